"""Every term of any dossier, against a second implementation that walks the calendar."""

from dataclasses import fields

import pytest
from hypothesis import given

from overdracht.core.feiten import Feiten, lees_feiten
from overdracht.core.termijn import termijnen
from tests.core.gevallen import GEVALLEN
from tests.core.gevallen_anders import GEVALLEN_ANDERS
from tests.core.levens import DAGEN, INVOER, LEVENS
from tests.core.orakel_termijnen import termijnen_volgens_orakel

LEEG = Feiten()
ALLE = GEVALLEN | GEVALLEN_ANDERS


def gevonden(feiten, peildatum):
    return {
        rij.norm: (
            rij.begint_op,
            rij.uiterlijk_op,
            rij.staat.value,
            rij.wacht_op,
            rij.laag.value,
            rij.wie.value,
        )
        for rij in termijnen(feiten, peildatum=peildatum)
    }


def als_dict(feiten):
    return {
        veld.name: waarde
        for veld in fields(Feiten)
        if (waarde := getattr(feiten, veld.name)) != getattr(LEEG, veld.name)
    }


@given(invoer=INVOER, peildatum=DAGEN)
def test_any_facts_give_the_terms_of_the_oracle(invoer, peildatum):
    assert gevonden(Feiten(**invoer), peildatum) == termijnen_volgens_orakel(invoer, peildatum)


@given(leven=LEVENS)
def test_lives_in_order_give_the_terms_of_the_oracle(leven):
    feiten, peildatum = leven

    assert gevonden(feiten, peildatum) == termijnen_volgens_orakel(als_dict(feiten), peildatum)


@pytest.mark.parametrize("naam", ALLE)
def test_the_kept_lives_give_the_terms_of_the_oracle(naam):
    feiten, peildatum = lees_feiten(ALLE[naam].feiten), ALLE[naam].peildatum

    assert gevonden(feiten, peildatum) == termijnen_volgens_orakel(als_dict(feiten), peildatum)


@pytest.mark.deep
@given(invoer=INVOER, peildatum=DAGEN)
def test_many_more_facts_give_the_terms_of_the_oracle(invoer, peildatum):
    assert gevonden(Feiten(**invoer), peildatum) == termijnen_volgens_orakel(invoer, peildatum)
