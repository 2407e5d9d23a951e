"""Each wall of the tables was run into once: the database refuses, and says why in Dutch."""

from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint, UniqueConstraint
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data import models as tabellen
from overdracht.data.models.vastlegging import Vastlegging
from overdracht.data.velden import AfgeleidVeld
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker, make_persoon

pytestmark = pytest.mark.django_db

D1, D2 = date(2026, 3, 2), date(2026, 3, 16)


@pytest.fixture
def c():
    """What a row may point to: a dossier with a koppeling, and one person without any."""
    dossier = make_dossier()
    dossier.verblijf_set.all().delete()
    gemeente = make_gemeente()
    return SimpleNamespace(
        dossier=dossier,
        koppeling=dossier.koppeling,
        huishouden=tabellen.Huishouden.objects.create(),
        persoon=make_persoon("Los"),
        inburgeraar=tabellen.Inburgeraar.objects.create(persoon=make_persoon("Nieuw")),
        gemeente=gemeente,
        coa_locatie=make_azc(),
        medewerker=make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE),
    )


# A row that every wall lets through: what it points to by name, and its own values.
GOED: dict[str, tuple[str, dict[str, Any]]] = {
    "Persoon": ("", {"achternaam": "Haddad", "v_nummer": "9999777001", "bsn": "999990019"}),
    "Huishouden": ("", {"kenmerk": "H1"}),
    "Huishoudenlid": ("huishouden persoon", {"van": D1}),
    "Inburgeraar": ("persoon", {}),
    "Dossier": ("inburgeraar huishouden", {"geopend_op": D1}),
    "Koppeling": ("huishouden gemeente coa_locatie", {"gekoppeld_op": D1}),
    "Contactpersoon": ("koppeling medewerker", {"rol": "casemanager", "van": D1}),
    "Gesprek": ("dossier koppeling", {"soort": "driegesprek", "gepland_op": D2}),
    "Afspraak": ("dossier gesprek", {"tekst": "Bellen", "wie": "coa"}),
    "Verhuisverwachting": (
        "koppeling",
        {
            "partij": "gemeente",
            "opgegeven_op": D1,
            "verwachte_verhuizing_van": D1,
            "verwachte_verhuizing_tot": D2,
        },
    ),
    "Huisvesting": ("koppeling", {"rust_van": D1, "rust_tot": D2}),
    "BrpInschrijving": ("dossier gemeente", {"brp_ingeschreven_op": D1}),
    "Intake": ("dossier koppeling", {"intake_begonnen_op": D1}),
    "Leerbaarheidstoets": ("dossier", {"leerbaarheidstoets_op": D1}),
    "Klantprofielmoment": (
        "dossier",
        {"klantprofiel_gedeeld_op": D1, "aanleiding": "tussentijds", "versienummer": 1},
    ),
    "Normwaarde": (
        "gemeente",
        {"norm": "T-05", "aantal": 3, "maat": "weken", "geldig_van": D1, "reden": "Afspraak"},
    ),
    "Pip": ("dossier koppeling", {"pip_vastgesteld_op": D1, "leerroute": "b1"}),
    "Scenariofactor": (
        "dossier",
        {"factor": "kan_reizen", "waarde": "ja", "bron": "gesprek", "vastgesteld_op": D1},
    ),
    "Scenariokeuze": (
        "dossier koppeling",
        {"scenario": "snelle_start", "scenario_gekozen_op": D2},
    ),
    "Toestemming": ("dossier", {"onderdeel": "klantprofiel", "toestemming_op": D2}),
    "Traject": ("dossier", {"traject_begonnen_op": D2}),
    "Verblijf": ("dossier coa_locatie", {"van": D2}),
    "Logeerperiode": ("dossier", {"logeren_begonnen_op": D2}),
    "Voorinburgering": ("dossier", {"voorinburgering_begonnen_op": D2}),
    "Voorkeursscenario": ("gemeente coa_locatie", {"geldig_van": D2}),
}

