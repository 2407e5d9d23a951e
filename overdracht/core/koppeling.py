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
# Who became inburgeringsplichtig before this day does so under the law of 2013.
WET_VANAF = date(2022, 1, 1)


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


def check_stelsel(vergunning_op: date) -> None:
    """Refuse who falls under the old law: only a vergunning of 2022 or later belongs here."""
    if vergunning_op < WET_VANAF:
        raise RegelOvertreden(
            "koppeling.oude_wet",
            "Wet inburgering 2021, in werking op 1 januari 2022",
            "vergunning_op",
            vergunning_op=vergunning_op,
            vanaf=WET_VANAF,
        )


def check_geboren(geboren_op: date, *, peildatum: date) -> None:
    """Refuse a birth after today."""
    if geboren_op > peildatum:
        raise _koppeling("nog_niet_geboren", "geboortedatum", geboren_op=geboren_op)


def check_ontkoppeling(*, gekoppeld_op: date, ontkoppeld_op: date, peildatum: date) -> None:
    """A koppeling does not end before it began, and no later than today."""
    if ontkoppeld_op < gekoppeld_op:
        raise _koppeling("ontkoppeling_te_vroeg", "ontkoppeld_op", gekoppeld_op=gekoppeld_op)
    if ontkoppeld_op > peildatum:
        raise _koppeling("ontkoppeling_toekomst", "ontkoppeld_op", peildatum=peildatum)


def check_herkoppeling(*, oud_op: date, nieuw_op: date) -> None:
    """The next koppeling does not begin before the one that it replaces."""
    if nieuw_op < oud_op:
        raise _koppeling("herkoppeling_te_vroeg", "gekoppeld_op", oud_op=oud_op)


def check_overplaatsing(*, van: date, overgeplaatst_op: date, is_dezelfde: bool) -> None:
    """A transfer (DX-01) goes to another locatie, and not before the arrival at this one."""
    if is_dezelfde:
        raise _koppeling("zelfde_locatie", "coa_locatie_id")
    if overgeplaatst_op < van:
        raise _koppeling("overplaatsing_te_vroeg", "overgeplaatst_op", van=van)


def is_16(geboren_op: date, peildatum: date) -> bool:
    """Old enough for the inburgeringsplicht (Wi 3(1))."""
    return INBURGERINGSLEEFTIJD.op(geboren_op) <= peildatum


def _koppeling(sleutel: str, veld: str, **waarden: date) -> RegelOvertreden:
    return RegelOvertreden(
        f"koppeling.{sleutel}", "Handreiking §1 en §3", veld, regel="IN-01", **waarden
    )


def _huishouden(sleutel: str, veld: str) -> RegelOvertreden:
    return RegelOvertreden(sleutel, "Wet inburgering 2021 art. 3", veld, regel="IN-13")
