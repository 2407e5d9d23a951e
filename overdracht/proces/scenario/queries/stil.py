"""How long a person would be idle in each scenario."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.rechten import Actor
from overdracht.core.signalen import signalen
from overdracht.core.signalen.zicht import te_zien, ziet_signalen
from overdracht.core.stilstand import stilstand
from overdracht.core.vraag import Vraag, pas_toe
from overdracht.core.zicht import mask_feiten
from overdracht.proces.scenario.queries.bureau import Bureau
from overdracht.support.planning.queries import get_gezien, get_reistijd

_ONBEKEND = 10**6
# With what each scenario can begin at once: the choices that the signals know.
_BEGIN: Mapping[Scenario, tuple[str, ...]] = {
    Scenario.SNELLE_START: ("snelle_start", "traject_nu"),
    Scenario.GECOMBINEERDE_AANPAK: ("intake_nu", "na_elkaar"),
    Scenario.START_NA_VERHUIZING: (),
}


class Stil(NamedTuple):
    """The idle days up to the middle of the expected move, and what is begun at once for that."""

    dagen: int | None
    optie: str


def count_stil(*, actor: Actor, bureau: Bureau, peildatum: date) -> Mapping[Scenario, Stil]:
    """The idle days of each scenario, begun as soon as it can (HR §3.2); empty if not to be seen.

    Each is what the page Wat als answers to the same question.
    """
    normen = bureau.normen
    gemeten = get_reistijd(bureau.dossier, peildatum=peildatum)
    zijn = bureau.invoer.omstandigheden.volgens(normen).met_reistijd(
        gemeten.minuten if gemeten else None
    )
    gezien = get_gezien(actor, bureau.invoer, peildatum=peildatum)
    feiten = mask_feiten(bureau.invoer.vooruit(peildatum=peildatum), gezien)
    alle = signalen(feiten, normen, peildatum=peildatum, omstandigheden=zijn)
    kan = te_zien(alle, gezien)

    def tel(scenario: Scenario, optie: str) -> Stil:
        vraag = Vraag(scenario=scenario, optie=optie)
        anders = pas_toe(feiten, zijn, vraag, kan, peildatum=peildatum)
        stil = stilstand(
            anders.feiten, normen, peildatum=peildatum, omstandigheden=anders.omstandigheden
        )
        return Stil(stil.dagen, optie)

    if not ziet_signalen(gezien):
        return {}
    return {
        scenario: min((tel(scenario, optie) for optie in ("", *begin)), key=_minste)
        for scenario, begin in _BEGIN.items()
    }


def _minste(stil: Stil) -> int:
    return _ONBEKEND if stil.dagen is None else stil.dagen
