"""Makes the fictive country, or what is missing of it; a second time changes nothing."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import NamedTuple

from django.db import transaction
from django.db.models import DateTimeField, Model
from django.db.models.functions import Cast
from django.utils import timezone

from overdracht.data.models import (
    BrpInschrijving,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Gesprek,
    Huishouden,
    Huishoudenlid,
    Huisvesting,
    Inburgeraar,
    Intake,
    Klantprofielmoment,
    Koppeling,
    Leerbaarheidstoets,
    Logeerperiode,
    Persoon,
    Pip,
    Rustperiode,
    Scenariofactor,
    Scenariokeuze,
    Toegang,
    Toestemming,
    Traject,
    Verblijf,
    Verhuisverwachting,
    Verwijderverzoek,
    Voorinburgering,
)
from overdracht.data.wie import acting_as_huis
from overdracht.demo.accounts import Account, maak_accounts, maak_wachtwoord
from overdracht.demo.afspraken import maak_afspraken
from overdracht.demo.bouw import Bouw
from overdracht.demo.inzet import maak_inzet
from overdracht.demo.voorbeelden import maak_voorbeelden
from overdracht.demo.wereld import IN_DIENST, maak_wereld
from overdracht.support.audit.actions import record_act
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.policy import systeem

ZAAD = 2021  # the year of the handreiking; the same country every time
PORTIE = 1_000  # dossiers in one transaction
RIJEN = 1_000  # rows in one statement
# Each table after those it points to.
TABELLEN: tuple[type[Model], ...] = (
    Persoon,
    Huishouden,
    Huishoudenlid,
    Koppeling,
    Contactpersoon,
    Inburgeraar,
    Dossier,
    Toegang,
    Verblijf,
    Logeerperiode,
    Toestemming,
    Klantprofielmoment,
    Rustperiode,
    Scenariokeuze,
    Scenariofactor,
    Gesprek,
    Verwijderverzoek,
    Voorinburgering,
    Intake,
    Leerbaarheidstoets,
    Pip,
    Traject,
    BrpInschrijving,
    Verhuisverwachting,
    Huisvesting,
    Gebeurtenis,
)


class Land(NamedTuple):
    """What was made just now."""

    dossiers: int
    accounts: list[Account]
    wachtwoord: str


@acting_as_huis()
def maak_land(*, dossiers: int, peildatum: date) -> Land:
    """Organisations, staff, accounts and, in an empty database, so many dossiers."""
    rng = Random(ZAAD)  # noqa: S311  # fictive lives, nothing to keep secret
    wachtwoord = maak_wachtwoord()
    with transaction.atomic():
        wereld = maak_wereld(rng, peildatum=peildatum, dossiers=dossiers)
        accounts = maak_accounts(wereld, wachtwoord, peildatum=peildatum)
        maak_inzet(wereld, van=peildatum - IN_DIENST, peildatum=peildatum)
        maak_afspraken(wereld, peildatum=peildatum)
    if Dossier.objects.exists():
        return Land(0, accounts, wachtwoord)
    bouw = Bouw(rng, wereld, peildatum, timezone.now())
    aantal = sum(_vul(bouw, portie) for portie in _porties(dossiers))
    if aantal:
        with transaction.atomic():
            maak_voorbeelden(rng, peildatum=peildatum)
    # An event happened on its own day, not on the day of loading.
    Gebeurtenis.objects.update(created_at=Cast("peildatum", DateTimeField()))
    return Land(aantal, accounts, wachtwoord)


def _porties(dossiers: int) -> Iterator[int]:
    for begin in range(0, dossiers, PORTIE):
        yield min(PORTIE, dossiers - begin)


@transaction.atomic
def _vul(bouw: Bouw, portie: int) -> int:
    gemaakt: list[Dossier] = []
    while len(gemaakt) < portie:
        gemaakt += bouw.huishouden(hoogstens=portie - len(gemaakt))
    for tabel in TABELLEN:
        rijen = bouw.rijen.pop(tabel, [])
        tabel._default_manager.bulk_create(  # noqa: SLF001  # a table whose name is not known here
            rijen, batch_size=RIJEN
        )
    if bouw.rijen:
        raise TypeError(f"These rows would be lost: {list(bouw.rijen)}.")
    record_act(systeem("verzonnen land"), "land.gemaakt", dossiers=gemaakt, doel="demonstratie")
    replan_many((dossier.pk for dossier in gemaakt), peildatum=bouw.peildatum)
    return len(gemaakt)
