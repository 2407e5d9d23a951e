"""How the words of one kind are written down."""

from typing import NamedTuple


class Woordenlijst(NamedTuple):
    """Words without diacritics, in small letters, with blanks between; one phrase a line.

    `heel` are whole words, `begin` the beginnings of words (also of compounds), `eind` their
    endings, `zinsdeel` words after each other (`*` is any one word). `behalve` only look alike.
    """

    heel: str
    begin: str = ""
    eind: str = ""
    zinsdeel: str = ""
    behalve: str = ""
