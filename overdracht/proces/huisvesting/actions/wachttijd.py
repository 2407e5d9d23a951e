"""Measure how long people waited for a house: in bulk, by the clock, never while a page waits."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.rechten import Actor, Handeling
from overdracht.core.wachttijd import TERUGBLIK, Wachttijd, meet_wachttijd
from overdracht.data.models import Dossier, Huisvesting
from overdracht.data.models import Wachttijd as Meting
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require

# ONTWERP: a median of two years hardly moves in a week.
ELKE = timedelta(days=7)


@transaction.atomic
def measure_wachttijden(*, actor: Actor, peildatum: date) -> int:
    """Measure every gemeente anew when a week has passed; returns how many figures changed.

    Dossiers for which nobody expects a move are planned again, for they lean on these figures.
    """
    require(actor, Handeling.DOSSIER_HERPLANNEN)
    if Meting.objects.filter(gemeten_op__gt=peildatum - ELKE).exists():
        return 0
    gemeten = {gemeente: meet_wachttijd(dagen) for gemeente, dagen in _wachten(peildatum).items()}
    bekend = {rij.gemeente_id: rij for rij in Meting.objects.all()}
    anders = [
        gemeente
        for gemeente in sorted({*gemeten, *bekend}, key=str)
        if _schrijf(gemeente, gemeten.get(gemeente), bekend.get(gemeente), peildatum)
    ]
    slapend = Dossier.objects.filter(
        gemeente_id__in=anders, afgesloten_op=None, verwachte_verhuizing_van=None
    )
    slapend.update(wordt_wakker_op=peildatum)
    record_act(actor, "wachttijd.gemeten", doel="klok")
    return len(anders)


def _wachten(peildatum: date) -> dict[UUID, list[int]]:
    """Per gemeente the days from koppeling to move: one for each house, not for each person."""
    rijen = Huisvesting.objects.filter(
        verhuisd_op__gt=TERUGBLIK.op(peildatum), verhuisd_op__lte=peildatum
    ).order_by()
    wachten: dict[UUID, list[int]] = defaultdict(list)
    for gemeente_id, gekoppeld_op, verhuisd_op in rijen.values_list(
        "koppeling__gemeente_id", "koppeling__gekoppeld_op", "verhuisd_op"
    ).iterator():
        if verhuisd_op is not None:
            wachten[gemeente_id].append(max(0, (verhuisd_op - gekoppeld_op).days))
    return wachten


def _schrijf(
    gemeente_id: UUID, wachttijd: Wachttijd | None, rij: Meting | None, peildatum: date
) -> bool:
    """Keep the figures of one gemeente; whether they differ from what stood there."""
    if wachttijd is None:
        if rij is not None:
            rij.withdraw(at=timezone.now())
        return rij is not None
    velden = _velden(wachttijd)
    if rij is None:
        Meting.objects.create(gemeente_id=gemeente_id, gemeten_op=peildatum, **velden)
        return True
    if all(getattr(rij, veld) == waarde for veld, waarde in velden.items()):
        rij.amend(gemeten_op=peildatum)
        return False
    rij.correct(at=timezone.now(), gemeten_op=peildatum, **velden)
    return True


def _velden(wachttijd: Wachttijd) -> dict[str, Any]:
    kort, midden, lang, aantal = wachttijd
    return {"kort_dagen": kort, "midden_dagen": midden, "lang_dagen": lang, "aantal": aantal}
