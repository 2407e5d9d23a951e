"""What holds for every test: the network is shut, and a journey may speak to this machine only."""

import os
from collections.abc import Generator, Iterator

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from overdracht.core.begrippen import Rol
from overdracht.data.models import Eenheid, Medewerker
from tests import factories, sjabloon
from tests.approl import as_app_role, as_owner

# Speed is measured by dev.py bench, never by a test: a busy machine must not fail one.
settings.register_profile(
    "default", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# The same few examples each time: what is covered by chance is not covered.
settings.register_profile(
    "dekking", settings.get_profile("default"), max_examples=20, derandomize=True, database=None
)
settings.register_profile("deep", settings.get_profile("default"), max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


# Side by side, what takes longest begins first: else one process works on while the other is done.
EERST = ("test_wandeling.py", "test_tweede_muur.py", "test_zonder_logboek.py", "test_kill.py")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A journey, and who is tested beside another program, speaks to this machine only."""
    items.sort(key=lambda item: EERST.index(naam) if (naam := item.path.name) in EERST else 99)
    for item in items:
        if item.get_closest_marker("browser") or item.get_closest_marker("naast"):
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "localhost"]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure says by which seed what was drawn is drawn again: `-q` leaves out the header."""
    report = yield
    if report.failed and (zaad := item.config.getoption("randomly_seed", None)):
        report.sections.append(("Zelfde trekking", f"pytest -p randomly --randomly-seed={zaad}"))
    return report


@pytest.fixture(scope="session")
def django_db_keepdb(
    *, django_db_keepdb: bool, django_db_createdb: bool, django_db_modify_db_settings: None
) -> Iterator[bool]:
    """On SQLite a run begins with the tables of an earlier one, if they are still the same."""
    klaar = sjabloon.find(connection)
    if django_db_keepdb or django_db_createdb or klaar is None:
        yield django_db_keepdb
        return
    naam = connection.settings_dict["TEST"]["NAME"]
    if klaar.exists():
        sjabloon.take(klaar, naam)
    yield True
    connection.close()
    sjabloon.drop(naam)


@pytest.fixture(scope="session")
def django_db_setup(
    *, django_db_setup: None, django_db_keepdb: bool, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Made by the owner; the tests themselves connect as the role of the application."""
    if connection.vendor != "postgresql":
        klaar = sjabloon.find(connection) if django_db_keepdb else None
        if klaar and not klaar.exists():
            sjabloon.keep(connection.settings_dict["NAME"], klaar)
        yield
        return
    rol = as_app_role()
    with django_db_blocker.unblock():
        rol.__enter__()
    yield
    with django_db_blocker.unblock():
        rol.__exit__(None, None, None)


@pytest.fixture(scope="module")
def eigenaar(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The tests of this module tamper with the database: on PostgreSQL they run as its owner."""
    if connection.vendor != "postgresql":
        yield
        return
    rol = as_owner()
    with django_db_blocker.unblock():
        rol.__enter__()
    yield
    with django_db_blocker.unblock():
        rol.__exit__(None, None, None)


# The cast of the handreiking: both sides of one koppeling, and a neighbour who sees nothing.


@pytest.fixture
def oisterwijk(db: None) -> Eenheid:
    """The gemeente of Sandra."""
    return factories.make_gemeente("Oisterwijk", code="GM0824", lat=51.5806, lon=5.1972)


@pytest.fixture
def azc(db: None) -> Eenheid:
    """The azc of Jan Willem."""
    return factories.make_azc("azc Oisterwijk", lat=51.5761, lon=5.1856, plaats="Oisterwijk")


@pytest.fixture
def jan_willem(azc: Eenheid) -> Medewerker:
    """COA casemanager at the azc."""
    return factories.make_medewerker(azc, Rol.CASEMANAGER, naam="Jan Willem")


@pytest.fixture
def sandra(oisterwijk: Eenheid) -> Medewerker:
    """Regievoerder of the gemeente."""
    return factories.make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Sandra")


@pytest.fixture
def buurgemeente(db: None) -> Medewerker:
    """Regievoerder of the gemeente next door: nothing of Oisterwijk exists for her."""
    tilburg = factories.make_gemeente("Tilburg", code="GM0855", lat=51.5555, lon=5.0913)
    return factories.make_medewerker(tilburg, Rol.REGIEVOERDER_GEMEENTE, naam="Buurvrouw")
