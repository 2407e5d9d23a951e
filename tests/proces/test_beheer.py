"""The reference data in the hands of a beheerder: what is kept by whom, and what it changes."""

from uuid import uuid4

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Eenheidsoort, Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.data.models import Auditregel, Eenheid
from overdracht.proces.beheer.actions import correct_eenheid, register_eenheid
from overdracht.proces.beheer.queries import get_eenheid, list_eenheden
from overdracht.proces.koppeling.queries import list_gemeenten, list_locaties
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests import factories

pytestmark = pytest.mark.django_db
BREDA = {"naam": "Breda", "gemeentecode": "GM0758", "bron": "CBS 2026", "actief": True}


@pytest.fixture
def coen(azc):
    """Functioneel beheerder of COA."""
    return factories.make_medewerker(azc, Rol.FUNCTIONEEL_BEHEERDER, naam="Coen")


@pytest.fixture
def van_gemeente(fenna):
    return factories.make_actor(fenna)


@pytest.fixture
def van_coa(coen):
    return factories.make_actor(coen)


def nieuwe_gemeente(actor, **anders):
    return register_eenheid(actor=actor, soort=Eenheidsoort.GEMEENTE, **{**BREDA, **anders})


def test_coa_adds_a_locatie_that_can_then_be_chosen(van_coa, azc):
    rij = register_eenheid(
        actor=van_coa,
        soort=Eenheidsoort.COA_LOCATIE,
        naam="azc Breda",
        plaats="Breda",
        gemeentecode="GM0758",
        locatietype="azc",
        bron="COA, opening 1 juni 2026",
        actief=True,
    )

    assert rij in list_locaties()
    assert rij.organisatie_id == azc.organisatie_id
    assert Auditregel.objects.get().actie == "eenheid.geregistreerd"


def test_a_gemeente_adds_a_partner_and_nothing_of_the_country(van_gemeente):
    partner = register_eenheid(
        actor=van_gemeente,
        soort=Eenheidsoort.PARTNER,
        naam="Taalschool De Brug",
        partnersoort="taalaanbieder",
        bron="Contract 2026",
        actief=True,
    )

    assert partner.organisatie.naam == "Taalschool De Brug"
    with pytest.raises(GeenRecht):
        nieuwe_gemeente(van_gemeente)


def test_what_is_out_of_use_can_no_longer_be_chosen(van_coa, oisterwijk):
    assert oisterwijk in list_gemeenten()

    correct_eenheid(actor=van_coa, eenheid_id=oisterwijk.pk, actief=False)

    assert oisterwijk not in list_gemeenten()


def test_a_gemeente_keeps_itself_and_not_its_neighbour(van_gemeente, oisterwijk, buurgemeente):
    correct_eenheid(actor=van_gemeente, eenheid_id=oisterwijk.pk, werkmail="post@oisterwijk.test")

    assert Eenheid.objects.get(pk=oisterwijk.pk).werkmail == "post@oisterwijk.test"
    with pytest.raises(GeenRecht):
        correct_eenheid(actor=van_gemeente, eenheid_id=buurgemeente.eenheid_id, actief=False)


def test_who_keeps_no_units_changes_none(sandra, oisterwijk):
    with pytest.raises(GeenRecht):
        correct_eenheid(actor=factories.make_actor(sandra), eenheid_id=oisterwijk.pk, actief=False)


def test_an_eenheid_that_is_not_there_does_not_exist(van_coa):
    with pytest.raises(BestaatNiet):
        get_eenheid(actor=van_coa, eenheid_id=uuid4())


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"naam": "Oisterwijk"}, "naam"), ({"gemeentecode": "GM0824"}, "gemeentecode")],
)
def test_a_double_is_refused_at_its_field(van_coa, oisterwijk, anders, veld):
    with pytest.raises(RegelOvertreden) as fout:
        nieuwe_gemeente(van_coa, **anders)

    assert fout.value.veld == veld
    assert Eenheid.objects.filter(naam="Breda").count() == 0


def test_a_stale_save_loses_nothing_of_a_colleague(van_coa, oisterwijk):
    correct_eenheid(actor=van_coa, eenheid_id=oisterwijk.pk, versie=1, inwonertal=33_000)

    with pytest.raises(Verouderd):
        correct_eenheid(actor=van_coa, eenheid_id=oisterwijk.pk, versie=1, inwonertal=1)

    assert Eenheid.objects.get(pk=oisterwijk.pk).inwonertal == 33_000


def test_a_change_is_written_down_without_its_value(van_coa, oisterwijk):
    correct_eenheid(actor=van_coa, eenheid_id=oisterwijk.pk, inwonertal=33_000)

    regel = Auditregel.objects.get()
    assert (regel.actie, regel.velden) == ("eenheid.gewijzigd", ["inwonertal"])


def test_a_name_is_found_without_its_diacritics(van_coa):
    factories.make_gemeente("Súdwest-Fryslân", code="GM1900")

    gevonden = list_eenheden(actor=van_coa, soort=Eenheidsoort.GEMEENTE, zoek="sudwest fry")

    assert [rij.naam for rij in gevonden.eenheden] == ["Súdwest-Fryslân"]


def test_the_list_links_only_what_one_keeps(log_in, fenna, oisterwijk, buurgemeente):
    pagina = log_in(fenna).get(reverse("beheer:index")).content.decode()

    assert reverse("beheer:correct", args=[oisterwijk.pk]) in pagina
    assert "Tilburg" in pagina
    assert reverse("beheer:correct", args=[buurgemeente.eenheid_id]) not in pagina
    assert "Partner toevoegen" in pagina


def test_a_beheerder_goes_from_vandaag_to_the_list_and_saves(log_in, coen, oisterwijk):
    browser = log_in(coen)
    adres = reverse("beheer:correct", args=[oisterwijk.pk])

    assert reverse("beheer:index") in browser.get("/").content.decode()
    assert "Oisterwijk wijzigen" in browser.get(adres).content.decode()
    velden = {"naam": "Oisterwijk", "gemeentecode": "GM0824", "lat": "51.58", "lon": "5.2"}
    antwoord = browser.post(adres, {**velden, "bron": "CBS 2027", "actief": "on", "versie": "1"})

    assert antwoord.status_code == 302
    assert Eenheid.objects.get(pk=oisterwijk.pk).bron == "CBS 2027"


def test_half_a_place_on_the_map_is_asked_for(log_in, coen, oisterwijk):
    adres = reverse("beheer:correct", args=[oisterwijk.pk])
    velden = {"naam": "Oisterwijk", "gemeentecode": "GM0824", "lat": "51.58", "bron": "CBS"}

    antwoord = log_in(coen).post(adres, velden)

    assert antwoord.status_code == 422
    assert "allebei" in antwoord.content.decode()


def test_a_beheerder_of_another_is_refused(log_in, fenna, buurgemeente):
    adres = reverse("beheer:correct", args=[buurgemeente.eenheid_id])

    assert log_in(fenna).get(adres).status_code == 403


def test_the_form_for_what_another_adds_does_not_open(log_in, fenna):
    adres = reverse("beheer:register", args=[Eenheidsoort.GEMEENTE])

    assert log_in(fenna).get(adres).status_code == 403
