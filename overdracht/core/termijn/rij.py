"""One term of one dossier, and the sentence that says why it ends on its day."""

from datetime import date
from typing import NamedTuple

from overdracht.core.begrippen import Laag, Partij, Staat
from overdracht.core.kalender import dagen
from overdracht.core.normen import Norm
from overdracht.core.teksten import Uitleg, Woord
from overdracht.core.termijn.rust import is_gehouden

_EIGEN_ZIN = {
    "T-10": "termijn.kennismaking",
    "T-34": "termijn.voor_de_pip",
    "T-40": "termijn.inburgeringstermijn",
    "T-53": "termijn.verlenging",
    "T-57": "termijn.startdag_telt",
}

# What removed it is one agreement, and not a choice.
_EIGEN_VERVALLEN = {"T-06": "termijn.vervallen_afgesproken"}


class Termijn(NamedTuple):
    """One term of one dossier on one peildatum.

    `begint_op` and `uiterlijk_op` (the last day still in time) are None while the term waits.
    `feit` is the starting fact that decides (an input key), or the first one that is missing;
    `variant` names the length that was used when the norm has more than one.
    """

    regel: Norm
    begint_op: date | None
    uiterlijk_op: date | None
    staat: Staat
    feit: str
    variant: str
    gesloten_op: date | None

    @property
    def sleutel(self) -> str:
        """The name of the term: unique within a dossier."""
        return self.regel.sleutel

    @property
    def norm(self) -> str:
        """The id of the norm, such as `T-20`."""
        return self.regel.id

    @property
    def laag(self) -> Laag:
        """Statutory or agreed (CC-08)."""
        return self.regel.laag

    @property
    def wie(self) -> Partij:
        """The party that must act."""
        return self.regel.wie

    @property
    def bron(self) -> str:
        """Where the norm is written down."""
        return self.regel.bron

    @property
    def wacht_op(self) -> str | None:
        """The input key of the first missing starting fact (CC-07)."""
        return self.feit if self.begint_op is None else None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act: it runs or is past, and a fact can close it."""
        return self.staat in (Staat.LOOPT, Staat.VERLOPEN) and bool(self.regel.sluit)

    @property
    def is_te_laat(self) -> bool:
        """Past, and a fact could have closed it; a term that only informs is never late."""
        return self.staat is Staat.VERLOPEN and bool(self.regel.sluit)

    @property
    def uitleg(self) -> Uitleg:
        """Why this day, in one or two sentences; made when asked for."""
        naam = self.regel.naam
        if self.staat is Staat.VERVALLEN:
            sleutel = _EIGEN_VERVALLEN.get(self.norm, "termijn.vervallen")
            return Uitleg(sleutel, {"naam": naam})
        if self.begint_op is None and self.gesloten_op is not None:
            waarden = {"naam": naam, "gesloten_op": self.gesloten_op}
            return Uitleg("termijn.gehaald_zonder_begin", waarden)
        if self.begint_op is None or self.uiterlijk_op is None:
            return Uitleg("termijn.wacht", {"naam": naam, "feit": Woord(self.feit)})
        return self._uitleg_dag(self.begint_op, self.uiterlijk_op)

    def _uitleg_dag(self, begint_op: date, uiterlijk_op: date) -> Uitleg:
        norm = self.regel
        duur = norm.duur_van(self.variant)
        waarden = {
            "naam": norm.naam,
            "begint_op": begint_op,
            "uiterlijk_op": uiterlijk_op,
            "duur": duur,
            "feit": Woord(self.feit),
        }
        if is_gehouden(norm, begint_op, uiterlijk_op, self.variant):
            erbij = uiterlijk_op - norm.laatste_dag(begint_op, self.variant)
            return Uitleg("termijn.rust", {**waarden, "erbij": dagen(erbij.days)})
        if sleutel := _EIGEN_ZIN.get(norm.id):
            return Uitleg(sleutel, waarden)
        if duur is None or duur.aantal == 0:
            return Uitleg("termijn.zelfde_dag", waarden)
        if norm.verschuift and uiterlijk_op != duur.op(begint_op):
            return Uitleg("termijn.verschoven", waarden)
        return Uitleg("termijn.voor" if duur.aantal < 0 else "termijn.na", waarden)
