"""Sharing rests on a living agreement, and no is an answer like yes (CO1, CO3, CO5)."""

import re
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RedenNodig, RegelOvertreden
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.toestemming import TEKSTEN, Teksttaal, tekstmerk
from overdracht.data.models import Klantprofielmoment, Toestemming
from overdracht.support.planning.queries import load_feiten
from tests.factories import make_medewerker
from tests.proces.klantprofiel.conftest import KLANTPROFIEL, MEI


def test_without_an_agreement_nothing_is_shared_and_the_page_says_the_way_on(
    dossier, log_in, jan_willem
):
    antwoord = log_in(jan_willem).post(
        reverse("klantprofiel:share", args=[dossier.pk]),
        {"klantprofiel_gedeeld_op": "2026-05-04", "aanleiding": "tussentijds"},
    )

    assert antwoord.status_code == 422
    assert "Vraag eerst toestemming" in antwoord.content.decode()
    assert not Klantprofielmoment.objects.exists()


def test_a_share_says_to_whom_and_on_which_text(zeg, deel, dossier):
    ja = zeg("ja")
    rij = deel()

    assert (rij.toestemming, rij.ontvanger, rij.versienummer) == (ja, dossier.gemeente, 1)
    assert ja.tekstmerk == tekstmerk(KLANTPROFIEL, Teksttaal.NEDERLANDS, versie=ja.tekstversie)
    assert TEKSTEN[ja.tekstversie].teksten[KLANTPROFIEL][Teksttaal(ja.teksttaal)]
    assert (ja.taal, ja.tolk, ja.vastgelegd_door_id is not None) == ("Arabisch", True, True)


def test_no_is_an_answer_that_never_lives(zeg, deel, dossier):
    nee = zeg("nee")

    assert nee.toestemming_ingetrokken_op == nee.toestemming_op
    assert load_feiten([dossier.pk])[dossier.pk].toestemming_op is None
    with pytest.raises(RegelOvertreden):
        deel()


@pytest.mark.parametrize("onderdeel", list(Toestemmingsonderdeel))
def test_yes_and_no_cost_the_same_and_none_is_chosen(dossier, log_in, jan_willem, onderdeel):
    pagina = log_in(jan_willem).get(reverse("klantprofiel:consent", args=[dossier.pk, onderdeel]))
    knoppen = re.findall(r'<input[^>]*name="antwoord"[^>]*>', pagina.content.decode())

    assert re.findall(r'value="(\w+)"', "".join(knoppen)) == ["ja", "nee"]
    assert not any("checked" in knop for knop in knoppen)


@pytest.mark.parametrize("antwoord", ["ja", "nee"])
def test_both_answers_are_saved_in_one_post(dossier, log_in, jan_willem, antwoord):
    gezegd = log_in(jan_willem).post(
        reverse("klantprofiel:consent", args=[dossier.pk, KLANTPROFIEL]),
        {"antwoord": antwoord, "toestemming_op": "2026-05-04", "teksttaal": "nl"}
        | {"taal": "Farsi", "aanwezig": "gezin"},
    )

    assert gezegd.status_code == 302
    assert Toestemming.objects.get().antwoord == antwoord


def test_a_no_beside_a_yes_that_lives_is_refused_and_says_the_way_on(zeg):
    zeg("ja")
    with pytest.raises(RegelOvertreden, match="ingetrokken"):
        zeg("nee")


def test_a_no_changes_nothing_of_the_line(zeg, dossier):
    voor = load_feiten([dossier.pk])[dossier.pk]
    zeg("nee")

    assert load_feiten([dossier.pk])[dossier.pk] == voor


def test_the_panel_says_with_whom_since_when_on_what_and_what_needs_no_agreement(
    zeg, deel, dossier, log_in, jan_willem
):
    zeg("ja", op=MEI)
    deel(op=date(2026, 5, 7))
    paneel = log_in(jan_willem).get(reverse("klantprofiel:panel", args=[dossier.pk]))
    tekst = paneel.content.decode()

    assert f"gedeeld met {dossier.gemeente.naam} op 7 mei 2026" in tekst
    assert "met toestemming van 4 mei 2026" in tekst
    assert "na uitleg met tekst 2026-2 (Nederlands)" in tekst
    assert "Hiervoor is geen toestemming nodig, ook niet na een nee." in tekst
    assert "(Bi 9.4 lid 3)" in tekst


