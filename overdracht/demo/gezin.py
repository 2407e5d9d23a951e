"""Who lives in a fictive huishouden: names, ages and numbers that were never given out."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from random import Random
from typing import NamedTuple

from stdnum.nl import bsn as bsn_nummer

from overdracht.core.keuzes import Gezinsrol
from overdracht.core.koppeling import is_16
from overdracht.data.models import Persoon
from overdracht.demo.namen import Taalgebied, kies_taalgebied, kies_voornaam
from overdracht.demo.wacht import dagen

# domain.md 6.4b; the last one stands for six and more.
GROOTTES = {1: 52, 2: 13, 3: 11, 4: 11, 5: 7, 6: 6}
MET_PARTNER, TOLK, BSN_BEKEND = 0.75, 0.85, 0.9
JAAR = 365.25


class Lid(NamedTuple):
    """One member and the place in the huishouden."""

    persoon: Persoon
    rol: Gezinsrol
    heeft_plicht: bool


class Nummers:
    """V-nummers of a marked series, and BSN's of the range that is never given out."""

    def __init__(self) -> None:
        """Start at the beginning: the same country has the same numbers."""
        self._v_nummers = count(1)
        self._bsns = _fictieve_bsns()

    def v_nummer(self) -> str:
        """The next one."""
        return f"9999{next(self._v_nummers):06d}"

    def bsn(self) -> str:
        """The next one; empty when all nine thousand are taken."""
        return next(self._bsns, "")


def _fictieve_bsns() -> Iterator[str]:
    return (
        nummer
        for cijfers in range(999_900_000, 1_000_000_000)
        if bsn_nummer.is_valid(nummer := str(cijfers))
    )


def maak_gezin(rng: Random, nummers: Nummers, *, peildatum: date, hoogstens: int) -> list[Lid]:
    """The members, of whom no more than `hoogstens` have the plicht."""
    gebied = kies_taalgebied(rng)
    achternaam = rng.choice(gebied.achternamen)
    grootte = rng.choices(list(GROOTTES), weights=list(GROOTTES.values()))[0]
    grootte += rng.randint(0, 2) if grootte == max(GROOTTES) else 0
    rollen = [Gezinsrol.HOOFD]
    if grootte > 1 and rng.random() < MET_PARTNER:
        rollen.append(Gezinsrol.PARTNER)
    rollen += [Gezinsrol.KIND] * (grootte - len(rollen))
    leden: list[Lid] = []
    for rol in rollen:
        leeftijd = (
            rng.uniform(0, 18) if rol is Gezinsrol.KIND else 18 + 44 * rng.betavariate(1.3, 3)
        )
        persoon = _persoon(rng, nummers, gebied, achternaam)
        persoon.geboortedatum = peildatum - dagen(leeftijd * JAAR)
        plicht = is_16(persoon.geboortedatum, peildatum)
        if plicht and sum(lid.heeft_plicht for lid in leden) >= hoogstens:
            continue
        leden.append(Lid(persoon, rol, plicht))
    return leden


def _persoon(rng: Random, nummers: Nummers, gebied: Taalgebied, achternaam: str) -> Persoon:
    return Persoon(
        voornamen=kies_voornaam(rng, gebied, vrouw=rng.random() < 0.45),
        achternaam=achternaam,
        taal=gebied.taal,
        tolk_nodig=rng.random() < TOLK,
        v_nummer=nummers.v_nummer(),
        bsn=nummers.bsn() if rng.random() < BSN_BEKEND else "",
    )
