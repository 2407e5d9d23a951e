"""A damaged file: each row goes in as it was, or comes back with its number and why (IM2)."""

from random import Random

import pytest

from overdracht.data.models import Persoon
from overdracht.exchange.formats.bestand import OnleesbaarBestand
from overdracht.exchange.formats.tvs import lees
from tests.exchange.conftest import bestand, importeer, rij

PLEKKEN = 200
BESTANDEN, GESCHONDEN, GOED = 3, 340, 10  # more than a thousand rows in all
# What cannot be true, for each column that must be right.
SCHADE = {
    "v_nummer": ("", "abc", "123", "99995000011"),
    "achternaam": ("", "   "),
    "geboortedatum": ("", "31-02-1994", "morgen", "17-05-2094"),
    "vergunning_op": ("32-01-2026", "2026-13-01", "ooit"),
    "gekoppeld_op": ("", "30-02-2026", "?"),
    "tvs_melding_op": ("", "29-02-2026", "-"),
    "gemeente": ("", "Nergenshuizen"),
    "azc": ("", "azc Nergens"),
}


def test_a_file_cut_off_at_two_hundred_places_invents_and_changes_nobody():
    rijen = [rij(achternaam=naam, taal="") for naam in ("Müller", "Haddad", "Şahin", "Nguyễn")]
    heel = bestand(*rijen)
    bedoeld = [regel.waarden for regel in lees(heel).regels]
    toeval = Random(9999)  # the same places every time

    for plek in sorted(toeval.sample(range(1, len(heel)), PLEKKEN)):
        try:
            regels = lees(heel[:plek]).regels
        except OnleesbaarBestand:
            continue
        for nummer, regel in enumerate(regels):
            assert (regel.waarden == bedoeld[nummer]) or regel.fouten, (plek, regel)


@pytest.mark.django_db
@pytest.mark.slow
def test_a_thousand_damaged_rows_are_all_named_and_only_the_good_ones_go_in(coa_actor):
    toeval = Random(9999)  # the same damage every time
    mogen_in = set()
    for _ in range(BESTANDEN):
        goede = [rij() for _ in range(GOED)]
        alle = [*goede, *(_geschonden(toeval) for _ in range(GESCHONDEN))]
        toeval.shuffle(alle)
        mogen_in |= {r["v_nummer"] for r in goede}

        uitslag = importeer(coa_actor, *alle)

        # The heading is row 1.
        assert [regel.nummer for regel in uitslag.rest] == [
            nummer for nummer, r in enumerate(alle, 2) if r not in goede
        ]
    assert {persoon.v_nummer for persoon in Persoon.alles.all()} == mogen_in


def _geschonden(toeval):
    kolom = toeval.choice(list(SCHADE))
    return rij(**{kolom: toeval.choice(SCHADE[kolom])})
