"""Open the dossier of an inburgeraar, for those who may see it, and tell them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort, Toegangsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Eenheid, Inburgeraar, Koppeling, Persoon, Verblijf
from overdracht.proces.koppeling.formats import Aanmelding
from overdracht.support.audit.actions import record
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.actions import open_toegang


def open_dossier_voor(
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
    give_toegang(actor, dossier, koppeling.gemeente_id, aanmelding.coa_locatie_id)
    Verblijf.objects.create(
        dossier=dossier,
        coa_locatie_id=aanmelding.coa_locatie_id,
        van=koppeling.gekoppeld_op,
        vastgelegd_door_id=actor.medewerker_id,
    )
    return dossier


def give_toegang(
    actor: Actor, dossier: Dossier, gemeente_id: UUID, coa_locatie_id: UUID | None
) -> None:
    """The gemeente, the azc of now, and the regievoerders of COA (they until the move)."""
    eenheden = (gemeente_id, *_coa_koppeling())
    # One's own first: who gives access to others must have it.
    for eenheid_id in sorted(eenheden, key=lambda eenheid_id: eenheid_id != actor.eenheid_id):
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


def _coa_koppeling() -> list[UUID]:
    eenheden = Eenheid.objects.filter(soort=Eenheidsoort.COA_KOPPELING.value, actief=True)
    return list(eenheden.values_list("pk", flat=True))


def _locatie(dossier: Dossier) -> Iterable[UUID]:
    """Where the inburgeraar is now, if still with COA."""
    verblijf = Verblijf.objects.filter(dossier=dossier, tot__isnull=True)
    return verblijf.values_list("coa_locatie_id", flat=True)
