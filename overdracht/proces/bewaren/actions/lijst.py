"""The list: the privacy officer makes it, someone who knows the dossiers approves it."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import F

from overdracht.core.bewaren import BRON, check_vier_ogen, norm_van
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Afsluitreden, Lijststaat, Regelstaat
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Vernietigingslijst, Vernietigingsregel
from overdracht.data.wie import acting_as_huis
from overdracht.proces.bewaren.queries.lijst import (
    HOOGSTENS,
    OPEN,
    Regel,
    count_te_vernietigen,
    get_lijst,
    iter_te_vernietigen,
    list_lijsten,
    list_regels,
    organisatie_van,
)
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.toegang.policy import require


class Bewaarbeeld(NamedTuple):
    """The page of keeping and destroying."""

    te_vernietigen: int
    lijsten: Sequence[Vernietigingslijst]


class Lijstbeeld(NamedTuple):
    """One list with its lines."""

    lijst: Vernietigingslijst
    regels: Sequence[Regel]


@transaction.atomic
def view_bewaren(*, actor: Actor, peildatum: date) -> Bewaarbeeld:
    """How many dossiers are due, and the lists there are."""
    require(actor, Handeling.VERNIETIGING_INZIEN)
    record_act(actor, "vernietiging.ingezien", doel=Handeling.VERNIETIGING_INZIEN.value)
    return Bewaarbeeld(
        count_te_vernietigen(actor=actor, peildatum=peildatum), list_lijsten(actor=actor)
    )


@transaction.atomic
def view_lijst(*, actor: Actor, lijst_id: UUID) -> Lijstbeeld:
    """One list, and the line that names every dossier on it."""
    require(actor, Handeling.VERNIETIGING_INZIEN)
    lijst = get_lijst(actor=actor, lijst_id=lijst_id)
    regels = list_regels(actor=actor, lijst=lijst)
    getoond = [regel.rij.dossier_id for regel in regels if regel.rij.dossier_id]
    record_read(actor, "vernietiging.ingezien", getoond, doel=Handeling.VERNIETIGING_INZIEN.value)
    return Lijstbeeld(lijst, regels)


@transaction.atomic
def make_lijst(*, actor: Actor, peildatum: date) -> Vernietigingslijst:
    """Put everything that is due on a list; raises `RegelOvertreden` when nothing is."""
    require(actor, Handeling.VERNIETIGING_VOORBEREIDEN)
    organisatie_id = organisatie_van(actor)
    opsteller: Any = actor.medewerker_id  # who holds a right has a membership
    with acting_as_huis():  # the privacy officer sees no dossiers, and puts them on a list
        if Vernietigingslijst.objects.filter(
            organisatie_id=organisatie_id, staat__in=OPEN
        ).exists():
            raise RegelOvertreden("bewaren.al_een_lijst", BRON)
        gevonden = iter_te_vernietigen(organisatie_id, peildatum=peildatum)
        dossiers = list(islice(gevonden, HOOGSTENS))
        if not dossiers:
            raise RegelOvertreden("bewaren.leeg", BRON)
        lijst = Vernietigingslijst.objects.create(
            organisatie_id=organisatie_id,
            staat=Lijststaat.OPGESTELD.value,
            opgesteld_op=peildatum,
            opgesteld_door_id=opsteller,
        )
        Vernietigingsregel.objects.bulk_create(
            Vernietigingsregel(
                lijst=lijst,
                dossier=dossier,
                norm=norm_van(Afsluitreden(dossier.afsluitreden)).id,
                begint_op=dossier.afgesloten_op or peildatum,
                staat=Regelstaat.WACHT.value,
            )
            for dossier in dossiers
        )
    _record(actor, "vernietiging.voorbereid", lijst)
    return lijst


@transaction.atomic
def approve_lijst(
    *,
    actor: Actor,
    lijst_id: UUID,
    peildatum: date,
    versie: int | None = None,
    reden: str = "",  # every form of a step has it; here there is nothing to pass over
) -> Vernietigingslijst:
    """The second pair of eyes; after a night to think it over it is carried out."""
    require(actor, Handeling.VERNIETIGING_GOEDKEUREN)
    lijst = get_lijst(actor=actor, lijst_id=lijst_id, lock=True)
    _check_open(lijst, versie, Lijststaat.OPGESTELD)
    check_vier_ogen(
        opgesteld_door=lijst.opgesteld_door.gebruiker_id, goedgekeurd_door=actor.gebruiker_id
    )
    _write(
        lijst,
        staat=Lijststaat.GOEDGEKEURD.value,
        goedgekeurd_op=peildatum,
        goedgekeurd_door_id=actor.medewerker_id,
    )
    _record(actor, "vernietiging.goedgekeurd", lijst)
    return lijst


@transaction.atomic
def withdraw_lijst(
    *, actor: Actor, lijst_id: UUID, versie: int | None = None, reden: str = ""
) -> Vernietigingslijst:
    """Take the list back, before or in the night after the approval: nothing is destroyed."""
    require(actor, Handeling.VERNIETIGING_INZIEN)
    lijst = get_lijst(actor=actor, lijst_id=lijst_id, lock=True)
    _check_open(lijst, versie, Lijststaat.OPGESTELD, Lijststaat.GOEDGEKEURD)
    _write(lijst, staat=Lijststaat.INGETROKKEN.value)
    _record(actor, "vernietiging.ingetrokken", lijst)
    return lijst


def _check_open(lijst: Vernietigingslijst, versie: int | None, *staten: Lijststaat) -> None:
    if versie is not None and versie != lijst.versie:
        raise Verouderd({"staat": lijst.staat})
    if Lijststaat(lijst.staat) not in staten:
        raise RegelOvertreden("bewaren.niet_open", BRON)


def _write(lijst: Vernietigingslijst, **nieuw: Any) -> None:
    with acting_as_huis():
        Vernietigingslijst.objects.filter(pk=lijst.pk).update(versie=F("versie") + 1, **nieuw)


def _record(actor: Actor, soort: str, lijst: Vernietigingslijst) -> None:
    with acting_as_huis():
        dossiers = list(
            lijst.regels.filter(dossier__isnull=False).values_list("dossier", flat=True)
        )
    record_act(actor, soort, dossiers=dossiers, doel=f"lijst {str(lijst.pk)[:8]}")