# What runs into the wall of this name; the name of another column means: the same row as that.
FOUT: dict[str, dict[str, Any]] = {
    "persoon_heeft_achternaam": {"achternaam": ""},
    "huishouden_aantal_alleen_bij_gezinshereniging": {"gezinshereniging_aantal": 3},
    "huishoudenlid_gezinsrol": {"gezinsrol": "buurman"},
    "huishoudenlid_eindigt_niet_voor_begin": {"van": D2, "tot": D1},
    "dossier_sluit_niet_voor_opening": {
        "geopend_op": D2,
        "afgesloten_op": D1,
        "afsluitreden": "voldaan",
    },
    "dossier_sluit_met_reden": {"afgesloten_op": D2},
    "dossier_afsluitreden": {"afgesloten_op": D2, "afsluitreden": "zomaar"},
    "dossier_fase": {"fase": "zomaar"},
    "dossier_scenario": {"scenario": "vierde"},
    "koppeling_twee_organisaties": {"coa_locatie": "gemeente"},
    "koppeling_voor_tvs_melding": {"gekoppeld_op": D2, "tvs_melding_op": D1},
    "koppeling_eindigt_niet_voor_begin": {"gekoppeld_op": D2, "ontkoppeld_op": D1},
    "contactpersoon_rol": {"rol": "partner"},
    "contactpersoon_eindigt_niet_voor_begin": {"van": D2, "tot": D1},
    "contactpersoon_ander_vervangt": {"vervanger": "medewerker"},
    "gesprek_soort": {"soort": "praatje"},
    "gesprek_vorm": {"vorm": "per_duif"},
    "gesprek_gepland_of_gehouden": {"gepland_op": None},
    "gesprek_gehouden_of_niet_doorgegaan": {
        "gehouden_op": D2,
        "niet_doorgegaan_op": D2,
        "niet_doorgegaan_reden": "ziek",
    },
    "gesprek_niet_doorgegaan_met_reden": {"niet_doorgegaan_op": D2},
    "afspraak_wie": {"wie": "niemand"},
    "verhuisverwachting_partij": {"partij": "duo"},
    "verhuisverwachting_zekerheid": {"zekerheid": "absoluut"},
    "verhuisverwachting_tot_na_van": {"verwachte_verhuizing_tot": date(2026, 1, 1)},
    "huisvesting_woningsoort": {"woningsoort": "kasteel"},
    "huisvesting_rust_tot_na_van": {"rust_van": D2, "rust_tot": D1},
    "huisvesting_rust_met_begin": {"rust_van": None},
    "intake_vorm": {"vorm": "lang"},
    "intake_plaats": {"plaats": "thuis"},
    "intake_eindigt_niet_voor_begin": {"intake_begonnen_op": D2, "intake_afgerond_op": D1},
    "intake_begonnen_of_bij_verstek": {"intake_begonnen_op": None},
    "leerbaarheidstoets_uitslag": {"uitslag": "goed"},
    "leerbaarheidstoets_gedaan_of_vrijgesteld": {"leerbaarheidstoets_op": None},
    "leerbaarheidstoets_vrijgesteld_met_reden": {
        "leerbaarheidstoets_op": None,
        "leerbaarheidstoets_vrijgesteld": True,
    },
    "klantprofielmoment_aanleiding": {"aanleiding": "zomaar"},
    "klantprofielmoment_nummer_vanaf_1": {"versienummer": 0},
    "normwaarde_maat": {"maat": "eeuwen"},
    "normwaarde_met_reden": {"reden": ""},
    "normwaarde_twee_organisaties": {"coa_locatie": "gemeente"},
    "normwaarde_eindigt_niet_voor_begin": {"geldig_van": D2, "geldig_tot": D1},
    "pip_leerroute": {"leerroute": "c1"},
    "pip_reden": {"versienummer": 2, "reden_nieuwe_versie": "zomaar"},
    "pip_nieuwe_versie_met_reden": {"versienummer": 2},
    "scenariofactor_factor": {"factor": "nationaliteit"},
    "scenariofactor_waarde_met_bron": {"bron": ""},
    "scenariokeuze_scenario": {"scenario": "vierde"},
    "scenariokeuze_geadviseerd": {"geadviseerd": "vierde", "reden": "anders"},
    "scenariokeuze_voorkeur": {"voorkeur": "vierde", "reden": "anders"},
    "scenariokeuze_driegesprek_moment": {"driegesprek_moment": "ooit"},
    "scenariokeuze_wijze": {"inburgeraar_geinformeerd_wijze": "per_duif"},
    "scenariokeuze_eindigt_niet_voor_begin": {"beeindigd_op": D1},
    "scenariokeuze_afwijking_met_reden": {"wijkt_af": True},
    "scenariokeuze_geinformeerd_met_wijze": {"inburgeraar_geinformeerd_op": D2},
    "toestemming_onderdeel": {"onderdeel": "alles"},
    "toestemming_eerst_gegeven": {"toestemming_ingetrokken_op": D1},
    "traject_plaats": {"plaats": "op_zee"},
    "traject_eindigt_niet_voor_begin": {"traject_geeindigd_op": D1},
    "verblijf_eindigt_niet_voor_begin": {"tot": D1},
    "verblijf_begint_met_overplaatsing": {"overgeplaatst_op": D1},
    "logeerperiode_eindigt_niet_voor_begin": {"logeren_geeindigd_op": D1},
    "voorinburgering_eindreden": {"eindreden": "zomaar"},
    "voorinburgering_afgewezen_of_begonnen": {"voorinburgering_afgewezen_op": D2},
    "voorinburgering_eerst_aangeboden": {
        "voorinburgering_begonnen_op": D1,
        "voorinburgering_aangeboden_op": D2,
    },
    "voorinburgering_plan_na_begin": {"voorinburgering_eindigt_naar_plan_op": D1},
    "voorinburgering_eindigt_niet_voor_begin": {
        "voorinburgering_geeindigd_op": D1,
        "eindreden": "afgerond",
    },
    "voorinburgering_eindigt_met_begin_en_reden": {"voorinburgering_geeindigd_op": D2},
    "voorkeursscenario_scenario": {"scenario": "vierde"},
    "voorkeursscenario_twee_organisaties": {"coa_locatie": "gemeente"},
    "voorkeursscenario_eindigt_niet_voor_begin": {"geldig_tot": D1},
    "voorkeursscenario_reistijd_met_bron": {"reistijd_minuten": 40},
}

