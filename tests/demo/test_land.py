"""The fictive country is what the actions would have made, and the same every time."""

from collections import Counter
from dataclasses import asdict
from itertools import pairwise

import pytest
from django.apps import apps

from overdracht.core.begrippen import Fase, Rol, Scenario
from overdracht.core.volgorde import alle_fouten
from overdracht.data.models import (
    Dossier,
    Gebeurtenis,
    Gebruiker,
    Huishouden,
    Klantprofielmoment,
    Kostenboeking,
    Kostenraming,
    Medewerker,
    Persoon,
    Scenariofactor,
    Termijn,
    Toegang,
    Toestemming,
    Verwijderverzoek,
)
from overdracht.data.models.vastlegging import Dossierfeit, Vastlegging
from overdracht.demo.accounts import DOMEIN
from overdracht.demo.land import maak_land
from overdracht.support.planning.actions import replan_many
from overdracht.support.planning.queries import load_feiten
from tests.demo.conftest import PEILDATUM
from tests.factories import make_actor, make_dossier

pytestmark = pytest.mark.usefixtures("land")

FEITTABELLEN = [
    model
    for model in apps.get_app_config("overdracht").get_models()
    if issubclass(model, Dossierfeit) and model not in (Kostenboeking, Kostenraming, Scenariofactor)
]


def rijen_van(model):
    """Every standing row, in one order."""
    return model._default_manager.order_by("pk")  # noqa: SLF001  # whatever the table is called


def alle_feiten():
    return load_feiten(Dossier.objects.values_list("pk", flat=True))


def rijen(dossier):
    """How many rows of each kind hold the facts of this dossier, and who may see it."""
    tellen = Counter(
        {model.__name__: model.objects.filter(dossier=dossier).count() for model in FEITTABELLEN}
    )
    tellen["Toestemming"] -= Toestemming.objects.filter(dossier=dossier, antwoord="nee").count()
    toegang = Toegang.objects.filter(dossier=dossier).exclude(soort="opdracht")
    return tellen, sorted((rij.soort, rij.eenheid.soort, rij.tot is None) for rij in toegang)


def test_there_are_as_many_dossiers_as_asked(land):
    assert (land.dossiers, Dossier.objects.count()) == (200, 200)


def test_the_facts_of_every_dossier_pass_the_rules():
    fouten = {
        dossier_id: gevonden
        for dossier_id, feiten in alle_feiten().items()
        if (gevonden := alle_fouten(feiten, peildatum=PEILDATUM))
    }

    assert fouten == {}


def test_every_row_passes_the_walls_of_its_table():
    for model in apps.get_app_config("overdracht").get_models():
        for rij in rijen_van(model)[:300] if issubclass(model, Vastlegging) else ():
            rij.clean_fields()


def test_a_dossier_is_what_the_factories_make_of_its_facts(db):
    """Twice transferred dossiers are left out: the facts know the last transfer only."""
    vergeleken, anders = 0, {}
    for dossier in Dossier.objects.filter(koppeling__isnull=False).order_by("pk")[:60]:
        if dossier.verblijf_set.count() > 2 or dossier.huishouden.koppelingen.count() > 1:
            continue
        feiten = load_feiten([dossier.pk])[dossier.pk]
        gemaakt = make_dossier(**asdict(feiten))
        opnieuw = load_feiten([gemaakt.pk])[gemaakt.pk]
        vergeleken += 1
        if (opnieuw, rijen(gemaakt)) != (feiten, rijen(dossier)):
            anders[dossier.pk] = (feiten, opnieuw, rijen(dossier), rijen(gemaakt))

    assert anders == {}
    assert vergeleken > 40


