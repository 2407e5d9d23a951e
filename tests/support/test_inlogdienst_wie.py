"""Who the organisation lets in here: joined by an invitation, still at work, and shown anew."""

import time
from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.data.models import Auditregel, Gebruiker, Inlogidentiteit
from overdracht.data.wie import acting_as_huis
from overdracht.proces.beheer import actions
from overdracht.support.toegang.actions.uitnodigingen import make_link, open_uitnodiging
from tests.factories import make_actor, make_gemeente, make_medewerker
from tests.support.inlogdienst import MAIL, PK, is_binnen, make_dienst, verbind, vraag_van, zegt

pytestmark = [pytest.mark.naast, pytest.mark.django_db, pytest.mark.slow]
UUR = 3600


def uitnodiging(medewerker, soort=Uitnodigingsoort.ACCOUNT):
    rij = open_uitnodiging(
        actor=make_actor(medewerker), gebruiker=medewerker.gebruiker, soort=soort
    )
    return f"/uitnodiging/{make_link(rij.pk)}/organisatie/"


# --- who --------------------------------------------------------------------------------


def test_a_stranger_gets_no_account_and_no_right(reis, dienst, bas):
    antwoord = reis()

    assert "Gebruik eerst de link" in zegt(antwoord)
    assert not is_binnen(reis)
    assert Gebruiker.objects.count() == 1
    assert not Inlogidentiteit.objects.exists()


def test_the_address_alone_opens_nothing(reis, verbonden):
    reis.wens(sub="u-2")  # with the mail of Bas

    assert reis().status_code == 403


def test_the_same_number_at_another_issuer_is_somebody_else(reis, dienst, bas):
    dienst.issuer = "https://vorige.example"
    verbind(dienst, bas.gebruiker)
    dienst.refresh_from_db()

    assert reis().status_code == 403


@pytest.mark.parametrize("hoe", ["account", "rol", "later"])
def test_a_leaver_stays_outside_though_the_organisation_says_yes(reis, verbonden, hoe):
    vandaag = timezone.localdate()
    if hoe == "account":
        Gebruiker.objects.filter(pk=verbonden.gebruiker_id).update(is_active=False)
    elif hoe == "rol":
        verbonden.tot = vandaag
        verbonden.save()
    else:
        verbonden.tot, verbonden.van = vandaag, vandaag - timedelta(days=1)
        verbonden.save()

    assert reis().status_code == 403
    assert not is_binnen(reis)


def test_a_session_of_a_leaver_ends_at_once(reis, verbonden, oisterwijk):
    fenna = make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER, naam="Fenna")
    reis()
    actions.end_account(
        actor=make_actor(fenna),
        peildatum=timezone.localdate(),
        gebruiker_id=verbonden.gebruiker_id,
        reden="vertrokken",
    )

    assert reis.hier.get("/")["Location"].startswith("/accounts/login/")


def test_another_organisation_does_not_speak_for_this_account(reis, issuer, bas):
    """Bas works at Tilburg too, since shorter; its inlogdienst opens nothing of Oisterwijk."""
    tilburg = make_gemeente("Tilburg", code="GM0855")
    make_medewerker(tilburg, Rol.TEAMLEIDER, gebruiker=bas.gebruiker, van=timezone.localdate())
    verbind(make_dienst(issuer, tilburg), bas.gebruiker)

    assert reis().status_code == 403


def test_a_refusal_stands_in_the_log_without_a_name(reis, dienst, bas):
    reis()
    with acting_as_huis():
        regel = Auditregel.objects.get(actie="inlogdienst.geweigerd")

    assert (regel.doel, regel.gebruiker_id) == ("inlogdienst.onbekend", None)


# --- the invitation joins ------------------------------------------------------------------------


def test_the_invitation_joins_the_two_accounts_once(reis, dienst, bas):
    link = uitnodiging(bas)
    pagina = reis.hier.get(link.removesuffix("organisatie/"))
    antwoord = reis(link)

    assert "U hoeft hier geen wachtwoord te kiezen" in zegt(pagina)
    assert antwoord["Location"] == "/"
    assert Inlogidentiteit.objects.get().gebruiker == bas.gebruiker
    assert reis.hier.get(link).status_code == 404


def test_after_it_no_password_opens_the_account(reis, dienst, bas, client):
    bas.gebruiker.set_password("een-heel-lang-wachtwoord")
    bas.gebruiker.save()
    reis(uitnodiging(bas, Uitnodigingsoort.INLOGDIENST))
    client.post("/accounts/login/", {"login": MAIL, "password": "een-heel-lang-wachtwoord"})

    assert SESSION_KEY not in client.session
    bas.gebruiker.refresh_from_db()
    assert not bas.gebruiker.has_usable_password()


