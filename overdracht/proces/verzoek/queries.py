"""What is shown of one person, thing by thing, and the requests about it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Partij
from overdracht.core.feiten import SLEUTELS
from overdracht.core.rechten import Actor
from overdracht.core.verzoek import ANDERS, PERSOONSVELDEN, toont_gegeven
from overdracht.core.zicht import Rij as Gezien
from overdracht.data.models import Dossier, Verzoek
from overdracht.support.planning.queries import get_gezien, load_invoer
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


class Gegeven(NamedTuple):
    """One thing that is shown of the person, and what stands there."""

    onderwerp: str
    waarde: Any


class Verzoekbeeld(NamedTuple):
    """Everything this reader sees, thing by thing, and the requests about it."""

    dossier: Dossier
    gegevens: Sequence[Gegeven]
    verzoeken: Sequence[Verzoek]
    gezien: Gezien
    verhuisd: bool


def get_beeld(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Verzoekbeeld:
    """The dossier as this reader sees it, or `BestaatNiet`."""
    dossier = open_dossier(actor, dossier_id)
    invoer = load_invoer([dossier.pk])[dossier.pk]
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    persoon = dossier.inburgeraar.persoon
    waarden = {veld: getattr(persoon, veld) for veld in PERSOONSVELDEN} | {
        sleutel: invoer.feiten.get(sleutel) for sleutel in SLEUTELS
    }
    gegevens = [
        Gegeven(onderwerp, waarde)
        for onderwerp, waarde in waarden.items()
        if waarde not in (None, "", (), False) and toont_gegeven(onderwerp, gezien)
    ]
    rijen = Verzoek.objects.visible_to(actor).filter(dossier=dossier).select_related("eenheid")
    verhuisd_op = invoer.feiten.get("verhuisd_op")
    return Verzoekbeeld(
        dossier,
        [*gegevens, Gegeven(ANDERS, "")],
        [rij for rij in rijen if toont_gegeven(rij.onderwerp, gezien)],
        gezien,
        verhuisd_op is not None and verhuisd_op <= peildatum,
    )


def get_verzoek(*, actor: Actor, dossier: Dossier, verzoek_id: UUID, lock: bool = False) -> Verzoek:
    """A request that this unit must answer; `BestaatNiet` for any other."""
    van_ons = Verzoek.objects.visible_to(actor).voor(actor)
    rijen = van_ons.filter(dossier=dossier, pk=verzoek_id)
    rij = (rijen.select_for_update(of=("self",)) if lock else rijen).first()
    if rij is None:
        raise BestaatNiet("Dit verzoek bestaat niet.")
    return rij


def eenheid_van(dossier: Dossier, partij: Partij) -> UUID | None:
    """The unit of this party; of the other one where this party has none."""
    paren = {Partij.COA: dossier.coa_locatie_id, Partij.GEMEENTE: dossier.gemeente_id}
    return paren[partij] or dossier.gemeente_id or dossier.coa_locatie_id
