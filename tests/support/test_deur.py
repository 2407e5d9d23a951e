"""The door as a browser meets it: sign in, choose a role, and no answer without a line."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, connection
from django.http import Http404, HttpResponse
from django.urls import path
from django.utils import timezone

from overdracht.config import urls as echte_urls
from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling
from overdracht.data.models import Auditregel, Dossier
from overdracht.support.audit.actions import record_read
from overdracht.support.toegang import policy as beleid
from overdracht.support.toegang.middleware import DeurZonderBeleid
from overdracht.support.toegang.policy import check_beleid, list_routes, policy, require
from overdracht.support.toegang.queries import open_dossier
from tests.factories import make_medewerker

WACHTWOORD = "een-heel-lang-wachtwoord"


@policy(Handeling.DOSSIER_INZIEN)
def toon(request, dossier_id):
    dossier = open_dossier(request.actor, dossier_id)
    return HttpResponse(f"{dossier} {request.peildatum} {connection.in_atomic_block}")


@policy(Handeling.DOSSIER_INZIEN)
def toon_zonder_te_openen(request):
    return HttpResponse(", ".join(str(dossier) for dossier in Dossier.objects.all()))


@policy(Handeling.DOSSIER_INZIEN)
def toon_lijst(request):
    rijen = Dossier.objects.visible_to(request.actor)
    record_read(request.actor, "dossiers.ingezien", rijen, doel="lijst")
    return HttpResponse(", ".join(str(dossier) for dossier in rijen))


@policy(Handeling.DOSSIER_INZIEN)
def zoek_een_rij(request, dossier_id):
    return HttpResponse(Dossier.objects.get(pk=dossier_id))


@policy(Handeling.SCENARIO_KIEZEN, Handeling.KLANTPROFIEL_DELEN)
def een_van_twee(request, dossier_id):
    dossier = open_dossier(request.actor, dossier_id)
    require(request.actor, Handeling.SCENARIO_KIEZEN)
    return HttpResponse(dossier)


@policy(Handeling.AUDIT_INZIEN)
def alleen_privacy(request):
    return HttpResponse("regels")


@policy(Handeling.DOSSIER_INZIEN)
def niet_gevonden(request):
    raise Http404


def zonder_beleid(request):
    return HttpResponse("open deur")


urlpatterns = [
    *echte_urls.urlpatterns,
    path("test/<uuid:dossier_id>/", toon, name="toon"),
    path("test/stil/", toon_zonder_te_openen, name="stil"),
    path("test/lijst/", toon_lijst, name="lijst"),
    path("test/rij/<uuid:dossier_id>/", zoek_een_rij, name="rij"),
    path("test/een/<uuid:dossier_id>/", een_van_twee, name="een"),
    path("test/privacy/", alleen_privacy, name="privacy"),
    path("test/weg/", niet_gevonden, name="weg"),
    path("test/open/", zonder_beleid, name="open"),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def als(client):
    """Sign in as the account of this medewerker, and take up the role."""

    def doe(medewerker):
        client.force_login(medewerker.gebruiker)
        client.get("/rol/")
        return client

    return doe


def zonder_merk(antwoord):
    """The page without the token of its forms, which is masked anew each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", antwoord.content.decode())


def regels():
    return list(
        Auditregel.objects.exclude(actie="rol.gekozen")
        .order_by("pk")
        .values_list("actie", "uitkomst")
    )


def test_who_is_not_signed_in_goes_to_the_login_and_back(client, dossier):
    antwoord = client.get(f"/test/{dossier.pk}/")

    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/accounts/login/?next=%2Ftest%2F")


def test_a_machine_that_is_not_signed_in_is_told_so_as_a_problem(client):
    antwoord = client.get("/api/v1/dossiers")

    assert antwoord.status_code in (401, 404)
    assert "Location" not in antwoord


def test_with_one_role_there_is_nothing_to_choose(client, sandra, dossier):
    client.force_login(sandra.gebruiker)
    antwoord = client.get(f"/test/{dossier.pk}/", follow=True)

    assert antwoord.status_code == 200
    assert [adres for adres, _ in antwoord.redirect_chain][-1] == f"/test/{dossier.pk}/"


def test_with_two_roles_one_chooses_and_then_acts_in_that_one_only(client, sandra, azc, dossier):
    tweede = make_medewerker(azc, Rol.PRIVACY_OFFICER, gebruiker=sandra.gebruiker)
    client.force_login(sandra.gebruiker)
    keuze = client.get("/rol/")
    client.post("/rol/", {"medewerker": str(tweede.pk)})

    assert "Werk als" in keuze.content.decode()
    assert client.get("/test/privacy/").status_code == 200
    assert client.get(f"/test/{dossier.pk}/").status_code == 403


def test_a_page_of_a_person_is_made_in_one_transaction_and_leaves_a_line(als, sandra, dossier):
    antwoord = als(sandra).get(f"/test/{dossier.pk}/")

    assert antwoord.content.decode() == f"{dossier} {timezone.localdate()} True"
    assert regels() == [("dossier.ingezien", "ok")]
    assert Auditregel.objects.latest("pk").doel == "dossier.inzien"


