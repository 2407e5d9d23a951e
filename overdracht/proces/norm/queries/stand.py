"""The norms with the local values that count for who looks; they say nothing of any person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.kalender import Duur
from overdracht.core.normen import LANDELIJK, Norm
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier, Eenheid, Normwaarde
from overdracht.data.models.bescherming import niet_beschermd
from overdracht.data.models.dossier import DossierQuerySet
from overdracht.data.wie import acting_as_huis
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, require

Rijen = Sequence[Normwaarde]


def list_waarden(*, actor: Actor, peildatum: date) -> Mapping[str, Rijen]:
    """By norm: the local values of now and of days to come that this reader has to do with.

    A gemeente sees its own, a COA-locatie those of the gemeenten with which it may work, COA and
    the rest all of them.
    """
    rijen = Normwaarde.objects.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=peildatum))
    if actor.eenheidsoort is Eenheidsoort.GEMEENTE:
        rijen = rijen.filter(gemeente=actor.eenheid_id)
    elif actor.eenheidsoort is Eenheidsoort.COA_LOCATIE:
        rijen = rijen.filter(Q(coa_locatie=None) | Q(coa_locatie=actor.eenheid_id))
    per_norm: dict[str, list[Normwaarde]] = defaultdict(list)
    for rij in _op_volgorde(rijen):
        per_norm[rij.norm].append(rij)
    return per_norm


def _op_volgorde(rijen: QuerySet[Normwaarde]) -> QuerySet[Normwaarde]:
    return rijen.select_related("gemeente", "coa_locatie", "vastgelegd_door__gebruiker").order_by(
        "gemeente__naam", "coa_locatie__naam", "geldig_van"
    )


def get_norm(norm_id: str) -> Norm:
    """The national norm, else `BestaatNiet`."""
    norm = LANDELIJK.per_id.get(norm_id)
    if norm is None:
        raise BestaatNiet("Deze norm bestaat niet.")
    return norm


def get_instelbaar(norm_id: str) -> Norm:
    """The same, for a norm that a gemeente may set; of another there is no form."""
    norm = get_norm(norm_id)
    if not norm.is_instelbaar:
        raise BestaatNiet("Deze norm kunt u niet aanpassen.")
    return norm


class Stand(NamedTuple):
    """Everything that was ever set of one norm in one gemeente.

    `rijen` stand, in order of their first day; `versie` grows with every change.
    """

    gemeente: Eenheid
    rijen: Rijen
    versie: int

    def op(self, dag: date, coa_locatie_id: UUID | None) -> Normwaarde | None:
        """The own value for this azc, or for all of them (None), on this day."""
        for rij in self._van(coa_locatie_id):
            if rij.geldig_van <= dag and (rij.geldig_tot is None or dag < rij.geldig_tot):
                return rij
        return None

    def vervolg(self, dag: date, coa_locatie_id: UUID | None) -> Normwaarde | None:
        """The first change after this day, which stays."""
        return next((r for r in self._van(coa_locatie_id) if r.geldig_van > dag), None)

    def _van(self, coa_locatie_id: UUID | None) -> list[Normwaarde]:
        return [rij for rij in self.rijen if rij.coa_locatie_id == coa_locatie_id]


def get_gemeente(actor: Actor, *, op_slot: bool = False) -> Eenheid:
    """The gemeente for which this beheerder sets values; else `GeenRecht`.

    `op_slot`: who changes a norm of one gemeente waits for who does so at the same moment.
    """
    require(actor, Handeling.NORM_BEHEREN)
    if actor.eenheidsoort is not Eenheidsoort.GEMEENTE or actor.eenheid_id is None:
        raise GeenRecht("Een eigen waarde stelt de beheerder van een gemeente in.")
    rijen = Eenheid.objects.select_for_update() if op_slot else Eenheid.objects.all()
    return rijen.get(pk=actor.eenheid_id)


def get_stand(*, actor: Actor, norm_id: str, op_slot: bool = False) -> Stand:
    """What the gemeente of this beheerder set of this norm, ended values included."""
    gemeente = get_gemeente(actor, op_slot=op_slot)
    rijen = Normwaarde.objects.filter(gemeente=gemeente, norm=norm_id)
    geteld = Normwaarde.alles.filter(gemeente=gemeente, norm=norm_id).count()
    volgorde = rijen.select_related("gemeente", "coa_locatie", "vastgelegd_door__gebruiker")
    return Stand(gemeente, list(volgorde.order_by("geldig_van")), geteld + 1)


def duur_nu(stand: Stand, norm: Norm, dag: date, coa_locatie_id: UUID | None) -> Duur | None:
    """What counts on this day: for the azc, else for the gemeente, else nationally."""
    rij = stand.op(dag, coa_locatie_id) or stand.op(dag, None)
    if rij is None:
        return norm.duur
    return Duur(rij.aantal, rij.maat)  # type: ignore[arg-type]  # the table holds the names of Duur


def list_azcs() -> Sequence[Eenheid]:
    """Every COA-locatie for which a gemeente may set something apart."""
    rijen = Eenheid.objects.filter(soort=Eenheidsoort.COA_LOCATIE.value, actief=True)
    return list(rijen.order_by("naam"))


def get_locatie(locatie_id: UUID | None) -> Eenheid | None:
    """The COA-locatie with this key; None for all of them."""
    if locatie_id is None:
        return None
    rij = Eenheid.objects.filter(pk=locatie_id, soort=Eenheidsoort.COA_LOCATIE.value).first()
    if rij is None:
        raise BestaatNiet("Deze locatie bestaat niet.")
    return rij


def count_te_doen(*, actor: Actor, peildatum: date) -> int:
    """How many dossiers of this gemeente still wait to be computed anew; a number and no more."""
    gemeente = get_gemeente(actor)
    with acting_as_huis():
        return open_dossiers(gemeente.pk, None).filter(wordt_wakker_op__lte=peildatum).count()


def open_dossiers(gemeente_id: UUID, coa_locatie_id: UUID | None) -> DossierQuerySet:
    """What a page of the beheerder counts of this gemeente (with this azc), and never lists.

    Without who is in danger: who compared it with a list would see that somebody was hidden.
    """
    rijen = Dossier.objects.filter(niet_beschermd(), afgesloten_op=None, gemeente_id=gemeente_id)
    return rijen if coa_locatie_id is None else rijen.filter(coa_locatie_id=coa_locatie_id)
