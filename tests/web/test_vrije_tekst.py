"""A free text: noticed, explained, left to choose; never silently, never a wall (FT1, FT2)."""

import re
from functools import partial
from uuid import uuid4

import pytest
from django import forms
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import QueryDict

from overdracht.core.begrippen import Rol
from overdracht.core.vrije_tekst import WEG
from overdracht.web.stap import DagVeld, StapForm, stap
from overdracht.web.vrije_tekst import Keuze, VrijeTekstForm, VrijeTekstVeld, letop

pytestmark = [pytest.mark.urls("tests.web.adressen"), pytest.mark.django_db]
GEVOELIG = "Zij heeft PTSS en wil graag werken"
DOSSIER = uuid4()
SCHOON = f"Zij heeft {WEG} en wil graag werken"


class VerslagForm(StapForm):
    titel = "Verslag"

    gehouden_op = DagVeld(label="Gehouden op")
    verslag = VrijeTekstVeld(label="Verslag", min_length=12, widget=forms.Textarea)
    slot = VrijeTekstVeld(label="Slot", required=False)


class Huis:
    """Knows one BSN, and keeps what was put on the agenda."""

    def __init__(self):
        self.agenda = []

    def kent_bsn(self, nummer):
        return nummer == "999990019"

    def agendeer(self, dossier_id):
        self.agenda.append(dossier_id)


@pytest.fixture
def verstuur(vraag):
    """Send the form; returns the answer, what was saved, and the house."""

    def _verstuur(*, rol=Rol.REGIEVOERDER_GEMEENTE, fout=None, initial=None, **velden):
        post = QueryDict(mutable=True)
        post.update({"gehouden_op": "2026-05-04", "verslag": GEVOELIG} | velden)
        huis, bewaard = Huis(), {}
        request = vraag("/verslag/", method="POST", session={}, rol=rol, wacht=huis)
        vars(request)["_messages"] = FallbackStorage(request)

        def act(*, dossier_id, **ingevuld):
            if fout:
                raise fout
            bewaard.update(ingevuld)

        antwoord = stap(
            request,
            VerslagForm(post, initial=initial),
            partial(act, dossier_id=DOSSIER),
            context=VerslagForm.pagina("Samira"),
            url="/klaar/",
            gelukt="Klaar.",
        )
        return antwoord, bewaard, huis

    return _verstuur


def merk(antwoord, veld="verslag"):
    return re.findall(rf'name="{veld}-gezien" value="(\w+)"', antwoord.content.decode())[0]


def merk_van(tekst):
    """The mark that the house gives to what it notices in this text."""
    gevonden = letop("verslag", tekst, id_="id_verslag", agenda=True)
    assert gevonden
    return gevonden.gezien


def test_what_was_noticed_is_shown_with_the_text_kept_and_nothing_saved(verstuur):
    antwoord, bewaard, _ = verstuur()
    pagina = antwoord.content.decode()

    assert (antwoord.status_code, bewaard) == (200, {})
    assert GEVOELIG in pagina
    assert "Dit gaat misschien over gezondheid: &#39;PTSS&#39;" in pagina
    assert "Er is 1 ding" not in pagina  # a question and no fault


def test_nothing_is_chosen_beforehand_and_every_choice_is_one_click(verstuur):
    knoppen = re.findall(r'<input type="radio"[^>]*>', verstuur()[0].content.decode())

    assert len(knoppen) == len(Keuze)
    assert not any("checked" in knop for knop in knoppen)


@pytest.mark.parametrize(
    ("keuze", "tekst", "punten"),
    [(Keuze.BEWAREN, GEVOELIG, 0), (Keuze.WEGHALEN, SCHOON, 0), (Keuze.DRIEGESPREK, SCHOON, 1)],
)
def test_the_writer_decides(verstuur, keuze, tekst, punten):
    gezien = merk(verstuur()[0])
    antwoord, bewaard, huis = verstuur(**{"verslag-keuze": keuze, "verslag-gezien": gezien})

    assert antwoord.status_code == 302
    assert (bewaard["verslag"], huis.agenda) == (tekst, [DOSSIER] * punten)


def test_an_answer_counts_for_the_text_that_it_was_about(verstuur):
    gezien = merk(verstuur()[0])
    anders = {"verslag": f"{GEVOELIG} en is gelovig", "verslag-gezien": gezien}
    antwoord, bewaard, _ = verstuur(**anders, **{"verslag-keuze": Keuze.BEWAREN})

    assert (antwoord.status_code, bewaard) == (200, {})


