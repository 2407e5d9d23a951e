"""Whether every line still is what was sealed: walks the whole chain and names what is not.

After a line that differs the walk goes on from the hash that stands there, so that one changed line
is one finding, and the next one is found too.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from overdracht.core.zegel import (
    BEGIN,
    LANGSTE_TRANSACTIE,
    VELDEN,
    Bevinding,
    Segment,
    is_te_laat,
    schakel,
    vergelijk_ankers,
)
from overdracht.data.models import Auditregel, Auditsegment, Auditzegel
from overdracht.support.audit.deliver.anker import als_segment

_KOP = ("volgnummer", "segment_id", "hash")
# The id comes from the seal itself: a join for the key alone would not see that the line is gone.
_REGEL = ("auditregel_id", *(f"auditregel__{veld}" for veld in VELDEN[1:]))
_CREATED = VELDEN.index("created_at")
PORTIE = 5_000


class Uitslag(NamedTuple):
    """What was looked at, and everything that is not as it was sealed."""

    regels: int
    segmenten: int
    verankerd: int
    onverzegeld: int
    bevindingen: tuple[Bevinding, ...]

    @property
    def is_heel(self) -> bool:
        """Nothing was changed."""
        return not self.bevindingen


def verify(ankers: Sequence[Segment] = ()) -> Uitslag:
    """Walk the chain from the first line to the last, and lay it beside the anchor."""
    segmenten = list(Auditsegment.objects.order_by("nummer"))
    loop = _Loop(segmenten)
    zegels = Auditzegel.objects.order_by("volgnummer").values_list(*_KOP, *_REGEL)
    for volgnummer, segment, hash_, *regel in zegels.iterator(chunk_size=PORTIE):
        loop.stap(volgnummer, segment, hash_, regel)
    gevonden = [
        *loop.bevindingen,
        *_segmenten(segmenten, loop.einden),
        *vergelijk_ankers([als_segment(rij) for rij in segmenten], ankers),
        *_ingevoegd(segmenten),
    ]
    gevonden.sort(key=lambda b: (b.segment, b.volgnummer or 0, b.soort))
    los = Auditregel.objects.filter(zegel__isnull=True).count()
    return Uitslag(loop.regels, len(segmenten), len(ankers), los, tuple(gevonden))


class _Loop:
    """One walk: the hash and the number so far, and where each segment really ended."""

    def __init__(self, segmenten: Sequence[Auditsegment]) -> None:
        self.verzegeld = {rij.nummer: rij.sealed_at for rij in segmenten}
        self.bevindingen: list[Bevinding] = []
        self.einden: dict[int, tuple[int, int, str]] = {}
        self.regels = 0
        self.hash, self.nummer = BEGIN, 0

    def stap(self, volgnummer: int, segment: int, hash_: str, regel: Sequence[Any]) -> None:
        """The next seal, with its line."""
        soort = self._oordeel(volgnummer, segment, hash_, regel)
        if soort:
            self.bevindingen.append(Bevinding(soort, segment, volgnummer, regel[0]))
        eerste = self.einden[segment][0] if segment in self.einden else volgnummer
        self.einden[segment] = (eerste, volgnummer, hash_)
        self.hash, self.nummer = hash_, volgnummer
        self.regels += 1

    def _oordeel(self, volgnummer: int, segment: int, hash_: str, regel: Sequence[Any]) -> str:
        if volgnummer != self.nummer + 1:
            return "nummer_ontbreekt"
        if regel[_CREATED] is None:
            return "regel_weg"
        if schakel(self.hash, regel) != hash_:
            return "regel_veranderd"
        te_laat = is_te_laat(regel[_CREATED], self.verzegeld.get(segment - 1))
        return "regel_ingevoegd" if te_laat else ""


def _segmenten(
    segmenten: Sequence[Auditsegment], einden: dict[int, tuple[int, int, str]]
) -> Iterator[Bevinding]:
    """Each segment follows on the one before it and holds just its own lines."""
    nummer, laatste, hash_ = 0, 0, BEGIN
    for rij in segmenten:
        klopt = (rij.nummer, rij.eerste, rij.vorige) == (nummer + 1, laatste + 1, hash_)
        if not klopt or einden.get(rij.nummer) != (rij.eerste, rij.laatste, rij.hash):
            yield Bevinding("segment_veranderd", rij.nummer)
        nummer, laatste, hash_ = rij.nummer, rij.laatste, rij.hash
    for wees in sorted(set(einden) - {rij.nummer for rij in segmenten}):
        yield Bevinding("segment_weg", wees)


def _ingevoegd(segmenten: Sequence[Auditsegment]) -> Iterator[Bevinding]:
    """A line that nobody sealed although its time lies before the last sealing."""
    if not segmenten:
        return
    rijen = Auditregel.objects.filter(
        zegel__isnull=True, created_at__lt=segmenten[-1].sealed_at - LANGSTE_TRANSACTIE
    )
    for id_, created_at in rijen.order_by("id").values_list("id", "created_at"):
        erna = next((rij.nummer for rij in segmenten if rij.sealed_at >= created_at), 0)
        yield Bevinding("regel_ingevoegd", erna, None, id_)
