"""Correct what we know of a person, and let what a list says anew through as corrections."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier, Koppeling, Persoon
from overdracht.proces.koppeling.actions.correctie import correct_koppeling, correct_vergunning
from overdracht.proces.koppeling.actions.dossier import announce, open_dossier_voor
from overdracht.proces.koppeling.actions.registratie import (
    BRON,
    REGISTREREN,
    get_oordeel,
    lock_registratie,
)
from overdracht.proces.koppeling.formats import Aanmelding, Lid, Oordeel, Soort
from overdracht.proces.koppeling.queries import get_koppeling
from overdracht.support.audit.actions import record
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.policy import BestaatNiet, require, require_any
from overdracht.support.toegang.queries import open_dossier

PERSOONSVELDEN = frozenset(
    {"voornamen", "achternaam", "tussenvoegsel", "geboortedatum", "taal", "telefoon", "bsn"}
)
NUMMERS = frozenset({"bsn", "v_nummer", "telefoon"})


@transaction.atomic
def correct_persoon(
    *,
    actor: Actor,
    dossier_id: UUID,
    persoon_id: UUID,
    nieuw: dict[str, Any],
    reden: str,
    peildatum: date,
    versie: int | None = None,
) -> Persoon:
    """Correct somebody of the huishouden; a number stands in no history, only that it changed."""
    require(actor, Handeling.PERSOON_CORRIGEREN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    persoon = _huisgenoot(actor, dossier, persoon_id)
    velden = {veld: waarde for veld, waarde in nieuw.items() if veld in PERSOONSVELDEN}
    oud = {veld: _te_tonen(veld, getattr(persoon, veld), "eerder") for veld in velden}
    persoon.expect(versie).correct(at=timezone.now(), **velden)
    replan_many([dossier.pk], peildatum=peildatum)
    record(
        actor,
        "persoon.verbeterd",
        dossier,
        oud=oud,
        nieuw={veld: _te_tonen(veld, waarde, "verbeterd") for veld, waarde in velden.items()},
        reden=reden,
        peildatum=peildatum,
    )
    return persoon


@transaction.atomic
def correct_aanmelding(
    *, actor: Actor, aanmelding: Aanmelding, reden: str, peildatum: date
) -> Koppeling | None:
    """A list says something else of a koppeling that is there: each difference is a correction."""
    require_any(actor, REGISTREREN)
    lock_registratie()
    oordeel = get_oordeel(actor=actor, aanmelding=aanmelding, peildatum=peildatum)
    if oordeel.melding:
        raise RegelOvertreden("koppeling.geweigerd", BRON, oordeel.veld, waarom=oordeel.melding)
    if oordeel.koppeling_id is None or oordeel.soort is not Soort.GEWIJZIGD:
        return None
    koppeling = Koppeling.objects.visible_to(actor).get(pk=oordeel.koppeling_id)
    eerste = koppeling.dossiers.visible_to(actor).order_by("pk").first()
    if eerste is None:
        raise BestaatNiet("Dit dossier bestaat niet.")
    if oordeel.koppeling:
        correct_koppeling(
            actor=actor,
            dossier_id=eerste.pk,
            gekoppeld_op=aanmelding.gekoppeld_op,
            tvs_melding_op=aanmelding.tvs_melding_op,
            reden=reden,
            peildatum=peildatum,
        )
    correct_leden(
        actor=actor,
        aanmelding=aanmelding,
        oordeel=oordeel,
        eerste=eerste,
        reden=reden,
        peildatum=peildatum,
    )
    return koppeling


def correct_leden(
    *,
    actor: Actor,
    aanmelding: Aanmelding,
    oordeel: Oordeel,
    eerste: Dossier,
    reden: str,
    peildatum: date,
) -> None:
    """What changed for each of the persons; who turned 16 gets a dossier."""
    for lid, per_lid in zip(aanmelding.leden, oordeel.leden, strict=True):
        velden = {verandering.veld: verandering.nieuw for verandering in per_lid.veranderingen}
        if not velden:
            continue
        dossier_id = per_lid.dossier_id or eerste.pk
        persoon = Persoon.objects.visible_to(actor).met_v_nummer(lid.v_nummer).get()
        if PERSOONSVELDEN & velden.keys():
            correct_persoon(
                actor=actor,
                dossier_id=dossier_id,
                persoon_id=persoon.pk,
                nieuw={veld: getattr(lid, veld) for veld in PERSOONSVELDEN & velden.keys()},
                reden=reden,
                peildatum=peildatum,
            )
        if "vergunning_op" in velden:
            correct_vergunning(
                actor=actor,
                dossier_id=dossier_id,
                vergunning_op=lid.vergunning_op,
                reden=reden,
                peildatum=peildatum,
            )
        if "dossier" in velden:
            _open_dossier(actor, persoon, lid, aanmelding, eerste, peildatum)


def _open_dossier(  # someone of the huishouden turned 16
    actor: Actor,
    persoon: Persoon,
    lid: Lid,
    aanmelding: Aanmelding,
    eerste: Dossier,
    peildatum: date,
) -> None:
    koppeling = get_koppeling(actor=actor, dossier=eerste)
    dossier = open_dossier_voor(actor, persoon, lid.vergunning_op, koppeling, aanmelding)
    announce(actor, [dossier], koppeling, peildatum=peildatum)


def _huisgenoot(actor: Actor, dossier: Dossier, persoon_id: UUID) -> Persoon:
    rij = (
        Persoon.objects.visible_to(actor)
        .filter(
            pk=persoon_id,
            lidmaatschappen__huishouden_id=dossier.huishouden_id,
            lidmaatschappen__tot__isnull=True,
        )
        .first()
    )
    if rij is None:
        raise BestaatNiet("Deze persoon bestaat niet.")
    return rij


def _te_tonen(veld: str, waarde: Any, woord: str) -> Any:
    if veld in NUMMERS:
        return woord if waarde else ""
    return waarde
