"""From the TVS list to the PIP, once in each scenario, as COA and as gemeente, in a browser."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from overdracht.core.begrippen import Gespreksoort, Rol, Scenario
from overdracht.core.keuzes import Factor, Toestemmingsonderdeel
from overdracht.data.models import Dossier, Eenheid
from tests.factories import make_azc, make_coa_koppeling, make_gemeente, make_medewerker
from tests.journeys.conftest import BREED, SMAL
from tests.journeys.kant import Kant, sit_down

KOLOMMEN = (
    *("v_nummer", "achternaam", "voornamen", "geboortedatum"),
    *("vergunning_op", "gekoppeld_op", "tvs_melding_op", "gemeente", "azc"),
)


def dagen(aantal: int) -> date:
    """The day so many days from today."""
    return timezone.localdate() + timedelta(days=aantal)


class Toneel:
    """Three colleagues at their desks: COA koppeling, the azc, and the gemeente."""

    def __init__(self, coa_koppeling: Kant, azc: Kant, gemeente: Kant, map_: Path) -> None:
        self.coa_koppeling, self.azc, self.gemeente = coa_koppeling, azc, gemeente
        self._map = map_

    def import_tvs(self, v_nummer: str, naam: str) -> UUID:
        """COA koppeling takes in a TVS list of one person; the dossier that follows from it."""
        bestand = self._map / "tvs.csv"
        velden = (
            v_nummer,
            naam,
            "Samira",
            "17-05-1994",
            *(f"{dag:%d-%m-%Y}" for dag in (dagen(-30), dagen(-14), dagen(-7))),
            "Oisterwijk",
            "azc Oisterwijk",
        )
        regels = [";".join(KOLOMMEN), ";".join(velden)]
        bestand.write_text("\n".join(regels) + "\n", encoding="utf-8")
        kant = self.coa_koppeling
        kant.open("exchange:tvs")
        kant.page.locator("input[type=file]").set_input_files(bestand)
        kant.page.locator("main form button[type=submit]").last.click()
        expect(kant.page.locator("main")).to_contain_text(naam)
        kant.check()
        kant.page.locator("main form button[type=submit]").first.click()
        expect(kant.page.get_by_role("status").first).to_be_visible()
        kant.check()
        return Dossier.objects.get(inburgeraar__persoon__achternaam=naam).pk

    def prepare_voorinburgering(self, dossier_id: UUID) -> None:
        """The azc offers the Voorinburgering, the person agrees, and it starts."""
        self.azc.record("voorinburgering:offer", dossier_id, velden={"Aangeboden op": dagen(-5)})
        self.azc.record(
            "voorinburgering:answer",
            dossier_id,
            velden={"Ja, doet mee": True, "Op welke dag": dagen(-5)},
        )
        self.azc.record(
            "voorinburgering:start",
            dossier_id,
            velden={"Begonnen op": dagen(-4), "Eindigt volgens plan op": dagen(90)},
        )

    def share_klantprofiel(self, dossier_id: UUID) -> None:
        """The person agrees, and COA shares the klantprofiel."""
        self.azc.record(
            "klantprofiel:consent",
            dossier_id,
            Toestemmingsonderdeel.KLANTPROFIEL,
            velden={
                "Ja": True,
                "Uitgelegd en gezegd op": dagen(-2),
                "Nederlands": True,
                "In welke taal hebt u het gezegd": "Tigrinya",
                "Niemand anders": True,
            },
        )
        self.azc.record(
            "klantprofiel:share",
            dossier_id,
            velden={"Gedeeld op": dagen(-1), "Waarom nu": "Na toestemming"},
        )

    def do_intake(self, dossier_id: UUID) -> None:
        """The gemeente does the Brede intake and the leerbaarheidstoets."""
        self.gemeente.record(
            "intake:start",
            dossier_id,
            velden={"Begonnen op": dagen(0), "Vorm": "Kort", "Plaats": "Azc"},
        )
        self.gemeente.record("intake:complete", dossier_id, velden={"Afgerond op": dagen(0)})
        self.gemeente.record(
            "intake:test",
            dossier_id,
            velden={"Toets gedaan op": dagen(0), "Uitslag": "B1-route"},
        )

    def establish_pip(self, dossier_id: UUID) -> None:
        """The gemeente establishes the PIP; the three years begin the day after."""
        kant = self.gemeente
        kant.open("pip:establish", dossier_id)
        kant.fill({"Dagtekening": dagen(0), "Leerroute": "B1-route"})
        kant.page.get_by_role("button", name="Opslaan", exact=True).click()
        if kant.page.locator("#waarschuwing").count():
            # No house is in sight: the guard asks for a considered choice.
            kant.sees("kost er naar verwachting")
            kant.fill({"Reden": "De inburgeraar kan nu al beginnen"})
            kant.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(kant.page.get_by_role("status").first).to_be_visible()
        kant.check()

    def move_house(self, dossier_id: UUID) -> None:
        """The huishouden moves, and registers in the gemeente."""
        self.gemeente.record("huisvesting:move", dossier_id, velden={"Verhuisd op": dagen(0)})
        self.gemeente.record(
            "huisvesting:register", dossier_id, velden={"Ingeschreven op": dagen(0)}
        )


@pytest.fixture(params=[BREED, SMAL], ids=["breed", "smal"])
def toneel(
    request: pytest.FixtureRequest,
    browser: Browser,
    live_server: object,
    transactional_db: None,
    tmp_path: Path,
) -> Iterator[Toneel]:
    gemeente = make_gemeente("Oisterwijk", code="GM0824", lat=51.5806, lon=5.1972)
    azc = make_azc("azc Oisterwijk", lat=51.5761, lon=5.1856, plaats="Oisterwijk")
    with ExitStack() as stapel:

        def zit(naam: str, eenheid: Eenheid, rol: Rol) -> Kant:
            medewerker = make_medewerker(eenheid, rol, naam=naam)
            return stapel.enter_context(
                sit_down(browser, str(live_server), medewerker, request.param)
            )

        yield Toneel(
            zit("Carla", make_coa_koppeling(), Rol.COA_REGIEVOERDER),
            zit("Jan Willem", azc, Rol.CASEMANAGER),
            zit("Sandra", gemeente, Rol.REGIEVOERDER_GEMEENTE),
            tmp_path,
        )


def test_scenario_1_runs_from_the_tvs_list_to_the_pip_and_the_traject_in_the_azc(toneel: Toneel):
    """Snelle start: driegesprek, intake, PIP and traject before the move (HR §4)."""
    dossier = toneel.import_tvs("9999700001", "Snel")
    gemeente, azc = toneel.gemeente, toneel.azc

    gemeente.open("dossier:today")
    gemeente.open("dossier:list")
    gemeente.sees("Snel")
    gemeente.open_dossier(dossier)
    gemeente.record(
        "scenario:factor",
        dossier,
        Factor.KAN_REIZEN,
        velden={"Ja": True, "Van wie weet u dit": "gesprek met de inburgeraar"},
    )
    gemeente.record(
        "huisvesting:expect",
        dossier,
        velden={
            "Verhuizing verwacht vanaf": dagen(180),
            "Verhuizing verwacht tot en met": dagen(240),
            "Waar komt dit vandaan": "corporatie",
        },
    )
    gemeente.open("scenario:desk", dossier)
    gemeente.record(
        "scenario:choose",
        dossier,
        Scenario.SNELLE_START,
        velden={"Reden": "Woont dichtbij en wil snel beginnen"},
        knop="Kies dit scenario",
    )
    gemeente.record(
        "scenario:inform",
        dossier,
        velden={"Verteld op": dagen(0), "Hoe": "Gesprek", "In welke taal": "Tigrinya"},
    )

    azc.open("berichten:list")
    azc.sees("scenario")
    toneel.share_klantprofiel(dossier)
    gemeente.record(
        "gesprek:hold",
        dossier,
        Gespreksoort.DRIEGESPREK,
        velden={
            "Gehouden op": dagen(0),
            "Hoe": "Azc",
            "Inburgeraar": True,
            "Casemanager COA": True,
        },
    )
    toneel.do_intake(dossier)
    toneel.establish_pip(dossier)
    gemeente.record("traject:start", dossier, velden={"Begonnen op": dagen(0), "Plaats": "Azc"})

    gemeente.open_dossier(dossier)
    gemeente.sees("Traject")
    azc.open_dossier(dossier)
    azc.sees("bij de gemeente bekend")


def test_scenario_2_combines_voorinburgering_and_intake_until_the_pip(toneel: Toneel):
    """Gecombineerde aanpak: intake and PIP before the move, the traject after it (HR §5)."""
    dossier = toneel.import_tvs("9999700002", "Samen")
    gemeente = toneel.gemeente

    gemeente.open("scenario:desk", dossier)
    gemeente.page.get_by_role("button", name="Kies scenario 2").or_(
        gemeente.page.get_by_role("link", name="Kies scenario 2")
    ).first.click()
    gemeente.check()
    toneel.prepare_voorinburgering(dossier)
    toneel.share_klantprofiel(dossier)
    gemeente.record(
        "gesprek:plan",
        dossier,
        Gespreksoort.DRIEGESPREK,
        velden={"Datum": dagen(3), "Hoe": "Azc", "Plaats": "azc Oisterwijk"},
    )
    toneel.azc.open_dossier(dossier)
    toneel.azc.sees("Driegesprek")
    gemeente.record(
        "gesprek:hold",
        dossier,
        Gespreksoort.DRIEGESPREK,
        velden={"Gehouden op": dagen(0), "Hoe": "Azc", "Inburgeraar": True},
    )
    toneel.do_intake(dossier)
    toneel.establish_pip(dossier)
    gemeente.open_dossier(dossier)
    gemeente.sees("PIP")


def test_scenario_3_follows_the_expected_move_and_ends_with_the_pip_in_the_gemeente(toneel: Toneel):
    """Start na verhuizing: everything after the move; a new expectation moves the line (HR §6)."""
    dossier = toneel.import_tvs("9999700003", "Later")
    gemeente = toneel.gemeente

    gemeente.open("scenario:desk", dossier)
    gemeente.page.get_by_role("button", name="Kies scenario 3").click()
    gemeente.check()
    gemeente.record(
        "gesprek:hold",
        dossier,
        Gespreksoort.KENNISMAKING,
        velden={"Gehouden op": dagen(0), "Hoe": "Azc", "Inburgeraar": True},
    )
    toneel.prepare_voorinburgering(dossier)
    toneel.share_klantprofiel(dossier)
    for vanaf in (60, 120):
        gemeente.record(
            "huisvesting:expect",
            dossier,
            velden={
                "Verhuizing verwacht vanaf": dagen(vanaf),
                "Verhuizing verwacht tot en met": dagen(vanaf + 30),
                "Waar komt dit vandaan": "corporatie",
            },
        )
    gemeente.open("dossier:history", dossier)
    gemeente.sees("Daardoor verandert ook")
    toneel.azc.open_dossier(dossier)
    toneel.azc.sees("Driegesprek")

    toneel.move_house(dossier)
    toneel.do_intake(dossier)
    toneel.establish_pip(dossier)
    gemeente.open_dossier(dossier)
    gemeente.sees("PIP")
