"""How a day, a number and a reason are written for a reader (Dutch, B1)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from overdracht.core.kalender import MAANDEN, WEEKDAGEN
from overdracht.core.kalender import datum as datum_voluit
from overdracht.core.kalender import periode as periode_voluit
from overdracht.core.teksten import Uitleg
from overdracht.core.teksten import zin as zin_voluit

ONBEKEND = "–"  # noqa: RUF001  # the dash of an empty cell
MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_TOT_WEKEN = 21
_TOT_MAANDEN = 90
_NABIJ = {-1: "gisteren", 0: "vandaag", 1: "morgen"}


def _als_dag(waarde: date | datetime) -> date:
    """A moment of the machine is read as a day in Amsterdam."""
    if isinstance(waarde, datetime):
        return waarde.astimezone(_AMSTERDAM).date()
    return waarde


def datum(waarde: date | datetime | None, leeg: str = ONBEKEND) -> str:
    """`16 oktober 2026`, or `leeg` for a day that is not known."""
    return leeg if waarde is None else datum_voluit(_als_dag(waarde))


def dag(waarde: date | datetime | None, leeg: str = ONBEKEND) -> str:
    """`dinsdag 1 december`: a day near enough to leave the year out."""
    if waarde is None:
        return leeg
    waarde = _als_dag(waarde)
    return f"{WEEKDAGEN[waarde.weekday()]} {waarde.day} {MAANDEN[waarde.month - 1]}"


def korte_datum(
    waarde: date | datetime | None, peildatum: date | None = None, leeg: str = ONBEKEND
) -> str:
    """`1 dec 2026`; without the year when it is the year of `peildatum`."""
    if waarde is None:
        return leeg
    waarde = _als_dag(waarde)
    kort = f"{waarde.day} {MAANDEN_KORT[waarde.month - 1]}"
    return kort if peildatum and peildatum.year == waarde.year else f"{kort} {waarde.year}"


def moment(waarde: datetime | None, leeg: str = ONBEKEND) -> str:
    """`1 december 2026, 16:10`, in Amsterdam."""
    if waarde is None:
        return leeg
    lokaal = waarde.astimezone(_AMSTERDAM)
    return f"{datum_voluit(lokaal.date())}, {lokaal:%H:%M}"


def iso(waarde: date | None) -> str:
    """`2026-12-01`, for a `datetime` attribute or a date field."""
    return "" if waarde is None else waarde.isoformat()


def periode(van: date | None, tot: date | None, leeg: str = ONBEKEND) -> str:
    """`12 april tot en met 7 juni 2027`; `vanaf …` or `tot en met …` when one side is unknown."""
    if van and tot:
        return periode_voluit(van, tot)
    if van:
        return f"vanaf {datum_voluit(van)}"
    return f"tot en met {datum_voluit(tot)}" if tot else leeg


def relatief(waarde: date | datetime | None, peildatum: date, leeg: str = "") -> str:
    """`morgen`, `over 8 dagen`, `3 weken geleden`; only ever beside the day itself."""
    if waarde is None:
        return leeg
    verschil = (_als_dag(waarde) - peildatum).days
    if verschil in _NABIJ:
        return _NABIJ[verschil]
    lengte = _lengte(abs(verschil))
    return f"over {lengte}" if verschil > 0 else f"{lengte} geleden"


def _lengte(dagen: int) -> str:
    if dagen < _TOT_WEKEN:
        return f"{dagen} dagen"
    if dagen < _TOT_MAANDEN:
        return f"{round(dagen / 7)} weken"
    maanden = round(dagen / 30.4)
    return f"{maanden} maanden" if maanden < 24 else f"{round(dagen / 365.25)} jaar"


def getal(waarde: int | None, leeg: str = ONBEKEND) -> str:
    """`2.000`."""
    return leeg if waarde is None else f"{waarde:,}".replace(",", ".")


def zin(uitleg: Uitleg) -> str:
    """The sentence of a reason."""
    return zin_voluit(uitleg)


FILTERS = {
    "dag": dag,
    "datum": datum,
    "getal": getal,
    "iso": iso,
    "korte_datum": korte_datum,
    "moment": moment,
    "periode": periode,
    "relatief": relatief,
    "zin": zin,
}
