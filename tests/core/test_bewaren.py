"""How long what is kept: every rule has a source, and the numbers are those of the law."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Status
from overdracht.core.bewaren import (
    BEWAARREGELS,
    Kandidaat,
    Wijze,
    check_vier_ogen,
    is_te_vernietigen,
    kernset_tot,
    vernietigen_vanaf,
    zo_lang,
)
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.normen.bewaren import BEWAREN

TABEL = """
B-01 | 5 jaren   | WET
B-02 | 0 dagen   | WET
B-03 | 50 jaren  | WET
B-04 | 5 jaren   | ONTWERP
B-05 | 20 jaren  | ONTWERP
B-06 | None      | ONTWERP
B-07 | 24 uur    | ONTWERP
B-08 | 10 uur    | ONTWERP
B-09 | 1 uur     | ONTWERP
B-10 | 20 jaren  | ONTWERP
B-11 | None      | ONTWERP
B-12 | None      | ONTWERP
B-13 | 1 dag     | ONTWERP
B-14 | 35 dagen  | ONTWERP
"""


def test_the_lengths_are_those_of_the_table():
    gevonden = {norm.id: (str(norm.duur), norm.status.value) for norm in BEWAREN}
    rijen = (regel.split("|") for regel in TABEL.strip().splitlines())

    assert gevonden == {norm.strip(): (duur.strip(), s.strip()) for norm, duur, s in rijen}


def test_every_norm_of_keeping_names_its_source():
    assert [norm.id for norm in BEWAREN if not norm.bron] == []


@pytest.mark.parametrize("tabel", ["dossier", "persoon", "gebeurtenis", "bericht", "pip"])
def test_what_is_of_one_person_goes_with_the_dossier(tabel):
    regel = BEWAARREGELS[tabel]

    assert (regel.norm.id, regel.wijze) == ("B-01", Wijze.DOSSIER)


def test_five_years_after_a_leap_day_end_on_the_last_of_february():
    assert BEWAREN["B-01"].laatste_dag(date(2028, 2, 29)) == date(2033, 2, 28)


def test_only_the_decree_is_law():
    assert {norm.id for norm in BEWAREN if norm.status is Status.WET} == {"B-01", "B-02", "B-03"}


@pytest.mark.parametrize(
    ("reden", "afgesloten_op", "vanaf"),
    [
        (Afsluitreden.VOLDAAN, date(2021, 11, 22), date(2026, 11, 23)),
        (Afsluitreden.GEEN_PLICHT, date(2024, 2, 29), date(2029, 3, 1)),
        (Afsluitreden.VERTROKKEN, date(2021, 1, 31), date(2026, 2, 1)),
        (Afsluitreden.OVERLEDEN, date(2026, 11, 22), date(2026, 11, 23)),
        (None, None, None),
    ],
)
def test_the_first_day_on_which_a_dossier_must_go(reden, afgesloten_op, vanaf):
    assert vernietigen_vanaf(Kandidaat(reden, afgesloten_op)) == vanaf


@pytest.mark.parametrize(
    ("reden", "tot"),
    [
        (Afsluitreden.VOLDAAN, date(2071, 3, 1)),
        (Afsluitreden.VERTROKKEN, date(2071, 3, 1)),
        (Afsluitreden.OVERLEDEN, None),
    ],
)
def test_the_kernset_stays_fifty_years_and_never_after_death(reden, tot):
    assert kernset_tot(Kandidaat(reden, date(2021, 3, 1))) == tot
    assert kernset_tot(Kandidaat(reden, None)) is None


def test_who_made_the_list_does_not_approve_it():
    check_vier_ogen(opgesteld_door="noor", goedgekeurd_door="tineke")
    with pytest.raises(RegelOvertreden, match="zelf gemaakt"):
        check_vier_ogen(opgesteld_door="noor", goedgekeurd_door="noor")


_DAGEN = st.dates(date(2015, 1, 1), date(2090, 12, 31))
# A day, and whether a stop was placed (True) or lifted (False) on it.
_STOPPEN = st.lists(st.tuples(_DAGEN, st.booleans()), max_size=6)


@given(st.sampled_from(Afsluitreden), _DAGEN, _STOPPEN, _DAGEN)
def test_what_is_held_is_never_due_in_any_history(reden, afgesloten_op, stoppen, peildatum):
    gebeurd = [stand for dag, stand in sorted(stoppen) if dag <= peildatum]
    heeft_stop = bool(gebeurd) and gebeurd[-1]
    kandidaat = Kandidaat(reden, afgesloten_op, heeft_stop)

    assert not (heeft_stop and is_te_vernietigen(kandidaat, peildatum=peildatum))


@given(st.sampled_from(Afsluitreden), _DAGEN, _DAGEN)
def test_what_is_due_stays_due_and_was_never_due_before_its_end(reden, afgesloten_op, peildatum):
    kandidaat = Kandidaat(reden, afgesloten_op)
    is_nu = is_te_vernietigen(kandidaat, peildatum=peildatum)

    assert not is_nu or is_te_vernietigen(kandidaat, peildatum=peildatum + timedelta(days=1))
    assert not is_nu or afgesloten_op < peildatum


def test_what_is_kept_by_the_hour_or_the_day_has_one_length():
    assert (zo_lang("B-07"), zo_lang("B-14")) == (timedelta(days=1), timedelta(days=35))


@pytest.mark.parametrize("norm_id", ["B-01", "B-06"])
def test_what_follows_the_calendar_or_never_ends_has_no_fixed_length(norm_id):
    with pytest.raises(ValueError, match=norm_id):
        zo_lang(norm_id)
