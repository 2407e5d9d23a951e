"""A beheerder ends access at once, changes roles, and helps who lost the second step."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client as Browser

from overdracht.core.begrippen import Rol
from overdracht.data.models import (
    Auditregel,
    Beheerwijziging,
    Medewerker,
    Sessie,
)
from overdracht.proces.beheer import actions
from tests import factories
from tests.proces.collegas import JAAR, VANDAAG, WACHTWOORD, bezorg, inloggen, nodig_uit, probeer

pytestmark = pytest.mark.django_db


# --- leaving -------------------------------------------------------------------------------------


def test_a_leaver_is_out_at_the_next_request(beheer, sandra):
    browsers = [inloggen(Browser(), sandra) for _ in range(2)]
    antwoord = beheer.post(
        f"/beheer/medewerkers/{sandra.gebruiker_id}/beeindigen/", {"reden": "uit dienst"}
    )
    sandra.gebruiker.refresh_from_db()

    assert antwoord.status_code == 302
    assert {browser.get("/").status_code for browser in browsers} == {302}
    assert not Sessie.objects.filter(gebruiker=sandra.gebruiker).exists()
    assert not sandra.gebruiker.is_active
    assert list(Beheerwijziging.objects.values_list("soort", "reden", "door_naam")) == [
        ("toegang.beeindigd", "uit dienst", "Fenna")
    ]
    assert Auditregel.objects.filter(actie="toegang.beeindigd").exists()


def test_a_role_of_the_future_ends_too_and_an_open_link_dies(beheerder, oisterwijk):
    bas = nodig_uit(beheerder, oisterwijk, van=VANDAAG + timedelta(days=20))
    (link,) = bezorg()
    actions.end_account(**probeer(beheerder, gebruiker_id=bas.gebruiker_id))
    bas.refresh_from_db()

    assert bas.tot == bas.van
    assert Browser().get(link).status_code == 404


def test_who_also_works_elsewhere_keeps_that(beheerder, oisterwijk, buurgemeente):
    factories.make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=buurgemeente.gebruiker)
    actions.end_account(**probeer(beheerder, gebruiker_id=buurgemeente.gebruiker_id))
    buurgemeente.gebruiker.refresh_from_db()

    assert buurgemeente.gebruiker.is_active
    assert list(Medewerker.objects.op(VANDAAG).filter(gebruiker=buurgemeente.gebruiker)) == [
        buurgemeente
    ]


def test_another_beheerder_can_end_the_access_of_a_beheerder(beheerder, fenna, oisterwijk):
    tweede = factories.make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER, naam="Tweede")
    actions.end_account(**probeer(factories.make_actor(tweede), gebruiker_id=fenna.gebruiker_id))

    assert not Medewerker.objects.op(VANDAAG).filter(pk=fenna.pk).exists()


def test_a_role_moves_with_its_reason_and_keeps_what_was(beheerder, sandra):
    nieuw = actions.change_rol(
        actor=beheerder,
        peildatum=VANDAAG,
        medewerker_id=sandra.pk,
        eenheid_id=sandra.eenheid_id,
        rol=Rol.TEAMLEIDER,
        van=VANDAAG,
        tot=JAAR,
        reden="nieuwe functie",
    )
    sandra.refresh_from_db()
    geldt = Medewerker.objects.op(VANDAAG).filter(gebruiker=sandra.gebruiker)

    assert sandra.tot == VANDAAG
    assert list(geldt) == [nieuw]
    assert Beheerwijziging.objects.get().nieuw["rol"] == "teamleider"


def test_a_change_of_role_is_felt_at_the_next_request(beheerder, sandra, client):
    inloggen(client, sandra)
    actions.change_rol(
        actor=beheerder, peildatum=VANDAAG, medewerker_id=sandra.pk, eenheid_id=sandra.eenheid_id,
        rol=Rol.PRIVACY_OFFICER, van=VANDAAG, tot=JAAR, reden="x",
    )  # fmt: skip

    assert client.get("/dossiers/").status_code == 302


def test_prolonging_keeps_the_row(beheerder, sandra):
    actions.change_rol(
        actor=beheerder, peildatum=VANDAAG, medewerker_id=sandra.pk, eenheid_id=sandra.eenheid_id,
        rol=Rol(sandra.rol), van=sandra.van, tot=JAAR, reden="verlengd",
    )  # fmt: skip
    sandra.refresh_from_db()

    assert sandra.tot == JAAR
    assert Medewerker.objects.filter(gebruiker=sandra.gebruiker).count() == 1


# --- the second step -----------------------------------------------------------------------------


def test_a_lost_second_step_is_chosen_anew_with_a_link_and_the_password(
    beheerder, sandra, settings
):
    settings.OVERDRACHT_TWEEDE_FACTOR = True
    gebruiker = sandra.gebruiker
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    TOTP.activate(gebruiker, "JBSWY3DPEHPK3PXP")
    binnen = inloggen(Browser(), sandra)
    actions.reset_tweede_stap(**probeer(beheerder, gebruiker_id=gebruiker.pk))
    (link,) = bezorg()
    browser = Browser()

    assert not Authenticator.objects.exists()
    assert binnen.get("/")["Location"].startswith("/accounts/login/")
    assert browser.post(link, {"wachtwoord": "verkeerd"}).status_code == 422
    assert browser.post(link, {"wachtwoord": WACHTWOORD})["Location"] == "/accounts/2fa/"
    assert browser.get("/accounts/2fa/totp/activate/").status_code == 200


def test_a_link_is_no_way_around_a_second_step_that_stands(beheerder, oisterwijk, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True
    bas = nodig_uit(beheerder, oisterwijk)
    (link,) = bezorg()
    TOTP.activate(bas.gebruiker, "JBSWY3DPEHPK3PXP")
    browser = Browser()
    antwoord = browser.post(link, {"wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD})

    assert antwoord["Location"] == "/accounts/login/"
    assert "_auth_user_id" not in browser.session


def test_the_password_at_a_link_is_not_guessed(beheerder, sandra, monkeypatch):
    sandra.gebruiker.set_password(WACHTWOORD)
    sandra.gebruiker.save()
    actions.reset_tweede_stap(**probeer(beheerder, gebruiker_id=sandra.gebruiker_id))
    (link,) = bezorg()
    for n in range(10):
        Browser().post(link, {"wachtwoord": f"fout{n}"})

    assert Browser().post(link, {"wachtwoord": WACHTWOORD}).status_code == 422
