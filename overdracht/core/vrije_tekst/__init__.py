"""What does not belong in a free text: a BSN, and words that say special things of a person.

It asks and never forbids: whoever writes decides. Nothing found here is kept or logged; a finding
says which kind it is and where it stands, and the text stays with the one who typed it.
Sources: AVG art. 9 and 10 (special and criminal data), UAVG art. 46 (BSN), handreiking §3.6.
"""

from collections.abc import Iterable

from overdracht.core.vrije_tekst.nummers import find_bsn
from overdracht.core.vrije_tekst.soorten import Vondst, Vondstsoort
from overdracht.core.vrije_tekst.zinswoorden import find_woorden

WEG = "…"

__all__ = ["WEG", "Vondst", "Vondstsoort", "find_bsn", "find_vondsten", "remove_vondsten"]


def find_vondsten(tekst: str) -> tuple[Vondst, ...]:
    """Everything noticed in this text, in order; findings do not overlap.

    Linear in the length of the text, whatever stands in it.
    """
    gevonden = sorted((*find_bsn(tekst), *find_woorden(tekst)), key=lambda v: (v.van, -v.tot))
    uit: list[Vondst] = []
    for vondst in gevonden:
        if not uit or vondst.van >= uit[-1].tot:
            uit.append(vondst)
    return tuple(uit)


def remove_vondsten(tekst: str, vondsten: Iterable[Vondst]) -> str:
    """The text with a mark where each finding stood."""
    for vondst in sorted(vondsten, reverse=True, key=lambda v: v.van):
        tekst = tekst[: vondst.van] + WEG + tekst[vondst.tot :]
    return tekst
