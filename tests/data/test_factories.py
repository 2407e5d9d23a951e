"""The small factories make rows that the rules accept."""

from datetime import date

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.data.models import Dossier, Persoon, Scenariokeuze, Verblijf
from tests.factories import make_actor, make_azc, make_dossier

pytestmark = pytest.mark.django_db


def test_a_dossier_is_linked_and_visible_for_both_sides_and_not_for_the_neighbour(
    sandra, jan_willem, buurgemeente, oisterwijk, azc
):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)

    gezien = [
        Dossier.objects.visible_to(make_actor(medewerker)).filter(pk=dossier.pk).exists()
        for medewerker in (sandra, jan_willem, buurgemeente)
    ]

    assert gezien == [True, True, False]


def test_a_day_becomes_the_row_that_holds_it():
    dossier = make_dossier(
        scenario=Scenario.GECOMBINEERDE_AANPAK, scenario_gekozen_op=date(2026, 3, 9)
    )

    keuze = Scenariokeuze.objects.get(dossier=dossier)
    assert (keuze.scenario, keuze.scenario_gekozen_op, keuze.koppeling) == (
        "gecombineerde_aanpak",
        date(2026, 3, 9),
        dossier.koppeling,
    )


def test_a_transfer_makes_a_second_stay():
    dossier = make_dossier(overgeplaatst_op=date(2026, 6, 1), naar_locatie=make_azc("azc Budel"))

    verblijven = Verblijf.objects.filter(dossier=dossier)
    assert [(v.coa_locatie.naam, v.tot) for v in verblijven] == [
        ("azc Oisterwijk", date(2026, 6, 1)),
        ("azc Budel", None),
    ]


def test_every_person_has_a_number_of_its_own():
    make_dossier()
    make_dossier()

    assert len({persoon.v_nummer for persoon in Persoon.objects.all()}) == 2
