"""How a rule says no, or warns: in Dutch, with its source."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from overdracht.core.teksten import Uitleg, zin


class RegelOvertreden(Exception):
    """A rule refuses; `melding` says in Dutch what is wrong and what to do, `bron` why."""

    def __init__(self, sleutel: str, bron: str, veld: str = "", **waarden: object) -> None:
        """Name the sentence, its source and the field (an input name) that it is about."""
        self.uitleg = Uitleg(sleutel, waarden)
        self.bron = bron
        self.veld = veld
        super().__init__(sleutel)

    @property
    def melding(self) -> str:
        """The refusal as a Dutch sentence."""
        return zin(self.uitleg)

    def __str__(self) -> str:
        """The Dutch sentence with its source."""
        return f"{self.melding} ({self.bron})"


class Waarschuwing(NamedTuple):
    """A norm is passed over: allowed, but a reason is asked (domain 1.8, strength NORM)."""

    sleutel: str
    norm: str
    bron: str
    waarden: Mapping[str, object] = {}

    @property
    def melding(self) -> str:
        """The warning as a Dutch sentence."""
        return zin(Uitleg(self.sleutel, self.waarden))


class RedenNodig(Exception):
    """A norm is passed over without a reason: ask for one, then the same change goes through."""

    def __init__(self, waarschuwingen: Sequence[Waarschuwing]) -> None:
        """Keep the warnings, to show them beside the question."""
        self.waarschuwingen = tuple(waarschuwingen)
        super().__init__(", ".join(w.norm for w in self.waarschuwingen))


class Verouderd(Exception):
    """The row was saved by someone else after it was read: show both texts, lose neither."""

    def __init__(self, nu: Mapping[str, object]) -> None:
        """Keep what stands there now, by field."""
        self.nu = dict(nu)
        super().__init__(", ".join(self.nu))