# A second row like the first one; some need one thing more, or one thing less, to run into it.
DUBBEL: dict[str, dict[str, Any]] = {
    "persoon_een_per_v_nummer": {"bsn": ""},
    "persoon_een_per_bsn": {"v_nummer": ""},
    "normwaarde_een_per_gemeente_en_azc": {"coa_locatie": "coa_locatie"},
}

EIGEN = [
    model
    for model in apps.get_app_config("overdracht").get_models()
    if issubclass(model, Vastlegging | tabellen.Dossier)
]
MUREN = [(model, muur) for model in EIGEN for muur in model._meta.constraints]


def muren(soort):
    return [
        pytest.param(model, muur, id=muur.name)
        for model, muur in MUREN
        if isinstance(muur, soort) and not muur.name.endswith("_vervangen_met_moment")
    ]


def maak(model, c, **anders):
    """An unsaved row of this table, good but for `anders`."""
    wijst_naar, waarden = GOED[model.__name__]
    if "gesprek" in wijst_naar.split():
        c.gesprek = maak(tabellen.Gesprek, c)
        c.gesprek.save()
    verwijzingen = {naam: getattr(c, naam) for naam in wijst_naar.split()}
    anders = {
        naam: getattr(c, waarde) if isinstance(waarde, str) and hasattr(c, waarde) else waarde
        for naam, waarde in anders.items()
    }
    return model(**{**verwijzingen, **waarden, **anders})


def weiger(rij):
    """Save and expect a refusal; returns what the database said and the sentences for people."""
    for veld in rij._meta.concrete_fields:
        if isinstance(veld, AfgeleidVeld):
            veld.pre_save(rij, add=True)
    with pytest.raises(ValidationError) as zinnen:
        rij.validate_constraints()
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        rij.save(force_insert=True)
    return str(fout.value), zinnen.value.messages


@pytest.mark.parametrize("model", EIGEN, ids=lambda model: model.__name__)
def test_a_good_row_passes_every_wall(model, c):
    rij = maak(model, c)

    rij.validate_constraints()
    rij.save()

    assert model.objects.filter(pk=rij.pk).exists()


@pytest.mark.parametrize(("model", "muur"), muren(CheckConstraint))
def test_a_wrong_row_is_refused_with_a_sentence(model, muur, c):
    rij = maak(model, c, **FOUT[muur.name])

    fout, zinnen = weiger(rij)

    assert muur.name in fout
    assert muur.violation_error_message in zinnen


@pytest.mark.parametrize(("model", "muur"), muren(UniqueConstraint))
def test_a_second_row_is_refused_with_a_sentence(model, muur, c):
    anders = DUBBEL.get(muur.name, {})
    maak(model, c, **anders).save()

    _, zinnen = weiger(maak(model, c, **anders))

    assert muur.violation_error_message in zinnen


@pytest.mark.parametrize(("model", "muur"), muren(UniqueConstraint))
def test_a_row_that_was_replaced_makes_room(model, muur, c):
    anders = DUBBEL.get(muur.name, {})
    eerste = maak(model, c, **anders)
    eerste.save()

    eerste.withdraw(at=timezone.now())
    maak(model, c, **anders).save()

    assert model.alles.filter(pk=eerste.pk).exists()


@pytest.mark.parametrize("model", [m for m in EIGEN if issubclass(m, Vastlegging)])
def test_a_replaced_row_says_when(model, c):
    rij = maak(model, c)
    rij.save()
    rij.pk = uuid4()
    rij.vervangen_door_id = uuid4()

    with pytest.raises(IntegrityError), transaction.atomic():
        rij.save(force_insert=True)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a wall of PostgreSQL only")
def test_periods_never_overlap_on_postgresql(c):
    maak(tabellen.Logeerperiode, c, logeren_geeindigd_op=date(2026, 5, 1)).save()

    with pytest.raises(IntegrityError, match="geen_overlap"), transaction.atomic():
        maak(tabellen.Logeerperiode, c, logeren_begonnen_op=date(2026, 4, 30)).save()
    maak(tabellen.Logeerperiode, c, logeren_begonnen_op=date(2026, 5, 1)).save()


def test_every_wall_speaks_dutch():
    zonder = [
        muur.name
        for _, muur in MUREN
        if not muur.name.endswith("_vervangen_met_moment")
        and muur.violation_error_message == muur.default_violation_error_message
    ]
    assert zonder == []
