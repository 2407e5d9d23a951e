"""The koppeling of a huishouden to a gemeente, and its notice in TVS (EV-01 … EV-05)."""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import NamedTuple

from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import jaren
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("vergunning_op", "gekoppeld_op", "tvs_melding_op", "overgeplaatst_op")

# Wi 3(1): the plicht begins at this age.
INBURGERINGSLEEFTIJD = jaren(16)


class Lid(NamedTuple):
    """A member of a huishouden; `dossier` is None for who has no inburgeringsdossier."""

    geboren_op: date
    gemeente: Hashable
    dossier: Hashable | None = None


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a koppeling before the vergunning or after its TVS notice (IN-01)."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """No norm is passed over by a koppeling itself."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


def check_huishouden(leden: Sequence[Lid], *, peildatum: date) -> None:
    """One dossier for each member of 16 or older, one gemeente for the huishouden (IN-13)."""
    dossiers = [lid.dossier for lid in leden if lid.dossier is not None]
    if len(dossiers) != len(set(dossiers)):
        raise _huishouden("koppeling.gedeeld_dossier", "dossier")
    if any(lid.dossier is not None and not is_16(lid.geboren_op, peildatum) for lid in leden):
        raise _huishouden("koppeling.te_jong", "geboortedatum")
    if len({lid.gemeente for lid in leden}) > 1:
        raise _huishouden("koppeling.twee_gemeenten", "gemeente")


def is_16(geboren_op: date, peildatum: date) -> bool:
    """Old enough for the inburgeringsplicht (Wi 3(1))."""
    return INBURGERINGSLEEFTIJD.op(geboren_op) <= peildatum


def _huishouden(sleutel: str, veld: str) -> RegelOvertreden:
    return RegelOvertreden(sleutel, "Wet inburgering 2021 art. 3", veld, regel="IN-13")
