"""A few dossiers as replan leaves them, and the day on which everyone looks at them."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Auditregel, Dossier, Medewerker
from overdracht.proces.dossier import actions
from overdracht.proces.dossier.formats import Filters
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.planning.actions import replan
from tests.factories import (
    make_actor,
    make_coa_koppeling,
    make_dossier,
    make_medewerker,
    make_partner,
    make_persoon,
)

VANDAAG = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def vandaag() -> Iterator[date]:
    """The clock at the door stands still on 1 June 2026."""
    with time_machine.travel(
        datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam")), tick=False
    ):
        yield VANDAAG


@pytest.fixture
def maak(oisterwijk, azc) -> Callable[..., Dossier]:
    """A dossier between Oisterwijk and its azc, with its terms and its columns."""

    def maak_dossier(achternaam: str = "Haddad", *, persoon: Any = None, **dagen: Any):
        dagen = {"gemeente": oisterwijk, "coa_locatie": azc, **dagen}
        dossier = make_dossier(persoon or make_persoon(achternaam), **dagen)
        replan(dossier, peildatum=VANDAAG)
        dossier.refresh_from_db()
        return dossier

    return maak_dossier


@pytest.fixture
def van_de_buren(buurgemeente, maak):
    """What must never be seen in Oisterwijk."""
    return maak("Kanarie", gemeente=buurgemeente.eenheid)


@pytest.fixture
def regievoerder(sandra, log_in):
    """The browser of Sandra."""
    return log_in(sandra)


@pytest.fixture
def casemanager(jan_willem, log_in):
    """The browser of Jan Willem."""
    return log_in(jan_willem)


@pytest.fixture
def teamleider(oisterwijk) -> Medewerker:
    """Who divides the work in Oisterwijk."""
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom")


@pytest.fixture
def coa_regievoerder(db) -> Medewerker:
    """Who links people to gemeenten for the COA."""
    return make_medewerker(make_coa_koppeling(), Rol.COA_REGIEVOERDER, naam="Carla")


@pytest.fixture
def taaldocent(db) -> Medewerker:
    """A partner: sees only who was entrusted to it."""
    return make_medewerker(make_partner(), Rol.PARTNER, naam="Karim")


@pytest.fixture
def namen() -> Callable[..., list[str]]:
    """The family names on the first page of the worklist, in order."""

    def lijst(actor: Actor | Medewerker, **filters: Any) -> list[str]:
        wie = make_actor(actor) if isinstance(actor, Medewerker) else actor
        bladzijde = actions.view_lijst(actor=wie, filters=Filters(**filters), peildatum=VANDAAG)
        return [rij.achternaam for rij in bladzijde.rijen]

    return lijst


@pytest.fixture
def laatste_regel() -> Callable[[str], set[str]]:
    """The persons that the last audit line of this kind names."""

    def genoemd(actie: str) -> set[str]:
        regel = Auditregel.objects.filter(actie=actie).first()
        assert regel is not None, f"geen auditregel '{actie}'"
        return set(regel.pseudoniemen.split())

    return genoemd


@pytest.fixture
def heten() -> Callable[..., set[str]]:
    """What the audit calls these dossiers."""
    return lambda *dossiers: {pseudoniem(dossier.pk) for dossier in dossiers}


@pytest.fixture
def tekst() -> Callable[..., str]:
    """A page as text; it must have come back in order."""

    def lees(client: Client, adres: str, *, status: int = 200) -> str:
        antwoord = client.get(adres)
        assert antwoord.status_code == status, antwoord.content[:500]
        return antwoord.content.decode()

    return lees
