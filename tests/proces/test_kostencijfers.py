"""Estimates against payments over a gemeente: shown once they tell of nobody."""

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.keuzes import Kostenpost
from overdracht.core.kosten import KLEINSTE_GROEP
from overdracht.data.models import Kostenboeking, Kostenraming, Scenariokeuze
from overdracht.proces.kosten.queries import list_vergelijkingen
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.proces.conftest import VANDAAG


@pytest.fixture
def tom(oisterwijk):
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom")


def vergelijkbaar(oisterwijk, azc, aantal, scenario=Scenario.SNELLE_START):
    for _ in range(aantal):
        dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc, scenario=scenario)
        Scenariokeuze.objects.filter(dossier=dossier).delete()
        keuze = Scenariokeuze.objects.create(
            dossier=dossier,
            koppeling_id=dossier.koppeling_nu,
            scenario=scenario,
            scenario_gekozen_op=VANDAAG,
        )
        Kostenraming.objects.create(
            dossier=dossier, keuze=keuze, scenario=scenario, totaal_cent=1_000, geraamd_op=VANDAAG
        )
        for _ in range(2):
            Kostenboeking.objects.create(
                dossier=dossier, post=Kostenpost.TOLK, bedrag_cent=400, geboekt_op=VANDAAG
            )


@pytest.mark.parametrize(
    ("aantal", "verwacht"),
    [(KLEINSTE_GROEP - 1, (None, None)), (KLEINSTE_GROEP, (10_000, 8_000))],
)
def test_estimates_and_payments_are_compared_once_they_tell_of_nobody(
    aantal, verwacht, oisterwijk, azc, tom, buur, django_assert_num_queries
):
    vergelijkbaar(oisterwijk, azc, aantal)

    with django_assert_num_queries(1):
        snel = list_vergelijkingen(actor=make_actor(tom))[0]

    assert (snel.geraamd_cent, snel.betaald_cent) == verwacht
    assert list_vergelijkingen(actor=buur)[0].aantal is None


def test_the_page_of_the_figures_is_for_the_teamleider(log_in, tom, sandra):
    adres = reverse("kosten:overview")

    assert "te weinig om te tonen" in log_in(tom).get(adres).content.decode()
    assert log_in(sandra).get(adres).status_code == 403
