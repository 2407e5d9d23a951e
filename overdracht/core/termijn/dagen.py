"""The first and the last day of a term, from the facts as they are known on the peildatum."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from operator import attrgetter

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Norm, Normenset
from overdracht.core.pip import inburgeringstermijn
from overdracht.core.termijn.tak import Tak
from overdracht.core.voorinburgering import einde as einde_voorinburgering

# Both days (None while it waits), the fact that decides or is missing, and the variant.
Dagen = tuple[date | None, date | None, str, str]
DagenVan = Callable[[Feiten], Dagen]


# From both days of another term to the days of one that is counted from it.
UitAnder = Callable[[date, date], tuple[date, date]]


def dagen_van(norm: Norm, normen: Normenset, tak: Tak) -> DagenVan:
    """How to find the days of this term: counted from its starting fact, or in a way of its own."""
    if (ander := volgt_op(norm, tak)) is not None:
        return _volgend(uit_ander(norm), dagen_van(normen[ander], normen, tak))
    if (variant := vaste_variant(norm, tak)) is None:
        return _EIGEN[norm.id](norm, normen)
    if norm.begint_bij_eerste:
        return _vanaf_eerste(norm, variant)
    return _vanaf_laatste(norm) if len(norm.begint) > 1 else _vanaf_feit(norm, variant)


def vaste_variant(norm: Norm, tak: Tak) -> str | None:
    """The length in which it is counted from its facts; None when it is counted in its own way.

    T-17 is at the move; in scenario 3 some weeks before it.
    """
    if norm.id == "T-17" and tak.scenario is Scenario.START_NA_VERHUIZING:
        return tak.scenario
    return None if norm.id in _EIGEN else ""


def begint_met(norm: Norm) -> str | None:
    """The one fact without which it waits, for a term that is counted in its own way.

    Not so for T-15: the Voorinburgering also ends without its own last day.
    """
    return norm.begint[0] if len(norm.begint) == 1 and norm.id != "T-15" else None


def volgt_op(norm: Norm, tak: Tak) -> str | None:
    """The norm of the term from which this one is counted, if it is counted from another."""
    if norm.id == "T-34":
        return tak.pip
    return "T-40" if norm.id == "T-53" else None


def uit_ander(norm: Norm) -> UitAnder:
    """T-34: counted back from the last day of the PIP, under the rule that governs it.

    T-53: from half a year before the end of the inburgeringstermijn until that end.
    """
    laatste_dag = norm.teller()
    if norm.id == "T-34":
        return lambda begint_op, pip_op: (begint_op, laatste_dag(pip_op))
    return lambda _begint_op, einde: (laatste_dag(einde), einde)


def _volgend(uit: UitAnder, dagen_ander: DagenVan) -> DagenVan:
    def dagen(nu: Feiten) -> Dagen:
        begint_op, uiterlijk_op, feit, _ = rij = dagen_ander(nu)
        if begint_op is None or uiterlijk_op is None:
            return rij
        return *uit(begint_op, uiterlijk_op), feit, ""

    return dagen


def _vanaf_feit(norm: Norm, variant: str = "") -> DagenVan:
    (feit,) = norm.begint
    lees, laatste_dag, wacht = attrgetter(feit), norm.teller(variant), _wacht(feit)

    def dagen(nu: Feiten) -> Dagen:
        dag: date | None = lees(nu)
        return wacht if dag is None else (dag, laatste_dag(dag), feit, variant)

    return dagen


def _vanaf_laatste(norm: Norm) -> DagenVan:
    """All starting facts are needed; the latest of them counts."""
    lees, laatste_dag = attrgetter(*norm.begint), norm.teller()

    def dagen(nu: Feiten) -> Dagen:
        bekend = lees(nu)
        if None in bekend:
            return _wacht(norm.begint[bekend.index(None)])
        dag = max(bekend)
        return dag, laatste_dag(dag), norm.begint[bekend.index(dag)], ""

    return dagen


def _vanaf_eerste(norm: Norm, variant: str = "") -> DagenVan:
    """The first starting fact that is known counts."""
    lees, laatste_dag = attrgetter(*norm.begint), norm.teller(variant)
    feiten, wacht = norm.begint, _wacht(norm.begint[0])

    def dagen(nu: Feiten) -> Dagen:
        for feit, dag in zip(feiten, lees(nu)):  # noqa: B905  # as many days as facts
            if dag is not None:
                return dag, laatste_dag(dag), feit, variant
        return wacht

    return dagen


def _wacht(feit: str) -> Dagen:
    return None, None, feit, ""


def _informeren(norm: Norm, _normen: Normenset) -> DagenVan:
    """T-06, T-07: from the TVS-melding; after a switch from the new choice (HR §3.4)."""
    (melding,) = norm.begint
    laatste_dag, wacht = norm.teller(), _wacht(melding)

    def dagen(nu: Feiten) -> Dagen:
        dag, feit = nu.tvs_melding_op, melding
        if dag is None:
            return wacht
        if nu.scenario_eerst_gekozen_op is not None and nu.scenario_gekozen_op is not None:
            dag, feit = nu.scenario_gekozen_op, "scenario_gekozen_op"
        return dag, laatste_dag(dag), feit, ""

    return dagen


def _kennismaking(norm: Norm, _normen: Normenset) -> DagenVan:
    """T-10: between the koppeling and the planned end of the Voorinburgering (HR §5.1)."""
    koppeling, einde_naar_plan = norm.begint

    def dagen(nu: Feiten) -> Dagen:
        if nu.gekoppeld_op is None:
            return _wacht(koppeling)
        laatste = nu.voorinburgering_eindigt_naar_plan_op or einde_voorinburgering(nu)
        if laatste is None:
            return _wacht(einde_naar_plan)
        return nu.gekoppeld_op, laatste, einde_naar_plan, ""

    return dagen


def _driegesprek(norm: Norm, normen: Normenset) -> DagenVan:
    """T-12: counted from the moment that the gemeente picked (HR §5)."""
    na_koppeling, voor_intake, voor_uitstroom = DriegesprekMoment
    per_moment = {
        na_koppeling: _vanaf_feit(replace(norm, begint=("gekoppeld_op",)), na_koppeling),
        voor_intake: _vanaf_feit(replace(norm, begint=("intake_begonnen_op",)), voor_intake),
        voor_uitstroom: _vanaf_eerste(replace(norm, begint=normen["T-13"].begint), voor_uitstroom),
    }

    def dagen(nu: Feiten) -> Dagen:
        moment = nu.driegesprek_moment
        return _wacht(norm.begint[0]) if moment is None else per_moment[moment](nu)

    return dagen


def _na_voorinburgering(norm: Norm, _normen: Normenset) -> DagenVan:
    """T-15: the Voorinburgering also ends at the start of the traject and at the move."""
    (feit,) = norm.begint
    wacht, laatste_dag = _wacht(feit), norm.teller()

    def dagen(nu: Feiten) -> Dagen:
        dag = einde_voorinburgering(nu)
        return wacht if dag is None else (dag, laatste_dag(dag), feit, "")

    return dagen


def _vers(norm: Norm, _normen: Normenset) -> DagenVan:
    """T-18: counted from the latest share."""
    (feit,) = norm.begint
    wacht, laatste_dag = _wacht(feit), norm.teller()

    def dagen(nu: Feiten) -> Dagen:
        if not nu.klantprofiel_gedeeld_op:
            return wacht
        dag = max(nu.klantprofiel_gedeeld_op)
        return dag, laatste_dag(dag), feit, ""

    return dagen


def _leerroute(norm: Norm, _normen: Normenset) -> DagenVan:
    """T-36: an offer within three months, or a start within six in the onderwijsroute."""
    onderwijs = Leerroute.ONDERWIJS
    aanbod, start = _vanaf_feit(norm), _vanaf_feit(norm, onderwijs)
    return lambda nu: start(nu) if nu.leerroute is onderwijs else aanbod(nu)


def _termijn(norm: Norm, normen: Normenset) -> DagenVan:
    """T-40: from the day after the dagtekening (Wi 11; CC-02)."""
    (feit,) = norm.begint
    wacht = _wacht(feit)

    def dagen(nu: Feiten) -> Dagen:
        termijn = inburgeringstermijn(nu, normen)
        return wacht if termijn is None else (*termijn, feit, "")

    return dagen


_EIGEN: Mapping[str, Callable[[Norm, Normenset], DagenVan]] = {
    "T-06": _informeren,
    "T-07": _informeren,
    "T-10": _kennismaking,
    "T-12": _driegesprek,
    "T-15": _na_voorinburgering,
    "T-18": _vers,
    "T-36": _leerroute,
    "T-40": _termijn,
}
