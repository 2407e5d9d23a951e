"""The clock: it computes anew what time alone changed, and survives being killed."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from overdracht.core.begrippen import Staat
from overdracht.data.models import Auditregel, Bericht, Dossier, Termijn
from overdracht.jobs import daily
from overdracht.jobs.management.commands import klok
from overdracht.support.planning import actions
from overdracht.support.planning.actions import replan, wake
from overdracht.support.planning.formats import rooster
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import make_actor, make_dossier
from tests.verlies.plek import eigen_database

MELDING = date(2026, 3, 2)
LAATSTE_DAG = date(2026, 3, 16)
DAG_ERNA = date(2026, 3, 17)


@pytest.fixture
def dossier(oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    replan(dossier, peildatum=LAATSTE_DAG)
    return dossier


def keuze(dossier):
    return Termijn.objects.get(dossier=dossier, sleutel="scenariokeuze")


def test_a_term_that_passed_in_the_night_is_late_in_the_morning(dossier):
    assert keuze(dossier).staat == Staat.LOOPT.value
    assert dossier.wordt_wakker_op == DAG_ERNA

    assert daily.run(peildatum=DAG_ERNA) == 1

    dossier.refresh_from_db()
    assert keuze(dossier).staat == Staat.VERLOPEN.value
    assert dossier.is_te_laat
    assert dossier.wordt_wakker_op > DAG_ERNA


def test_before_its_day_a_dossier_sleeps(dossier):
    assert daily.run(peildatum=LAATSTE_DAG) == 0


def test_who_is_late_hears_it_once(dossier, oisterwijk):
    daily.run(peildatum=DAG_ERNA)
    Dossier.objects.update(wordt_wakker_op=DAG_ERNA)
    daily.run(peildatum=DAG_ERNA)

    verlopen = Bericht.objects.filter(soort="termijn.verlopen", eenheid=oisterwijk)
    assert [b.waarden["uiterlijk_op"] for b in verlopen] == ["2026-03-16"] * verlopen.count()
    assert len({b.sleutel for b in verlopen}) == verlopen.count() > 0


def test_the_clock_leaves_a_line_in_its_own_name(dossier):
    daily.run(peildatum=DAG_ERNA)

    regel = Auditregel.objects.get(actie="dossier.herplant")
    assert (regel.rol, regel.herkomst, regel.doel) == ("systeem", "klok", "klok")


def test_a_dossier_that_cannot_be_computed_waits_a_day_and_keeps_nobody_back(
    dossier, oisterwijk, azc, monkeypatch
):
    ander = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    replan(ander, peildatum=LAATSTE_DAG)
    echt = rooster.maak_rooster

    def stuk(invoer, *, peildatum):
        if invoer.koppeling_id == dossier.koppeling_id:
            raise ArithmeticError
        return echt(invoer, peildatum=peildatum)

    monkeypatch.setattr(actions, "maak_rooster", stuk)
    wake(actor=systeem("klok"), peildatum=DAG_ERNA)

    dossier.refresh_from_db()
    assert dossier.wordt_wakker_op == DAG_ERNA + timedelta(days=1)
    assert keuze(ander).staat == Staat.VERLOPEN.value


def test_only_the_clock_wakes(sandra):
    with pytest.raises(GeenRecht):
        wake(actor=make_actor(sandra), peildatum=DAG_ERNA)


def test_one_round_says_what_it_did(dossier, capsys):
    Dossier.objects.update(wordt_wakker_op=MELDING)
    call_command("klok", "--eenmalig")

    assert capsys.readouterr().out.startswith("Herplant: 1. Berichten afgeleverd: 0")


# --- killed in the middle -----------------------------------------------------------------------

MAILS = 24
ZAAI = """
import django; django.setup()
from datetime import timedelta
from django.utils import timezone
from overdracht.core.begrippen import Berichtstaat, Eenheidsoort, Kanaal
from overdracht.data.models import Bericht
from tests.factories import make_azc
azc = make_azc(werkmail="azc@voorbeeld.test")
nu = timezone.now() - timedelta(minutes=1)
rij = dict(soort="dossier.nieuw", eenheid=azc, run_after=nu)
Bericht.objects.create(sleutel="in", kanaal=Kanaal.INBOX, staat=Berichtstaat.AFGELEVERD,
                       delivered_at=nu, **rij)
for nummer in range(%d):
    Bericht.objects.create(sleutel=f"mail:{nummer}", kanaal=Kanaal.MAIL,
                           staat=Berichtstaat.KLAAR, **rij)
"""
WERK = """
import django, os, sys, time; django.setup()
from datetime import timedelta
from overdracht.support.berichten import actions, deliver
from overdracht.support.toegang.policy import systeem
deliver.LEASE = timedelta(seconds=0.5)
def verstuur(bericht):
    with open(sys.argv[1], "a") as uit:
        uit.write(f"{bericht.sleutel}\\n"); uit.flush(); os.fsync(uit.fileno())
    time.sleep(0.02)
actions._send = verstuur
actions.deliver(actor=systeem("klok"), limit=5)
"""
STAND = """
import django; django.setup()
from overdracht.data.models import Bericht
raise SystemExit(Bericht.objects.filter(kanaal="mail").exclude(staat="afgeleverd").count())
"""


def start(programma, omgeving, *args):
    return subprocess.Popen(  # noqa: S603  # our own programs, written above
        [sys.executable, "-c", programma, *args],
        env=omgeving,
        cwd=Path(__file__).parents[2],
    )


def wacht_op_effect(bestand, meer_dan, proces):
    """Until the worker has done something more, so that the kill falls in the middle."""
    while proces.poll() is None:
        if bestand.exists() and len(bestand.read_text().split()) > meer_dan:
            return
        time.sleep(0.005)


@pytest.fixture
def omgeving(tmp_path, django_db_setup):
    """A copy of the empty database, in which only the processes below write."""
    with eigen_database(tmp_path) as plek:
        yield plek


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor == "postgresql", reason="it makes a SQLite of its own")
def test_a_killed_clock_loses_no_mail_and_repeats_at_most_the_one_it_was_sending(
    tmp_path, omgeving
):
    effecten = tmp_path / "verzonden"
    assert start(ZAAI % MAILS, omgeving).wait() == 0

    kills = 0
    while kills < 3:
        gedaan = len(effecten.read_text().split()) if effecten.exists() else 0
        werker = start(WERK, omgeving, str(effecten))
        wacht_op_effect(effecten, gedaan + 2, werker)
        werker.send_signal(signal.SIGKILL)
        werker.wait()
        kills += 1
    time.sleep(0.6)
    assert start(WERK, omgeving, str(effecten)).wait() == 0

    geteld = Counter(effecten.read_text().split())
    assert len(geteld) == MAILS
    assert sum(geteld.values()) - MAILS <= kills
    assert start(STAND, omgeving).wait() == 0


def test_the_loop_goes_on_after_a_fault_of_the_database_and_ends_when_told(monkeypatch):
    rondes: list[int] = []

    def ronde():
        rondes.append(len(rondes))
        if len(rondes) == 1:
            raise OperationalError
        os.kill(os.getpid(), signal.SIGTERM)
        return ""

    monkeypatch.setattr(klok, "_ronde", ronde)
    monkeypatch.setattr(klok, "close_old_connections", lambda: None)
    bewaard = {nummer: signal.getsignal(nummer) for nummer in (signal.SIGTERM, signal.SIGINT)}
    try:
        call_command("klok", "--pauze", "0")
    finally:
        for nummer, handler in bewaard.items():
            signal.signal(nummer, handler)

    assert rondes == [0, 1]
