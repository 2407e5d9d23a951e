"""What the three scenario's are estimated to cost, side by side, with the reason of each number."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from overdracht.core.keuzes import Kostenpost
from overdracht.core.kosten import Maat, Raming, Regel
from overdracht.core.teksten import Uitleg, zin
from overdracht.web.geld import euro

POSTEN: Mapping[Kostenpost, str] = {
    Kostenpost.REIZEN: "Reizen",
    Kostenpost.TOLK: "Tolk",
    Kostenpost.KINDEROPVANG: "Kinderopvang",
    Kostenpost.APPARAAT: "Computer of telefoon",
    Kostenpost.PERSONEEL: "Uren van de gemeente",
}
_EENHEID: Mapping[Maat, tuple[str, str, str]] = {
    Maat.KILOMETER: ("kilometer", "kilometer", "per kilometer"),
    Maat.MINUUT: ("minuut", "minuten", "per uur"),
    Maat.UUR: ("uur", "uur", "per uur"),
    Maat.STUK: ("stuk", "stuks", "per stuk"),
}
OPEN = "nog open"


class Cel(NamedTuple):
    """One post of one scenario: the amount, how it was counted, and why so many."""

    bedrag: str
    som: str
    zinnen: tuple[str, ...]


class Kostenrij(NamedTuple):
    """One post for the three scenario's."""

    naam: str
    cellen: tuple[Cel, ...]


def kosten(ramingen: Sequence[Raming]) -> dict[str, Any]:
    """The table of the costs, and what is missing for it."""
    return {
        "kostenkoppen": [f"Scenario {raming.scenario.nummer}" for raming in ramingen],
        "kostenrijen": [
            Kostenrij(POSTEN[regels[0].post], tuple(_cel(regel) for regel in regels))
            for regels in zip(*(raming.regels for raming in ramingen), strict=True)
        ],
        "kostentotalen": [_bedrag(raming.totaal) for raming in ramingen],
        "kosten_missen": list(
            dict.fromkeys(
                zin(Uitleg(f"kosten.mist.{sleutel}")) for r in ramingen for sleutel in r.mist
            )
        ),
    }


def _cel(regel: Regel) -> Cel:
    return Cel(_bedrag(regel.bedrag), _som(regel), tuple(zin(uitleg) for uitleg in regel.uitleg))


def _som(regel: Regel) -> str:
    """`180 kilometer, € 0,23 per kilometer`; empty when there is nothing to pay."""
    if not regel.aantal:
        return ""
    een, meer, per = _EENHEID[regel.maat]
    aantal = f"{regel.aantal:,}".replace(",", ".")
    hoeveel = f"{aantal} {een if regel.aantal == 1 else meer}"
    return hoeveel if regel.prijs is None else f"{hoeveel}, {euro(regel.prijs)} {per}"


def _bedrag(cent: int | None) -> str:
    return OPEN if cent is None else euro(cent)
