"""The scenario desk in words: factors, the three scenario's with their reasons, the advice."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import MENGVORMEN, DriegesprekMoment, Scenario
from overdracht.core.keuzes import Factor
from overdracht.core.scenario import Advies, Weging, is_reden_nodig, wissel
from overdracht.core.stilstand import Lengte
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.waarom import Grond, grond_van_reden, waarom_reden
from overdracht.proces.scenario.presenters.afspraak import afspraak_van
from overdracht.proces.scenario.queries import Bureau, Stil, Waarde
from overdracht.web.filters import datum
from overdracht.web.stap import NOG_GEEN_RIJ
from overdracht.web.woorden import naam_van

VRAGEN: Mapping[Factor, str] = {
    Factor.REISTIJD_MINUTEN: "Reistijd van het azc naar de gemeente, in minuten (enkele reis)",
    Factor.KAN_REIZEN: "Kan de inburgeraar reizen?",
    Factor.VERWACHTE_WACHT_WEKEN: "Hoeveel weken duurt het nog tot de verhuizing?",
    Factor.DIGITAAL_VAARDIG: "Kan de inburgeraar omgaan met een computer of telefoon?",
    Factor.MIDDELEN_AANWEZIG: "Heeft de inburgeraar een computer of telefoon met internet?",
    Factor.GEZINSHERENIGING_LOOPT: "Loopt er gezinshereniging?",
    Factor.BELASTBAARHEID: "Hoeveel kan de inburgeraar nu aan?",
    Factor.BELASTINGGRENS: "Hoeveel dingen kan de inburgeraar tegelijk aan (1 tot en met 4)?",
    Factor.INTAKE_VORM: "Hoe doet de gemeente de brede intake?",
}
# The factors in the order of the page, with their short names; the law's words stand in VRAGEN.
_NAMEN: Mapping[str, str] = {
    "reistijd_minuten": "Reistijd van azc naar gemeente",
    "verwachte_wacht_weken": "Verwachte wachttijd",
    "kan_reizen": "Kan reizen",
    "voorinburgering_status": "Voorinburgering",
    "resterende_weken_vi": "Voorinburgering duurt nog",
    "digitaal_vaardig": "Digitaal vaardig",
    "middelen_aanwezig": "Computer of telefoon",
    "gezinshereniging_loopt": "Gezinshereniging",
    "belastbaarheid": "Belastbaarheid",
    "belastinggrens": "Kan tegelijk aan",
    "intake_vorm": "Vorm van de intake",
    "gemeente_naar_azc_mogelijk": "Gemeente komt naar het azc",
    "traject_in_of_bij_azc_mogelijk": "Traject kan in of bij het azc",
    "voorkeursscenario_azc": "Afspraak met het azc",
    "huidig_scenario": "Scenario nu",
}
_EENHEID = {
    "reistijd_minuten": "minuten",
    "verwachte_wacht_weken": "weken",
    "resterende_weken_vi": "weken",
    "belastinggrens": "dingen",
}
_UITLEG: Mapping[Scenario, str] = {
    Scenario.SNELLE_START: "Intake, PIP en traject beginnen al in het azc.",
    Scenario.GECOMBINEERDE_AANPAK: "Intake en PIP in het azc, het traject na de verhuizing.",
    Scenario.START_NA_VERHUIZING: "Intake, PIP en traject na de verhuizing.",
}


# On what condition the idle weeks of a scenario are so few, by the choice that makes them so.
_ALS = {
    "intake_nu": "als u nu met de brede intake begint",
    "na_elkaar": "als de brede intake begint zodra de Voorinburgering klaar is",
    "snelle_start": "als intake, PIP en traject meteen na elkaar komen",
    "traject_nu": "als het traject nu begint",
}


class Factorregel(NamedTuple):
    """One row of what is known; `url` leads to the form in which it can be bettered."""

    naam: str
    waarde: str
    bron: str
    url: str
    ontbreekt: bool


class Stilbeeld(NamedTuple):
    """How long the person would be idle in this scenario, on what condition, and the whole line."""

    lengte: str
    als: str
    url: str


class Scenariokaart(NamedTuple):
    """One scenario to choose: what it is, what speaks for and against it, and how to choose it."""

    nummer: int
    naam: str
    uitleg: str
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    is_advies: bool
    past_beter: bool
    is_huidig: bool
    met_reden: bool
    moment: str
    vorm: str
    wissel: tuple[str, ...]
    url: str
    vormen: bool
    stil: Stilbeeld | None


def te_vragen(desk: Bureau, ingevuld: Container[str] = ()) -> dict[Factor, str]:
    """The question of each factor that nobody told, or that was filled in here just now."""
    return {
        factor: vraag
        for factor, vraag in VRAGEN.items()
        if factor not in desk.waarden or factor.value in ingevuld
    }


def bureau(desk: Bureau, stil: Mapping[Scenario, Stil], peildatum: date) -> dict[str, Any]:
    """Everything that the page of the desk shows; `stil`: the idle days of each scenario."""
    advies = desk.advies
    voorkeur = desk.factoren.voorkeursscenario_azc
    persoon = desk.dossier.inburgeraar.persoon
    return {
        "dossier_id": desk.dossier.pk,
        "naam": persoon.naam,
        "roepnaam": persoon.roepnaam or persoon.naam,
        "termijn": _termijn(desk, peildatum),
        "afspraak": afspraak_van(desk.dossier, desk.afspraak),
        "factoren": list(_factoren(desk, advies)),
        "onbekend": len(te_vragen(desk)),
        "invullen_url": reverse("scenario:factors", args=[desk.dossier.pk]),
        "kaarten": [
            _kaart(desk, advies, weging, voorkeur, stil.get(weging.scenario))
            for weging in advies.wegingen
        ],
        "advies": _advieszin(advies),
        "redenen": redenen(desk, advies),
        "anders": [zin(uitleg) for uitleg in advies.wordt_anders_als],
        "kanttekeningen": [zin(uitleg) for uitleg in advies.kanttekeningen],
        "versie": desk.keuze.versie if desk.keuze else NOG_GEEN_RIJ,
        "houden_url": reverse("scenario:confirm", args=[desk.dossier.pk]),
    }


class Redenregel(NamedTuple):
    """One reason of the advice, with on what it rests."""

    regel: str
    bron: str
    waarom: str
    grond: Grond


def redenen(desk: Bureau, advies: Advies) -> list[Redenregel]:
    """Each rule that holds, with the factor as it stands, of which day and from whom."""
    bekend = {
        naam: Grond(
            None, naam, waarde.op, ", ".join(filter(None, _stand(naam, waarde))), waarde.bron
        )
        for naam, waarde in desk.waarden.items()
    }
    regels = []
    for reden in advies.redenen:
        grond = grond_van_reden(reden, desk.normen, bekend)
        regels.append(Redenregel(reden.regel, reden.bron, waarom_reden(reden, grond), grond))
    return regels


def _stand(naam: str, waarde: Waarde) -> tuple[str, str]:
    return _woord(naam, waarde), datum(waarde.op) if waarde.op else ""


def _termijn(desk: Bureau, peildatum: date) -> str:
    melding = desk.feiten.tvs_melding_op
    if desk.keuze is not None:
        gekozen_op = datum(desk.keuze.scenario_gekozen_op)
        return f"Nu geldt scenario {Scenario(desk.keuze.scenario).nummer}, gekozen op {gekozen_op}."
    if melding is None:
        return "Er is nog geen TVS-melding."
    uiterlijk = desk.normen["T-05"].laatste_dag(melding)
    rest = (uiterlijk - peildatum).days
    hoe = f"nog {rest} dagen" if rest > 1 else {1: "nog 1 dag", 0: "vandaag"}.get(rest, "te laat")
    return f"TVS-melding {datum(melding)} · kies uiterlijk {datum(uiterlijk)} ({hoe})"


def _factoren(desk: Bureau, advies: Advies) -> Iterator[Factorregel]:
    for sleutel, naam in _NAMEN.items():
        waarde = desk.waarden.get(sleutel)
        ontbreekt = waarde is None or waarde.waarde == "onbekend"
        if ontbreekt and sleutel not in set(Factor) and sleutel not in advies.ontbreekt:
            continue
        yield Factorregel(
            naam=naam,
            waarde=_woord(sleutel, waarde) if waarde else "niet bekend",
            bron=_bron(waarde),
            url=_url(desk.dossier.pk, sleutel),
            ontbreekt=ontbreekt,
        )


def _woord(sleutel: str, waarde: Waarde) -> str:
    kaal = waarde.waarde
    if isinstance(kaal, bool):
        return "ja" if kaal else "nee"
    if isinstance(kaal, int):
        return f"{kaal} {_EENHEID.get(sleutel, '')}".strip()
    if sleutel in ("voorkeursscenario_azc", "huidig_scenario"):
        return f"scenario {Scenario(kaal).nummer}"
    return "niet bekend" if kaal == "onbekend" else naam_van(str(kaal))


def _bron(waarde: Waarde | None) -> str:
    if waarde is None:
        return ""
    return f"{waarde.bron}, {datum(waarde.op)}" if waarde.op else waarde.bron


def _url(dossier_id: UUID, sleutel: str) -> str:
    if sleutel not in set(Factor):
        return ""
    return reverse("scenario:factor", args=[dossier_id, sleutel])


def _kaart(
    desk: Bureau,
    advies: Advies,
    weging: Weging,
    voorkeur: Scenario | None,
    stil: Stil | None,
) -> Scenariokaart:
    scenario = weging.scenario
    huidig = desk.keuze is not None and desk.keuze.scenario == scenario
    return Scenariokaart(
        nummer=scenario.nummer,
        naam=naam_van(scenario.value),
        uitleg=_UITLEG[scenario],
        voor=tuple(zin(argument.uitleg) for argument in weging.voor),
        tegen=tuple(zin(argument.uitleg) for argument in weging.tegen),
        is_advies=scenario is advies.advies,
        past_beter=scenario is advies.past_beter,
        is_huidig=huidig,
        met_reden=is_reden_nodig(scenario, advies=advies, voorkeursscenario=voorkeur),
        moment=_moment(scenario, advies),
        vorm=advies.vorm or "" if scenario is advies.advies else "",
        wissel=tuple(zin(deel) for deel in wissel(desk.feiten, scenario)),
        url=reverse("scenario:choose", args=[desk.dossier.pk, scenario]),
        vormen=bool(MENGVORMEN[scenario]),
        stil=_stil(scenario, desk.dossier.pk, stil),
    )


def _stil(scenario: Scenario, dossier_id: UUID, stil: Stil | None) -> Stilbeeld | None:
    if stil is None or stil.dagen is None:
        return None
    lengte = Lengte(stil.dagen)
    vraag = urlencode({"scenario": scenario, **({"optie": stil.optie} if stil.optie else {})})
    return Stilbeeld(
        lengte=str(lengte),
        als=_ALS.get(stil.optie, ""),
        url=f"{reverse('vooruitblik:what_if', args=[dossier_id])}?{vraag}",
    )


def _moment(scenario: Scenario, advies: Advies) -> str:
    """In scenario 2 one click takes the advised moment for the driegesprek; it can be changed."""
    if scenario is not Scenario.GECOMBINEERDE_AANPAK:
        return ""
    geadviseerd = advies.driegesprek_moment if scenario is advies.advies else None
    return geadviseerd or DriegesprekMoment.NA_KOPPELING


def _advieszin(advies: Advies) -> str:
    if advies.advies is None:
        return "Er zijn nog te weinig gegevens voor een advies. U kunt wel kiezen."
    waarden = {"nummer": advies.advies.nummer, "scenario": advies.advies}
    return f"Advies: {zin(Uitleg('scenario.naam', waarden))}."
