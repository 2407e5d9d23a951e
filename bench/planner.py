"""The planner: terms and line of one dossier with reasons, beside the floor and two rule engines.

Goals: at least eighty times as fast as SpiffWorkflow and four times as fast as zen-engine on twenty
of the same terms, and at most two and a half times what it costs to make the same objects without
any rule. With the signals and the idle days it is the plan as a page shows it.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from bench import meting, spiff, zen
from bench.levens import AANTAL, PEILDATUM, dossiers
from bench.meting import Niet, Wijze
from bench.plannerpagina import schrijf
from bench.vloer import bevries, ontdooi
from overdracht.core.feiten import Feiten
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen
from overdracht.core.tijdlijn import plan
from overdracht.core.vooruitblik import vooruitblik

_SPIFF_AANTAL = 100
_CONTROLE = 300
_LANG = 52  # as many tasks as the core gives terms and steps


def _per_dossier(doe: Callable[[Feiten], object], alle: Sequence[Feiten]) -> Wijze:
    """One dossier after another; what came out is not kept, as on a page."""

    def loop() -> None:
        for feiten in alle:
            doe(feiten)

    return Wijze(loop, len(alle))


def _kern() -> Wijze:
    return _per_dossier(lambda feiten: plan(feiten, peildatum=PEILDATUM), dossiers())


def _vooruit() -> Wijze:
    return _per_dossier(lambda feiten: vooruitblik(feiten, peildatum=PEILDATUM), dossiers())


def _termijnen() -> Wijze:
    return _per_dossier(lambda feiten: termijnen(feiten, peildatum=PEILDATUM), dossiers())


def _zinnen() -> Wijze:
    """Everything, with every reason written out in Dutch."""

    def schrijf(feiten: Feiten) -> list[str]:
        rijen, stappen = plan(feiten, peildatum=PEILDATUM)
        return [zin(ding.uitleg) for lijst in (rijen, stappen) for ding in lijst]

    return _per_dossier(schrijf, dossiers())


def _vloer() -> Wijze:
    bevroren = [bevries(feiten, PEILDATUM) for feiten in dossiers()]

    def loop() -> None:
        for rij in bevroren:
            ontdooi(rij)

    return Wijze(loop, len(bevroren))


def _spiff(taken: int = len(spiff.SCRIPTS)) -> Wijze:
    bereken = spiff.bouw(taken)
    return _per_dossier(lambda feiten: bereken(feiten, PEILDATUM), dossiers()[:_SPIFF_AANTAL])


def _zen() -> Wijze:
    bereken, alle = zen.bouw(), [zen.invoer(feiten, PEILDATUM) for feiten in dossiers()]

    def loop() -> None:
        for dossier in alle:
            bereken(dossier)

    return Wijze(loop, len(alle))


WIJZEN: Mapping[str, Callable[[], Wijze]] = {
    "kern": _kern,
    "vooruit": _vooruit,
    "vloer": _vloer,
    "termijnen": _termijnen,
    "zinnen": _zinnen,
    "spiff": _spiff,
    "spiff_lang": lambda: _spiff(_LANG),
    "zen": _zen,
}


def run() -> None:
    """Check the answers, measure in turn, write the page."""
    objecten = _controleer_vloer()
    namen, redenen = list(WIJZEN), {}
    for motor, (controleer, wijzen) in _MOTOREN.items():
        try:
            controleer()
        except Niet as fout:
            namen = [naam for naam in namen if naam not in wijzen]
            redenen[motor] = str(fout)
            print(f"{motor} overgeslagen: {fout}")
    voor = meting.machine()
    uitslagen = {u.naam: u for u in meting.meet_om_beurten("bench.planner", namen)}
    machine = voor | {"belasting_na": meting.machine()["belasting"]}
    aantallen = {
        "aantal": AANTAL,
        "objecten": objecten,
        "controle": _CONTROLE,
        "lang": _LANG,
        "rondes": meting.RONDES,
    }
    meting.bewaar("planner", *schrijf(uitslagen, machine, aantallen, redenen))


def _controleer_vloer() -> float:
    """The floor gives exactly the objects of the rules; tells how many there are on average."""
    aantal = 0
    for feiten in dossiers():
        antwoord = plan(feiten, peildatum=PEILDATUM)
        if ontdooi(bevries(feiten, PEILDATUM)) != antwoord:
            raise SystemExit(f"De vloer geeft iets anders dan de regels voor {feiten}")
        aantal += len(antwoord[0]) + len(antwoord[1])
    return round(aantal / AANTAL, 1)


def _controleer_spiff() -> None:
    bereken = spiff.bouw()
    _vergelijk("SpiffWorkflow", lambda feiten: bereken(feiten, PEILDATUM))


def _controleer_zen() -> None:
    bereken = zen.bouw()
    _vergelijk("zen-engine", lambda feiten: bereken(zen.invoer(feiten, PEILDATUM)))


def _vergelijk(motor: str, bereken: Callable[[Feiten], Mapping[str, spiff.Rij | None]]) -> None:
    """The engine finds the same days and states as the rules."""
    for feiten in islice(dossiers(), _CONTROLE):
        onze = {
            rij.norm: (
                rij.begint_op and rij.begint_op.toordinal(),
                rij.uiterlijk_op and rij.uiterlijk_op.toordinal(),
                rij.staat.value,
            )
            for rij in termijnen(feiten, peildatum=PEILDATUM)
        }
        for norm, rij in bereken(feiten).items():
            if rij != onze.get(norm):
                verschil = f"{norm}: {motor} zegt {rij} en wij {onze.get(norm)}"
                raise SystemExit(f"{verschil}, voor {feiten}")


_MOTOREN: Mapping[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "SpiffWorkflow": (_controleer_spiff, ("spiff", "spiff_lang")),
    "zen-engine": (_controleer_zen, ("zen",)),
}

if __name__ == "__main__":
    meting.antwoord(WIJZEN)
