"""How long what is kept: every rule has a source, and the numbers are those of the law."""

from datetime import date

import pytest

from overdracht.core.begrippen import Status
from overdracht.core.bewaren import BEWAARREGELS, Wijze
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
