"""Accounts: how long a session, a right and a link live, and who may change whose.

The figures are promises of this house (SE2 to SE5 of its threat model); the Baseline
Informatiebeveiliging Overheid (BIO2 5.16, 5.17, 5.18, 8.02) asks for them without a number.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import add_maanden
from overdracht.core.rechten import Handeling, mag

STIL = timedelta(minutes=15)  # nobody at the keyboard
WERKDAG = timedelta(hours=10)  # then everyone signs in anew
VERS = timedelta(minutes=5)  # a second factor for what weighs heavily
BEWAARD = timedelta(hours=1)  # what was typed waits for its writer
LINK = timedelta(days=7)
ONGEBRUIKT = timedelta(days=60)
RECHT_MAANDEN = 12
BIJNA_VOORBIJ = timedelta(days=31)  # a right of which the end is in sight
CONTROLE_MAANDEN = 3

# Guesses per account per hour: together 20 at most reach a password.
UUR = timedelta(hours=1)
WACHT = timedelta(minutes=15)  # after too many wrong tries at one place
GOKKEN_VREEMD = 15
GOKKEN_BEKEND = 5
GOKKEN_CODE = 10
GOKKEN_LINK = 10

BRON = "BIO2 5.18"
_WEEGT = (
    Handeling.MEDEWERKER_BEHEREN,
    Handeling.AUDIT_INZIEN,
    Handeling.NOODTOEGANG_GEVEN,
    Handeling.UITVOER_GOEDKEUREN,
)
BIJZONDER = frozenset(rol for rol in Rol if any(mag(rol, handeling) for handeling in _WEEGT))


class Band(NamedTuple):
    """Where an account works: at which organisation, and since when."""

    organisatie_id: UUID
    van: date


def is_verlopen(*, begonnen_at: datetime, gezien_at: datetime, nu: datetime) -> bool:
    """Whether a session is over: too long silent, or too long at work."""
    return nu - gezien_at > STIL or nu - begonnen_at > WERKDAG


def is_ongebruikt(*, laatst_at: datetime, nu: datetime) -> bool:
    """Whether an account was left alone for so long that it is switched off."""
    return nu - laatst_at > ONGEBRUIKT


def is_te_controleren(gecontroleerd_op: date | None, *, van: date, peildatum: date) -> bool:
    """Whether a special right must be looked at again: every quarter."""
    return add_maanden(gecontroleerd_op or van, CONTROLE_MAANDEN) <= peildatum


def loopt_af(tot: date, *, peildatum: date) -> bool:
    """Whether the end of a right is in sight: time to prolong it, or to let it end."""
    return peildatum < tot <= peildatum + BIJNA_VOORBIJ


def check_einde(*, van: date, tot: date, peildatum: date) -> None:
    """A right ends after it begins, in the future, and within a year."""
    if tot <= max(van, peildatum):
        raise RegelOvertreden("account.einde_voorbij", BRON, veld="tot")
    if tot > add_maanden(max(van, peildatum), RECHT_MAANDEN):
        raise RegelOvertreden("account.te_lang", BRON, veld="tot", maanden=RECHT_MAANDEN)


def check_niet_zelf(*, wie: UUID | None, van_wie: UUID) -> None:
    """Nobody changes the own rights or the own way in."""
    if wie == van_wie:
        raise RegelOvertreden("account.zelf", BRON)


def beherende_organisatie(banden: Sequence[Band]) -> UUID | None:
    """Who looks after the account itself: where this person works longest, of all that hold."""
    if not banden:
        return None
    return min(banden, key=lambda band: (band.van, str(band.organisatie_id))).organisatie_id


def check_beheert(organisatie_id: UUID | None, banden: Sequence[Band]) -> None:
    """The way in is given and taken by one organisation, also when somebody works at two."""
    if organisatie_id is None or beherende_organisatie(banden) != organisatie_id:
        raise RegelOvertreden("account.elders", BRON)
