"""How a key of a closed list and a role are read."""

import pytest

from overdracht.core.begrippen import Leerroute, Rol
from overdracht.web.stap import keuzelijst
from overdracht.web.woorden import functie, hoofdletter


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [("inschrijving BRP", "Inschrijving BRP"), ("PIP", "PIP"), ("", "")],
)
def test_a_capital_in_front_leaves_the_capitals_behind_it(tekst, verwacht):
    assert hoofdletter(tekst) == verwacht


@pytest.mark.parametrize(
    ("rol", "verwacht"),
    [
        (Rol.COA_REGIEVOERDER, "regievoerder COA"),
        (Rol.NT2_DOCENT, "NT2-docent"),
        (Rol.PRIVACY_OFFICER, "privacy officer"),
    ],
)
def test_a_role_in_a_sentence_keeps_its_abbreviation(rol, verwacht):
    assert functie(rol) == verwacht


def test_a_leerroute_is_called_the_same_everywhere():
    assert keuzelijst(Leerroute) == [
        ("onderwijs", "Onderwijsroute"),
        ("b1", "B1-route"),
        ("z", "Z-route"),
    ]
