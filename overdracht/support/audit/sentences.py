"""An event of the history as sentences (Dutch, B1): who did what, what changed, what moved, why."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from overdracht.core.begrippen import Rol
from overdracht.core.feiten import SLEUTELS
from overdracht.core.kalender import datum
from overdracht.core.zegel import Bevinding
from overdracht.core.zinnen import ZINNEN
from overdracht.support.audit.formats import Regel, Verschuiving
from overdracht.web.woorden import PARTIJEN, functie, hoofdletter

_DAG = re.compile(r"\d{4}-\d{2}-\d{2}$")
_NAAMWOORDEN: Mapping[str, str] = {
    "agendapunt": "een punt voor het driegesprek",
    "bijstand": "het recht op bijstand",
    "brp": "de inschrijving in de BRP",
    "contactpersoon": "de contactpersoon",
    "deelname": "het werk of de activiteit",
    "dossier": "het dossier",
    "driegesprek": "het driegesprek",
    "factor": "een gegeven voor de keuze",
    "gesprek": "het gesprek",
    "huishouden": "het huishouden",
    "huisvesting": "de woning",
    "huisvestingsgesprek": "het huisvestingsgesprek",
    "inburgeraar": "de inburgeraar",
    "intake": "de brede intake",
    "kennisgeving": "de kennisgeving van DUO",
    "kennismaking": "de kennismaking",
    "klantprofiel": "het klantprofiel",
    "koppeling": "de koppeling",
    "kosten": "kosten",
    "leerbaarheidstoets": "de leerbaarheidstoets",
    "leerroute": "de leerroute",
    "logeren": "het logeren",
    "opdracht": "de opdracht aan een partner",
    "persoon": "de persoonsgegevens",
    "pip": "het PIP",
    "rustperiode": "de rustperiode",
    "scenario": "het scenario",
    "toegang": "de toegang",
    "uitzondering": "de uitzondering om zonder toestemming te delen",
    "verwijderverzoek": "het verzoek om het klantprofiel te verwijderen",
    "toestemming": "de toestemming",
    "traject": "het traject",
    "verblijf": "het verblijf",
    "vergunning": "de verblijfsvergunning",
    "verhuizing": "de verhuizing",
    "vernietigingsstop": "een stop op vernietigen",
    "verzoek": "een verzoek om verbetering",
    "verwachting": "de verwachte verhuizing",
    "voorinburgering": "de Voorinburgering",
}
# What happens to a talk or a person is not something that a colleague "has done".
_LIJDEND = frozenset({"niet_doorgegaan", "overgeplaatst", "verhuisd", "begonnen", "geeindigd"})
# What the inburgeraar did is told by a colleague.
_EIGEN_KOP: Mapping[str, str] = {
    "toestemming.gegeven": "De inburgeraar heeft toestemming gegeven, zegt {wie}.",
    "toestemming.geweigerd": "De inburgeraar heeft nee gezegd op de vraag om te delen, zegt {wie}.",
    "toestemming.ingetrokken": "De inburgeraar heeft de toestemming ingetrokken, zegt {wie}.",
    "voorinburgering.aanvaard": "De inburgeraar wil Voorinburgering volgen, zegt {wie}.",
    "voorinburgering.afgewezen": "De inburgeraar wil geen Voorinburgering, zegt {wie}.",
}
_DEELWOORDEN: Mapping[str, str] = {
    "beeindigd": "beëindigd",
    "geeindigd": "geëindigd",
    "geinformeerd": "geïnformeerd",
    "niet_doorgegaan": "niet doorgegaan",
}


_BEVINDINGEN: Mapping[str, str] = {
    "regel_veranderd": "Regel {regel} (nummer {nummer}) is veranderd na het verzegelen.",
    "regel_weg": "Regel {regel} (nummer {nummer}) is weggehaald.",
    "regel_ingevoegd": "Regel {regel} is er later tussen gezet.",
    "nummer_ontbreekt": "Vóór nummer {nummer} ontbreken regels of staan ze in een andere volgorde.",
    "segment_veranderd": "De gegevens van dit segment kloppen niet met zijn regels.",
    "segment_weg": "Dit segment is weg uit de database.",
    "anker_wijkt_af": "De database vertelt iets anders dan het anker.",
    "anker_gat": "Dit segment ontbreekt in het ankerbestand.",
}


class Verhaal(NamedTuple):
    """What the page writes for one event; each of `gevolgen` is a line of a short list."""

    id: int
    op: datetime
    kop: str
    wijzigingen: tuple[str, ...]
    gevolgen: tuple[str, ...]
    reden: str

    @property
    def zin(self) -> str:
        """Who did what and what changed; the reason and what moved along stand apart."""
        return " ".join((self.kop, *self.wijzigingen))


def tell(regel: Regel) -> Verhaal:
    """The event in sentences."""
    return Verhaal(
        id=regel.id,
        op=regel.created_at,
        kop=_kop(regel),
        wijzigingen=tuple(_wijzigingen(regel)),
        gevolgen=tuple(_gevolg(verschuiving) for verschuiving in regel.verschoven),
        reden=regel.reden,
    )


def bevinding(gevonden: Bevinding) -> str:
    """What the verifier found, as a sentence that names the place."""
    zin = _BEVINDINGEN[gevonden.soort].format(
        regel=gevonden.auditregel_id, nummer=gevonden.volgnummer
    )
    return f"Segment {gevonden.segment}: {zin}"


def gebeurd(soort: str) -> str:
    """`driegesprek.gepland` → `Het driegesprek is gepland`, whoever did it."""
    noemer = soort.partition(".")[0]
    werkwoord = "zijn" if noemer == "persoon" else "is"
    return f"{hoofdletter(_wat(soort))} {werkwoord} {_gedaan(soort)}"


def _kop(regel: Regel) -> str:
    if eigen := _EIGEN_KOP.get(regel.soort):
        zin = eigen.format(wie=_wie(regel))
    elif regel.soort.partition(".")[2] in _LIJDEND:
        zin = f"{gebeurd(regel.soort)}, zegt {_wie(regel)}."
    else:
        zin = f"{hoofdletter(_wie(regel))} heeft {_wat(regel.soort)} {_gedaan(regel.soort)}."
    return f"Verbetering. {zin}" if regel.is_correctie else zin


def _wat(soort: str) -> str:
    noemer = soort.partition(".")[0]
    return _NAAMWOORDEN.get(noemer, noemer.replace("_", " "))


def _gedaan(soort: str) -> str:
    deelwoord = soort.partition(".")[2]
    return _DEELWOORDEN.get(deelwoord, deelwoord.replace("_", " "))


def _wie(regel: Regel) -> str:
    if regel.rol is Rol.SYSTEEM:
        return "het systeem"
    plek = ", ".join(deel for deel in (functie(regel.rol), regel.eenheid) if deel)
    return f"{regel.wie} ({plek})" if regel.wie else f"een collega van {regel.eenheid}"


def in_woorden(veld: str, waarde: Any) -> str:
    """`De verhuizing: 3 april 2026.`"""
    return f"{hoofdletter(naam_van_veld(veld))}: {waarde_in_woorden(waarde)}."


def _wijzigingen(regel: Regel) -> Iterator[str]:
    for veld in sorted({**regel.oud, **regel.nieuw}, key=plaats):
        oud, nieuw = regel.oud.get(veld), regel.nieuw.get(veld)
        label = hoofdletter(naam_van_veld(veld))
        if _is_leeg(oud):
            yield in_woorden(veld, nieuw)
        elif _is_leeg(nieuw):
            yield f"{label}: weggehaald. Dit was {waarde_in_woorden(oud)}."
        else:
            yield f"{label}: van {waarde_in_woorden(oud)} naar {waarde_in_woorden(nieuw)}."


def plaats(veld: str) -> tuple[int, str]:
    """Facts in the order of the handreiking, then the rest: a database may shuffle the names."""
    return (SLEUTELS.index(veld) if veld in SLEUTELS else len(SLEUTELS), veld)


def _gevolg(verschuiving: Verschuiving) -> str:
    wat = f"{verschuiving.naam} ({PARTIJEN[verschuiving.wie]})"
    if verschuiving.van is None and verschuiving.naar is not None:
        return f"{wat}: nieuw, {datum(verschuiving.naar)}"
    if verschuiving.van is not None and verschuiving.naar is None:
        return f"{wat}: vervalt, was {datum(verschuiving.van)}"
    van, naar = verschuiving.van or date.min, verschuiving.naar or date.min
    return f"{wat}: van {datum(van)} naar {datum(naar)}"


def naam_van_veld(veld: str) -> str:
    """`verhuisd_op` → `de verhuizing`; a field without a word of its own is read as it stands."""
    bekend = ZINNEN.get(f"woord.{veld}")
    return bekend or veld.removesuffix("_op").removesuffix("_id").replace("_", " ")


def waarde_in_woorden(waarde: Any) -> str:
    """A value of the trail as a reader wants it: a day in words, a choice by its Dutch name."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list | tuple):
        return ", ".join(waarde_in_woorden(deel) for deel in waarde) or "niets"
    if isinstance(waarde, date):
        return datum(waarde)
    tekst = str(waarde)
    if _DAG.match(tekst):
        return datum(date.fromisoformat(tekst))
    return ZINNEN.get(f"woord.{tekst}", tekst)


def _is_leeg(waarde: Any) -> bool:
    return waarde is None or waarde in ("", [])
