"""What is not known, or is no longer so, on which the line leans."""

from collections.abc import Iterator
from datetime import timedelta

from overdracht.core.begrippen import Scenario, Stapsoort
from overdracht.core.scenario.heroverweging import na_overplaatsing, na_voorinburgering
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.signalen.wijziging import periode
from overdracht.core.stilstand import Activiteit, Lengte
from overdracht.core.teksten import Uitleg, Woord
from overdracht.core.tijdlijn.bereik import is_geschat

_EENDAG = timedelta(days=1)


def verwachte_verhuizing(beeld: Beeld) -> Iterator[Signaal]:
    """No expected move, or one that is behind us while the person still waits (Q-15; T-02)."""
    if beeld.is_gevestigd or beeld.nu.tvs_melding_op is None:
        return
    if beeld.verhuizing is None:
        uitleg, soort = Uitleg("signaal.geen_verwachting"), Signaalsoort.GEEN_VERWACHTING
        yield Signaal(soort, Ernst.LET_OP, beeld.peildatum, None, uitleg, beeld)
    elif beeld.verhuizing.soort is Stapsoort.VERWACHT and is_geschat(beeld.feiten):
        uitleg, soort = Uitleg("signaal.verwachting_geschat"), Signaalsoort.GEEN_VERWACHTING
        yield Signaal(soort, Ernst.LET_OP, beeld.peildatum, None, uitleg, beeld)
    elif beeld.verhuizing.tot < beeld.peildatum:
        dag, soort = beeld.verhuizing.tot, Signaalsoort.VERWACHTING_VOORBIJ
        uitleg = Uitleg("signaal.verwachting_voorbij", {"dag": dag})
        yield Signaal(soort, Ernst.WAARSCHUWING, dag + _EENDAG, None, uitleg, beeld)


def einde_onbekend(beeld: Beeld) -> Iterator[Signaal]:
    """The Voorinburgering should be over and nobody recorded that it is."""
    dag = beeld.feiten.voorinburgering_eindigt_naar_plan_op
    if beeld.is_gevestigd or dag is None or dag >= beeld.peildatum:
        return
    loopt = periode(beeld, Activiteit.VOORINBURGERING)
    if loopt is not None and beeld.feiten.voorinburgering_geeindigd_op is None and loopt.tot == dag:
        soort, uitleg = Signaalsoort.EINDE_ONBEKEND, Uitleg("signaal.einde_onbekend", {"dag": dag})
        yield Signaal(soort, Ernst.LET_OP, dag + _EENDAG, None, uitleg, beeld)


def overgeplaatst(beeld: Beeld) -> Iterator[Signaal]:
    """Another azc since the choice: does the scenario still fit? (DX-01, RQ-07)."""
    vraag = None if beeld.is_gevestigd else na_overplaatsing(beeld.nu, beeld.normen)
    if vraag is None or vraag.bevestigd_op is not None:
        return
    dag, uiterlijk_op, _bevestigd = vraag
    waarden = {"dag": dag, "scenario": beeld.nu.scenario, "uiterlijk_op": uiterlijk_op}
    sleutel = "signaal.overgeplaatst" if beeld.nu.scenario else "signaal.overgeplaatst_zonder"
    ernst = Ernst.WAARSCHUWING if beeld.peildatum > uiterlijk_op else Ernst.LET_OP
    soort, uitleg = Signaalsoort.OVERGEPLAATST, Uitleg(sleutel, waarden)
    yield Signaal(soort, ernst, dag, None, uitleg, beeld)


def wacht_nog_lang(beeld: Beeld) -> Iterator[Signaal]:
    """The Voorinburgering is over and the wait is still long: review the scenario (R-12)."""
    nu, einde = beeld.nu, beeld.einde
    klaar = periode(beeld, Activiteit.VOORINBURGERING)
    if klaar is None or klaar.tot >= beeld.peildatum or einde is None or beeld.is_woning_in_zicht:
        return
    if nu.traject_begonnen_op is not None or nu.scenario in (None, Scenario.SNELLE_START):
        return
    vraag = na_voorinburgering(nu, klaar.tot, beeld.normen)
    if nu.scenario_gekozen_op and (vraag is None or vraag.bevestigd_op is not None):
        return
    norm = beeld.normen["T-19"]
    if einde.midden > norm.laatste_dag(beeld.peildatum):
        waarden = {
            "wacht": Lengte((einde.midden - beeld.peildatum).days),
            "scenario": nu.scenario,
            "duur": norm.duur,
        }
        uitleg = Uitleg("signaal.wacht_nog_lang", waarden)
        soort, ernst = Signaalsoort.WACHT_NOG_LANG, Ernst.WAARSCHUWING
        yield Signaal(soort, ernst, beeld.peildatum, einde.midden - _EENDAG, uitleg, beeld)


def brp_elders(beeld: Beeld) -> Iterator[Signaal]:
    """Out of the opvang and registered, but not where the person settles: no clock runs (T-20)."""
    nu = beeld.nu
    if nu.brp_ingeschreven_op is not None or nu.brp_elders is None or nu.pip_vastgesteld_op:
        return
    waar, dag = nu.brp_elders
    if nu.verhuisd_op is None and waar != "brp_tussenvoorziening_op":
        return
    uitleg = Uitleg("signaal.brp_elders", {"waar": Woord(waar), "dag": dag})
    van = max(dag, nu.verhuisd_op or dag)
    yield Signaal(Signaalsoort.BRP_ELDERS, Ernst.WAARSCHUWING, van, None, uitleg, beeld)