def test_the_page_shows_each_text_word_for_word_in_its_language(dossier, log_in, jan_willem):
    pagina = log_in(jan_willem).get(
        reverse("klantprofiel:consent", args=[dossier.pk, KLANTPROFIEL])
    )
    for taal, tekst in TEKSTEN["2026-2"].teksten[KLANTPROFIEL].items():
        assert f'lang="{taal.value}">{tekst}<' in pagina.content.decode()


def test_a_colleague_may_have_explained_it(dossier, log_in, jan_willem, azc):
    collega = make_medewerker(azc, Rol.PROGRAMMABEGELEIDER, naam="Ria")
    velden = {"antwoord": "ja", "toestemming_op": "2026-05-04", "teksttaal": "en"}
    velden |= {"taal": "Farsi", "aanwezig": "begeleider", "uitgelegd_door_id": str(collega.pk)}
    adres = reverse("klantprofiel:consent", args=[dossier.pk, KLANTPROFIEL])
    assert log_in(jan_willem).post(adres, velden).status_code == 302

    ja = Toestemming.objects.get()
    assert (ja.uitgelegd_door, ja.vastgelegd_door, ja.aanwezig) == (
        collega,
        jan_willem,
        "begeleider",
    )


def test_who_explained_it_is_of_the_own_unit(dossier, log_in, jan_willem, sandra):
    velden = {"antwoord": "ja", "toestemming_op": "2026-05-04", "teksttaal": "en"}
    velden |= {"taal": "Farsi", "aanwezig": "gezin", "uitgelegd_door_id": str(sandra.pk)}
    adres = reverse("klantprofiel:consent", args=[dossier.pk, KLANTPROFIEL])

    assert log_in(jan_willem).post(adres, velden).status_code == 422


def test_nothing_else_in_the_house_records_a_share():
    """No import, API or command has a way of its own (CO4)."""
    huis = Path(Klantprofielmoment.__module__.split(".")[0]).resolve()
    schrijvers = {
        bestand.relative_to(huis).as_posix()
        for bestand in huis.rglob("*.py")
        if re.search(
            r"Klantprofielmoment(\(|\.objects\.(bulk_)?create)", bestand.read_text(encoding="utf-8")
        )
        and "migrations" not in bestand.parts
    }

    assert schrijvers == {
        "data/models/klantprofiel.py",
        "demo/deling.py",
        "proces/klantprofiel/actions/delen.py",
    }


@pytest.mark.parametrize("verlopen", [3, pytest.param(1000, marks=pytest.mark.deep)])
def test_in_random_histories_a_share_stands_only_inside_a_yes(
    zeg, deel, trek_in, dossier, verlopen
):
    """Against a model of intervals that knows nothing of the tables."""
    for zaad in range(verlopen):
        with transaction.atomic():
            _leef(Random(zaad), zeg=zeg, deel=deel, trek_in=trek_in)  # test data
            transaction.set_rollback(True)


def _leef(toeval, *, zeg, deel, trek_in):
    jaren: list[list[date | None]] = []  # from, until or None
    for _ in range(6):
        dag = MEI - timedelta(days=toeval.randrange(40))
        wat = toeval.choice(("ja", "nee", "deel", "trek_in"))
        doe = {"deel": deel, "trek_in": trek_in}.get(wat, lambda op, wat=wat: zeg(wat, op=op))
        try:
            with transaction.atomic():
                rij = doe(op=dag)
        except (RegelOvertreden, RedenNodig, Http404, IntegrityError):
            continue
        if wat == "ja":
            jaren.append([dag, None])
        elif wat == "trek_in":
            next(ja for ja in jaren if ja[1] is None)[1] = dag
        elif wat == "deel":
            assert any(van and van <= dag and (tot is None or dag < tot) for van, tot in jaren)
            assert rij.toestemming.antwoord == "ja"
