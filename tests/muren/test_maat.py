"""A part of the walk is drawn, and compared with the same table as the whole of it."""

import random

from tests.muren.deuren import list_deuren
from tests.muren.maat import FORMULIER_BIJ, trek
from tests.muren.tabel import lees, ontleed, schrijf


def test_the_table_is_read_back_as_it_was_written():
    assert schrijf(ontleed(lees())) == lees()
    assert len(ontleed(lees())) > 200


def test_the_same_seed_draws_the_same_doors_and_another_one_others():
    deuren = list_deuren()
    random.seed(1)
    eerst = trek(deuren, 10)
    random.seed(1)
    weer = trek(deuren, 10)
    anders = trek(deuren, 10)

    assert eerst == weer != anders
    assert len(deuren) / 10 <= len(eerst) < len(deuren) / 5


def test_a_door_brings_along_the_page_with_its_form():
    deuren = [deur for deur in list_deuren() if deur.naam in FORMULIER_BIJ]
    bronnen = [deur for deur in list_deuren() if deur.naam in FORMULIER_BIJ.values()]

    assert len(deuren) == len(FORMULIER_BIJ)
    assert {deur.naam for deur in trek([*bronnen, *deuren], 1)} == {
        *FORMULIER_BIJ,
        *FORMULIER_BIJ.values(),
    }
    for _ in range(20):
        namen = {deur.naam for deur in trek([*bronnen, *deuren], 4)}
        assert {FORMULIER_BIJ[naam] for naam in namen & set(FORMULIER_BIJ)} <= namen
