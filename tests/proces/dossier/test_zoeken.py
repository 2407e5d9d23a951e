"""Finding someone: by name as anyone types it, by number without leaving a trace of it."""

import json

import pytest
from django.urls import reverse

from overdracht.data.models import Auditregel
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.queries import zoeken
from overdracht.proces.dossier.queries.zoeken import Zoeksoort
from tests.factories import fictief_bsn, make_persoon

pytestmark = pytest.mark.django_db
ZOEKEN = reverse("dossier:search")


@pytest.fixture
def vind(gemeente):
    """The family names that these words find, for Sandra."""

    def vind_namen(tekst):
        return [r.achternaam for r in actions.search_dossiers(actor=gemeente, tekst=tekst).rijen]

    return vind_namen


@pytest.mark.parametrize(
    "tekst",
    ["Núñez", "nunez", "NUNEZ", "nun", "aïcha", "aicha nunez", "nunez ai", "mir", "  nunez "],
)
def test_a_name_is_found_with_and_without_its_marks_and_by_the_beginning_of_each_part(
    maak, vind, tekst
):
    maak(persoon=make_persoon("Núñez", voornamen="Aïcha Miriam"))
    maak("Haddad")

    assert vind(tekst) == ["Núñez"]


@pytest.mark.parametrize("tekst", ["unez", "aicha haddad", "%", "_"])
def test_the_middle_of_a_name_finds_nobody(maak, vind, tekst):
    maak(persoon=make_persoon("Núñez", voornamen="Aïcha Miriam"))

    assert vind(tekst) == []


def test_a_name_with_a_dotless_i_and_a_stroke_is_found(maak, vind):
    maak(persoon=make_persoon("Y\u0131lmaz", voornamen="Øystein"))

    assert vind("yilmaz oys") == ["Y\u0131lmaz"]


def test_a_number_finds_exactly_one_and_never_another_gemeente(maak, van_de_buren, vind):
    persoon = make_persoon("Haddad", bsn=fictief_bsn())
    maak(persoon=persoon)
    ander = van_de_buren.inburgeraar.persoon

    assert (
        vind(persoon.v_nummer)
        == vind(f"{persoon.bsn[:4]}.{persoon.bsn[4:6]} {persoon.bsn[6:]}")
        == ["Haddad"]
    )
    assert vind(persoon.v_nummer[:-1] + "x") == []
    assert vind(ander.v_nummer) == []


def test_digits_that_are_no_number_are_told_so(gemeente):
    assert actions.search_dossiers(actor=gemeente, tekst="12345").soort is (
        Zoeksoort.ONBEKEND_NUMMER
    )


def test_marks_alone_find_nobody(maak, gemeente):
    maak()

    assert actions.search_dossiers(actor=gemeente, tekst="!?").soort is Zoeksoort.NIETS


def test_more_than_a_page_is_told(maak, gemeente, monkeypatch):
    monkeypatch.setattr(zoeken, "HOOGSTENS", 2)
    for nummer in range(3):
        maak(f"Haddad {nummer}")
    uitslag = actions.search_dossiers(actor=gemeente, tekst="haddad")

    assert (len(uitslag.rijen), uitslag.is_meer) == (2, True)


def test_who_was_found_is_named_and_what_was_typed_is_not_kept(
    maak, regievoerder, laatste_regel, heten
):
    bsn = fictief_bsn()
    dossier = maak(persoon=make_persoon("Haddad", bsn=bsn))
    antwoord = regievoerder.post(ZOEKEN, {"zoek": bsn})

    assert antwoord.status_code == 303
    assert antwoord["Location"] == reverse("dossier:detail", args=[dossier.pk])
    assert laatste_regel("dossiers.gezocht") == heten(dossier)
    assert bsn not in json.dumps(list(Auditregel.objects.values()), default=str)


def test_a_number_that_nobody_has_leaves_no_trace_of_itself_in_the_address(maak, regievoerder):
    antwoord = regievoerder.post(ZOEKEN, {"zoek": "9999000000"})

    assert antwoord.status_code == 200
    assert "Niemand gevonden." in antwoord.content.decode()
    assert antwoord.request["QUERY_STRING"] == ""


def test_an_empty_search_asks_for_a_word(regievoerder):
    assert regievoerder.get(ZOEKEN).status_code == 200
    assert regievoerder.post(ZOEKEN, {"zoek": ""}).status_code == 422
