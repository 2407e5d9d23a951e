"""The worklist: who is in it, in which order, page after page."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.template.loader import render_to_string
from django.utils.html import escape

from overdracht.core.begrippen import Fase, Partij, Rol, Scenario
from overdracht.core.keuzes import Afsluitreden
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters, Sortering, Stapel, Wie
from overdracht.proces.dossier.forms import ZoekForm
from overdracht.proces.dossier.presenters.lijst import lijst_pagina
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import lees_vraag, list_dossiers
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import replan
from tests.factories import make_actor, make_azc, make_medewerker
from tests.proces.dossier.conftest import VANDAAG

GEKOZEN = {"scenario": Scenario.GECOMBINEERDE_AANPAK, "scenario_gekozen_op": date(2026, 3, 9)}
pytestmark = pytest.mark.django_db


def test_a_colleague_sees_the_dossiers_of_the_own_unit_only(
    maak, van_de_buren, gemeente, coa, buur, namen
):
    maak("Haddad")

    assert namen(gemeente) == ["Haddad"]
    assert sorted(namen(coa)) == ["Haddad", "Kanarie"]
    assert namen(buur) == ["Kanarie"]


def test_the_line_about_the_list_names_everyone_on_it_and_nobody_else(
    maak, van_de_buren, gemeente, namen, laatste_regel, heten
):
    getoond = [maak("Haddad"), maak("Zein")]
    namen(gemeente)

    assert laatste_regel("dossiers.ingezien") == heten(*getoond)


@pytest.mark.parametrize(
    ("filters", "verwacht"),
    [
        ({"fase": Fase.SCENARIOKEUZE}, ["Kiest"]),
        ({"scenario": Scenario.GECOMBINEERDE_AANPAK}, ["Gekozen"]),
        ({"scenario": Wie.GEEN}, ["Kiest"]),
        ({"termijn": "scenariokeuze"}, ["Kiest"]),
        ({"wie": Partij.COA}, []),
        ({"wie": Partij.GEMEENTE, "laat": True}, ["Gekozen", "Kiest"]),
        ({"stapel": Stapel.NIEUW}, []),
        ({"stapel": Stapel.VOORINBURGERING_AANBIEDEN}, ["Gekozen", "Kiest"]),
        ({"fase": Fase.VESTIGING}, []),
    ],
)
def test_a_filter_leaves_what_fits(maak, gemeente, namen, filters, verwacht):
    maak("Kiest")
    maak("Gekozen", **GEKOZEN)

    assert namen(gemeente, sorteer=Sortering.NAAM, **filters) == verwacht


def test_a_term_within_so_many_days_counts_what_is_late_too(maak, gemeente, namen):
    maak("Straks", gekoppeld_op=date(2026, 5, 20), tvs_melding_op=date(2026, 5, 25))
    maak("Te laat")

    assert namen(gemeente, binnen=6) == ["Te laat"]
    assert namen(gemeente, binnen=7) == ["Te laat", "Straks"]
    assert namen(gemeente, binnen=7, laat=True) == ["Te laat"]


def test_place_and_colleague_can_be_asked_for(maak, sandra, gemeente, namen):
    budel = make_azc("azc Budel")
    maak("Budel", coa_locatie=budel, contactpersonen=(sandra,))
    maak("Thuis")

    assert namen(gemeente, azc=budel.pk) == ["Budel"]
    assert namen(gemeente, regievoerder=Wie.IK) == ["Budel"]
    assert namen(gemeente, regievoerder=sandra.pk) == ["Budel"]
    assert namen(gemeente, regievoerder=Wie.GEEN) == ["Thuis"]


def test_a_driegesprek_is_to_be_planned_until_it_is(maak, gemeente, namen):
    eerst = {"scenario": Scenario.SNELLE_START, "scenario_gekozen_op": date(2026, 5, 25)}
    maak("Plannen", **eerst)
    maak("Gepland", driegesprek_gepland_op=date(2026, 6, 8), **eerst)

    assert namen(gemeente, stapel=Stapel.DRIEGESPREK_PLANNEN) == ["Plannen"]


def test_a_dossier_is_new_for_a_unit_until_someone_there_read_that(
    maak, gemeente, coa, namen, oisterwijk
):
    queue("dossier.nieuw", eenheid_id=oisterwijk.pk, dossier_id=maak("Nieuw").pk)
    maak("Bekend")

    assert namen(gemeente, stapel=Stapel.ONGEOPEND) == ["Nieuw"]
    assert namen(coa, stapel=Stapel.ONGEOPEND) == []


def test_a_closed_dossier_is_shown_only_when_asked_for(maak, gemeente, namen):
    dossier = maak("Gesloten")
    dossier.afgesloten_op, dossier.afsluitreden = VANDAAG, Afsluitreden.VOLDAAN.value
    dossier.save()
    replan(dossier, peildatum=VANDAAG)

    assert namen(gemeente) == []
    assert namen(gemeente, fase=Fase.AFGESLOTEN) == ["Gesloten"]


def _dertig(maak):
    """Names and days in no order at all; a third without an expected move, several equal."""
    for nummer in range(30):
        moeten = nummer * 7 % 30
        verwacht = VANDAAG + timedelta(days=moeten // 2)
        maak(
            f"Naam {moeten:02d}",
            gekoppeld_op=date(2026, 2, 16) + timedelta(days=moeten // 4),
            tvs_melding_op=date(2026, 3, 2) + timedelta(days=moeten // 3),
            verwachte_verhuizing_van=verwacht if moeten % 3 else None,
            verwachte_verhuizing_tot=verwacht if moeten % 3 else None,
        )


def _loop(gemeente, filters, richting):
    """Every name from page to page of four."""
    namen, cursor = [], filters.cursor
    while True:
        vraag, fouten = lees_vraag(gemeente, {**filters.params(), "cursor": cursor or ""}.items())
        assert fouten == ()
        bladzijde = list_dossiers(actor=gemeente, filters=vraag, peildatum=VANDAAG, per_pagina=4)
        namen.append([rij.achternaam for rij in bladzijde.rijen])
        cursor = getattr(bladzijde, richting)
        if not cursor:
            return namen, bladzijde


@pytest.mark.slow
@pytest.mark.parametrize("aflopend", [False, True])
@pytest.mark.parametrize("sorteer", Sortering)
def test_no_row_is_lost_or_doubled_from_page_to_page_and_back(maak, gemeente, sorteer, aflopend):
    _dertig(maak)
    filters = Filters(sorteer=sorteer, aflopend=aflopend)
    heen, laatste = _loop(gemeente, filters, "volgende")
    een = list_dossiers(actor=gemeente, filters=filters, peildatum=VANDAAG, per_pagina=100)

    assert [naam for bladzijde in heen for naam in bladzijde] == [r.achternaam for r in een.rijen]
    assert len({r.id for r in een.rijen}) == 30
    terug, eerste = _loop(gemeente, _op(filters, laatste.vorige), "vorige")
    assert [naam for bladzijde in reversed(terug) for naam in bladzijde] == [
        naam for bladzijde in heen[:-1] for naam in bladzijde
    ]
    assert not eerste.vorige
    assert eerste.volgende


def _op(filters, cursor):
    return Filters(sorteer=filters.sorteer, aflopend=filters.aflopend, cursor=cursor)


@pytest.mark.slow
def test_days_that_are_not_known_come_last_in_both_directions(maak, gemeente, namen):
    _dertig(maak)
    op = namen(gemeente, sorteer=Sortering.VERHUIZING)
    af = namen(gemeente, sorteer=Sortering.VERHUIZING, aflopend=True)

    zonder = {f"Naam {n:02d}" for n in range(0, 30, 3)}
    assert set(op[-10:]) == set(af[-10:]) == zonder
    assert op[0] == "Naam 01"


def test_a_place_that_was_tampered_with_begins_at_the_first_page(maak, gemeente):
    filters, fouten = lees_vraag(gemeente, [("cursor", "v1:zelf:verzonnen")])

    assert filters.cursor is None
    assert [fout.veld for fout in fouten] == ["cursor"]


@pytest.mark.parametrize("aantal", [1, 3])
def test_a_page_costs_the_same_statements_however_many_rows(
    maak, gemeente, sandra, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        maak(f"Naam {nummer}", contactpersonen=(sandra,))

    # Rows with and without a day, the line.
    with django_assert_num_queries(3):
        actions.view_lijst(actor=gemeente, filters=Filters(), peildatum=VANDAAG)


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_whole_answer_costs_the_same_statements(
    maak, regievoerder, sandra, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        maak(f"Naam {nummer}", contactpersonen=(sandra,))

    # The session, the membership, a transaction; the list; the saved views.
    with django_assert_num_queries(8):
        html = regievoerder.get("/dossiers/").content.decode()
    assert html.count('role="rowheader"') == aantal


def test_writing_the_page_asks_the_database_nothing(
    maak, gemeente, sandra, rf, django_assert_num_queries
):
    maak(contactpersonen=(sandra,))
    verzoek = rf.get("/dossiers/")
    verzoek.session = {}
    verzoek._messages = CookieStorage(verzoek)  # noqa: SLF001  # as the middleware does
    bladzijde = list_dossiers(actor=gemeente, filters=Filters(), peildatum=VANDAAG)

    with django_assert_num_queries(0):
        pagina = lijst_pagina(bladzijde, Filters(), actor=gemeente, peildatum=VANDAAG, namen={})
        context: dict[str, Any] = {
            "pagina": pagina,
            "toon": kolommen_van(gemeente),
            "fouten": (),
            "weergaven": (),
            "mag_verdelen": True,
        }
        context["zoekform"] = ZoekForm()
        html = render_to_string("dossier/lijst.html", context, request=verzoek)
    assert "Haddad, Amal" in html


def test_what_people_typed_is_never_markup(maak, regievoerder, tekst):
    """The rows are written without automatic escaping."""
    maak("<script>alert(1)</script>", coa_locatie=make_azc('azc "<b>Budel'))
    html = tekst(regievoerder, "/dossiers/")

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert" not in html
    assert "<b>Budel" not in html


def test_what_lies_with_oneself_leads_the_list_and_the_other_party_is_waited_for(
    maak, gemeente, coa, namen, vandaag
):
    """A term of COA is long over; the kennismaking of the gemeente is not yet."""
    maak("Wacht", tvs_melding_op=date(2026, 5, 29), toestemming_op=date(2026, 3, 2))
    vers = {"klantprofiel_gedeeld_op": (date(2026, 5, 29),), "toestemming_op": date(2026, 5, 28)}
    maak("Kiest", tvs_melding_op=date(2026, 5, 19), **vers)

    assert namen(gemeente)[:1] == ["Kiest"]
    assert namen(coa)[:1] == ["Wacht"]

    filters = Filters()
    bladzijde = list_dossiers(actor=gemeente, filters=filters, peildatum=vandaag)
    pagina = lijst_pagina(bladzijde, filters, actor=gemeente, peildatum=vandaag, namen={})
    regel = next(regel for regel in pagina.regels if regel.naam.startswith("Wacht"))
    assert (regel.termijn, regel.wie) == ("scenario kiezen", "u")
    assert regel.wacht_op.startswith("wacht op COA: eerste klantprofiel, ")
    assert "te laat" in regel.wacht_op


def test_a_fault_in_the_question_is_told_without_the_words_of_the_address(log_in, sandra, tekst):
    html = tekst(log_in(sandra), "/dossiers/?fase=borrel&wie=niemand&kleur=rood&sorteer=leeftijd")

    assert "Het filter &#39;Fase&#39; staat niet aan" in html
    assert "Het filter &#39;Wie is aan zet&#39; staat niet aan" in html
    assert "een filter dat niet bestaat" in html
    assert "niet sorteren" in html
    assert "kleur" not in html


@pytest.mark.parametrize(
    "achternaam",
    [
        "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f",
        "Tesfamariam-Gebreegziabher van der Lichtenvoorde " * 2,
        "Neill <b>vet</b>",
    ],
)
def test_a_name_in_any_script_and_of_any_length_is_found_in_list_page_and_csv(
    maak, log_in, sandra, tekst, achternaam
):
    dossier = maak(achternaam.strip())
    browser, veilig = log_in(sandra), escape(achternaam.strip())

    assert veilig in tekst(browser, "/dossiers/")
    assert veilig in tekst(browser, f"/dossiers/{dossier.pk}/")
    uitvoer = b"".join(browser.get("/dossiers/exporteren/").streaming_content).decode()
    assert achternaam.strip() in uitvoer


def test_who_does_not_see_every_term_may_not_sort_by_their_own(azc):
    begeleider = make_actor(make_medewerker(azc, Rol.PROGRAMMABEGELEIDER))

    filters, fouten = lees_vraag(begeleider, [("sorteer", "eigen")])

    assert filters.sorteer is None
    assert [fout.veld for fout in fouten] == ["sorteer"]
