"""The numbers, as the domain gives them, and the sets that govern one dossier."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Laag, Niveau, Partij, Status
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import SLEUTELS
from overdracht.core.kalender import dagen, maanden, weken, werkdagen
from overdracht.core.normen import LANDELIJK, Norm, Normenset

# id, length, start, closing facts, who, status, level; as domain 2.2, 2.3 and 2.4 have them.
TABEL = """
T-01  | 2 weken     | coa         | NORM     | afspraak
T-02  | 10 weken    | gemeente    | NORM     | afspraak
T-03  | 2 weken     | gemeente    | NORM     | afspraak
T-04  | 14 weken    | gemeente    | NORM     | afspraak
T-04a | 14 weken    | gemeente    | ONTWERP  | afspraak
T-04b | 66 weken    | gemeente    | ONTWERP  | afspraak
T-05  | 2 weken     | gemeente    | NORM     | afspraak
T-06  | 2 weken     | gemeente    | NORM     | afspraak
T-07  | 2 weken     | gemeente    | NORM     | afspraak
T-08  | 2 weken     | gemeente    | PRAKTIJK | afspraak
T-09  | 3 weken     | gemeente    | ONTWERP  | afspraak
T-10  | None        | gemeente    | NORM     | afspraak
T-11  | 2 weken     | gemeente    | ONTWERP  | afspraak
T-12  | None        | gemeente    | NORM     | afspraak
T-13  | 2 weken     | gemeente    | NORM     | afspraak
T-14  | 0 dagen     | coa         | NORM     | afspraak
T-15  | 0 dagen     | coa         | NORM     | afspraak
T-16  | 1 dag       | coa         | NORM     | afspraak
T-17  | 0 dagen     | coa         | NORM     | afspraak
T-18  | 28 dagen    | coa         | ONTWERP  | afspraak
T-19  | 14 weken    | coa         | PRAKTIJK | afspraak
T-20b | 10 weken    | gemeente    | WET      | amvb
T-20  | 10 weken    | gemeente    | WET      | amvb
T-21  | 3 maanden   | coa         | NORM     | afspraak
T-22  | 5 dagen     | inburgeraar | WET      | wet
T-23  | 30 minuten  | gemeente    | NORM     | afspraak
T-24  | 6 maanden   | gemeente    | PRAKTIJK | afspraak
T-25  | 48 uur      | inburgeraar | WET      | regeling
T-26  | 2 weken     | inburgeraar | WET      | regeling
T-27  | 5 dagen     | inburgeraar | WET      | wet
T-28  | 6 maanden   | gemeente    | PRAKTIJK | afspraak
T-29  | 12 maanden  | gemeente    | PRAKTIJK | afspraak
T-30  | 2 weken     | gemeente    | WET      | amvb
T-31  | 10 weken    | gemeente    | WET      | amvb
T-32  | None        | gemeente    | WET      | wet
T-33  | 2 maanden   | gemeente    | WET      | besluit
T-34  | 3 weken     | gemeente    | ONTWERP  | afspraak
T-35  | 6 weken     | inburgeraar | WET      | wet
T-36  | 3 maanden   | gemeente    | WET      | regeling
T-40  | 3 jaren     | inburgeraar | WET      | wet
T-48  | 18 maanden  | gemeente    | WET      | amvb
T-50  | 3 maanden   | gemeente    | ONTWERP  | afspraak
T-53  | 6 maanden   | inburgeraar | WET      | amvb
T-56  | 0 dagen     | gemeente    | WET      | wet
T-57  | 6 maanden   | gemeente    | WET      | wet
S-01  | 28 dagen    | gemeente    | ONTWERP  | afspraak
S-02  | 56 dagen    | gemeente    | ONTWERP  | afspraak
S-03  | 2 dagdelen  | gemeente    | ONTWERP  | afspraak
S-04  | 1 activiteit | gemeente   | ONTWERP  | afspraak
S-05  | 7 dagen     | gemeente    | ONTWERP  | afspraak
S-06  | 14 dagen    | gemeente    | ONTWERP  | afspraak
S-07  | 7 dagen     | gemeente    | ONTWERP  | afspraak
S-08  | 28 dagen    | gemeente    | ONTWERP  | afspraak
S-09  | 60 minuten  | gemeente    | ONTWERP  | afspraak
S-10  | 6 weken     | gemeente    | ONTWERP  | afspraak
S-11  | 4 azc's     | gemeente    | ONTWERP  | afspraak
S-12  | 100 personen | gemeente   | ONTWERP  | afspraak
S-13  | 2 weken     | gemeente    | ONTWERP  | afspraak
"""


def test_the_numbers_are_those_of_the_domain():
    gevonden = {
        norm.id: (str(norm.duur), norm.wie.value, norm.status.value, norm.niveau.value)
        for norm in LANDELIJK
    }
    verwacht = {}
    for regel in TABEL.strip().splitlines():
        norm_id, *rest = (cel.strip() for cel in regel.split("|"))
        verwacht[norm_id] = tuple(rest)

    assert gevonden == verwacht


def test_only_the_terms_of_the_list_shift_for_weekend_and_holiday():
    assert {norm.id for norm in LANDELIJK if norm.verschuift} == {
        "T-20",
        "T-20b",
        "T-22",
        "T-27",
        "T-30",
        "T-31",
        "T-35",
    }


def test_only_ontzorgen_counts_its_first_day():
    assert [norm.id for norm in LANDELIJK if norm.startdag_telt] == ["T-57"]


def test_counted_back_are_the_driegesprek_the_profile_the_toets_and_the_extension():
    terug = {norm.id for norm in LANDELIJK if norm.duur and norm.duur.aantal < 0}

    assert terug == {"T-13", "T-16", "T-34", "T-53"}


def test_the_pip_term_has_two_versions_that_follow_each_other_without_a_gap():
    oud, nieuw = LANDELIJK["T-20b"], LANDELIJK["T-20"]

    assert (oud.geldig_vanaf, oud.geldig_tot) == (date(2022, 1, 1), date(2022, 12, 31))
    assert (nieuw.geldig_vanaf, nieuw.geldig_tot) == (date(2023, 1, 1), None)
    assert [norm.is_geldig_op(date(2022, 12, 31)) for norm in (oud, nieuw)] == [True, False]
    assert [norm.is_geldig_op(date(2023, 1, 1)) for norm in (oud, nieuw)] == [False, True]


def test_every_starting_and_closing_fact_is_a_key_of_the_machine_interface():
    feiten = {feit for norm in LANDELIJK for feit in (*norm.begint, *norm.sluit)}

    assert feiten <= set(SLEUTELS)


def test_every_norm_names_its_source_and_one_that_is_a_term_has_a_start():
    assert [norm.id for norm in LANDELIJK if not norm.bron or not norm.naam] == []
    assert {norm.id for norm in LANDELIJK if not norm.is_termijn} == {
        "T-04a",
        "T-04b",
        "T-08",
        "T-19",
        "T-23",
        "T-24",
        "T-26",
        "T-28",
        "T-29",
        "T-30",
        "T-31",
        "T-32",
        "T-33",
        *(f"S-{nummer:02d}" for nummer in range(1, 14)),
    }
    assert LANDELIJK.termijnen == tuple(norm for norm in LANDELIJK if norm.is_termijn)


@pytest.mark.parametrize("status", Status)
def test_only_the_law_is_statutory_and_only_a_norm_or_a_design_can_be_set(status):
    norm = Norm(
        id="T-99",
        sleutel="proef",
        naam="Proef",
        duur=weken(1),
        wie=Partij.COA,
        status=status,
        niveau=Niveau.AFSPRAAK,
        bron="proef",
    )

    assert norm.laag is (Laag.WETTELIJK if status is Status.WET else Laag.AFSPRAAK)
    assert norm.is_instelbaar == (status in (Status.NORM, Status.ONTWERP))


@pytest.mark.parametrize("norm_id", ["T-20", "T-27", "T-25", "T-19", "T-12"])
def test_a_law_an_average_and_a_norm_without_a_number_cannot_be_set(norm_id):
    with pytest.raises(RegelOvertreden) as fout:
        LANDELIJK.met({norm_id: weken(3)})

    assert fout.value.bron == LANDELIJK[norm_id].bron
    assert norm_id in fout.value.melding


def test_a_local_value_counts_the_way_of_the_national_one_and_leaves_that_as_it_was():
    eigen = LANDELIJK.met({"T-13": weken(3), "T-05": werkdagen(-10)})

    assert (eigen["T-13"].duur, eigen["T-05"].duur) == (weken(-3), werkdagen(10))
    assert (LANDELIJK["T-13"].duur, LANDELIJK["T-05"].duur) == (weken(-2), weken(2))
    assert [norm.id for norm in eigen] == [norm.id for norm in LANDELIJK]


def test_a_set_can_be_made_of_any_rows():
    rijen = Normenset([LANDELIJK["T-05"], LANDELIJK["T-23"]])

    assert rijen.termijnen == (LANDELIJK["T-05"],)
    with pytest.raises(KeyError):
        rijen["T-06"]


def test_so_long_before_a_day_is_the_same_length_back():
    assert LANDELIJK["T-03"].zo_lang_voor(date(2026, 5, 15)) == date(2026, 5, 1)
    assert LANDELIJK["T-12"].zo_lang_voor(date(2026, 5, 15)) == date(2026, 5, 15)


def test_a_norm_without_a_number_ends_on_the_day_itself():
    assert LANDELIJK["T-10"].laatste_dag(date(2026, 5, 15)) == date(2026, 5, 15)


def test_a_variant_has_a_length_of_its_own():
    t36 = LANDELIJK["T-36"]

    assert (t36.duur_van(), t36.duur_van("onderwijs")) == (maanden(3), maanden(6))
    assert LANDELIJK["T-12"].laatste_dag(date(2026, 5, 15), "voor_intake") == date(2026, 5, 14)
    assert LANDELIJK["T-16"].duur_van("waarschuwen") == dagen(-7)


@given(
    norm=st.sampled_from([norm for norm in LANDELIJK if norm.duur]),
    start=st.dates(date(2021, 1, 1), date(2034, 12, 31)),
    later=st.integers(0, 60),
)
def test_a_later_start_never_gives_an_earlier_last_day(norm, start, later):
    assert norm.laatste_dag(start) <= norm.laatste_dag(dagen(later).op(start))


def test_more_days_than_are_remembered_are_counted_just_the_same(monkeypatch):
    monkeypatch.setattr("overdracht.core.normen.norm._ONTHOUDEN", 2)
    pip = replace(LANDELIJK["T-20"])
    start = date(2026, 2, 2)

    geteld = [pip.laatste_dag(start + timedelta(weeks=n)) for n in range(6)]

    assert geteld == [LANDELIJK["T-20"].laatste_dag(start + timedelta(weeks=n)) for n in range(6)]
