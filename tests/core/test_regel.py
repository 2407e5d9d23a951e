"""Every norm is explained, and a local value is set only where and how that may be."""

import re
from dataclasses import replace
from datetime import date

import pytest

from overdracht.core.begrippen import Status
from overdracht.core.errors import RegelOvertreden
from overdracht.core.kalender import GEEN_TIJD, Duur, dagen, maanden, minuten, weken
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.regel import anker_van, check_waarde, leg_uit, maten_van, overgang
from overdracht.core.stilstand import GEEN
from overdracht.core.stilstand.omstandigheden import grenzen_uit
from overdracht.core.teksten import zin
from overdracht.core.zinnen.regel import REGELS

VANDAAG = date(2026, 4, 20)


def check(norm_id, duur, *, geldig_van=VANDAAG, nu=None):
    check_waarde(LANDELIJK[norm_id], duur, geldig_van=geldig_van, peildatum=VANDAAG, nu=nu)


def test_every_norm_is_explained_and_nothing_else():
    assert set(REGELS) == {norm.id for norm in LANDELIJK}


@pytest.mark.parametrize("norm", list(LANDELIJK), ids=lambda norm: norm.id)
def test_an_explanation_is_whole_short_and_holds_no_number_of_its_own(norm):
    tekst = zin(leg_uit(norm))

    assert tekst.endswith(".")
    assert "None" not in tekst
    assert max(len(deel.split()) for deel in re.split(r"[.:;] ", tekst)) <= 30
    # A number would go on saying what was; those of a scenario, a year or a route may stand.
    kaal = re.sub(
        r"\{\w+\}|scenario \d|in 2022|drie jaar|drie keer|twee dagen", "", REGELS[norm.id]
    )
    assert not re.search(r"\d", kaal)


@pytest.mark.parametrize(
    ("norm_id", "woorden"),
    [
        ("T-05", "ook voor dossiers die al lopen"),
        ("T-20", "de versie van de dag van de inschrijving in de gemeente (BRP)"),
        ("T-27", "in de wet of regeling"),
        ("T-19", "ervaringscijfer"),
    ],
)
def test_it_says_what_a_change_does_to_what_runs(norm_id, woorden):
    assert woorden in zin(overgang(LANDELIJK[norm_id]))


@pytest.mark.parametrize(
    ("norm_id", "duur"),
    [("T-05", weken(3)), ("T-13", dagen(10)), ("T-23", minuten(45)), ("T-14", dagen(0))],
)
def test_a_gemeente_sets_what_is_an_agreement(norm_id, duur):
    check(norm_id, duur)


@pytest.mark.parametrize(
    ("norm_id", "duur", "anders", "zin_deel"),
    [
        ("T-20", weken(8), {}, "U kunt T-20 niet aanpassen"),
        ("T-19", weken(8), {}, "U kunt T-19 niet aanpassen"),
        ("T-10", weken(8), {}, "U kunt T-10 niet aanpassen"),
        ("T-23", weken(8), {}, "Kies uit: minuten"),
        ("S-01", maanden(1), {}, "Kies uit: dagen"),
        ("T-05", weken(1000), {}, "van 0 tot en met 999"),
        ("T-05", weken(-1), {}, "van 0 tot en met 999"),
        ("T-05", weken(3), {"geldig_van": date(2026, 4, 19)}, "op zijn vroegst vandaag"),
        ("T-13", weken(2), {"nu": weken(-2)}, "geldt al 2 weken"),
    ],
)
def test_what_may_not_be_is_refused_in_words(norm_id, duur, anders, zin_deel):
    with pytest.raises(RegelOvertreden) as fout:
        check(norm_id, duur, **anders)

    assert zin_deel in fout.value.melding


def test_a_unit_that_can_be_chosen_never_breaks_what_reads_the_number():
    for norm in LANDELIJK:
        maten = maten_van(norm)
        assert bool(maten) == norm.is_instelbaar
        assert norm.status in (Status.NORM, Status.ONTWERP) or not maten
        if norm.duur and (norm.duur.eenheid in GEEN_TIJD or not norm.is_termijn) and maten:
            assert maten == (norm.duur.eenheid,)


def test_the_limits_of_the_line_are_norms_that_a_gemeente_sets():
    eigen = LANDELIJK.met({"S-01": dagen(21), "S-03": Duur(3, "dagdelen")})

    grenzen = GEEN.volgens(eigen).grenzen

    assert (grenzen.gat_signaal, grenzen.dagdelen) == (21, 3)
    assert GEEN.volgens(LANDELIJK) is GEEN


def test_a_limit_without_a_number_is_no_limit():
    zonder = Normenset(replace(norm, duur=None) for norm in LANDELIJK if norm.id == "S-01")

    with pytest.raises(KeyError):
        grenzen_uit(zonder)


@pytest.mark.parametrize(
    ("sleutel", "anker"),
    [("scenariokeuze", "T-05"), ("pip", "T-20"), ("driegesprek", "driegesprek")],
)
def test_a_term_by_its_name_is_explained_in_one_place(sleutel, anker):
    assert anker_van(sleutel) == anker
