"""The database at one moment: every question and the dump see the same rows."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol


class KopieFout(Exception):
    """It was not done: the message says in Dutch why, and what to do."""


class Moment(NamedTuple):
    """`vraag` answers SQL row by row; `dump` gives the whole database as pieces of one file."""

    soort: str
    vraag: Callable[[str], Iterator[tuple[Any, ...]]]
    tabellen: tuple[str, ...]
    dump: Callable[[], Iterator[bytes]]


class Motor(Protocol):
    """What each database knows of itself."""

    def neem(self) -> AbstractContextManager[Moment]:
        """Hold this moment while others go on writing."""

    def is_leeg(self) -> bool:
        """Whether there is nothing yet that could be written over."""

    def zet_terug(self, stukken: Iterable[bytes]) -> None:
        """Fill the empty place: all of it or nothing."""
