"""The history that the actions would have written: who recorded which day."""

from collections.abc import Iterator
from datetime import date

from overdracht.core.begrippen import Rol
from overdracht.core.feiten import Feiten
from overdracht.data.models import Dossier, Gebeurtenis, Medewerker

# The day that makes the event happen, what it is called, whose work it is, what it tells.
SPOREN = (
    (
        "tvs_melding_op",
        "koppeling.geregistreerd",
        Rol.COA_REGIEVOERDER,
        "gekoppeld_op tvs_melding_op",
    ),
    ("toestemming_op", "toestemming.gegeven", Rol.CASEMANAGER, "toestemming_op"),
    (
        "toestemming_ingetrokken_op",
        "toestemming.ingetrokken",
        Rol.CASEMANAGER,
        "toestemming_ingetrokken_op",
    ),
    ("scenario_gekozen_op", "scenario.gekozen", Rol.REGIEVOERDER_GEMEENTE, "scenario"),
    (
        "kennismaking_gehouden_op",
        "kennismaking.gehouden",
        Rol.REGIEVOERDER_GEMEENTE,
        "kennismaking_gehouden_op",
    ),
    (
        "voorinburgering_begonnen_op",
        "voorinburgering.begonnen",
        Rol.CASEMANAGER,
        "voorinburgering_begonnen_op voorinburgering_eindigt_naar_plan_op",
    ),
    (
        "driegesprek_gehouden_op",
        "driegesprek.gehouden",
        Rol.REGIEVOERDER_GEMEENTE,
        "driegesprek_gehouden_op",
    ),
    (
        "voorinburgering_geeindigd_op",
        "voorinburgering.geeindigd",
        Rol.CASEMANAGER,
        "voorinburgering_geeindigd_op",
    ),
    ("intake_afgerond_op", "intake.afgerond", Rol.REGIEVOERDER_GEMEENTE, "intake_afgerond_op"),
    (
        "pip_vastgesteld_op",
        "pip.vastgesteld",
        Rol.REGIEVOERDER_GEMEENTE,
        "pip_vastgesteld_op leerroute",
    ),
    ("verhuisd_op", "verhuizing.vastgelegd", Rol.REGIEVOERDER_GEMEENTE, "verhuisd_op"),
    ("brp_ingeschreven_op", "brp.vastgelegd", Rol.REGIEVOERDER_GEMEENTE, "brp_ingeschreven_op"),
    ("traject_begonnen_op", "traject.begonnen", Rol.REGIEVOERDER_GEMEENTE, "traject_begonnen_op"),
)


def spoor(
    feiten: Feiten, dossier: Dossier, medewerkers: tuple[Medewerker, ...]
) -> Iterator[Gebeurtenis]:
    """One event per fact, in the order in which they happened."""
    door = {Rol(medewerker.rol): medewerker for medewerker in medewerkers}
    gebeurd: list[tuple[date, str, Rol, str]] = [
        (getattr(feiten, dag), soort, rol, velden)
        for dag, soort, rol, velden in SPOREN
        if getattr(feiten, dag)
    ]
    for dag, soort, rol, velden in sorted(gebeurd, key=lambda rij: rij[0]):
        medewerker = door[rol]
        yield Gebeurtenis(
            dossier=dossier,
            soort=soort,
            nieuw={veld: getattr(feiten, veld) for veld in velden.split()},
            medewerker=medewerker,
            eenheid_id=medewerker.eenheid_id,
            actor_naam=medewerker.gebruiker.naam,
            actor_rol=medewerker.rol,
            eenheid_naam=medewerker.eenheid.naam,
            peildatum=dag,
        )
