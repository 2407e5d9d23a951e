"""Record the house, the move and the bijstand; the whole huishouden moves along."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Toegangsoort
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import NAZORG
from overdracht.data.models import Dossier, Huisvesting, Verblijf
from overdracht.data.wie import acting_as_huis
from overdracht.proces.huisvesting.actions.gemeen import (
    change,
    check_huisvesting,
    only_dagen,
    settle_huishouden,
)
from overdracht.proces.huisvesting.queries import get_huisvesting, list_coa_koppeling
from overdracht.support.toegang.actions import close_toegang, end_toegang
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Woning(TypedDict):
    """What house, where, and from when."""

    woningsoort: str
    woonplaats: str
    adres: str
    woning_beschikbaar_op: date | None
    woning_aangeboden_op: date | None


class Verhuizing(TypedDict):
    """The move, planned and done."""

    verhuizing_gepland_op: date | None
    verhuisd_op: date | None


@transaction.atomic
def record_woning(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **woning: Unpack[Woning],
) -> Huisvesting:
    """There is a house for the huishouden; its address is encrypted and not in the history."""
    require(actor, Handeling.HUISVESTING_VASTLEGGEN)
    nieuw: dict[str, Any] = dict(woning)
    return _record(actor, dossier_id, "huisvesting.vastgelegd", nieuw, reden, versie, peildatum)


@transaction.atomic
def record_verhuizing(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **verhuizing: Unpack[Verhuizing],
) -> Huisvesting:
    """The move is planned or done; after it the dossier leaves COA (domain 5.2).

    COA koppeling loses access at once, the azc after the weeks in which it may finish its part.
    """
    require(actor, Handeling.VERHUIZING_VASTLEGGEN)
    woord = "vastgelegd" if verhuizing["verhuisd_op"] else "gepland"
    nieuw: dict[str, Any] = dict(verhuizing)
    rij = _record(actor, dossier_id, f"verhuizing.{woord}", nieuw, reden, versie, peildatum)
    if rij.verhuisd_op is not None:
        _leave_opvang(actor, rij, rij.verhuisd_op)
    return rij


@transaction.atomic
def record_bijstand(
    *,
    actor: Actor,
    dossier_id: UUID,
    bijstand_vanaf_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Huisvesting:
    """The right to bijstand begins, and with it the months of ontzorgen (PW 56a)."""
    require(actor, Handeling.HUISVESTING_VASTLEGGEN)
    nieuw = {"bijstand_vanaf_op": bijstand_vanaf_op}
    return _record(actor, dossier_id, "bijstand.vastgelegd", nieuw, reden, versie, peildatum)


def _record(  # the common way of what is written on the house itself
    actor: Actor,
    dossier_id: UUID,
    soort: str,
    nieuw: dict[str, Any],
    reden: str,
    versie: int | None,
    peildatum: date,
) -> Huisvesting:
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_huisvesting(actor=actor, dossier=dossier)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    check_huisvesting(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = Huisvesting.objects.create(
            koppeling_id=dossier.koppeling_nu, vastgelegd_door_id=actor.medewerker_id, **nieuw
        )
    else:
        change(rij, versie, nieuw, reden)
    settle_huishouden(actor, dossier, soort, only_dagen(oud), only_dagen(nieuw), reden, peildatum)
    return rij


@acting_as_huis()
def _leave_opvang(actor: Actor, rij: Huisvesting, verhuisd_op: date) -> None:
    """Everyone of the huishouden, whoever of them the actor may see."""
    coa = list_coa_koppeling()
    for dossier in Dossier.objects.filter(koppeling_id=rij.koppeling_id):
        for eenheid_id in coa:
            close_toegang(
                actor=actor, dossier=dossier, soort=Toegangsoort.KOPPELING, eenheid_id=eenheid_id
            )
        end_toegang(
            actor=actor, dossier=dossier, soort=Toegangsoort.VERBLIJF, op=NAZORG.op(verhuisd_op)
        )
        for verblijf in Verblijf.objects.filter(dossier=dossier, tot=None, van__lte=verhuisd_op):
            verblijf.amend(tot=verhuisd_op)
