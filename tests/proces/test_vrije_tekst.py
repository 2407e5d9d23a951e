"""A free text in a dossier: what was noticed goes nowhere, a point says nothing (FT1, FT2)."""

import re

import pytest
import structlog
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.data.models import (
    Agendapunt,
    Auditregel,
    Bericht,
    Gebeurtenis,
    Gesprek,
    Persoon,
)
from tests.factories import make_medewerker

GEHEIM = "Zij heeft schizofrenie"


@pytest.fixture
def schrijf(log_in, sandra, dossier):
    """Record the rest period with a free text, as Sandra; returns the answer."""
    adres = reverse("gesprek:hold", args=[dossier.pk, "kennismaking"])
    velden = {"vorm": "azc", "aanwezigen": ["inburgeraar"]}

    def _schrijf(tekst, *, op="2026-06-01", **keuze):
        extra = {f"reden-{naam}": waarde for naam, waarde in keuze.items()}
        return log_in(sandra).post(adres, velden | {"gehouden_op": op, "reden": tekst} | extra)

    return _schrijf


def gezien(antwoord):
    return re.findall(r'name="reden-gezien" value="(\w+)"', antwoord.content.decode())[0]


def overal():
    """Everything that was written down by the request."""
    rijen = [*Auditregel.objects.all(), *Bericht.objects.all(), *Gebeurtenis.objects.all()]
    return repr([vars(rij) for rij in (*rijen, *Agendapunt.objects.all())])


def test_what_was_noticed_is_neither_saved_nor_logged(schrijf):
    with structlog.testing.capture_logs() as regels:
        antwoord = schrijf(GEHEIM)

    assert antwoord.status_code == 200
    assert GEHEIM in antwoord.content.decode()
    assert not Gesprek.objects.exists()
    assert "schizofrenie" not in repr(regels) + overal()


def test_a_point_for_the_driegesprek_says_nothing_and_reaches_the_other_party(
    schrijf, dossier, log_in, jan_willem
):
    antwoord = schrijf(GEHEIM, keuze="driegesprek", gezien=gezien(schrijf(GEHEIM)))
    paneel = log_in(jan_willem).get(reverse("gesprek:panel", args=[dossier.pk])).content.decode()

    assert antwoord.status_code == 302
    assert "Op de agenda sinds" in paneel
    assert Bericht.objects.filter(soort="agendapunt.toegevoegd").exists()
    assert "schizofrenie" not in paneel + overal()


def test_a_point_is_off_the_agenda_after_the_driegesprek(
    schrijf, dossier, gemeente, log_in, sandra
):
    punt = Agendapunt.objects.create(dossier=dossier, toegevoegd_op="2026-05-01")
    Gesprek.objects.create(
        dossier=dossier,
        koppeling_id=dossier.koppeling_id,
        soort="driegesprek",
        gehouden_op="2026-05-20",
    )
    paneel = log_in(sandra).get(reverse("gesprek:panel", args=[dossier.pk])).content.decode()

    assert Agendapunt.objects.filter(pk=punt.pk).exists()
    assert "Op de agenda" not in paneel


def test_a_step_that_a_rule_refuses_leaves_no_point(schrijf):
    merk = gezien(schrijf(GEHEIM))
    antwoord = schrijf(GEHEIM, keuze="driegesprek", gezien=merk, op="2099-06-01")

    assert antwoord.status_code == 422
    assert not Agendapunt.objects.exists()


def test_the_bsn_of_a_person_in_sight_is_refused_and_of_another_is_asked(schrijf, dossier):
    Persoon.objects.get(pk=dossier.inburgeraar.persoon_id).amend(bsn="999990019")
    Persoon.objects.create(achternaam="Vreemd", bsn="999990020")

    assert schrijf("BSN 9999.90.019").status_code == 422
    assert schrijf("BSN 9999.90.020").status_code == 200


def test_a_text_is_looked_at_while_it_is_typed(log_in, sandra):
    adres = reverse("planning:vrije_tekst") + "?veld=reden&agenda=1"
    voor = Auditregel.objects.count()
    with structlog.testing.capture_logs() as regels:
        antwoord = log_in(sandra).post(adres, {"reden": GEHEIM})
        niets = log_in(sandra).post(adres, {"reden": "Afspraak verzet"})

    assert "over gezondheid" in antwoord.content.decode()
    assert 'name="reden-keuze" value="driegesprek"' in antwoord.content.decode()
    assert (niets.status_code, niets.content) == (200, b"")
    assert (Auditregel.objects.count(), regels) == (voor, [])
    assert "no-store" in antwoord["Cache-Control"]


def test_who_is_not_signed_in_keeps_the_page_and_is_helped_too(client, db):
    antwoord = client.post(reverse("planning:vrije_tekst") + "?veld=reden", {"reden": GEHEIM})

    assert antwoord.status_code == 200
    assert "driegesprek" not in antwoord.content.decode()


def test_a_field_name_of_another_is_written_as_text(client, db):
    antwoord = client.post(
        reverse("planning:vrije_tekst") + '?veld="><script>', {'"><script>': GEHEIM}
    )

    assert "<script>" not in antwoord.content.decode()


def test_the_panel_asks_as_much_for_three_points_as_for_one(dossier, log_in, oisterwijk):
    browser = log_in(make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tess"))
    adres = reverse("gesprek:panel", args=[dossier.pk])

    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            browser.get(adres)
        return len(vragen)

    aantal()
    Agendapunt.objects.create(dossier=dossier, toegevoegd_op="2026-05-01")
    een = aantal()
    for _ in range(2):
        Agendapunt.objects.create(dossier=dossier, toegevoegd_op="2026-05-01")

    assert aantal() == een
