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


PAGINA = """# De planner

Geschreven door `python3 dev.py bench`. Eén dossier, in microseconden processortijd op één kern;
{rondes} rondes om de beurt, elke meting in een eigen proces. Vertrouw de verhoudingen binnen deze
run, niet de losse getallen: zij hangen af van de machine en van wat er verder draaide.

{tijden}

{doelen}
{overgeslagen}
## Wat er gemeten is

- {aantal} fictieve dossiers in alle fasen, altijd dezelfde; gemiddeld {objecten} termijnen en
  stappen per dossier. De kern geeft die allemaal, SpiffWorkflow twintig termijnen.
- Vóór de klok loopt, is gecontroleerd dat de vloer precies dezelfde objecten geeft, en
  SpiffWorkflow voor {controle} dossiers dezelfde dagen en standen.
- De vloer rekent niets uit: zij maakt de objecten van opgeschreven getallen. De kern onthoudt de
  laatste dag van een termijn per begindag, zoals in het echt; elke meting begint warm.
- SpiffWorkflow krijgt kale getallen, het goedkoopste dat het van taak naar taak kopieert; lezen en
  bewaren van de werkstroom tellen niet mee.
- Machine: {processor}, {kernen} kernen, Python {python}; belasting vooraf {belasting}, achteraf
  {belasting_na}.
"""


def run() -> None:
    """Check the answers, measure in turn, write the page."""
    objecten = _controleer_vloer()
    namen, reden = list(WIJZEN), ""
    try:
        _controleer_spiff()
    except Niet as fout:
        namen.remove("spiff")
        reden = str(fout)
        print(f"spiff overgeslagen: {reden}")
    voor = meting.machine()
    uitslagen = {u.naam: u for u in meting.meet_om_beurten("bench.planner", namen)}
    machine = voor | {"belasting_na": meting.machine()["belasting"]}
    tekst = PAGINA.format(
        rondes=meting.RONDES,
        tijden=_tijden(uitslagen),
        doelen=_doelen(uitslagen),
        overgeslagen=f"\nSpiffWorkflow is overgeslagen: {reden}.\n" if reden else "",
        aantal=AANTAL,
        objecten=objecten,
        controle=_CONTROLE_SPIFF,
        **machine,
    )
    cijfers = {
        "machine": machine,
        "dossiers": AANTAL,
        "objecten_per_dossier": objecten,
        "cpu_us": {naam: uitslag.us for naam, uitslag in uitslagen.items()},
        "verhoudingen": _verhoudingen(uitslagen),
        "overgeslagen": {"spiff": reden} if reden else {},
    }
    meting.bewaar("planner", tekst, cijfers)


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
        for norm, rij in bereken(feiten, PEILDATUM).items():
            if rij != onze.get(norm):
                verschil = f"{norm}: SpiffWorkflow zegt {rij} en wij {onze.get(norm)}"
                raise SystemExit(f"{verschil}, voor {feiten}")


def _verhoudingen(uitslagen: Mapping[str, Uitslag]) -> dict[str, float]:
    kern = uitslagen["kern"].midden
    gevonden = {"kern_op_vloer": round(kern / uitslagen["vloer"].midden, 2)}
    if "spiff" in uitslagen:
        gevonden["spiff_op_kern"] = round(uitslagen["spiff"].midden / kern, 1)
    return gevonden


def _tijden(uitslagen: Mapping[str, Uitslag]) -> str:
    kern = uitslagen["kern"].midden
    rijen = [
        (
            NAMEN[naam],
            f"{uitslag.midden:.1f}",
            f"{min(uitslag.us):.1f}-{max(uitslag.us):.1f}",
            f"{uitslag.midden / kern:.2f}",
        )
        for naam, uitslag in uitslagen.items()
    ]
    return meting.tabel(("Wijze", "CPU µs (midden)", "laagste-hoogste", "maal de kern"), rijen)


def _doelen(uitslagen: Mapping[str, Uitslag]) -> str:
    nu = _verhoudingen(uitslagen)
    op_vloer = nu["kern_op_vloer"]
    rijen = [
        (
            "Kern op vloer (A-2)",
            f"{op_vloer}x",
            f"hoogstens {DOEL_VLOER}x",
            _GEHAALD[op_vloer <= DOEL_VLOER],
        )
    ]
    if (maal := nu.get("spiff_op_kern")) is not None:
        doel = (f"{maal}x", f"minstens {DOEL_SPIFF}x", _GEHAALD[maal >= DOEL_SPIFF])
        rijen.append(("SpiffWorkflow op kern (A-1)", *doel))
    return meting.tabel(("Verhouding", "nu", "doel", ""), rijen)


_GEHAALD = {True: "gehaald", False: "**niet gehaald**"}

if __name__ == "__main__":
    meting.antwoord(WIJZEN)
