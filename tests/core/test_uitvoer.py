"""A file with many people in it is made by two."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.uitvoer import (
    ZONDER_TWEEDE,
    Staat,
    check_oordeel,
    check_ophalen,
    staat_van,
    vraagt_tweede,
)

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STRAKS, NET = NU + timedelta(seconds=1), NU
IK, ANDER = uuid4(), uuid4()


def test_fifty_may_be_taken_out_alone_and_one_more_may_not():
    assert (vraagt_tweede(ZONDER_TWEEDE), vraagt_tweede(ZONDER_TWEEDE + 1)) == (False, True)


@pytest.mark.parametrize(
    ("goedgekeurd", "verloopt_at", "staat"),
    [
        (None, STRAKS, Staat.OPEN),
        (None, NET, Staat.VERLOPEN),
        (True, STRAKS, Staat.GOEDGEKEURD),
        (True, NET, Staat.VERLOPEN),
        (False, STRAKS, Staat.GEWEIGERD),
        (False, NET, Staat.GEWEIGERD),
    ],
)
def test_what_was_asked_lapses_and_a_no_stays(goedgekeurd, verloopt_at, staat):
    assert staat_van(goedgekeurd=goedgekeurd, verloopt_at=verloopt_at, nu=NU) is staat


@pytest.mark.parametrize(
    ("staat", "wie", "regel"),
    [
        (Staat.OPEN, ANDER, ""),
        (Staat.OPEN, IK, "uitvoer.zelf"),
        (Staat.OPEN, None, "uitvoer.zelf"),
        *((staat, ANDER, "uitvoer.al_beoordeeld") for staat in Staat if staat is not Staat.OPEN),
    ],
)
def test_another_one_judges_once(staat, wie, regel):
    assert _regel(lambda: check_oordeel(staat, wie=wie, van_wie=IK)) == regel


@pytest.mark.parametrize(
    ("staat", "aantal", "regel"),
    [
        (Staat.GOEDGEKEURD, 60, ""),
        (Staat.GOEDGEKEURD, 59, ""),
        (Staat.GOEDGEKEURD, 61, "uitvoer.gegroeid"),
        *((staat, 60, "uitvoer.niet_geldig") for staat in Staat if staat is not Staat.GOEDGEKEURD),
    ],
)
def test_what_was_allowed_is_fetched_and_no_more(staat, aantal, regel):
    assert _regel(lambda: check_ophalen(staat, aantal=aantal, goedgekeurd_aantal=60)) == regel


def _regel(doe):
    try:
        doe()
    except RegelOvertreden as fout:
        return fout.uitleg.sleutel
    return ""
