"""What is not visible does not exist: every table with data of a person asks the access rows."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Rol, Scenario, Toegangsoort
from overdracht.data.models import Dossier, Persoon, Toegang
from overdracht.data.models.vastlegging import Vastlegging
from overdracht.data.rijbeleid import BELEID
from tests.factories import (
    give_toegang,
    make_actor,
    make_dossier,
    make_huishouden,
    make_medewerker,
    make_persoon,
)

pytestmark = pytest.mark.django_db

VOL: dict[str, Any] = {
    "toestemming_op": date(2026, 3, 3),
    "klantprofiel_gedeeld_op": (date(2026, 3, 4),),
    "scenario": Scenario.GECOMBINEERDE_AANPAK,
    "scenario_gekozen_op": date(2026, 3, 9),
    "driegesprek_moment": DriegesprekMoment.NA_KOPPELING,
    "driegesprek_gehouden_op": date(2026, 3, 20),
    "voorinburgering_begonnen_op": date(2026, 3, 23),
    "intake_begonnen_op": date(2026, 6, 1),
    "leerbaarheidstoets_op": date(2026, 6, 8),
    "pip_vastgesteld_op": date(2026, 7, 1),
    "leerroute": Leerroute.B1,
    "traject_begonnen_op": date(2026, 9, 1),
    "verwachte_verhuizing_van": date(2026, 8, 1),
    "verwachte_verhuizing_tot": date(2026, 9, 1),
    "verhuisd_op": date(2026, 8, 10),
    "brp_ingeschreven_op": date(2026, 8, 12),
    "rust_van": date(2026, 8, 3),
    "rust_tot": date(2026, 8, 17),
    "logeren_begonnen_op": date(2026, 4, 1),
    "logeren_geeindigd_op": date(2026, 5, 1),
}
PERSOONSTABELLEN = [
    model
    for model in apps.get_app_config("overdracht").get_models()
    if issubclass(model, Vastlegging) and model._meta.db_table.removeprefix("overdracht_") in BELEID
]
# Filled by hand in a room, so the factory leaves them empty.
LEEG = {
    "Afspraak",
    "Agendapunt",
    "Contactpersoon",
    "Deelname",
    "Kostenboeking",
    "Kostenraming",
    "Scenariofactor",
    "Uitzondering",
    "Verwijderverzoek",
}


@pytest.mark.parametrize("model", PERSOONSTABELLEN, ids=lambda model: model.__name__)
def test_a_row_is_visible_for_the_gemeente_and_not_for_its_neighbour(
    model, sandra, buurgemeente, oisterwijk
):
    make_dossier(gemeente=oisterwijk, contactpersonen=(sandra,), **VOL)

    gezien = model.objects.visible_to(make_actor(sandra)).count()

    assert gezien == model.objects.count()
    assert gezien > 0 or model.__name__ in LEEG
    assert not model.objects.visible_to(make_actor(buurgemeente)).exists()


@pytest.mark.parametrize(
    "rol", [Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER], ids=lambda rol: rol.value
)
def test_who_keeps_the_house_sees_no_person(rol, oisterwijk):
    make_dossier(gemeente=oisterwijk)
    beheerder = make_medewerker(oisterwijk, rol)

    assert not Persoon.objects.visible_to(make_actor(beheerder)).exists()


def test_everyone_of_the_huishouden_is_visible_with_one_dossier(sandra, oisterwijk):
    ouder, kind = make_persoon(), make_persoon(voornamen="Kind", geboortedatum=date(2020, 1, 1))
    make_dossier(ouder, huishouden=make_huishouden(ouder, kind), gemeente=oisterwijk)

    assert set(Persoon.objects.visible_to(make_actor(sandra))) == {ouder, kind}


def test_closed_access_ends_at_once_for_the_dossier_and_its_facts(sandra, oisterwijk):
    dossier = make_dossier(gemeente=oisterwijk, **VOL)
    actor = make_actor(sandra)

    Toegang.objects.filter(dossier=dossier, eenheid=oisterwijk).update(tot=timezone.now())

    assert not Dossier.objects.visible_to(actor).exists()
    assert not Persoon.objects.visible_to(actor).exists()


def test_access_that_has_not_begun_opens_nothing(buurgemeente):
    dossier = make_dossier()
    morgen = timezone.localdate() + timedelta(days=1)
    give_toegang(dossier, buurgemeente.eenheid, Toegangsoort.KOPPELING, van=morgen)

    assert not Dossier.objects.visible_to(make_actor(buurgemeente)).exists()


def test_access_by_name_is_for_that_colleague_only(buurgemeente):
    dossier = make_dossier()
    collega = make_medewerker(buurgemeente.eenheid, Rol.REGIEVOERDER_GEMEENTE, naam="Collega")
    give_toegang(dossier, buurgemeente.eenheid, Toegangsoort.OPDRACHT, medewerker=buurgemeente)

    zien = [
        Dossier.objects.visible_to(make_actor(medewerker)).exists()
        for medewerker in (buurgemeente, collega)
    ]
    assert zien == [True, False]


def test_a_wrongly_recorded_member_opens_nothing(sandra, oisterwijk):
    vreemde = make_persoon("Vreemd")
    dossier = make_dossier(gemeente=oisterwijk)
    lid = dossier.huishouden.leden.create(persoon=vreemde, van=date(2026, 1, 1))

    lid.withdraw(at=timezone.now())

    assert vreemde not in Persoon.objects.visible_to(make_actor(sandra))
