"""The inlogdienst of one's own organisation."""

from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Inlogdienst
from overdracht.proces.beheer.queries.medewerker import get_organisatie_id


def get_inlogdienst(*, actor: Actor, lock: bool = False) -> Inlogdienst | None:
    """The one of this beheerder's organisation, or None; `lock` keeps others from changing it."""
    rijen = Inlogdienst.objects.filter(organisatie_id=get_organisatie_id(actor))
    return (rijen.select_for_update() if lock else rijen).first()


def has_inlogdienst(organisatie_id: UUID) -> bool:
    """Whether people of this organisation can sign in there now."""
    return Inlogdienst.objects.filter(organisatie_id=organisatie_id, actief=True).exists()


def has_own_inlogdienst(*, actor: Actor) -> bool:
    """The same, of this beheerder's organisation."""
    return has_inlogdienst(get_organisatie_id(actor))


def count_verbonden(rij: Inlogdienst | None) -> int:
    """How many colleagues sign in there already."""
    return rij.identiteiten.count() if rij is not None else 0
