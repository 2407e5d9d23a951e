"""A closed list in a path: a word that is not on the list has no address."""

from enum import StrEnum

import pytest
from django.urls import NoReverseMatch, Resolver404, path
from django.urls.resolvers import RegexPattern, URLResolver

from overdracht.web.paden import register_keuze


class Kleur(StrEnum):
    ROOD = "rood"
    LICHTBLAUW = "licht_blauw"


@pytest.fixture(scope="module")
def wegwijzer():
    """A resolver with one address that ends in a colour."""
    naam = register_keuze(Kleur)
    regels = [path(f"verf/<{naam}:kleur>/", lambda request, kleur: kleur, name="verf")]
    return URLResolver(RegexPattern(r"^/"), regels)


def test_the_name_of_the_list_is_that_of_the_converter(wegwijzer):
    assert str(wegwijzer.url_patterns[0].pattern) == "verf/<kleur:kleur>/"


@pytest.mark.parametrize("kleur", Kleur)
def test_a_word_becomes_the_member_and_the_member_the_word(wegwijzer, kleur):
    gevonden = wegwijzer.resolve(f"/verf/{kleur.value}/")

    assert gevonden.kwargs["kleur"] is kleur
    assert wegwijzer.reverse("verf", kleur) == f"verf/{kleur.value}/"
    assert wegwijzer.reverse("verf", kleur.value) == f"verf/{kleur.value}/"


@pytest.mark.parametrize("woord", ["groen", "ROOD", "rood2", "licht-blauw", ""])
def test_any_other_word_does_not_exist(wegwijzer, woord):
    with pytest.raises(Resolver404):
        wegwijzer.resolve(f"/verf/{woord}/")
    with pytest.raises(NoReverseMatch):
        wegwijzer.reverse("verf", woord)
