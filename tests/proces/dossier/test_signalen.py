"""What the line sees: on the page with what could be done, in the list and on Vandaag."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Onderdeel, Rol, Scenario
from overdracht.core.signalen import Signaalsoort
from overdracht.core.signalen.zicht import NODIG, te_zien, ziet_signalen
from overdracht.core.zicht import Zicht
from overdracht.data.models import Dossier
from overdracht.proces.dossier.formats import Sortering
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import lees_vraag
from overdracht.support.planning.queries import get_lijn
from tests.factories import make_actor, make_medewerker
from tests.proces.dossier.conftest import VANDAAG

STIL = {
    "scenario": Scenario.GECOMBINEERDE_AANPAK,
    "scenario_gekozen_op": date(2026, 3, 9),
    "voorinburgering_begonnen_op": date(2026, 3, 9),
    "voorinburgering_geeindigd_op": date(2026, 5, 15),
    "verwachte_verhuizing_van": date(2026, 10, 1),
    "verwachte_verhuizing_tot": date(2026, 10, 1),
}
VOOR_WONING = STIL | {
    "intake_begonnen_op": date(2026, 4, 1),
    "intake_afgerond_op": date(2026, 5, 1),
    "leerbaarheidstoets_op": date(2026, 4, 8),
    "pip_vastgesteld_op": date(2026, 5, 4),
}
pytestmark = pytest.mark.django_db


def pagina(browser, dossier):
    antwoord = browser.get(reverse("dossier:detail", args=[dossier.pk]))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_the_page_says_where_the_line_falls_silent_and_what_each_choice_would_leave(
    maak, regievoerder
):
    tekst = pagina(regievoerder, maak(**STIL))

    assert "Wat valt op" in tekst
    assert "Van 16 mei 2026 tot en met 30 september 2026 loopt er niets" in tekst
    assert "Begin nu met de brede intake" in tekst
    assert reverse("dossier:list") in tekst
    assert "stap-stil_1" in tekst


def test_an_option_leads_to_the_form_for_who_may_use_it_and_to_none_for_another(
    maak, regievoerder, casemanager
):
    dossier = maak(**STIL)
    intake = reverse("intake:start", args=[dossier.pk])

    assert intake in pagina(regievoerder, dossier)
    gezien_door_coa = pagina(casemanager, dossier)
    assert "Begin nu met de brede intake" in gezien_door_coa
    assert intake not in gezien_door_coa


def test_the_list_and_the_page_count_the_same_days(maak, sandra):
    dossier = maak(**STIL)
    lijn = get_lijn(actor=make_actor(sandra), dossier_id=dossier.pk, peildatum=VANDAAG)

    assert lijn.stilstand is not None
    assert Dossier.objects.get(pk=dossier.pk).stilstand_dagen == lijn.stilstand.dagen == 145


def test_a_signal_about_the_pip_is_for_who_sees_its_days(maak, sandra, jan_willem):
    dossier = maak(**VOOR_WONING)

    def soorten(medewerker):
        lijn = get_lijn(actor=make_actor(medewerker), dossier_id=dossier.pk, peildatum=VANDAAG)
        return {signaal.soort for signaal in lijn.signalen}

    assert Signaalsoort.PIP_VOOR_WONING in soorten(sandra)
    assert soorten(jan_willem) == soorten(sandra) - {Signaalsoort.PIP_VOOR_WONING}


@pytest.mark.parametrize("rol", [Rol.WOONBEGELEIDER, Rol.NT2_DOCENT, Rol.PROGRAMMABEGELEIDER])
def test_who_does_not_see_the_whole_line_is_told_of_no_silence(maak, azc, log_in, rol):
    dossier = maak(**STIL)
    medewerker = make_medewerker(azc, rol)
    browser = log_in(medewerker)

    assert "Wat valt op" not in pagina(browser, dossier)
    assert "stap-stil" not in pagina(browser, dossier)
    lijst = browser.get(reverse("dossier:list")).content.decode()
    assert "Haddad" in lijst
    assert 'data-label="Stil"' not in lijst


@pytest.mark.parametrize("weg", NODIG)
def test_one_part_that_is_hidden_hides_every_signal(weg):
    gezien = dict.fromkeys(Onderdeel, Zicht.LEZEN) | {weg: Zicht.DAGEN}

    assert not ziet_signalen(gezien)
    assert te_zien((), gezien) == ()


def test_the_list_can_be_asked_for_a_signal_and_shows_the_longest_silence_first(
    maak, gemeente, namen
):
    maak(
        "Kort",
        **STIL
        | {"verwachte_verhuizing_tot": date(2026, 8, 1)}
        | {"verwachte_verhuizing_van": date(2026, 8, 1)},
    )
    maak("Lang", **STIL)
    bezig = {"voorinburgering_eindigt_naar_plan_op": date(2026, 10, 1)}
    maak("Bezig", **STIL | bezig | {"voorinburgering_geeindigd_op": None})

    assert namen(gemeente, signaal=Signaalsoort.STILSTAND, sorteer=Sortering.STIL) == [
        "Kort",
        "Lang",
    ]
    assert namen(gemeente, sorteer=Sortering.STIL, aflopend=True)[0] == "Lang"


def test_nobody_asks_for_a_signal_that_is_not_shown(taaldocent, jan_willem):
    for medewerker, vraag in (
        (taaldocent, [("signaal", "stilstand")]),
        (taaldocent, [("sorteer", "stil")]),
        (jan_willem, [("signaal", "pip_voor_woning")]),
    ):
        _filters, fouten = lees_vraag(make_actor(medewerker), vraag)
        assert [fout.veld for fout in fouten] == [vraag[0][0]]
    assert Signaalsoort.STILSTAND in kolommen_van(make_actor(jan_willem)).signaalsoorten()


def test_vandaag_counts_the_silent_lines_and_opens_the_list_behind_them(maak, regievoerder):
    maak(**STIL)
    vandaag = regievoerder.get("/").content.decode()

    assert "lijn valt stil" in vandaag
    assert "signaal=stilstand" in vandaag


def test_a_closed_dossier_has_no_signals(maak, gemeente, namen, regievoerder):
    dossier = maak(**STIL)
    Dossier.objects.filter(pk=dossier.pk).update(afgesloten_op=VANDAAG, afsluitreden="voldaan")

    assert "Wat valt op" not in pagina(regievoerder, dossier)
