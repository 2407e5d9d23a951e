"""Intake, leerbaarheidstoets, PIP and traject: recorded, or expected in the order of the scenario.

The order is that of IN-10 … IN-12: before the move in scenario 1 (with the traject) and
scenario 2 (without it), after the move in scenario 3.
"""

from collections.abc import Iterator
from datetime import date

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.fase import is_gevestigd
from overdracht.core.pip import inburgeringstermijn
from overdracht.core.tijdlijn.blik import Bereik, Blik
from overdracht.core.tijdlijn.gesprekken import stap_driegesprek
from overdracht.core.tijdlijn.stap import Stap


def stappen_inburgering(blik: Blik) -> Iterator[Stap]:
    """The steps of the gemeente from intake to traject, and the terms that the PIP starts."""
    uiterlijk = _pip_uiterlijk(blik)
    intake = _intake(blik, uiterlijk)
    pip = _pip(blik, intake, uiterlijk)
    yield from (stap for stap in (intake, pip, _traject(blik, pip)) if stap is not None)
    yield from _toets(blik, uiterlijk)
    if uiterlijk is not None:
        sleutel = "lijn.pip_uiterlijk"
        if uiterlijk.soort is Stapsoort.AFGELEID and (
            termijn := blik.open_termijn("T-20", "T-20b")
        ):
            yield blik.afgeleid("pip_uiterlijk", Partij.GEMEENTE, termijn)
        else:
            yield blik.in_bereik("pip_uiterlijk", Partij.GEMEENTE, uiterlijk, sleutel, "T-20")
    yield from _na_de_pip(blik)


def _voor_de_verhuizing(blik: Blik) -> bool:
    """Whether intake and PIP come before the move in this scenario."""
    eerder = blik.scenario in (Scenario.SNELLE_START, Scenario.GECOMBINEERDE_AANPAK)
    return eerder and not is_gevestigd(blik.nu)


def _pip_uiterlijk(blik: Blik) -> Bereik | None:
    """The last day of the first PIP (T-20), or the range in which it will fall."""
    if blik.feiten.pip_vastgesteld_op is not None:
        return None
    termijn = blik.open_termijn("T-20", "T-20b")
    if termijn is not None and termijn.uiterlijk_op is not None:
        return Bereik(termijn.uiterlijk_op, termijn.uiterlijk_op, Stapsoort.AFGELEID)
    inschrijving = verwachte_inschrijving(blik)
    if inschrijving is None:
        return None
    kennisgeving_op = blik.feiten.kennisgeving_op or date.min
    van, tot = max(inschrijving.van, kennisgeving_op), max(inschrijving.tot, kennisgeving_op)
    return Bereik(van, tot, Stapsoort.VERWACHT).volgens(blik.normen["T-20"])


def verwachte_inschrijving(blik: Blik) -> Bereik | None:
    """Between which days the person registers: on the day of the move or some days later (T-27)."""
    if (ingeschreven_op := blik.feiten.brp_ingeschreven_op) is not None:
        return Bereik(ingeschreven_op, ingeschreven_op, blik.soort(ingeschreven_op))
    if blik.verhuizing is None:
        return None
    laatst = blik.normen["T-27"].laatste_dag(blik.verhuizing.tot)
    return Bereik(blik.verhuizing.van, laatst, Stapsoort.VERWACHT)


def _intake(blik: Blik, uiterlijk: Bereik | None) -> Stap | None:
    feiten = blik.feiten
    if (begonnen_op := feiten.intake_begonnen_op) is not None:
        return _periode(blik, begonnen_op, feiten.intake_afgerond_op)
    if feiten.pip_vastgesteld_op is not None:
        return None
    if _voor_de_verhuizing(blik):
        gesprek = stap_driegesprek(blik)
        vanaf = blik.peildatum
        if gesprek is not None and gesprek.soort is not Stapsoort.VERWACHT:
            vanaf = gesprek.tot
        venster = blik.venster(vanaf, blik.verhuizing and blik.verhuizing.van)
    elif blik.scenario is not None and uiterlijk is not None and blik.verhuizing is not None:
        toets = blik.normen["T-34"].laatste_dag(uiterlijk.tot)
        venster = blik.venster(blik.verhuizing.van, toets)
    else:
        venster = None
    return venster and _verwacht(blik, "intake", venster)


