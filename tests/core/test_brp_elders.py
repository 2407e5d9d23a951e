"""A BRP registration at an azc, with a host or in a hotel is another fact: it starts no term."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.feiten import BRP_ELDERS, Feiten
from overdracht.core.pip import klokken
from overdracht.core.signalen import signalen
from overdracht.core.teksten import zin
from overdracht.core.termijn import termijnen
from overdracht.core.tijdlijn import lijn
from tests.core.levens import LEVENS

VANDAAG = date(2026, 9, 7)
BEKEND = Feiten(
    tvs_melding_op=date(2026, 3, 2),
    kennisgeving_op=date(2026, 4, 1),
    brp_azc_op=date(2026, 1, 5),
    brp_logeeradres_op=date(2026, 6, 1),
)


def t20(feiten):
    return next(t for t in termijnen(feiten, peildatum=VANDAAG) if t.norm == "T-20")


def test_only_the_gemeente_of_settlement_starts_the_term_of_the_pip():
    assert t20(BEKEND).wacht_op == "brp_ingeschreven_op"
    hier = replace(BEKEND, brp_ingeschreven_op=date(2026, 9, 1))
    assert t20(hier).begint_op == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("anders", "elders"),
    [
        ({}, ("brp_logeeradres_op", date(2026, 6, 1))),
        ({"brp_logeeradres_op": None}, ("brp_azc_op", date(2026, 1, 5))),
        (
            {"brp_tussenvoorziening_op": date(2026, 8, 1)},
            ("brp_tussenvoorziening_op", date(2026, 8, 1)),
        ),
        (dict.fromkeys(BRP_ELDERS), None),
    ],
    ids=["logeeradres", "azc", "hotel", "nergens"],
)
def test_the_latest_place_is_the_one_that_is_told(anders, elders):
    assert replace(BEKEND, **anders).brp_elders == elders


def test_the_clock_says_where_someone_is_registered_and_that_it_does_not_count():
    zinnen = [zin(deel) for deel in klokken(BEKEND)]
    hier = replace(BEKEND, brp_ingeschreven_op=date(2026, 9, 1))

    assert zinnen[2] == (
        "Wel is er de inschrijving op het logeeradres (BRP), van 1 juni 2026. Die start de termijn "
        "van het PIP niet: alleen de inschrijving in de gemeente van vestiging telt (Besluit "
        "inburgering 2021 art. 5.3)."
    )
    assert len(klokken(hier)) == len(klokken(Feiten())) == 3


@pytest.mark.parametrize(
    ("anders", "ziet"),
    [
        ({}, False),
        ({"verhuisd_op": date(2026, 8, 31)}, True),
        ({"brp_tussenvoorziening_op": date(2026, 8, 1)}, True),
        ({"verhuisd_op": date(2026, 8, 31), "brp_ingeschreven_op": date(2026, 9, 1)}, False),
        ({"verhuisd_op": date(2026, 8, 31), "pip_vastgesteld_op": date(2026, 8, 1)}, False),
        ({"verhuisd_op": date(2026, 8, 31), **dict.fromkeys(BRP_ELDERS)}, False),
    ],
    ids=["in het azc", "verhuisd", "hotel", "ook hier", "PIP staat", "nergens"],
)
def test_who_left_the_opvang_and_is_registered_only_elsewhere_is_seen(anders, ziet):
    gezien = signalen(replace(BEKEND, **anders), peildatum=VANDAAG)

    assert ("brp_elders" in {signaal.soort.value for signaal in gezien}) is ziet


def test_each_place_stands_in_the_line_with_what_it_does_not_start():
    stappen = {stap.stap: stap for stap in lijn(BEKEND, peildatum=VANDAAG)}

    assert stappen["brp_azc"].van == date(2026, 1, 5)
    assert "alleen de inschrijving in de gemeente van vestiging" in zin(
        stappen["brp_logeeradres"].uitleg
    )
    later = lijn(replace(BEKEND, brp_azc_op=date(2026, 9, 8)), peildatum=VANDAAG)
    assert {s.stap: s.soort.value for s in later}["brp_azc"] == "gepland"


@given(
    leven=LEVENS,
    elders=st.sampled_from(BRP_ELDERS),
    dag=st.dates(date(2023, 1, 1), date(2030, 1, 1)),
)
def test_a_registration_elsewhere_moves_no_term(leven, elders, dag):
    feiten, peildatum = leven
    met = replace(feiten, **{elders: dag})

    assert termijnen(met, peildatum=peildatum) == termijnen(feiten, peildatum=peildatum)
