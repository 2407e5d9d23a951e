"""The corpus of free texts, and the numbers as people write them; the same for every run."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from stdnum.nl import bsn

_CORPUS = Path(__file__).parent / "corpus"
_KADERS = (
    "{}.",
    "Gesprek gehad op 4 mei. {}.",
    "{}, graag bespreken met de gemeente.",
    "Afspraak verzet: {}!",
    "{}; zie ook de brief van 12-03-2026.",
    "Note for the other party - {}.",
    "Na overleg met de casemanager: {}. Volgende afspraak over twee weken.",
    "{} (gehoord van de woonbegeleider)",
)
BSN_CONTEXTEN = (
    "{}",
    "BSN {}",
    "Het nummer van mevrouw is {}, graag noteren.",
    "Zie bijlage (nr. {}).",
    "Kamer 12, {} en nog iets",
    "scan_bsn_{}.pdf",
)


def toevallig(zaad: int) -> Random:
    """Chance that is the same in every run."""
    return Random(zaad)  # test data, no secret


def gevoelig(aantal: int) -> list[tuple[str, str]]:
    """So many (kind, text) that must be noticed."""
    zinnen = [regel.split(": ", 1) for regel in _regels("gevoelig.txt")]
    return [(zinnen[i][0], tekst) for i, tekst in _ingekaderd([z[1] for z in zinnen], aantal)]


def neutraal(aantal: int) -> list[str]:
    """So many texts in which nothing should be noticed."""
    return [tekst for _, tekst in _ingekaderd(_regels("neutraal.txt"), aantal)]


def _regels(naam: str) -> list[str]:
    regels = (_CORPUS / naam).read_text(encoding="utf-8").splitlines()
    return [regel for regel in regels if regel and not regel.startswith("#")]


def _ingekaderd(zinnen: list[str], aantal: int) -> Iterator[tuple[int, str]]:
    """Every sentence in the first frame, then every sentence in the next, and so round."""
    for nummer in range(aantal):
        ronde, plek = divmod(nummer, len(zinnen))
        zin, kader = zinnen[plek], _KADERS[ronde % len(_KADERS)]
        hoofd = zin.upper() if ronde % 11 == 10 else zin
        yield plek, kader.format(hoofd)


def maak_bsn(toeval: Random) -> str:
    """A number of the fictive range that passes the eleven-test."""
    while True:
        kandidaat = f"9999{toeval.randrange(10**5):05d}"
        if bsn.is_valid(kandidaat):
            return kandidaat


def schrijfwijzen(nummer: str) -> list[str]:
    """The six ways in which a BSN is written."""
    drie = (nummer[:3], nummer[3:6], nummer[6:])
    vier = (nummer[:4], nummer[4:6], nummer[6:])
    return [
        nummer,
        " ".join(drie),
        ".".join(drie),
        "-".join(drie),
        ".".join(vier),
        " ".join(vier),
    ]


def andere_nummers(toeval: Random) -> list[str]:
    """Telephone numbers, V-nummers, days, accounts and amounts: never a BSN."""

    def c(aantal: int) -> str:
        return "".join(str(toeval.randrange(10)) for _ in range(aantal))

    return [
        f"06-{c(8)}",
        f"06 {c(2)} {c(2)} {c(2)} {c(2)}",
        f"+31 6 {c(8)}",
        f"+316{c(8)}",
        f"+31 6{c(8)}",
        f"0031 6{c(8)}",
        f"+32 4{c(2)} {c(3)} {c(3)}",
        f"+963 9{c(2)} {c(3)} {c(3)}",
        f"+963 9{c(8)}",
        f"0{c(2)}-{c(7)}",
        f"9999{c(6)}",
        f"V-nummer 9999 {c(3)} {c(3)}",
        f"{toeval.randrange(1, 29):02d}-{toeval.randrange(1, 13):02d}-20{c(2)}",
        f"20{c(2)}-{toeval.randrange(1, 13):02d}-{toeval.randrange(1, 29):02d}",
        f"{toeval.randrange(1, 29):02d}.{toeval.randrange(1, 13):02d}.20{c(2)} 10.30",
        f"NL{c(2)}INGB0{c(9)}",
        f"NL{c(2)} INGB 0{c(3)} {c(4)} {c(2)}",
        f"BE{c(2)} {c(4)} {c(4)} {c(4)}",
        f"DE{c(20)}",
        f"{toeval.randrange(1, 999)},{c(2)} euro",
    ]
