"""Write down that something is not right, and answer it within a month (AVG 12, 16)."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from overdracht.core.begrippen import Partij
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Verzoekantwoord
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.verzoek import BRON, check_verzoek, houder_van, uiterlijk_op
from overdracht.data.models import Dossier, Verzoek
from overdracht.data.wie import acting_as_huis
from overdracht.proces.verzoek.queries import eenheid_van, get_beeld, get_verzoek
from overdracht.support.audit.actions import record
from overdracht.support.audit.sentences import waarde_in_woorden
from overdracht.support.berichten.actions import queue
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


@transaction.atomic
def record_verzoek(
    *,
    actor: Actor,
    dossier_id: UUID,
    onderwerp: str,
    klopt_niet: str,
    peildatum: date,
    versie: int | None = None,  # a request is always a new row
    reden: str = "",  # every form of a step has it; what is wrong is the reason
) -> Verzoek:
    """The person says that this is not right; who holds it hears it and has a month.

    The history says that it was asked and not about what: more people read that than see the thing.
    """
    require(actor, Handeling.VERZOEK_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    beeld = get_beeld(actor=actor, dossier_id=dossier_id, peildatum=peildatum)
    check_verzoek(onderwerp, beeld.gezien)
    partij = houder_van(onderwerp, verhuisd=beeld.verhuisd)
    door: Any = actor.medewerker_id  # who holds a right has a membership, and a dossier a unit
    eenheid: Any = eenheid_van(dossier, partij)
    getoond = next((g.waarde for g in beeld.gegevens if g.onderwerp == onderwerp), "")
    rij = Verzoek.objects.create(
        dossier=dossier,
        onderwerp=onderwerp,
        getoond=waarde_in_woorden(getoond)[:300],
        klopt_niet=klopt_niet,
        partij=_partij_van(dossier, eenheid).value,
        eenheid_id=eenheid,
        gevraagd_op=peildatum,
        uiterlijk_op=uiterlijk_op(peildatum),
        vastgelegd_door_id=door,
    )
    record(actor, "verzoek.vastgelegd", dossier, peildatum=peildatum)
    if eenheid != actor.eenheid_id:
        with acting_as_huis():
            queue("verzoek.vastgelegd", eenheid_id=eenheid, dossier_id=dossier.pk)
    return rij


@transaction.atomic
def answer_verzoek(  # noqa: PLR0913  # the form of the page, field by field
    *,
    actor: Actor,
    dossier_id: UUID,
    verzoek_id: UUID,
    antwoord: Verzoekantwoord,
    toelichting: str,
    peildatum: date,
    versie: int | None = None,
    reden: str = "",  # as above; here the explanation is the reason
) -> Verzoek:
    """Say that it was mended, through the usual correction, or why not; the asker hears it."""
    require(actor, Handeling.PERSOON_CORRIGEREN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    rij = get_verzoek(actor=actor, dossier=dossier, verzoek_id=verzoek_id, lock=True)
    if versie is not None and versie != rij.versie:
        raise Verouderd({"antwoord": rij.antwoord, "toelichting": rij.toelichting})
    if rij.beantwoord_op is not None:
        raise RegelOvertreden("verzoek.beantwoord", BRON)
    Verzoek.objects.filter(pk=rij.pk).update(
        antwoord=antwoord.value,
        toelichting=toelichting,
        beantwoord_op=peildatum,
        beantwoord_door_id=actor.medewerker_id,
        versie=F("versie") + 1,
        updated_at=timezone.now(),
    )
    record(actor, "verzoek.beantwoord", dossier, peildatum=peildatum)
    with acting_as_huis():
        vrager = rij.vastgelegd_door.eenheid_id
        if vrager != actor.eenheid_id:
            queue("verzoek.beantwoord", eenheid_id=vrager, dossier_id=dossier.pk)
    rij.refresh_from_db()
    return rij


def _partij_van(dossier: Dossier, eenheid_id: UUID) -> Partij:
    return Partij.COA if eenheid_id == dossier.coa_locatie_id else Partij.GEMEENTE
