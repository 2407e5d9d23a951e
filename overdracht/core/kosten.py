"""What each scenario costs, as far as somebody entered the prices: an estimate with its reasons.

Counted are the steps up to the PIP, and what comes on top of them before the move; the traject
after the move is there in every scenario and is left out. Nothing is made up: a price, a time or a
fact that is not known leaves its line open and is named. Amounts are whole cents.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Kostengegeven, Kostenpost, Werksoort
from overdracht.core.teksten import Uitleg, Woord, zin

# ONTWERP: from that age on a child is at school during the lessons.
OPVANG_TOT_JAAR = 4
# ONTWERP: fewer dossiers come close to telling of one person.
KLEINSTE_GROEP = 10
_MINUTEN_PER_UUR = 60
_GESPREKKEN = (Werksoort.DRIEGESPREK, Werksoort.INTAKE, Werksoort.PIP)
# HR §4, §5, §6: which talks are held while the person still lives in the azc.
_VOOR_DE_VERHUIZING: Mapping[Scenario, tuple[Werksoort, ...]] = {
    Scenario.SNELLE_START: _GESPREKKEN,
    Scenario.GECOMBINEERDE_AANPAK: _GESPREKKEN,
    Scenario.START_NA_VERHUIZING: (Werksoort.DRIEGESPREK,),
}
_WAARVOOR = {
    3: Woord("driegesprek, intake en PIP"),
    1: Woord("het driegesprek"),
}
G = Kostengegeven


class Maat(StrEnum):
    """In what a quantity is counted; minutes are paid by the hour."""

    KILOMETER = "kilometer"
    MINUUT = "minuut"
    UUR = "uur"
    STUK = "stuk"


class Situatie(NamedTuple):
    """What is known of one person for the costs; None where it is not known."""

    wacht_weken: int | None = None
    afstand_km: int | None = None
    reistijd_minuten: int | None = None
    gemeente_komt: bool | None = None
    traject_bij_azc: bool | None = None
    tolk_nodig: bool | None = None
    heeft_middelen: bool | None = None
    kinderen: int = 0


class Tarieven(NamedTuple):
    """What was entered: prices in cents and usual numbers, and the minutes of each step."""

    gegevens: Mapping[Kostengegeven, int]
    minuten: Mapping[Werksoort, int]


class Regel(NamedTuple):
    """One post: quantity times price, why so many, and what is missing for it."""

    post: Kostenpost
    maat: Maat
    aantal: int | None
    prijs: int | None
    uitleg: tuple[Uitleg, ...]
    mist: tuple[str, ...] = ()

    @property
    def bedrag(self) -> int | None:
        """Cents, minutes rounded half up; None while something is missing."""
        if self.aantal == 0:
            return 0
        if self.aantal is None or self.prijs is None:
            return None
        if self.maat is Maat.MINUUT:
            return (2 * self.aantal * self.prijs + _MINUTEN_PER_UUR) // (2 * _MINUTEN_PER_UUR)
        return self.aantal * self.prijs


class Raming(NamedTuple):
    """The estimate of one scenario."""

    scenario: Scenario
    regels: tuple[Regel, ...]

    @property
    def totaal(self) -> int | None:
        """All posts together; None as long as one of them is open."""
        bedragen = [regel.bedrag for regel in self.regels]
        bekend = [bedrag for bedrag in bedragen if bedrag is not None]
        return sum(bekend) if len(bekend) == len(bedragen) else None

    @property
    def mist(self) -> tuple[str, ...]:
        """What must be entered before the total is known, each once."""
        return tuple(dict.fromkeys(sleutel for regel in self.regels for sleutel in regel.mist))


def beschrijf(raming: Raming) -> list[dict[str, object]]:
    """The posts in values that JSON knows, with the reasons as sentences: kept as they are."""
    return [
        {
            "post": regel.post.value,
            "aantal": regel.aantal,
            "maat": regel.maat.value,
            "prijs_cent": regel.prijs,
            "bedrag_cent": regel.bedrag,
            "zinnen": [zin(uitleg) for uitleg in regel.uitleg],
        }
        for regel in raming.regels
    ]


def raam(situatie: Situatie, tarieven: Tarieven) -> tuple[Raming, ...]:
    """The estimates of the three scenario's, in their order."""
    return tuple(
        Raming(
            scenario,
            (
                _reizen(scenario, situatie, tarieven),
                _tolk(situatie, tarieven),
                _opvang(scenario, situatie, tarieven),
                _apparaat(scenario, situatie, tarieven),
                _personeel(scenario, situatie, tarieven),
            ),
        )
        for scenario in Scenario
    )


def _regel(
    kop: tuple[Kostenpost, Maat, Kostengegeven],
    aantal: int | None,
    uitleg: Sequence[Uitleg],
    tarieven: Tarieven,
    mist: Sequence[str] = (),
) -> Regel:
    """A line; the price is only missed when there is something to pay."""
    post, maat, prijs_van = kop
    prijs = tarieven.gegevens.get(prijs_van)
    zonder_prijs = (prijs_van.value,) if prijs is None and aantal != 0 else ()
    return Regel(post, maat, aantal, prijs, tuple(uitleg), (*mist, *zonder_prijs))


