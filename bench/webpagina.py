"""The page of the web bench, from what was measured."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bench import meting

HTML_MINSTENS, JSON_MINSTENS = 10, 25  # percent of the requests per second of the bare query
HOOGSTENS_MS = 3.0
GROEI_HOOGSTENS = 1.2
MUREN_HOOGSTENS = 1.5
NAMEN = {
    "kaal": "Kaal: psycopg, één vraag die JSON geeft",
    "api": "`GET /api/v1/dossiers`",
    "lijst": "Werklijst, HTML",
    "lijst_open": "Werklijst, zonder auditregel en rijbeveiliging",
    "dossier": "Dossierpagina, HTML",
    "dossier_open": "Dossierpagina, zonder auditregel en rijbeveiliging",
}
DATABASES = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}
_GEHAALD = {True: "gehaald", False: "**niet gehaald**"}

PAGINA = """# De pagina's

Geschreven door `python3 dev.py bench`. Processortijd voor één verzoek, in milliseconden;
{rondes} rondes om de beurt, elke meting in een eigen proces. Vertrouw de verhoudingen binnen deze
run, niet de losse getallen: zij hangen af van de machine en van wat er verder draaide.

{tabellen}

{doelen}

## Wat er gemeten is

- Een regievoerder van de drukste gemeente is ingelogd. Elk verzoek gaat door de WSGI-functie die
  ook gunicorn aanroept, met alle middleware, sessie, rol, zicht en auditregel; 50 rijen op een
  bladzijde, en om de beurt de 50 dossiers daarvan.
- De kale vraag doet niets van dat alles: één voorbereide vraag op een eigen verbinding, waarvan
  PostgreSQL zelf de JSON maakt.
- Vóór de klok loopt, is gecontroleerd dat de kale vraag, de API en de lijst dezelfde 50 dossiers in
  dezelfde volgorde geven, dat de buurgemeente van elk daarvan 404 krijgt, en dat elk antwoord één
  auditregel nalaat met iedereen die getoond is.
- "App" is de processortijd van het proces dat antwoordt, "database" die van de serverprocessen van
  PostgreSQL; SQLite rekent in het proces zelf. Het deel van kaal vergelijkt app en database samen:
  zoveel verzoeken per seconde doet een volle kern. "Klok" is de gewone tijd van één verzoek na
  het andere, met alles wat er verder op de machine draaide.
- "Zonder auditregel en rijbeveiliging" is dezelfde pagina in een proces dat geen regel schrijft en
  de database geen naam noemt, verbonden als de eigenaar, in een kopie waar de rijregels niet zijn
  afgedwongen. Zo kan het product niet draaien; het bestaat alleen in deze meting. Met muren wordt
  gemeten zoals het product draait: rol van de applicatie, rijregels afgedwongen.
- Aanroepen zijn alle functieaanroepen van Python en C voor één verzoek; dat getal hangt niet van
  de machine af.
- Machine: {processor}, {kernen} kernen, Python {python}; belasting vooraf {belasting}, achteraf
  {belasting_na}.
