"""The pages of the forms, and the list of agreements per azc."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import DriegesprekMoment, Rol, Scenario
from overdracht.core.keuzes import Factor, Mengvorm
from overdracht.core.rechten import Handeling, mag
from overdracht.core.scenario import MENGVORMEN, driegesprek_opties, is_reden_nodig, wissel
from overdracht.core.teksten import zin
from overdracht.data.models import Dossier, Eenheid, Voorkeursscenario
from overdracht.proces.scenario.presenters.bureau import VRAGEN
from overdracht.proces.scenario.queries import Bureau
from overdracht.web.filters import datum
from overdracht.web.woorden import naam_van


class Keuze(NamedTuple):
    """What must be asked when this scenario is chosen."""

    momenten: tuple[DriegesprekMoment, ...]
    vormen: tuple[Mengvorm, ...]
    met_reden: bool


class Afspraakregel(NamedTuple):
    """One azc, with what holds there."""

    naam: str
    scenario: str
    details: str
    url: str


def keuze(bureau: Bureau, scenario: Scenario) -> Keuze:
    """Which moments are open in this scenario, and whether a reason is asked."""
    advies = bureau.advies
    voorkeur = bureau.factoren.voorkeursscenario_azc
    open_momenten = scenario is Scenario.GECOMBINEERDE_AANPAK
    return Keuze(
        momenten=driegesprek_opties(scenario) if open_momenten else (),
        vormen=MENGVORMEN[scenario],
        met_reden=is_reden_nodig(scenario, advies=advies, voorkeursscenario=voorkeur),
    )


def keuze_pagina(bureau: Bureau, scenario: Scenario) -> dict[str, Any]:
    """The page to choose with a reason or a moment."""
    uitleg = "COA krijgt meteen bericht. Vertel het daarna zelf aan de inburgeraar."
    if keuze(bureau, scenario).met_reden:
        uitleg = f"U wijkt af van het advies of van de afspraak. Schrijf op waarom. {uitleg}"
    pagina = _pagina(bureau.dossier, f"Kies {naam(scenario)}", uitleg, knop="Kies dit scenario")
    return {**pagina, "weetjes": [zin(deel) for deel in wissel(bureau.feiten, scenario)]}


def gekozen(scenario: Scenario) -> str:
    """What is said after the choice."""
    return f"{naam(scenario).capitalize()} is gekozen. COA heeft bericht gekregen."


def naam(scenario: Scenario) -> str:
    """`scenario 2: gecombineerde aanpak`."""
    return f"scenario {scenario.nummer}: {naam_van(scenario.value)}"


def informeer_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to record that the inburgeraar was told."""
    uitleg = "Vertel het liefst in een gesprek, in een taal die de inburgeraar goed begrijpt."
    return _pagina(dossier, "Scenario verteld aan de inburgeraar", uitleg)


def verbeter_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to correct the days of the choice."""
    uitleg = "Wilt u een ander scenario? Kies dan opnieuw op de pagina Scenario kiezen."
    return _pagina(dossier, "Dagen van de scenariokeuze verbeteren", uitleg)


def factor_pagina(dossier: Dossier, factor: Factor) -> dict[str, Any]:
    """The page to record one factor."""
    return _pagina(dossier, VRAGEN[factor], "", knop="Opslaan")


def terug(dossier_id: UUID, rol: Rol) -> str:
    """Where the form of a factor leads: to the desk for who chooses, else to the dossier."""
    kamer = "scenario:desk" if mag(rol, Handeling.SCENARIO_KIEZEN) else "dossier:detail"
    return reverse(kamer, args=[dossier_id])


def afspraak_pagina(locatie: Eenheid) -> dict[str, Any]:
    """The page to agree with one azc."""
    uitleg = (
        "Dit geldt voor iedereen die van dit azc naar uw gemeente gaat. Per persoon mag u "
        "afwijken, met een reden."
    )
    titel = f"Afspraak met {locatie.naam}"
    return {"naam": locatie.naam, "titel": titel, "uitleg": uitleg, "knop": "Opslaan"}


def afspraken(
    rijen: Iterable[Voorkeursscenario], locaties: Sequence[Eenheid]
) -> list[Afspraakregel]:
    """Every azc by name: what holds there, or that nothing does yet."""
    geldend = {rij.coa_locatie_id: rij for rij in rijen}
    regels = [_regel(locatie, geldend.get(locatie.pk)) for locatie in locaties]
    return sorted(regels, key=lambda regel: (not regel.scenario, regel.naam))


def _regel(locatie: Eenheid, rij: Voorkeursscenario | None) -> Afspraakregel:
    url = reverse("scenario:agree", args=[locatie.pk])
    if rij is None:
        return Afspraakregel(locatie.naam, "", "Nog geen afspraak.", url)
    scenario = naam(Scenario(rij.scenario)).capitalize() if rij.scenario else "Geen voorkeur"
    delen = [f"Geldt vanaf {datum(rij.geldig_van)}."]
    if rij.scenario and not rij.akkoord_coa:
        delen.append("Het azc heeft nog niet ingestemd.")
    if rij.reistijd_minuten is not None:
        delen.append(f"Reistijd {rij.reistijd_minuten} minuten ({rij.reistijd_bron}).")
    return Afspraakregel(locatie.naam, scenario, " ".join(delen), url)


def _pagina(dossier: Dossier, titel: str, uitleg: str, *, knop: str = "Opslaan") -> dict[str, Any]:
    persoon = dossier.inburgeraar.persoon.naam
    return {"naam": persoon, "titel": titel, "knop": knop, "uitleg": uitleg}
