"""The PIP guard: before a house it is a considered choice; and the two clocks of its term."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from overdracht.core.errors import RedenNodig
from overdracht.data.models import Gebeurtenis, Pip
from overdracht.proces.pip.actions import establish_pip
from tests.factories import make_dossier

VANDAAG = date(2026, 6, 1)
KLAAR: dict[str, Any] = {
    "intake_begonnen_op": date(2026, 4, 1),
    "leerbaarheidstoets_op": date(2026, 4, 8),
}
VERWACHT: dict[str, Any] = {
    "verwachte_verhuizing_van": date(2026, 8, 3),
    "verwachte_verhuizing_tot": date(2026, 9, 28),
}
DUO = date(2026, 4, 6)


def stel_vast(actor, dossier, reden=""):
    return establish_pip(
        actor=actor,
        dossier_id=dossier.pk,
        pip_vastgesteld_op=VANDAAG,
        leerroute="b1",
        reden=reden,
        peildatum=VANDAAG,
    )


@pytest.fixture
def maak(oisterwijk, azc):
    return lambda **dagen: make_dossier(gemeente=oisterwijk, coa_locatie=azc, **KLAAR, **dagen)


def test_before_a_house_the_choice_says_what_it_costs_and_asks_why(maak, gemeente):
    dossier = maak(**VERWACHT)

    with pytest.raises(RedenNodig) as vraag:
        stel_vast(gemeente, dossier)

    assert "9 tot 17 weken" in vraag.value.waarschuwingen[0].melding
    assert not Pip.objects.exists()


def test_a_considered_choice_goes_through_and_keeps_its_reason(maak, gemeente):
    dossier = maak(**VERWACHT)

    stel_vast(gemeente, dossier, reden="Het traject start volgende week in het azc")

    assert Pip.objects.filter(dossier=dossier).exists()
    redenen = Gebeurtenis.objects.filter(dossier=dossier).values_list("reden", flat=True)
    assert "Het traject start volgende week in het azc" in redenen


@pytest.mark.parametrize(
    "zicht",
    [
        {"woning_beschikbaar_op": date(2026, 6, 15)},
        {"verhuizing_gepland_op": date(2026, 9, 28)},
        {"verhuisd_op": date(2026, 5, 4)},
        {"verwachte_verhuizing_van": VANDAAG, "verwachte_verhuizing_tot": date(2026, 6, 5)},
    ],
)
def test_with_a_house_in_sight_nothing_is_asked(maak, gemeente, zicht):
    dossier = maak(**zicht)

    stel_vast(gemeente, dossier)

    assert Pip.objects.filter(dossier=dossier).exists()


def test_the_form_shows_the_cost_and_both_clocks_before_anything_is_typed(maak, sandra, log_in):
    later: dict[str, Any] = {"verwachte_verhuizing_van": date(2098, 1, 1)}
    dossier = maak(**later, verwachte_verhuizing_tot=date(2099, 1, 1), kennisgeving_op=DUO)
    tekst = log_in(sandra).get(reverse("pip:establish", args=[dossier.pk])).content.decode()

    assert "Klok 1: de kennisgeving van DUO is van 6 april 2026." in tekst
    assert "Klok 2: de inburgeraar is nog niet ingeschreven" in tekst
    assert "kost er naar verwachting" in tekst


def test_without_an_intake_the_panel_says_what_comes_first_instead_of_a_button(
    oisterwijk, azc, maak, log_in, sandra
):
    nog_niets = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    browser = log_in(sandra)

    def paneel(dossier):
        return browser.get(reverse("pip:panel", args=[dossier.pk])).content.decode()

    adres = reverse("pip:establish", args=[nog_niets.pk])
    assert "Het PIP kan niet zonder brede intake." in paneel(nog_niets)
    assert adres not in paneel(nog_niets)
    klaar = maak(**VERWACHT)
    assert reverse("pip:establish", args=[klaar.pk]) in paneel(klaar)
