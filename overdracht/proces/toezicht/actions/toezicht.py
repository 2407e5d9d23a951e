"""Keep watch: the clock finds, the privacy officer looks and judges, and each look is logged."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Toezichtoordeel, Toezichtsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.toezicht import Punt, find_punten
from overdracht.data.models import Organisatie, Toezichtpunt
from overdracht.proces.toezicht.queries.geraakt import Lek, find_account, get_lek
from overdracht.proces.toezicht.queries.kring import (
    GEHOUDEN,
    has_reviewed,
    list_grote_exports,
    list_organisaties,
    load_blikken,
    load_kring,
    load_namen,
)
from overdracht.proces.toezicht.queries.punten import (
    Logstand,
    get_logstand,
    get_punt,
    list_punten,
)
from overdracht.proces.toezicht.queries.wie_keek import (
    Inzage,
    find_dossier,
    get_dossier,
    list_inzages,
)
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import BestaatNiet, require

WEEK = timedelta(days=7)
DOEL = Handeling.AUDIT_INZIEN.value


class Toezichtbeeld(NamedTuple):
    """The page of the privacy officer."""

    open: Sequence[Toezichtpunt]
    gedaan: Sequence[Toezichtpunt]
    stand: Logstand


@transaction.atomic
def review(*, actor: Actor, peildatum: date) -> int:
    """Once a day: the seven days before it, for every organisation; what was found stays."""
    require(actor, Handeling.TOEZICHT_HOUDEN)
    tot = timezone.make_aware(datetime.combine(peildatum, time.min))
    if has_reviewed(since=tot):
        return 0
    namen = load_namen()
    nieuw = 0
    for organisatie in list_organisaties():
        blikken = load_blikken(organisatie, van=tot - WEEK, tot=tot, namen=namen)
        if blikken:
            punten = find_punten(blikken, load_kring(blikken))
            punten += list_grote_exports(organisatie, van=tot - WEEK, tot=tot)
            nieuw += _bewaar(organisatie, punten)
    record_act(actor, GEHOUDEN, doel=Handeling.TOEZICHT_HOUDEN.value)
    return nieuw


@transaction.atomic
def view_toezicht(*, actor: Actor) -> Toezichtbeeld:
    """What is to be done, and how the log stands; the look itself is written down too (AU7)."""
    require(actor, Handeling.AUDIT_INZIEN)
    record_act(actor, "toezicht.ingezien", doel=DOEL)
    return Toezichtbeeld(
        list_punten(actor=actor, open_=True),
        list_punten(actor=actor, open_=False)[:10],
        get_logstand(),
    )


@transaction.atomic
def view_punt(*, actor: Actor, punt_id: UUID) -> Toezichtpunt:
    """One item, and the line that names the dossier it is about."""
    require(actor, Handeling.AUDIT_INZIEN)
    rij = get_punt(actor=actor, punt_id=punt_id)
    record_act(actor, "toezicht.punt_ingezien", dossiers=_dossier(rij), doel=DOEL)
    return rij


@transaction.atomic
def handle_punt(  # the form of the page, field by field
    *,
    actor: Actor,
    punt_id: UUID,
    oordeel: str,
    notitie: str,
    versie: int | None = None,
    reden: str = "",  # every form of a step has it; here the note is the reason
) -> Toezichtpunt:
    """Say what it was; once said it can be said anew, never unsaid."""
    require(actor, Handeling.TOEZICHT_AFHANDELEN)
    rij = get_punt(actor=actor, punt_id=punt_id)
    nu = timezone.now()
    bijgewerkt = Toezichtpunt.objects.filter(pk=rij.pk, versie=versie or rij.versie).update(
        oordeel=Toezichtoordeel(oordeel).value,
        notitie=notitie,
        afgehandeld_at=nu,
        afgehandeld_door_id=actor.medewerker_id,
        versie=F("versie") + 1,
        updated_at=nu,
    )
    if not bijgewerkt:
        raise Verouderd({"oordeel": rij.oordeel, "notitie": rij.notitie})
    record_act(
        actor,
        "toezicht.afgehandeld",
        dossiers=_dossier(rij),
        velden=["oordeel", "notitie"],
        doel=Handeling.TOEZICHT_AFHANDELEN.value,
    )
    return rij


@transaction.atomic
def find_wie_keek(*, actor: Actor, v_nummer: str) -> UUID:
    """The dossier to look into, by its V-nummer; what was typed is kept nowhere."""
    require(actor, Handeling.AUDIT_INZIEN)
    dossier_id = find_dossier(actor=actor, v_nummer=v_nummer)
    record_read(actor, "logboek.gezocht", [dossier_id], doel=DOEL)
    return dossier_id


@transaction.atomic
def view_wie_keek(
    *,
    actor: Actor,
    dossier_id: UUID,
    voor: int | None = None,
    reden: str = "",
    voor_persoon: bool = False,
) -> Sequence[Inzage]:
    """Who looked at this dossier. With a reason, also by name: the assessment is logged (AU6)."""
    require(actor, Handeling.AUDIT_INZIEN)
    get_dossier(actor=actor, dossier_id=dossier_id)
    soort = "logboek.namen_ingezien" if reden else "logboek.ingezien"
    record_read(actor, soort, [dossier_id], doel=reden or DOEL)
    return list_inzages(
        actor=actor,
        dossier_id=dossier_id,
        met_namen=bool(reden),
        voor=voor,
        voor_persoon=voor_persoon,
    )


@transaction.atomic
def find_geraakten(*, actor: Actor, mail: str, van: datetime, tot: datetime) -> Lek:
    """Who must be told when this account was misused: the report of a leak (AVG article 33)."""
    require(actor, Handeling.LEK_UITZOEKEN)
    gebruiker_id = find_account(mail)
    if gebruiker_id is None:
        raise BestaatNiet
    lek = get_lek(gebruiker_id=gebruiker_id, van=van, tot=tot)
    geraakt = [wie.dossier_id for wie in lek.geraakten]
    record_read(actor, "lek.uitgezocht", geraakt, doel=Handeling.LEK_UITZOEKEN.value)
    return lek


def _dossier(rij: Toezichtpunt) -> list[UUID]:
    return [rij.dossier_id] if rij.dossier_id else []


def _bewaar(organisatie: Organisatie, punten: Sequence[Punt]) -> int:
    bekend = set(
        Toezichtpunt.objects.filter(sleutel__in=[_sleutel(p) for p in punten]).values_list(
            "sleutel", flat=True
        )
    )
    erbij = [
        Toezichtpunt(
            sleutel=_sleutel(punt),
            organisatie=organisatie,
            soort=punt.soort.value,
            gebruiker_id=punt.gebruiker,
            dossier_id=punt.dossier,
            aantal=punt.aantal,
            eerste_at=punt.eerste,
            laatste_at=punt.laatste,
        )
        for punt in punten
        if _sleutel(punt) not in bekend
    ]
    Toezichtpunt.objects.bulk_create(erbij, ignore_conflicts=True)
    return len(erbij)


def _sleutel(punt: Punt) -> str:
    """A namesake is judged once; the rest once a week."""
    jaar, week, _ = punt.eerste.isocalendar()
    wanneer = "" if punt.soort is Toezichtsoort.ZELFDE_ACHTERNAAM else f"{jaar}-{week}"
    return f"{punt.soort}:{punt.gebruiker}:{punt.dossier or ''}:{wanneer}"
