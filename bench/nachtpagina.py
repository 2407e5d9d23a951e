"""The page of the night bench: seconds, memory, and ratios beside their goals."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any, NamedTuple

from bench import meting

NAMEN = {
    "pivot": "Alle feiten verzamelen, in porties, zonder regel",
    "pivot_sql": "Dezelfde opdracht, geteld in de database: niets verstuurd",
    "nacht": "De nacht: alleen wie aan de beurt is, met schrijven en logboek",
    "alles": "Alles opnieuw berekenen, schrijven wat anders is",
    "gemeente": "Een gemeente van {gemeente} na nieuwe normen: rekenen, schrijven, loggen, melden",
    "kaal": "Dezelfde rijen kaal geschreven: `bulk_update` van Django",
    "kaal_upsert": "Dezelfde rijen kaal geschreven: een upsert per portie, als herplannen doet",
}
_GEHAALD = {True: "gehaald", False: "**niet gehaald**"}
PAGINA = """# De nacht

Geschreven door `python3 dev.py bench`, op PostgreSQL. Seconden processortijd van programma en
database samen; {rondes} rondes om de beurt, elke meting in een eigen proces, en na elke meting
teruggedraaid (de kosten van het vastleggen zelf zitten er dus niet in). Vertrouw de verhoudingen
binnen deze run, niet de losse getallen. Een verhouding is het midden van die per ronde.

{tijden}

{doelen}

## Wat er gemeten is

- Een verzonnen land van {klein} en van {groot} dossiers; het grote is het kleine, tien keer. De
  nacht erna zijn er {gewekt_klein} en {gewekt_groot} aan de beurt: dan komt hun `wordt_wakker_op`.
- Vóór de klok loopt, is op beide landen gecontroleerd dat de nacht in elke kolom en in elke regel
  van de bel precies achterlaat wat alles opnieuw berekenen achterlaat. Een test doet dat vele
  nachten achter elkaar, op SQLite en op PostgreSQL.
- Elk dossier krijgt zijn termijnen, signalen, stilstand en sorteerkolommen. Wie te laat is, krijgt
  bericht, en elke portie van 500 een regel in het logboek.
- `{kaal}` is wat een programmeur het eerst zou schrijven; de upsert is de snelste weg door het ORM.
- Gemeten met de rol van de applicatie, dus met de muur per rij in de database ertussen.
- Het geheugen is het hoogste van het programma, met Python en Django zelf erbij.
- Machine: {processor}, {kernen} kernen, Python {python}; belasting vooraf {belasting}, achteraf
  {belasting_na}.
"""


class Gemeten(NamedTuple):
    """One way on one size: what each round gave."""

    dossiers: int
    wijze: str
    rondes: Sequence[Mapping[str, float]]

    @property
    def seconden(self) -> tuple[float, ...]:
        """CPU of app and database, round by round."""
        return tuple(ronde["app"] + ronde["db"] for ronde in self.rondes)

    def midden(self, naam: str) -> float:
        """The median over the rounds of one figure."""
        return median(ronde[naam] for ronde in self.rondes)


def schrijf(
    gemeten: Sequence[Gemeten],
    gewekt: Mapping[int, int],
    machine: Mapping[str, object],
    *,
    rondes: int,
    gemeente: int,
) -> tuple[str, dict[str, Any]]:
    """The page, and the figures behind it."""
    klein, groot = sorted(gewekt)
    per = {(g.dossiers, g.wijze): g for g in gemeten}
    verhoudingen = _verhoudingen(per, klein, groot, gemeente)
    tekst = PAGINA.format(
        rondes=rondes,
        tijden=_tijden(gemeten, gemeente),
        doelen=_doelen(verhoudingen),
        klein=klein,
        groot=groot,
        gewekt_klein=gewekt[klein],
        gewekt_groot=gewekt[groot],
        kaal="bulk_update",
        **machine,
    )
    cijfers = {
        "machine": machine,
        "gewekt": {str(aantal): hoeveel for aantal, hoeveel in gewekt.items()},
        "rondes": {f"{g.wijze}_{g.dossiers}": list(g.rondes) for g in gemeten},
        "verhoudingen": {naam: nu for naam, nu, _doel in verhoudingen},
    }
    return tekst, cijfers


def _verhoudingen(
    per: Mapping[tuple[int, str], Gemeten], klein: int, groot: int, gemeente: int
) -> list[tuple[str, float, float]]:
    """What it is called, how it stands, and at most what (0: no goal)."""
    keer = groot // klein

    def op(boven: str, onder: str, aantal: int = groot) -> float:
        return _verhouding(per[groot, boven].seconden, per[aantal, onder].seconden)

    return [
        ("De nacht op alle feiten verzamelen", op("nacht", "pivot"), 0.3),
        ("Alles opnieuw op alle feiten verzamelen", op("alles", "pivot"), 4),
        (f"Alles opnieuw, {keer} keer de dossiers", op("alles", "alles", klein), 1.1 * keer),
        (f"De nacht, {keer} keer de dossiers", op("nacht", "nacht", klein), 1.1 * keer),
        (
            f"Geheugen van alles opnieuw, {keer} keer de dossiers",
            per[groot, "alles"].midden("mb") / per[klein, "alles"].midden("mb"),
            1.2,
        ),
        (f"Een gemeente van {gemeente} op kaal `bulk_update`", op("gemeente", "kaal"), 2),
        (f"Een gemeente van {gemeente} op de kale upsert", op("gemeente", "kaal_upsert"), 0),
        ("De nacht op alleen de opdracht in de database", op("nacht", "pivot_sql"), 0),
        ("Alles opnieuw op alleen de opdracht in de database", op("alles", "pivot_sql"), 0),
    ]


def _verhouding(boven: Sequence[float], onder: Sequence[float]) -> float:
    return median(een / ander for een, ander in zip(boven, onder, strict=True))


def _tijden(gemeten: Sequence[Gemeten], gemeente: int) -> str:
    rijen = [
        (
            NAMEN[g.wijze].format(gemeente=gemeente),
            g.dossiers,
            f"{median(g.seconden):.2f}",
            f"{min(g.seconden):.2f}-{max(g.seconden):.2f}",
            f"{g.midden('db'):.2f}",
            f"{g.midden('mb'):.0f}",
        )
        for g in gemeten
    ]
    kop = ("Wijze", "dossiers", "CPU s (midden)", "laagste-hoogste", "waarvan database", "MB")
    return meting.tabel(kop, rijen)


def _doelen(verhoudingen: Sequence[tuple[str, float, float]]) -> str:
    rijen = [(naam, f"{nu:.2f}x", *_oordeel(nu, doel)) for naam, nu, doel in verhoudingen]
    return meting.tabel(("Verhouding", "nu", "doel", ""), rijen)


def _oordeel(nu: float, doel: float) -> tuple[str, str]:
    return (f"hoogstens {doel:g}x", _GEHAALD[nu <= doel]) if doel else ("geen doel", "")
