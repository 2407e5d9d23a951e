"""A gemeente or the country computed anew after a norm changed: stopped halfway, and done again."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from overdracht.data.models import Auditregel, Bericht, Dossier, Normwaarde, Termijn
from overdracht.support.audit.actions import record_act
from overdracht.support.planning import actions
from overdracht.support.planning.actions import replan_many, schedule_replan, wake
from overdracht.support.planning.formats.rooster import maak_rooster
from overdracht.support.planning.queries import count_wakker, load_invoer
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import make_actor, make_dossier, make_gemeente

HERPLAN = systeem("herplan")


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def dossiers(oisterwijk, azc, vandaag):
    """Five of Oisterwijk of which the choice is due soon, planned before the norm changed."""
    melding = vandaag - timedelta(days=10)
    ids = [
        make_dossier(gemeente=oisterwijk, coa_locatie=azc, tvs_melding_op=melding).pk
        for _ in range(5)
    ]
    replan_many(ids, peildatum=vandaag)
    return ids


@pytest.fixture
def nieuwe_norm(dossiers, oisterwijk, vandaag):
    """From today the choice takes one week instead of two: all of them are late at once."""
    return Normwaarde.objects.create(
        gemeente=oisterwijk,
        norm="T-05",
        aantal=1,
        maat="weken",
        geldig_van=vandaag,
        reden="korter afgesproken",
    )


def keuzes():
    return set(Termijn.objects.filter(sleutel="scenariokeuze").values_list("uiterlijk_op", "staat"))


def alles():
    return list(Termijn.objects.order_by("id").values())


def hoort(vandaag):
    """The bell of every dossier as a recompute gives it."""
    return {
        (pk, sleutel, termijn.uiterlijk_op)
        for pk, invoer in load_invoer(Dossier.objects.values_list("pk", flat=True)).items()
        for sleutel, termijn in maak_rooster(invoer, peildatum=vandaag).bel.items()
    }


def staat():
    return set(Termijn.objects.values_list("dossier_id", "sleutel", "uiterlijk_op"))


@pytest.mark.usefixtures("nieuwe_norm")
def test_a_changed_norm_reaches_every_dossier_of_the_gemeente(capsys, vandaag):
    call_command("herplan", gemeente="OISTERWIJK", reden="T-05 is een week geworden")

    assert keuzes() == {(vandaag - timedelta(days=3), "verlopen")}
    assert staat() == hoort(vandaag)
    assert capsys.readouterr().out.splitlines() == [
        "0 van 5",
        "5 van 5",
        "Klaar: 5 dossiers opnieuw berekend.",
    ]


@pytest.mark.usefixtures("nieuwe_norm")
def test_another_gemeente_is_left_alone_and_the_country_is_not(azc, vandaag):
    elders = make_dossier(gemeente=make_gemeente("Tilburg"), coa_locatie=azc)
    call_command("herplan", gemeente="Oisterwijk")
    assert not Termijn.objects.filter(dossier=elders).exists()

    call_command("herplan")
    assert Termijn.objects.filter(dossier=elders).exists()
    assert staat() == hoort(vandaag)


@pytest.mark.usefixtures("nieuwe_norm")
def test_stopped_halfway_it_goes_on_where_it_was(monkeypatch, capsys, vandaag):
    monkeypatch.setattr(actions, "PORTIE", 2)
    echt, keren = record_act, []

    def gedood(*args, **velden):
        """At the end of the second portion, just before it would be kept."""
        keren.append(args)
        if len(keren) == len(["markeren", "eerste portie", "tweede portie"]):
            raise KeyboardInterrupt
        echt(*args, **velden)

    monkeypatch.setattr(actions, "record_act", gedood)
    with pytest.raises(KeyboardInterrupt):
        call_command("herplan", gemeente="Oisterwijk")
    assert len(keuzes()) == 2
    assert count_wakker(peildatum=vandaag) == 3
    assert Bericht.objects.filter(soort="termijn.verlopen").count() == 2

    monkeypatch.setattr(actions, "record_act", echt)
    capsys.readouterr()
    call_command("herplan", "--hervat", gemeente="Oisterwijk")

    assert capsys.readouterr().out.splitlines()[-1] == "Klaar: 3 dossiers opnieuw berekend."
    assert staat() == hoort(vandaag)
    assert Bericht.objects.filter(soort="termijn.verlopen").count() == 5


@pytest.mark.usefixtures("nieuwe_norm")
def test_the_clock_goes_on_with_what_was_left(vandaag):
    schedule_replan(actor=HERPLAN, peildatum=vandaag, reden="gestopt voor het begon")

    assert wake(actor=systeem("klok"), peildatum=vandaag) == 5
    assert staat() == hoort(vandaag)


@pytest.mark.usefixtures("nieuwe_norm")
def test_a_second_time_changes_nothing():
    call_command("herplan")
    eerst = alles()
    call_command("herplan")

    assert alles() == eerst
    assert Bericht.objects.filter(soort="termijn.verlopen").count() == 5


@pytest.mark.usefixtures("dossiers")
def test_the_trail_says_why_in_the_name_of_the_system():
    call_command("herplan", reden="de verwachting is bijgesteld")
    regels = Auditregel.objects.filter(doel="de verwachting is bijgesteld")

    assert set(regels.values_list("actie", flat=True)) == {"dossier.herplannen", "dossier.herplant"}
    assert set(regels.values_list("herkomst", "rol")) == {("manage.py herplan", "systeem")}


def test_a_closed_dossier_is_left_alone(dossiers, vandaag):
    Dossier.objects.update(afgesloten_op=vandaag, afsluitreden="vertrokken")

    assert schedule_replan(actor=HERPLAN, peildatum=vandaag, reden="-") == 0


def test_who_is_not_the_system_may_not(sandra, vandaag):
    with pytest.raises(GeenRecht):
        schedule_replan(actor=make_actor(sandra), peildatum=vandaag, reden="-")


@pytest.mark.django_db
def test_an_unknown_gemeente_is_refused_in_dutch():
    with pytest.raises(CommandError, match="Er is geen gemeente met de naam 'Atlantis'") as fout:
        call_command("herplan", gemeente="Atlantis")
    assert fout.value.returncode == 2


def test_another_window_says_how_much_is_left_and_changes_nothing(dossiers, vandaag, capsys):
    schedule_replan(actor=HERPLAN, peildatum=vandaag, reden="norm")
    voor = alles()

    call_command("herplan", stand=True)
    call_command("herplan", stand=True, gemeente="Oisterwijk")

    assert capsys.readouterr().out.splitlines() == ["Nog te berekenen: 5 dossiers."] * 2
    assert (alles(), count_wakker(peildatum=vandaag)) == (voor, 5)