"""


class Gemeten(Protocol):
    """One way on one database."""

    @property
    def soort(self) -> str: ...
    @property
    def dossiers(self) -> int: ...
    @property
    def wijze(self) -> str: ...
    @property
    def rondes(self) -> Sequence[Mapping[str, float]]: ...
    def midden(self, *namen: str) -> float: ...
    def spreiding(self, *namen: str) -> tuple[float, float]: ...


def schrijf(
    gemeten: Sequence[Gemeten], machine: Mapping[str, Any], *, rondes: int
) -> tuple[str, dict[str, Any]]:
    """The page, and the figures behind it."""
    plekken = list(dict.fromkeys((g.soort, g.dossiers) for g in gemeten))
    tabellen = "\n\n".join(_tabel(gemeten, *plek) for plek in plekken)
    doelen = _doelen(gemeten)
    tekst = PAGINA.format(
        rondes=rondes,
        tabellen=tabellen,
        doelen=meting.tabel(("Doel", "nu", "doel", ""), doelen),
        **machine,
    )
    cijfers = {
        "machine": machine,
        "gemeten": [
            {"database": g.soort, "dossiers": g.dossiers, "wijze": g.wijze, "rondes": g.rondes}
            for g in gemeten
        ],
        "doelen": [
            dict(zip(("doel", "nu", "norm", "stand"), doel, strict=True)) for doel in doelen
        ],
    }
    return tekst, cijfers


def _tabel(gemeten: Sequence[Gemeten], soort: str, dossiers: int) -> str:
    hier = [g for g in gemeten if (g.soort, g.dossiers) == (soort, dossiers)]
    kaal = next((g for g in hier if g.wijze == "kaal"), None)
    kop = ("Verzoek", "app", "laagste-hoogste", "database", "deel van kaal", "klok")
    rijen = [
        (
            NAMEN[g.wijze],
            _ms(g.midden("app_us")),
            "-".join(_ms(us) for us in g.spreiding("app_us")),
            _ms(g.midden("db_us")) if kaal else "in de app",
            f"{_deel(kaal, g):.0f}%" if kaal else "",
            _ms(g.midden("klok_us")),
            f"{g.midden('opdrachten'):.0f}",
            f"{g.midden('aanroepen'):.0f}",
        )
        for g in hier
    ]
    titel = f"### {DATABASES[soort]}, {dossiers} dossiers"
    return f"{titel}\n\n{meting.tabel((*kop, 'opdrachten', 'aanroepen'), rijen)}"


def _deel(kaal: Gemeten, ander: Gemeten) -> float:
    return 100 * kaal.midden("app_us", "db_us") / ander.midden("app_us", "db_us")


def _doelen(gemeten: Sequence[Gemeten]) -> list[tuple[str, str, str, str]]:
    """Every aim at every size, and whether it was met."""
    bij = {(g.soort, g.dossiers, g.wijze): g for g in gemeten}
    rijen = []
    for soort, dossiers in dict.fromkeys((g.soort, g.dossiers) for g in gemeten):
        waar = f"{DATABASES[soort]}, {dossiers}"
        kaal = bij.get((soort, dossiers, "kaal"))
        for wijze, minstens in (("lijst", HTML_MINSTENS), ("api", JSON_MINSTENS)):
            if kaal is not None:
                deel = _deel(kaal, bij[soort, dossiers, wijze])
                naam = f"{NAMEN[wijze]} van de kale vraag ({waar})"
                rijen.append(_doel(naam, f"{deel:.0f}%", f"minstens {minstens}%", deel >= minstens))
        ms = bij[soort, dossiers, "lijst"].midden("app_us") / 1000
        norm = f"hoogstens {HOOGSTENS_MS:.0f} ms"
        rijen.append(_doel(f"Werklijst, app ({waar})", f"{ms:.1f} ms", norm, ms <= HOOGSTENS_MS))
        rijen += [
            _muren(NAMEN[wijze], waar, bij[soort, dossiers, wijze], open_)
            for wijze in ("lijst", "dossier")
            if (open_ := bij.get((soort, dossiers, f"{wijze}_open")))
        ]
    return rijen + [rij for soort in DATABASES for rij in _groei(bij, soort)]


def _muren(naam: str, waar: str, met: Gemeten, zonder: Gemeten) -> tuple[str, str, str, str]:
    """What the walls cost: app and database together."""
    maal = met.midden("app_us", "db_us") / zonder.midden("app_us", "db_us")
    norm = f"hoogstens {MUREN_HOOGSTENS}x"
    titel = f"{naam}, met en zonder muren ({waar})"
    return _doel(titel, f"{maal:.2f}x", norm, maal <= MUREN_HOOGSTENS)


def _groei(bij: Mapping[tuple[str, int, str], Gemeten], soort: str) -> list[Any]:
    """Ten times the rows: the CPU, and the statements."""
    maten = sorted({dossiers for waar, dossiers, _ in bij if waar == soort})
    if len(maten) < 2:
        return []
    klein, groot = maten[0], maten[-1]
    rijen = []
    for wijze in ("api", "lijst", "dossier"):
        a, b = bij[soort, klein, wijze], bij[soort, groot, wijze]
        maal = b.midden("app_us", "db_us") / a.midden("app_us", "db_us")
        naam = f"{NAMEN[wijze]}, tien keer zoveel dossiers ({DATABASES[soort]})"
        norm = f"hoogstens {GROEI_HOOGSTENS}x"
        rijen.append(_doel(naam, f"{maal:.2f}x", norm, maal <= GROEI_HOOGSTENS))
        tel = [round(g.midden("opdrachten")) for g in (a, b)]
        naam = f"{NAMEN[wijze]}, opdrachten aan {DATABASES[soort]}"
        rijen.append(_doel(naam, " en ".join(map(str, tel)), "evenveel", tel[0] == tel[1]))
    return rijen


def _doel(naam: str, nu: str, norm: str, klopt: bool) -> tuple[str, str, str, str]:  # noqa: FBT001  # what was measured
    return naam, nu, norm, _GEHAALD[klopt]


def _ms(us: float) -> str:
    return f"{us / 1000:.2f}"
