"""`GET /api/v1/dossiers/{id}/lijn`: every day, signal and reason with the why of the page."""

from datetime import date
from html import unescape

import pytest

pytestmark = pytest.mark.django_db


def adres(dossier):
    return f"/api/v1/dossiers/{dossier.pk}/lijn"


def gevuld(maak):
    return maak(
        "Haddad",
        toestemming_op=date(2026, 3, 6),
        verwachte_verhuizing_van=date(2027, 9, 1),
        verwachte_verhuizing_tot=date(2027, 10, 1),
    )


def alles(lijn):
    return [*lijn["termijnen"], *lijn["stappen"], *lijn["signalen"], *lijn["advies"]]


def test_all_of_it_says_why_with_norm_day_and_fact(maak, regievoerder):
    lijn = regievoerder.get(adres(gevuld(maak))).json()

    assert all(lijn[deel] for deel in ("termijnen", "stappen", "signalen", "advies"))
    for ding in alles(lijn):
        grond = ding["grond"]
        assert "Dit volgt uit" in ding["waarom"]
        assert grond["feit"]
        assert grond["norm"] is None or f"norm {grond['norm']}" in ding["waarom"]
        assert (grond["geldig_vanaf"] is None) == (grond["norm"] is None)
    assert all(
        ding["grond"]["norm"] for deel in ("termijnen", "signalen", "advies") for ding in lijn[deel]
    )


def test_page_and_paper_give_the_same_text_as_the_api(maak, regievoerder):
    """The page is what is printed: what shows on paper stands in it."""
    dossier = gevuld(maak)
    lijn = regievoerder.get(adres(dossier)).json()
    pagina = unescape(regievoerder.get(f"/dossiers/{dossier.pk}/").content.decode())
    bureau = unescape(regievoerder.get(f"/dossiers/{dossier.pk}/scenario/").content.decode())

    mist = [
        ding["waarom"]
        for deel in ("termijnen", "stappen", "signalen")
        for ding in lijn[deel]
        if ding["waarom"] not in pagina
    ]
    assert mist == []
    assert [r["waarom"] for r in lijn["advies"] if r["waarom"] not in bureau] == []


def test_coa_gets_no_advice_and_a_neighbour_nothing_at_all(maak, log_in, jan_willem, buurgemeente):
    dossier = gevuld(maak)

    assert log_in(jan_willem).get(adres(dossier)).json()["advies"] == []
    assert log_in(buurgemeente).get(adres(dossier)).status_code == 404


def test_a_question_that_nobody_reads_is_refused(maak, regievoerder):
    antwoord = regievoerder.get(f"{adres(gevuld(maak))}?fase=traject")

    assert antwoord.status_code == 400
    assert antwoord.json()["invalidParams"][0]["name"] == "fase"
