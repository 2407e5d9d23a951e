"""After a leak: exactly the persons that this account saw in that time, and no others."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from overdracht.data.models import Auditregel, Dossier
from overdracht.proces.toezicht.actions import find_geraakten
from overdracht.support.audit.actions import record_read, record_refusal
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import GeenRecht
from tests.factories import make_actor, make_dossier, make_persoon

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


@pytest.fixture
def dossiers(oisterwijk, azc):
    namen = ("Haddad", "Yilmaz", "Tesfay", "Karimi")
    return [
        make_dossier(make_persoon(naam), gemeente=oisterwijk, coa_locatie=azc) for naam in namen
    ]


def kijk(medewerker, actie, *dossiers):
    actor = make_actor(medewerker)
    with acting_as(actor):
        record_read(actor, actie, dossiers, doel="dossier.inzien")


def vraag(medewerker, *woorden, van=-UUR, tot=UUR):
    uit, nu = StringIO(), timezone.now()
    dagen = [f"--van={(nu + van).isoformat()}", f"--tot={(nu + tot).isoformat()}"]
    call_command("wie_geraakt", medewerker.gebruiker.email, *dagen, *woorden, stdout=uit)
    return uit.getvalue()


def test_who_was_seen_is_named_and_nobody_else(dossiers, sandra, jan_willem):
    gezien, in_lijst, van_ander, geweigerd = dossiers
    kijk(sandra, "dossier.ingezien", gezien)
    kijk(sandra, "dossiers.geexporteerd", gezien, in_lijst)
    kijk(jan_willem, "dossier.ingezien", van_ander)
    record_refusal(make_actor(sandra), "dossier.ingezien", dossiers=[geweigerd])

    uitslag = json.loads(vraag(sandra, "--json"))

    assert [(wie["naam"], wie["keer"], wie["als_bestand"]) for wie in uitslag["geraakten"]] == [
        ("Amal Haddad", 2, True),
        ("Amal Yilmaz", 1, True),
    ]
    assert uitslag["organisaties"] == ["Oisterwijk", "azc Oisterwijk"]
    assert "de kolommen van de werklijst" in uitslag["gegevens"]
    assert "medewerkers van de eigen organisatie" in uitslag["ontvangers"]


def test_what_lies_outside_the_interval_does_not_count(dossiers, sandra):
    kijk(sandra, "dossier.ingezien", dossiers[0])

    assert "0 personen" in vraag(sandra, van=-2 * UUR, tot=-UUR)
    assert "1 personen" in vraag(sandra)


def test_a_person_whose_dossier_was_erased_still_counts(dossiers, sandra):
    kijk(sandra, "dossier.ingezien", *dossiers[:2])
    Dossier.objects.filter(pk=dossiers[0].pk).delete()

    tekst = vraag(sandra)

    assert "1 personen" in tekst
    assert "want vernietigd: 1." in tekst


def test_looking_it_up_is_itself_in_the_log(dossiers, sandra):
    kijk(sandra, "dossier.ingezien", dossiers[0])
    vraag(sandra)

    regel = Auditregel.objects.get(actie="lek.uitgezocht")
    assert regel.pseudoniemen == pseudoniem(dossiers[0].pk)
    assert regel.verwerking.startswith("toezicht")


def test_the_sentences_name_the_person_the_times_and_the_file(dossiers, sandra):
    kijk(sandra, "dossiers.geexporteerd", dossiers[0])
    persoon = dossiers[0].inburgeraar.persoon

    tekst = vraag(sandra)

    assert f"{persoon.v_nummer} Amal Haddad, Oisterwijk: 1 keer" in tekst
    assert "ook als bestand" in tekst


@pytest.mark.parametrize(
    ("woorden", "gezegd"),
    [
        (("niemand@voorbeeld.test", "--van=2026-05-04T09:00", "--tot=2026-05-04T10:00"), "account"),
        (("x@voorbeeld.test", "--van=gisteren", "--tot=2026-05-04T10:00"), "Schrijf dag en tijd"),
        (("x@voorbeeld.test", "--van=2026-13-04T09:00", "--tot=2026-05-04T10:00"), "Schrijf dag"),
        (("x@voorbeeld.test", "--van=2026-05-04T11:00", "--tot=2026-05-04T10:00"), "ligt niet"),
    ],
)
def test_what_cannot_be_asked_is_said(woorden, gezegd):
    with pytest.raises(CommandError, match=gezegd):
        call_command("wie_geraakt", *woorden)


def test_a_colleague_may_not(sandra):
    nu = timezone.now()

    with pytest.raises(GeenRecht):
        find_geraakten(actor=make_actor(sandra), mail="x", van=nu, tot=nu)
