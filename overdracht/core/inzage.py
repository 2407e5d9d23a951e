"""What of a dossier is not in the copy that its person gets, each with its reason (AVG 15, 20).

Everything else is: the copy is made of the tables themselves, so a column that is added later is in
it. Leaving one out is a decision, and stands here.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from overdracht.core.bewaren import BEWAARREGELS, Wijze

_TECHNIEK = "Het programma zelf heeft dit nodig; het zegt niets over een persoon."
_COLLEGA = (
    "De naam van een medewerker geeft de organisatie pas na een beoordeling (HvJ EU C-579/21). De "
    "rol en de organisatie staan er wel."
)
_BESCHERMD = (
    "Wat iemand beschermt, staat niet op papier dat een ander kan lezen. Wie de bescherming "
    "regelt, vertelt het de persoon zelf."
)
_AFGELEID = "Dit wordt gemaakt van wat er al staat."

# Of whole tables: the name of the table; of a column: `table.column`, or `*.column` for all tables.
WEGGELATEN: Mapping[str, str] = MappingProxyType(
    {
        "bescherming": _BESCHERMD,
        "vertrouweling": _BESCHERMD,
        "toezichtpunt": "Een onderzoek naar een medewerker (AVG artikel 15, vierde lid).",
        "vernietigingsstop": "Een rechtszaak of een klacht van een ander (UAVG artikel 41).",
        "*.id": _TECHNIEK,
        "*.versie": _TECHNIEK,
        "*.updated_at": _TECHNIEK,
        "*.vervangen_door": _TECHNIEK,
        "*.dossier": _TECHNIEK,
        "*.persoon": _TECHNIEK,
        "*.inburgeraar": _TECHNIEK,
        "*.huishouden": _TECHNIEK,
        "*.koppeling": _TECHNIEK,
        "*.gesprek": _TECHNIEK,
        "klantprofielmoment.toestemming": _TECHNIEK,
        "klantprofielmoment.uitzondering": _TECHNIEK,
        "uitzondering.organisatie": _TECHNIEK,
        "bericht.sleutel": _TECHNIEK,
        "*.zoeknaam": _AFGELEID,
        "*.v_nummer_index": _AFGELEID,
        "*.bsn_index": _AFGELEID,
        "bericht.run_after": _TECHNIEK,
        "bericht.lease_until": _TECHNIEK,
        "bericht.attempts": _TECHNIEK,
        "bericht.worker": _TECHNIEK,
        "dossier.wordt_wakker_op": _TECHNIEK,
        "dossier.signalen": _AFGELEID,
        "gebeurtenis.actor_naam": _COLLEGA,
        "gebeurtenis.corrigeert": _TECHNIEK,
        "huishouden.kenmerk": _TECHNIEK,
    }
)


# As long as somebody is in danger: where that person is, or is going.
BIJ_GEVAAR: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "dossier": frozenset(
            {
                "gemeente",
                "coa_locatie",
                "regievoerder",
                "casemanager",
                "verwachte_verhuizing_van",
                "verwachte_verhuizing_tot",
            }
        ),
        "persoon": frozenset({"telefoon", "mail"}),
    }
)


def list_tabellen() -> tuple[str, ...]:
    """Every table of which rows go with the dossier, as far as it is in the copy."""
    mee = (Wijze.DOSSIER, Wijze.GEZIN)
    namen = (tabel for tabel, regel in BEWAARREGELS.items() if regel.wijze in mee)
    return tuple(sorted(tabel for tabel in namen if tabel not in WEGGELATEN))


def is_weggelaten(tabel: str, veld: str) -> bool:
    """Whether this column is left out of the copy."""
    return f"*.{veld}" in WEGGELATEN or f"{tabel}.{veld}" in WEGGELATEN


class Masker:
    """Names and numbers of others, that nowhere in the copy may be read."""

    def __init__(self, namen: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a name and what stands in its place; the longest name goes first."""
        paren = {naam.strip(): woord for naam, woord in namen if len(naam.strip()) > 1}
        volgorde = sorted(paren.items(), key=lambda paar: -len(paar[0]))
        self._paren = [(_patroon(naam), woord) for naam, woord in volgorde]

    def __call__(self, tekst: str) -> str:
        """The text without those names, however they are capitalised or spaced."""
        for patroon, woord in self._paren:
            tekst = patroon.sub(lambda _, woord=woord: woord, tekst)  # type: ignore[misc]
        return tekst


_KORT = 4  # "Jan" stands in "januari", "Noor" in "Noordwijk": of a short name only the whole word
_TUSSEN_CIJFERS = r"[\s.\-]*"


def _patroon(naam: str) -> re.Pattern[str]:
    """A number with any spaces in it; a name as it is typed, with an ending when it is long."""
    cijfers = re.sub(r"[\s.\-]", "", naam)
    if cijfers.lstrip("+").isdigit():
        return re.compile(_TUSSEN_CIJFERS.join(map(re.escape, cijfers)))
    delen = r"\s+".join(map(re.escape, naam.split()))
    # Scripts without capitals write words such as "and" against a name.
    los = naam.upper() != naam.lower()
    voor, na = (r"(?<!\w)" if los else ""), (r"(?!\w)" if los and len(naam) <= _KORT else "")
    return re.compile(voor + delen + na, re.IGNORECASE)
