"""Signing in at one's own organisation (OpenID Connect): what its word must say to open a door.

The word is signed, and that was checked before; here stands what a signature does not say: that it
is an answer to our question, about this account, with a second factor. That an organisation asks
for one is not assumed (SE1; OpenID Connect Core 3.1.3.7; ASVS 6.8).
"""

import hmac
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from overdracht.core.errors import RegelOvertreden

BRON = "OpenID Connect Core 3.1.3.7"
SPELING = timedelta(seconds=30)  # clocks of two houses


class Woord(NamedTuple):
    """What an inlogdienst said of one login, after its signature held."""

    sub: str
    nonce: str
    aan: tuple[str, ...]
    azp: str
    acr: str
    amr: frozenset[str]
    ingelogd_at: datetime | None
    mail: str
    mail_bevestigd: bool | None


class Eis(NamedTuple):
    """What the organisation calls a login with a second factor; empty asks nothing there."""

    acr: frozenset[str]
    amr: frozenset[str]


def lees_woord(claims: Mapping[str, Any], *, ingelogd_at: datetime | None) -> Woord:
    """The claims of an ID token as values; what has another shape counts as not said."""
    aan, amr = claims.get("aud"), claims.get("amr")
    bevestigd = claims.get("email_verified")
    return Woord(
        sub=_tekst(claims.get("sub")),
        nonce=_tekst(claims.get("nonce")),
        aan=tuple(_tekst(deel) for deel in (aan if isinstance(aan, list) else [aan])),
        azp=_tekst(claims.get("azp")),
        acr=_tekst(claims.get("acr")),
        amr=frozenset(_tekst(deel) for deel in (amr if isinstance(amr, list) else ())),
        ingelogd_at=ingelogd_at,
        mail=_tekst(claims.get("email")),
        mail_bevestigd=bevestigd if isinstance(bevestigd, bool) else None,
    )


def check_antwoord(woord: Woord, *, nonce: str, client_id: str) -> None:
    """The word answers this very question, and was said to us and to nobody else."""
    voor_ons = client_id in woord.aan and woord.azp in {"", client_id}
    if len(woord.aan) > 1 and woord.azp != client_id:
        voor_ons = False
    if not (woord.sub and nonce and voor_ons) or not _gelijk(woord.nonce, nonce):
        raise RegelOvertreden("inlogdienst.ongeldig", BRON)


def is_sterk(woord: Woord, eis: Eis) -> bool:
    """Whether a second factor was shown there: each list that was filled must be met.

    Nothing filled means that nothing was agreed, so nothing is proven.
    """
    if not (eis.acr or eis.amr):
        return False
    return (not eis.acr or woord.acr in eis.acr) and (not eis.amr or bool(eis.amr & woord.amr))


def check_vers(woord: Woord, *, nu: datetime, binnen: timedelta) -> None:
    """Somebody showed there, just now, who it is; a session that was still open does not count."""
    if woord.ingelogd_at is None or nu - woord.ingelogd_at > binnen + SPELING:
        raise RegelOvertreden("inlogdienst.niet_vers", BRON)


def check_mail(woord: Woord, *, verwacht: str) -> None:
    """At the invitation only: the address is that of who was invited, and is not called doubtful.

    After that the address is never looked at again: addresses are given out anew, a sub is not.
    """
    if woord.mail_bevestigd is False or woord.mail.strip().casefold() != verwacht.casefold():
        raise RegelOvertreden("inlogdienst.mail_anders", BRON)


def lees_lijst(tekst: str) -> frozenset[str]:
    """The words of a field in which they stand apart by a blank or a comma."""
    return frozenset(tekst.replace(",", " ").split())


def check_eis(acr: Collection[str], amr: Collection[str]) -> None:
    """An organisation says how its second factor is to be seen, or we never see one."""
    if not acr and not amr:
        raise RegelOvertreden("inlogdienst.zonder_eis", "BIO2 5.17", veld="amr_goed")


def _gelijk(een: str, ander: str) -> bool:
    return hmac.compare_digest(een.encode(), ander.encode())


def _tekst(waarde: object) -> str:
    return waarde if isinstance(waarde, str) else ""
