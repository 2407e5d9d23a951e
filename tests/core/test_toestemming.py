"""Agreeing: which text, whether it still lives, and what an exception asks (CO1, CO3, CO4)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.toestemming import (
    MINSTE_TEKENS,
    TEKSTEN,
    WETTELIJK,
    Teksttaal,
    check_grondslag,
    check_nee,
    check_tweede,
    check_uitzondering,
    leeft_op,
    tekst,
    tekstmerk,
)

# A text that was shown once never changes: a better one is a new version with new marks.
MERKEN = {
    ("2026-2", "klantprofiel", "nl"): "f32a66fa558bff96",
    ("2026-2", "klantprofiel", "en"): "67afe7ecbb483357",
    ("2026-2", "pip_dagen", "nl"): "fef580aff058f7a4",
    ("2026-2", "pip_dagen", "en"): "562230bc0fb8a35f",
}
BEGIN = date(2026, 1, 1)
_dagen = st.integers(0, 60).map(lambda n: BEGIN + timedelta(days=n))


def test_every_text_that_was_ever_shown_is_still_the_same():
    nu = {
        (versie, onderdeel.value, taal.value): tekstmerk(onderdeel, taal, versie=versie)[:16]
        for versie, tekstversie in TEKSTEN.items()
        for onderdeel, per_taal in tekstversie.teksten.items()
        for taal in per_taal
    }

    assert nu == MERKEN


@pytest.mark.parametrize("onderdeel", list(Toestemmingsonderdeel))
def test_the_text_says_in_both_languages_that_no_is_allowed(onderdeel):
    assert "u mag nee zeggen" in tekst(onderdeel, Teksttaal.NEDERLANDS)
    assert "you may say no" in tekst(onderdeel, Teksttaal.ENGELS)


def test_what_the_law_asks_is_told_with_its_article_and_needs_no_agreement():
    uitleg = tekst(Toestemmingsonderdeel.KLANTPROFIEL, Teksttaal.NEDERLANDS)

    assert "Daarvoor vragen wij geen toestemming" in uitleg
    assert all("Bi 9.4 lid 3" in regel.bron for regel in WETTELIJK)
    assert all(versie.bron and versie.sinds for versie in TEKSTEN.values())


@given(st.lists(st.tuples(_dagen, st.none() | st.integers(0, 20)), max_size=5), _dagen)
def test_an_agreement_lives_from_its_day_until_the_day_it_is_taken_back(historie, dag):
    """Against a calendar that is walked day by day."""
    levend = set()
    for gegeven_op, duur in historie:
        einde = BEGIN + timedelta(days=200) if duur is None else gegeven_op + timedelta(days=duur)
        levend |= {gegeven_op + timedelta(days=n) for n in range((einde - gegeven_op).days)}

    assert any(
        leeft_op(
            dag,
            gegeven_op=gegeven_op,
            ingetrokken_op=None if duur is None else gegeven_op + timedelta(days=duur),
        )
        for gegeven_op, duur in historie
    ) == (dag in levend)


def test_without_agreement_or_exception_nothing_is_shared():
    with pytest.raises(RegelOvertreden, match="Vraag eerst toestemming"):
        check_grondslag(leeft=False, uitzondering=False)
    check_grondslag(leeft=True, uitzondering=False)
    check_grondslag(leeft=False, uitzondering=True)


def test_a_no_beside_a_living_yes_is_a_withdrawal():
    with pytest.raises(RegelOvertreden, match="zei eerder ja"):
        check_nee(leeft=True)
    check_nee(leeft=False)


@pytest.mark.parametrize("reden", ["", "x" * (MINSTE_TEKENS - 1), " " * MINSTE_TEKENS])
def test_an_exception_says_why(reden):
    with pytest.raises(RegelOvertreden, match=f"ten minste {MINSTE_TEKENS} tekens"):
        check_uitzondering(reden)
    check_uitzondering("x" * MINSTE_TEKENS)


A, B = uuid4(), uuid4()


@pytest.mark.parametrize(("wie", "bij"), [(A, B), (B, A)])
def test_an_exception_is_confirmed_by_another_of_another_team(wie: UUID, bij: UUID):
    with pytest.raises(RegelOvertreden, match="ander team"):
        check_tweede(vrager_id=A, wie_id=wie, van=A, bij=bij)
    check_tweede(vrager_id=A, wie_id=B, van=A, bij=B)
