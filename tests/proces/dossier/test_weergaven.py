"""Saved views and the form of the filters: one's own, and nothing of a person in them."""

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Fase, Rol
from overdracht.data.models import Auditregel, OpgeslagenWeergave
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters, Sortering
from tests.factories import make_azc, make_medewerker

pytestmark = pytest.mark.django_db
BEWAREN = reverse("dossier:save_view")
OVERZICHT = reverse("dossier:views")


def test_a_question_is_kept_under_a_name_and_found_again(regievoerder, tekst):
    regievoerder.post(f"{BEWAREN}?fase=vestiging&sorteer=-naam&cursor=x", {"naam": "Vestigers"})

    assert OpgeslagenWeergave.objects.get().filters == {"fase": "vestiging", "sorteer": "-naam"}
    for adres in (OVERZICHT, reverse("dossier:list")):
        html = tekst(regievoerder, adres)
        assert 'href="/dossiers/?fase=vestiging&amp;sorteer=-naam"' in html
        assert "Vestigers" in html


def test_the_same_name_again_replaces_the_question(gemeente):
    for fase in (Fase.TRAJECT, Fase.VESTIGING):
        actions.save_weergave(actor=gemeente, naam="Mijn", filters=Filters(fase=fase))

    assert OpgeslagenWeergave.objects.get().filters == {"fase": "vestiging"}


def test_a_view_can_be_renamed_and_thrown_away(gemeente, regievoerder):
    filters = Filters(sorteer=Sortering.NAAM)
    rij = actions.save_weergave(actor=gemeente, naam="Mijn", filters=filters)
    actions.save_weergave(actor=gemeente, naam="Bezet", filters=filters)
    adres = reverse("dossier:rename_view", args=[rij.pk])

    assert regievoerder.get(adres).status_code == 200
    assert regievoerder.post(adres, {"naam": "Bezet"}).status_code == 422
    assert regievoerder.post(adres, {"naam": "Nieuw"}).status_code == 302
    rij.refresh_from_db()
    assert rij.naam == "Nieuw"
    regievoerder.post(reverse("dossier:delete_view", args=[rij.pk]))
    assert list(OpgeslagenWeergave.objects.values_list("naam", flat=True)) == ["Bezet"]
    assert {r.actie for r in Auditregel.objects.all()} >= {
        "weergave.bewaard",
        "weergave.hernoemd",
        "weergave.weggegooid",
    }


@pytest.mark.parametrize("naam", ["rename_view", "delete_view"])
def test_the_view_of_a_colleague_does_not_exist(oisterwijk, log_in, gemeente, naam):
    rij = actions.save_weergave(actor=gemeente, naam="Van Sandra", filters=Filters())
    lotte = log_in(make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Lotte"))

    antwoord = lotte.post(reverse(f"dossier:{naam}", args=[rij.pk]), {"naam": "Van mij"})
    assert antwoord.status_code == 404
    assert "Van Sandra" not in lotte.get(OVERZICHT).content.decode()


def test_a_view_without_a_name_is_not_kept(regievoerder, tekst):
    antwoord = regievoerder.post(BEWAREN, {"naam": ""}, follow=True)

    assert "Geef de weergave een naam" in antwoord.content.decode()
    assert not OpgeslagenWeergave.objects.exists()


def test_the_filters_offer_the_own_places_and_colleagues(
    maak, van_de_buren, sandra, regievoerder, tekst
):
    maak(coa_locatie=make_azc("azc Budel"))
    maak()
    html = tekst(regievoerder, reverse("dossier:filter"))

    assert "azc Budel" in html
    assert "azc Oisterwijk" in html
    assert "Tilburg" not in html
    assert f'value="{sandra.pk}"' in html


def test_a_role_is_offered_only_what_it_may_ask(log_in, azc, tekst):
    html = tekst(log_in(make_medewerker(azc, Rol.WOONBEGELEIDER)), reverse("dossier:filter"))

    assert 'name="scenario"' not in html
    assert 'name="fase"' not in html
    assert 'name="azc"' in html


def test_a_filter_that_is_not_understood_is_named_and_the_list_still_comes(
    maak, regievoerder, tekst
):
    maak("Haddad")
    html = tekst(regievoerder, "/dossiers/?fase=onzin&binnen=duizend")

    assert html.count("staat niet aan: de link klopt niet") == 2
    assert "Het filter &#39;Fase&#39; staat niet aan" in html
    assert "onzin" not in html
    assert "Haddad, Amal" in html


def test_the_empty_fields_of_the_form_leave_the_address(regievoerder):
    antwoord = regievoerder.get("/dossiers/?fase=&scenario=geen&binnen=&sorteer=-naam")

    assert antwoord["Location"] == "/dossiers/?scenario=geen&sorteer=-naam"


def test_each_filter_that_is_on_can_be_taken_away(maak, sandra, regievoerder, tekst):
    html = tekst(regievoerder, f"/dossiers/?fase=vestiging&laat=ja&regievoerder={sandra.pk}")

    assert "fase: Vestiging" in html
    assert f'href="/dossiers/?regievoerder={sandra.pk}&amp;laat=ja"' in html
    assert "regievoerder: Sandra" in html
    assert "Geen dossiers met deze filters." in html
