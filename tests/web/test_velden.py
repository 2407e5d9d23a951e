"""A form on a page: labels, hints, faults, and what a reader of a screen hears."""

import re
from datetime import date

import pytest
from django import forms

from overdracht.web.velden import fouten, veldbeeld

PAGINA = """{% from "components/formulier.html" import foutoverzicht, velden %}
{{ foutoverzicht(form) }}{{ velden(form) }}"""


class Proefform(forms.Form):
    versie = forms.IntegerField(widget=forms.HiddenInput, initial=3)
    gehouden_op = forms.DateField(label="Wanneer was het?", help_text="Bijvoorbeeld vandaag.")
    vorm = forms.ChoiceField(
        label="Hoe", choices=[("azc", "In het azc"), ("bel", "Bellen")], widget=forms.RadioSelect
    )
    taal = forms.ChoiceField(
        label="Taal",
        required=False,
        choices=[("", "Kies"), ("Vaak", [("ti", "Tigrinya"), ("ar", "Arabisch")]), ("fa", "Farsi")],
    )
    erbij = forms.MultipleChoiceField(
        label="Wie", choices=[("c", "COA")], widget=forms.CheckboxSelectMultiple, required=False
    )
    verslag = forms.CharField(
        label="Verslag", widget=forms.Textarea(attrs={"rows": 4, "style": "x"}), required=False
    )
    tolk = forms.BooleanField(label="Met tolk", required=False)
    geheim = forms.CharField(label="Wachtwoord", widget=forms.PasswordInput, required=False)
    lijst = forms.FileField(label="Lijst", required=False)


def _tag(html, soort, naam):
    gevonden = re.search(rf"<{soort}[^>]*\bname=\"{naam}\"[^>]*>", html)
    assert gevonden, (soort, naam)
    return gevonden.group()


@pytest.fixture
def leeg(schrijf):
    return schrijf(PAGINA, form=Proefform(initial={"gehouden_op": date(2026, 11, 12)}))


@pytest.fixture
def fout(schrijf):
    form = Proefform({"versie": "3", "vorm": "zz", "verslag": "<b>", "geheim": "x", "tolk": "on"})
    return schrijf(PAGINA, form=form)


def test_every_visible_input_has_a_label_or_stands_under_a_legend(leeg):
    ids = re.findall(r'<(?:input|textarea|select)(?![^>]*type="hidden")[^>]*\bid="([^"]+)"', leeg)

    assert len(ids) == 9
    assert all(f'for="{ident}">' in leeg for ident in ids)
    assert leeg.count("<legend") == leeg.count("<fieldset") == 2


def test_a_day_goes_into_the_page_as_the_date_field_takes_it(leeg):
    veld = _tag(leeg, "input", "gehouden_op")

    assert 'type="date"' in veld
    assert 'value="2026-11-12"' in veld
    assert "required" in veld


def test_a_hint_is_tied_to_its_field(leeg):
    assert 'aria-describedby="id_gehouden_op-hint"' in _tag(leeg, "input", "gehouden_op")
    assert 'id="id_gehouden_op-hint"' in leeg


def test_a_fault_is_tied_to_its_field_and_named_first_on_the_page(fout):
    veld = _tag(fout, "input", "gehouden_op")

    assert 'aria-invalid="true"' in veld
    assert 'aria-describedby="id_gehouden_op-hint id_gehouden_op-fout"' in veld
    assert 'href="#id_gehouden_op"' in fout
    assert fout.index('role="alert"') < fout.index("<input")


def test_the_fault_of_a_choice_leads_to_the_first_button(fout):
    assert 'href="#id_vorm_0"' in fout
    assert 'id="id_vorm_0"' in fout


def test_what_was_typed_comes_back_and_a_secret_never_does(fout):
    assert "&lt;b&gt;</textarea>" in fout
    assert "value" not in _tag(fout, "input", "geheim")
    assert " checked" in _tag(fout, "input", "tolk")


def test_a_form_that_was_not_sent_shows_no_faults(leeg):
    assert 'role="alert"' not in leeg


def test_a_field_that_may_stay_empty_says_so(leeg):
    assert leeg.count("(hoeft niet)") == len(["taal", "erbij", "verslag", "geheim", "lijst"])


def test_choices_keep_their_order_and_their_headings():
    beeld = veldbeeld(Proefform(initial={"taal": "ar"})["taal"])

    assert [(groep, [o.attrs["value"] for o in opties]) for groep, opties in beeld.groepen] == [
        ("", [""]),
        ("Vaak", ["ti", "ar"]),
        ("", ["fa"]),
    ]
    assert [o.attrs["value"] for o in beeld.opties if o.attrs["selected"] is not None] == ["ar"]


def test_no_attribute_of_a_widget_brings_a_style_into_the_page(leeg):
    assert " style=" not in leeg
    assert 'rows="4"' in _tag(leeg, "textarea", "verslag")


def test_the_hidden_version_travels_with_the_form(leeg):
    assert 'value="3"' in _tag(leeg, "input", "versie")


def test_a_question_keeps_its_own_mark_in_the_summary():
    form = Proefform({})

    assert [f.melding for f in fouten(form)][1:3] == [
        "Wanneer was het? Vul dit in.",
        "Hoe: Vul dit in.",
    ]


def test_a_fault_of_the_whole_form_stands_in_the_summary_without_a_field(schrijf):
    form = Proefform({})
    form.add_error(None, "De dagen kloppen niet met elkaar.")

    assert fouten(form)[0] == ("", "De dagen kloppen niet met elkaar.")
    assert "De dagen kloppen niet met elkaar." in schrijf(PAGINA, form=form)
