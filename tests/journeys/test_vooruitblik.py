"""What the line sees, and what if: from the silence on the dossier to the form that ends it."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from overdracht.core.begrippen import Rol, Scenario
from overdracht.data.models import Deelname, Dossier, Verhuisverwachting
from overdracht.support.planning.actions import replan
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker
from tests.journeys.conftest import BREED, SMAL
from tests.journeys.kant import Kant, sit_down


def dagen(aantal: int) -> date:
    """The day so many days from today."""
    return timezone.localdate() + timedelta(days=aantal)


@pytest.fixture(params=[BREED, SMAL], ids=["breed", "smal"])
def kanten(
    request: pytest.FixtureRequest,
    browser: Browser,
    live_server: object,
    transactional_db: None,
) -> Iterator[tuple[Kant, Kant, Dossier]]:
    """The gemeente and COA at their desks, and someone who falls silent for half a year."""
    gemeente = make_gemeente("Oisterwijk", code="GM0824", lat=51.5806, lon=5.1972)
    azc = make_azc("azc Oisterwijk", lat=51.5761, lon=5.1856, plaats="Oisterwijk")
    dossier = make_dossier(
        gemeente=gemeente,
        coa_locatie=azc,
        vergunning_op=dagen(-150),
        gekoppeld_op=dagen(-130),
        tvs_melding_op=dagen(-120),
        scenario=Scenario.GECOMBINEERDE_AANPAK,
        scenario_gekozen_op=dagen(-115),
        coa_geinformeerd_op=dagen(-115),
        inburgeraar_geinformeerd_op=dagen(-110),
        kennismaking_gehouden_op=dagen(-100),
        voorinburgering_begonnen_op=dagen(-110),
        voorinburgering_geeindigd_op=dagen(-10),
        verwachte_verhuizing_van=dagen(150),
        verwachte_verhuizing_tot=dagen(200),
    )
    replan(dossier, peildatum=timezone.localdate())
    with ExitStack() as stapel:
        kant_gemeente, kant_coa = (
            stapel.enter_context(
                sit_down(
                    browser,
                    str(live_server),
                    make_medewerker(eenheid, rol, naam=naam),
                    request.param,
                )
            )
            for naam, eenheid, rol in (
                ("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE),
                ("Jan Willem", azc, Rol.CASEMANAGER),
            )
        )
        yield kant_gemeente, kant_coa, dossier


def test_from_the_silence_on_the_dossier_to_what_ends_it(kanten: tuple[Kant, Kant, Dossier]):
    gemeente, coa, dossier = kanten

    _ask_from_the_signal(gemeente, dossier)
    gedeeld = _ask_what_if_the_house_is_later(gemeente, dossier)

    coa.page.goto(gedeeld)
    coa.sees("12 weken later")
    coa.check()

    _record_the_later_house(gemeente)
    _see_what_else_moves(gemeente, dossier)
    nu = Verhuisverwachting.objects.get(koppeling=dossier.koppeling_id, opgevolgd_at=None)
    assert nu.verwachte_verhuizing_van == dagen(150 + 84)
    assert nu.verwachte_verhuizing_tot == dagen(400)

    coa.record(
        "participatie:record",
        dossier.pk,
        velden={"Wat": "Vrijwilligerswerk", "Waar": "Azc", "Dagdelen per week": 4},
    )
    assert Deelname.objects.filter(dossier=dossier).exists()
    coa.open_dossier(dossier.pk)
    expect(coa.page.locator("#signalen")).not_to_contain_text("De lijn valt stil")


def _ask_from_the_signal(gemeente: Kant, dossier: Dossier) -> None:
    gemeente.open_dossier(dossier.pk)
    gemeente.sees("De lijn valt stil")
    gemeente.page.locator("#signalen a", has_text="Bekijk de lijn").first.click()
    gemeente.sees("Dit verandert er")
    gemeente.check()


def _ask_what_if_the_house_is_later(gemeente: Kant, dossier: Dossier) -> str:
    gemeente.open("vooruitblik:what_if", dossier.pk)
    gemeente.fill({"De woning komt zoveel weken later": 12})
    gemeente.page.get_by_role("button", name="Laat zien").click()
    gemeente.sees("12 weken later")
    gemeente.check()
    gedeeld = gemeente.page.get_by_label("Link om te delen").input_value()
    assert "weken=12" in gedeeld
    return gedeeld


def _record_the_later_house(gemeente: Kant) -> None:
    gemeente.page.get_by_role("link", name="Leg deze verwachting vast").click()
    gemeente.fill({"Waar komt dit vandaan": "woningcorporatie"})
    gemeente.page.get_by_role("button", name="Opslaan", exact=True).click()
    # What the what-if has shown is not shown again.
    expect(gemeente.page.get_by_role("status").first).to_be_visible()


def _see_what_else_moves(gemeente: Kant, dossier: Dossier) -> None:
    gemeente.open("huisvesting:expect", dossier.pk)
    gemeente.fill({"Verhuizing verwacht tot en met": dagen(400)})
    gemeente.page.get_by_role("button", name="Opslaan", exact=True).click()
    gemeente.sees("Dit verandert er als u opslaat")
    gemeente.check()
    # The button has the focus: who agrees only presses Enter.
    gemeente.page.keyboard.press("Enter")
    expect(gemeente.page.get_by_role("status").first).to_be_visible()
