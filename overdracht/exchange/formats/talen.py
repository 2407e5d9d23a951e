"""The languages that a list may name, in Dutch or by their tag; the tag is what is kept."""

from overdracht.core.identiteit import zoeknaam
from overdracht.web.talen import TALEN

_PER_NAAM = {zoeknaam(naam): tag for tag, namen in TALEN.items() for naam in (tag, *namen)}
NAMEN = tuple(sorted(namen[0] for namen in TALEN.values()))


def taal_van(tekst: str) -> str | None:
    """The tag of this language, or None where it is not known."""
    return _PER_NAAM.get(zoeknaam(tekst))
