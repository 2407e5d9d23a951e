"""Propose an agreement, answer a proposal with another one, or close it."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core import samenwerking as regels
from overdracht.core.begrippen import Partij
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.samenwerking import Voorstelslot
from overdracht.data.models import Voorkeursscenario
from overdracht.proces.samenwerking.actions.bericht import tell_side
from overdracht.proces.samenwerking.queries import (
    Paar,
    get_open_voorstel,
    get_paar,
    kant_van,
    next_nummer,
)
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require


class Afspraak(TypedDict):
    """What a gemeente and an azc agree for everyone between them."""

    scenario: str
    geldig_van: date
    geldig_tot: date | None
    bezoekdagen: list[str]
    werkwijze: str
    reistijd_minuten: int | None
    reistijd_bron: str
    gemeente_komt_naar_azc: bool | None
    traject_in_of_bij_azc_mogelijk: bool | None
    capaciteit_laag: bool | None


@transaction.atomic
def propose_afspraak(
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **afspraak: Unpack[Afspraak],
) -> Voorkeursscenario:
    """Propose, or answer the other side with another proposal; nothing applies yet (HR §3.4).

    `versie` is that of the proposal that the form showed, 0 when there was none.
    """
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    regels.check_voorstel(
        geldig_van=afspraak["geldig_van"], geldig_tot=afspraak["geldig_tot"], peildatum=peildatum
    )
    ligt_er = get_open_voorstel(actor=actor, paar=paar, lock=True)
    if ligt_er is not None:
        _replace(actor, ligt_er.check_versie(versie, afspraak), peildatum)
    elif versie:
        raise RegelOvertreden("samenwerking.al_gesloten", regels.BRON)
    rij = write_voorstel(
        actor, paar, peildatum=peildatum, toelichting=reden, waarden=dict(afspraak)
    )
    soort = "samenwerking.voorgesteld" if ligt_er is None else "samenwerking.beantwoord"
    record_act(actor, soort, velden=sorted(afspraak), doel="samenwerking")
    tell_side(actor, soort, paar, geldig_van=rij.geldig_van)
    return rij


@transaction.atomic
def close_voorstel(
    *,
    actor: Actor,
    gemeente_id: UUID,
    locatie_id: UUID,
    peildatum: date,
    reden: str,
    versie: int | None = None,
) -> Voorkeursscenario:
    """Take back one's own proposal, or say no to that of the other side, with the reason."""
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    paar = get_paar(actor=actor, gemeente_id=gemeente_id, locatie_id=locatie_id)
    rij = get_open_voorstel(actor=actor, paar=paar, lock=True)
    if rij is None:
        raise RegelOvertreden("samenwerking.al_gesloten", regels.BRON)
    slot = _slot(actor, rij)
    rij.expect(versie).amend(slot=slot.value, gesloten_op=peildatum, toelichting=reden)
    soort = f"samenwerking.{slot.value}"
    record_act(actor, soort, velden=["slot"], doel="samenwerking")
    tell_side(actor, soort, paar, reden=reden)
    return rij


def write_voorstel(
    actor: Actor,
    paar: Paar,
    *,
    peildatum: date,
    waarden: dict[str, Any],
    toelichting: str = "",
) -> Voorkeursscenario:
    """The row of a new version: the side that proposes has confirmed it by that.

    Of a regional proposal a gemeente confirms only for itself, not for its neighbours.
    """
    partij = kant_van(actor)
    is_eigen = partij is Partij.COA or actor.eenheid_id == paar.gemeente.pk
    if is_eigen:
        waarden |= {
            f"akkoord_{partij.value}": True,
            f"akkoord_{partij.value}_op": peildatum,
            f"akkoord_{partij.value}_door_id": actor.medewerker_id,
        }
    return Voorkeursscenario.objects.create(
        gemeente=paar.gemeente,
        coa_locatie=paar.azc,
        versienummer=next_nummer(paar=paar),
        voorgesteld_door=partij.value,
        voorgesteld_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        toelichting=toelichting,
        **waarden,
    )


def _replace(actor: Actor, rij: Voorkeursscenario, peildatum: date) -> None:
    """One's own proposal makes way for the better one; that of the other side is answered."""
    eigen = _slot(actor, rij) is Voorstelslot.INGETROKKEN
    slot = Voorstelslot.INGETROKKEN if eigen else Voorstelslot.BEANTWOORD
    rij.amend(slot=slot.value, gesloten_op=peildatum)


def _slot(actor: Actor, rij: Voorkeursscenario) -> Voorstelslot:
    return regels.slot_door(kant_van(actor), voorgesteld_door=Partij(rij.voorgesteld_door))
