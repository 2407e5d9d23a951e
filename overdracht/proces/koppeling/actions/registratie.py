"""Register a koppeling: the persons, their huishouden, their dossiers and who may see them."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.koppeling import is_16
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import (
    Eenheid,
    Huishouden,
    Huishoudenlid,
    Koppeling,
    Persoon,
)
from overdracht.proces.koppeling.actions.contact import add_contactpersonen
from overdracht.proces.koppeling.actions.dossier import announce, open_dossier_voor
from overdracht.proces.koppeling.formats import Aanmelding, Lid, Oordeel, Soort
from overdracht.proces.koppeling.queries.oordeel import list_oordelen
from overdracht.support.toegang.policy import require_any

REGISTREREN = (Handeling.KOPPELING_REGISTREREN, Handeling.KOPPELING_IMPORTEREN)
BRON = "Handreiking §1"


class Invoer(TypedDict):
    """One person and the koppeling, as a form gives them."""

    v_nummer: str
    bsn: str
    achternaam: str
    voornamen: str
    geboortedatum: date
    taal: str
    telefoon: str
    gemeente_id: UUID
    coa_locatie_id: UUID
    vergunning_op: date
    gekoppeld_op: date
    tvs_melding_op: date


@transaction.atomic
def register_koppeling(
    *, actor: Actor, aanmelding: Aanmelding, peildatum: date, motief: str = ""
) -> Koppeling | None:
    """COA links a huishouden to a gemeente; the TVS-melding starts the terms on both sides.

    Each member of 16 or older gets a dossier. The same report again changes nothing; one that
    says something else of a koppeling that is there is refused, for that is a correction. None:
    it is there, in a dossier that this actor does not see (any more).
    """
    require_any(actor, REGISTREREN)
    lock_registratie()
    oordeel = get_oordeel(actor=actor, aanmelding=aanmelding, peildatum=peildatum)
    if oordeel.melding:
        raise RegelOvertreden("koppeling.geweigerd", BRON, oordeel.veld, waarom=oordeel.melding)
    if oordeel.soort in (Soort.GEWIJZIGD, Soort.HERKOPPELING):
        raise RegelOvertreden("koppeling.al_bekend", BRON, "gemeente")
    if oordeel.soort is Soort.ONGEWIJZIGD:
        return find_standing(oordeel)
    koppeling = _koppeling(actor, aanmelding, oordeel, motief, peildatum)
    nieuw = [
        lid
        for lid, oordeel_lid in zip(aanmelding.leden, oordeel.leden, strict=True)
        if oordeel_lid.soort is Soort.NIEUW
    ]
    personen = [(lid, _persoon(actor, lid, koppeling)) for lid in nieuw]
    dossiers = [
        open_dossier_voor(actor, persoon, lid.vergunning_op, koppeling, aanmelding)
        for lid, persoon in personen
        if is_16(lid.geboortedatum, peildatum)
    ]
    announce(actor, dossiers, koppeling, peildatum=peildatum)
    return koppeling


def register_persoon(
    *,
    actor: Actor,
    peildatum: date,
    motief: str = "",
    reden: str = "",  # every form has one; a new koppeling needs none
    versie: int | None = None,  # there is no row yet
    **velden: Unpack[Invoer],
) -> Koppeling | None:
    """Link one person by hand, as a list of one row would."""
    lid = Lid(
        v_nummer=velden["v_nummer"],
        achternaam=velden["achternaam"],
        geboortedatum=velden["geboortedatum"],
        vergunning_op=velden["vergunning_op"],
        voornamen=velden["voornamen"],
        bsn=velden["bsn"],
        telefoon=velden["telefoon"],
        taal=velden["taal"],
    )
    aanmelding = Aanmelding(
        leden=(lid,),
        gemeente_id=velden["gemeente_id"],
        coa_locatie_id=velden["coa_locatie_id"],
        gekoppeld_op=velden["gekoppeld_op"],
        tvs_melding_op=velden["tvs_melding_op"],
    )
    return register_koppeling(
        actor=actor, aanmelding=aanmelding, peildatum=peildatum, motief=motief
    )


def get_oordeel(*, actor: Actor, aanmelding: Aanmelding, peildatum: date) -> Oordeel:
    """What one report means at this moment."""
    (oordeel,) = list_oordelen(actor=actor, aanmeldingen=[aanmelding], peildatum=peildatum)
    return oordeel


def find_standing(oordeel: Oordeel) -> Koppeling | None:
    """The koppeling that the verdict is about, if it is there and may be shown."""
    if oordeel.koppeling_id is None:
        return None
    rijen = Koppeling.objects.select_related("gemeente", "coa_locatie")
    return rijen.get(pk=oordeel.koppeling_id)


def lock_registratie() -> None:
    """One registration at a time: two lists with the same persons wait for each other."""
    list(
        Eenheid.objects.select_for_update(no_key=True).filter(
            soort=Eenheidsoort.COA_KOPPELING.value
        )
    )


def _koppeling(
    actor: Actor, aanmelding: Aanmelding, oordeel: Oordeel, motief: str, peildatum: date
) -> Koppeling:
    """The koppeling that stands, for who joins it, or a new one for a new huishouden."""
    staande = find_standing(oordeel)
    if staande is not None:
        return staande
    koppeling = Koppeling.objects.create(
        huishouden=Huishouden.objects.create(vastgelegd_door_id=actor.medewerker_id),
        gemeente_id=aanmelding.gemeente_id,
        coa_locatie_id=aanmelding.coa_locatie_id,
        gekoppeld_op=aanmelding.gekoppeld_op,
        tvs_melding_op=aanmelding.tvs_melding_op,
        motief=motief,
        vastgelegd_door_id=actor.medewerker_id,
    )
    add_contactpersonen(actor, koppeling, peildatum=peildatum)
    return koppeling


def _persoon(actor: Actor, lid: Lid, koppeling: Koppeling) -> Persoon:
    persoon = Persoon(
        voornamen=lid.voornamen,
        achternaam=lid.achternaam,
        geboortedatum=lid.geboortedatum,
        taal=lid.taal,
        telefoon=lid.telefoon,
        v_nummer=lid.v_nummer,
        bsn=lid.bsn,
        vastgelegd_door_id=actor.medewerker_id,
    )
    persoon.save()
    Huishoudenlid.objects.create(
        huishouden_id=koppeling.huishouden_id,
        persoon=persoon,
        van=koppeling.gekoppeld_op,
        vastgelegd_door_id=actor.medewerker_id,
    )
    return persoon
