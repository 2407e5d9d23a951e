"""Which terms belong to a dossier, and which a choice or an agreement removed."""

from collections.abc import Callable, Mapping
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.klantprofiel import mag_gedeeld
from overdracht.core.normen import Norm, Normenset

IsVervallen = Callable[[Feiten], object]

_PIP = frozenset({"T-20b", "T-20"})


class Tak(NamedTuple):
    """What decides which terms a dossier has at all; `versies` are those that govern (Q-03)."""

    scenario: Scenario | None
    versies: tuple[str, ...]
    logeert: bool
    is_overgeplaatst: bool

    @property
    def pip(self) -> str | None:
        """The version of the PIP term that governs; None where the set has none."""
        return next((versie for versie in self.versies if versie in _PIP), None)


def tak_van(nu: Feiten, normen: Normenset, peildatum: date) -> Tak:
    """The branch of this dossier on this day."""
    return Tak(
        nu.scenario,
        normen.versies_op(nu, peildatum),
        nu.logeren_begonnen_op is not None,
        nu.overgeplaatst_op is not None,
    )


def hoort_erbij(norm: Norm, tak: Tak) -> bool:
    """Whether a dossier of this branch has this term; the common ones always."""
    if norm.reeks and norm.id not in tak.versies:
        return False
    if norm.id in _SCENARIO:
        return _SCENARIO[norm.id] is tak.scenario
    return tak.logeert if norm.id in _LOGEREN else norm.id != "T-25" or tak.is_overgeplaatst


def is_vervallen(norm: Norm) -> IsVervallen | None:
    """What is true when a choice or an agreement removed the term; None when none can."""
    feit = vervalt_door(norm)
    return attrgetter(feit) if feit else _VERVALLEN.get(norm.id)


def vervalt_door(norm: Norm) -> str | None:
    """The one fact that removes the term, if no more than one does."""
    return _VERVALT_DOOR.get(norm.id)


def _wees_voorinburgering_af(nu: Feiten) -> bool:
    return nu.voorinburgering_afgewezen_op is not None and nu.voorinburgering_begonnen_op is None


def _deelt_niet_of_wees_af(nu: Feiten) -> bool:
    return not mag_gedeeld(nu) or _wees_voorinburgering_af(nu)


def _doet_geen_toets(nu: Feiten) -> bool:
    return nu.leerbaarheidstoets_vrijgesteld or nu.intake_bij_verstek


_SCENARIO: Mapping[str, Scenario] = {
    "T-09": Scenario.START_NA_VERHUIZING,
    "T-10": Scenario.GECOMBINEERDE_AANPAK,
    "T-11": Scenario.SNELLE_START,
    "T-12": Scenario.GECOMBINEERDE_AANPAK,
    "T-13": Scenario.START_NA_VERHUIZING,
}
_LOGEREN = frozenset({"T-21", "T-22"})
# A withdrawal ends the sharing (PR-04); an agreed voorkeursscenario ends T-06 (HR §3.1).
_VERVALT_DOOR: Mapping[str, str] = {
    "T-06": "voorkeursscenario_afgesproken",
    "T-14": "toestemming_ingetrokken_op",
    "T-16": "toestemming_ingetrokken_op",
    "T-17": "toestemming_ingetrokken_op",
    "T-18": "toestemming_ingetrokken_op",
    "T-22": "logeren_geeindigd_op",
}
_VERVALLEN: Mapping[str, IsVervallen] = {
    "T-10": _wees_voorinburgering_af,
    "T-15": _deelt_niet_of_wees_af,
    "T-34": _doet_geen_toets,
}