def _reizen(scenario: Scenario, situatie: Situatie, tarieven: Tarieven) -> Regel:
    keer = len(_VOOR_DE_VERHUIZING[scenario])
    wie = "gemeente" if situatie.gemeente_komt else "persoon"
    uitleg = [Uitleg(f"kosten.reis_{wie}", {"keer": keer, "waarvoor": _WAARVOOR[keer]})]
    lessen, mist = _lesdagen(scenario, situatie, tarieven)
    if scenario is Scenario.SNELLE_START and situatie.traject_bij_azc:
        lessen, mist = 0, ()
        uitleg.append(Uitleg("kosten.les_bij_azc"))
    elif lessen:
        dagen = tarieven.gegevens[G.LESDAGEN_PER_WEEK]
        waarden = {"keer": lessen, "dagen": dagen, "weken": situatie.wacht_weken}
        uitleg.append(Uitleg("kosten.reis_lessen", waarden))
    km = situatie.afstand_km
    if km is None:
        mist = (*mist, "afstand")
    else:
        uitleg.append(Uitleg("kosten.afstand", {"km": km}))
    aantal = None if km is None or lessen is None else 2 * km * (keer + lessen)
    kop = (Kostenpost.REIZEN, Maat.KILOMETER, G.PRIJS_KILOMETER)
    return _regel(kop, aantal, uitleg, tarieven, mist)


def _lesdagen(
    scenario: Scenario, situatie: Situatie, tarieven: Tarieven
) -> tuple[int | None, tuple[str, ...]]:
    """The days with lessons before the move, and what is missing to know them."""
    if scenario is not Scenario.SNELLE_START:
        return 0, ()
    dagen, weken = tarieven.gegevens.get(G.LESDAGEN_PER_WEEK), situatie.wacht_weken
    mist = (() if weken is not None else ("wacht",)) + (
        () if dagen is not None else (G.LESDAGEN_PER_WEEK.value,)
    )
    return (None if dagen is None or weken is None else dagen * weken), mist


def _tolk(situatie: Situatie, tarieven: Tarieven) -> Regel:
    kop = (Kostenpost.TOLK, Maat.MINUUT, G.PRIJS_TOLKUUR)
    if situatie.tolk_nodig is None:
        return _regel(kop, None, (), tarieven, ("tolk",))
    if not situatie.tolk_nodig:
        return _regel(kop, 0, [Uitleg("kosten.geen_tolk")], tarieven)
    minuten = _som(tarieven.minuten, _GESPREKKEN)
    if minuten is None:
        return _regel(kop, None, (), tarieven, ("werktijd",))
    return _regel(kop, minuten, [Uitleg("kosten.tolk", {"minuten": minuten})], tarieven)


def _opvang(scenario: Scenario, situatie: Situatie, tarieven: Tarieven) -> Regel:
    kop = (Kostenpost.KINDEROPVANG, Maat.UUR, G.PRIJS_OPVANGUUR)
    if not situatie.kinderen:
        jaar = {"jaar": OPVANG_TOT_JAAR}
        return _regel(kop, 0, [Uitleg("kosten.geen_kinderen", jaar)], tarieven)
    lessen, mist = _lesdagen(scenario, situatie, tarieven)
    if lessen == 0:
        return _regel(kop, 0, [Uitleg("kosten.les_na_verhuizing")], tarieven)
    uren = tarieven.gegevens.get(G.OPVANGUREN_PER_LESDAG)
    if uren is None:
        mist = (*mist, G.OPVANGUREN_PER_LESDAG.value)
    if lessen is None or uren is None:
        return _regel(kop, None, (), tarieven, mist)
    waarden = {
        "kinderen": situatie.kinderen,
        "jaar": OPVANG_TOT_JAAR,
        "uren": uren,
        "dagen": tarieven.gegevens[G.LESDAGEN_PER_WEEK],
        "weken": situatie.wacht_weken,
    }
    aantal = situatie.kinderen * lessen * uren
    return _regel(kop, aantal, [Uitleg("kosten.opvang", waarden)], tarieven)


def _apparaat(scenario: Scenario, situatie: Situatie, tarieven: Tarieven) -> Regel:
    kop = (Kostenpost.APPARAAT, Maat.STUK, G.PRIJS_APPARAAT)
    if scenario is Scenario.START_NA_VERHUIZING:
        return _regel(kop, 0, [Uitleg("kosten.apparaat_later")], tarieven)
    if situatie.heeft_middelen is None:
        return _regel(kop, None, (), tarieven, ("middelen",))
    if situatie.heeft_middelen:
        return _regel(kop, 0, [Uitleg("kosten.heeft_apparaat")], tarieven)
    return _regel(kop, 1, [Uitleg("kosten.apparaat")], tarieven)


def _personeel(scenario: Scenario, situatie: Situatie, tarieven: Tarieven) -> Regel:
    kop = (Kostenpost.PERSONEEL, Maat.MINUUT, G.PRIJS_PERSONEELSUUR)
    minuten = _som(tarieven.minuten, tuple(Werksoort))
    if minuten is None:
        return _regel(kop, None, (), tarieven, ("werktijd",))
    uitleg = [Uitleg("kosten.personeel", {"minuten": minuten})]
    if not situatie.gemeente_komt:
        return _regel(kop, minuten, uitleg, tarieven)
    if situatie.reistijd_minuten is None:
        return _regel(kop, None, uitleg, tarieven, ("reistijd",))
    reis = 2 * situatie.reistijd_minuten * len(_VOOR_DE_VERHUIZING[scenario])
    uitleg.append(Uitleg("kosten.reistijd", {"minuten": reis}))
    return _regel(kop, minuten + reis, uitleg, tarieven)


def _som(minuten: Mapping[Werksoort, int], soorten: Sequence[Werksoort]) -> int | None:
    """The time of these steps together; None when one of them is not known."""
    if any(soort not in minuten for soort in soorten):
        return None
    return sum(minuten[soort] for soort in soorten)


def is_te_tonen(aantal: int) -> bool:
    """Whether figures over so many dossiers say nothing of one person."""
    return aantal >= KLEINSTE_GROEP
