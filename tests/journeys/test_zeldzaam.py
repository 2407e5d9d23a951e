"""What happens seldom, from its first page to its last; one works at a desk, one on a phone."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import cycle
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.keuzes import Afsluitreden, Kostengegeven
from overdracht.data.models import Dossier, Eenheid, Vernietigingslijst, Verzoek
from overdracht.jobs import daily
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker, make_persoon
from tests.journeys.conftest import BREED, SMAL
from tests.journeys.kant import Kant, sit_down

Zit = Callable[[str, Eenheid, Rol], Kant]


def dagen(aantal: int) -> date:
    """The day so many days from today."""
    return timezone.localdate() + timedelta(days=aantal)


@pytest.fixture
def gemeente(transactional_db: None) -> Eenheid:
    return make_gemeente("Oisterwijk", code="GM0824", lat=51.5806, lon=5.1972)


@pytest.fixture
def azc(gemeente: Eenheid) -> Eenheid:
    return make_azc("azc Gilze", lat=51.5761, lon=4.9300, plaats="Gilze")


@pytest.fixture
def dossier(gemeente: Eenheid, azc: Eenheid) -> Dossier:
    """Somebody with a name that is read from right to left, who waits in the azc."""
    return make_dossier(
        make_persoon("الحداد"),
        gemeente=gemeente,
        coa_locatie=azc,
        vergunning_op=dagen(-60),
        gekoppeld_op=dagen(-40),
        tvs_melding_op=dagen(-38),
    )


MATEN = [
    pytest.param((BREED, SMAL), id="breed-smal"),
    pytest.param((SMAL, BREED), id="smal-breed", marks=pytest.mark.deep),
]


@pytest.fixture(params=MATEN)
def zit(
    request: pytest.FixtureRequest, browser: Browser, live_server: object, gemeente: Eenheid
) -> Iterator[Zit]:
    """Give each colleague a desk: the first of this width, the next of the other."""
    maten = cycle(request.param)
    with ExitStack() as stapel:

        def ga_zitten(naam: str, eenheid: Eenheid, rol: Rol) -> Kant:
            wie = make_medewerker(eenheid, rol, naam=naam)
            return stapel.enter_context(sit_down(browser, str(live_server), wie, next(maten)))

        yield ga_zitten


def klik(page: Page, naam: str) -> None:
    """Press the link or the button of this name, and see that it worked."""
    doel = page.get_by_role("link", name=naam).or_(page.get_by_role("button", name=naam))
    doel.first.click()


def test_a_request_is_asked_answered_and_read(zit: Zit, gemeente, azc, dossier):
    sandra = zit("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE)
    sandra.record(
        "verzoek:ask",
        dossier.pk,
        "achternaam",
        velden={"Wat klopt er niet, en wat moet het zijn?": "Er moet Al-Haddad staan."},
        knop="Leg het verzoek vast",
    )
    Verzoek.objects.update(gevraagd_op=dagen(-40), uiterlijk_op=dagen(-9))
    jan_willem = zit("Jan Willem", azc, Rol.CASEMANAGER)
    jan_willem.open("dossier:today")
    jan_willem.sees("9 dagen te laat")
    klik(jan_willem.page, "Beantwoord het verzoek")
    jan_willem.sees("Er moet Al-Haddad staan.")
    jan_willem.fill(
        {
            "Verbeterd: het gegeven klopt nu": True,
            "Uitleg voor de inburgeraar": "Uw naam staat er nu goed.",
        }
    )
    klik(jan_willem.page, "Antwoord")
    jan_willem.check()

    sandra.open("verzoek:index", dossier.pk)
    sandra.sees("Uw naam staat er nu goed.")


def test_a_list_is_made_approved_by_a_second_and_declared(zit: Zit, gemeente, dossier):
    Dossier.objects.filter(pk=dossier.pk).update(
        geopend_op=dagen(-60),
        afgesloten_op=dagen(-5),
        afsluitreden=Afsluitreden.OVERLEDEN.value,
    )
    piet = zit("Piet", gemeente, Rol.PRIVACY_OFFICER)
    piet.open("bewaren:index")
    piet.sees("Van 1 dossier")
    piet.record("bewaren:make", velden={}, knop="Maak de lijst")
    lijst = Vernietigingslijst.objects.get()
    tom = zit("Tom", gemeente, Rol.TEAMLEIDER)
    tom.record(
        "bewaren:approve",
        lijst.pk,
        velden={"Ik heb de lijst bekeken. Geen van deze dossiers is nog nodig.": True},
        knop="Keur goed",
    )
    daily.destroy(peildatum=dagen(1))

    piet.open("bewaren:detail", lijst.pk)
    piet.sees("Verklaring van vernietiging")
    piet.sees("1 dossier, op")
    assert not Dossier.objects.filter(pk=dossier.pk).exists()


def test_a_rest_is_agreed_and_stands_in_both_lines(zit: Zit, gemeente, azc, dossier):
    sandra = zit("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE)
    sandra.record(
        "huisvesting:rest",
        dossier.pk,
        velden={
            "Rust van": dagen(7),
            "Rust tot en met": dagen(28),
            "Afgesproken op": dagen(0),
            "Inburgeraar": True,
            "COA": True,
        },
    )
    jan_willem = zit("Jan Willem", azc, Rol.CASEMANAGER)
    for kant in (sandra, jan_willem):
        kant.open_dossier(dossier.pk)
        kant.sees(re.compile(r"[Rr]ustperiode|[Rr]ust "))


def test_a_price_becomes_an_estimate_and_then_a_payment(zit: Zit, gemeente, dossier):
    fenna = zit("Fenna", gemeente, Rol.FUNCTIONEEL_BEHEERDER)
    fenna.record(
        "kosten:rate",
        Kostengegeven.PRIJS_KILOMETER,
        velden={
            "Prijs per kilometer reizen": "0,25",
            "Geldt vanaf": dagen(-30),
            "Waar komt dit vandaan": "besluit van het college",
        },
    )
    sandra = zit("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE)
    sandra.record(
        "scenario:choose",
        dossier.pk,
        Scenario.START_NA_VERHUIZING,
        velden={},
        knop="Kies dit scenario",
    )
    sandra.record(
        "kosten:book",
        dossier.pk,
        velden={"Waarvoor": "Reizen", "Bedrag": "12,50", "Betaald op": dagen(0)},
    )
    sandra.open("kosten:panel", dossier.pk)
    sandra.sees("Raming bij de keuze")
    sandra.sees("Samen € 12,50.")


def test_in_danger_is_one_act_and_leaves_nothing_to_see(zit: Zit, gemeente, azc, dossier):
    make_medewerker(gemeente, Rol.TEAMLEIDER, naam="Tom Genoemd")
    jan_willem = zit("Jan Willem", azc, Rol.CASEMANAGER)
    jan_willem.open_dossier(dossier.pk)
    sandra = zit("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE)
    sandra.record(
        "bescherming:switch_on",
        dossier.pk,
        velden={"Tom Genoemd": True, "Geheim adres": "Ergens anders"},
        knop="Scherm het dossier nu af",
    )
    sandra.sees("Ergens anders")

    jan_willem.open("dossier:list")
    expect(jan_willem.page.locator("main")).not_to_contain_text("الحداد")
    weg, nooit = (_zonder_adres(jan_willem.page, wie) for wie in (dossier.pk, uuid4()))
    assert weg == nooit


def _zonder_adres(page: Page, dossier_id: object) -> tuple[int, str]:
    """What the page of this dossier answers to who may not see it, whoever it is."""
    antwoord = page.goto(reverse("dossier:detail", args=[dossier_id]))
    assert antwoord is not None
    return antwoord.status, page.locator("main").inner_html()