def test_no_password_is_made_where_people_sign_in_at_home(dienst, bas, client, mailoutbox):
    link = uitnodiging(bas).removesuffix("organisatie/")
    nieuw = {"wachtwoord": "vier losse woorden erachter"}
    geweigerd = client.post(link, {**nieuw, "nog_eens": nieuw["wachtwoord"]})
    verbind(dienst, bas.gebruiker)
    client.post("/accounts/password/reset/", {"email": MAIL})

    assert geweigerd.status_code == 405
    assert mailoutbox == []


@pytest.mark.parametrize(
    "wie", [{"mail": "piet@oisterwijk.test"}, {"mail": ""}, {"bevestigd": False}]
)
def test_an_invitation_of_somebody_else_joins_nothing(reis, dienst, bas, wie):
    reis.wens(**wie)
    antwoord = reis(uitnodiging(bas))

    assert "een ander e-mailadres" in zegt(antwoord)
    assert not Inlogidentiteit.objects.exists()
    assert not is_binnen(reis)


def test_one_account_there_is_one_account_here(reis, verbonden, oisterwijk):
    piet = make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Piet")
    reis.wens(mail=piet.gebruiker.email)
    antwoord = reis(uitnodiging(piet))

    assert "hoort al bij een andere collega" in zegt(antwoord)
    assert Inlogidentiteit.objects.get().gebruiker == verbonden.gebruiker


def test_a_weak_login_does_not_use_the_invitation_up(reis, dienst, bas):
    link = uitnodiging(bas)
    reis.wens(amr=["pwd"])
    zwak = reis(link)
    reis.wens()
    reis.daar.cookies.clear()

    assert zwak.status_code == 403
    assert reis(link).status_code == 302


# --- fresh, and out ------------------------------------------------------------------------------

ZWAAR = "/dossiers/exporteren/"


def test_what_weighs_heavily_asks_the_organisation_anew(reis, verbonden):
    reis.wens(claims={"auth_time": int(time.time()) - UUR})
    reis()
    reis.hier.get("/rol/")
    gevraagd = reis.hier.get(ZWAAR)["Location"]
    reis.wens()
    adres = reis.hier.get(gevraagd)["Location"]
    oud = reis.hier.session.session_key
    antwoord = reis.terug(reis.volg(adres))

    assert gevraagd.startswith("/organisatie/bevestigen/")
    assert vraag_van(adres)["prompt"] == "login"
    assert antwoord["Location"] == ZWAAR
    assert reis.hier.session.session_key != oud
    assert reis.hier.get(ZWAAR).status_code == 200


@pytest.mark.parametrize(
    ("wens", "zin"),
    [
        ({"claims": {"auth_time": int(time.time()) - UUR}}, "opnieuw laten zien"),
        ({"claims": {"auth_time": None}}, "opnieuw laten zien"),
        ({"claims": {"amr": ["pwd"]}}, "zonder tweede stap"),
        ({"sub": "u-2"}, "een ander account"),
    ],
)
def test_a_proof_that_is_old_or_weak_or_of_another_is_not_fresh(reis, verbonden, wens, zin):
    reis.wens(claims={"auth_time": int(time.time()) - UUR})
    reis()
    reis.hier.get("/rol/")
    reis.wens(**wens)
    reis.daar.cookies.clear()
    antwoord = reis("/organisatie/bevestigen/")

    assert zin in zegt(antwoord)
    assert reis.hier.get(ZWAAR)["Location"].startswith("/organisatie/bevestigen/")


def test_who_signs_out_is_offered_the_way_out_there(reis, verbonden):
    reis()
    antwoord = reis.hier.post("/accounts/logout/")
    pagina = zegt(reis.hier.get(antwoord["Location"]))

    assert antwoord["Location"] == f"/organisatie/{PK}/uitgelogd/"
    assert "/session/end?client_id=warme-overdracht" in pagina
    assert not is_binnen(reis)


def test_a_service_that_was_switched_off_lets_nobody_in(reis, verbonden, dienst):
    adres = reis.heen()
    dienst.actief = False
    dienst.save()

    assert reis.terug(adres).status_code == 404
    assert reis.hier.get(f"/organisatie/{PK}/").status_code == 404
    assert "Oisterwijk" not in zegt(reis.hier.get("/organisatie/"))
