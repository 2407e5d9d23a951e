"""Expect, record and change what happens with the house; the whole huishouden moves along."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core import huisvesting as regels
from overdracht.core.begrippen import Partij, Toegangsoort
from overdracht.core.errors import RedenNodig, Waarschuwing
from overdracht.core.feiten import SLEUTELS
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.volgorde import check_stap
from overdracht.core.zicht import NAZORG
from overdracht.data.models import (
    BrpInschrijving,
    Dossier,
    Huisvesting,
    Logeerperiode,
    Verblijf,
    Verhuisverwachting,
)
from overdracht.data.models.vastlegging import Vastlegging
from overdracht.proces.huisvesting.queries import (
    get_gemeente_id,
    get_huisvesting,
    get_inschrijving,
    get_logeren,
    get_verwachting,
    list_coa_koppeling,
    list_huishouden,
)
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.actions import close_toegang, end_toegang
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Verwachting(TypedDict):
    """Between which days, how sure, and who said so."""

    verwachte_verhuizing_van: date
    verwachte_verhuizing_tot: date
    zekerheid: str
    bron: str


class Woning(TypedDict):
    """What house, where, and from when."""

    woningsoort: str
    woonplaats: str
    adres: str
    woning_beschikbaar_op: date | None
    woning_aangeboden_op: date | None


class Verhuizing(TypedDict):
    """The move, planned and done, and the rest around it."""

    verhuizing_gepland_op: date | None
    verhuisd_op: date | None
    rust_van: date | None
    rust_tot: date | None


class Logeren(TypedDict):
    """A stay with friends or family."""

    logeren_begonnen_op: date
    logeren_geeindigd_op: date | None
    plaats: str


@transaction.atomic
def expect_verhuizing(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **verwachting: Unpack[Verwachting],
) -> Verhuisverwachting:
    """One party says when it expects the move; the gemeente's stands, COA's is shown beside it.

    A newer expectation closes the older one of the same party, which stays in the history.
    """
    require(actor, Handeling.HUISVESTING_VERWACHTEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    partij = actor.partij or Partij.GEMEENTE
    vorige = get_verwachting(actor=actor, dossier=dossier, partij=partij)
    nieuw = {
        "verwachte_verhuizing_van": verwachting["verwachte_verhuizing_van"],
        "verwachte_verhuizing_tot": verwachting["verwachte_verhuizing_tot"],
    }
    oud = {veld: getattr(vorige, veld, None) for veld in nieuw}
    _check(dossier, nieuw, reden, peildatum)
    if vorige is not None:
        vorige.expect(versie).amend(opgevolgd_at=timezone.now())
    rij = Verhuisverwachting.objects.create(
        koppeling_id=dossier.koppeling_nu,
        partij=partij,
        opgegeven_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        **verwachting,
    )
    uitleg = reden or f"Bron: {verwachting['bron']}."
    _settle(actor, dossier, "verwachting.opgegeven", oud, nieuw, uitleg, peildatum)
    return rij


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
        for dossier in Dossier.objects.filter(koppeling_id=rij.koppeling_id):
            _leave_opvang(actor, dossier, rij.verhuisd_op)
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


@transaction.atomic
def record_inschrijving(
    *,
    actor: Actor,
    dossier_id: UUID,
    brp_ingeschreven_op: date,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> BrpInschrijving:
    """The registration in the gemeente of the koppeling: it starts the clock of the PIP (T-20)."""
    require(actor, Handeling.BRP_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_inschrijving(actor=actor, dossier=dossier)
    nieuw = {"brp_ingeschreven_op": brp_ingeschreven_op}
    oud = {"brp_ingeschreven_op": rij.brp_ingeschreven_op if rij else None}
    _check(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = BrpInschrijving.objects.create(
            dossier=dossier,
            gemeente_id=get_gemeente_id(dossier),
            vastgelegd_door_id=actor.medewerker_id,
            **nieuw,
        )
    else:
        _change(rij.expect(versie), nieuw, reden)
    settle(actor, dossier, "brp.vastgelegd", oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    return rij


@transaction.atomic
def record_logeren(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **logeren: Unpack[Logeren],
) -> Logeerperiode:
    """The person stays with friends or family; the waiting for a house goes on (HR §3.4)."""
    require(actor, Handeling.LOGEREN_VASTLEGGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_logeren(actor=actor, dossier=dossier)
    nieuw: dict[str, Any] = dict(logeren)
    if rij is not None and rij.logeren_geeindigd_op is not None:
        rij = None  # the earlier stay is over; this is another one
    _check(dossier, nieuw, reden, peildatum)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    if rij is None:
        rij = Logeerperiode.objects.create(
            dossier=dossier, vastgelegd_door_id=actor.medewerker_id, **nieuw
        )
    else:
        _change(rij.expect(versie), nieuw, reden)
    settle(
        actor,
        dossier,
        "logeren.vastgelegd",
        oud=_dagen(oud),
        nieuw=_dagen(nieuw),
        reden=reden,
        peildatum=peildatum,
    )
    return rij


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
    _check(dossier, nieuw, reden, peildatum)
    if rij is None:
        rij = Huisvesting.objects.create(
            koppeling_id=dossier.koppeling_nu, vastgelegd_door_id=actor.medewerker_id, **nieuw
        )
    else:
        _change(rij.expect(versie), nieuw, reden)
    _settle(actor, dossier, soort, _dagen(oud), _dagen(nieuw), reden, peildatum)
    return rij


def _change(rij: Vastlegging, nieuw: dict[str, Any], reden: str) -> None:
    """Add what was empty; change what was filled only with a reason, and keep what stood there."""
    anders = [veld for veld, w in nieuw.items() if getattr(rij, veld) and getattr(rij, veld) != w]
    if not anders:
        rij.amend(**nieuw)
    elif reden.strip():
        rij.correct(at=timezone.now(), **nieuw)
    else:
        raise RedenNodig([Waarschuwing("huisvesting.verandert", "", "Wat er stond, blijft staan")])


def _leave_opvang(actor: Actor, dossier: Dossier, verhuisd_op: date) -> None:
    for eenheid_id in list_coa_koppeling():
        close_toegang(
            actor=actor, dossier=dossier, soort=Toegangsoort.KOPPELING, eenheid_id=eenheid_id
        )
    end_toegang(
        actor=actor, dossier=dossier, soort=Toegangsoort.VERBLIJF, op=NAZORG.op(verhuisd_op)
    )
    for verblijf in Verblijf.objects.filter(dossier=dossier, tot=None, van__lte=verhuisd_op):
        verblijf.amend(tot=verhuisd_op)


def _settle(  # every dossier of the huishouden has its own line
    actor: Actor,
    dossier: Dossier,
    soort: str,
    oud: dict[str, Any],
    nieuw: dict[str, Any],
    reden: str,
    peildatum: date,
) -> None:
    for lid in list_huishouden(dossier):
        settle(actor, lid, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)


def _dagen(velden: dict[str, Any]) -> dict[str, Any]:
    """What the history may show: days, never the address."""
    return {veld: waarde for veld, waarde in velden.items() if veld in SLEUTELS}


def _check(dossier: Dossier, nieuw: dict[str, Any], reden: str, peildatum: date) -> None:
    voor = load_feiten([dossier.pk])[dossier.pk]
    check_stap(regels, voor, replace(voor, **_dagen(nieuw)), reden=reden, peildatum=peildatum)
