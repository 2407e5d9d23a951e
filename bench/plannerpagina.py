"""The page of the planner bench: times, ratios beside their goals, and what was measured."""

from collections.abc import Mapping
from typing import Any

from bench import meting
from bench.meting import Uitslag

NAMEN = {
    "kern": "Termijnen en lijn, redenen op afroep",
    "vooruit": "Termijnen, lijn, fase, signalen en stilstand, redenen op afroep",
    "vloer": "Vloer: de objecten van termijnen en lijn uit getallen, zonder regels",
    "termijnen": "Alleen de termijnen",
    "zinnen": "Termijnen en lijn, alle redenen uitgeschreven",
    "spiff": "SpiffWorkflow 3.2: twintig van de termijnen, elk een scripttaak",
    "spiff_lang": "SpiffWorkflow 3.2: {lang} scripttaken, zoveel als de kern regels geeft",
    "zen": "zen-engine 2.1: dezelfde twintig termijnen, als uitdrukkingen",
}
# Which two, what it is called, and the goal: at most, or at least.
_DOELEN = (
    ("kern", "vloer", "Termijnen en lijn op de vloer", "hoogstens", 2.5),
    ("spiff", "kern", "SpiffWorkflow (20) op termijnen en lijn", "minstens", 80),
    ("zen", "kern", "zen-engine op termijnen en lijn", "minstens", 4),
    ("vooruit", "vloer", "Met signalen, op de vloer (die geen signalen maakt)", "hoogstens", 2.5),
    ("spiff", "vooruit", "SpiffWorkflow (20) op alles met signalen", "minstens", 80),
    ("zen", "vooruit", "zen-engine op alles met signalen", "minstens", 4),
    ("spiff_lang", "kern", "SpiffWorkflow ({lang}) op termijnen en lijn", "geen doel", 0),
    ("spiff_lang", "vooruit", "SpiffWorkflow ({lang}) op alles met signalen", "geen doel", 0),
)
_GEHAALD = {True: "gehaald", False: "**niet gehaald**"}
PAGINA = """# De planner

Geschreven door `python3 dev.py bench`. Eén dossier, in microseconden processortijd op één kern;
{rondes} rondes om de beurt, elke meting in een eigen proces. Vertrouw de verhoudingen binnen deze
run, niet de losse getallen: zij hangen af van de machine en van wat er verder draaide. Een
verhouding is het midden van de verhoudingen per ronde.

{tijden}

{doelen}
{overgeslagen}
## Wat er gemeten is

- {aantal} fictieve dossiers in alle fasen, altijd dezelfde; gemiddeld {objecten} termijnen en
  stappen per dossier. De kern geeft die allemaal, de andere motoren twintig termijnen.
- Vóór de klok loopt, is gecontroleerd dat de vloer precies dezelfde objecten geeft, en de andere
  motoren voor {controle} dossiers dezelfde dagen en standen. Dat de uitgeschreven termijnen die van
  de leesbare regels zijn, houdt een test bij; `dev.py test --deep` doet dat een miljoen keer.
- De vloer rekent niets uit: zij maakt de objecten van opgeschreven getallen. De kern deelt de regel
  van een termijn die wacht (daar staat geen dag in); de vloer maakt ook die telkens. De kern
  onthoudt de laatste dag van een termijn per begindag, zoals in het echt; elke meting begint warm.
- SpiffWorkflow krijgt kale getallen, het goedkoopste dat het van taak naar taak kopieert; lezen en
  bewaren van de werkstroom tellen niet mee. De {lang} taken zijn dezelfde twintig, vaker gedaan.
- zen-engine kent geen feestdagen en geen kalendermaanden naar onze regels: negen laatste dagen
  krijgt het kant-en-klaar, buiten de klok. Dat maakt zijn werk lichter.
- Machine: {processor}, {kernen} kernen, Python {python}; belasting vooraf {belasting}, achteraf
  {belasting_na}.
"""


def schrijf(
    uitslagen: Mapping[str, Uitslag],
    machine: Mapping[str, object],
    aantallen: Mapping[str, Any],
    redenen: Mapping[str, str],
) -> tuple[str, dict[str, Any]]:
    """The page, and the figures behind it."""
    tekst = PAGINA.format(
        tijden=_tijden(uitslagen, aantallen),
        doelen=_doelen(uitslagen, aantallen),
        overgeslagen="".join(f"\n{wie} is overgeslagen: {w}.\n" for wie, w in redenen.items()),
        **aantallen,
        **machine,
    )
    cijfers = {
        "machine": machine,
        "dossiers": aantallen["aantal"],
        "objecten_per_dossier": aantallen["objecten"],
        "cpu_us": {naam: uitslag.us for naam, uitslag in uitslagen.items()},
        "verhoudingen": {
            f"{boven}_op_{onder}": meting.verhouding(uitslagen[boven], uitslagen[onder])
            for boven, onder, *_ in _DOELEN
            if boven in uitslagen
        },
        "overgeslagen": dict(redenen),
    }
    return tekst, cijfers


def _tijden(uitslagen: Mapping[str, Uitslag], aantallen: Mapping[str, Any]) -> str:
    kern = uitslagen["kern"].midden
    rijen = [
        (
            NAMEN[naam].format(**aantallen),
            f"{uitslag.midden:.1f}",
            f"{min(uitslag.us):.1f}-{max(uitslag.us):.1f}",
            f"{uitslag.midden / kern:.2f}",
        )
        for naam, uitslag in uitslagen.items()
    ]
    return meting.tabel(("Wijze", "CPU µs (midden)", "laagste-hoogste", "maal de kern"), rijen)


def _doelen(uitslagen: Mapping[str, Uitslag], aantallen: Mapping[str, Any]) -> str:
    rijen = []
    for boven, onder, naam, richting, doel in _DOELEN:
        if boven in uitslagen:
            nu = meting.verhouding(uitslagen[boven], uitslagen[onder])
            oordeel = _oordeel(nu, richting, doel)
            rijen.append((naam.format(**aantallen), f"{nu:.2f}x", *oordeel))
    return meting.tabel(("Verhouding", "nu", "doel", ""), rijen)


def _oordeel(nu: float, richting: str, doel: float) -> tuple[str, str]:
    if not doel:
        return richting, ""
    is_gehaald = nu <= doel if richting == "hoogstens" else nu >= doel
    return f"{richting} {doel}x", _GEHAALD[is_gehaald]
