"""Who is in danger: two names to put away, two people to bring back (PD3)."""

from uuid import uuid4

import pytest

from overdracht.core.bescherming import check_namen, check_opheffen
from overdracht.core.errors import RegelOvertreden

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
        check_opheffen(gevraagd_door=gevraagd_door, medewerker_id=IK)


def test_another_than_who_asked_ends_it():
    check_opheffen(gevraagd_door=IK, medewerker_id=ANDER)
