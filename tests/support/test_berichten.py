"""A message happens with its cause or not at all, and only who may know it reads it."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Kanaal, Rol, Toegangsoort
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.data.models import Auditregel, Bericht, Toestemming
from overdracht.support.berichten.actions import (
    list_berichten,
    queue,
    read_bericht,
    tell_other_party,
)
from overdracht.support.berichten.presenters import regels
from overdracht.support.berichten.queries import get_receipt
from overdracht.support.berichten.sentences import zin_van
from overdracht.support.toegang.actions import close_toegang
from overdracht.support.toegang.policy import GeenRecht, systeem
from overdracht.support.toegang.queries import get_lidmaatschap
from tests.factories import make_actor, make_medewerker

NU = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
LATER = NU + timedelta(hours=2)


@pytest.fixture
def klok(monkeypatch):
    """A clock of our own: `zet(moment)` moves it."""
    stand = [NU]
    monkeypatch.setattr(timezone, "now", lambda: stand[0])

    def zet(moment):
        stand[0] = moment

    return zet


@pytest.fixture
def met_mail(oisterwijk):
    oisterwijk.werkmail = "inburgering@oisterwijk.test"
    oisterwijk.save()
    return oisterwijk


def inbox(medewerker, **keuze):
    alles, voor = keuze.get("alles", False), keuze.get("voor", "")
    return list_berichten(actor=make_actor(medewerker), alles=alles, voor=voor)


def mails():
    return Bericht.objects.filter(kanaal=Kanaal.MAIL.value)


def test_a_message_lies_in_the_inbox_of_the_unit_at_once(dossier, azc, jan_willem, sandra):
    queue("driegesprek.gepland", eenheid_id=azc.pk, dossier_id=dossier.pk)

    assert len(inbox(jan_willem)) == 1
    assert inbox(sandra) == []


def test_what_is_undone_was_never_sent(dossier, azc, jan_willem):
    with transaction.atomic():
        queue("driegesprek.gepland", eenheid_id=azc.pk, dossier_id=dossier.pk)
        transaction.set_rollback(True)

    assert inbox(jan_willem) == []


def test_the_same_key_twice_is_one_message(dossier, azc):
    for _ in range(2):
        queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk, sleutel="keuze:1")

    assert Bericht.objects.count() == 1


def test_a_message_for_one_colleague_or_one_role_is_for_no_other(oisterwijk, sandra):
    teamleider = make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Teamleider")
    queue("dossier.toegewezen", eenheid_id=oisterwijk.pk, medewerker_id=sandra.pk)
    queue("termijn.verlopen", eenheid_id=oisterwijk.pk, rol=Rol.TEAMLEIDER)

    assert [b.soort for b in inbox(sandra)] == ["dossier.toegewezen"]
    assert [b.soort for b in inbox(teamleider)] == ["termijn.verlopen"]


def test_reading_is_a_receipt_with_name_and_moment_and_the_first_reader_counts(
    dossier, azc, jan_willem
):
    collega = make_medewerker(azc, Rol.CASEMANAGER, naam="Collega")
    queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk, sleutel="keuze:1")
    eerst = get_receipt("keuze:1", dossier_id=dossier.pk)
    bericht = Bericht.objects.get()
    for wie in (jan_willem, collega):
        read_bericht(actor=make_actor(wie), bericht_id=bericht.pk)

    daarna = get_receipt("keuze:1", dossier_id=dossier.pk)
    assert eerst is not None
    assert daarna is not None
    assert (eerst.gelezen_at, eerst.gelezen_door) == (None, "")
    assert daarna.gelezen_at is not None
    assert daarna.gelezen_door == "Jan Willem"
    assert inbox(jan_willem) == []
    assert len(inbox(jan_willem, alles=True)) == 1


def test_a_message_that_was_never_sent_has_no_receipt(dossier):
    assert get_receipt("keuze:1", dossier_id=dossier.pk) is None


def test_a_message_of_another_unit_cannot_be_read(dossier, azc, sandra):
    queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk)

    with pytest.raises(Bericht.DoesNotExist):
        read_bericht(actor=make_actor(sandra), bericht_id=Bericht.objects.get().pk)


def test_looking_in_the_inbox_leaves_a_line_that_names_who_was_shown(dossier, azc, jan_willem):
    queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk)
    inbox(jan_willem)

    regel = Auditregel.objects.latest("pk")
    assert (regel.actie, len(regel.pseudoniemen.split())) == ("berichten.ingezien", 1)


def test_who_does_not_read_of_the_steps_gets_no_messages_about_them(dossier, azc, jan_willem):
    woonbegeleider = make_medewerker(azc, Rol.WOONBEGELEIDER)
    for soort in ("driegesprek.gepland", "verhuizing.gepland", "voorinburgering.begonnen"):
        queue(soort, eenheid_id=azc.pk, dossier_id=dossier.pk)

    def ongelezen(wie):
        lidmaatschap = get_lidmaatschap(
            medewerker_id=wie.pk, gebruiker_id=wie.gebruiker_id, peildatum=NU.date()
        )
        assert lidmaatschap is not None
        return lidmaatschap.ongelezen

    assert [b.soort for b in inbox(woonbegeleider)] == ["verhuizing.gepland"]
    assert (ongelezen(woonbegeleider), ongelezen(jan_willem)) == (1, 3)


def test_who_keeps_the_house_has_no_inbox(oisterwijk):
    beheerder = make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER, naam="Beheer")

    with pytest.raises(GeenRecht):
        inbox(beheerder)


def test_the_inbox_goes_a_page_at_a_time(azc, jan_willem, monkeypatch):
    monkeypatch.setattr("overdracht.support.berichten.queries.PER_PAGINA", 2)
    for nummer in range(3):
        queue("dossier.nieuw", eenheid_id=azc.pk, sleutel=str(nummer))
    eerste = inbox(jan_willem)
    tweede = inbox(jan_willem, voor=str(eerste[-1].pk))

    assert [len(eerste), len(tweede)] == [2, 1]
    assert inbox(jan_willem, voor="geen sleutel") == eerste


# --- to the other party -------------------------------------------------------------------------


def test_the_gemeente_tells_the_azc_and_the_azc_the_gemeente(dossier, sandra, jan_willem):
    tell_other_party(make_actor(sandra), dossier, "scenario.gekozen")
    tell_other_party(make_actor(jan_willem), dossier, "klantprofiel.gedeeld")

    assert [b.soort for b in inbox(jan_willem)] == ["scenario.gekozen"]
    assert [b.soort for b in inbox(sandra)] == ["klantprofiel.gedeeld"]


def test_with_a_key_each_unit_is_told_once(dossier, sandra, jan_willem):
    for _ in range(2):
        tell_other_party(make_actor(sandra), dossier, "scenario.gekozen", sleutel="keuze:1")

    assert len(inbox(jan_willem)) == 1


def test_the_clock_tells_nobody(dossier):
    tell_other_party(systeem("klok"), dossier, "dossier.herplant")

    assert not Bericht.objects.exists()


@pytest.mark.parametrize(
    "soort", ["pip.vastgesteld", "leerroute.aangeboden", "bijstand.vastgelegd"]
)
def test_coa_is_not_told_of_pip_or_bijstand(dossier, sandra, jan_willem, soort):
    tell_other_party(make_actor(sandra), dossier, soort)

    assert inbox(jan_willem) == []


def test_with_consent_coa_is_told_the_day_of_the_pip_until_the_consent_ends(
    dossier, sandra, jan_willem
):
    toestemming = Toestemming.objects.create(
        dossier=dossier,
        onderdeel=Toestemmingsonderdeel.PIP_DAGEN.value,
        toestemming_op=date(2026, 5, 1),
    )
    waarden = {"pip_vastgesteld_op": date(2026, 5, 20), "leerroute": "b1"}
    tell_other_party(make_actor(sandra), dossier, "pip.vastgesteld", waarden=waarden)

    (bericht,) = inbox(jan_willem)
    assert bericht.waarden == {"pip_vastgesteld_op": "2026-05-20"}
    toestemming.amend(toestemming_ingetrokken_op=date(2026, 5, 25))
    assert inbox(jan_willem) == []


def test_of_an_intake_coa_is_told_the_day_and_not_what_was_said(dossier, sandra, jan_willem):
    waarden = {"intake_begonnen_op": date(2026, 5, 4), "intake_bij_verstek": True}
    tell_other_party(make_actor(sandra), dossier, "intake.vastgelegd", waarden=waarden)

    assert inbox(jan_willem)[0].waarden == {"intake_begonnen_op": "2026-05-04"}


def test_a_message_of_a_dossier_that_is_no_longer_theirs_is_gone(dossier, sandra, jan_willem):
    tell_other_party(make_actor(jan_willem), dossier, "klantprofiel.gedeeld")
    close_toegang(actor=systeem("test"), dossier=dossier, soort=Toegangsoort.KOPPELING)

    assert inbox(sandra, alles=True) == []


# --- in words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "waarden", "zin"),
    [
        (
            "driegesprek.gepland",
            {"gepland_op": "2026-06-12"},
            "Het driegesprek is gepland. Gepland: 12 juni 2026.",
        ),
        (
            "termijn.verlopen",
            {"naam": "Scenario kiezen", "uiterlijk_op": "2026-03-16"},
            "Te laat: Scenario kiezen. De laatste dag was 16 maart 2026.",
        ),
        ("termijn.verlopen", {"naam": "PIP"}, "Te laat: PIP. De laatste dag was onbekend."),
    ],
)
def test_a_message_reads_as_dutch(soort, waarden, zin):
    assert zin_van(soort, waarden) == zin


def test_a_line_of_the_inbox_says_who_and_what(dossier, azc, jan_willem):
    queue("dossier.nieuw", eenheid_id=azc.pk, dossier_id=dossier.pk)
    (regel,) = regels(inbox(jan_willem))

    assert (regel.wie, regel.zin) == ("Amal Haddad", "Er is een nieuw dossier voor u.")


def test_the_pages_of_the_inbox(client, dossier, azc, jan_willem):
    queue("driegesprek.gepland", eenheid_id=azc.pk, dossier_id=dossier.pk)
    client.force_login(jan_willem.gebruiker)
    client.get("/rol/")
    bladzijde = client.get("/berichten/").content.decode()
    antwoord = client.post(f"/berichten/{Bericht.objects.get().pk}/gelezen/", {"blijf": "1"})

    assert "Amal Haddad" in bladzijde
    assert re.search('<button[^>]*aria-label="Bekijk het dossier van Amal Haddad"', bladzijde)
    assert "Het driegesprek is gepland." in bladzijde
    assert antwoord["Location"] == "/berichten/"
    assert "Geen nieuwe berichten" in client.get("/berichten/").content.decode()
    assert "Gelezen door Jan Willem" in client.get("/berichten/?alles=1").content.decode()


def test_an_inbox_that_never_had_a_message_says_so(client, jan_willem):
    client.force_login(jan_willem.gebruiker)
    client.get("/rol/")

    assert "Nog geen berichten" in client.get("/berichten/?alles=1").content.decode()
    assert "Geen nieuwe berichten" in client.get("/berichten/").content.decode()
