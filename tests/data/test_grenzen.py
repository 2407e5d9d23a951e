"""Each wall of the tables was run into once: the database refuses, and says why in Dutch."""

from datetime import date
from types import SimpleNamespace
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
from tests.data.muren import DUBBEL, FOUT, GOED
from tests.factories import make_azc, make_dossier, make_gemeente, make_medewerker, make_persoon

pytestmark = pytest.mark.django_db


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
        eenheid=gemeente,
        organisatie=gemeente.organisatie,
        coa_locatie=make_azc(),
        medewerker=make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE),
    )


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
    for naam, ander in (("gesprek", tabellen.Gesprek), ("keuze", tabellen.Scenariokeuze)):
        if naam in wijst_naar.split() and not hasattr(c, naam):
            setattr(c, naam, maak(ander, c))
            getattr(c, naam).save()
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
    assert str(rij)


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
