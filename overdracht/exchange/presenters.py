"""Words for the pages of this door."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext

from overdracht.core.kalender import datum
from overdracht.core.keuzes import Importstaat
from overdracht.data.models import Importbestand
from overdracht.exchange.formats.talen import NAMEN
from overdracht.exchange.formats.tvs import KOLOMMEN, Regel
from overdracht.exchange.formats.voorbeeld import NIET_MEE, Groep, Uitkomst, Voorbeeld
from overdracht.proces.koppeling.formats import WOORDEN, Lidoordeel, Verandering
from overdracht.web.talen import taalnaam

# What cannot be read is plain; of the others one wants to know which it is.
GEWEIGERD = {Uitkomst.CONFLICT: "Conflict.", Uitkomst.NIET_VAN_U: "Niet van u."}
# A page shows so many rows of a kind; the others go in just the same.
TOON = 200


class Kolomuitleg(NamedTuple):
    """One column of the file."""

    naam: str
    moet: str
    uitleg: str
    voorbeeld: str


class Regelbeeld(NamedTuple):
    """One row: which, who, and what is said of it."""

    nummer: int
    naam: str
    zinnen: tuple[str, ...]


class Deel(NamedTuple):
    """The rows with one outcome, as far as they are shown."""

    aantal: int
    regels: tuple[Regelbeeld, ...]

    @property
    def meer(self) -> int:
        """How many are not shown."""
        return self.aantal - len(self.regels)


class Beeld(NamedTuple):
    """Everything that the preview says."""

    fout: Deel
    nieuw: Deel
    gewijzigd: Deel
    herkoppeling: Deel
    ongewijzigd: int
    onbekend: tuple[str, ...]

    @property
    def te_doen(self) -> int:
        """How many rows can go in."""
        return self.nieuw.aantal + self.gewijzigd.aantal + self.herkoppeling.aantal

    @property
    def knop(self) -> str:
        """All of it, or only the good rows: who presses the button asks for what it says."""
        if self.fout.aantal:
            return gettext("Neem alleen de goede regels over")
        return gettext("Neem alle regels over")

    @property
    def vraagt_reden(self) -> bool:
        """Something that is there would change."""
        return bool(self.gewijzigd.aantal or self.herkoppeling.aantal)


class Bestandsregel(NamedTuple):
    """A file of this user, in the list below the form."""

    id: UUID
    op: datetime
    stand: str


def kolommen() -> list[Kolomuitleg]:
    """The columns as the page explains them."""
    return [
        Kolomuitleg(k.naam, "ja" if not k.mag_leeg else "nee", k.uitleg, k.voorbeeld)
        for k in KOLOMMEN
    ]


def talen() -> str:
    """The languages that can be named."""
    return ", ".join(NAMEN)


def beeld(voorbeeld: Voorbeeld) -> Beeld:
    """The preview, per outcome."""
    per_soort: dict[Uitkomst, list[Regelbeeld]] = {soort: [] for soort in Uitkomst}
    for groep in voorbeeld.groepen:
        for regel, uitkomst, zinnen in _zinnen(groep):
            per_soort[uitkomst].append(Regelbeeld(regel.nummer, regel.naam, tuple(zinnen)))
    return Beeld(
        fout=_deel([regel for soort in NIET_MEE for regel in per_soort[soort]]),
        nieuw=_deel(per_soort[Uitkomst.NIEUW]),
        gewijzigd=_deel(per_soort[Uitkomst.GEWIJZIGD]),
        herkoppeling=_deel(per_soort[Uitkomst.HERKOPPELING]),
        ongewijzigd=len(per_soort[Uitkomst.ONGEWIJZIGD]),
        onbekend=voorbeeld.blad.onbekend,
    )


def herkoppelingen(voorbeeld: Voorbeeld) -> list[tuple[str, str]]:
    """Each huishouden that would go to another gemeente, as a choice."""
    return [
        (str(groep.nummer), _herkoppeling(groep))
        for groep in voorbeeld.groepen
        if groep.soort is Uitkomst.HERKOPPELING
    ]


def bestanden(rijen: Iterable[Importbestand]) -> list[Bestandsregel]:
    """The files of this user that still hold."""
    return [Bestandsregel(rij.pk, rij.created_at, _stand(rij)) for rij in rijen]


def niet_overgenomen(aantallen: Mapping[str, int]) -> int:
    """How many rows stayed behind, for whatever reason."""
    return sum(aantallen.get(uitkomst.value, 0) for uitkomst in NIET_MEE)


def _stand(rij: Importbestand) -> str:
    if rij.staat == Importstaat.VOORBEELD.value:
        return "wacht op uw besluit"
    over = niet_overgenomen(rij.aantallen)
    return f"overgenomen, behalve {over}" if over else "overgenomen"


def _deel(regels: Sequence[Regelbeeld]) -> Deel:
    op_nummer = sorted(regels, key=lambda regel: regel.nummer)
    return Deel(len(regels), tuple(op_nummer[:TOON]))


def _zinnen(groep: Groep) -> Iterator[tuple[Regel, Uitkomst, Iterator[str]]]:
    if groep.oordeel is None:
        for regel in groep.regels:
            yield regel, groep.soort, _zinnen_geweigerd(groep.soort, regel)
        return
    for (regel, uitkomst), lid in zip(groep.uitkomsten(), groep.oordeel.leden, strict=True):
        yield regel, uitkomst, _zinnen_lid(regel, lid, groep.oordeel.koppeling)


def _zinnen_geweigerd(soort: Uitkomst, regel: Regel) -> Iterator[str]:
    for fout in regel.fouten:
        yield f"{GEWEIGERD[soort]} {fout.zin}" if soort in GEWEIGERD else fout.zin


def _zinnen_lid(regel: Regel, lid: Lidoordeel, koppeling: Sequence[Verandering]) -> Iterator[str]:
    if regel.waarden is None:
        return
    if lid.soort.value == Uitkomst.GEWIJZIGD.value:
        yield from (_verandering(verandering) for verandering in (*koppeling, *lid.veranderingen))
        return
    yield f"{regel.waarden.gemeente}, {regel.waarden.azc}"
    yield f"TVS-melding {datum(regel.waarden.tvs_melding_op)}"


def _verandering(verandering: Verandering) -> str:
    label = WOORDEN[verandering.veld]
    label = label[:1].upper() + label[1:]
    oud = _waarde(verandering.veld, verandering.oud)
    nieuw = _waarde(verandering.veld, verandering.nieuw)
    return f"{label}: van {oud} naar {nieuw}" if oud else f"{label}: {nieuw}"


def _waarde(veld: str, waarde: date | str | None) -> str:
    if waarde is None:
        return ""
    if veld == "taal":
        return taalnaam(str(waarde))
    return datum(waarde) if isinstance(waarde, date) else waarde


def _herkoppeling(groep: Groep) -> str:
    namen = ", ".join(regel.naam for regel in groep.regels)
    eerste = groep.regels[0].waarden
    naar = eerste.gemeente if eerste else ""
    return f"{namen}: naar {naar} (regel {groep.nummer})"
