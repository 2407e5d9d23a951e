"""The product ships with the gemeenten and the COA-locaties of which a source is known."""

import pytest

from overdracht.core.begrippen import Eenheidsoort
from overdracht.data.models import Eenheid
from overdracht.data.referentie import laad_referentie, lees

pytestmark = pytest.mark.django_db


def test_every_gemeente_and_every_known_locatie_is_loaded():
    assert laad_referentie() == 342 + 34 + 1

    soorten = [Eenheid.objects.filter(soort=soort.value).count() for soort in Eenheidsoort]
    assert soorten == [342, 34, 1, 0]


def test_loading_again_changes_nothing_and_keeps_the_edit_of_a_beheerder():
    laad_referentie()
    Eenheid.objects.filter(gemeentecode="GM0824", soort="gemeente").update(naam="Oisterwijk (NB)")

    assert laad_referentie() == 0
    assert Eenheid.objects.get(gemeentecode="GM0824", soort="gemeente").naam == "Oisterwijk (NB)"


def test_no_locatie_is_shown_as_fact_without_a_page_that_was_read():
    zekerheden = {rij["zekerheid"] for rij in lees("coa_locaties.csv")}

    assert zekerheden == {"hoog", "midden"}


def test_every_place_lies_in_the_netherlands():
    laad_referentie()
    plekken = Eenheid.objects.exclude(lat=None).values_list("naam", "lat", "lon")
    buiten = [
        naam
        for naam, lat, lon in plekken
        if not (50.7 < (lat or 0) < 53.6 and 3.3 < (lon or 0) < 7.3)
    ]

    assert buiten == []
