"""What a choice changes in the facts, or in the weeks of the person; None where it cannot be."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from overdracht.core.begrippen import Mengvorm, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.stilstand import Activiteit, Deelname, Omstandigheden, Periode

_EENDAG = timedelta(days=1)


class Wijziging(NamedTuple):
    """The facts and circumstances as they would be after the choice."""

    feiten: Feiten
    omstandigheden: Omstandigheden


def intake_nu(beeld: Beeld) -> Wijziging | None:
    """Start the intake today; in scenario 3 that is a change to scenario 2 (HR §3.2(2), §5)."""
    if not _kan_intake_beginnen(beeld) or beeld.feiten.intake_begonnen_op == beeld.peildatum:
        return None
    return _wijzig(beeld, **_intake_op(beeld, beeld.peildatum), **_scenario_2(beeld))


def na_elkaar(beeld: Beeld) -> Wijziging | None:
    """Start the intake when the Voorinburgering ends: sequential (HR §5.1 A)."""
    voorinburgering = periode(beeld, Activiteit.VOORINBURGERING)
    if voorinburgering is None or not _kan_intake_beginnen(beeld):
        return None
    dag = voorinburgering.tot + _EENDAG
    is_later = dag > beeld.peildatum and dag != beeld.feiten.intake_begonnen_op
    if not is_later or beeld.einde is None or dag >= beeld.einde.midden:
        return None
    return _wijzig(beeld, **_intake_op(beeld, dag), **_scenario_2(beeld))


def alleen_intake(beeld: Beeld) -> Wijziging | None:
    """End the Voorinburgering today, so that the intake stands alone (HR §3.2(2))."""
    voorinburgering = periode(beeld, Activiteit.VOORINBURGERING)
    intake = periode(beeld, Activiteit.INTAKE)
    if voorinburgering is None or intake is None or intake.van > beeld.peildatum:
        return None
    if not voorinburgering.van <= beeld.peildatum < voorinburgering.tot:
        return None
    return _wijzig(beeld, voorinburgering_geeindigd_op=beeld.peildatum)


def voorinburgering_nu(beeld: Beeld) -> Wijziging | None:
    """Start the Voorinburgering today: COA must offer it (Bi 3.17), the inburgeraar decides."""
    feiten, nu = beeld.feiten, beeld.nu
    if nu.voorinburgering_begonnen_op or feiten.voorinburgering_afgewezen_op:
        return None
    if nu.traject_begonnen_op or nu.voorinburgering_geeindigd_op or beeld.is_gevestigd:
        return None
    if feiten.vorm is Mengvorm.ZONDER_VOORINBURGERING:
        return None
    eerder = _zoveel_eerder(feiten.voorinburgering_begonnen_op, beeld.peildatum)
    einde = feiten.voorinburgering_eindigt_naar_plan_op
    return _wijzig(
        beeld,
        voorinburgering_begonnen_op=beeld.peildatum,
        voorinburgering_eindigt_naar_plan_op=einde and einde - eerder,
    )


def traject_nu(beeld: Beeld) -> Wijziging | None:
    """Start the traject today, in the azc: from scenario 2 to 1 (HR §5.1; domain 7.4)."""
    if beeld.nu.pip_vastgesteld_op is None or not _kan_traject_beginnen(beeld) or _is_ver(beeld):
        return None
    return _wijzig(beeld, traject_begonnen_op=beeld.peildatum, **_scenario_1(beeld))


def snelle_start(beeld: Beeld) -> Wijziging | None:
    """Intake now, then PIP and traject at once, all in the azc (HR §4)."""
    nu, normen = beeld.nu, beeld.normen
    if nu.pip_vastgesteld_op or nu.intake_bij_verstek or not _kan_traject_beginnen(beeld):
        return None
    if _is_ver(beeld):
        return None
    intake_op = nu.intake_begonnen_op or nu.intake_afgerond_op or beeld.peildatum
    klaar_op = nu.intake_afgerond_op or normen["T-20"].laatste_dag(intake_op)
    toets_op = beeld.feiten.leerbaarheidstoets_op or klaar_op
    pip_op = max(klaar_op, toets_op, beeld.peildatum + _EENDAG)
    if beeld.einde is None or pip_op >= beeld.einde.midden:
        return None
    return _wijzig(
        beeld,
        intake_begonnen_op=intake_op,
        intake_afgerond_op=nu.intake_afgerond_op,
        pip_vastgesteld_op=pip_op,
        traject_begonnen_op=pip_op + _EENDAG,
        **_scenario_1(beeld),
    )


def meedoen(beeld: Beeld) -> Wijziging | None:
    """Activities in the gemeente every week, within the travel time that allows it (T-23)."""
    if _is_ver(beeld):
        return None
    return _met_deelname(beeld, beeld.einde.laatst) if beeld.einde else None


def logeren(beeld: Beeld) -> Wijziging | None:
    """Stay with a host for as long as the rule gives (T-21), and take part in life there."""
    if beeld.feiten.logeren_begonnen_op is not None or beeld.is_gevestigd:
        return None
    tot = beeld.normen["T-21"].laatste_dag(beeld.peildatum)
    deelname = _met_deelname(beeld, tot)
    feiten = replace(beeld.feiten, logeren_begonnen_op=beeld.peildatum, logeren_geeindigd_op=tot)
    return Wijziging(feiten, deelname.omstandigheden)


def rust(beeld: Beeld) -> Wijziging | None:
    """A rest around the move: the traject pauses (HR §4.1 B)."""
    if beeld.verhuizing is None or beeld.feiten.rust_van is not None:
        return None
    traject_op = beeld.feiten.traject_begonnen_op
    if traject_op is None or not traject_op <= beeld.verhuizing.tot >= beeld.peildatum:
        return None
    van = beeld.normen["T-03"].zo_lang_voor(beeld.verhuizing.van)
    erna = timedelta(days=beeld.omstandigheden.grenzen.na_verhuizing)
    return _wijzig(beeld, rust_van=van, rust_tot=max(van, beeld.verhuizing.tot + erna))


def pip_later(beeld: Beeld) -> Wijziging | None:
    """Establish the PIP when the house can be there; the intake ends when it would (HR §5.1)."""
    if beeld.nu.pip_vastgesteld_op or beeld.einde is None:
        return None
    dag = beeld.einde.vroegst
    if dag <= max(beeld.peildatum, beeld.feiten.pip_vastgesteld_op or beeld.peildatum):
        return None
    intake = periode(beeld, Activiteit.INTAKE)
    klaar_op = min(intake.tot, dag) if intake else None
    return _wijzig(beeld, pip_vastgesteld_op=dag, intake_afgerond_op=klaar_op)


def einde_vastleggen(beeld: Beeld) -> Wijziging | None:
    """Record that the Voorinburgering still runs, until today at least."""
    return _wijzig(beeld, voorinburgering_eindigt_naar_plan_op=beeld.peildatum)


def periode(beeld: Beeld, wat: Activiteit) -> Periode | None:
    """The period of this activity, if there is one."""
    return next((periode for periode in beeld.periodes if periode.wat is wat), None)


def _wijzig(beeld: Beeld, **velden: Any) -> Wijziging:
    return Wijziging(replace(beeld.feiten, **velden), beeld.omstandigheden)


def _kan_intake_beginnen(beeld: Beeld) -> bool:
    nu = beeld.nu
    is_geweest = nu.intake_begonnen_op or nu.intake_afgerond_op or nu.intake_bij_verstek
    return not (is_geweest or nu.pip_vastgesteld_op or beeld.is_gevestigd)


def _is_ver(beeld: Beeld) -> bool:
    """Too far to come every week, as the traject and activities in the gemeente ask (T-23)."""
    reistijd, norm = beeld.omstandigheden.reistijd_minuten, beeld.normen["T-23"].duur
    return reistijd is not None and norm is not None and reistijd > norm.aantal


def _kan_traject_beginnen(beeld: Beeld) -> bool:
    return beeld.nu.traject_begonnen_op is None and not beeld.is_gevestigd


def _intake_op(beeld: Beeld, dag: date) -> dict[str, Any]:
    """The intake on another day; a planned end, toets and PIP do not come before it."""
    feiten = beeld.feiten
    klaar_op, pip_op = feiten.intake_afgerond_op, feiten.pip_vastgesteld_op
    if klaar_op is not None:
        klaar_op -= _zoveel_eerder(feiten.intake_begonnen_op, dag)
        klaar_op = max(klaar_op, dag)
    if pip_op is not None:
        pip_op = max(pip_op, klaar_op or dag)
    return {
        "intake_begonnen_op": dag,
        "intake_afgerond_op": klaar_op,
        "pip_vastgesteld_op": pip_op,
    }


def _zoveel_eerder(gepland_op: date | None, dag: date) -> timedelta:
    return timedelta() if gepland_op is None else gepland_op - dag


def _scenario_1(beeld: Beeld) -> dict[str, Any]:
    return _scenario(beeld, Scenario.SNELLE_START)


def _scenario_2(beeld: Beeld) -> dict[str, Any]:
    if beeld.feiten.scenario is not Scenario.START_NA_VERHUIZING:
        return {}
    return _scenario(beeld, Scenario.GECOMBINEERDE_AANPAK)


def _scenario(beeld: Beeld, scenario: Scenario) -> dict[str, Any]:
    if beeld.feiten.scenario is scenario:
        return {}
    return {
        "scenario": scenario,
        "mengvorm": None,
        "scenario_gekozen_op": beeld.peildatum,
        "scenario_eerst_gekozen_op": beeld.feiten.eerste_keuze_op,
    }


def _met_deelname(beeld: Beeld, tot: date) -> Wijziging:
    omstandigheden = beeld.omstandigheden
    deelname = Deelname(
        van=beeld.peildatum, tot=tot, dagdelen_per_week=omstandigheden.grenzen.dagdelen
    )
    alle = (*omstandigheden.deelname, deelname)
    return Wijziging(beeld.feiten, replace(omstandigheden, deelname=alle))
