"""The outbox: a mail tells nothing, is tried again, and arrives once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Kanaal
from overdracht.data.models import Bericht
from overdracht.support.berichten import actions
from overdracht.support.berichten.actions import (
    deliver,
    list_berichten,
    queue,
    read_bericht,
)
from overdracht.support.berichten.deliver import POGINGEN, claim, finish, postpone
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import make_actor

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


def test_a_mail_follows_at_the_end_of_the_hour_and_names_nobody(dossier, met_mail, klok):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)
    assert deliver(actor=systeem("klok")).afgeleverd == 0
    klok(LATER)
    ronde = deliver(actor=systeem("klok"))

    (post,) = mail.outbox
    assert (ronde.afgeleverd, post.to) == (1, ["inburgering@oisterwijk.test"])
    assert "Haddad" not in f"{post.subject}{post.body}{post.extra_headers}"
    assert str(dossier.pk) not in post.body
    assert "/berichten/" in post.body


def test_many_messages_in_an_hour_are_one_mail(dossier, met_mail, klok):
    for _ in range(5):
        queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)
    klok(LATER)
    deliver(actor=systeem("klok"))

    assert len(mail.outbox) == 1


def test_what_was_read_in_time_needs_no_mail(dossier, met_mail, sandra, klok):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)
    read_bericht(actor=make_actor(sandra), bericht_id=inbox(sandra)[0].pk)
    klok(LATER)
    ronde = deliver(actor=systeem("klok"))

    assert (ronde.overbodig, mail.outbox) == (1, [])


def test_a_colleague_with_an_address_gets_the_mail_personally(oisterwijk, sandra, klok):
    sandra.werkmail = "sandra@oisterwijk.test"
    sandra.save()
    queue("dossier.toegewezen", eenheid_id=oisterwijk.pk, medewerker_id=sandra.pk)
    klok(LATER)
    deliver(actor=systeem("klok"))

    assert mail.outbox[0].to == ["sandra@oisterwijk.test"]


def test_without_an_address_no_mail_is_made(dossier, azc):
    queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk)

    assert not mails().exists()


def test_a_mail_server_that_is_away_is_tried_again_later_each_time(
    dossier, met_mail, klok, monkeypatch
):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)

    def weg(_bericht):
        raise ConnectionRefusedError

    monkeypatch.setattr(actions, "_send", weg)
    wachttijden = []
    for _ in range(3):
        nu = mails().get().run_after
        klok(nu)
        assert deliver(actor=systeem("klok")).uitgesteld == 1
        wachttijden.append(mails().get().run_after - nu)

    assert wachttijden[0] < wachttijden[1] < wachttijden[2]
    assert mails().get().staat == Berichtstaat.KLAAR.value


def test_after_the_last_try_it_is_given_up_and_stays_to_be_seen(dossier, met_mail, klok):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)
    mails().update(attempts=POGINGEN - 1)
    (bericht,) = claim("een", moment=LATER)
    postpone(bericht, moment=LATER)

    assert mails().get().staat == Berichtstaat.OPGEGEVEN.value


def test_two_workers_never_hold_the_same_mail(dossier, met_mail, klok):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)

    assert len(claim("een", moment=LATER)) == 1
    assert claim("twee", moment=LATER) == []


def test_a_lease_that_ran_out_is_taken_over_and_the_late_one_changes_nothing(
    dossier, met_mail, klok
):
    queue("klantprofiel.gedeeld", eenheid_id=met_mail.pk, dossier_id=dossier.pk)
    (eerst,) = claim("een", moment=LATER)
    (daarna,) = claim("twee", moment=LATER + timedelta(minutes=5))

    assert not finish(eerst, Berichtstaat.AFGELEVERD, moment=LATER)
    assert not postpone(eerst, moment=LATER)
    assert finish(daarna, Berichtstaat.AFGELEVERD, moment=LATER)
    assert mails().get().worker == "twee"


def test_only_the_clock_delivers(sandra):
    with pytest.raises(GeenRecht):
        deliver(actor=make_actor(sandra))
