"""Count guesses in the database, so that it holds across servers."""

from datetime import timedelta

from django.utils import timezone

from overdracht.core.account import UUR
from overdracht.data.models import Inlogpoging
from overdracht.data.velden import blinde_index


def is_te_veel(waarvoor: str, *, hoogstens: int) -> bool:
    """Count one guess; True when it is one too many this hour and must not be looked at."""
    sleutel = blinde_index(waarvoor, kolom="inlogpoging.sleutel")
    nu = timezone.now()
    # Written first and counted then: of two at the same moment neither overlooks the other.
    poging = Inlogpoging.objects.create(sleutel=sleutel, op_at=nu)
    aantal = Inlogpoging.objects.filter(sleutel=sleutel, op_at__gt=nu - UUR).count()
    if aantal > hoogstens:
        poging.delete()
        return True
    return False


def purge_gokken() -> None:
    """Throw away what no longer counts."""
    Inlogpoging.objects.filter(op_at__lt=timezone.now() - UUR - timedelta(minutes=1)).delete()