def test_a_page_that_names_no_dossier_in_its_line_is_not_sent(als, sandra, dossier):
    antwoord = als(sandra).get("/test/stil/")

    assert antwoord.status_code == 503
    assert str(dossier) not in antwoord.content.decode()


def test_an_empty_list_was_also_a_look(als, buurgemeente, dossier):
    antwoord = als(buurgemeente).get("/test/lijst/")

    assert antwoord.content == b""
    assert regels() == [("dossiers.ingezien", "ok")]


def test_when_the_line_cannot_be_written_nothing_is_shown(als, sandra, dossier, monkeypatch):
    browser = als(sandra)

    def stuk(*_args, **_kwargs):
        raise DatabaseError

    monkeypatch.setattr(Auditregel.objects, "create", stuk)
    antwoord = browser.get(f"/test/{dossier.pk}/")

    assert antwoord.status_code == 503
    assert str(dossier) not in antwoord.content.decode()


def test_foreign_and_never_existing_get_the_same_answer_and_a_refused_line(
    als, buurgemeente, dossier
):
    browser = als(buurgemeente)
    vreemd, nooit = browser.get(f"/test/{dossier.pk}/"), browser.get(f"/test/{uuid4()}/")

    assert (vreemd.status_code, nooit.status_code) == (404, 404)
    assert zonder_merk(vreemd) == zonder_merk(nooit)
    assert regels() == [("toon", "geweigerd"), ("toon", "geweigerd")]


def test_a_row_that_is_not_there_is_a_404_and_no_fault(als, sandra, dossier):
    assert als(sandra).get(f"/test/rij/{uuid4()}/").status_code == 404
    assert als(sandra).get("/test/weg/").status_code == 404


def test_a_role_without_the_right_gets_403_and_a_refused_line(als, sandra):
    assert als(sandra).get("/test/privacy/").status_code == 403
    assert regels() == [("privacy", "geweigerd")]


def test_with_two_rights_on_a_door_one_is_enough_and_the_act_asks_its_own(
    als, jan_willem, sandra, dossier
):
    assert als(jan_willem).get(f"/test/een/{dossier.pk}/").status_code == 403
    assert als(sandra).get(f"/test/een/{dossier.pk}/").status_code == 200


def test_an_ended_membership_is_refused_at_the_next_request(als, sandra, dossier):
    browser = als(sandra)
    sandra.tot = date(2025, 1, 1)
    sandra.save()

    assert browser.get(f"/test/{dossier.pk}/")["Location"].startswith("/rol/")


def test_an_account_that_is_switched_off_is_signed_out_at_the_next_request(als, sandra, dossier):
    browser = als(sandra)
    sandra.gebruiker.is_active = False
    sandra.gebruiker.save()

    assert browser.get(f"/test/{dossier.pk}/")["Location"].startswith("/accounts/login/")


def test_a_changed_password_ends_the_other_sessions(als, sandra, dossier):
    browser = als(sandra)
    sandra.gebruiker.password = make_password("een-ander-lang-wachtwoord")
    sandra.gebruiker.save()

    assert browser.get(f"/test/{dossier.pk}/")["Location"].startswith("/accounts/login/")


def test_htmx_is_sent_to_the_login_as_a_whole_page(client, dossier):
    antwoord = client.get(f"/test/{dossier.pk}/", headers={"HX-Request": "true"})

    assert antwoord["HX-Redirect"] == "/accounts/login/"


def test_a_second_factor_is_asked_where_it_is_required(als, sandra, dossier, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True

    assert als(sandra).get(f"/test/{dossier.pk}/")["Location"] == "/tweede-stap/"


def test_a_page_takes_few_statements(als, sandra, dossier, django_assert_max_num_queries):
    browser = als(sandra)

    # Session, membership, savepoint, who asks (PostgreSQL only), dossier, line, release.
    with django_assert_max_num_queries(7):
        browser.get(f"/test/{dossier.pk}/")


# --- doors without a policy ---------------------------------------------------------------------


def test_a_view_without_a_policy_is_not_served(als, sandra):
    with pytest.raises(DeurZonderBeleid, match="open"):
        als(sandra).get("/test/open/")


def test_the_process_names_every_door_without_a_policy():
    assert [fout.msg for fout in check_beleid()] == [
        "De deur '/test/open/ (open)' heeft geen beleid."
    ]


def test_a_command_without_a_policy_is_named_too(monkeypatch):
    monkeypatch.setattr(beleid, "get_commands", lambda: {"klok": "overdracht.jobs", "shell": "x"})
    monkeypatch.setattr(beleid, "load_command_class", lambda app, naam: object())

    assert "De deur 'manage.py klok' heeft geen beleid." in [fout.msg for fout in check_beleid()]


def test_every_public_door_of_the_house_says_why(settings):
    open_deuren = [
        (naam, gevonden.reden)
        for pad, naam, view in list_routes()
        if (gevonden := beleid.beleid_van(view, naam, pad))
        and gevonden.soort is not beleid.Soort.RECHT
    ]

    assert all(reden for _, reden in open_deuren)
