"""The one way of a step: refused, asked why, stale or saved, and nothing that was typed is lost."""

from datetime import date
from enum import StrEnum
from types import SimpleNamespace

import pytest
from django import forms
from django.contrib.messages.storage.fallback import FallbackStorage
from django.db import IntegrityError
from django.http import QueryDict

from overdracht.core.errors import RedenNodig, RegelOvertreden, Verouderd, Waarschuwing
from overdracht.web.stap import DagVeld, JaNeeVeld, StapForm, begin, keuzelijst, stap

pytestmark = [pytest.mark.urls("tests.web.adressen"), pytest.mark.django_db]


class Kleur(StrEnum):
    ROOD = "rood"
    LICHTBLAUW = "licht_blauw"


class VerfForm(StapForm):
    titel = "Verven"

    geverfd_op = DagVeld(label="Geverfd op")
    kleur = forms.ChoiceField(label="Welke kleur", choices=keuzelijst(Kleur))
    droog = JaNeeVeld(label="Is het droog")


GOED = {"versie": "3", "geverfd_op": "2026-05-04", "kleur": "rood", "droog": "ja", "reden": ""}


@pytest.fixture
def doe(vraag):
    """Post the form and let `act` do what it does; returns the answer and what act was given."""

    def _doe(act, **anders):
        post = QueryDict(mutable=True)
        post.update(GOED | anders)
        request = vraag("/verven/", method="POST", session={})
        opslag = vars(request)["_messages"] = FallbackStorage(request)
        antwoord = stap(
            request,
            VerfForm(post),
            act,
            context=VerfForm.pagina("Samira"),
            url="/klaar/",
            gelukt="Klaar.",
        )
        return antwoord, [str(m) for m in opslag]

    return _doe


def weiger(fout):
    def act(**_):
        raise fout

    return act


def test_what_was_asked_is_done_and_said(doe):
    gekregen = {}
    antwoord, gezegd = doe(lambda **velden: gekregen.update(velden))

    assert (antwoord.status_code, antwoord["Location"], gezegd) == (302, "/klaar/", ["Klaar."])
    assert gekregen == {
        "versie": 3,
        "geverfd_op": date(2026, 5, 4),
        "kleur": "rood",
        "droog": True,
        "reden": "",
    }


@pytest.mark.parametrize(
    ("fout", "deel"),
    [
        (RegelOvertreden("dossier.gesloten", "bron", "geverfd_op"), 'href="#id_geverfd_op"'),
        (RedenNodig([Waarschuwing("huisvesting.verandert", "", "")]), "al was vastgelegd"),
        (IntegrityError(), "Iemand was u net voor."),
    ],
)
def test_a_refusal_comes_back_in_the_form_with_all_that_was_typed(doe, fout, deel):
    antwoord, gezegd = doe(weiger(fout))
    tekst = antwoord.content.decode()

    assert (antwoord.status_code, gezegd) == (422, [])
    assert deel in tekst
    assert 'value="2026-05-04"' in tekst
    assert 'name="reden"' in tekst or not isinstance(fout, RedenNodig)


def test_a_stale_save_shows_both_texts_in_the_words_of_the_form(doe):
    nu = {"geverfd_op": date(2026, 5, 6), "kleur": "licht_blauw", "droog": False, "van_ons": 1}
    antwoord, _ = doe(weiger(Verouderd(nu)))
    tekst = antwoord.content.decode()

    assert antwoord.status_code == 409
    assert [
        deel
        for deel in ("6 mei 2026", "4 mei 2026", "Licht blauw", "Rood", "Nee")
        if deel not in tekst
    ] == []
    assert "van_ons" not in tekst


def test_a_fault_of_shape_never_reaches_the_deed(doe):
    antwoord, _ = doe(weiger(AssertionError("niet doen")), geverfd_op="morgen", kleur="")
    tekst = antwoord.content.decode()

    assert antwoord.status_code == 422
    assert "Vul een datum in, zoals 16-10-2026." in tekst
    assert "Maak een keuze." in tekst


def test_a_form_opens_with_the_row_or_says_that_there_is_none():
    rij = SimpleNamespace(versie=4, geverfd_op=date(2026, 5, 4), kleur="rood", droog=False)

    assert begin(rij, VerfForm) == {
        "versie": 4,
        "geverfd_op": date(2026, 5, 4),
        "kleur": "rood",
        "droog": "nee",
    }
    assert begin(None, VerfForm) == {"versie": 0}


def test_the_reason_is_asked_only_where_it_is_needed():
    assert VerfForm().zonder == ("reden",)
    assert VerfForm({"reden": "daarom"}).zonder == ()
    assert list(VerfForm().fields)[-1] == "reden"


def test_a_closed_list_reads_as_words():
    assert keuzelijst(Kleur, leeg="Geen") == [
        ("", "Geen"),
        ("rood", "Rood"),
        ("licht_blauw", "Licht blauw"),
    ]
