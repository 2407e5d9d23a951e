"""The pages of the forms."""

from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import MENGVORMEN, DriegesprekMoment, Mengvorm, Rol, Scenario
from overdracht.core.keuzes import Factor
from overdracht.core.rechten import Handeling, mag
from overdracht.core.scenario import driegesprek_opties, is_reden_nodig, wissel
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.zinnen import ZINNEN
from overdracht.data.models import Dossier
from overdracht.proces.scenario.presenters.bureau import VRAGEN
from overdracht.proces.scenario.queries import Bureau
from overdracht.web.woorden import hoofdletter, naam_van


class Keuze(NamedTuple):
    """What must be asked when this scenario is chosen."""

    momenten: tuple[DriegesprekMoment, ...]
    vormen: tuple[Mengvorm, ...]
    met_reden: bool


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
    weetjes = [zin(deel) for deel in wissel(bureau.feiten, scenario)]
    return {**pagina, "weetjes": [*weetjes, *map(vormzin, MENGVORMEN[scenario])]}


def vormzin(vorm: Mengvorm) -> str:
    """The form, and who does what, where, because of it."""
    return f"{hoofdletter(ZINNEN[f'woord.{vorm}'])}. {zin(Uitleg(f'scenario.vorm.{vorm}'))}"


def gekozen(scenario: Scenario) -> str:
    """What is said after the choice."""
    return f"{naam(scenario).capitalize()} is gekozen. COA heeft bericht gekregen."


def naam(scenario: Scenario) -> str:
    """`scenario 2: gecombineerde aanpak`."""
    return f"scenario {scenario.nummer}: {naam_van(scenario.value)}"


def factor_pagina(dossier: Dossier, factor: Factor) -> dict[str, Any]:
    """The page to record one factor."""
    return _pagina(dossier, VRAGEN[factor], "", knop="Opslaan")


def terug(dossier_id: UUID, rol: Rol) -> str:
    """Where the form of a factor leads: to the desk for who chooses, else to the dossier."""
    kamer = "scenario:desk" if mag(rol, Handeling.SCENARIO_KIEZEN) else "dossier:detail"
    return reverse(kamer, args=[dossier_id])


def _pagina(dossier: Dossier, titel: str, uitleg: str, *, knop: str = "Opslaan") -> dict[str, Any]:
    persoon = dossier.inburgeraar.persoon.naam
    return {"naam": persoon, "titel": titel, "knop": knop, "uitleg": uitleg}
