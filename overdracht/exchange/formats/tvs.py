"""The TVS list: which columns it has, and what each row says or what is wrong with it.

TVS has no public interface: someone makes or exports this file by hand (docs/tvs-bestand.md).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

from overdracht.core.identiteit import zoeknaam
from overdracht.exchange.formats import cellen
from overdracht.exchange.formats.bestand import OnleesbaarBestand, Ruw, lees_tabel
from overdracht.exchange.formats.cellen import CelFout, check_vorm, kaal

MAX_REGELS = 500
# What we write behind a row that comes back; in a file that is offered again it means nothing.
VERSLAG = ("regel", "kolom", "waarde", "reden", "wat te doen")
# Between two sentences; after "St." a name goes on.
_TUSSEN = re.compile(r"""(?<=[\w'")]{3}[.?!]) (?=[A-Z(])""")


class Kolom(NamedTuple):
    """One column: how it is read, how long it may be, what it is for, and its other names."""

    naam: str
    lees: Callable[[str], Any]
    uitleg: str
    voorbeeld: str
    maximum: int = 40
    moet: bool = True  # the column must be there
    mag_leeg: bool = False
    ook: tuple[str, ...] = ()


KOLOMMEN = (
    Kolom("v_nummer", cellen.v_nummer, "Het vreemdelingennummer: 10 cijfers. Hieraan herkennen wij "
          "de persoon.", "9999990001", ook=("vnummer", "vreemdelingennummer", "vreemdelingnummer")),
    Kolom("bsn", cellen.bsn, "Het burgerservicenummer: 9 cijfers.", "999999990", moet=False,
          mag_leeg=True, ook=("burgerservicenummer",)),
    Kolom("achternaam", cellen.naam, "De achternaam, met voorvoegsels.", "Yohannes", 200,
          ook=("geslachtsnaam",)),
    Kolom("voornamen", cellen.naam, "De voornamen. Laat leeg als iemand maar één naam heeft.",
          "Selam", 200, mag_leeg=True, ook=("voornaam",)),
    Kolom("geboortedatum", cellen.dag, "De geboortedatum.", "30-03-1987",
          ook=("geboren", "geboren_op", "geboortedag")),
    Kolom("huishouden", cellen.gewone_tekst, "Hetzelfde woord of nummer bij iedereen die samen "
          "gaat wonen. Alleen binnen dit bestand.", "gezin 1", moet=False, mag_leeg=True,
          ook=("gezin", "huishoudnummer", "gezinsnummer")),
    Kolom("vergunning_op", cellen.dag, "De datum van de verblijfsvergunning.", "02-09-2026",
          ook=("vergunning", "vergunningdatum", "vergunning_datum", "datum_vergunning")),
    Kolom("gekoppeld_op", cellen.dag, "De datum van de koppeling aan de gemeente.", "16-09-2026",
          ook=("koppeldatum", "koppeling", "datum_koppeling")),
    Kolom("tvs_melding_op", cellen.dag, "De datum van de melding in TVS. Hier beginnen de "
          "termijnen.", "30-09-2026", ook=("tvs_melding", "datum_tvs_melding", "tvs_datum")),
    Kolom("gemeente", cellen.gewone_tekst, "De naam van de gemeente.", "Oisterwijk", 200,
          ook=("koppelgemeente", "gekoppelde_gemeente")),
    Kolom("azc", cellen.gewone_tekst, "De naam van de COA-locatie.", "azc Oisterwijk", 200,
          ook=("locatie", "coa_locatie", "opvanglocatie")),
    Kolom("telefoon", cellen.telefoon, "Het telefoonnummer.", "06 00000000", 30, moet=False,
          mag_leeg=True, ook=("telefoonnummer", "mobiel")),
    Kolom("taal", cellen.taal, "De taal die iemand het beste spreekt.", "Arabisch", moet=False,
          mag_leeg=True, ook=("voorkeurstaal", "spreektaal")),
)  # fmt: skip
_PER_NAAM: Mapping[str, Kolom] = {naam: k for k in KOLOMMEN for naam in (k.naam, *k.ook)}
_VERPLICHT = frozenset(k.naam for k in KOLOMMEN if k.moet)


class Fout(NamedTuple):
    """What is wrong with a row: the column, what stands there, and what to do."""

    kolom: str
    waarde: str
    melding: str

    @property
    def zin(self) -> str:
        """The fault as one sentence."""
        wat = f" ('{self.waarde}')" if self.waarde else ""
        return f"{self.kolom}{wat}: {self.melding}" if self.kolom else self.melding

    @property
    def in_twee(self) -> tuple[str, str]:
        """The reason, with its source if it has one, and what to do: the last sentence."""
        zinnen = _TUSSEN.split(self.melding)
        bron = f" {zinnen.pop()}" if zinnen[-1].startswith("(") else ""
        doen = zinnen.pop() if len(zinnen) > 1 else ""
        return " ".join(zinnen) + bron, doen


class Waarden(NamedTuple):
    """What a row says, once every cell could be read; empty where nothing was filled in."""

    v_nummer: str
    achternaam: str
    geboortedatum: date
    vergunning_op: date
    gekoppeld_op: date
    tvs_melding_op: date
    gemeente: str
    azc: str
    bsn: str = ""
    voornamen: str = ""
    huishouden: str = ""
    telefoon: str = ""
    taal: str = ""


class Regel(NamedTuple):
    """One row: what it says, or what is wrong with it; never both, never neither."""

    ruw: Ruw
    tekst: Mapping[str, str]
    waarden: Waarden | None
    fouten: tuple[Fout, ...] = ()

    @property
    def naam(self) -> str:
        """Who it is about, as it stands there."""
        delen = (self.tekst.get(kolom, "") for kolom in ("voornamen", "achternaam"))
        return " ".join(deel for deel in delen if deel)

    @property
    def huishouden(self) -> str:
        """What the members of one huishouden have in common, whatever its capitals."""
        return zoeknaam(self.tekst.get("huishouden", ""))

    @property
    def nummer(self) -> int:
        """The number that a spreadsheet gives this row."""
        return self.ruw.nummer

    def weiger(self, *fouten: Fout) -> "Regel":
        """The same row with (more) faults."""
        return self._replace(waarden=None, fouten=(*self.fouten, *fouten))


class Blad(NamedTuple):
    """The heading, every row, and the headings that mean nothing to us."""

    kop: tuple[str, ...]
    regels: tuple[Regel, ...]
    onbekend: tuple[str, ...]


def lees(inhoud: bytes, *, max_regels: int = MAX_REGELS) -> Blad:
    """Every row of the list with what it says or what is wrong; may raise `OnleesbaarBestand`."""
    tabel = lees_tabel(inhoud, kent=_kent, max_regels=max_regels)
    plekken = _vind_kolommen(tabel.kop)
    regels = (_lees_regel(ruw, tabel.kop, plekken) for ruw in tabel.regels)
    onbekend = tuple(
        kop for n, kop in enumerate(tabel.kop) if kop and n not in plekken and not is_verslag(kop)
    )
    return Blad(tabel.kop, tuple(_zonder_dubbele(regels)), onbekend)


def is_verslag(kop: str) -> bool:
    """Whether this heading is one of the columns that we wrote behind a row."""
    return kop.strip().casefold() in VERSLAG


def _kent(kop: str) -> bool:
    return kaal(kop) in _PER_NAAM


def _vind_kolommen(kop: tuple[str, ...]) -> dict[int, Kolom]:
    """Which column stands where; a missing or a doubled one makes the file unreadable."""
    plekken = {n: _PER_NAAM[kaal(cel)] for n, cel in enumerate(kop) if _kent(cel)}
    namen = [kolom.naam for kolom in plekken.values()]
    dubbel = sorted({naam for naam in namen if namen.count(naam) > 1})
    if dubbel:
        raise OnleesbaarBestand(
            f"Deze kolom staat er twee keer: {', '.join(dubbel)}. Haal er één weg."
        )
    gemist = [k.naam for k in KOLOMMEN if k.naam in _VERPLICHT - set(namen)]
    if gemist:
        raise OnleesbaarBestand(_meld_gemist(gemist, kop))
    return plekken


def _meld_gemist(gemist: list[str], kop: tuple[str, ...]) -> str:
    lijkt = [
        f"Misschien is '{dichtbij[0]}' bedoeld als {naam}."
        for naam in gemist
        if (dichtbij := get_close_matches(naam, [kaal(cel) for cel in kop], n=1))
    ]
    woord = "Deze kolom ontbreekt" if len(gemist) == 1 else "Deze kolommen ontbreken"
    tip = "Zet de namen van de kolommen op de eerste regel."
    return " ".join((f"{woord}: {', '.join(gemist)}.", *lijkt, tip))


def _lees_regel(ruw: Ruw, kop: tuple[str, ...], plekken: Mapping[int, Kolom]) -> Regel:
    if len(ruw.cellen) != len(kop):
        melding = (
            f"Deze regel heeft {len(ruw.cellen)} cellen en de eerste regel {len(kop)}. "
            "Controleer de scheidingstekens. Misschien is het bestand afgebroken."
        )
        return Regel(ruw, {}, None, (Fout("", "", melding),))
    waarden: dict[str, Any] = {}
    fouten: list[Fout] = []
    for plek, kolom in plekken.items():
        cel = ruw.cellen[plek]
        try:
            waarden[kolom.naam] = _lees_cel(cel, kolom)
        except CelFout as fout:
            fouten.append(Fout(kolom.naam, cel[:60], str(fout)))
    tekst = {kolom.naam: ruw.cellen[plek] for plek, kolom in plekken.items()}
    return Regel(ruw, tekst, None if fouten else Waarden(**waarden), tuple(fouten))


def _lees_cel(cel: str, kolom: Kolom) -> Any:
    if not cel:
        if kolom.mag_leeg:
            return ""
        raise CelFout("Deze cel is leeg. Vul hem in.")
    check_vorm(cel, maximum=kolom.maximum)
    return kolom.lees(cel)


def _zonder_dubbele(regels: Iterable[Regel]) -> Iterator[Regel]:
    """A person stands in one row; of two rows that say different things we believe neither."""
    alle = tuple(regels)
    geweigerd: dict[int, Regel] = {}
    for kolom in ("v_nummer", "bsn"):
        for groep in _gelijk(alle, kolom):
            geweigerd |= {regel.nummer: regel for regel in _weiger_dubbele(groep, kolom)}
    return (geweigerd.get(regel.nummer, regel) for regel in alle)


def _gelijk(regels: Iterable[Regel], kolom: str) -> Iterator[list[Regel]]:
    """The groups of rows that hold the same number in this column."""
    groepen: dict[str, list[Regel]] = defaultdict(list)
    for regel in regels:
        nummer = getattr(regel.waarden, kolom, "")
        if nummer:
            groepen[nummer].append(regel)
    return (groep for groep in groepen.values() if len(groep) > 1)


def _weiger_dubbele(groep: list[Regel], kolom: str) -> Iterator[Regel]:
    gelijk = all(regel.waarden == groep[0].waarden for regel in groep)
    wat = "Deze persoon" if kolom == "v_nummer" else "Dit BSN"
    for regel in groep[1:] if gelijk else groep:
        andere = groep[0] if regel is not groep[0] else groep[1]
        slot = "" if gelijk else " De twee regels zijn niet gelijk."
        melding = f"{wat} staat ook op regel {andere.nummer}.{slot} Houd er één over."
        yield regel.weiger(Fout(kolom, getattr(regel.waarden, kolom), melding))
