"""Register a koppeling: the persons, their huishouden, their dossiers and who may see them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Eenheidsoort, Rol, Toegangsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.koppeling import is_16
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import (
    Contactpersoon,
    Dossier,
    Eenheid,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Koppeling,
    Persoon,
    Verblijf,
)
from overdracht.data.models.koppeling import CONTACTROLLEN
from overdracht.proces.koppeling.formats import Aanmelding, Lid, Oordeel, Soort
from overdracht.proces.koppeling.queries import list_collegas
from overdracht.proces.koppeling.queries.oordeel import list_oordelen
from overdracht.support.audit.actions import record
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.actions import open_toegang
from overdracht.support.toegang.policy import require_any

REGISTREREN = (Handeling.KOPPELING_REGISTREREN, Handeling.KOPPELING_IMPORTEREN)
BRON = "Handreiking §1"


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
        open_nieuw_dossier(actor, persoon, lid.vergunning_op, koppeling, aanmelding)
        for lid, persoon in personen
        if is_16(lid.geboortedatum, peildatum)
    ]
    announce(actor, dossiers, koppeling, peildatum=peildatum)
    return koppeling


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


def open_nieuw_dossier(
    actor: Actor,
    persoon: Persoon,
    vergunning_op: date,
    koppeling: Koppeling,
    aanmelding: Aanmelding,
) -> Dossier:
    """The dossier of one inburgeraar, with the stay of now and access for both sides."""
    inburgeraar = Inburgeraar.objects.create(
        persoon=persoon, vergunning_op=vergunning_op, vastgelegd_door_id=actor.medewerker_id
    )
    dossier = Dossier.objects.create(
        inburgeraar=inburgeraar,
        huishouden_id=koppeling.huishouden_id,
        koppeling=koppeling,
        geopend_op=koppeling.tvs_melding_op or koppeling.gekoppeld_op,
    )
    Verblijf.objects.create(
        dossier=dossier,
        coa_locatie_id=aanmelding.coa_locatie_id,
        van=koppeling.gekoppeld_op,
        vastgelegd_door_id=actor.medewerker_id,
    )
    give_toegang(actor, dossier, koppeling.gemeente_id, aanmelding.coa_locatie_id)
    return dossier


def give_toegang(
    actor: Actor, dossier: Dossier, gemeente_id: UUID, coa_locatie_id: UUID | None
) -> None:
    """The gemeente, the azc of now, and the regievoerders of COA (they until the move)."""
    for eenheid_id in (gemeente_id, *_coa_koppeling()):
        open_toegang(
            actor=actor, dossier=dossier, eenheid_id=eenheid_id, soort=Toegangsoort.KOPPELING
        )
    if coa_locatie_id is not None:
        open_toegang(
            actor=actor, dossier=dossier, eenheid_id=coa_locatie_id, soort=Toegangsoort.VERBLIJF
        )


def announce(
    actor: Actor, dossiers: Iterable[Dossier], koppeling: Koppeling, *, peildatum: date
) -> None:
    """Start the terms, write the history, and tell both sides that there is a dossier."""
    dossiers = list(dossiers)
    replan_many([dossier.pk for dossier in dossiers], peildatum=peildatum)
    nieuw = {
        "gemeente": koppeling.gemeente.naam,
        "coa_locatie": koppeling.coa_locatie.naam,
        "gekoppeld_op": koppeling.gekoppeld_op,
        "tvs_melding_op": koppeling.tvs_melding_op,
    }
    for dossier in dossiers:
        record(actor, "koppeling.geregistreerd", dossier, nieuw=nieuw, peildatum=peildatum)
        for eenheid_id in (koppeling.gemeente_id, *_locatie(dossier)):
            queue(
                "dossier.nieuw",
                eenheid_id=eenheid_id,
                dossier_id=dossier.pk,
                sleutel=f"dossier.nieuw:{dossier.pk}:{koppeling.pk}:{eenheid_id}",
            )


def add_contactpersonen(
    actor: Actor,
    koppeling: Koppeling,
    *,
    peildatum: date,
    casemanager_id: UUID | None = None,
) -> None:
    """The fixed contacts as far as they are certain: who registers, and who is the only one."""
    gemeente_id, locatie_id = koppeling.gemeente_id, koppeling.coa_locatie_id
    bekend = {
        Rol.REGIEVOERDER_GEMEENTE: _enige(gemeente_id, Rol.REGIEVOERDER_GEMEENTE, peildatum),
        Rol.CASEMANAGER: casemanager_id or _enige(locatie_id, Rol.CASEMANAGER, peildatum),
        Rol.COA_REGIEVOERDER: None,
        actor.rol: actor.medewerker_id,
    }
    Contactpersoon.objects.bulk_create(
        Contactpersoon(
            koppeling=koppeling,
            rol=rol.value,
            medewerker_id=medewerker_id,
            van=koppeling.gekoppeld_op,
            vastgelegd_door_id=actor.medewerker_id,
        )
        for rol in CONTACTROLLEN
        if (medewerker_id := bekend[rol]) is not None
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


def _enige(eenheid_id: UUID, rol: Rol, peildatum: date) -> UUID | None:
    """The only one at this unit in this role; of several we choose none."""
    collegas = list_collegas(eenheid_id=eenheid_id, rol=rol, peildatum=peildatum)
    return collegas[0].pk if len(collegas) == 1 else None


def _coa_koppeling() -> list[UUID]:
    eenheden = Eenheid.objects.filter(soort=Eenheidsoort.COA_KOPPELING.value, actief=True)
    return list(eenheden.values_list("pk", flat=True))


def _locatie(dossier: Dossier) -> Iterable[UUID]:
    """Where the inburgeraar is now, if still with COA."""
    verblijf = Verblijf.objects.filter(dossier=dossier, tot__isnull=True)
    return verblijf.values_list("coa_locatie_id", flat=True)
