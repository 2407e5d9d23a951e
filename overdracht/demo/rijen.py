"""From the facts of one dossier to the rows that hold them: the way back of `load_feiten`.

Nothing is saved here: the generator saves in bulk, a test one by one.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from overdracht.core.begrippen import Gespreksoort, Leerroute, Partij, Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.keuzes import (
    Brpplaats,
    Eindreden,
    Informatiewijze,
    Intakeplaats,
    Intakevorm,
    Rustgenoot,
    Trajectplaats,
)
from overdracht.data.models import (
    BrpInschrijving,
    Dossier,
    Eenheid,
    Gesprek,
    Huisvesting,
    Intake,
    Klantprofielmoment,
    Koppeling,
    Leerbaarheidstoets,
    Logeerperiode,
    Pip,
    Rustperiode,
    Scenariokeuze,
    Toestemming,
    Traject,
    Verblijf,
    Verhuisverwachting,
    Voorinburgering,
)
from overdracht.demo.deling import deelrijen

HUISDAGEN = (
    "woning_beschikbaar_op",
    "verhuizing_gepland_op",
    "verhuisd_op",
    "bijstand_vanaf_op",
)

Feitrij = (
    BrpInschrijving
    | Gesprek
    | Intake
    | Klantprofielmoment
    | Leerbaarheidstoets
    | Logeerperiode
    | Pip
    | Rustperiode
    | Scenariokeuze
    | Toestemming
    | Traject
    | Voorinburgering
)


def feitrijen(feiten: Feiten, *, dossier: Dossier, koppeling: Koppeling) -> Iterator[Feitrij]:
    """The rows of the inburgeraar, each after what it rests on."""
    yield from deelrijen(feiten, dossier=dossier, koppeling=koppeling)
    yield from _scenario(feiten, dossier, koppeling)
    yield from _gesprekken(feiten, dossier, koppeling)
    yield from _voorinburgering(feiten, dossier)
    yield from _intake(feiten, dossier, koppeling)
    yield from _pip(feiten, dossier, koppeling)
    if feiten.brp_ingeschreven_op:
        yield BrpInschrijving(
            dossier=dossier,
            gemeente=koppeling.gemeente,
            brp_ingeschreven_op=feiten.brp_ingeschreven_op,
        )
    for soort in Brpplaats:
        if dag := getattr(feiten, f"brp_{soort}_op", None):
            yield BrpInschrijving(dossier=dossier, soort=soort.value, brp_ingeschreven_op=dag)
    if feiten.logeren_begonnen_op:
        yield Logeerperiode(
            dossier=dossier,
            logeren_begonnen_op=feiten.logeren_begonnen_op,
            logeren_geeindigd_op=feiten.logeren_geeindigd_op,
        )
    yield from _rust(feiten, dossier, koppeling)


def _rust(feiten: Feiten, dossier: Dossier, koppeling: Koppeling) -> Iterator[Rustperiode]:
    """Lighter while someone travels from the azc than after the move (HR §4.1)."""
    if feiten.rustperiode is None:
        return
    van, tot = feiten.rustperiode
    yield Rustperiode(
        dossier=dossier,
        koppeling=koppeling,
        rust_van=van,
        rust_tot=tot,
        afgesproken_op=min(van, feiten.woning_beschikbaar_op or van),
        afgesproken_door=Partij.GEMEENTE.value,
        afgesproken_met=[g.value for g in Rustgenoot if g is not Rustgenoot.GEMEENTE],
        dagdelen_ervoor=3,
        dagdelen_erna=5,
    )


def huishoudrijen(
    feiten: Feiten, *, koppeling: Koppeling
) -> Iterator[Verhuisverwachting | Huisvesting]:
    """The rows that the members of the huishouden share."""
    van, tot = feiten.verwachte_verhuizing_van, feiten.verwachte_verhuizing_tot
    if van and tot:
        yield Verhuisverwachting(
            koppeling=koppeling,
            partij=Partij.GEMEENTE.value,
            verwachte_verhuizing_van=van,
            verwachte_verhuizing_tot=tot,
            bron="woningaanbod van de gemeente",
            opgegeven_op=feiten.scenario_gekozen_op or koppeling.gekoppeld_op,
        )
    huis = Huisvesting(
        koppeling=koppeling,
        woning_beschikbaar_op=feiten.woning_beschikbaar_op,
        woning_aangeboden_op=feiten.woning_beschikbaar_op,
        verhuizing_gepland_op=feiten.verhuizing_gepland_op,
        verhuisd_op=feiten.verhuisd_op,
        bijstand_vanaf_op=feiten.bijstand_vanaf_op,
    )
    if any(getattr(huis, dag) for dag in HUISDAGEN):
        yield huis


def verblijfrijen(
    dossier: Dossier, verblijven: Sequence[tuple[Eenheid, date]], *, verhuisd_op: date | None
) -> Iterator[Verblijf]:
    """One row per locatie with its day of arrival; the last stay ends with the move."""
    einden = [*(van for _, van in verblijven[1:]), verhuisd_op]
    for nummer, ((locatie, van), tot) in enumerate(zip(verblijven, einden, strict=True)):
        yield Verblijf(
            dossier=dossier,
            coa_locatie=locatie,
            van=van,
            tot=tot,
            overgeplaatst_op=van if nummer else None,
        )


def _scenario(feiten: Feiten, dossier: Dossier, koppeling: Koppeling) -> Iterator[Feitrij]:
    if not (feiten.scenario and feiten.scenario_gekozen_op):
        return
    if feiten.scenario_eerst_gekozen_op:
        yield Scenariokeuze(
            dossier=dossier,
            koppeling=koppeling,
            scenario=_eerder(feiten.scenario).value,
            scenario_gekozen_op=feiten.scenario_eerst_gekozen_op,
            coa_geinformeerd_op=feiten.scenario_eerst_gekozen_op,
            beeindigd_op=feiten.scenario_gekozen_op,
        )
    verteld_op = feiten.inburgeraar_geinformeerd_op
    yield Scenariokeuze(
        dossier=dossier,
        koppeling=koppeling,
        scenario=feiten.scenario.value,
        scenario_gekozen_op=feiten.scenario_gekozen_op,
        voorkeursscenario_afgesproken=feiten.voorkeursscenario_afgesproken,
        mengvorm=feiten.mengvorm.value if feiten.mengvorm else "",
        driegesprek_moment=feiten.driegesprek_moment.value if feiten.driegesprek_moment else "",
        coa_geinformeerd_op=feiten.coa_geinformeerd_op,
        inburgeraar_geinformeerd_op=verteld_op,
        inburgeraar_geinformeerd_wijze=Informatiewijze.GESPREK.value if verteld_op else "",
    )


def _eerder(scenario: Scenario) -> Scenario:
    """What was chosen before a switch: the facts keep only its day."""
    gecombineerd = Scenario.GECOMBINEERDE_AANPAK
    return Scenario.SNELLE_START if scenario is gecombineerd else gecombineerd


def _gesprekken(feiten: Feiten, dossier: Dossier, koppeling: Koppeling) -> Iterator[Feitrij]:
    if feiten.kennismaking_gehouden_op:
        yield Gesprek(
            dossier=dossier,
            koppeling=koppeling,
            soort=Gespreksoort.KENNISMAKING.value,
            gehouden_op=feiten.kennismaking_gehouden_op,
        )
    if feiten.driegesprek_gepland_op or feiten.driegesprek_gehouden_op:
        yield Gesprek(
            dossier=dossier,
            koppeling=koppeling,
            soort=Gespreksoort.DRIEGESPREK.value,
            gepland_op=feiten.driegesprek_gepland_op,
            gehouden_op=feiten.driegesprek_gehouden_op,
        )


def _voorinburgering(feiten: Feiten, dossier: Dossier) -> Iterator[Feitrij]:
    begonnen_op, geeindigd_op = (
        feiten.voorinburgering_begonnen_op,
        feiten.voorinburgering_geeindigd_op,
    )
    if begonnen_op or feiten.voorinburgering_aangeboden_op or feiten.voorinburgering_afgewezen_op:
        yield Voorinburgering(
            dossier=dossier,
            voorinburgering_aangeboden_op=feiten.voorinburgering_aangeboden_op,
            voorinburgering_ingestemd_op=begonnen_op,
            voorinburgering_afgewezen_op=feiten.voorinburgering_afgewezen_op,
            voorinburgering_begonnen_op=begonnen_op,
            voorinburgering_eindigt_naar_plan_op=feiten.voorinburgering_eindigt_naar_plan_op,
            voorinburgering_geeindigd_op=geeindigd_op,
            eindreden=_eindreden(feiten).value if geeindigd_op else "",
        )


def _eindreden(feiten: Feiten) -> Eindreden:
    if feiten.voorinburgering_geeindigd_op == feiten.traject_begonnen_op:
        return Eindreden.TRAJECT_BEGONNEN
    if feiten.voorinburgering_geeindigd_op == feiten.verhuisd_op:
        return Eindreden.VERHUISD
    return Eindreden.AFGEROND


def _intake(feiten: Feiten, dossier: Dossier, koppeling: Koppeling) -> Iterator[Feitrij]:
    in_azc = feiten.verhuisd_op is None
    if feiten.intake_begonnen_op or feiten.intake_bij_verstek:
        yield Intake(
            dossier=dossier,
            koppeling=koppeling,
            intake_begonnen_op=feiten.intake_begonnen_op,
            intake_afgerond_op=feiten.intake_afgerond_op,
            intake_bij_verstek=feiten.intake_bij_verstek,
            vorm=Intakevorm.KORT.value,
            plaats=(Intakeplaats.AZC if in_azc else Intakeplaats.GEMEENTE).value,
        )
    if feiten.leerbaarheidstoets_op or feiten.leerbaarheidstoets_vrijgesteld:
        vrij = feiten.leerbaarheidstoets_vrijgesteld
        yield Leerbaarheidstoets(
            dossier=dossier,
            leerbaarheidstoets_op=feiten.leerbaarheidstoets_op,
            leerbaarheidstoets_vrijgesteld=vrij,
            uitslag="" if vrij else (feiten.leerroute or Leerroute.B1).value,
            vrijstelling_reden="grond van Wi 14 lid 6" if vrij else "",
        )


def _pip(feiten: Feiten, dossier: Dossier, koppeling: Koppeling) -> Iterator[Feitrij]:
    if feiten.pip_vastgesteld_op:
        yield Pip(
            dossier=dossier,
            koppeling=koppeling,
            pip_vastgesteld_op=feiten.pip_vastgesteld_op,
            leerroute=(feiten.leerroute or Leerroute.B1).value,
            leerroute_aangeboden_op=feiten.leerroute_aangeboden_op,
        )
    if feiten.traject_begonnen_op:
        voor = feiten.verhuisd_op is None or feiten.traject_begonnen_op < feiten.verhuisd_op
        yield Traject(
            dossier=dossier,
            traject_begonnen_op=feiten.traject_begonnen_op,
            plaats=(Trajectplaats.AZC if voor else Trajectplaats.GEMEENTE).value,
        )
