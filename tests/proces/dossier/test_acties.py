"""Assign, close, reopen: each with its right, its rule, its trace and its message."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from overdracht.core.begrippen import Fase, Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Afsluitreden
from overdracht.data.models import Bericht, Contactpersoon, Gebeurtenis, Termijn
from overdracht.proces.dossier import actions
from tests.factories import make_actor, make_medewerker
from tests.proces.dossier.conftest import VANDAAG

pytestmark = pytest.mark.django_db


@pytest.fixture
def lotte(oisterwijk):
    """Another regievoerder of Oisterwijk."""
    return make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Lotte")


def wijs_aan(wie, dossier, collega, **velden):
    return actions.assign_contactpersoon(
        actor=make_actor(wie),
        dossier_id=dossier.pk,
        medewerker_id=collega.pk,
        **{"vervanger_id": None, "peildatum": VANDAAG, **velden},
    )


def sluit(actor, dossier, **velden):
    gewoon = {"afgesloten_op": VANDAAG, "afsluitreden": Afsluitreden.VOLDAAN}
    return actions.close_dossier(
        actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG, **{**gewoon, **velden}
    )


def test_the_new_contact_follows_the_old_one_and_everyone_hears_of_it(
    maak, teamleider, sandra, lotte, azc
):
    dossier = maak(contactpersonen=(sandra,))
    wijs_aan(teamleider, dossier, lotte, vervanger_id=sandra.pk)
    dossier.refresh_from_db()

    rijen = Contactpersoon.objects.order_by("van").values_list("medewerker", "vervanger", "tot")
    assert list(rijen) == [(sandra.pk, None, VANDAAG), (lotte.pk, sandra.pk, None)]
    assert dossier.regievoerder == lotte
    gebeurtenis = Gebeurtenis.objects.get(soort="contactpersoon.aangewezen")
    assert (gebeurtenis.oud, gebeurtenis.nieuw) == (
        {"regievoerder_gemeente": "Sandra"},
        {"regievoerder_gemeente": "Lotte"},
    )
    berichten = Bericht.objects.filter(kanaal="inbox").values_list("soort", "medewerker", "eenheid")
    assert set(berichten) == {
        ("dossier.toegewezen", lotte.pk, lotte.eenheid_id),
        ("contactpersoon.aangewezen", None, azc.pk),
    }


def test_a_contact_is_that_of_the_whole_huishouden(maak, teamleider, lotte):
    eerste = maak("Haddad")
    tweede = maak("Haddad", huishouden=eerste.huishouden)
    wijs_aan(teamleider, eerste, lotte)
    tweede.refresh_from_db()

    assert tweede.regievoerder == lotte
    assert Gebeurtenis.objects.filter(soort="contactpersoon.aangewezen").count() == 2


def test_the_same_day_can_be_changed_twice(maak, teamleider, sandra, lotte):
    dossier = maak()
    wijs_aan(teamleider, dossier, sandra)
    wijs_aan(teamleider, dossier, lotte)
    dossier.refresh_from_db()

    assert dossier.regievoerder == lotte


def test_a_casemanager_assigns_at_the_own_azc(maak, jan_willem, azc):
    mila = make_medewerker(azc, Rol.CASEMANAGER, naam="Mila")
    dossier = maak()
    wijs_aan(jan_willem, dossier, mila)
    dossier.refresh_from_db()

    assert (dossier.casemanager, dossier.regievoerder) == (mila, None)


def test_nobody_of_another_unit_can_be_assigned(maak, teamleider, jan_willem, buurgemeente):
    dossier = maak()

    for vreemde in (jan_willem, buurgemeente):
        with pytest.raises(Http404):
            wijs_aan(teamleider, dossier, vreemde)


def test_a_regievoerder_does_not_divide_the_work(maak, sandra, lotte):
    with pytest.raises(PermissionDenied):
        wijs_aan(sandra, maak(), lotte)


def test_an_assignment_of_a_page_that_was_passed_by_is_not_saved(maak, teamleider, sandra, lotte):
    dossier = maak(contactpersonen=(sandra,))
    Contactpersoon.objects.update(versie=2)

    with pytest.raises(Verouderd):
        wijs_aan(teamleider, dossier, lotte, versie=1)


def test_a_closed_dossier_rings_no_more_and_says_why(maak, gemeente):
    dossier = sluit(gemeente, maak(), afgesloten_op=date(2026, 5, 30))

    assert (dossier.fase, dossier.versie) == (Fase.AFGESLOTEN.value, 2)
    assert not Termijn.objects.filter(dossier=dossier).exists()
    gebeurtenis = Gebeurtenis.objects.get(soort="dossier.afgesloten")
    assert gebeurtenis.nieuw == {"afgesloten_op": "2026-05-30", "afsluitreden": "voldaan"}


def test_a_reopened_dossier_rings_again(maak, gemeente):
    dossier = sluit(gemeente, maak())
    actions.reopen_dossier(
        actor=gemeente, dossier_id=dossier.pk, reden="Te vroeg", peildatum=VANDAAG
    )
    dossier.refresh_from_db()

    assert (dossier.fase, dossier.afsluitreden) == (Fase.SCENARIOKEUZE.value, "")
    assert Termijn.objects.filter(dossier=dossier, sleutel="scenariokeuze").exists()
    assert Gebeurtenis.objects.get(soort="dossier.heropend").reden == "Te vroeg"


@pytest.mark.parametrize(
    ("dag", "woord"), [(date(2026, 6, 2), "nog niet"), (date(2026, 2, 1), "klopt niet")]
)
def test_a_dossier_is_not_closed_ahead_nor_before_it_was_opened(maak, gemeente, dag, woord):
    with pytest.raises(RegelOvertreden) as fout:
        sluit(gemeente, maak(), afgesloten_op=dag)

    assert fout.value.veld == "afgesloten_op"
    assert woord in fout.value.melding


def test_closing_what_a_colleague_changed_meanwhile_shows_both(maak, gemeente):
    dossier = maak()
    dossier.versie = 3
    dossier.save()

    with pytest.raises(Verouderd) as fout:
        sluit(gemeente, dossier, versie=2)
    assert fout.value.nu == {"afgesloten_op": None, "afsluitreden": ""}


def test_a_casemanager_does_not_close(maak, coa):
    with pytest.raises(PermissionDenied):
        sluit(coa, maak())


def test_the_forms_do_what_they_say(maak, log_in, teamleider, lotte):
    dossier, browser = maak(), log_in(teamleider)
    adressen = {
        n: reverse(f"dossier:{n}", args=[dossier.pk]) for n in ("assign", "close", "reopen")
    }

    for adres in adressen.values():
        assert browser.get(adres).status_code == 200
    velden = {"medewerker_id": str(lotte.pk), "vervanger_id": str(lotte.pk)}
    assert "Kies een ander als vervanger" in (
        browser.post(adressen["assign"], velden).content.decode()
    )
    for naam, ingevuld in (
        ("assign", {"medewerker_id": str(lotte.pk)}),
        ("close", {"afgesloten_op": "2026-06-01", "afsluitreden": "vertrokken"}),
        ("reopen", {"reden": "Terug"}),
    ):
        antwoord = browser.post(adressen[naam], ingevuld)
        assert antwoord.status_code == 302, antwoord.content.decode()
    dossier.refresh_from_db()
    assert (dossier.regievoerder, dossier.afgesloten_op) == (lotte, None)


def test_closing_asks_for_a_reason(maak, regievoerder):
    adres = reverse("dossier:close", args=[maak().pk])

    assert regievoerder.post(adres, {"afgesloten_op": "2026-06-01"}).status_code == 422
