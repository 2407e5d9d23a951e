"""One cell of a file that a spreadsheet opens: always text, never a formula (EX1).

A cell that could be a formula gets an apostrophe in front, and `lees` takes that one away again: a
telephone number with its plus comes back as it went out. A sign counts in every form in which a
spreadsheet may read it, also behind blanks, quotes and marks that nobody sees.
"""

import unicodedata

FORMULE = frozenset("=+-@\t\r\n")
_AANHALING = frozenset("'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb")
# Of no use in a cell, and some programs stop reading at them; line ends and tabs are text.
_GEWOON = frozenset("\t\r\n")


def veilig(tekst: str) -> str:
    """The text as it may stand in a cell."""
    zonder = "".join(t for t in tekst if t in _GEWOON or unicodedata.category(t) != "Cc")
    return f"'{zonder}" if _kan_formule_zijn(zonder) else zonder


def lees(cel: str) -> str:
    """What `veilig` made of a text, as that text was (without control characters)."""
    return cel[1:] if cel.startswith("'") and _kan_formule_zijn(cel[1:]) else cel


def _kan_formule_zijn(tekst: str) -> bool:
    """A line end or a tab in front begins one too: a reader may drop what stands before."""
    for teken in tekst:
        if teken in FORMULE or unicodedata.normalize("NFKC", teken)[:1] in FORMULE:
            return True
        onzichtbaar = unicodedata.category(teken) in {"Zs", "Zl", "Zp", "Cf", "Cc"}
        if not (onzichtbaar or teken.isspace() or teken in _AANHALING):
            return False
    return False
