"""Who answers someone who says that something is not right, and before when."""

from datetime import date

import pytest

from overdracht.core.begrippen import Onderdeel, Partij, Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import SLEUTELS
from overdracht.core.normen.verzoek import VERZOEKEN
from overdracht.core.verzoek import (
    PERSOONSVELDEN,
    check_verzoek,
    houder_van,
    onderdeel_van_gegeven,
    toont_gegeven,
    uiterlijk_op,
)
from overdracht.core.zicht import ZICHT, Zicht


def test_the_answer_comes_within_a_month_as_the_law_says():
    assert uiterlijk_op(date(2026, 1, 31)) == date(2026, 2, 28)
    assert VERZOEKEN["V-01"].bron == "AVG art. 12 lid 3"


@pytest.mark.parametrize(
    ("onderwerp", "wie", "na_verhuizing"),
    [
        ("achternaam", Partij.COA, Partij.GEMEENTE),
        ("voorinburgering_begonnen_op", Partij.COA, Partij.GEMEENTE),
        ("klantprofiel_gedeeld_op", Partij.COA, Partij.GEMEENTE),
        ("logeren_begonnen_op", Partij.COA, Partij.GEMEENTE),
        ("pip_vastgesteld_op", Partij.GEMEENTE, Partij.GEMEENTE),
        ("anders", Partij.COA, Partij.GEMEENTE),
    ],
)
def test_who_holds_it_answers_and_after_the_move_the_gemeente(onderwerp, wie, na_verhuizing):
    assert houder_van(onderwerp, verhuisd=False) is wie
    assert houder_van(onderwerp, verhuisd=True) is na_verhuizing


@pytest.mark.parametrize("onderwerp", [*SLEUTELS, *PERSOONSVELDEN])
def test_everything_that_is_shown_can_be_said_to_be_wrong_by_who_sees_it(onderwerp):
    ziet_alles = dict.fromkeys(Onderdeel, Zicht.SCHRIJVEN)

    assert toont_gegeven(onderwerp, ziet_alles)
    assert not toont_gegeven(onderwerp, {})
    check_verzoek(onderwerp, ziet_alles)


def test_numbers_are_shown_to_who_corrects_them_and_not_to_who_only_reads():
    assert toont_gegeven("bsn", ZICHT[Rol.REGIEVOERDER_GEMEENTE])
    assert not toont_gegeven("bsn", ZICHT[Rol.NT2_DOCENT])
    assert toont_gegeven("achternaam", ZICHT[Rol.NT2_DOCENT])


def test_what_is_not_seen_cannot_be_asked_about():
    with pytest.raises(RegelOvertreden, match="ziet u niet"):
        check_verzoek("pip_vastgesteld_op", ZICHT[Rol.CASEMANAGER])
    with pytest.raises(RegelOvertreden):
        check_verzoek("bestaat_niet", ZICHT[Rol.SYSTEEM])


def test_a_word_that_is_no_fact_is_of_the_person():
    assert onderdeel_van_gegeven("anders") is Onderdeel.IDENTITEIT