def test_each_text_has_its_own_answer(verstuur):
    gezien = merk(verstuur()[0])
    keuze = {"verslag-keuze": Keuze.BEWAREN, "verslag-gezien": gezien}
    antwoord, bewaard, _ = verstuur(slot="Hij is moslim", **keuze)
    pagina = antwoord.content.decode()

    assert (antwoord.status_code, bewaard) == (200, {})
    assert re.search(r'name="verslag-keuze" value="bewaren" checked', pagina)
    assert 'name="slot-keuze"' in pagina


def test_a_bsn_that_the_house_knows_is_refused_whatever_is_chosen(verstuur):
    bekend = {"verslag": "Haar BSN is 9999.90.019"}
    keuze = {"verslag-keuze": Keuze.BEWAREN, "verslag-gezien": merk_van(bekend["verslag"])}
    antwoord, bewaard, _ = verstuur(**bekend, **keuze)

    assert (antwoord.status_code, bewaard) == (422, {})
    assert "Haal het BSN weg" in antwoord.content.decode()


def test_a_bsn_that_nobody_has_is_only_asked_about(verstuur):
    antwoord, _, _ = verstuur(verslag="Kenmerk van de brief: 999990020")

    assert (antwoord.status_code, "Dit lijkt een BSN" in antwoord.content.decode()) == (200, True)


@pytest.mark.parametrize("tekst", ["PTSS, PTSS, PTSS!", "PTSS en autisme"])
def test_a_text_of_which_nothing_is_left_is_written_anew(verstuur, tekst):
    keuze = {"verslag-keuze": Keuze.WEGHALEN, "verslag-gezien": merk_van(tekst)}
    antwoord, bewaard, _ = verstuur(verslag=tekst, **keuze)

    assert (antwoord.status_code, bewaard) == (422, {})


def test_a_text_that_stood_there_already_is_not_asked_about_again(verstuur):
    antwoord, bewaard, _ = verstuur(initial={"verslag": GEVOELIG})

    assert (antwoord.status_code, bewaard["verslag"]) == (302, GEVOELIG)


def test_who_may_add_no_point_is_not_offered_the_driegesprek(verstuur):
    antwoord, _, _ = verstuur(rol=Rol.PARTNER)

    assert 'value="driegesprek"' not in antwoord.content.decode()


def test_the_field_is_looked_at_while_typing_and_sends_nothing_else(schrijf):
    form = VerslagForm()
    form.agenda = True
    tekst = '{% from "components/formulier.html" import velden %}{{ velden(form) }}'
    pagina = schrijf(tekst, form=form)
    (veld,) = re.findall(r"<textarea[^>]*name=\"verslag\"[^>]*>", pagina)
    (dag,) = re.findall(r"<input[^>]*name=\"gehouden_op\"[^>]*>", pagina)

    assert 'hx-post="/vrije-tekst/?veld=verslag&amp;agenda=1"' in veld
    assert 'hx-params="verslag,csrfmiddlewaretoken"' in veld
    assert 'id="id_verslag-letop" aria-live="polite"' in pagina
    assert "hx-post" not in dag


def test_a_form_without_a_house_still_looks_along():
    class Los(VrijeTekstForm):
        tekst = VrijeTekstVeld()

    form = Los({"tekst": "BSN 999990019"})

    assert (form.is_valid(), form.status, dict(form.errors)) == (False, 200, {})
    assert form.cleaned_data["tekst"] == "BSN 999990019"


def test_what_is_too_short_or_too_long_is_said_in_plain_words():
    class Kort(VrijeTekstForm):
        tekst = VrijeTekstVeld(label="Uitleg", min_length=5, max_length=8)
        aantal = forms.IntegerField(label="Aantal", min_value=1, max_value=40)

    te_kort = Kort({"tekst": "ok", "aantal": "0"})
    te_lang = Kort({"tekst": "veel te lang", "aantal": "41"})

    assert te_kort.errors == {
        "tekst": ["Schrijf iets meer op: ten minste 5 tekens."],
        "aantal": ["Vul een getal in van 1 of meer."],
    }
    assert te_lang.errors == {
        "tekst": ["Maak het korter: hoogstens 8 tekens (nu 12)."],
        "aantal": ["Vul een getal in van 40 of minder."],
    }
