"""What the scenario desk needs: the choice, the factors with their sources, the agreement."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel, Partij
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import jaren
from overdracht.core.keuzes import Factor, Gezinsrol, Werksoort
from overdracht.core.kosten import OPVANG_TOT_JAAR, Raming, Situatie, Tarieven, raam
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.rechten import Actor
from overdracht.core.reistijd import Plek, schat_afstand, schat_reistijd
from overdracht.core.scenario import (
    Advies,
    Drempels,
    Factoren,
    VoorinburgeringStatus,
    adviseer,
    lees_factoren,
)
from overdracht.core.voorinburgering import einde
from overdracht.data.models import (
    Dossier,
    Huishoudenlid,
    Scenariofactor,
    Scenariokeuze,
    Verhuisverwachting,
    Voorkeursscenario,
    Werktijd,
)
from overdracht.data.models.kosten import geldende_tarieven
from overdracht.support.planning.formats.lezers import Invoer
from overdracht.support.planning.queries import load_invoer
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier

EEN_WEEK = 7


class Waarde(NamedTuple):
    """One factor: what is known, where it comes from, and of which day."""

    waarde: Any
    bron: str
    op: date | None = None


class Bureau(NamedTuple):
    """All that lies on the desk of one choice."""

    dossier: Dossier
    feiten: Feiten
    keuze: Scenariokeuze | None
    afspraak: Voorkeursscenario | None
    waarden: Mapping[str, Waarde]
    factoren: Factoren
    normen: Normenset
    invoer: Invoer

    @property
    def advies(self) -> Advies:
        """The advice, with the thresholds that count here."""
        return adviseer(self.factoren, Drempels.uit(self.normen))


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which a scenario is chosen; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def list_keuzes(*, actor: Actor, dossier: Dossier) -> QuerySet[Scenariokeuze]:
    """Every choice of the present koppeling, also those that were switched from, in order."""
    rijen = Scenariokeuze.objects.visible_to(actor)
    return rijen.filter(dossier=dossier, koppeling=dossier.koppeling_id)


def get_keuze(*, actor: Actor, dossier: Dossier) -> Scenariokeuze | None:
    """The choice that holds now, or None."""
    return list_keuzes(actor=actor, dossier=dossier).filter(beeindigd_op=None).first()


def get_gekozen(*, actor: Actor, dossier: Dossier) -> Scenariokeuze:
    """The choice that holds now, else `BestaatNiet`."""
    rij = get_keuze(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nog geen scenario gekozen.")
    return rij


def bericht_sleutel(rij: Scenariokeuze) -> str:
    """The key of the message by which COA hears of this choice: its receipt is asked by it."""
    return f"scenario:{rij.pk}"


def get_bureau(*, actor: Actor, dossier: Dossier, peildatum: date) -> Bureau:
    """The desk: each factor with its best known value and source."""
    invoer_van = load_invoer([dossier.pk])[dossier.pk]
    feiten, normen = Feiten(**invoer_van.feiten), invoer_van.normenset(peildatum=peildatum)
    keuze = get_keuze(actor=actor, dossier=dossier)
    afspraak = get_afspraak(dossier=dossier, peildatum=peildatum)
    waarden = {
        **_van_feiten(feiten, peildatum),
        **_van_afspraak(dossier, afspraak),
        **_van_verwachting(dossier, actor, peildatum),
        **_van_mensen(dossier, actor),
    }
    if keuze is not None:
        op = keuze.scenario_gekozen_op
        waarden["huidig_scenario"] = Waarde(keuze.scenario, "dossier", op)
    # How much someone can have on weighs on the weeks, and is no part of the advice.
    invoer = {
        naam: waarde.waarde for naam, waarde in waarden.items() if naam != Factor.BELASTINGGRENS
    }
    factoren = lees_factoren(invoer)
    return Bureau(dossier, feiten, keuze, afspraak, waarden, factoren, normen, invoer_van)


def list_ramingen(*, actor: Actor, bureau: Bureau, peildatum: date) -> tuple[Raming, ...]:
    """What each scenario is estimated to cost, with the prices that hold today."""
    dossier, factoren = bureau.dossier, bureau.factoren
    tarieven = geldende_tarieven(dossier.gemeente_id, peildatum=peildatum)
    werktijden = Werktijd.objects.filter(gemeente=dossier.gemeente_id)
    return raam(
        Situatie(
            wacht_weken=factoren.verwachte_wacht_weken,
            afstand_km=schat_afstand(*plekken) if len(plekken := _plekken(dossier)) == 2 else None,
            reistijd_minuten=factoren.reistijd_minuten,
            gemeente_komt=factoren.gemeente_naar_azc_mogelijk,
            traject_bij_azc=factoren.traject_in_of_bij_azc_mogelijk,
            tolk_nodig=dossier.inburgeraar.persoon.tolk_nodig,
            heeft_middelen=factoren.middelen_aanwezig,
            kinderen=_count_kinderen(actor, dossier, peildatum),
        ),
        Tarieven(
            {soort: rij.aantal for soort, rij in tarieven.items()},
            {Werksoort(rij.soort): rij.minuten for rij in werktijden},
        ),
    )


def _count_kinderen(actor: Actor, dossier: Dossier, peildatum: date) -> int:
    """Children of the huishouden now that are too young for school."""
    leden = Huishoudenlid.objects.visible_to(actor).filter(
        huishouden_id=dossier.huishouden_id,
        tot=None,
        gezinsrol=Gezinsrol.KIND.value,
        persoon__geboortedatum__gt=jaren(-OPVANG_TOT_JAAR).op(peildatum),
    )
    return leden.count()


def get_factor(*, actor: Actor, dossier: Dossier, factor: Factor) -> Scenariofactor | None:
    """What was last recorded of this factor by a person, or None."""
    rijen = Scenariofactor.objects.visible_to(actor)
    return rijen.filter(dossier=dossier, factor=factor, opgevolgd_at=None).first()


def get_afspraak(*, dossier: Dossier, peildatum: date) -> Voorkeursscenario | None:
    """What the gemeente and the azc of this dossier both confirmed, as it holds today."""
    if dossier.gemeente_id is None or dossier.coa_locatie_id is None:
        return None
    rijen = Voorkeursscenario.objects.geldig_op(peildatum).filter(
        gemeente_id=dossier.gemeente_id, coa_locatie_id=dossier.coa_locatie_id
    )
    return rijen.select_related("regio").first()


def _van_feiten(feiten: Feiten, peildatum: date) -> dict[str, Waarde]:
    """The Voorinburgering, as the facts of the dossier show it."""
    nu = feiten.op(peildatum)
    waarden = {"voorinburgering_status": Waarde(_status(nu), "dossier")}
    begonnen_op = nu.voorinburgering_begonnen_op
    if begonnen_op is not None and einde(nu) is None:
        gepland = nu.voorinburgering_eindigt_naar_plan_op
        tot = gepland or LANDELIJK["T-19"].laatste_dag(begonnen_op)
        rest = max(0, -(-(tot - peildatum).days // EEN_WEEK))
        bron = "planning van COA" if gepland else "gemiddelde duur, Handreiking §3.3"
        waarden["resterende_weken_vi"] = Waarde(rest, bron)
    return waarden


def _status(nu: Feiten) -> VoorinburgeringStatus:
    if nu.voorinburgering_begonnen_op is None:
        geweigerd = nu.voorinburgering_afgewezen_op is not None
        return VoorinburgeringStatus.AFGEWEZEN if geweigerd else VoorinburgeringStatus.NIET_BEGONNEN
    klaar = einde(nu) is not None
    return VoorinburgeringStatus.AFGEROND if klaar else VoorinburgeringStatus.LOOPT


def _van_afspraak(dossier: Dossier, afspraak: Voorkeursscenario | None) -> dict[str, Waarde]:
    """What the gemeente and the azc agreed; the travel time else from the map."""
    waarden = _schatting(dossier)
    if afspraak is None:
        return waarden
    bron, op = "afspraak met het azc", afspraak.geldig_van
    if afspraak.reistijd_minuten is not None:
        waarden["reistijd_minuten"] = Waarde(afspraak.reistijd_minuten, afspraak.reistijd_bron, op)
    if afspraak.is_afgesproken:
        waarden["voorkeursscenario_azc"] = Waarde(afspraak.scenario, bron, op)
    for naam, waarde in (
        ("gemeente_naar_azc_mogelijk", afspraak.gemeente_komt_naar_azc),
        ("traject_in_of_bij_azc_mogelijk", afspraak.traject_in_of_bij_azc_mogelijk),
        ("capaciteit_laag", afspraak.capaciteit_laag),
    ):
        if waarde is not None:
            waarden[naam] = Waarde(waarde, bron, op)
    return waarden


def _schatting(dossier: Dossier) -> dict[str, Waarde]:
    plekken = _plekken(dossier)
    if len(plekken) < 2:
        return {}
    return {"reistijd_minuten": Waarde(schat_reistijd(*plekken), "schatting uit de afstand")}


def _plekken(dossier: Dossier) -> list[Plek]:
    """Where the azc and the gemeente lie; fewer than two when one is not known."""
    return [
        Plek(eenheid.lat, eenheid.lon)
        for eenheid in (dossier.coa_locatie, dossier.gemeente)
        if eenheid is not None and eenheid.lat is not None and eenheid.lon is not None
    ]


def _van_verwachting(dossier: Dossier, actor: Actor, peildatum: date) -> dict[str, Waarde]:
    """The weeks to the middle of the expected move; that of the gemeente stands."""
    rijen = Verhuisverwachting.objects.visible_to(actor)
    alle = list(rijen.filter(koppeling=dossier.koppeling_id, opgevolgd_at=None))
    alle.sort(key=lambda rij: rij.partij != Partij.GEMEENTE)
    if not alle:
        return {}
    rij = alle[0]
    van, tot = rij.verwachte_verhuizing_van, rij.verwachte_verhuizing_tot
    midden = van + (tot - van) / 2
    weken = max(0, (midden - peildatum).days // EEN_WEEK)
    wie = "gemeente" if rij.partij == Partij.GEMEENTE else "COA"
    bron = f"{wie}: {rij.bron}" if rij.bron else wie
    return {"verwachte_wacht_weken": Waarde(weken, bron, rij.opgegeven_op)}


def _van_mensen(dossier: Dossier, actor: Actor) -> dict[str, Waarde]:
    """What somebody asked and recorded; it goes before what was computed."""
    rijen = Scenariofactor.objects.visible_to(actor).filter(dossier=dossier, opgevolgd_at=None)
    return {
        rij.factor: Waarde(
            int(rij.waarde) if rij.waarde.isdigit() else rij.waarde, rij.bron, rij.vastgesteld_op
        )
        for rij in rijen
    }
