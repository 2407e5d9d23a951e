"""What could be done about a signal, each with the idle days that are left when it is done.

An option changes the facts as the choice would and counts again: no number is estimated.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.kalender import dagen
from overdracht.core.signalen import wijziging
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.soort import Signaalsoort
from overdracht.core.signalen.wijziging import Wijziging
from overdracht.core.stilstand import Lengte, stilstand
from overdracht.core.teksten import Uitleg
from overdracht.core.zinnen.signaal import GEVOLGEN


class Optie(NamedTuple):
    """One choice, the facts as they would be, and the idle days that are left."""

    optie: str
    wijziging: Wijziging
    dagen: int
    uitleg: Uitleg


class Gevolg(NamedTuple):
    """What a choice does to the idle days, as a sentence."""

    voor: int
    na: int

    def __str__(self) -> str:
        """As it stands behind the choice."""
        voor, na = Lengte(self.voor), Lengte(self.na)
        sleutel = "gelijk" if self.voor == self.na else "anders"
        if sleutel == "anders" and str(voor) == str(na):
            sleutel = "minder" if self.na < self.voor else "meer"
        verschil = dagen(abs(self.na - self.voor))
        return GEVOLGEN[sleutel].format(voor=voor, na=na, verschil=verschil)


_Keuze = tuple[str, Callable[[Beeld], Wijziging | None]]

_VULLEN: tuple[_Keuze, ...] = (
    ("intake_nu", wijziging.intake_nu),
    ("na_elkaar", wijziging.na_elkaar),
    ("voorinburgering_nu", wijziging.voorinburgering_nu),
    ("traject_nu", wijziging.traject_nu),
    ("snelle_start", wijziging.snelle_start),
    ("meedoen", wijziging.meedoen),
    ("logeren", wijziging.logeren),
)
_KEUZES: Mapping[Signaalsoort, tuple[_Keuze, ...]] = {
    Signaalsoort.STILSTAND: _VULLEN,
    Signaalsoort.WACHT_NOG_LANG: (
        ("intake_nu", wijziging.intake_nu),
        ("traject_nu", wijziging.traject_nu),
        ("snelle_start", wijziging.snelle_start),
    ),
    Signaalsoort.OVERBELASTING: (
        ("na_elkaar", wijziging.na_elkaar),
        ("alleen_intake", wijziging.alleen_intake),
        ("rust", wijziging.rust),
    ),
    Signaalsoort.PIP_VOOR_WONING: (
        ("traject_nu", wijziging.traject_nu),
        ("pip_later", wijziging.pip_later),
    ),
    Signaalsoort.EINDE_ONBEKEND: (("einde_vastleggen", wijziging.einde_vastleggen),),
}
# These are only worth saying when fewer idle days are left.
_MOET_VULLEN = frozenset(
    {Signaalsoort.STILSTAND, Signaalsoort.WACHT_NOG_LANG, Signaalsoort.EINDE_ONBEKEND}
)


def opties(soort: Signaalsoort, beeld: Beeld) -> tuple[Optie, ...]:
    """The choices that go with this kind of signal; none while the move is unknown."""
    if beeld.stilstand.dagen is None:
        return ()
    alle = _reken(_KEUZES.get(soort, ()), beeld, beeld.stilstand.dagen)
    if soort not in _MOET_VULLEN:
        return tuple(alle)
    return tuple(optie for optie in alle if optie.dagen < beeld.stilstand.dagen)


def _reken(keuzes: Iterable[_Keuze], beeld: Beeld, voor: int) -> Iterable[Optie]:
    for naam, kies in keuzes:
        anders = kies(beeld)
        na = None if anders is None else _dagen(beeld, anders)
        if anders is not None and na is not None:
            yield Optie(naam, anders, na, _uitleg(naam, beeld, voor, na))


def _dagen(beeld: Beeld, anders: Wijziging) -> int | None:
    feiten, omstandigheden = anders
    return stilstand(
        feiten, beeld.normen, peildatum=beeld.peildatum, omstandigheden=omstandigheden
    ).dagen


def _uitleg(naam: str, beeld: Beeld, voor: int, na: int) -> Uitleg:
    variant = _VARIANTEN.get((naam, beeld.feiten.scenario), "")
    waarden = {
        "gevolg": Gevolg(voor, na),
        "reistijd": beeld.normen["T-23"].duur,
        "logeren": beeld.normen["T-21"].duur,
    }
    return Uitleg(f"optie.{naam}{variant}", waarden)


# The same choice in other words: it changes the scenario, or stays within it.
_VARIANTEN: Mapping[tuple[str, Scenario | None], str] = {
    ("intake_nu", Scenario.START_NA_VERHUIZING): "_wissel",
    ("na_elkaar", Scenario.START_NA_VERHUIZING): "_wissel",
    ("snelle_start", Scenario.SNELLE_START): "_al",
}
