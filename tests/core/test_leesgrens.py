"""The limit on reading: at ordinary speed never met, by whoever takes everything always."""

from datetime import datetime, timedelta

import pytest

from overdracht.core.leesgrens import (
    IN_TIEN_MINUTEN,
    OP_EEN_DAG,
    PER_MINUUT,
    Gelezen,
    Grens,
    begin_van_tien,
    get_grens,
    wacht,
)

NU = datetime(2026, 6, 1, 12)  # noqa: DTZ001  # only compared with itself
AANTAL, TEMPO = Grens.AANTAL, Grens.TEMPO


@pytest.mark.parametrize(("gelezen", "verwacht"), [
    (Gelezen(1, 1, 1), None),
    (Gelezen(10, IN_TIEN_MINUTEN, OP_EEN_DAG), None),
    (Gelezen(10, IN_TIEN_MINUTEN + 1, 100), AANTAL),
    (Gelezen(10, 1, OP_EEN_DAG + 1), AANTAL),
    (Gelezen(10, 1, OP_EEN_DAG + 1, redenen=1), None),
    (Gelezen(10, 1, 2 * OP_EEN_DAG + 1, redenen=1), AANTAL),
    (Gelezen(PER_MINUUT + 1, 1, 1, redenen=9), TEMPO),
])  # fmt: skip
def test_a_limit_is_passed_by_one_too_many(gelezen, verwacht):
    assert get_grens(gelezen) is verwacht


def test_a_reason_starts_the_ten_minutes_anew():
    assert begin_van_tien(NU, None) == NU - timedelta(minutes=10)
    assert begin_van_tien(NU, NU - timedelta(minutes=3)) == NU - timedelta(minutes=3)
    assert begin_van_tien(NU, NU - timedelta(hours=3)) == NU - timedelta(minutes=10)


def test_who_is_too_fast_waits_shorter_than_who_reads_too_much():
    assert (wacht(TEMPO), wacht(AANTAL)) == (60, 600)


@pytest.mark.parametrize("profiel", range(50))
def test_a_scraper_of_any_speed_is_caught_before_the_201st_dossier(profiel):
    """From one dossier a second to one in seven minutes: all within a day."""
    pauze = timedelta(seconds=1 + profiel * 8.6)
    momenten = [NU + n * pauze for n in range(OP_EEN_DAG + 1)]
    for nummer, nu in enumerate(momenten, start=1):
        tien = sum(nu - timedelta(minutes=10) < m <= nu for m in momenten[:nummer])
        dag = sum(nu - timedelta(days=1) < m <= nu for m in momenten[:nummer])
        if get_grens(Gelezen(0, tien, dag)):
            break
    assert nummer <= OP_EEN_DAG + 1
    assert get_grens(Gelezen(0, tien, dag)) is AANTAL
