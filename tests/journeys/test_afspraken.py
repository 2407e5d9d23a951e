"""What gemeente and azc agree, what a beheerder sets, and forty people who arrive at once."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from overdracht.core.begrippen import Rol, Scenario
from overdracht.data.models import Dossier, Eenheid, Voorkeursscenario
from overdracht.support.planning.actions import replan_many
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker
from tests.journeys.conftest import BREED, SMAL
from tests.journeys.kant import Kant, sit_down

Zet = Callable[[Eenheid, Rol, str], Kant]


def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture(params=[BREED, SMAL], ids=["breed", "smal"])
def zet(
    request: pytest.FixtureRequest, browser: Browser, live_server: object, transactional_db: None
) -> Iterator[Zet]:
    """Put a colleague at a desk."""
    with ExitStack() as stapel:

        def zit(eenheid: Eenheid, rol: Rol, naam: str) -> Kant:
            medewerker = make_medewerker(eenheid, rol, naam=naam)
            return stapel.enter_context(
                sit_down(browser, str(live_server), medewerker, request.param)
            )

        yield zit


@pytest.fixture
def gemeente(transactional_db: None) -> Eenheid:
    return make_gemeente("Oisterwijk", code="GM0824", lat=51.5806, lon=5.1972)


@pytest.fixture
def azc(transactional_db: None) -> Eenheid:
    return make_azc("azc Oisterwijk", lat=51.5761, lon=5.1856, plaats="Oisterwijk")


def arrive(gemeente: Eenheid, azc: Eenheid, aantal: int) -> list[Dossier]:
    """So many people who were linked a few days ago, and of whom nothing was chosen yet."""
    melding = vandaag() - timedelta(days=3)
    dossiers = [
        make_dossier(
            gemeente=gemeente,
            coa_locatie=azc,
            vergunning_op=melding - timedelta(days=20),
            gekoppeld_op=melding - timedelta(days=5),
            tvs_melding_op=melding,
        )
        for _ in range(aantal)
    ]
    replan_many([dossier.pk for dossier in dossiers], peildatum=vandaag())
    return dossiers


def test_an_agreement_is_proposed_confirmed_and_an_exception_is_counted_for_both(
    zet: Zet, gemeente: Eenheid, azc: Eenheid
):
    (dossier,) = arrive(gemeente, azc, 1)
    tess = zet(gemeente, Rol.TEAMLEIDER, "Tess")
    mila = zet(azc, Rol.CASEMANAGER_PARTICIPATIE, "Mila")

    tess.record(
        "samenwerking:propose",
        gemeente.pk,
        azc.pk,
        velden={"Voorkeursscenario": "Gecombineerde aanpak", "Dinsdag": True},
        knop="Stel dit voor",
    )
    mila.open("samenwerking:index")
    mila.page.get_by_role("link", name="Voorstel voor Oisterwijk").click()
    mila.sees("Voorstel dat op u wacht")
    mila.check()
    mila.page.get_by_role("link", name="Bevestigen").click()
    mila.sees("Het azc gaat bij iedereen uit van scenario 2")
    mila.page.get_by_role("button", name="Bevestig", exact=True).click()
    expect(mila.page.get_by_role("status").first).to_be_visible()
    assert Voorkeursscenario.objects.geldig_op(vandaag()).count() == 1

    tess.record(
        "scenario:choose",
        dossier.pk,
        Scenario.START_NA_VERHUIZING,
        velden={"Reden": "Kan nog niet reizen"},
        knop="Kies dit scenario",
    )
    for kant in (tess, mila):
        kant.open("samenwerking:index")
        kant.sees("1 van 1 anders")


def test_a_norm_is_changed_after_a_preview_and_every_due_date_leads_to_its_rule(
    zet: Zet, gemeente: Eenheid, azc: Eenheid
):
    (dossier,) = arrive(gemeente, azc, 1)
    beheer = zet(gemeente, Rol.FUNCTIONEEL_BEHEERDER, "Fenna")
    sandra = zet(gemeente, Rol.REGIEVOERDER_GEMEENTE, "Sandra")

    beheer.open("norm:change", "T-05")
    beheer.fill({"Aantal": 3, "Maat": "weken", "Reden": "Afspraak met het azc"})
    beheer.page.get_by_role("button", name="Instellen").click()
    beheer.sees("1 van de 1 open dossiers verandert")
    beheer.check()
    beheer.page.keyboard.press("Enter")
    expect(beheer.page.get_by_role("status").first).to_be_visible()
    beheer.check()

    sandra.open_dossier(dossier.pk)
    naar_de_regel = sandra.page.locator("a[href='/regels/#T-05']").first
    expect(naar_de_regel).to_be_attached()
    sandra.page.goto(str(naar_de_regel.get_attribute("href")))
    regel = sandra.page.locator("#T-05")
    expect(regel).to_be_in_viewport()
    expect(regel).to_contain_text("bij u in Oisterwijk: 3 weken")
    sandra.check()


def test_forty_arrive_and_the_teamleider_edits_the_proposal_and_confirms_it(
    zet: Zet, gemeente: Eenheid, azc: Eenheid
):
    arrive(gemeente, azc, 40)
    tom = zet(gemeente, Rol.TEAMLEIDER, "Tom")
    for naam in ("Daan", "Ines"):
        make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE, naam=naam)

    tom.open("dossier:divide")
    keuzes = tom.page.get_by_label("Regievoerder voor")
    expect(keuzes).to_have_count(40)
    namen = keuzes.evaluate_all("lijst => lijst.map(k => k.selectedOptions[0].label.split(' ')[0])")
    assert sorted(namen) == ["Daan"] * 20 + ["Ines"] * 20

    keuzes.first.select_option(label="Ines" if namen[0] == "Daan" else "Daan")
    tom.page.get_by_role("button", name="Reken opnieuw").click()
    tom.sees("21")
    tom.page.get_by_role("button", name="Bevestig deze verdeling").click()
    expect(tom.page.get_by_role("status").first).to_be_visible()
    tom.check()
    assert not Dossier.objects.filter(regievoerder=None).exists()
