"""The page of one dossier: who, who is next, the line, the rooms, what happened; within sight."""

from datetime import date

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.template.loader import render_to_string
from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort, Rol, Scenario
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.data.models import Auditregel, Toestemming
from overdracht.proces.dossier.presenters.dossier import dossier_pagina
from overdracht.proces.dossier.queries.dossier import get_pagina
from overdracht.proces.gesprek.actions import plan_gesprek
from overdracht.support.audit.actions import record
from overdracht.support.berichten.actions import queue
from tests.factories import make_actor, make_medewerker, make_persoon
from tests.proces.dossier.conftest import VANDAAG
from tests.proces.dossier.test_zicht import IN_DE_GEMEENTE

GEKOZEN = {
    "scenario": Scenario.SNELLE_START,
    "scenario_gekozen_op": date(2026, 5, 20),
    "coa_geinformeerd_op": date(2026, 5, 20),
    "inburgeraar_geinformeerd_op": date(2026, 5, 20),
}
MET_PIP = {**IN_DE_GEMEENTE, "intake_afgerond_op": date(2026, 5, 27)} | {
    "pip_vastgesteld_op": date(2026, 5, 28)
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def beeld():
    """The page as this colleague sees it, in words."""

    def maak_beeld(medewerker, dossier):
        actor = make_actor(medewerker)
        pagina = get_pagina(actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG)
        return dossier_pagina(pagina, actor=actor, peildatum=VANDAAG)

    return maak_beeld


def adres(dossier, naam="detail"):
    return reverse(f"dossier:{naam}", args=[dossier.pk])


def test_the_head_says_who_and_from_where_to_where(maak, sandra, jan_willem, beeld):
    dossier = maak(
        persoon=make_persoon("Tesfay", voornamen="Samira", taal="ti", tolk_nodig=True),
        contactpersonen=(sandra, jan_willem),
    )
    pagina = beeld(sandra, dossier)

    assert pagina.kop == "Samira Tesfay, 32 jaar"
    assert pagina.onderkop == (
        "azc Oisterwijk → Oisterwijk · 15 min reizen (schatting) · spreekt Tigrinya · tolk nodig"
    )
    assert [(c.partij, c.naam) for c in pagina.contacten] == [
        ("Gemeente", "Sandra"),
        ("COA", "Jan Willem"),
    ]


def test_who_must_choose_has_the_button_and_the_other_party_has_not(
    maak, sandra, jan_willem, beeld
):
    dossier = maak()
    mijn, coa, inburgeraar = beeld(sandra, dossier).kaarten

    assert (mijn.is_eigen, mijn.wat) == (True, "Kies het scenario.")
    assert mijn.daarna == "Afspraak: moest uiterlijk 16 maart 2026 (77 dagen te laat)."
    assert [k.url for k in mijn.knoppen] == [reverse("scenario:desk", args=[dossier.pk])]
    assert (coa.partij, coa.wat) == ("COA", "U wacht nu niet op COA.")
    assert inburgeraar.wat == "Van Amal wordt nu niets gevraagd."

    eigen, gemeente, _ = beeld(jan_willem, dossier).kaarten
    assert eigen.wat == "U hoeft nu niets te doen."
    assert (gemeente.wat, list(gemeente.knoppen)) == ("Scenario kiezen.", [])


def test_a_planned_driegesprek_is_held_or_moved(maak, sandra, gemeente, beeld):
    dossier = maak(**GEKOZEN)
    assert beeld(sandra, dossier).kaarten[0].wat == "Plan het driegesprek."

    plan_gesprek(
        actor=gemeente,
        dossier_id=dossier.pk,
        soort=Gespreksoort.DRIEGESPREK,
        peildatum=VANDAAG,
        gepland_op=date(2026, 6, 3),
        gepland_om=None,
        vorm="azc",
        plaats="",
        tolk=None,
    )
    kaart = beeld(sandra, dossier).kaarten[0]
    assert kaart.wat == "Houd het driegesprek van 3 juni 2026."
    assert [k.tekst for k in kaart.knoppen] == ["Leg vast", "Verzet"]


def test_coa_does_not_learn_of_the_pip_unless_the_person_agrees(
    maak, casemanager, jan_willem, tekst, beeld
):
    dossier = maak(**MET_PIP)
    html = tekst(casemanager, adres(dossier))
    assert "bij de gemeente bekend" in html
    assert "28 mei" not in html
    assert "U wacht nu niet op de gemeente." in html
    assert "pip" not in {p.naam for p in beeld(jan_willem, dossier).panelen}

    Toestemming.objects.create(
        dossier=dossier,
        onderdeel=Toestemmingsonderdeel.PIP_DAGEN.value,
        toestemming_op=date(2026, 5, 29),
        tekstversie="1",
    )
    html = tekst(casemanager, adres(dossier))
    assert "bij de gemeente bekend" not in html
    assert "28 mei" in html


def test_a_role_gets_the_rooms_that_it_may_see(maak, sandra, azc, coa_regievoerder, beeld):
    dossier = maak(**GEKOZEN)
    woonbegeleider = make_medewerker(azc, Rol.WOONBEGELEIDER)

    assert len(beeld(sandra, dossier).panelen) == 11
    for medewerker in (woonbegeleider, coa_regievoerder):
        pagina = beeld(medewerker, dossier)
        assert [p.naam for p in pagina.panelen] == ["koppeling", "gesprek", "huisvesting"]
        assert pagina.kaarten == []
        assert not any("cenario" in b.tekst for b in pagina.badges)


def test_a_programmabegeleider_reaches_the_huisvestingsgesprek_from_the_dossier(
    maak, azc, tekst, beeld, log_in
):
    dossier, begeleider = maak(**GEKOZEN), make_medewerker(azc, Rol.PROGRAMMABEGELEIDER)
    (paneel,) = (p for p in beeld(begeleider, dossier).panelen if p.naam == "gesprek")

    html = tekst(log_in(begeleider), paneel.url)

    assert "Huisvestingsgesprek" in html
    assert "Driegesprek" not in html
    assert f"/dossiers/{dossier.pk}/gesprekken/huisvestingsgesprek/plannen/" in html


def test_after_the_move_it_does_not_exist_for_a_coa_regievoerder(maak, coa_regievoerder, log_in):
    dossier = maak(**IN_DE_GEMEENTE)

    assert log_in(coa_regievoerder).get(adres(dossier)).status_code == 404


@pytest.mark.parametrize("naam", ["detail", "history", "close", "reopen", "assign"])
def test_a_dossier_of_another_gemeente_does_not_exist(van_de_buren, log_in, teamleider, naam):
    antwoord = log_in(teamleider).get(adres(van_de_buren, naam))

    assert antwoord.status_code == 404
    assert "Kanarie" not in antwoord.content.decode()


def test_statutory_and_agreed_terms_are_told_apart_in_words(maak, sandra, beeld):
    pagina = beeld(sandra, maak(**IN_DE_GEMEENTE))

    assert {t.wat: t.laag for t in pagina.lopend}["Eerste PIP vaststellen"] == "wettelijk"
    gemist = next(t for t in pagina.overig if t.wat.startswith("Kennismaken"))
    assert (gemist.laag, gemist.badge.tekst) == ("afspraak", "voorbij")
    assert "Handreiking §6.1" in gemist.waarom


def test_what_moved_and_why_is_told(maak, sandra, gemeente, regievoerder, tekst):
    dossier = maak(**GEKOZEN)
    record(
        gemeente,
        "verwachting.opgegeven",
        dossier,
        oud={"verwachte_verhuizing_van": date(2026, 9, 1)},
        nieuw={"verwachte_verhuizing_van": date(2027, 4, 12)},
        reden="De bouw loopt uit",
    )
    html = tekst(regievoerder, adres(dossier))

    assert "van 1 september 2026 naar 12 april 2027" in html
    assert "De bouw loopt uit" in html


def test_a_message_shows_whether_it_was_read_and_can_be_marked(
    maak, oisterwijk, azc, regievoerder, tekst
):
    dossier = maak()
    queue("dossier.nieuw", eenheid_id=oisterwijk.pk, dossier_id=dossier.pk)
    queue("scenario.gekozen", eenheid_id=azc.pk, dossier_id=dossier.pk)
    html = tekst(regievoerder, adres(dossier))

    assert "aan u, nog niet gelezen" in html
    assert "aan azc Oisterwijk, nog niet gelezen" in html
    assert html.count("/gelezen/") == 1


def test_the_look_leaves_one_line(maak, regievoerder, laatste_regel, heten):
    dossier = maak()
    eerder = set(Auditregel.objects.values_list("pk", flat=True))  # the lines of making it
    regievoerder.get(adres(dossier))

    assert [r.actie for r in Auditregel.objects.exclude(pk__in=eerder)] == ["dossier.ingezien"]
    assert laatste_regel("dossier.ingezien") == heten(dossier)


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_costs_the_same_statements_however_much_happened(
    maak, sandra, jan_willem, gemeente, django_assert_num_queries, aantal
):
    dossier = maak(contactpersonen=(sandra, jan_willem), **GEKOZEN)
    for nummer in range(aantal):
        record(gemeente, "dossier.heropend", dossier, reden=f"reden {nummer}")
        queue("dossier.nieuw", eenheid_id=jan_willem.eenheid_id, dossier_id=dossier.pk)

    # The dossier, its facts, contacts, messages, history, huishouden, travel time.
    with django_assert_num_queries(7):
        get_pagina(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)


def test_writing_the_page_asks_the_database_nothing(
    maak, sandra, gemeente, rf, django_assert_num_queries
):
    dossier = maak(contactpersonen=(sandra,), **GEKOZEN)
    pagina = get_pagina(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)
    verzoek = rf.get(adres(dossier))
    verzoek.session = {}
    verzoek._messages = CookieStorage(verzoek)  # noqa: SLF001  # as the middleware does

    with django_assert_num_queries(0):
        beeld = dossier_pagina(pagina, actor=gemeente, peildatum=VANDAAG)
        context = {"beeld": beeld, "lijn": pagina.lijn, "dossier_id": dossier.pk}
        html = render_to_string(
            "dossier/detail.html", {**context, "peildatum": VANDAAG}, request=verzoek
        )
    assert "Plan het driegesprek." in html


def test_the_history_goes_back_page_by_page(maak, gemeente, regievoerder, tekst):
    dossier = maak()
    for nummer in range(3):
        record(gemeente, "dossier.heropend", dossier, reden=f"reden {nummer}")
    eerste = dossier.gebeurtenissen.last()
    pagina = adres(dossier, "history")

    assert "reden 0" in tekst(regievoerder, pagina)
    assert "Er is niets ouder dan dit." in tekst(regievoerder, f"{pagina}?voor={eerste.pk}")
    assert "reden 2" in tekst(regievoerder, f"{pagina}?voor=x")
