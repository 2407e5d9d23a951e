"""What happens seldom is there for who looks around, as the actions leave it."""

from datetime import timedelta

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Afsluitreden, Lijststaat
from overdracht.core.kosten import beschrijf
from overdracht.data.models import (
    Afwezigheid,
    Bescherming,
    Dossier,
    Gebeurtenis,
    Kostenboeking,
    Kostenraming,
    Medewerker,
    Persoon,
    Rustperiode,
    Toezichtpunt,
    Vernietigingslijst,
    Verzoek,
)
from overdracht.demo.accounts import DOMEIN
from overdracht.proces.scenario.queries import get_bureau, list_ramingen
from tests.demo.conftest import PEILDATUM
from tests.factories import make_actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("land")]
# What happens seldom needs a country in which it can happen: some people in the azc of the demo.
DOSSIERS = 600


def als(wie):
    return make_actor(Medewerker.objects.get(gebruiker__email=f"{wie}@{DOMEIN}"))


def test_there_is_a_request_of_every_kind_for_both_sides():
    stand = {
        (rij.partij, rij.antwoord, rij.uiterlijk_op < PEILDATUM) for rij in Verzoek.objects.all()
    }

    assert stand >= {
        ("gemeente", "", False),
        ("gemeente", "", True),
        ("gemeente", "afgewezen", False),
        ("coa", "", False),
        ("coa", "verbeterd", False),
    }


def test_who_is_in_danger_is_there_for_two_colleagues_only():
    bescherming = Bescherming.objects.get()
    dossiers = Dossier.objects.filter(huishouden=bescherming.huishouden_id)

    assert dossiers.visible_to(als("regievoerder")).exists()
    assert dossiers.visible_to(als("teamleider")).exists()
    for wie in ("casemanager", "coa", "buurgemeente", "corporatie"):
        assert not dossiers.visible_to(als(wie)).exists()


def test_one_dossier_is_destroyed_and_declared_and_leaves_nobody_behind():
    lijst = Vernietigingslijst.objects.get()

    assert lijst.staat == Lijststaat.UITGEVOERD
    assert lijst.verklaring["vernietigd"] == 1
    assert lijst.opgesteld_door != lijst.goedgekeurd_door
    assert not Persoon.objects.filter(voornamen="Samir", achternaam="Khoury").exists()


def test_one_dossier_is_due():
    te_vernietigen = Dossier.objects.filter(afsluitreden=Afsluitreden.OVERLEDEN.value)

    assert te_vernietigen.exists()
    assert Gebeurtenis.objects.filter(
        dossier__in=te_vernietigen, soort="dossier.afgesloten"
    ).exists()


def test_an_estimate_is_what_the_desk_made_of_it_on_its_day():
    actor = als("regievoerder")
    rijen = Kostenraming.objects.select_related("dossier__inburgeraar__persoon", "keuze")
    for rij in rijen:
        bureau = get_bureau(actor=actor, dossier=rij.dossier, peildatum=rij.geraamd_op)
        alle = list_ramingen(actor=actor, bureau=bureau, peildatum=rij.geraamd_op)
        raming = next(een for een in alle if een.scenario == rij.keuze.scenario)
        assert (rij.totaal_cent, rij.regels) == (raming.totaal, beschrijf(raming))

    assert rijen.count() > 5


def test_nothing_was_paid_ahead():
    assert Kostenboeking.objects.exists()
    assert not Kostenboeking.objects.filter(geboekt_op__gt=PEILDATUM).exists()


def test_a_rest_was_agreed_in_every_scenario():
    afgesproken = set(Rustperiode.objects.values_list("dossier__scenario", flat=True))

    assert afgesproken == {scenario.value for scenario in Scenario}


def test_someone_of_the_busiest_gemeente_is_away_soon():
    gemeente = als("regievoerder").eenheid_id
    straks = Afwezigheid.objects.filter(medewerker__eenheid=gemeente)

    assert straks.filter(afwezig_van__lt=PEILDATUM + timedelta(weeks=4)).exists()


def test_the_privacy_officer_has_one_to_look_into_and_one_done():
    punten = Toezichtpunt.objects.values_list("gebruiker__naam", "oordeel")

    assert sorted(punten) == [("Sandra de Wit", ""), ("Tom Verbeek", "hoort_bij_het_werk")]
