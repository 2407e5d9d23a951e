"""Signing in, and the one role in which one works."""

import pytest

from overdracht.core.begrippen import Rol
from tests.factories import make_gebruiker, make_medewerker

WACHTWOORD = "een-heel-lang-wachtwoord"


def test_switching_gives_a_new_session_id(client, sandra, azc):
    tweede = make_medewerker(azc, Rol.PRIVACY_OFFICER, gebruiker=sandra.gebruiker)
    client.force_login(sandra.gebruiker)
    client.post("/rol/", {"medewerker": str(sandra.pk)})
    eerst = client.session.session_key
    client.post("/rol/", {"medewerker": str(tweede.pk)})

    assert client.session.session_key != eerst


def test_who_switches_sees_in_which_role_they_work_now(client, sandra, oisterwijk):
    make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=sandra.gebruiker)
    client.force_login(sandra.gebruiker)
    kiest = client.get("/rol/").content.decode()
    client.post("/rol/", {"medewerker": str(sandra.pk)})
    wisselt = client.get("/rol/").content.decode()

    assert "In deze rol werkt u nu." not in kiest
    assert wisselt.count("In deze rol werkt u nu.") == 1
    assert wisselt.index("Regievoerder") < wisselt.index("In deze rol werkt u nu.")


def test_the_role_of_somebody_else_cannot_be_chosen(client, sandra, jan_willem):
    client.force_login(sandra.gebruiker)

    assert client.post("/rol/", {"medewerker": str(jan_willem.pk)}).status_code == 404


def test_the_choice_does_not_lead_to_another_site(client, sandra):
    client.force_login(sandra.gebruiker)
    antwoord = client.post(
        "/rol/", {"medewerker": str(sandra.pk), "next": "https://elders.example/"}
    )

    assert antwoord["Location"] == "/"


def test_who_has_no_role_is_told_what_to_do(client, db):
    client.force_login(make_gebruiker("Nieuw"))

    assert "U hebt nog geen rol" in client.get("/rol/").content.decode()


def test_one_signs_in_with_address_and_password(client, oisterwijk):
    gebruiker = make_gebruiker("Sandra", password=WACHTWOORD)
    make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, gebruiker=gebruiker)
    antwoord = client.post(
        "/accounts/login/", {"login": gebruiker.email.upper(), "password": WACHTWOORD}
    )

    assert antwoord["Location"] == "/"
    assert client.get("/rol/")["Location"] == "/"


def test_nobody_signs_up_alone(client, db):
    antwoord = client.post(
        "/accounts/signup/", {"email": "nieuw@voorbeeld.test", "password1": WACHTWOORD}
    )

    assert "_auth_user_id" not in client.session
    assert antwoord.status_code == 200


def test_the_demo_offers_its_fictive_accounts_and_signs_in_with_one_click(
    client, oisterwijk, settings
):
    settings.OVERDRACHT_MODUS = "demo"
    gebruiker = make_gebruiker("Fictief")
    gebruiker.email = "fictief@oisterwijk.example"
    gebruiker.save()
    medewerker = make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=gebruiker)
    bladzijde = client.get("/accounts/login/")
    client.post("/demo/inloggen/", {"medewerker": str(medewerker.pk)})

    assert [account["naam"] for account in bladzijde.context["demoaccounts"]] == ["Fictief"]
    assert client.session["_auth_user_id"] == str(gebruiker.pk)


@pytest.mark.parametrize(("modus", "adres"), [("productie", "a@b.example"), ("demo", "a@b.nl")])
def test_one_click_works_only_in_the_demo_and_only_for_fictive_accounts(
    client, oisterwijk, settings, modus, adres
):
    settings.OVERDRACHT_MODUS = modus
    gebruiker = make_gebruiker("Echt")
    gebruiker.email = adres
    gebruiker.save()
    medewerker = make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=gebruiker)
    antwoord = client.post("/demo/inloggen/", {"medewerker": str(medewerker.pk)})

    assert antwoord.status_code == 404
    assert "_auth_user_id" not in client.session


def test_outside_the_demo_the_login_page_offers_no_accounts(client, db):
    assert client.get("/accounts/login/").context["demoaccounts"] == []
