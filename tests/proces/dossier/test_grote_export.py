"""A file with more than fifty people: a reason, another person, a day, and a mark in it (RL3)."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import Auditregel, Bericht, Uitvoerverzoek
from overdracht.data.wie import acting_as, acting_as_huis
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_actor, make_medewerker

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 6, 1)
EXPORT, AANVRAGEN = reverse("dossier:export"), reverse("dossier:request_export")
LIJST = reverse("dossier:exports")
REDEN = "Voor het overleg met het COA over de wachtlijst"


@pytest.fixture(autouse=True)
def twee_is_veel(monkeypatch):
    """Fifty-one dossiers take long to make; the rule itself is tested in core."""
    monkeypatch.setattr("overdracht.core.uitvoer.ZONDER_TWEEDE", 1)


@pytest.fixture
def twee(maak, van_de_buren):
    return [maak("Haddad"), maak("Zein")]


@pytest.fixture
def teamleider(oisterwijk):
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tineke")


@pytest.fixture
def aangevraagd(twee, gemeente):
    with acting_as(gemeente):
        return actions.request_uitvoer(
            actor=gemeente, filters=Filters(), peildatum=VANDAAG, reden=REDEN
        )


def oordeel(actor, verzoek, *, ja=True):
    with acting_as(actor):
        actions.judge_uitvoer(actor=actor, verzoek_id=verzoek.pk, goedgekeurd=ja)


def haal_op(actor, verzoek):
    with acting_as(actor):
        return actions.fetch_uitvoer(actor=actor, verzoek_id=verzoek.pk, peildatum=VANDAAG)


def bestand_van(verzoek):
    return reverse("dossier:fetch_export", args=[verzoek.pk])


def test_the_whole_way_from_list_to_file(twee, regievoerder, teamleider, log_in):
    door = regievoerder.get(EXPORT, {"wie": "gemeente"})
    pagina = regievoerder.get(door["Location"]).content.decode()
    regievoerder.post(door["Location"], {"reden": REDEN})
    (verzoek,) = Uitvoerverzoek.objects.all()
    collega = log_in(teamleider)
    ziet = collega.get(LIJST).content.decode()
    leest = collega.get(reverse("dossier:judge_export", args=[verzoek.pk])).content.decode()
    collega.post(reverse("dossier:judge_export", args=[verzoek.pk]), {"goedgekeurd": "ja"})
    mijn = regievoerder.get(LIJST).content.decode()
    antwoord = regievoerder.get(bestand_van(verzoek))
    tekst = b"".join(antwoord.streaming_content).decode()

    assert door["Location"] == f"{AANVRAGEN}?wie=gemeente"
    assert "2 personen" in pagina
    assert "Beoordeel" in ziet
    assert REDEN in leest
    assert bestand_van(verzoek) in mijn
    assert "Haddad" in tekst
    assert verzoek.filters == {"wie": "gemeente"}


def test_the_file_says_who_took_it_out_when_why_and_who_said_yes(
    aangevraagd, gemeente, regievoerder, teamleider
):
    oordeel(make_actor(teamleider), aangevraagd)
    antwoord = regievoerder.get(bestand_van(aangevraagd))
    tekst = b"".join(antwoord.streaming_content).decode()
    laatste = list(csv.reader(io.StringIO(tekst), delimiter=";"))[-1][0]

    assert gemeente.naam in laatste
    assert REDEN in laatste
    assert "goedgekeurd door Tineke" in laatste
    assert str(timezone.localdate().year) in laatste


def test_a_short_file_carries_the_mark_as_well(maak, gemeente, regievoerder):
    maak("Haddad")
    tekst = b"".join(regievoerder.get(EXPORT).streaming_content).decode()

    assert f"Geëxporteerd door {gemeente.naam}" in tekst.splitlines()[-1]


def test_everyone_in_it_stands_in_the_log_each_time(
    aangevraagd, twee, gemeente, teamleider, laatste_regel, heten
):
    oordeel(make_actor(teamleider), aangevraagd)
    for _ in range(2):
        haal_op(gemeente, aangevraagd)
    with acting_as_huis():
        keren = Auditregel.objects.filter(actie="dossiers.geexporteerd").count()

    assert keren == 2
    assert laatste_regel("dossiers.geexporteerd") == heten(*twee)
    assert Uitvoerverzoek.objects.get().opgehaald == 2


def test_before_a_yes_and_after_a_no_there_is_no_file(aangevraagd, gemeente, teamleider):
    for _ in range(2):
        with pytest.raises(RegelOvertreden):
            haal_op(gemeente, aangevraagd)
        if Uitvoerverzoek.objects.get().goedgekeurd is None:
            oordeel(make_actor(teamleider), aangevraagd, ja=False)
    with acting_as_huis():
        assert not Auditregel.objects.filter(actie="dossiers.geexporteerd").exists()


def test_a_yes_holds_for_a_day(aangevraagd, gemeente, teamleider, regievoerder):
    oordeel(make_actor(teamleider), aangevraagd)
    rij = Uitvoerverzoek.objects.get()
    over = rij.verloopt_at - timezone.now()
    Uitvoerverzoek.objects.update(verloopt_at=timezone.now())
    antwoord = regievoerder.get(bestand_van(rij), follow=True)

    assert timedelta(hours=23) < over <= timedelta(hours=24)
    assert "langer dan 24 uur geleden" in antwoord.content.decode()


def test_more_people_than_were_asked_for_need_a_new_yes(aangevraagd, maak, gemeente, teamleider):
    oordeel(make_actor(teamleider), aangevraagd)
    maak("Bakir")
    with pytest.raises(RegelOvertreden) as gevangen:
        haal_op(gemeente, aangevraagd)

    assert gevangen.value.uitleg.sleutel == "uitvoer.gegroeid"


def test_nobody_says_yes_to_oneself_in_another_role_either(aangevraagd, sandra, oisterwijk):
    ook = make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=sandra.gebruiker)
    with pytest.raises(RegelOvertreden) as gevangen:
        oordeel(make_actor(ook), aangevraagd)

    assert gevangen.value.uitleg.sleutel == "uitvoer.zelf"
    with pytest.raises(IntegrityError), transaction.atomic(), acting_as_huis():
        Uitvoerverzoek.objects.update(
            goedgekeurd=True, beoordeeld_at=timezone.now(), beoordeeld_door=sandra
        )


def test_who_may_not_say_yes_does_not(aangevraagd, oisterwijk):
    with pytest.raises(GeenRecht):
        oordeel(make_actor(make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE)), aangevraagd)


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER])
def test_the_neighbour_sees_nothing_of_it(aangevraagd, buurgemeente, rol, log_in):
    buur = make_medewerker(buurgemeente.eenheid, rol, naam="Buur")
    with pytest.raises(BestaatNiet):
        oordeel(make_actor(buur), aangevraagd)

    assert REDEN not in log_in(buur).get(LIJST).content.decode()


def test_the_file_of_somebody_else_is_not_fetched(aangevraagd, teamleider):
    baas = make_actor(teamleider)
    oordeel(baas, aangevraagd)
    with pytest.raises(BestaatNiet):
        haal_op(baas, aangevraagd)


def test_a_reason_is_more_than_a_word(twee, regievoerder):
    assert regievoerder.post(AANVRAGEN, {"reden": "nodig"}).status_code == 422
    assert not Uitvoerverzoek.objects.exists()


def test_the_page_asks_the_database_as_often_for_three_as_for_one(
    aangevraagd, gemeente, teamleider, log_in
):
    collega = log_in(teamleider)
    collega.get(LIJST)
    with CaptureQueriesContext(connection) as een:
        collega.get(LIJST)
    with acting_as(gemeente):
        for _ in range(2):
            actions.request_uitvoer(
                actor=gemeente, filters=Filters(), peildatum=VANDAAG, reden=REDEN
            )
    with CaptureQueriesContext(connection) as drie:
        collega.get(LIJST)

    assert len(een) == len(drie)


@pytest.mark.parametrize(("ja", "zin"), [(True, "Uw export is goedgekeurd"), (False, "niet goedg")])
def test_who_asked_hears_what_became_of_it_and_nobody_else(
    ja, zin, aangevraagd, oisterwijk, sandra, regievoerder, log_in
):
    officer = make_actor(make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER, naam="Noor"))
    oordeel(officer, aangevraagd, ja=ja)
    karel = make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Karel")

    assert zin in regievoerder.get(reverse("berichten:list")).content.decode()
    assert zin not in log_in(karel).get(reverse("berichten:list")).content.decode()
    # Not the reason, nor how many: only that there is an answer.
    assert list(Bericht.objects.values_list("medewerker", "waarden")) == [(sandra.pk, {})]
