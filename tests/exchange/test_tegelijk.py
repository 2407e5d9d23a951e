"""Two lists at once: they wait for each other, and nobody is registered twice or lost."""

from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

from overdracht.core.begrippen import Rol
from overdracht.data.models import Dossier, Huishouden, Koppeling, Persoon
from overdracht.exchange.actions import Keuze, confirm_importbestand, import_tvs
from overdracht.exchange.actions import upload_importbestand as upload
from tests import factories
from tests.exchange.conftest import VANDAAG, bestand, blad, rij, stand

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def actor():
    """Regievoerder of COA, with a gemeente and an azc to link."""
    factories.make_gemeente("Oisterwijk", code="GM0824")
    factories.make_azc("azc Oisterwijk")
    coa = factories.make_coa_koppeling()
    return factories.make_actor(factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Wim"))


def tegelijk(*taken):
    """Run these at the same moment; give what each returned or raised."""
    hek = Barrier(len(taken))
    uitkomsten: list[Any] = [None] * len(taken)

    def loop(nummer, taak):
        hek.wait()
        try:
            uitkomsten[nummer] = taak()
        except Exception as fout:  # handed to the test
            uitkomsten[nummer] = fout
        finally:
            connection.close()

    draden = [Thread(target=loop, args=paar) for paar in enumerate(taken)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uitkomsten


def test_the_same_list_twice_at_once_has_one_effect(actor):
    rijen = [rij(huishouden=str(n % 3)) for n in range(6)]

    def importeer():
        return import_tvs(actor=actor, blad=blad(*rijen), keuze=Keuze(), peildatum=VANDAAG)

    uitslagen = tegelijk(importeer, importeer)

    assert [uitslag.rest for uitslag in uitslagen] == [[], []]
    assert (Persoon.objects.count(), Dossier.objects.count()) == (6, 6)
    assert (Huishouden.objects.count(), Koppeling.objects.count()) == (3, 3)


def test_two_lists_that_overlap_lose_nobody(actor):
    samen, een, twee = rij(), rij(), rij()

    def importeer(*rijen):
        return import_tvs(actor=actor, blad=blad(*rijen), keuze=Keuze(), peildatum=VANDAAG)

    uitslagen = tegelijk(lambda: importeer(een, samen), lambda: importeer(samen, twee))

    assert [uitslag.rest for uitslag in uitslagen] == [[], []]
    assert Persoon.objects.count() == Dossier.objects.count() == 3


def test_a_button_pressed_twice_lets_the_file_in_once(actor):
    wat = upload(actor=actor, inhoud=bestand(rij(), rij()))

    def bevestig():
        return confirm_importbestand(
            actor=actor, importbestand_id=wat.pk, keuze=Keuze(), peildatum=VANDAAG
        ).aantallen

    een, twee = tegelijk(bevestig, bevestig)

    assert een == twee
    assert een["nieuw"] == Dossier.objects.count() == 2


def test_the_same_list_eight_times_at_once_changes_no_row_after_the_first(actor):
    rijen = [rij(huishouden=str(n % 2)) for n in range(4)]

    def importeer():
        return import_tvs(actor=actor, blad=blad(*rijen), keuze=Keuze(), peildatum=VANDAAG)

    importeer()
    eerst = stand()
    uitslagen = tegelijk(*[importeer] * 8)

    assert [uitslag.aantallen["ongewijzigd"] for uitslag in uitslagen] == [4] * 8
    assert stand() == eerst
