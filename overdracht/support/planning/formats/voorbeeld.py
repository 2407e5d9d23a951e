"""What another value of a norm would do to one dossier: its open terms, and what is signalled."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.support.planning.formats.lezers import Invoer, Normwaarde
from overdracht.support.planning.formats.rooster import maak_rooster


class Verschil(NamedTuple):
    """One dossier that would change: how far its last days move, and whether it becomes late."""

    fase: str
    coa_locatie_id: UUID | None
    dagen: tuple[int, ...]
    wordt_te_laat: bool
    niet_meer_te_laat: bool


def verschil_van(invoer: Invoer, anders: Sequence[Normwaarde], *, dag: date) -> Verschil | None:
    """As it would stand on `dag` with these local values; None when nothing would move."""
    voor = maak_rooster(invoer, peildatum=dag)
    na = maak_rooster(replace(invoer, normwaarden=list(anders)), peildatum=dag)
    dagen = tuple(
        (nieuw.uiterlijk_op - oud.uiterlijk_op).days
        for sleutel, oud in voor.alles.items()
        if (sleutel in voor.bel or sleutel in na.bel)
        and (nieuw := na.alles.get(sleutel)) is not None
        and nieuw.uiterlijk_op is not None
        and oud.uiterlijk_op is not None
        and nieuw.uiterlijk_op != oud.uiterlijk_op
    )
    laat, later = voor.kolommen["is_te_laat"], na.kolommen["is_te_laat"]
    kijkt = voor.kolommen["signalen"] != na.kolommen["signalen"]
    if not dagen and laat == later and not kijkt:
        return None
    return Verschil(
        fase=na.kolommen["fase"],
        coa_locatie_id=invoer.coa_locatie_id,
        dagen=dagen,
        wordt_te_laat=later and not laat,
        niet_meer_te_laat=laat and not later,
    )
