"""On what a day, a signal or an advice rests: the norm with its version, and the starting fact."""

from datetime import date
from typing import NamedTuple

from overdracht.core.feiten import Feiten
from overdracht.core.kalender import datum
from overdracht.core.normen import Norm
from overdracht.core.teksten import Uitleg, Woord, zin
from overdracht.core.zinnen.waarom import FEITBRONNEN

# What also ends or starts what another fact would, in the order in which one looks for the day.
_OOK = ("traject_begonnen_op", "verhuisd_op", "brp_ingeschreven_op", "gekoppeld_op")


class Grond(NamedTuple):
    """The norm (as it governs here), and the fact from which is counted.

    `feit` is an input key; its day `feit_op`, or how it stands (`waarde`), is empty as long as it
    is not known. `feitbron` says where it comes from.
    """

    norm: Norm | None
    feit: str = ""
    feit_op: date | None = None
    waarde: str = ""
    feitbron: str = ""

    @property
    def stand(self) -> str:
        """The day or the value of the fact, in words."""
        return self.waarde or (datum(self.feit_op) if self.feit_op else "")

    @property
    def uitleg(self) -> Uitleg:
        """The sentence, with its values."""
        waarden: dict[str, object] = {
            "feit": Woord(self.feit),
            "stand": self.stand,
            "feitbron": self.feitbron or FEITBRONNEN.get(self.feit, "dossier"),
        }
        if self.norm is None:
            return Uitleg("waarom.feit", waarden)
        waarden |= {
            "norm": self.norm.id,
            "bron": self.norm.bron,
            "geldig_vanaf": self.norm.geldig_vanaf,
            "eigen": Woord(f"eigen_{self.norm.eigen}"),
        }
        if not self.feit:
            return Uitleg("waarom.norm", waarden)
        return Uitleg("waarom.norm_en_feit" if self.stand else "waarom.norm_wacht", waarden)

    def beschrijf(self) -> dict[str, str | None]:
        """The same in values that JSON knows."""
        norm = self.norm
        return {
            "norm": norm.id if norm else None,
            "geldig_vanaf": norm.geldig_vanaf.isoformat() if norm else None,
            "bron": norm.bron if norm else None,
            "feit": self.feit or None,
            "feit_op": self.feit_op.isoformat() if self.feit_op else None,
            "feit_bron": self.feitbron or FEITBRONNEN.get(self.feit) if self.feit else None,
        }


def zeg(uitleg: Uitleg, grond: Grond | None) -> str:
    """Why, in one text: the sentence itself, and then on what it rests."""
    return zin(uitleg) if grond is None else f"{zin(uitleg)} {zin(grond.uitleg)}"


def grond_van(norm: Norm | None, feiten: Feiten, *namen: str, dag: date | None = None) -> Grond:
    """The first of these facts that is known, with its day; else that the first one is missing.

    `dag` is the day from which was counted, when another fact may have given it.
    """
    for naam in namen:
        if (op := dag_van(feiten, naam)) is not None:
            return Grond(norm, naam, op)
    for naam in _OOK if dag is not None else ():
        if dag_van(feiten, naam) == dag:
            return Grond(norm, naam, dag)
    return Grond(norm, namen[0] if namen else "")


def dag_van(feiten: Feiten, naam: str) -> date | None:
    """The day of this fact; of a list the last one, and of a choice none."""
    waarde = getattr(feiten, naam, None)
    if isinstance(waarde, tuple):
        return max(waarde, default=None)
    return waarde if isinstance(waarde, date) else None
