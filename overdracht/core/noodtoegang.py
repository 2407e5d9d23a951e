"""Emergency access: for one colleague by name, for hours, with a reason (D1, T03)."""

from datetime import timedelta

from overdracht.core.errors import RegelOvertreden

BRON = "AVG artikel 32; afspraak van dit systeem: noodtoegang op naam, met reden en einde"
# ONTWERP: until somebody else can take over, until the end of a day, over a weekend.
DUREN = (timedelta(hours=4), timedelta(hours=24), timedelta(hours=72))
KORTSTE_REDEN = 30  # CO4: who passes over a rule says why in a sentence


def check_duur(duur: timedelta) -> None:
    """Refuse any other length than the ones that can be chosen."""
    if duur not in DUREN:
        raise RegelOvertreden("noodtoegang.duur", BRON, "uren")


def check_reden(reden: str) -> None:
    """Refuse a word where a sentence is needed: the privacy officer reads it."""
    if len(reden.strip()) < KORTSTE_REDEN:
        raise RegelOvertreden("noodtoegang.reden", BRON, "reden")


def check_gevonden(*, bestaat: bool) -> None:
    """The same words for who does not exist, is closed, is in danger, or is seen already."""
    if not bestaat:
        raise RegelOvertreden("noodtoegang.niet_gevonden", BRON, "v_nummer")
