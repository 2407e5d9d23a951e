"""One proposal for several gemeenten and one azc; each gemeente confirms its own (HR §3.4)."""

from collections.abc import Sequence
from datetime import date
from typing import Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core import samenwerking as regels
from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Eenheid, Regioafspraak, Voorkeursscenario
from overdracht.proces.samenwerking.actions.bericht import tell_side
from overdracht.proces.samenwerking.actions.voorstel import Afspraak, write_voorstel
from overdracht.proces.samenwerking.queries import Paar, get_azc, kant_van, list_gemeenten
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.policy import require

TEN_MINSTE = 2


@transaction.atomic
def propose_regio(
    *,
    actor: Actor,
    locatie_id: UUID,
    naam: str,
    gemeenten: Sequence[str],
    peildatum: date,
    reden: str = "",
    versie: int | None = None,  # what is new has no earlier version
    **afspraak: Unpack[Afspraak],
) -> Regioafspraak:
    """Propose the same to several gemeenten at once; it holds for each that confirms.

    A gemeente proposes together with its neighbours and confirms only for itself.
    """
    require(actor, Handeling.VOORKEURSSCENARIO_AFSPREKEN)
    azc = get_azc(locatie_id)
    gekozen = _gemeenten(actor, gemeenten)
    regels.check_voorstel(
        geldig_van=afspraak["geldig_van"], geldig_tot=afspraak["geldig_tot"], peildatum=peildatum
    )
    _check_vrij(azc, gekozen)
    regio = Regioafspraak.objects.create(
        naam=naam,
        coa_locatie=azc,
        voorgesteld_door=kant_van(actor).value,
        voorgesteld_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
    )
    for gemeente in gekozen:
        paar = Paar(gemeente, azc)
        waarden = {**afspraak, "regio": regio}
        write_voorstel(actor, paar, peildatum=peildatum, waarden=waarden, toelichting=reden)
        tell_side(actor, "samenwerking.voorgesteld", paar, geldig_van=afspraak["geldig_van"])
    record_act(actor, "samenwerking.regionaal_voorgesteld", velden=sorted(afspraak), doel=naam)
    return regio


def _gemeenten(actor: Actor, gemeenten: Sequence[str]) -> Sequence[Eenheid]:
    gevraagd = set(gemeenten)
    gekozen = [rij for rij in list_gemeenten() if str(rij.pk) in gevraagd]
    if len(gekozen) < TEN_MINSTE:
        raise RegelOvertreden("samenwerking.geen_gemeenten", regels.BRON, "gemeenten")
    is_gemeente = actor.eenheidsoort is Eenheidsoort.GEMEENTE
    if is_gemeente and actor.eenheid_id not in {rij.pk for rij in gekozen}:
        raise RegelOvertreden("samenwerking.niet_van_u", regels.BRON, "gemeenten")
    return gekozen


def _check_vrij(azc: Eenheid, gekozen: Sequence[Eenheid]) -> None:
    """Where a proposal lies already, that one is answered first."""
    ligt_er = Voorkeursscenario.objects.open_voorstel().filter(
        coa_locatie=azc, gemeente__in=gekozen
    )
    namen = sorted(ligt_er.values_list("gemeente__naam", flat=True))
    if namen:
        raise RegelOvertreden(
            "samenwerking.al_een_voorstel", regels.BRON, "gemeenten", namen=", ".join(namen)
        )
