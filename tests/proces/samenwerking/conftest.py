"""A gemeente and its azc, each with who may agree, and a neighbour who is no part of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid, Medewerker, Voorkeursscenario
from overdracht.proces.samenwerking import actions
from tests.factories import make_actor, make_coa_koppeling, make_gemeente, make_medewerker

VANDAAG = date(2026, 3, 10)
AFSPRAAK: dict[str, Any] = {
    "scenario": "gecombineerde_aanpak",
    "geldig_van": VANDAAG,
    "geldig_tot": None,
    "bezoekdagen": ["dinsdag"],
    "werkwijze": "Driegesprek in het azc.",
    "reistijd_minuten": 41,
    "reistijd_bron": "9292",
    "gemeente_komt_naar_azc": True,
    "traject_in_of_bij_azc_mogelijk": None,
    "capaciteit_laag": None,
}


@pytest.fixture
def tess(oisterwijk: Eenheid) -> Medewerker:
    """Teamleider of the gemeente."""
    return make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tess")


@pytest.fixture
def mila(azc: Eenheid) -> Medewerker:
    """Casemanager participatie of the azc: its contact for the gemeenten."""
    return make_medewerker(azc, Rol.CASEMANAGER_PARTICIPATIE, naam="Mila")


@pytest.fixture
def carla() -> Medewerker:
    """COA regievoerder: speaks for every azc."""
    return make_medewerker(make_coa_koppeling(), Rol.COA_REGIEVOERDER, naam="Carla")


@pytest.fixture
def teamleider(tess: Medewerker) -> Actor:
    return make_actor(tess)


@pytest.fixture
def van_azc(mila: Medewerker) -> Actor:
    return make_actor(mila)


@pytest.fixture
def regievoerder_coa(carla: Medewerker) -> Actor:
    return make_actor(carla)


@pytest.fixture
def tilburg() -> Eenheid:
    return make_gemeente("Tilburg", code="GM0855", lat=51.5555, lon=5.0913)


@pytest.fixture
def van_tilburg(tilburg: Eenheid) -> Actor:
    """Teamleider of the gemeente next door."""
    return make_actor(make_medewerker(tilburg, Rol.TEAMLEIDER, naam="Tineke"))


@pytest.fixture
def paar(oisterwijk: Eenheid, azc: Eenheid) -> dict[str, Any]:
    return {"gemeente_id": oisterwijk.pk, "locatie_id": azc.pk}


@pytest.fixture
def stel_voor(paar: dict[str, Any]) -> Callable[..., Voorkeursscenario]:
    """Propose with these values different from the usual ones."""

    def voorstel(
        actor: Actor, *, op: date = VANDAAG, versie: int | None = 0, **anders: Any
    ) -> Voorkeursscenario:
        waarden = {**AFSPRAAK, "geldig_van": op, **anders}
        return actions.propose_afspraak(actor=actor, peildatum=op, versie=versie, **paar, **waarden)

    return voorstel


@pytest.fixture
def spreek_af(
    stel_voor: Callable[..., Voorkeursscenario],
    teamleider: Actor,
    van_azc: Actor,
    paar: dict[str, Any],
) -> Callable[..., Voorkeursscenario]:
    """Proposed by the gemeente and confirmed by the azc on one day."""

    def afspraak(*, op: date = VANDAAG, **anders: Any) -> Voorkeursscenario:
        stel_voor(teamleider, op=op, **anders)
        return actions.confirm_afspraak(actor=van_azc, peildatum=op, **paar)

    return afspraak
