"""The outbox: claim, lease, fencing and back-off, the same on both databases.

A claim is short and commits before the work; a worker that dies leaves a lease that runs out, and
may then no longer finish what another has taken over.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Kanaal, Rol
from overdracht.data.models import Bericht, Medewerker
from overdracht.data.wie import acting_as_huis

LEASE = timedelta(seconds=60)
POGINGEN = 8
EERSTE_WACHT = timedelta(minutes=1)
SPREIDING = 30
TOEZICHTPOST = "toezicht.gemeld"


def claim(worker: str, *, moment: datetime, limit: int = 20) -> Sequence[Bericht]:
    """Take what is due, or what a dead worker left; no two workers take the same row."""
    te_doen = Q(staat=Berichtstaat.KLAAR.value, run_after__lte=moment) | Q(
        staat=Berichtstaat.BEZIG.value, lease_until__lt=moment
    )
    with (
        transaction.atomic()
    ):  # SQLite: BEGIN IMMEDIATE excludes the others; PostgreSQL: SKIP LOCKED
        ids = list(
            Bericht.objects.select_for_update(skip_locked=True)
            .filter(te_doen)
            .order_by("run_after", "id")
            .values_list("id", flat=True)[:limit]
        )
        Bericht.objects.filter(pk__in=ids).update(
            staat=Berichtstaat.BEZIG.value,
            lease_until=moment + LEASE,
            attempts=F("attempts") + 1,
            worker=worker,
        )
    return list(
        Bericht.objects.filter(pk__in=ids, worker=worker)
        .select_related("eenheid", "medewerker__gebruiker")
        .order_by("run_after", "id")
    )


def finish(bericht: Bericht, staat: Berichtstaat, *, moment: datetime) -> bool:
    """Close it, if it is still ours: one who lost the lease changes nothing."""
    delivered_at = moment if staat is Berichtstaat.AFGELEVERD else None
    return _als_van_ons(bericht, staat=staat.value, lease_until=None, delivered_at=delivered_at)


def postpone(bericht: Bericht, *, moment: datetime) -> bool:
    """It failed: try again later, twice as late each time; after the last try give up."""
    if bericht.attempts >= POGINGEN:
        return _als_van_ons(bericht, staat=Berichtstaat.OPGEGEVEN.value, lease_until=None)
    # Spread over half a minute by its own key, so that a mail server that is back is not flooded.
    later = EERSTE_WACHT * 2 ** (bericht.attempts - 1)
    run_after = moment + later + timedelta(seconds=bericht.pk.int % SPREIDING)
    return _als_van_ons(
        bericht, staat=Berichtstaat.KLAAR.value, lease_until=None, run_after=run_after
    )


def _als_van_ons(bericht: Bericht, **velden: object) -> bool:
    van_ons = Bericht.objects.filter(
        pk=bericht.pk,
        staat=Berichtstaat.BEZIG.value,
        worker=bericht.worker,
        attempts=bericht.attempts,
    )
    return bool(van_ons.update(**velden))


def queue_toezichtpost(organisatie_id: UUID, *, sleutel: str) -> None:
    """A mail to each privacy officer of this organisation, who has no inbox here.

    Part of a larger act that puts an item on the page of the oversight.
    """
    nu = timezone.now()
    with acting_as_huis():
        wie = Medewerker.objects.op(timezone.localdate(nu)).filter(
            eenheid__organisatie_id=organisatie_id, rol=Rol.PRIVACY_OFFICER.value
        )
        Bericht.objects.bulk_create(
            [
                Bericht(
                    sleutel=f"{TOEZICHTPOST}:{sleutel}:{rij.pk}",
                    kanaal=Kanaal.MAIL.value,
                    soort=TOEZICHTPOST,
                    eenheid_id=rij.eenheid_id,
                    medewerker=rij,
                    staat=Berichtstaat.KLAAR.value,
                    run_after=nu,
                )
                for rij in wie
            ],
            ignore_conflicts=True,
        )
