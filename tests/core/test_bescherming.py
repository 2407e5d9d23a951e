"""Who is in danger: two names to put away, two people to bring back (PD3)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from overdracht.core.bescherming import (
    check_kopie_akkoord,
    check_kopie_maken,
    check_kopie_vragen,
    check_namen,
    check_opheffen,
)
from overdracht.core.errors import RegelOvertreden
from overdracht.core.uitvoer import GELDIG

IK, ANDER = uuid4(), uuid4()


@pytest.mark.parametrize("namen", [[], [IK], [IK, IK]])
def test_one_alone_could_never_end_it(namen):
    with pytest.raises(RegelOvertreden, match="ten minste één collega naast uzelf"):
        check_namen(namen)


def test_two_names_are_enough():
    check_namen([IK, ANDER])


@pytest.mark.parametrize(("gevraagd_door", "zin"), [(None, "Niemand heeft"), (IK, "zelf gevraagd")])
def test_ending_takes_two_people(gevraagd_door, zin):
    with pytest.raises(RegelOvertreden, match=zin):
        check_opheffen(gevraagd_door=gevraagd_door, gebruiker_id=IK)


def test_another_than_who_asked_ends_it():
    check_opheffen(gevraagd_door=IK, gebruiker_id=ANDER)


NU = datetime(2026, 6, 1, 9, tzinfo=UTC)


def test_a_copy_is_asked_one_at_a_time():
    check_kopie_vragen(is_gevraagd=False)
    with pytest.raises(RegelOvertreden, match="al een kopie gevraagd"):
        check_kopie_vragen(is_gevraagd=True)


@pytest.mark.parametrize(("gevraagd_door", "zin"), [(None, "Niemand heeft"), (IK, "zelf om deze")])
def test_a_copy_is_allowed_by_another(gevraagd_door, zin):
    check_kopie_akkoord(gevraagd_door=IK, gebruiker_id=ANDER)
    with pytest.raises(RegelOvertreden, match=zin):
        check_kopie_akkoord(gevraagd_door=gevraagd_door, gebruiker_id=IK)


def test_a_copy_is_made_within_a_day_of_the_yes():
    check_kopie_maken(akkoord_at=NU, nu=NU + GELDIG - timedelta(seconds=1))
    for akkoord in (None, NU - GELDIG):
        with pytest.raises(RegelOvertreden, match="geen goedkeuring"):
            check_kopie_maken(akkoord_at=akkoord, nu=NU)
