"""After a backup was put back: destroy again what was destroyed since it was made (BR3)."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.rechten import Handeling
from overdracht.data.models import Dossier, Vernietiging, Vernietigingsstop
from overdracht.proces.bewaren.actions.uitvoering import erase
from overdracht.proces.bewaren.deliver import read_stenen
from overdracht.support.audit.actions import follow, record_act
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import require, systeem

NAAM = "herhaal_vernietiging"


def reapply_vernietigingen(*, peildatum: date, stenen: Mapping[str, datetime] | None = None) -> int:
    """Destroy every dossier of which a tombstone stands; gives how many were still there.

    Call it after a restore and before anyone signs in; it may be called again. The tombstones are
    those of the table `vernietiging`, of the file OVERDRACHT_VERNIETIGINGEN (that outlives the
    database), and of `stenen`: pseudonym to moment, when the caller has them from elsewhere.
    A stop from before the destruction was lifted before it; a later one is respected.
    """
    actor = systeem(NAAM)
    with follow(f"manage.py {NAAM}", peildatum=peildatum), acting_as(actor):
        require(actor, Handeling.VERNIETIGING_UITVOEREN)
        alle = {**_uit_de_tabel(), **read_stenen(), **(stenen or {})}
        _vul_aan(alle)
        ids = list(Dossier.objects.values_list("pk", flat=True)) if alle else []
        aantal = sum(
            _opnieuw(dossier_id, alle[merk])
            for dossier_id in ids
            if (merk := pseudoniem(dossier_id)) in alle
        )
        record_act(actor, "vernietiging.herhaald", doel=f"{aantal} van {len(alle)}")
    return aantal


def _uit_de_tabel() -> dict[str, datetime]:
    return dict(Vernietiging.objects.values_list("pseudoniem", "vernietigd_at"))


def _vul_aan(stenen: Mapping[str, datetime]) -> None:
    """The table that came back with the backup knows them again."""
    Vernietiging.objects.bulk_create(
        (Vernietiging(pseudoniem=merk, vernietigd_at=op) for merk, op in stenen.items()),
        batch_size=1_000,
        ignore_conflicts=True,
    )


@transaction.atomic
def _opnieuw(dossier_id: UUID, vernietigd_at: datetime) -> int:
    dossier = Dossier.objects.select_for_update().filter(pk=dossier_id).first()
    stoppen = Vernietigingsstop.objects.van_kracht().filter(dossier_id=dossier_id)
    if dossier is None or stoppen.filter(created_at__gt=vernietigd_at).exists():
        return 0
    actor = systeem(NAAM)
    stoppen.update(opgeheven_op=timezone.localdate(vernietigd_at), opgeheven_door=F("door"))
    erase(actor, dossier)
    return 1
