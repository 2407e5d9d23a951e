"""Look at a TVS list and let it in: huishouden by huishouden, through the actions of the room."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Eenheid
from overdracht.exchange.formats.groepen import groepeer
from overdracht.exchange.formats.plekken import maak_plekken
from overdracht.exchange.formats.tvs import Blad, Regel
from overdracht.exchange.formats.voorbeeld import (
    NIET_MEE,
    Groep,
    Uitkomst,
    Voorbeeld,
    oordeel_over,
    tel,
)
from overdracht.proces.koppeling.actions import (
    correct_aanmelding,
    register_koppeling,
    relink_koppeling,
)
from overdracht.proces.koppeling.formats import Aanmelding, Oordeel, Soort
from overdracht.proces.koppeling.queries import list_gemeenten, list_locaties
from overdracht.proces.koppeling.queries.oordeel import list_oordelen
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import BestaatNiet, require

# A relinked huishouden may then have changes, and those new members: three rounds at most.
RONDES = 3
OVERGESLAGEN = "U koos om deze regel niet over te nemen."
BEZIG = "Iemand anders was net met dit huishouden bezig. Probeer deze regels opnieuw."


class Keuze(NamedTuple):
    """What the one who confirms lets through; a herkoppeling is ticked one by one."""

    wijzigingen: bool = True
    herkoppelen: frozenset[int] = frozenset()
    reden: str = "Volgens de TVS-lijst"


class Uitslag(NamedTuple):
    """What became of every huishouden of the file."""

    blad: Blad
    groepen: tuple[tuple[Groep, Uitkomst], ...]

    @property
    def uitkomsten(self) -> list[tuple[int, Uitkomst]]:
        """The number of each row, in the order of the file, with what became of it."""
        return sorted(
            (regel.nummer, uitkomst if uitkomst in NIET_MEE else per_regel)
            for groep, uitkomst in self.groepen
            for regel, per_regel in groep.uitkomsten()
        )

    @property
    def aantallen(self) -> dict[str, int]:
        """How many rows ended in each way."""
        return tel(self.uitkomsten)

    @property
    def rest(self) -> list[Regel]:
        """The rows that did not go in, in the order of the file."""
        regels = (r for groep, uitkomst in self.groepen if uitkomst in NIET_MEE
                  for r in groep.regels)  # fmt: skip
        return sorted(regels, key=lambda regel: regel.nummer)


@transaction.atomic
def preview_tvs(*, actor: Actor, blad: Blad, peildatum: date) -> Voorbeeld:
    """What this list would do; writes only the line that says whose dossiers were compared."""
    require(actor, Handeling.KOPPELING_IMPORTEREN)
    groepen = groepeer(
        blad.regels,
        gemeenten=maak_plekken("gemeente", _namen(list_gemeenten()), voor=("gemeente",)),
        locaties=maak_plekken("COA-locatie", _namen(list_locaties()), voor=("azc", "COA-locatie")),
    )
    aanmeldingen = {groep.nummer: groep.aanmelding for groep in groepen if groep.aanmelding}
    oordelen = list_oordelen(
        actor=actor, aanmeldingen=list(aanmeldingen.values()), peildatum=peildatum
    )
    per_nummer = dict(zip(aanmeldingen, oordelen, strict=True))
    dossiers = [pk for oordeel in oordelen for pk in oordeel.dossier_ids]
    record_read(actor, "koppeling.vergeleken", dossiers, doel=Handeling.KOPPELING_IMPORTEREN.value)
    return Voorbeeld(
        blad, tuple(oordeel_over(groep, per_nummer.get(groep.nummer)) for groep in groepen)
    )


def import_tvs(*, actor: Actor, blad: Blad, keuze: Keuze, peildatum: date) -> Uitslag:
    """Let the list in, each huishouden whole or not at all; what is there already stays as it is.

    Inside a transaction of the caller each huishouden is a savepoint, otherwise one of its own: a
    second run after a crash does what was left.
    """
    voorbeeld = preview_tvs(actor=actor, blad=blad, peildatum=peildatum)
    groepen = tuple(_laat_toe(actor, groep, keuze, peildatum) for groep in voorbeeld.groepen)
    with transaction.atomic():
        record_act(actor, "koppelingen.geimporteerd")
    return Uitslag(blad, groepen)


def _namen(eenheden: QuerySet[Eenheid]) -> list[tuple[UUID, str]]:
    return list(eenheden.values_list("pk", "naam"))


def _laat_toe(actor: Actor, groep: Groep, keuze: Keuze, peildatum: date) -> tuple[Groep, Uitkomst]:
    """One huishouden, in a savepoint of its own: what cannot go in takes nothing else along."""
    if groep.aanmelding is None or groep.soort in NIET_MEE | {Uitkomst.ONGEWIJZIGD}:
        return groep, groep.soort
    if not _wil(groep, keuze):
        return groep.weiger(OVERGESLAGEN), Uitkomst.FOUT
    try:
        with transaction.atomic():
            _voer_door(actor, groep, groep.aanmelding, keuze, peildatum)
    except RegelOvertreden as fout:
        groep = groep.weiger(str(fout), fout.veld)
    except (BestaatNiet, IntegrityError, Verouderd):
        groep = groep.weiger(BEZIG)
    return groep, groep.soort


def _wil(groep: Groep, keuze: Keuze) -> bool:
    if groep.soort is Uitkomst.HERKOPPELING:
        return groep.nummer in keuze.herkoppelen
    return keuze.wijzigingen or groep.soort is not Uitkomst.GEWIJZIGD


def _voer_door(
    actor: Actor, groep: Groep, aanmelding: Aanmelding, keuze: Keuze, peildatum: date
) -> None:
    """What is new is judged again by the one action; a change is, until nothing is left of it."""
    for _ in range(RONDES if groep.soort is not Uitkomst.NIEUW else 0):
        (oordeel,) = list_oordelen(actor=actor, aanmeldingen=[aanmelding], peildatum=peildatum)
        if oordeel.soort is Soort.HERKOPPELING and groep.soort is Uitkomst.HERKOPPELING:
            _herkoppel(actor, aanmelding, oordeel, keuze, peildatum)
        elif oordeel.soort is Soort.GEWIJZIGD and keuze.wijzigingen:
            correct_aanmelding(
                actor=actor, aanmelding=aanmelding, reden=keuze.reden, peildatum=peildatum
            )
        else:
            break
    register_koppeling(actor=actor, aanmelding=aanmelding, peildatum=peildatum)


def _herkoppel(
    actor: Actor, aanmelding: Aanmelding, oordeel: Oordeel, keuze: Keuze, peildatum: date
) -> None:
    relink_koppeling(
        actor=actor,
        dossier_id=oordeel.dossier_ids[0],
        gemeente_id=aanmelding.gemeente_id,
        gekoppeld_op=aanmelding.gekoppeld_op,
        tvs_melding_op=aanmelding.tvs_melding_op,
        reden=keuze.reden,
        peildatum=peildatum,
    )
