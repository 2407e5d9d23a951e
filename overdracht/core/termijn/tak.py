"""Which terms belong to a dossier, and which a choice or an agreement removed."""

from collections.abc import Callable, Mapping
from datetime import date

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.klantprofiel import mag_gedeeld
from overdracht.core.normen import Norm, Normenset

_Voorwaarde = Callable[[Feiten], bool]


def hoort_erbij(norm: Norm, normen: Normenset) -> Callable[[Feiten, date], bool] | None:
    """Whether a dossier has this term on a day: None when every dossier has it."""
    if norm.id in _VERSIES_VAN_DE_PIP:
        return lambda nu, peildatum: pip_norm(nu, normen, peildatum) is norm
    tak = _TAK.get(norm.id)
    return None if tak is None else lambda nu, _peildatum: tak(nu)


def is_vervallen(norm: Norm) -> _Voorwaarde | None:
    """Whether a choice or an agreement removed the term: None when none can."""
    return _VERVALLEN.get(norm.id)


def pip_norm(nu: Feiten, normen: Normenset, peildatum: date) -> Norm:
    """The version of the PIP term that governs (Q-03).

    The registration tells which, or today as long as there is none.
    """
    oud, nieuw = (normen[norm_id] for norm_id in _VERSIES_VAN_DE_PIP)
    return nieuw if (nu.brp_ingeschreven_op or peildatum) >= nieuw.geldig_vanaf else oud


def _snelle_start(nu: Feiten) -> bool:
    return nu.scenario is Scenario.SNELLE_START


def _gecombineerde_aanpak(nu: Feiten) -> bool:
    return nu.scenario is Scenario.GECOMBINEERDE_AANPAK


def _start_na_verhuizing(nu: Feiten) -> bool:
    return nu.scenario is Scenario.START_NA_VERHUIZING


def _logeert(nu: Feiten) -> bool:
    return nu.logeren_begonnen_op is not None


def _is_overgeplaatst(nu: Feiten) -> bool:
    return nu.overgeplaatst_op is not None


def _wees_voorinburgering_af(nu: Feiten) -> bool:
    return nu.voorinburgering_afgewezen_op is not None and nu.voorinburgering_begonnen_op is None


def _deelt_niet(nu: Feiten) -> bool:
    return not mag_gedeeld(nu)


def _deelt_niet_of_wees_af(nu: Feiten) -> bool:
    return _deelt_niet(nu) or _wees_voorinburgering_af(nu)


def _heeft_voorkeursscenario(nu: Feiten) -> bool:
    return nu.voorkeursscenario_afgesproken


def _logeert_niet_meer(nu: Feiten) -> bool:
    return nu.logeren_geeindigd_op is not None


def _doet_geen_toets(nu: Feiten) -> bool:
    return nu.leerbaarheidstoets_vrijgesteld or nu.intake_bij_verstek


_VERSIES_VAN_DE_PIP = ("T-20b", "T-20")
_TAK: Mapping[str, _Voorwaarde] = {
    "T-09": _start_na_verhuizing,
    "T-10": _gecombineerde_aanpak,
    "T-11": _snelle_start,
    "T-12": _gecombineerde_aanpak,
    "T-13": _start_na_verhuizing,
    "T-21": _logeert,
    "T-22": _logeert,
    "T-25": _is_overgeplaatst,
}
# A withdrawal ends the sharing (PR-04); an agreed voorkeursscenario ends T-06 (HR §3.1).
_VERVALLEN: Mapping[str, _Voorwaarde] = {
    "T-06": _heeft_voorkeursscenario,
    "T-10": _wees_voorinburgering_af,
    "T-14": _deelt_niet,
    "T-15": _deelt_niet_of_wees_af,
    "T-16": _deelt_niet,
    "T-17": _deelt_niet,
    "T-18": _deelt_niet,
    "T-22": _logeert_niet_meer,
    "T-34": _doet_geen_toets,
}
