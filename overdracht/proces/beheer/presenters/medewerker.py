"""Colleagues, roles and rights in words."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from overdracht.core.account import is_te_controleren, loopt_af
from overdracht.core.begrippen import Rol
from overdracht.data.models import Beheerwijziging, Medewerker
from overdracht.proces.beheer.queries.medewerker import (
    ALLE,
    LOOPT_AF,
    UIT,
    ZONDER_STAP,
    Bijzonder,
    Collega,
)
from overdracht.web.filters import datum
from overdracht.web.woorden import ROLLEN

KEUZES = (
    (ALLE, "Alle medewerkers"),
    (ZONDER_STAP, "Zonder tweede stap"),
    (LOOPT_AF, "Rol loopt af"),
    (UIT, "Account staat uit"),
)
_WIJZIGING = {
    "medewerker.uitgenodigd": "Uitgenodigd",
    "rol.gewijzigd": "Rol gewijzigd",
    "recht.gecontroleerd": "Nagekeken of dit recht nodig is",
    "toegang.beeindigd": "Toegang beëindigd",
    "account.aangezet": "Account aangezet",
    "tweede_stap.weggehaald": "Tweede stap weggehaald",
    "uitnodiging.verstuurd": "Nieuwe link verstuurd",
}


class Rolregel(NamedTuple):
    """One role with its days."""

    id: UUID
    tekst: str
    dagen: str
    is_nu: bool
    is_voorbij: bool


class Regel(NamedTuple):
    """One colleague in the list."""

    id: UUID
    naam: str
    mail: str
    rollen: Sequence[str]
    stand: str
    standsoort: str
    stap: str
    laatst_at: datetime | None


class Verhaal(NamedTuple):
    """One change in the history of a colleague."""

    op: datetime
    wat: str
    waarden: str
    door: str
    reden: str


class Controleregel(NamedTuple):
    """One special right in the review."""

    id: UUID
    gebruiker_id: UUID
    naam: str
    rol: str
    gecontroleerd: str
    einde: str
    is_nodig: bool
    is_zelf: bool


def regels(collegas: Sequence[Collega], *, peildatum: date) -> list[Regel]:
    """The list."""
    return [_regel(collega, peildatum) for collega in collegas]


def af_te_lopen(collegas: Sequence[Collega], *, peildatum: date) -> int:
    """How many colleagues have a role of which the end is in sight."""
    return sum(
        any(loopt_af(rol.tot, peildatum=peildatum) for rol in collega.rollen)
        for collega in collegas
    )


def rollen(collega: Collega, *, peildatum: date) -> list[Rolregel]:
    """The roles of one colleague here, the newest first."""
    return [
        Rolregel(
            rij.pk,
            f"{ROLLEN[Rol(rij.rol)]}, {rij.eenheid.naam}",
            _dagen(rij),
            is_nu=_geldt(rij, peildatum),
            is_voorbij=rij.tot <= peildatum,
        )
        for rij in collega.rollen
    ]


def persoon(collega: Collega, *, peildatum: date) -> dict[str, Any]:
    """The page of one colleague."""
    return {
        "regel": _regel(collega, peildatum),
        "rollen": rollen(collega, peildatum=peildatum),
        "is_aan": collega.gebruiker.is_active,
        "heeft_stap": collega.heeft_stap,
        "is_uitgenodigd": collega.is_uitgenodigd,
        "heeft_identiteit": collega.heeft_identiteit,
    }


def verhalen(wijzigingen: Sequence[Beheerwijziging]) -> list[Verhaal]:
    """The history in words."""
    return [
        Verhaal(
            rij.created_at,
            _WIJZIGING.get(rij.soort, rij.soort),
            _verschil(rij.oud, rij.nieuw),
            rij.door_naam,
            rij.reden,
        )
        for rij in wijzigingen
    ]


def controles(
    rijen: Sequence[Bijzonder], *, peildatum: date, zelf: UUID | None
) -> list[Controleregel]:
    """The special rights, those that must be looked at first."""
    gevonden = [
        Controleregel(
            rij.medewerker.pk,
            rij.medewerker.gebruiker_id,
            rij.medewerker.gebruiker.naam,
            f"{ROLLEN[Rol(rij.medewerker.rol)]}, {rij.medewerker.eenheid.naam}",
            _nagekeken(rij),
            datum(rij.medewerker.tot),
            is_te_controleren(rij.gecontroleerd_op, van=rij.medewerker.van, peildatum=peildatum),
            rij.medewerker.gebruiker_id == zelf,
        )
        for rij in rijen
    ]
    return sorted(gevonden, key=lambda regel: not regel.is_nodig)


def _nagekeken(rij: Bijzonder) -> str:
    op = rij.gecontroleerd_op
    return f"{datum(op)} door {rij.door}" if op else "nog niet"


def _regel(collega: Collega, peildatum: date) -> Regel:
    gebruiker = collega.gebruiker
    nu = [rij for rij in collega.rollen if _geldt(rij, peildatum)]
    stand, soort = "in dienst", "goed"
    if not gebruiker.is_active:
        stand, soort = "account staat uit", "stil"
    elif collega.is_uitgenodigd and gebruiker.last_login is None:
        stand, soort = "uitgenodigd", "let-op"
    elif not nu:
        stand, soort = "geen rol", "stil"
    return Regel(
        gebruiker.pk,
        gebruiker.naam,
        gebruiker.email,
        [f"{ROLLEN[Rol(rij.rol)]}, {rij.eenheid.naam} ({_dagen(rij)})" for rij in nu],
        stand,
        soort,
        "bij de organisatie"
        if collega.heeft_identiteit
        else ("ja" if collega.heeft_stap else "nee"),
        gebruiker.last_login,
    )


def _geldt(rij: Medewerker, peildatum: date) -> bool:
    return rij.van <= peildatum < rij.tot


def _dagen(rij: Medewerker) -> str:
    return f"{datum(rij.van)} tot {datum(rij.tot)}"


def _verschil(oud: dict[str, Any], nieuw: dict[str, Any]) -> str:
    anders = [veld for veld in nieuw if nieuw[veld] != oud.get(veld)]
    return "; ".join(
        f"{veld}: {_waarde(oud[veld])} → {_waarde(nieuw[veld])}"
        if veld in oud
        else f"{veld}: {_waarde(nieuw[veld])}"
        for veld in anders
    )


def _waarde(waarde: object) -> str:
    tekst = str(waarde)
    if tekst in set(Rol):
        return ROLLEN[Rol(tekst)].lower()
    try:
        return datum(date.fromisoformat(tekst))
    except ValueError:
        return "geen" if waarde is None else tekst
