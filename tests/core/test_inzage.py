"""What is left out of a copy has its reason, and names of others are masked."""

import pytest

from overdracht.core.inzage import WEGGELATEN, Masker, is_weggelaten, list_tabellen


def test_the_copy_holds_the_tables_of_the_dossier_but_those_that_are_left_out():
    tabellen = list_tabellen()

    assert {"dossier", "persoon", "gebeurtenis", "pip", "huisvesting", "toegang"} <= set(tabellen)
    assert not {"toezichtpunt", "auditregel", "eenheid"} & set(tabellen)


def test_everything_that_is_left_out_has_its_reason():
    assert [naam for naam, reden in WEGGELATEN.items() if len(reden) < 20] == []


@pytest.mark.parametrize(
    ("tabel", "veld", "weg"),
    [("pip", "versie", True), ("gebeurtenis", "actor_naam", True), ("persoon", "bsn", False)],
)
def test_a_column_is_left_out_by_its_name_or_by_that_of_its_table(tabel, veld, weg):
    assert is_weggelaten(tabel, veld) is weg


def test_the_longest_name_is_masked_first_and_an_empty_one_masks_nothing():
    masker = Masker([("Amal", "[a]"), ("Amal Haddad", "[b]"), ("", "[c]"), (" ", "[d]")])

    assert masker("Met Amal Haddad en Amal.") == "Met [b] en [a]."


@pytest.mark.parametrize(
    ("tekst", "leesbaar"),
    [
        ("FARIDA, farida en Farida's zus", "[a], [a] en [a]'s zus"),
        ("in januari zag Jan haar", "in januari zag [b] haar"),
        ("bel 06 55.00-0017", "bel [c]"),
        ("نادية ونادية", "[d] و[d]"),
        ("met Farida  el\u00a0Amrani", "met [e]"),
        ("Zufarida", "Zufarida"),
    ],
)
def test_a_name_or_number_is_masked_as_people_type_it(tekst, leesbaar):
    namen = [("Farida", "[a]"), ("Jan", "[b]"), ("06-55000017", "[c]"), ("نادية", "[d]")]
    masker = Masker([*namen, ("Farida el Amrani", "[e]")])

    assert masker(tekst) == leesbaar


def test_a_word_in_place_of_a_name_is_taken_as_it_is():
    assert Masker([("Amal", r"[\1 gezinslid]")])("Amal") == r"[\1 gezinslid]"
