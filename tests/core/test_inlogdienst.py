"""What an inlogdienst says, and what it must say to open a door."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.errors import RegelOvertreden
from overdracht.core.inlogdienst import (
    Eis,
    check_antwoord,
    check_eis,
    check_mail,
    check_vers,
    is_sterk,
    lees_lijst,
    lees_woord,
)

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WIJ = "wij"
GOED = {"sub": "1", "nonce": "n", "aud": WIJ, "amr": ["pwd", "mfa"], "acr": "hoog"}


def woord(*, ingelogd_at=None, **anders):
    return lees_woord({**GOED, **anders}, ingelogd_at=ingelogd_at)


@pytest.mark.parametrize(
    ("anders", "goed"),
    [
        ({}, True),
        ({"aud": [WIJ]}, True),
        ({"azp": WIJ}, True),
        ({"aud": [WIJ, "zij"], "azp": WIJ}, True),
        ({"aud": [WIJ, "zij"]}, False),
        ({"aud": [WIJ, "zij"], "azp": "zij"}, False),
        ({"azp": "zij"}, False),
        ({"aud": "zij"}, False),
        ({"aud": None}, False),
        ({"nonce": "m"}, False),
        ({"nonce": None}, False),
        ({"sub": ""}, False),
        ({"sub": 1}, False),
    ],
)
def test_a_word_is_an_answer_to_this_question_and_to_us(anders, goed):
    if goed:
        check_antwoord(woord(**anders), nonce="n", client_id=WIJ)
        return
    with pytest.raises(RegelOvertreden) as gevangen:
        check_antwoord(woord(**anders), nonce="n", client_id=WIJ)
    assert gevangen.value.uitleg.sleutel == "inlogdienst.ongeldig"


def test_without_a_question_there_is_no_answer():
    with pytest.raises(RegelOvertreden):
        check_antwoord(woord(nonce=""), nonce="", client_id=WIJ)


@pytest.mark.parametrize(
    ("acr", "amr", "sterk"),
    [
        ("", "mfa", True),
        ("", "hwk fido", False),
        ("", "hwk, mfa", True),
        ("hoog", "", True),
        ("laag", "", False),
        ("hoog", "mfa", True),
        ("hoog", "hwk", False),
        ("laag", "mfa", False),
        ("", "", False),
    ],
)
def test_a_second_factor_is_seen_where_each_filled_list_is_met(acr, amr, sterk):
    assert is_sterk(woord(), Eis(lees_lijst(acr), lees_lijst(amr))) is sterk


@given(st.one_of(st.none(), st.text(), st.integers(), st.dictionaries(st.text(), st.text())))
def test_whatever_shape_amr_has_only_a_list_proves_something(amr):
    assert not is_sterk(woord(amr=amr), Eis(frozenset(), frozenset({"mfa"})))


@given(st.lists(st.sampled_from(["pwd", "mfa", "hwk", "sms"])))
def test_what_was_not_agreed_never_proves_it(amr):
    eis = Eis(frozenset(), frozenset({"mfa"}))

    assert is_sterk(woord(amr=amr), eis) is ("mfa" in amr)


@pytest.mark.parametrize(
    ("minuten", "vers"), [(0, True), (5, True), (6, False), (600, False), (None, False)]
)
def test_fresh_is_who_showed_it_there_in_the_last_minutes(minuten, vers):
    moment = None if minuten is None else NU - timedelta(minutes=minuten)
    if vers:
        check_vers(woord(ingelogd_at=moment), nu=NU, binnen=timedelta(minutes=5))
        return
    with pytest.raises(RegelOvertreden):
        check_vers(woord(ingelogd_at=moment), nu=NU, binnen=timedelta(minutes=5))


@pytest.mark.parametrize(
    ("claims", "goed"),
    [
        ({"email": "Bas@Werk.NL ", "email_verified": True}, True),
        ({"email": "bas@werk.nl"}, True),
        ({"email": "bas@werk.nl", "email_verified": False}, False),
        ({"email": "piet@werk.nl", "email_verified": True}, False),
        ({}, False),
    ],
)
def test_an_invitation_is_taken_up_by_who_was_invited(claims, goed):
    if goed:
        check_mail(woord(**claims), verwacht="bas@werk.nl")
        return
    with pytest.raises(RegelOvertreden):
        check_mail(woord(**claims), verwacht="bas@werk.nl")


def test_an_organisation_says_how_its_second_factor_is_seen():
    check_eis({"hoog"}, set())
    check_eis(set(), {"mfa"})
    with pytest.raises(RegelOvertreden):
        check_eis(set(), set())
