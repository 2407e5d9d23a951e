"""Every role ends, and who is in sight of the end is told in time (SE3)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from overdracht.data.models import Medewerker
from tests.proces.collegas import VANDAAG

pytestmark = pytest.mark.django_db


def test_the_database_knows_no_role_without_an_end(sandra):
    with pytest.raises(IntegrityError), transaction.atomic():
        Medewerker.objects.filter(pk=sandra.pk).update(tot=None)


@pytest.mark.parametrize(("dagen", "ziet"), [(31, True), (1, True), (32, False)])
def test_who_is_in_sight_of_the_end_reads_it_on_every_page(log_in, sandra, dagen, ziet):
    sandra.tot = VANDAAG + timedelta(days=dagen)
    sandra.save()

    assert ("loopt af op" in log_in(sandra).get("/berichten/").content.decode()) is ziet


def test_the_beheerder_is_told_how_many_roles_end_soon(beheer, sandra):
    voor = beheer.get("/beheer/medewerkers/").content.decode()
    sandra.tot = VANDAAG + timedelta(days=10)
    sandra.save()
    na = beheer.get("/beheer/medewerkers/").content.decode()

    assert "loopt een rol binnen een maand af" not in voor
    assert "Van 1 collega loopt een rol binnen een maand af" in na


def test_a_role_is_prolonged_by_the_beheerder_after_a_fresh_step(beheer, sandra, settings):
    settings.OVERDRACHT_MODUS = "demo"
    sandra.tot = VANDAAG + timedelta(days=10)
    sandra.save()
    antwoord = beheer.get(f"/beheer/rollen/{sandra.pk}/")

    assert antwoord["Location"].startswith("/demo/bevestigen/")
