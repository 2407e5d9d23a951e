"""What the processes do until they are killed: real actions of the rooms, each at most once."""

import random
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor
from overdracht.exchange.actions import Keuze, confirm_importbestand, upload_importbestand
from overdracht.proces.koppeling.actions import register_persoon
from overdracht.proces.scenario.actions import choose_scenario
from overdracht.support.toegang.actions import acting_as
from tests import factories
from tests.exchange.conftest import bestand, rij
from tests.proces.stappen import STAPPEN

PEILDATUM = date(2026, 6, 1)
STAPNAMEN = (
    "kennismaking gehouden",
    "driegesprek gepland",
    "Voorinburgering aangeboden",
    "toestemming gegeven",
    "klantprofiel gedeeld",
    "intake begonnen",
    "verhuizing verwacht",
    "woning",
)
TOESTEMMING = date(2026, 3, 2)
ANDERS = {"toestemming gegeven": {"onderdeel": Toestemmingsonderdeel.PIP_DAGEN}}
PER_LIJST = 3
IEDER_ZOVEELSTE = 6  # so many dossiers for one list and two koppelingen by hand


class Daad(NamedTuple):
    """One act: of which kind, what it leaves behind, whose it is, and how to do it."""

    soort: str
    wat: str
    actor: Actor
    doe: Callable[[], Any]


class Wereld(NamedTuple):
    """Both sides of the line, the dossiers, and everything that will be done in them."""

    daden: tuple[Daad, ...]
    eerst: tuple[Daad, ...]
    dossiers: tuple[UUID, ...]
    lijsten: dict[str, tuple[str, ...]]


def maak_wereld(aantal: int, willekeur: random.Random) -> Wereld:
    """So many dossiers of one gemeente and one azc, and a shuffled list of acts."""
    gemeente = factories.make_gemeente("Oisterwijk", code="GM0824", lat=51.58, lon=5.19)
    azc = factories.make_azc("azc Oisterwijk", lat=51.57, lon=5.18, plaats="Oisterwijk")
    partijen = {
        "gemeente": _actor(gemeente, Rol.REGIEVOERDER_GEMEENTE),
        "coa": _actor(azc, Rol.CASEMANAGER),
        "koppeling": _actor(factories.make_coa_koppeling(), Rol.COA_REGIEVOERDER),
    }
    # Sharing stands on a toestemming that was there; the one of the acts is about something else.
    dossiers = [
        factories.make_dossier(gemeente=gemeente, coa_locatie=azc, toestemming_op=TOESTEMMING).pk
        for _ in range(aantal)
    ]
    daden = [_stap(naam, pk, partijen) for pk in dossiers for naam in STAPNAMEN]
    daden += [_scenario(pk, partijen["gemeente"]) for pk in dossiers]
    lijsten: dict[str, tuple[str, ...]] = {}
    for _ in range(max(2, aantal // IEDER_ZOVEELSTE)):
        lijst = _lijst(partijen["koppeling"], lijsten)
        daden += [lijst, *(_koppeling(partijen["koppeling"], gemeente, azc) for _ in range(2))]
    willekeur.shuffle(daden)
    eerst = tuple({daad.soort: daad for daad in daden}.values())  # one of each kind
    daden = [*eerst, *(daad for daad in daden if daad not in eerst)]
    return Wereld(tuple(daden), eerst, tuple(dossiers), lijsten)


def maak_lijsten(aantal: int, willekeur: random.Random) -> Wereld:
    """So many lists of persons who are new, to be let in by COA."""
    factories.make_gemeente("Oisterwijk", code="GM0824", lat=51.58, lon=5.19)
    factories.make_azc("azc Oisterwijk", lat=51.57, lon=5.18, plaats="Oisterwijk")
    koppeling = _actor(factories.make_coa_koppeling(), Rol.COA_REGIEVOERDER)
    lijsten: dict[str, tuple[str, ...]] = {}
    daden = [_lijst(koppeling, lijsten, willekeur.randint(1, 12)) for _ in range(aantal)]
    return Wereld(tuple(daden), tuple(daden[:1]), (), lijsten)


def _actor(eenheid: Any, rol: Rol) -> Actor:
    return factories.make_actor(factories.make_medewerker(eenheid, rol))


def _stap(naam: str, dossier_id: UUID, partijen: dict[str, Actor]) -> Daad:
    stap = STAPPEN[naam]
    actor = partijen[stap.door]

    def doe() -> Any:
        velden = stap.velden | ANDERS.get(naam, {})
        return stap.act(actor=actor, dossier_id=dossier_id, peildatum=PEILDATUM, **velden)

    return Daad(stap.soort, str(dossier_id), actor, doe)


def _scenario(dossier_id: UUID, actor: Actor) -> Daad:
    def doe() -> Any:
        return choose_scenario(
            actor=actor,
            dossier_id=dossier_id,
            scenario=Scenario.START_NA_VERHUIZING,
            peildatum=PEILDATUM,
            reden="Dit past het best bij dit gezin.",
        )

    return Daad("scenario.gekozen", str(dossier_id), actor, doe)


def _koppeling(actor: Actor, gemeente: Any, azc: Any) -> Daad:
    nummer = factories.fictief_v_nummer()

    def doe() -> Any:
        return register_persoon(
            actor=actor,
            peildatum=PEILDATUM,
            v_nummer=nummer,
            bsn="",
            achternaam="Haddad",
            voornamen="Amal",
            geboortedatum=date(1994, 5, 17),
            taal="ar",
            telefoon="",
            gemeente_id=gemeente.pk,
            coa_locatie_id=azc.pk,
            vergunning_op=date(2026, 4, 1),
            gekoppeld_op=date(2026, 5, 1),
            tvs_melding_op=date(2026, 5, 15),
        )

    return Daad("koppeling", nummer, actor, doe)


def _lijst(actor: Actor, lijsten: dict[str, tuple[str, ...]], per_lijst: int = PER_LIJST) -> Daad:
    dagen = {
        "vergunning_op": "01-04-2026",
        "gekoppeld_op": "01-05-2026",
        "tvs_melding_op": "15-05-2026",
    }
    rijen = [rij(v_nummer=factories.fictief_v_nummer(), **dagen) for _ in range(per_lijst)]
    with acting_as(actor), transaction.atomic():
        pk = upload_importbestand(actor=actor, inhoud=bestand(*rijen)).pk
    lijsten[str(pk)] = tuple(r["v_nummer"] for r in rijen)

    def doe() -> Any:
        return confirm_importbestand(
            actor=actor, importbestand_id=pk, keuze=Keuze(), peildatum=PEILDATUM
        )

    return Daad("lijst", str(pk), actor, doe)
