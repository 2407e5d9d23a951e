"""How long somebody is in, what comes back afterwards, and who is put out at once."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client as Browser
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Auditregel, Sessie
from overdracht.support.toegang.actions.sessies import merk_van
from tests.factories import make_dossier, make_medewerker

FORM = "/dossiers/{}/afsluiten/"


@pytest.fixture
def dossier(sandra, jan_willem):
    return make_dossier(gemeente=sandra.eenheid, coa_locatie=jan_willem.eenheid)


@pytest.fixture
def in_dienst(client, sandra):
    client.force_login(sandra.gebruiker)
    client.get("/rol/")
    return client


def verouder(client, **velden):
    Sessie.objects.filter(pk=client.session.session_key).update(**velden)


def stil(client, **duur):
    verouder(client, gezien_at=timezone.now() - timedelta(**duur))


def opnieuw(client, medewerker):
    """Sign in again in the same browser, as the login page does."""
    gebruiker = medewerker.gebruiker
    gebruiker.set_password("een lang proefwachtwoord")
    gebruiker.save()
    return client.post(
        "/accounts/login/", {"login": gebruiker.email, "password": "een lang proefwachtwoord"}
    )


def test_who_is_at_work_stays_in(in_dienst):
    stil(in_dienst, minutes=14)

    assert in_dienst.get("/").status_code == 200
    assert timezone.now() - Sessie.objects.get().gezien_at < timedelta(minutes=1)


def test_who_was_silent_for_a_quarter_signs_in_again_and_returns_there(in_dienst):
    stil(in_dienst, minutes=16)

    assert in_dienst.get("/berichten/")["Location"] == "/accounts/login/?next=%2Fberichten%2F"
    assert "_auth_user_id" not in in_dienst.session


def test_after_a_working_day_everyone_signs_in_again(in_dienst):
    verouder(in_dienst, begonnen_at=timezone.now() - timedelta(hours=10, minutes=1))

    assert in_dienst.get("/").status_code == 302


def test_a_machine_is_told_that_the_session_is_over(in_dienst):
    stil(in_dienst, minutes=16)

    assert in_dienst.get("/api/v1/dossiers").status_code == 401


def test_what_was_typed_comes_back_in_the_form_and_was_not_saved(in_dienst, sandra, dossier):
    stil(in_dienst, minutes=16)
    pad = FORM.format(dossier.pk)
    weg = in_dienst.post(pad, {"reden": "Zij verhuist naar Brüssel", "afsluitreden": "vertrokken"})
    opnieuw(in_dienst, sandra)
    in_dienst.get("/rol/")
    terug = in_dienst.get(pad)
    dossier.refresh_from_db()

    assert weg["Location"].startswith("/accounts/login/?next=")
    assert terug.status_code == 200
    assert "Zij verhuist naar Brüssel" in terug.content.decode()
    assert "staat er weer" in terug.content.decode()
    assert dossier.afgesloten_op is None
    assert "Brüssel" not in in_dienst.get(pad).content.decode()


def test_what_was_typed_is_not_readable_in_the_tables(in_dienst, dossier):
    stil(in_dienst, minutes=16)
    in_dienst.post(FORM.format(dossier.pk), {"reden": "geheimbrüssel"})

    assert "geheim" not in str(dict(in_dienst.session))


def test_another_colleague_at_the_same_desk_does_not_get_it(in_dienst, sandra, dossier):
    stil(in_dienst, minutes=16)
    pad = FORM.format(dossier.pk)
    in_dienst.post(pad, {"reden": "Brüssel"})
    ander = make_medewerker(sandra.eenheid, Rol.REGIEVOERDER_GEMEENTE, naam="Bas")
    opnieuw(in_dienst, ander)
    in_dienst.get("/rol/")

    assert "Brüssel" not in in_dienst.get(pad).content.decode()
    assert "terug" not in in_dienst.session


def test_after_an_hour_it_is_gone(in_dienst, sandra, dossier):
    stil(in_dienst, minutes=16)
    pad = FORM.format(dossier.pk)
    in_dienst.post(pad, {"reden": "Brüssel"})
    sessie = in_dienst.session
    sessie["terug"] = {
        **sessie["terug"],
        "at": (timezone.now() - timedelta(minutes=61)).isoformat(),
    }
    sessie.save()
    opnieuw(in_dienst, sandra)
    in_dienst.get("/rol/")

    assert "Brüssel" not in in_dienst.get(pad).content.decode()


def test_the_role_is_the_one_that_was_interrupted(in_dienst, sandra):
    make_medewerker(sandra.eenheid, Rol.PRIVACY_OFFICER, gebruiker=sandra.gebruiker)
    stil(in_dienst, minutes=16)
    in_dienst.get("/berichten/")
    opnieuw(in_dienst, sandra)

    assert in_dienst.get("/rol/?next=/berichten/")["Location"] == "/berichten/"


def test_a_new_session_begins_at_the_login_and_not_at_a_change_of_role(in_dienst, sandra):
    toen = timezone.now() - timedelta(hours=3)
    verouder(in_dienst, begonnen_at=toen)
    in_dienst.post("/rol/", {"medewerker": str(sandra.pk)})
    na_rol = Sessie.objects.get().begonnen_at
    opnieuw(in_dienst, sandra)

    assert na_rol == toen
    assert Sessie.objects.get().begonnen_at > toen


def test_one_sees_the_own_sessions_and_ends_another_one(in_dienst, sandra):
    thuis = Browser(headers={"User-Agent": "Mozilla/5.0 (iPhone) Safari/605"})
    thuis.force_login(sandra.gebruiker)
    thuis.get("/rol/")
    bladzijde = in_dienst.get("/sessies/")
    merk = merk_van(thuis.session.session_key or "")
    in_dienst.post("/sessies/beeindigen/", {"merk": merk})

    assert "Safari op iPhone" in bladzijde.content.decode()
    assert thuis.session.session_key not in bladzijde.content.decode()
    assert thuis.get("/")["Location"].startswith("/accounts/login/")
    assert in_dienst.get("/").status_code == 200
    assert Auditregel.objects.filter(actie="sessie.beeindigd").count() == 1


def test_one_ends_all_but_this_one(in_dienst, sandra):
    anderen = [Browser() for _ in range(3)]
    for ander in anderen:
        ander.force_login(sandra.gebruiker)
    in_dienst.post("/sessies/beeindigen/")

    assert Sessie.objects.filter(gebruiker=sandra.gebruiker).count() == 1
    assert in_dienst.get("/").status_code == 200


def test_the_session_of_somebody_else_does_not_exist(in_dienst, jan_willem):
    ander = Browser()
    ander.force_login(jan_willem.gebruiker)
    ander.get("/rol/")
    merk = merk_van(ander.session.session_key or "")

    assert in_dienst.post("/sessies/beeindigen/", {"merk": merk}).status_code == 404
    assert ander.get("/").status_code == 200


@pytest.mark.parametrize("hoe", ["account uit", "rol voorbij"])
def test_a_leaver_is_refused_at_the_next_request(in_dienst, sandra, hoe):
    if hoe == "account uit":
        sandra.gebruiker.is_active = False
        sandra.gebruiker.save()
    else:
        sandra.tot = timezone.localdate()
        sandra.save()

    assert in_dienst.get("/").status_code == 302


def test_a_request_that_is_under_way_does_not_bring_an_ended_session_back(in_dienst, sandra):
    sessie = in_dienst.session
    sessie["x"] = 1
    Sessie.objects.all().delete()
    with pytest.raises(UpdateError):
        sessie.save()

    assert not Sessie.objects.exists()
