"""The house, the move and the registration in the gemeente (EV-26 … EV-35, DX-04)."""

from collections.abc import Collection
from datetime import date

from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import BRP_ELDERS, Feiten
from overdracht.core.keuzes import Rustgenoot
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.teksten import Woord
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = (
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "woning_beschikbaar_op",
    "verhuizing_gepland_op",
    "verhuisd_op",
    "brp_ingeschreven_op",
    *BRP_ELDERS,
    "rust_van",
    "rust_tot",
    "logeren_begonnen_op",
    "logeren_geeindigd_op",
    "bijstand_vanaf_op",
)


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a range or a period that ends before it starts, and a move still to come."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the move is out of the normal order of the scenario (IN-10 … IN-12)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


_BRON_RUST = "Handreiking §4.1 B"


def check_rust(*, afgesproken_op: date, afgesproken_met: Collection[str], peildatum: date) -> None:
    """A rest is agreed with the person whose rest it is, on a day that has been (EV-32)."""
    if Rustgenoot.INBURGERAAR not in afgesproken_met:
        raise RegelOvertreden(
            "huisvesting.rust_zonder_inburgeraar", _BRON_RUST, "afgesproken_met", regel="EV-32"
        )
    if afgesproken_op > peildatum:
        raise RegelOvertreden(
            "volgorde.toekomst",
            "Een feit ligt niet na vandaag",
            "afgesproken_op",
            regel="toekomst",
            feit=Woord("afgesproken_op"),
            dag=afgesproken_op,
            peildatum=peildatum,
        )


def waarschuwingen_rust(
    feiten: Feiten, *, normen: Normenset = LANDELIJK
) -> tuple[Waarschuwing, ...]:
    """Ask why a rest does not lie in the weeks around the move, as far as that is known.

    As many weeks before it and after it as there are between the house and the move (T-03).
    """
    rust, verhuizing = feiten.rustperiode, _verhuizing(feiten)
    if rust is None or verhuizing is None:
        return ()
    van, tot = verhuizing
    norm = normen["T-03"]
    if norm.zo_lang_voor(van) <= rust[1] and rust[0] <= norm.laatste_dag(tot):
        return ()
    waarden = {"van": van, "tot": tot, "duur": norm.duur}
    return (Waarschuwing("huisvesting.rust_los", "EV-32", _BRON_RUST, waarden),)


def stel_rust_voor(feiten: Feiten, *, normen: Normenset = LANDELIJK) -> tuple[date, date] | None:
    """The weeks around a move of which the day is known (T-03); None while it is not."""
    dag, norm = feiten.verhuisd_op or feiten.verhuizing_gepland_op, normen["T-03"]
    return None if dag is None else (norm.zo_lang_voor(dag), norm.laatste_dag(dag))


def _verhuizing(feiten: Feiten) -> tuple[date, date] | None:
    if dag := feiten.verhuisd_op or feiten.verhuizing_gepland_op:
        return dag, dag
    van, tot = feiten.verwachte_verhuizing_van, feiten.verwachte_verhuizing_tot
    return (van or tot or date.min, tot or van or date.max) if van or tot else None


def check_begeleiding(
    feiten: Feiten, *, begonnen_op: date, eerste_inschrijving_op: date | None = None
) -> None:
    """Maatschappelijke begeleiding starts on the day of the BRP-inschrijving (IN-08, Wi 13(3)).

    `eerste_inschrijving_op`: for a family member with a regular permit (Wi 13(1)b) the first
    registration in any gemeente counts instead.
    """
    ingeschreven_op = eerste_inschrijving_op or feiten.brp_ingeschreven_op
    if ingeschreven_op is None:
        raise _begeleiding("huisvesting.geen_inschrijving")
    if begonnen_op != ingeschreven_op:
        raise _begeleiding("huisvesting.begeleiding_andere_dag", ingeschreven_op=ingeschreven_op)


def _begeleiding(sleutel: str, **waarden: date) -> RegelOvertreden:
    bron = "Wet inburgering 2021 art. 13 lid 3"
    return RegelOvertreden(sleutel, bron, "begonnen_op", regel="IN-08", **waarden)
