"""Vandaag: every count is the length of the list behind it, and what is urgent comes first."""

from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from overdracht.core.begrippen import Rol, Scenario, Toegangsoort
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.presenters.vandaag import vandaag_pagina
from overdracht.proces.dossier.queries import vandaag as queries
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.support.berichten.actions import queue
from tests.factories import give_toegang, make_actor, make_coa_koppeling, make_medewerker
from tests.proces.dossier.conftest import VANDAAG

pytestmark = pytest.mark.django_db
ROLLEN = [rol for rol in queries.KAARTEN if rol is not Rol.PARTNER]


def pagina(medewerker, *, eigen=False):
    actor = make_actor(medewerker)
    beeld = actions.view_vandaag(actor=actor, peildatum=VANDAAG, eigen=eigen)
    return vandaag_pagina(beeld, actor=actor, peildatum=VANDAAG, eigen=eigen, azcs={})


def lijst(medewerker, url):
    actor = make_actor(medewerker)
    filters, fouten = lees_vraag(actor, parse_qsl(urlsplit(url).query))
    assert fouten == ()
    return actions.view_lijst(actor=actor, filters=filters, peildatum=VANDAAG).rijen


def _gevuld(maak):
    """One dossier in each of the states that a count looks for."""
    kort = {
        "gekoppeld_op": VANDAAG - timedelta(days=9),
        "tvs_melding_op": VANDAAG - timedelta(days=2),
    }
    gekozen = {"scenario": Scenario.SNELLE_START, "scenario_gekozen_op": date(2026, 5, 20)}
    maak("Nieuw", **kort)
    maak("Laat")
    maak("Plannen", **gekozen)
    maak("Zonder", tvs_melding_op=None)
    maak("Straks", verwachte_verhuizing_van=VANDAAG, verwachte_verhuizing_tot=VANDAAG)
    maak("Profiel", toestemming_op=date(2026, 3, 1), **gekozen)
    maak("Weg", verhuisd_op=date(2026, 5, 4))


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_count_is_the_number_of_rows_behind_it(maak, oisterwijk, azc, rol):
    _gevuld(maak)
    plek = {Rol.REGIEVOERDER_GEMEENTE: oisterwijk, Rol.TEAMLEIDER: oisterwijk}
    eenheid = make_coa_koppeling() if rol is Rol.COA_REGIEVOERDER else plek.get(rol, azc)
    medewerker = make_medewerker(eenheid, rol)
    kaarten = pagina(medewerker).kaarten

    assert [int(k.aantal) for k in kaarten] == [len(lijst(medewerker, k.url)) for k in kaarten]
    assert any(int(k.aantal) for k in kaarten)


def test_the_counts_of_a_regievoerder(maak, sandra):
    _gevuld(maak)
    aantallen = {k.tekst: k.aantal for k in pagina(sandra).kaarten}

    assert aantallen["nieuw gekoppeld"] == "1"
    assert aantallen["scenario kiezen"] == "2"
    assert aantallen["driegesprek plannen"] == "2"
    assert aantallen["wacht op COA"] == "2"


def test_a_count_stops_at_five_hundred(maak, sandra, monkeypatch):
    monkeypatch.setattr(queries, "MEER_DAN", 2)
    for nummer in range(3):
        maak(f"Laat {nummer}")

    assert pagina(sandra).kaarten[3].aantal == "2+"


def test_one_can_look_at_the_own_dossiers_only(maak, sandra):
    maak("Mijn", contactpersonen=(sandra,))
    maak("Ander")
    kaart = pagina(sandra, eigen=True).kaarten[3]

    assert kaart.aantal == "1"
    assert [rij.achternaam for rij in lijst(sandra, kaart.url)] == ["Mijn"]
    assert [regel.wie for regel in pagina(sandra, eigen=True).eerst] == ["Amal Mijn"]


def test_a_new_dossier_that_nobody_looked_at_is_told(maak, sandra, oisterwijk):
    kort = {"gekoppeld_op": VANDAAG, "tvs_melding_op": VANDAAG}
    dossier = maak("Nieuw", **kort)
    assert pagina(sandra).kaarten[0].toelichting == "deze week"

    queue("dossier.nieuw", eenheid_id=oisterwijk.pk, dossier_id=dossier.pk)
    assert pagina(sandra).kaarten[0].toelichting == "1 nog niet bekeken"


def test_the_law_comes_first_and_then_what_is_nearest_to_today(maak, sandra):
    gekozen = {"scenario": Scenario.START_NA_VERHUIZING, "scenario_gekozen_op": date(2026, 2, 20)}
    pip = {
        "kennisgeving_op": date(2026, 1, 2),
        "verhuisd_op": date(2026, 3, 16),
        "brp_ingeschreven_op": date(2026, 3, 30),
        "leerbaarheidstoets_op": date(2026, 4, 2),
    }
    maak("Lang te laat")
    maak("Vandaag", gekoppeld_op=date(2026, 5, 11), tvs_melding_op=date(2026, 5, 18))
    maak("Wet", **gekozen | pip)

    assert [(r.wie, r.badge) for r in pagina(sandra).eerst] == [
        ("Amal Wet", "8 jun"),
        ("Amal Vandaag", "vandaag"),
        ("Amal Lang te laat", "77 dagen te laat"),
    ]


def test_the_line_names_who_was_shown(maak, van_de_buren, sandra, laatste_regel, heten):
    dossier = maak("Laat")
    pagina(sandra)

    assert laatste_regel("vandaag.ingezien") == heten(dossier)


def test_noodtoegang_is_shown_with_its_end(van_de_buren, sandra):
    _nood(van_de_buren, sandra)

    assert [(n.wie, n.tot) for n in pagina(sandra).nood] == [("Amal Kanarie", "3 juni 2026")]


def _nood(dossier, medewerker):
    toegang = give_toegang(
        dossier, medewerker.eenheid, Toegangsoort.KOPPELING, medewerker=medewerker
    )
    toegang.soort, toegang.reden = Toegangsoort.NOODTOEGANG.value, "Ziekte"
    toegang.tot = toegang.van.replace(year=2026, month=6, day=3)
    toegang.save()


@pytest.mark.parametrize("rol", [Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER])
def test_who_keeps_the_house_sees_no_person(maak, log_in, oisterwijk, tekst, rol):
    maak("Laat")
    html = tekst(log_in(make_medewerker(oisterwijk, rol)), "/")

    assert "geen dossiers en geen personen" in html
    assert "Laat" not in html
    assert "wo-telkaart" not in html


def test_who_has_no_work_of_the_own_party_is_not_told_what_comes_first(
    maak, taaldocent, log_in, tekst
):
    give_toegang(maak("Laat"), taaldocent.eenheid, Toegangsoort.OPDRACHT)
    html = tekst(log_in(taaldocent), "/")

    assert "Eerst dit" not in html
    assert "dossiers die u mag zien" in html


def test_an_empty_day_says_what_to_do(regievoerder, tekst):
    html = tekst(regievoerder, "/")

    assert "Er ligt niets dat eerst moet." in html
    assert "Naar de dossiers" in html


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_costs_the_same_statements_however_many_dossiers(
    maak, sandra, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        maak(f"Laat {nummer}")
    actor = make_actor(sandra)

    # Six counts, late and coming, noodtoegang, what must be answered, the line.
    with django_assert_num_queries(11):
        actions.view_vandaag(actor=actor, peildatum=VANDAAG, eigen=False)
