"""The export: the same rows, as text and never as a formula, with a line about everyone in it."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol, Scenario
from overdracht.data.models import Auditregel
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters
from overdracht.proces.dossier.presenters.uitvoer import schrijf_csv
from tests.factories import make_medewerker, make_persoon

pytestmark = pytest.mark.django_db
EXPORT = reverse("dossier:export")


def inhoud(antwoord):
    return b"".join(antwoord.streaming_content).decode()


def test_the_file_holds_the_rows_of_the_question_as_a_spreadsheet_reads_them(
    maak, van_de_buren, regievoerder
):
    maak("Haddad", scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 3, 9))
    maak("Zein")
    antwoord = regievoerder.get(EXPORT, {"scenario": "snelle_start"})
    tekst = inhoud(antwoord)

    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Content-Disposition"] == 'attachment; filename="dossiers-2026-06-01.csv"'
    assert tekst.startswith("\ufeff")
    rijen = list(csv.DictReader(io.StringIO(tekst[1:]), delimiter=";"))
    assert [(r["naam"], r["scenario"], r["tvs_melding_op"]) for r in rijen[:-1]] == [
        ("Haddad, Amal", "1: snelle start", "2026-03-02")
    ]


@pytest.mark.parametrize(
    "naam", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", " =1", "\uff1d1", '=HYPERLINK("x")']
)
def test_a_name_is_never_a_formula(maak, gemeente, naam):
    maak(persoon=make_persoon(naam, voornamen=""))
    rijen = actions.export_dossiers(actor=gemeente, filters=Filters(), peildatum=date(2026, 6, 1))
    regel = list(schrijf_csv(rijen, actor=gemeente))[1]

    (cellen,) = csv.reader([regel], delimiter=";")
    assert cellen[0] == f"'{naam}"


def test_the_line_stands_before_the_first_row_leaves_and_names_everyone(
    maak, van_de_buren, regievoerder, laatste_regel, heten
):
    eigen = [maak("Haddad"), maak("Zein")]
    regievoerder.get(EXPORT)

    assert laatste_regel("dossiers.geexporteerd") == heten(*eigen)


def test_an_export_that_nobody_can_look_through_is_refused_with_the_way_on(
    maak, regievoerder, monkeypatch
):
    monkeypatch.setattr("overdracht.proces.dossier.actions.uitvoer.HOOGSTENS_IN_EXPORT", 1)
    maak("Haddad")
    maak("Zein")
    antwoord = regievoerder.get(EXPORT, {"wie": "gemeente"}, follow=True)

    assert antwoord.redirect_chain == [("/dossiers/?wie=gemeente", 302)]
    assert "Maak de lijst korter met een filter" in antwoord.content.decode()
    assert not Auditregel.objects.filter(actie="dossiers.geexporteerd").exists()


def test_a_role_without_the_right_gets_no_file(maak, log_in, azc):
    maak()
    antwoord = log_in(make_medewerker(azc, Rol.WOONBEGELEIDER)).get(EXPORT)

    assert antwoord.status_code == 403


def test_columns_that_a_role_does_not_see_are_not_in_the_file(maak, log_in, coa_regievoerder):
    maak(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 3, 9))
    tekst = inhoud(log_in(coa_regievoerder).get(EXPORT))

    assert "scenario" not in tekst
    assert "fase" not in tekst
    assert "Haddad" in tekst
