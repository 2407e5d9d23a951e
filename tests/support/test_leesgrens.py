"""Who opens more dossiers than work asks for is stopped, says why, and goes on; all is kept."""

from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.leesgrens import IN_TIEN_MINUTEN, PER_MINUUT, Grens
from overdracht.data.models import Auditregel, Toezichtpunt
from overdracht.proces.toezicht import actions as toezicht
from overdracht.support.audit.actions import record_read
from overdracht.support.toegang.actions.leesgrens import (
    TeVeelGelezen,
    check_leesgrens,
    confirm_leesgrens,
)
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from overdracht.support.toegang.views.weigering import refuse_too_many
from tests.factories import make_actor, make_medewerker

NU = datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
FORM = "application/x-www-form-urlencoded"
REDEN = "Overdracht van het werk van een vertrokken collega"


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=False):
        yield NU


@pytest.fixture
def actor(sandra):
    return make_actor(sandra)


@pytest.fixture
def browser(sandra):
    client = Client()
    client.force_login(sandra.gebruiker)
    sessie = client.session
    sessie[SESSIE_MEDEWERKER] = str(sandra.pk)
    sessie.save()
    return client


def open_(actor, aantal, *, geleden=timedelta(minutes=2)):
    with time_machine.travel(timezone.now() - geleden, tick=False):
        for _ in range(aantal):
            record_read(actor, "dossier.ingezien", [uuid4()], doel="dossier.inzien")


def test_the_sixty_first_dossier_in_ten_minutes_is_not_shown(browser, actor, dossier):
    open_(actor, IN_TIEN_MINUTEN)
    antwoord = browser.get(f"/dossiers/{dossier.pk}/")

    tekst = antwoord.content.decode()
    assert (antwoord.status_code, antwoord["Retry-After"]) == (429, "600")
    assert str(dossier.inburgeraar.persoon.achternaam) not in tekst
    assert 'href="/leesgrens/"' in tekst
    regel = Auditregel.objects.latest("id")
    assert (regel.uitkomst, regel.actie) == ("geweigerd", "dossier:detail")


def test_a_program_is_told_in_its_own_way(rf):
    antwoord = refuse_too_many(rf.get("/api/v1/iets"), Grens.AANTAL)

    assert (antwoord.status_code, antwoord["Retry-After"]) == (429, "600")
    assert antwoord["Content-Type"] == "application/problem+json"


def test_the_same_dossier_again_and_again_is_no_new_one(browser, actor, dossier):
    for _ in range(IN_TIEN_MINUTEN + 5):
        record_read(actor, "dossier.ingezien", [dossier], doel="dossier.inzien")

    assert browser.get(f"/dossiers/{dossier.pk}/").status_code == 200


def test_lists_and_the_work_of_others_do_not_count(browser, actor, jan_willem, dossier):
    open_(make_actor(jan_willem), IN_TIEN_MINUTEN + 5)
    for _ in range(5):
        record_read(actor, "dossiers.ingezien", [uuid4() for _ in range(50)], doel="lijst")

    assert browser.get(f"/dossiers/{dossier.pk}/").status_code == 200


def test_with_a_reason_the_reading_goes_on_and_the_privacy_officer_reads_it(actor, oisterwijk, azc):
    open_(actor, IN_TIEN_MINUTEN + 1)
    with pytest.raises(TeVeelGelezen):
        check_leesgrens(actor)
    confirm_leesgrens(actor=actor, reden=REDEN)
    check_leesgrens(actor)

    officer, ander = (
        make_actor(make_medewerker(plek, Rol.PRIVACY_OFFICER)) for plek in (oisterwijk, azc)
    )
    (punt,) = toezicht.view_toezicht(actor=officer).open
    assert (punt.soort, punt.reden, punt.aantal) == ("veel_gelezen", REDEN, IN_TIEN_MINUTEN + 1)
    assert toezicht.view_toezicht(actor=ander).open == []


def test_after_a_reason_the_limit_holds_again(actor):
    open_(actor, IN_TIEN_MINUTEN + 1)
    confirm_leesgrens(actor=actor, reden=REDEN)
    with time_machine.travel(NU + timedelta(minutes=5), tick=False):
        open_(actor, IN_TIEN_MINUTEN + 1, geleden=timedelta(minutes=1))
        with pytest.raises(TeVeelGelezen):
            check_leesgrens(actor)


def test_a_slow_reader_meets_the_limit_of_a_day(actor):
    for uur in range(1, 6):
        open_(actor, 40, geleden=timedelta(hours=uur))
    check_leesgrens(actor)
    open_(actor, 1, geleden=timedelta(minutes=20))

    with pytest.raises(TeVeelGelezen):
        check_leesgrens(actor)


def test_a_program_without_pauses_must_wait_a_minute(actor, dossier):
    for _ in range(PER_MINUUT + 1):
        record_read(actor, "dossier.ingezien", [dossier], doel="x")
    with pytest.raises(TeVeelGelezen) as fout:
        check_leesgrens(actor)

    assert fout.value.grens.value == "tempo"


def test_the_page_asks_a_real_reason(browser):
    kort = browser.post("/leesgrens/", {"reden": "druk"})
    goed = browser.post("/leesgrens/", {"reden": REDEN})

    assert (kort.status_code, goed.status_code) == (422, 302)
    assert Toezichtpunt.objects.get().reden == REDEN


def test_the_reason_asks_a_fresh_second_step(browser, settings):
    settings.OVERDRACHT_TWEEDE_FACTOR = True

    assert browser.post("/leesgrens/", {"reden": REDEN}).status_code == 302
    assert not Toezichtpunt.objects.exists()


def test_a_body_of_ten_times_the_limit_is_refused_and_breaks_nothing(browser):
    antwoord = browser.post("/leesgrens/", "reden=" + "x" * 10 * 1024 * 1024, FORM)

    assert antwoord.status_code == 413
    assert not Toezichtpunt.objects.exists()
