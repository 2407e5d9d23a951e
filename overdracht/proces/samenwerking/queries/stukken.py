"""Everything on the page of one pair."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Samenwerking, Voorkeursscenario, Werkbezoek
from overdracht.proces.samenwerking.queries.afspraken import list_versies
from overdracht.proces.samenwerking.queries.collegas import get_samenwerking, list_bezoeken
from overdracht.proces.samenwerking.queries.paren import Paar
from overdracht.proces.samenwerking.queries.tellingen import (
    Telling,
    count_keuzes,
    list_kwartalen,
)


class Stukken(NamedTuple):
    """The versions with their counts, the contacts, the visits, and the choices over time."""

    paar: Paar
    versies: Sequence[Voorkeursscenario]
    samenwerking: Samenwerking | None
    bezoeken: Sequence[Werkbezoek]
    tellingen: Mapping[UUID, Telling]
    kwartalen: Sequence[tuple[date, Telling]]


def get_stukken(*, actor: Actor, paar: Paar) -> Stukken:
    """All of it; nothing in it is of a person."""
    versies = list_versies(actor=actor, paar=paar)
    return Stukken(
        paar=paar,
        versies=versies,
        samenwerking=get_samenwerking(actor=actor, paar=paar),
        bezoeken=list_bezoeken(actor=actor, paar=paar),
        tellingen=count_keuzes([rij.pk for rij in versies if rij.stand.is_afgesproken]),
        kwartalen=list_kwartalen(paar),
    )