def _pip(blik: Blik, intake: Stap | None, uiterlijk: Bereik | None) -> Stap | None:
    vastgesteld_op = blik.feiten.pip_vastgesteld_op
    if vastgesteld_op is not None:
        return blik.dag("pip", Partij.GEMEENTE, vastgesteld_op)
    if intake is None:
        return None
    vanaf = blik.feiten.intake_afgerond_op or intake.van
    if _voor_de_verhuizing(blik) and blik.verhuizing is not None:
        venster = blik.venster(vanaf, blik.verhuizing.van)
    else:
        venster = blik.venster(vanaf, uiterlijk and uiterlijk.tot)
    return venster and _verwacht(blik, "pip", venster)


def _traject(blik: Blik, pip: Stap | None) -> Stap | None:
    begonnen_op = blik.feiten.traject_begonnen_op
    if begonnen_op is not None:
        return blik.dag("traject", Partij.PARTNER, begonnen_op)
    if pip is None or blik.scenario is None:
        return None
    verhuizing = blik.verhuizing
    if blik.scenario is Scenario.SNELLE_START and not is_gevestigd(blik.nu):
        venster = blik.venster(pip.van, verhuizing and verhuizing.van)
    else:
        van, tot = (verhuizing.van, verhuizing.tot) if verhuizing else (pip.van, pip.tot)
        laatst = blik.normen["T-36"].laatste_dag(max(tot, pip.tot))
        venster = blik.venster(max(van, pip.van), laatst)
    return venster and _verwacht(blik, "traject", venster, Partij.PARTNER)


def _toets(blik: Blik, uiterlijk: Bereik | None) -> Iterator[Stap]:
    feiten = blik.feiten
    if feiten.leerbaarheidstoets_op is not None:
        yield blik.dag("leerbaarheidstoets", Partij.GEMEENTE, feiten.leerbaarheidstoets_op)
    elif feiten.leerbaarheidstoets_vrijgesteld or feiten.intake_bij_verstek:
        return
    elif termijn := blik.open_termijn("T-34"):
        yield blik.afgeleid("leerbaarheidstoets", Partij.GEMEENTE, termijn)
    elif uiterlijk is not None:
        toets = uiterlijk.volgens(blik.normen["T-34"])
        yield blik.in_bereik("leerbaarheidstoets", Partij.GEMEENTE, toets, "lijn.toets", "T-34")


def _na_de_pip(blik: Blik) -> Iterator[Stap]:
    termijn = inburgeringstermijn(blik.feiten, blik.normen)
    if termijn is None:
        return
    bereik = Bereik(*termijn, Stapsoort.AFGELEID)
    partij = Partij.INBURGERAAR
    yield blik.in_bereik("inburgeringstermijn", partij, bereik, "lijn.inburgeringstermijn")
    aanbod_op = blik.feiten.leerroute_aangeboden_op
    if aanbod_op is not None:
        yield blik.dag("leerroute_aanbod", Partij.GEMEENTE, aanbod_op)
    elif aanbod := blik.open_termijn("T-36"):
        yield blik.afgeleid("leerroute_aanbod", Partij.GEMEENTE, aanbod)
    for stap, norm in (("bezwaar", "T-35"), ("schakelen", "T-48"), ("voortgangsgesprek", "T-50")):
        rij = blik.termijnen.get(norm)
        if rij is not None and rij.uiterlijk_op is not None:
            yield blik.afgeleid(stap, rij.wie, rij)
    verlenging = blik.termijnen.get("T-53")
    if verlenging is not None and verlenging.begint_op and verlenging.uiterlijk_op:
        bereik = Bereik(verlenging.begint_op, verlenging.uiterlijk_op, Stapsoort.AFGELEID)
        yield blik.in_bereik("verlenging_aanvragen", partij, bereik, "lijn.verlenging")


def _periode(blik: Blik, begonnen_op: date, afgerond_op: date | None) -> Stap:
    soort = blik.soort(begonnen_op)
    tot = afgerond_op or max(begonnen_op, blik.peildatum)
    sleutel = "lijn.periode_voorbij" if afgerond_op else "lijn.periode_loopt"
    if soort is Stapsoort.GEPLAND:
        tot, sleutel = afgerond_op or begonnen_op, "lijn.gepland"
    return blik.in_bereik("intake", Partij.GEMEENTE, Bereik(begonnen_op, tot, soort), sleutel)


def _verwacht(blik: Blik, stap: str, venster: Bereik, partij: Partij = Partij.GEMEENTE) -> Stap:
    return blik.in_bereik(stap, partij, venster, f"lijn.verwacht_{blik.scenario or 'volgorde'}")
