"""What a list shows, and lets one ask, is what the role may see; nothing leaks through an order."""

from datetime import date

import pytest

from overdracht.core.begrippen import Fase, Rol, Scenario, Toegangsoort
from overdracht.core.rechten import Handeling, mag
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters, Sortering, Stapel
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import lees_vraag
from tests.factories import give_toegang, make_actor, make_azc, make_medewerker
from tests.proces.dossier.conftest import VANDAAG

# The PIP is the next term of the gemeente, and the only one that is open.
IN_DE_GEMEENTE = {
    "scenario": Scenario.START_NA_VERHUIZING,
    "scenario_gekozen_op": date(2026, 3, 9),
    "verhuisd_op": date(2026, 5, 20),
    "brp_ingeschreven_op": date(2026, 5, 22),
    "kennisgeving_op": date(2026, 3, 1),
    "leerbaarheidstoets_op": date(2026, 5, 26),
    "intake_begonnen_op": date(2026, 5, 25),
}
# A partner has a kind of its own, and the system reads no list.
ROLLEN = [
    rol
    for rol in Rol
    if mag(rol, Handeling.DOSSIER_INZIEN) and rol not in (Rol.PARTNER, Rol.SYSTEEM)
]
pytestmark = pytest.mark.django_db


def rijen(medewerker, **filters):
    actor = make_actor(medewerker)
    vraag = Filters(**filters)
    return actions.view_lijst(actor=actor, filters=vraag, peildatum=VANDAAG).rijen


def test_the_gemeente_sees_the_pip_term_and_the_casemanager_does_not(maak, sandra, jan_willem):
    maak(**IN_DE_GEMEENTE)

    assert rijen(sandra)[0].termijn.sleutel == "pip"
    assert rijen(jan_willem)[0].termijn is None


def test_the_day_of_the_pip_does_not_show_in_the_order_of_a_casemanager(maak, jan_willem):
    maak("Met pip", **IN_DE_GEMEENTE)
    maak("Zonder", gekoppeld_op=date(2026, 5, 20), tvs_melding_op=date(2026, 5, 25))

    volgorde = [r.achternaam for r in rijen(jan_willem, sorteer=Sortering.TERMIJN)]
    assert volgorde == ["Zonder", "Met pip"]


def test_a_casemanager_cannot_ask_for_the_terms_of_the_pip(maak, coa):
    maak(**IN_DE_GEMEENTE)
    filters, fouten = lees_vraag(coa, [("termijn", "pip"), ("binnen", "200")])

    assert filters.termijn is None
    assert [fout.veld for fout in fouten] == ["termijn"]
    assert actions.view_lijst(actor=coa, filters=filters, peildatum=VANDAAG).rijen == []


def test_who_sees_identity_only_gets_no_steps_in_the_list(maak, oisterwijk, azc):
    maak(scenario=Scenario.SNELLE_START, scenario_gekozen_op=date(2026, 3, 9))
    woonbegeleider = make_medewerker(azc, Rol.WOONBEGELEIDER)

    rij = rijen(woonbegeleider)[0]
    assert (rij.achternaam, rij.scenario, rij.fase, rij.termijn) == ("Haddad", "", "", None)


@pytest.mark.parametrize(
    "vraag",
    [{"fase": "voorbereiding"}, {"scenario": "snelle_start"}, {"stapel": "driegesprek_plannen"}],
)
def test_who_sees_no_steps_cannot_ask_for_them(azc, vraag):
    actor = make_actor(make_medewerker(azc, Rol.WOONBEGELEIDER))
    filters, fouten = lees_vraag(actor, vraag.items())

    assert filters == Filters()
    assert len(fouten) == 1


def test_a_coa_regievoerder_loses_sight_of_who_has_moved(maak, coa_regievoerder):
    maak("Verhuisd", **IN_DE_GEMEENTE)
    maak("Wacht")

    assert [r.achternaam for r in rijen(coa_regievoerder)] == ["Wacht"]


def test_a_partner_sees_only_who_was_entrusted_to_it(maak, taaldocent):
    maak("Ander")
    eigen = maak("Eigen", verwachte_verhuizing_van=VANDAAG, verwachte_verhuizing_tot=VANDAAG)
    give_toegang(eigen, taaldocent.eenheid, Toegangsoort.OPDRACHT)

    rij, *rest = rijen(taaldocent)
    assert (rij.achternaam, rij.verhuizing_van, rest) == ("Eigen", None, [])
    assert lees_vraag(make_actor(taaldocent), [("sorteer", "verhuizing")])[1]


def test_the_azc_of_before_a_transfer_sees_no_more(maak, jan_willem, azc):
    budel = make_azc("azc Budel")
    dossier = maak("Over", overgeplaatst_op=date(2026, 5, 1), naar_locatie=budel)
    dossier.toegangen.filter(eenheid=azc).update(tot=dossier.created_at)

    assert rijen(jan_willem) == []


@pytest.mark.parametrize("rol", ROLLEN)
def test_a_role_may_ask_only_for_columns_that_it_sees(rol, azc):
    kolommen = kolommen_van(make_actor(make_medewerker(azc, rol)))
    gevraagd = Filters(
        fase=Fase.VESTIGING, scenario=Scenario.SNELLE_START, stapel=Stapel.SCENARIO_ONTVANGEN
    )

    gemogen, _ = kolommen.check(gevraagd)
    assert bool(gemogen.scenario) == bool(gemogen.stapel) == kolommen.stappen
    assert bool(gemogen.fase) == (kolommen.stappen and kolommen.huishouden)
