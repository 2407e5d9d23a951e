"""What a report of a koppeling means against what we have: new, the same, changed, or refused.

Nothing is told of a person who is not visible to the actor, but that the same koppeling is there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from overdracht.core import koppeling as regels
from overdracht.core.begrippen import Partij
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor
from overdracht.core.teksten import Uitleg, zin
from overdracht.data.models import Koppeling
from overdracht.data.models.persoon import BSN_INDEX
from overdracht.proces.koppeling.formats import (
    Aanmelding,
    Lid,
    Lidoordeel,
    Oordeel,
    Soort,
    Verandering,
)
from overdracht.proces.koppeling.queries.kennis import Bekende, Kennis, load_kennis

PERSOONSVELDEN = ("achternaam", "voornamen", "geboortedatum", "telefoon", "taal")
KOPPELDAGEN = ("gekoppeld_op", "tvs_melding_op")


def list_oordelen(
    *, actor: Actor, aanmeldingen: Sequence[Aanmelding], peildatum: date
) -> list[Oordeel]:
    """One verdict for each report, in order, whatever their number in the same few queries."""
    kennis = load_kennis(actor=actor, aanmeldingen=aanmeldingen)
    return [_oordeel(actor, aanmelding, kennis, peildatum) for aanmelding in aanmeldingen]


def _oordeel(actor: Actor, meld: Aanmelding, kennis: Kennis, peildatum: date) -> Oordeel:
    if actor.partij is Partij.GEMEENTE and meld.gemeente_id != actor.eenheid_id:
        return _weiger(meld, "niet_van_u", soort=Soort.NIET_VAN_U, veld="gemeente")
    try:
        check_aanmelding(meld, peildatum=peildatum)
    except RegelOvertreden as fout:
        return _geweigerd(meld, fout.melding, veld=fout.veld)
    paren = [(lid, kennis.bekende(lid)) for lid in meld.leden]
    return _verborgen(actor, meld, paren, kennis) or _zichtbaar(
        actor, meld, paren, kennis, peildatum
    )


def check_aanmelding(meld: Aanmelding, *, peildatum: date) -> None:
    """The rules of a koppeling, for every member, and that there is someone with the plicht."""
    dagen = Feiten(gekoppeld_op=meld.gekoppeld_op, tvs_melding_op=meld.tvs_melding_op)
    regels.check(dagen, peildatum=peildatum)
    for lid in meld.leden:
        regels.check_geboren(lid.geboortedatum, peildatum=peildatum)
    met_plicht = [lid for lid in meld.leden if regels.is_16(lid.geboortedatum, peildatum)]
    for lid in met_plicht:
        regels.check(replace(dagen, vergunning_op=lid.vergunning_op), peildatum=peildatum)
        regels.check_stelsel(lid.vergunning_op)
    if not met_plicht:
        raise RegelOvertreden(
            "koppeling.geen_inburgeraar", "Wet inburgering 2021 art. 3", "geboortedatum"
        )


Paren = Sequence[tuple[Lid, Bekende | None]]


def _verborgen(actor: Actor, meld: Aanmelding, paren: Paren, kennis: Kennis) -> Oordeel | None:
    """What to say when one of them is known but not shown to this actor; the least there is."""
    onzichtbaar = [bekende for _, bekende in paren if bekende and not bekende.is_zichtbaar]
    if onzichtbaar and _staat_er_al(meld, paren, kennis):
        return _alle(meld, Soort.ONGEWIJZIGD)
    vreemd_bsn = any(kennis.heeft_ander_bsn(lid, bekende) for lid, bekende in paren)
    if actor.partij is Partij.GEMEENTE and (onzichtbaar or vreemd_bsn):
        return _weiger(meld, "bij_coa")
    if vreemd_bsn:
        return _weiger(meld, "bsn_van_ander", veld="bsn")
    return _weiger(meld, "niet_zichtbaar") if onzichtbaar else None


def _staat_er_al(meld: Aanmelding, paren: Paren, kennis: Kennis) -> bool:
    """Whether this very koppeling is, or was, there for each of them."""
    return all(
        bekende is not None
        and bekende.huishouden_id is not None
        and _zelfde(meld, kennis.koppelingen[bekende.huishouden_id]) is not None
        for _, bekende in paren
    )


def _zelfde(meld: Aanmelding, koppelingen: Sequence[Koppeling]) -> Koppeling | None:
    return next(
        (
            rij
            for rij in koppelingen
            if (rij.gemeente_id, rij.gekoppeld_op) == (meld.gemeente_id, meld.gekoppeld_op)
        ),
        None,
    )


def _zichtbaar(
    actor: Actor, meld: Aanmelding, paren: Paren, kennis: Kennis, peildatum: date
) -> Oordeel:
    huishoudens = {bekende.huishouden_id for _, bekende in paren if bekende}
    if not huishoudens:
        return _alle(meld, Soort.NIEUW)
    if len(huishoudens) > 1:
        return _weiger(meld, "twee_huishoudens", veld="huishouden")
    return _van_huishouden(actor, meld, paren, kennis, peildatum)


def _van_huishouden(
    actor: Actor, meld: Aanmelding, paren: Paren, kennis: Kennis, peildatum: date
) -> Oordeel:
    """All who are known live together: which of their koppelingen is this?"""
    huishouden_id = next(bekende.huishouden_id for _, bekende in paren if bekende)
    if huishouden_id is None:
        return _weiger(meld, "zonder_huishouden")
    koppelingen = kennis.koppelingen[huishouden_id]
    nu = next((rij for rij in koppelingen if rij.ontkoppeld_op is None), None)
    zelfde = _zelfde(meld, koppelingen)
    if zelfde is not None and zelfde is not nu:
        if all(bekende for _, bekende in paren):
            return _alle(meld, Soort.ONGEWIJZIGD, paren)._replace(koppeling_id=zelfde.pk)
        return _weiger(meld, "eerdere", veld="gekoppeld_op")
    if nu is None or nu.gemeente_id != meld.gemeente_id:
        return _herkoppeling(actor, meld, paren, kennis)
    return _verschillen(meld, paren, nu, kennis, peildatum)._replace(koppeling_id=nu.pk)


def _herkoppeling(actor: Actor, meld: Aanmelding, paren: Paren, kennis: Kennis) -> Oordeel:
    if actor.partij is Partij.GEMEENTE:
        return _weiger(meld, "bij_coa")
    ids = {bekende.huishouden_id for _, bekende in paren if bekende and bekende.huishouden_id}
    rijen = [rij for huishouden_id in ids for rij in kennis.koppelingen[huishouden_id]]
    laatste = max((rij.ontkoppeld_op or rij.gekoppeld_op for rij in rijen), default=None)
    if laatste is not None and meld.gekoppeld_op < laatste:
        return _weiger(meld, "ouder", veld="gekoppeld_op", gekoppeld_op=laatste)
    elders = _andere_locatie(meld, paren, kennis)
    if elders:
        return _weiger(meld, "andere_locatie", veld="azc", locatie=elders)
    if _is_gesloten(paren):
        return _weiger(meld, "dossier_gesloten")
    return _alle(meld, Soort.HERKOPPELING, paren)


def _verschillen(
    meld: Aanmelding, paren: Paren, nu: Koppeling, kennis: Kennis, peildatum: date
) -> Oordeel:
    """The same koppeling: which of its days and which of its persons does the report say anew?"""
    elders = _andere_locatie(meld, paren, kennis)
    if elders:
        return _weiger(meld, "andere_locatie", veld="azc", locatie=elders)
    dagen = tuple(
        Verandering(veld, getattr(nu, veld), getattr(meld, veld))
        for veld in KOPPELDAGEN
        if getattr(nu, veld) != getattr(meld, veld)
    )
    leden = tuple(_lid(lid, bekende, peildatum, anders=bool(dagen)) for lid, bekende in paren)
    soorten = {lid.soort for lid in leden}
    volgorde = (Soort.GEWIJZIGD, Soort.NIEUW, Soort.ONGEWIJZIGD)
    soort = next(soort for soort in volgorde if soort in soorten)
    if soort is not Soort.ONGEWIJZIGD and _is_gesloten(paren):
        return _weiger(meld, "dossier_gesloten")
    return Oordeel(soort, leden, koppeling=dagen)


def _andere_locatie(meld: Aanmelding, paren: Paren, kennis: Kennis) -> str:
    """A locatie that nobody of them was at: a transfer or a fault, and we do not guess which."""
    verblijven = [
        rij
        for _, bekende in paren
        if bekende and bekende.dossier
        for rij in kennis.verblijven[bekende.dossier.pk]
    ]
    if not verblijven or meld.coa_locatie_id in {rij.coa_locatie_id for rij in verblijven}:
        return ""
    return str(verblijven[-1].coa_locatie)


def _lid(lid: Lid, bekende: Bekende | None, peildatum: date, *, anders: bool) -> Lidoordeel:
    if bekende is None:
        return Lidoordeel(Soort.NIEUW)
    veranderingen = tuple(_veranderingen(lid, bekende, peildatum))
    soort = Soort.GEWIJZIGD if anders or veranderingen else Soort.ONGEWIJZIGD
    return Lidoordeel(soort, veranderingen, bekende.dossier.pk if bekende.dossier else None)


def _veranderingen(lid: Lid, bekende: Bekende, peildatum: date) -> Iterator[Verandering]:
    """Only what the report says: an empty cell takes nothing away."""
    persoon = bekende.persoon
    for veld in PERSOONSVELDEN:
        nieuw, oud = getattr(lid, veld), getattr(persoon, veld)
        if nieuw and nieuw != oud and not _is_hele_achternaam(veld, nieuw, persoon):
            yield Verandering(veld, oud, nieuw)
    if lid.bsn and BSN_INDEX.zoekwaarde(lid.bsn) != persoon.bsn_index:
        yield Verandering("bsn", "anders" if persoon.bsn_index else "", "verbeterd")
    if bekende.dossier is None:
        if regels.is_16(lid.geboortedatum, peildatum):
            yield Verandering("dossier", "", "nieuw, want 16 jaar")
    elif bekende.dossier.inburgeraar.vergunning_op != lid.vergunning_op:
        oud = bekende.dossier.inburgeraar.vergunning_op
        yield Verandering("vergunning_op", oud, lid.vergunning_op)


def _is_hele_achternaam(veld: str, nieuw: Any, persoon: Any) -> bool:
    heel = f"{persoon.tussenvoegsel} {persoon.achternaam}".strip()
    return veld == "achternaam" and nieuw == heel


def _is_gesloten(paren: Paren) -> bool:
    return any(
        bekende.dossier.afgesloten_op is not None
        for _, bekende in paren
        if bekende and bekende.dossier
    )


def _alle(meld: Aanmelding, soort: Soort, paren: Paren = ()) -> Oordeel:
    """The same verdict for all; `paren` where the actor may see who they are."""
    ids = [b.dossier.pk if b and b.dossier else None for _, b in paren] or [None] * len(meld.leden)
    leden = tuple(Lidoordeel(soort, dossier_id=dossier_id) for dossier_id in ids)
    return Oordeel(soort, leden)


def _weiger(
    meld: Aanmelding,
    sleutel: str,
    *,
    veld: str = "",
    soort: Soort = Soort.CONFLICT,
    **waarden: object,
) -> Oordeel:
    return _geweigerd(meld, zin(Uitleg(f"koppeling.{sleutel}", waarden)), veld=veld, soort=soort)


def _geweigerd(
    meld: Aanmelding, melding: str, *, veld: str, soort: Soort = Soort.CONFLICT
) -> Oordeel:
    return _alle(meld, soort)._replace(melding=melding, veld=veld)
