"""Markdown, as plain as it can be."""

from collections.abc import Iterable, Sequence

GEMAAKT = "_Dit document is gemaakt door de code: `python3 dev.py docs`. Wijzig de code, niet dit._"


def document(titel: str, inleiding: str, *delen: str) -> str:
    """A page: title, who made it, what it says, and its parts."""
    return "\n\n".join((f"# {titel}", GEMAAKT, inleiding, *delen)) + "\n"


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> str:
    """A table; a bar inside a cell would end it."""
    regels = [koppen, ["---"] * len(koppen), *rijen]
    return "\n".join(
        "| " + " | ".join(str(cel).replace("|", "\\|") for cel in regel) + " |" for regel in regels
    )