def test_some_said_no_and_some_who_hold_a_klantprofiel_must_still_delete_it():
    assert Toestemming.objects.filter(antwoord="nee").exists()
    open_ = Verwijderverzoek.objects.filter(bevestigd_op=None)
    assert open_.exists()
    assert not open_.filter(dossier__toestemming__toestemming_ingetrokken_op=None).exists()
    gedeeld = Klantprofielmoment.objects.all()
    assert not gedeeld.filter(toestemming=None, uitzondering=None).exists()
    assert not gedeeld.filter(ontvanger=None).exists()


def test_every_scenario_occurs_before_and_after_the_move():
    fasen = set(Dossier.objects.values_list("fase", flat=True))
    scenarios = set(Dossier.objects.exclude(scenario="").values_list("scenario", flat=True))

    assert scenarios == set(Scenario)
    assert fasen >= {Fase.VOORBEREIDING, Fase.VESTIGING, Fase.TRAJECT}


def test_the_terms_and_columns_are_those_that_replan_makes():
    voor = sorted(Termijn.objects.values_list("dossier", "sleutel", "uiterlijk_op", "staat"))

    uitkomsten = replan_many(Dossier.objects.values_list("pk", flat=True), peildatum=PEILDATUM)

    assert not any(uitkomst.verschoven for uitkomst in uitkomsten.values())
    assert voor == sorted(
        Termijn.objects.values_list("dossier", "sleutel", "uiterlijk_op", "staat")
    )


def test_nobody_is_transferred_to_the_azc_that_is_left(land):
    for dossier in Dossier.objects.all():
        stays = list(dossier.verblijf_set.order_by("van").values_list("coa_locatie", flat=True))
        assert all(hier != daar for hier, daar in pairwise(stays))


def test_a_second_time_changes_nothing():
    voor = {
        model: list(rijen_van(model).values())
        for model in apps.get_app_config("overdracht").get_models()
    }

    tweede = maak_land(dossiers=200, peildatum=PEILDATUM)

    assert (tweede.dossiers, tweede.accounts) == (0, [])
    for model, waarden in voor.items():
        assert list(rijen_van(model).values()) == waarden


def test_every_number_is_of_a_series_that_was_never_given_out():
    nummers = [(persoon.v_nummer, persoon.bsn) for persoon in Persoon.objects.all()]

    assert all(v_nummer.startswith("9999") for v_nummer, _ in nummers)
    assert all(bsn.startswith("9999") for _, bsn in nummers if bsn)


def test_nobody_can_sign_in_but_the_accounts_that_are_shown(land):
    kan_inloggen = {
        gebruiker.email
        for gebruiker in Gebruiker.objects.all()
        if gebruiker.check_password(land.wachtwoord) or gebruiker.has_usable_password()
    }

    assert kan_inloggen == {account.mail for account in land.accounts}


def test_there_is_an_account_for_every_role(land):
    rollen = {account.rol for account in land.accounts}

    assert rollen == set(Rol) - {Rol.SYSTEEM}


def test_the_account_of_the_busiest_gemeente_has_work_and_its_neighbour_sees_none_of_it():
    def zichtbaar(wie):
        medewerker = Medewerker.objects.get(gebruiker__email=f"{wie}@{DOMEIN}")
        return set(Dossier.objects.visible_to(make_actor(medewerker)))

    eigen = zichtbaar("regievoerder")

    assert eigen
    assert not eigen & zichtbaar("buurgemeente")
    assert zichtbaar("teamleider") == eigen
    assert zichtbaar("coa")
    assert not zichtbaar("beheerder")


def test_an_event_happened_on_its_own_day():
    dagen = {(rij.created_at.date() - rij.peildatum).days for rij in Gebeurtenis.objects.all()}

    assert dagen <= {-1, 0}


def test_no_day_of_the_country_lies_ahead_unless_it_is_a_plan():
    feiten = alle_feiten().values()

    assert [f for f in feiten if f.op(PEILDATUM) != f] == []


def test_half_of_the_huishoudens_is_one_person():
    groottes = Counter(huishouden.leden.count() for huishouden in Huishouden.objects.all())

    assert 0.4 < groottes[1] / sum(groottes.values()) < 0.7
