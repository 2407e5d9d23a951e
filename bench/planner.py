"""The planner: terms and line of one dossier with reasons, beside the floor and a workflow engine.

Goals A-1 and A-2: at least eighty times as fast as SpiffWorkflow on twenty of the same terms, and
at most two and a half times what it costs to make the same objects without any rule.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from bench import meting, spiff
from bench.levens import AANTAL, PEILDATUM, dossiers
from bench.meting import Niet, Uitslag, Wijze
from bench.vloer import bevries, ontdooi
from overdracht.core.feiten import Feiten
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen
from overdracht.core.tijdlijn import plan

DOEL_SPIFF, DOEL_VLOER = 80, 2.5
_SPIFF_AANTAL = 100
_CONTROLE_SPIFF = 300


def _per_dossier(doe: Callable[[Feiten], object], alle: Sequence[Feiten]) -> Wijze:
    """One dossier after another; what came out is not kept, as on a page."""

    def loop() -> None:
        for feiten in alle:
            doe(feiten)

    return Wijze(loop, len(alle))


def _kern() -> Wijze:
    return _per_dossier(lambda feiten: plan(feiten, peildatum=PEILDATUM), dossiers())


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


def _spiff() -> Wijze:
    bereken = spiff.bouw()
    return _per_dossier(lambda feiten: bereken(feiten, PEILDATUM), dossiers()[:_SPIFF_AANTAL])


WIJZEN: Mapping[str, Callable[[], Wijze]] = {
    "kern": _kern,
    "vloer": _vloer,
    "termijnen": _termijnen,
    "zinnen": _zinnen,
    "spiff": _spiff,
}
NAMEN = {
    "kern": "Termijnen en lijn, redenen op afroep",
    "vloer": "Vloer: dezelfde objecten uit getallen, zonder regels",
    "termijnen": "Alleen de termijnen",
    "zinnen": "Termijnen en lijn, alle redenen uitgeschreven",
    "spiff": "SpiffWorkflow 3.2: twintig van de termijnen, elk een scripttaak",
}


def run() -> None:
    """Check the answers, measure in turn, write the page."""
    stappen = _controleer_vloer()
    namen, reden = list(WIJZEN), ""
    try:
        _controleer_spiff()
    except Niet as fout:
        namen.remove("spiff")
        reden = str(fout)
        print(f"spiff overgeslagen: {reden}")
    voor = meting.machine()
    uitslagen = {u.naam: u for u in meting.meet_om_beurten("bench.planner", namen)}
    cijfers = {
        "machine": voor | {"belasting_na": meting.machine()["belasting"]},
        "dossiers": AANTAL,
        "objecten_per_dossier": stappen,
        "cpu_us": {naam: uitslag.us for naam, uitslag in uitslagen.items()},
        "verhoudingen": _verhoudingen(uitslagen),
        "overgeslagen": {"spiff": reden} if reden else {},
    }
    meting.bewaar("planner", _pagina(uitslagen, cijfers, reden), cijfers)


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
    """The engine finds the same days and states as the rules."""
    bereken = spiff.bouw()
    for feiten in islice(dossiers(), _CONTROLE_SPIFF):
        onze = {
            rij.norm: (
                rij.begint_op and rij.begint_op.toordinal(),
                rij.uiterlijk_op and rij.uiterlijk_op.toordinal(),
                rij.staat.value,
            )
            for rij in termijnen(feiten, peildatum=PEILDATUM)
        }
        hunne = bereken(feiten, PEILDATUM)
        for norm, rij in hunne.items():
            if rij != onze.get(norm):
                raise SystemExit(f"SpiffWorkflow zegt {rij} en wij {onze.get(norm)}: {norm}, {feiten}")


def _verhoudingen(uitslagen: Mapping[str, Uitslag]) -> dict[str, float]:
    kern = uitslagen["kern"].midden
    gevonden = {"kern_op_vloer": round(kern / uitslagen["vloer"].midden, 2)}
    if "spiff" in uitslagen:
        gevonden["spiff_op_kern"] = round(uitslagen["spiff"].midden / kern, 1)
    return gevonden


def _pagina(
    uitslagen: Mapping[str, Uitslag], cijfers: Mapping[str, object], reden: str
) -> str:
    verhoudingen = _verhoudingen(uitslagen)
    kern = uitslagen["kern"].midden
    rijen = [
        (NAMEN[naam], f"{u.midden:.1f}", f"{min(u.us):.1f}-{max(u.us):.1f}", f"{u.midden / kern:.2f}")
        for naam, u in uitslagen.items()
    ]
    doelen = [
        (
            "Kern op vloer (A-2)",
            f"{verhoudingen['kern_op_vloer']}x",
            f"hoogstens {DOEL_VLOER}x",
            _gehaald(verhoudingen["kern_op_vloer"] <= DOEL_VLOER),
        )
    ]
    if "spiff" in uitslagen:
        maal = verhoudingen["spiff_op_kern"]
        doelen.append(
            ("SpiffWorkflow op kern (A-1)", f"{maal}x", f"minstens {DOEL_SPIFF}x", _gehaald(maal >= DOEL_SPIFF))
        )
    return f"""# De planner

Geschreven door `python3 dev.py bench`. Eén dossier, in microseconden processortijd op één kern;
{meting.RONDES} rondes om de beurt, elke meting in een eigen proces. Vertrouw de verhoudingen binnen deze
run, niet de losse getallen: zij hangen af van de machine en van wat er verder draaide.

{meting.tabel(("Wijze", "CPU µs (midden)", "laagste-hoogste", "maal de kern"), rijen)}

{meting.tabel(("Verhouding", "nu", "doel", ""), doelen)}
{f"{chr(10)}SpiffWorkflow is overgeslagen: {reden}.{chr(10)}" if reden else ""}
## Wat er gemeten is

- {AANTAL} fictieve dossiers in alle fasen, altijd dezelfde; gemiddeld {cijfers["objecten_per_dossier"]} termijnen en
  stappen per dossier. De kern geeft die allemaal, SpiffWorkflow twintig termijnen.
- Vóór de klok loopt, is gecontroleerd dat de vloer precies dezelfde objecten geeft, en SpiffWorkflow
  voor {_CONTROLE_SPIFF} dossiers dezelfde dagen en standen.
- De vloer rekent niets uit: zij maakt de objecten van opgeschreven getallen. De kern onthoudt de
  laatste dag van een termijn per begindag, zoals in het echt; elke meting begint warm.
- SpiffWorkflow krijgt kale getallen, het goedkoopste dat het van taak naar taak kopieert; lezen en
  bewaren van de werkstroom tellen niet mee.
- Machine: {_machine(cijfers["machine"])}
"""


def _gehaald(is_gehaald: bool) -> str:  # noqa: FBT001  # a word for a yes or no
    return "gehaald" if is_gehaald else "**niet gehaald**"


def _machine(machine: object) -> str:
    assert isinstance(machine, dict)
    return (
        f"{machine['processor']}, {machine['kernen']} kernen, Python {machine['python']}; belasting "
        f"vooraf {machine['belasting']}, achteraf {machine['belasting_na']}."
    )


if __name__ == "__main__":
    meting.antwoord(WIJZEN)
