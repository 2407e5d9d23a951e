"""The koppeling: IN-01 at its own step, and the huishouden that moves as one (IN-13)."""

from datetime import date

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.koppeling import Lid, check, check_huishouden, is_16

VANDAAG = date(2026, 11, 22)
OUDER = date(1990, 1, 1)
KIND = date(2012, 1, 1)


def test_a_tvs_melding_before_the_koppeling_is_refused():
    with pytest.raises(RegelOvertreden) as fout:
        check(
            Feiten(gekoppeld_op=date(2026, 3, 3), tvs_melding_op=date(2026, 3, 2)),
            peildatum=VANDAAG,
        )

    assert (fout.value.veld, fout.value.uitleg.waarden["regel"]) == ("tvs_melding_op", "IN-01")


@pytest.mark.parametrize(
    ("geboren_op", "verwacht"),
    [
        (date(2010, 11, 22), True),
        (date(2010, 11, 23), False),
        (date(1990, 1, 1), True),
        (date(2012, 2, 29), False),
    ],
)
def test_the_plicht_begins_on_the_sixteenth_birthday(geboren_op, verwacht):
    assert is_16(geboren_op, VANDAAG) is verwacht


@pytest.mark.parametrize(
    "leden",
    [
        [],
        [Lid(OUDER, "Zwolle", "a")],
        [Lid(OUDER, "Zwolle", "a"), Lid(OUDER, "Zwolle", "b"), Lid(KIND, "Zwolle")],
    ],
)
def test_each_inburgeraar_has_a_dossier_and_the_huishouden_one_gemeente(leden):
    check_huishouden(leden, peildatum=VANDAAG)


@pytest.mark.parametrize(
    ("leden", "veld", "woord"),
    [
        ([Lid(OUDER, "Zwolle", "a"), Lid(OUDER, "Zwolle", "a")], "dossier", "delen één dossier"),
        ([Lid(OUDER, "Zwolle", "a"), Lid(KIND, "Zwolle", "b")], "geboortedatum", "geen 16 jaar"),
        ([Lid(OUDER, "Zwolle", "a"), Lid(KIND, "Almelo")], "gemeente", "naar één gemeente"),
    ],
)
def test_a_huishouden_that_shares_or_splits_is_refused(leden, veld, woord):
    with pytest.raises(RegelOvertreden) as fout:
        check_huishouden(leden, peildatum=VANDAAG)

    assert fout.value.veld == veld
    assert woord in fout.value.melding
    assert fout.value.bron == "Wet inburgering 2021 art. 3"
