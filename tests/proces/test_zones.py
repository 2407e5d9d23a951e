"""The day on which we look is that of the Netherlands, wherever the server stands (CL2)."""

import os
import time
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.utils import timezone

from overdracht.core.begrippen import Gespreksoort
from overdracht.data.models import Gesprek
from tests.factories import make_dossier

pytestmark = pytest.mark.django_db
ZONES = ("UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Kiritimati")
# The clock of the world, and the day in Amsterdam; around midnight and around both DST changes.
MOMENTEN = (
    (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
    (datetime(2026, 3, 28, 23, 1, tzinfo=UTC), date(2026, 3, 29)),
    (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), date(2026, 3, 29)),
    (datetime(2026, 3, 29, 22, 1, tzinfo=UTC), date(2026, 3, 30)),
    (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 24)),
    (datetime(2026, 10, 24, 22, 1, tzinfo=UTC), date(2026, 10, 25)),
    (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
    (datetime(2026, 12, 31, 23, 1, tzinfo=UTC), date(2027, 1, 1)),
)


@pytest.fixture(params=ZONES)
def zone(request, monkeypatch):
    """The whole process runs in this zone."""
    monkeypatch.setitem(os.environ, "TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_the_door_reads_the_day_of_the_netherlands(zone, log_in, sandra):
    gezien = []
    for moment, _ in MOMENTEN:
        with time_machine.travel(moment, tick=False):
            gezien.append(log_in(sandra).get("/").wsgi_request.peildatum)

    assert gezien == [dag for _, dag in MOMENTEN]


@pytest.mark.parametrize("dag", ["2026-03-29", "2026-10-25"], ids=["vooruit", "terug"])
def test_an_appointment_keeps_its_hour_on_the_day_that_the_clock_changes(
    zone, dag, log_in, sandra, oisterwijk, azc
):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    pad = f"/dossiers/{dossier.pk}/gesprekken/driegesprek/plannen/"

    with time_machine.travel(datetime(2026, 3, 2, 9, tzinfo=UTC), tick=True):
        browser = log_in(sandra)
        velden = {"gepland_op": dag, "gepland_om": "10:30", "vorm": "azc", "versie": "0"}
        antwoord = browser.post(pad, velden)

    assert antwoord.status_code == 302, antwoord.content.decode()
    gesprek = Gesprek.objects.get(dossier=dossier, soort=Gespreksoort.DRIEGESPREK.value)
    assert (str(gesprek.gepland_op), f"{gesprek.gepland_om:%H:%M}") == (dag, "10:30")


def test_the_moment_of_an_event_is_the_same_in_every_zone(zone):
    moment = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # half past two, for the first time

    assert f"{timezone.localtime(moment):%d-%m-%Y %H:%M}" == "25-10-2026 02:30"
