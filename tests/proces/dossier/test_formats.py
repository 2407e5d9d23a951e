"""The words of a question: read, written, and refused all at once."""

from uuid import UUID, uuid4

import pytest

from overdracht.core.begrippen import Fase, Partij, Scenario
from overdracht.proces.dossier.formats import (
    TERMIJNEN,
    Cursor,
    Filters,
    Sortering,
    Stapel,
    Wie,
    lees_cursor,
    lees_filters,
    schrijf_cursor,
)

AZC = UUID("5b723550-8e5b-41c2-ad5a-e13eb364fae2")
ALLES = Filters(
    fase=Fase.VESTIGING,
    scenario=Scenario.SNELLE_START,
    azc=AZC,
    gemeente=AZC,
    regievoerder=Wie.IK,
    casemanager=AZC,
    termijn="pip",
    wie=Partij.COA,
    binnen=7,
    laat=True,
    stapel=Stapel.NIEUW,
    sorteer=Sortering.VERHUIZING,
    aflopend=True,
)


def test_a_question_comes_back_from_its_address_as_it_was():
    assert lees_filters(ALLES.params().items()) == (ALLES, ())


def test_an_empty_question_writes_nothing_in_the_address():
    assert Filters().params() == {}


def test_every_fault_is_told_at_once_and_the_rest_is_read():
    filters, fouten = lees_filters(
        [("fase", "bestaat_niet"), ("binnen", "-1"), ("azc", "x"), ("naam", "Amal"), ("laat", "ja")]
    )

    assert filters == Filters(laat=True)
    assert [fout.veld for fout in fouten] == ["fase", "binnen", "azc", "naam"]


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("binnen", "366"),
        ("binnen", "٣"),
        ("laat", "nee"),
        ("termijn", "stap"),
        ("sorteer", "leeftijd"),
        ("regievoerder", "hij"),
        ("stapel", "x"),
    ],
)
def test_a_value_that_is_not_on_its_list_is_a_fault(naam, waarde):
    filters, fouten = lees_filters([(naam, waarde)])

    assert filters == Filters()
    assert [fout.veld for fout in fouten] == [naam]


def test_every_term_that_someone_can_close_can_be_asked_for():
    assert {"scenariokeuze", "pip", "klantprofiel", "woning"} <= set(TERMIJNEN)
    assert "klantprofiel_eerste" not in TERMIJNEN


def test_a_place_in_the_list_is_a_word_without_meaning():
    cursor = Cursor(terug=True, waarde="haddad amal", id=uuid4())
    woord = schrijf_cursor(cursor, Sortering.NAAM)

    assert "haddad" not in woord
    assert lees_cursor(woord, Sortering.NAAM) == cursor


@pytest.mark.parametrize("woord", ["", "x", "v1:00000000:AAAA", "a:b"])
def test_a_place_that_is_not_ours_is_refused(woord):
    with pytest.raises(ValueError):  # noqa: PT011  # whatever is wrong with it
        lees_cursor(woord, Sortering.NAAM)


def test_a_place_of_one_sort_is_no_place_of_another():
    woord = schrijf_cursor(Cursor(terug=False, waarde=None, id=uuid4()), Sortering.TERMIJN)

    with pytest.raises(ValueError):  # noqa: PT011  # as above
        lees_cursor(woord, Sortering.MELDING)
