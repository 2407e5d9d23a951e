"""The norms with the local values that count for who looks; they say nothing of any person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Q

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Normwaarde


def list_waarden(*, actor: Actor, peildatum: date) -> Mapping[str, Sequence[Normwaarde]]:
    """By norm: the local values of now and of days to come that this reader has to do with.

    A gemeente sees its own, a COA-locatie those of the gemeenten with which it may work, COA and
    the rest all of them.
    """
    rijen = Normwaarde.objects.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=peildatum))
    if actor.eenheidsoort is Eenheidsoort.GEMEENTE:
        rijen = rijen.filter(gemeente=actor.eenheid_id)
    elif actor.eenheidsoort is Eenheidsoort.COA_LOCATIE:
        rijen = rijen.filter(Q(coa_locatie=None) | Q(coa_locatie=actor.eenheid_id))
    per_norm: dict[str, list[Normwaarde]] = defaultdict(list)
    for rij in rijen.select_related("gemeente", "coa_locatie").order_by(
        "gemeente__naam", "coa_locatie__naam", "geldig_van"
    ):
        per_norm[rij.norm].append(rij)
    return per_norm
