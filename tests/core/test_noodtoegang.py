"""Emergency access is short, has a reason, and says nothing of who is not found."""

from datetime import timedelta

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.noodtoegang import DUREN, check_duur, check_gevonden, check_reden


def test_it_lasts_as_long_as_one_of_three_choices():
    for duur in DUREN:
        check_duur(duur)
    for duur in (timedelta(0), timedelta(hours=5), timedelta(days=30)):
        with pytest.raises(RegelOvertreden, match="4, 24 of 72 uur"):
            check_duur(duur)


def test_a_reason_is_a_sentence():
    check_reden("Het gezin staat vanavond op straat.")
    with pytest.raises(RegelOvertreden, match="niet kan wachten"):
        check_reden("   spoed                                     ")


def test_who_is_not_found_is_not_explained():
    check_gevonden(bestaat=True)
    with pytest.raises(RegelOvertreden, match="geen noodtoegang geven"):
        check_gevonden(bestaat=False)
