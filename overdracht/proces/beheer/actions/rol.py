"""Invite a colleague, change or prolong a role, and say that a special right is still needed."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.account import BRON, check_einde, check_niet_zelf
from overdracht.core.begrippen import Eenheidsoort, Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.core.rechten import EENHEID_VAN_ROL, Actor, Handeling
from overdracht.data.models import Eenheid, Gebruiker, Medewerker, Rechtencontrole
from overdracht.proces.beheer.actions.spoor import record_wijziging
from overdracht.proces.beheer.queries.medewerker import get_organisatie_id, get_rol
from overdracht.support.berichten.actions import queue_accountpost
from overdracht.support.toegang.actions.uitnodigingen import open_uitnodiging
from overdracht.support.toegang.policy import BestaatNiet, require


@transaction.atomic
def invite_medewerker(  # noqa: PLR0913  # the fields of its form
    *,
    actor: Actor,
    peildatum: date,
    naam: str,
    mail: str,
    eenheid_id: UUID,
    rol: Rol,
    van: date,
    tot: date,
    **_: Any,
) -> Medewerker:
    """Give somebody a role here until a day; who has no account yet gets a mail with a link."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    organisatie_id = get_organisatie_id(actor)
    eenheid = _eenheid(organisatie_id, eenheid_id, rol)
    check_einde(van=van, tot=tot, peildatum=peildatum)
    gebruiker, is_nieuw = _gebruiker(mail, naam)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=gebruiker.pk)
    _check_enig(gebruiker, eenheid, rol, van=van, tot=tot)
    medewerker = Medewerker.objects.create(
        gebruiker=gebruiker, eenheid=eenheid, rol=rol.value, van=van, tot=tot, werkmail=mail
    )
    if is_nieuw or not gebruiker.has_usable_password():
        uitnodiging = open_uitnodiging(
            actor=actor, gebruiker=gebruiker, soort=Uitnodigingsoort.ACCOUNT
        )
        queue_accountpost(
            "account.uitgenodigd", medewerker=medewerker, uitnodiging_id=uitnodiging.pk
        )
    record_wijziging(
        actor,
        "medewerker.uitgenodigd",
        organisatie_id=organisatie_id,
        gebruiker_id=gebruiker.pk,
        peildatum=peildatum,
        nieuw=_in_woorden(medewerker),
    )
    return medewerker


@transaction.atomic
def change_rol(  # noqa: PLR0913  # the fields of its form
    *,
    actor: Actor,
    peildatum: date,
    medewerker_id: UUID,
    eenheid_id: UUID,
    rol: Rol,
    van: date,
    tot: date,
    reden: str,
    versie: int | None = None,
) -> Medewerker:
    """From this day another role, another eenheid or another end; what was, stays known."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    oud = get_rol(actor=actor, medewerker_id=medewerker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=oud.gebruiker_id)
    organisatie_id = get_organisatie_id(actor)
    eenheid = _eenheid(organisatie_id, eenheid_id, rol)
    check_einde(van=van, tot=tot, peildatum=peildatum)
    was = _in_woorden(oud)
    if (oud.eenheid_id, oud.rol) == (eenheid.pk, rol.value):
        nieuw = _sluit(oud, tot, versie=versie)
    else:
        check_laatste_beheerder(oud, peildatum=peildatum)
        nieuw = _verplaats(oud, eenheid, rol, van=max(van, peildatum), tot=tot, versie=versie)
    record_wijziging(
        actor,
        "rol.gewijzigd",
        organisatie_id=organisatie_id,
        gebruiker_id=oud.gebruiker_id,
        peildatum=peildatum,
        oud=was,
        nieuw=_in_woorden(nieuw),
        reden=reden,
    )
    return nieuw


@transaction.atomic
def check_rol(*, actor: Actor, peildatum: date, medewerker_id: UUID) -> None:
    """Say that this special right is still needed; of oneself another one says it."""
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    rij = get_rol(actor=actor, medewerker_id=medewerker_id)
    check_niet_zelf(wie=actor.gebruiker_id, van_wie=rij.gebruiker_id)
    Rechtencontrole.objects.get_or_create(
        medewerker=rij,
        gecontroleerd_op=peildatum,
        defaults={"door_id": actor.medewerker_id, "door_naam": actor.naam},
    )
    record_wijziging(
        actor,
        "recht.gecontroleerd",
        organisatie_id=get_organisatie_id(actor),
        gebruiker_id=rij.gebruiker_id,
        peildatum=peildatum,
        nieuw={"rol": rij.rol},
    )


def check_laatste_beheerder(rij: Medewerker, *, peildatum: date) -> None:
    """An organisation is never left without somebody who lets others in and out."""
    if rij.rol != Rol.FUNCTIONEEL_BEHEERDER:
        return
    anderen = Medewerker.objects.op(peildatum).filter(
        rol=rij.rol,
        eenheid__organisatie_id=rij.eenheid.organisatie_id,
        gebruiker__is_active=True,
    )
    if not anderen.exclude(gebruiker_id=rij.gebruiker_id).exists():
        raise RegelOvertreden("account.laatste", BRON)


def _eenheid(organisatie_id: UUID, eenheid_id: UUID, rol: Rol) -> Eenheid:
    eenheid = Eenheid.objects.filter(pk=eenheid_id, organisatie_id=organisatie_id).first()
    if eenheid is None:
        raise BestaatNiet("Deze eenheid bestaat niet.")
    if Eenheidsoort(eenheid.soort) not in EENHEID_VAN_ROL[rol]:
        raise RegelOvertreden("account.rol_hier", BRON, veld="rol")
    return eenheid


def _gebruiker(mail: str, naam: str) -> tuple[Gebruiker, bool]:
    adres = mail.strip().casefold()
    bestaand = Gebruiker.objects.filter(email=adres).first()
    if bestaand is None:
        return Gebruiker.objects.create_user(adres, None, naam=naam), True
    if not bestaand.is_active:
        raise RegelOvertreden("account.mail_bezet", BRON, veld="mail")
    return bestaand, False


def _check_enig(gebruiker: Gebruiker, eenheid: Eenheid, rol: Rol, *, van: date, tot: date) -> None:
    zelfde = Medewerker.objects.filter(gebruiker=gebruiker, eenheid=eenheid, rol=rol.value)
    if zelfde.filter(tot__gt=van, van__lt=tot).exists():
        raise RegelOvertreden("account.dubbel", BRON)


def _sluit(rij: Medewerker, tot: date, *, versie: int | None) -> Medewerker:
    staand = Medewerker.objects.filter(pk=rij.pk, versie=versie or rij.versie)
    if not staand.update(tot=tot, versie=F("versie") + 1, updated_at=timezone.now()):
        raise Verouderd({"rol": rij.rol, "tot": rij.tot})
    rij.refresh_from_db()
    return rij


def _verplaats(
    oud: Medewerker, eenheid: Eenheid, rol: Rol, *, van: date, tot: date, versie: int | None
) -> Medewerker:
    """The old role stops on the day on which the new one begins."""
    _sluit(oud, max(van, oud.van), versie=versie)
    _check_enig(oud.gebruiker, eenheid, rol, van=van, tot=tot)
    return Medewerker.objects.create(
        gebruiker=oud.gebruiker,
        eenheid=eenheid,
        rol=rol.value,
        van=van,
        tot=tot,
        werkmail=oud.werkmail,
        telefoon=oud.telefoon,
    )


def _in_woorden(rij: Medewerker) -> dict[str, Any]:
    return {"rol": rij.rol, "eenheid": rij.eenheid.naam, "van": rij.van, "tot": rij.tot}
