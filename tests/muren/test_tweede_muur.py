"""The database's own wall, alone and beside the one of the application: they say the same."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from overdracht.core.begrippen import Partnersoort, Rol, Toegangsoort
from overdracht.core.rechten import Handeling, mag
from overdracht.data.models import (
    Bericht,
    Dossier,
    Importbestand,
    OpgeslagenWeergave,
    Toegang,
    Vertrouweling,
)
from overdracht.data.rijbeleid import BELEID
from overdracht.data.wie import acting_as
from tests import factories
from tests.muren.deuren import EIGEN, KRUIS, VREEMD, list_deuren
from tests.muren.maat import IS_DIEP, trek
from tests.muren.sabotage import zonder_eerste_muur
from tests.muren.wandelaar import DICHT, Stap, Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
op_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="a wall of PostgreSQL only"
)
DEEL = 1 if IS_DIEP else 4  # of the doors each visitor walks one in so many
# These post a form of their own page at a neighbour's address; the others post it empty.
SCHRIJVERS = frozenset({"coa_regievoerder", "casemanager", "teamleider"})
GETYPT = {"exchange:rest": "Persoon.v_nummer", "exchange:preview": "Persoon.v_nummer"}


def tabellen():
    """Every model with a policy whose rows the application scopes itself, by `visible_to`."""
    modellen: list[Any] = list(apps.get_app_config("overdracht").get_models())
    for model in modellen:
        beheer = getattr(model, "alles", None) or model.objects
        naam = model._meta.db_table.removeprefix("overdracht_")
        if naam in BELEID and hasattr(beheer.all(), "visible_to") and model is not Importbestand:
            yield model, beheer


def eigen(actor, beheer):
    return set(beheer.visible_to(actor).values_list("pk", flat=True))


def volgens_database(actor, beheer):
    with acting_as(actor):
        return set(beheer.values_list("pk", flat=True))


@pytest.fixture
def bezoekers(wereld):
    """Every role, both sides; and access that is named, past, to come, or for an emergency."""
    nu = timezone.now()
    partner = factories.make_partner("Ver weg", Partnersoort.BEGELEIDING)
    genoemd, verlopen, later = (
        factories.make_medewerker(partner, Rol.PARTNER, naam=naam)
        for naam in ("genoemd", "verlopen", "later")
    )
    nood = factories.make_medewerker(
        wereld.eigen.dossier.gemeente, Rol.REGIEVOERDER_GEMEENTE, naam="nood"
    )
    for medewerker, soort, van, tot in (
        (genoemd, Toegangsoort.OPDRACHT, nu, None),
        (verlopen, Toegangsoort.OPDRACHT, nu - timedelta(days=9), nu - timedelta(seconds=1)),
        (later, Toegangsoort.OPDRACHT, nu + timedelta(days=1), None),
        (nood, Toegangsoort.NOODTOEGANG, nu, nu + timedelta(hours=4)),
    ):
        Toegang.objects.create(
            dossier=wereld.vreemd.dossier,
            eenheid=medewerker.eenheid,
            medewerker=medewerker,
            soort=soort.value,
            reden="Spoed",
            van=van,
            tot=tot,
        )
    vreemden = OpgeslagenWeergave.objects.exclude(medewerker__in=wereld.cast())
    buren = [weergave.medewerker for weergave in vreemden]
    buren += [rij.medewerker for rij in Vertrouweling.objects.all()]
    return [
        factories.make_actor(medewerker)
        for medewerker in (*wereld.cast(), *buren, genoemd, verlopen, later, nood)
    ]


@op_postgresql
def test_both_walls_show_each_visitor_the_same_rows_of_every_table(bezoekers):
    anders = {
        (actor.naam, model.__name__): (zelf ^ database)
        for model, beheer in tabellen()
        for actor in bezoekers
        if (zelf := eigen(actor, beheer)) != (database := volgens_database(actor, beheer))
    }

    assert anders == {}


def test_the_comparison_sees_every_table_of_a_dossier_and_both_answers(bezoekers):
    """There are rows to see, and rows that are not to be seen, in each of these tables."""
    eenzijdig = {
        model.__name__
        for model, beheer in tabellen()
        if beheer.exists() and len({frozenset(eigen(actor, beheer)) for actor in bezoekers}) == 1
    }

    assert len(list(tabellen())) >= 24
    assert eenzijdig == set()


@op_postgresql
def test_an_inbox_lies_within_what_the_database_shows(bezoekers):
    for actor in bezoekers:
        van_mij = set(Bericht.objects.voor(actor).values_list("pk", flat=True))
        met_dossier = Bericht.objects.exclude(dossier=None)
        zichtbaar = set(
            met_dossier.filter(dossier__in=Dossier.objects.visible_to(actor)).values_list(
                "pk", flat=True
            )
        )

        with acting_as(actor):
            database = set(met_dossier.values_list("pk", flat=True))

        assert database == zichtbaar
        if mag(actor.rol, Handeling.BERICHT_LEZEN):
            assert van_mij & zichtbaar <= database


@op_postgresql
def test_what_is_of_one_colleague_is_seen_by_nobody_else(bezoekers):
    for model in (OpgeslagenWeergave, Importbestand):
        for actor in bezoekers:
            verwacht = set(
                model.objects.filter(medewerker_id=actor.medewerker_id).values_list("pk", flat=True)
            )

            assert volgens_database(actor, model.objects) == verwacht


@pytest.fixture(scope="module")
def gesaboteerd(wereld) -> Sequence[Stap]:
    """Every door that could show a neighbour's row, with the application's own wall away."""
    return sabotage_walk(wereld, wereld.personas)


def sabotage_walk(wereld, personas, deel=DEEL) -> list[Stap]:
    """Gathered before anything is judged: the judge asks the first wall too."""
    stappen: list[Stap] = []
    alle = [deur for deur in list_deuren() if not deur.is_van_derden]
    for persona in personas:
        deuren = trek(alle, deel)
        wandelaar = Wandelaar(wereld, persona)
        if persona.naam in SCHRIJVERS:  # with their forms, as they look when the wall stands
            for deur in deuren:
                wandelaar.vraag(deur, "GET", EIGEN)
        with zonder_eerste_muur():
            for deur in deuren:
                stappen += _langs(wandelaar, deur)
    return stappen


def _langs(wandelaar, deur):
    relatie = VREEMD if deur.noemt_een_rij else EIGEN
    stap = wandelaar.vraag(deur, "GET", relatie)
    yield stap
    if stap.status in DICHT:
        return
    yield wandelaar.vraag(deur, "POST", relatie)
    if deur.noemt_meer_rijen:
        yield wandelaar.vraag(deur, "GET", KRUIS)
        yield wandelaar.vraag(deur, "POST", KRUIS)


def lekken(wereld, stappen):
    """Canaries of dossiers that do not exist for the visitor, in whatever came back."""
    return {
        stap.waar: vreemd
        for stap in stappen
        if (
            vreemd := [
                kanarie
                for kanarie in wereld.vind(stap.persona, stap.alles)
                if not wereld.ziet_merk(stap.persona, kanarie.merk)
                and kanarie.plek != GETYPT.get(stap.deur.naam)
            ]
        )
    }


@op_postgresql
def test_without_the_first_wall_nothing_of_a_neighbour_comes_back(wereld, gesaboteerd):
    assert lekken(wereld, gesaboteerd) == {}


@op_postgresql
def test_without_the_first_wall_a_neighbours_row_still_is_not_found(gesaboteerd):
    """Not because everything fails: the pages answer as they do when both walls stand."""
    lezen = [stap for stap in gesaboteerd if stap.methode == "GET"]

    assert {stap.waar for stap in lezen if stap.status >= 500} == set()
    assert {
        s.waar for s in lezen if s.relatie != EIGEN and s.status not in DICHT | {404, 405}
    } == set()
    assert sum(stap.relatie == VREEMD and stap.status == 404 for stap in lezen) > 200 / DEEL
    assert sum(stap.relatie == EIGEN and stap.status == 200 for stap in lezen) > 100 / DEEL


@pytest.mark.skipif(connection.vendor != "sqlite", reason="there the first wall stands alone")
def test_without_the_first_wall_and_without_a_second_everything_comes_back(wereld):
    """The sabotage is real: where only one wall stands, the walk finds what it hides."""
    regie = [p for p in wereld.personas if p.naam == "regievoerder_gemeente"]

    assert len(lekken(wereld, sabotage_walk(wereld, regie, deel=1))) > 10
