"""The choice of a scenario by the regievoerder of the gemeente (EV-07, EV-08)."""

from datetime import date

from overdracht.core.begrippen import MENGVORMEN, DriegesprekMoment, Scenario
from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.scenario.advies import Advies
from overdracht.core.volgorde import afwijkingen, check_dagen

# Of the choice that holds; that of the first one stands with the choice that it was.
DAGEN_VAN_DE_KEUZE = (
    "scenario_gekozen_op",
    "coa_geinformeerd_op",
    "inburgeraar_geinformeerd_op",
    "scenario_bevestigd_op",
)
VELDEN = (*DAGEN_VAN_DE_KEUZE, "scenario_eerst_gekozen_op")

_MOMENTEN = {
    Scenario.SNELLE_START: (DriegesprekMoment.NA_KOPPELING, DriegesprekMoment.VOOR_INTAKE),
    Scenario.GECOMBINEERDE_AANPAK: tuple(DriegesprekMoment),
    Scenario.START_NA_VERHUIZING: (DriegesprekMoment.VOOR_UITSTROOM,),
}


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a choice before the TVS-melding (IN-02)."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """No norm of order is passed over by the choice itself."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


def check_keuze(
    feiten: Feiten,
    scenario: Scenario,
    *,
    advies: Advies | None,
    voorkeursscenario: Scenario | None,
    reden: str,
    peildatum: date,
) -> None:
    """Refuse a choice before the TVS-melding (IN-02), or another than advised without a reason."""
    check(feiten, peildatum=peildatum)
    if reden.strip():
        return
    if is_reden_nodig(scenario, advies=advies, voorkeursscenario=voorkeursscenario):
        raise RegelOvertreden(
            "scenario.reden_ontbreekt", "Handreiking §3.1", "reden", scenario=scenario
        )


def is_reden_nodig(
    scenario: Scenario, *, advies: Advies | None, voorkeursscenario: Scenario | None
) -> bool:
    """Whether this choice departs from the advice, from what fits better and from the agreement.

    Without any of the three there is nothing to depart from (domain 7.3(6), X8).
    """
    bekend = {voorkeursscenario}
    if advies is not None:
        bekend |= {advies.advies, advies.past_beter}
    bekend.discard(None)
    return bool(bekend) and scenario not in bekend


def check_mengvorm(scenario: Scenario, mengvorm: str) -> None:
    """Refuse a form that belongs to another scenario; empty is the plain form."""
    if mengvorm and mengvorm not in MENGVORMEN[scenario]:
        raise RegelOvertreden(
            "scenario.mengvorm_past_niet", "Handreiking §3.2 en §5", "mengvorm", scenario=scenario
        )


def driegesprek_opties(scenario: Scenario) -> tuple[DriegesprekMoment, ...]:
    """The moments for the driegesprek; only in scenario 2 does the gemeente choose (HR §5.1)."""
    return _MOMENTEN[scenario]
