"""Who may see one dossier, said without tables: per reason, who has it and until when.

The same acts are done to this and to the product; at every moment both must name the same people.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from overdracht.core.begrippen import Toegangsoort

# Somebody: the unit, and its one colleague (None: everybody who works there).
Wie = tuple[Any, Any]
VAN_EEN_EENHEID = (Toegangsoort.KOPPELING, Toegangsoort.VERBLIJF, Toegangsoort.OPDRACHT)


class Toegangsmodel:
    """The access to one dossier; an end of None is: until it is taken away."""

    def __init__(self) -> None:
        self.tot: dict[Toegangsoort, dict[Wie, datetime | None]] = {s: {} for s in Toegangsoort}

    def open(self, soort: Toegangsoort, wie: Wie) -> None:
        """From now on, without an end."""
        self.tot[soort][wie] = None

    def close(self, soort: Toegangsoort, eenheid: Any = None) -> None:
        """Of one unit with all who work there, or of everybody."""
        blijft = {w: tot for w, tot in self.tot[soort].items() if eenheid and w[0] != eenheid}
        self.tot[soort] = blijft

    def move(self, soort: Toegangsoort, eenheid: Any) -> None:
        """Only this unit has it."""
        eigen = {w: tot for w, tot in self.tot[soort].items() if w[0] == eenheid}
        self.tot[soort] = eigen
        self.open(soort, (eenheid, None))

    def end(self, soort: Toegangsoort, einde: datetime, nu: datetime) -> None:
        """Who has it now has it until then."""
        nog = [w for w, tot in self.tot[soort].items() if tot is None or tot > nu]
        self.tot[soort] = dict.fromkeys(nog, einde) if einde > nu else {}

    def emergency(self, wie: Wie, tot: datetime) -> None:
        """One colleague for a short time; a second time never makes it shorter."""
        eerder = self.tot[Toegangsoort.NOODTOEGANG].get(wie)
        self.tot[Toegangsoort.NOODTOEGANG][wie] = max(tot, eerder or tot)

    def sees(self, wie: Wie, nu: datetime, *, mag_lezen: Callable[[Wie], bool]) -> bool:
        """Whether the dossier exists for this colleague at this moment."""
        eenheid, _ = wie
        return mag_lezen(wie) and any(
            (tot is None or tot > nu) and (houder in (wie, (eenheid, None)))
            for houders in self.tot.values()
            for houder, tot in houders.items()
        )
