"""Compute a dossier anew and keep the bell: rows of open terms, and the columns to sort on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import structlog
from django.db import transaction

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.termijn import Termijn as Berekend
from overdracht.data.models import Agendapunt, Dossier, Gebeurtenis, Termijn
from overdracht.data.wie import acting_as_huis
from overdracht.support.audit.actions import record, record_act
from overdracht.support.audit.formats import Verschuiving
from overdracht.support.berichten.actions import queue, tell_other_party
from overdracht.support.planning.formats.lezers import Invoer
from overdracht.support.planning.formats.rooster import (
    DOSSIERVELDEN,
    TERMIJNVELDEN,
    Belrij,
    Rooster,
    maak_rooster,
    termijnwaarden,
)
from overdracht.support.planning.formats.verschuiving import (
    als_feiten,
    net_verlopen,
    stappen_verschoven,
    termijnen_verschoven,
)
from overdracht.support.planning.queries import list_wakker, load_invoer
from overdracht.support.toegang.policy import require, systeem
from overdracht.support.toegang.queries import open_dossier

PORTIE = 500
METEEN = 50  # so many are computed at once; more wait for the clock
EEN_DAG = timedelta(days=1)
log = structlog.get_logger()


class Uitkomst(NamedTuple):
    """What one dossier's new plan changed."""

    verschoven: tuple[Verschuiving, ...]
    verlopen: tuple[Berekend, ...]
    rooster: Rooster
    invoer: Invoer


def settle(  # noqa: PLR0913  # the last three beats of every step: record, replan, notify
    actor: Actor,
    dossier: Dossier,
    soort: str,
    *,
    peildatum: date,
    oud: Mapping[str, Any] | None = None,
    nieuw: Mapping[str, Any] | None = None,
    reden: str = "",
    corrigeert: Gebeurtenis | None = None,
    sleutel: str = "",
) -> Gebeurtenis:
    """Close a step: replan, record it with the days that moved along, and tell the other party.

    Fields that carry the name of a fact also show which forecasts moved.
    """
    with acting_as_huis():
        verschoven = replan(dossier, peildatum=peildatum, oud=als_feiten(soort, oud, nieuw))
        gebeurtenis = record(
            actor,
            soort,
            dossier,
            oud=oud,
            nieuw=nieuw,
            reden=reden,
            corrigeert=corrigeert,
            verschoven=verschoven,
            peildatum=peildatum,
        )
        tell_other_party(actor, dossier, soort, waarden=nieuw, sleutel=sleutel)
        return gebeurtenis


@transaction.atomic
def add_agendapunt(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Agendapunt:
    """A point for the next driegesprek, from any room; it never says what it is about."""
    require(actor, Handeling.AGENDAPUNT_TOEVOEGEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    punt = Agendapunt.objects.create(
        dossier=dossier, toegevoegd_op=peildatum, vastgelegd_door_id=actor.medewerker_id
    )
    settle(actor, dossier, "agendapunt.toegevoegd", peildatum=peildatum)
    return punt


def replan(
    dossier: Dossier, *, peildatum: date, oud: Mapping[str, Any] | None = None
) -> tuple[Verschuiving, ...]:
    """Compute this dossier anew; returns the days that moved, for the one who records why.

    `oud` are the facts as they were before this change, by their names: with them the forecasts
    of the line are compared too.
    """
    uitkomst = replan_many([dossier.pk], peildatum=peildatum)[dossier.pk]
    _zet(dossier, uitkomst.rooster.kolommen)
    if not oud:
        return uitkomst.verschoven
    stappen = stappen_verschoven(uitkomst.invoer, oud, peildatum=peildatum)
    return (*uitkomst.verschoven, *stappen)


def replan_many(dossier_ids: Iterable[UUID], *, peildatum: date) -> dict[UUID, Uitkomst]:
    """Compute these dossiers anew, a portion at a time; writes only what differs."""
    ids = list(dict.fromkeys(dossier_ids))
    uitkomsten: dict[UUID, Uitkomst] = {}
    for begin in range(0, len(ids), PORTIE):
        with acting_as_huis(), transaction.atomic():
            uitkomsten |= _replan_portie(ids[begin : begin + PORTIE], peildatum)
    return uitkomsten


@transaction.atomic
def schedule_replan(
    *,
    actor: Actor,
    peildatum: date,
    reden: str,
    gemeente_id: UUID | None = None,
    coa_locatie_id: UUID | None = None,
) -> int:
    """Mark every open dossier of a gemeente (with one azc), or of the country, to `wake`.

    For a norm or a forecast that changed. The mark is all there is to remember: who is killed
    halfway left the rest marked, and the clock or the next call goes on with it.
    """
    require(actor, Handeling.DOSSIER_HERPLANNEN)
    open_ = Dossier.objects.filter(afgesloten_op=None)
    if gemeente_id is not None:
        open_ = open_.filter(gemeente_id=gemeente_id)
    if coa_locatie_id is not None:
        open_ = open_.filter(coa_locatie_id=coa_locatie_id)
    aantal = open_.update(wordt_wakker_op=peildatum)
    record_act(actor, "dossier.herplannen", velden=["wordt_wakker_op"], doel=reden)
    return aantal


def replan_paar(*, gemeente_id: UUID, coa_locatie_id: UUID, peildatum: date) -> int:
    """Who waits for a choice is computed anew (T-06): a few at once, more by the clock (`wake`)."""
    van = {"gemeente_id": gemeente_id, "coa_locatie_id": coa_locatie_id}
    with acting_as_huis():
        wachtend = Dossier.objects.filter(**van, scenario="", afgesloten_op=None)
        ids = list(wachtend.values_list("pk", flat=True)[: METEEN + 1])
        if len(ids) > METEEN:
            return wachtend.update(wordt_wakker_op=peildatum)
        replan_many(ids, peildatum=peildatum)
        record_act(systeem("afspraak"), "dossier.herplant", dossiers=ids, doel="afspraak")
        return len(ids)


def wake(  # for whom, on which day, why, and how far
    *,
    actor: Actor,
    peildatum: date,
    gemeente_id: UUID | None = None,
    doel: str = "klok",
    meld: Callable[[int], None] | None = None,
    hoogstens: int | None = None,
) -> int:
    """Compute anew what time alone changed, or what was marked; returns the number of dossiers.

    Who is late is told. A dossier that cannot be computed is looked at again tomorrow and never
    keeps the others back. `meld` hears after each portion how many are done; no portion is begun
    after `hoogstens`.
    """
    require(actor, Handeling.DOSSIER_HERPLANNEN)
    aantal = 0
    while ids := list_wakker(peildatum=peildatum, limit=PORTIE, gemeente_id=gemeente_id):
        try:
            _wake_portie(actor, ids, peildatum, doel)
        except Exception:  # one bad dossier must not stop the night; each is tried alone
            for dossier_id in ids:
                _wake_alone(actor, dossier_id, peildatum, doel)
        aantal += len(ids)
        if meld is not None:
            meld(aantal)
        if hoogstens is not None and aantal >= hoogstens:
            break
    return aantal


def _wake_alone(actor: Actor, dossier_id: UUID, peildatum: date, doel: str) -> None:
    try:
        _wake_portie(actor, [dossier_id], peildatum, doel)
    except Exception:
        log.exception("dossier.postponed", dossier_id=str(dossier_id))
        Dossier.objects.filter(pk=dossier_id).update(wordt_wakker_op=peildatum + EEN_DAG)


@transaction.atomic
def _wake_portie(actor: Actor, ids: Sequence[UUID], peildatum: date, doel: str) -> None:
    uitkomsten = replan_many(ids, peildatum=peildatum)
    for dossier_id, uitkomst in uitkomsten.items():
        for termijn in uitkomst.verlopen:
            _meld_verlopen(dossier_id, termijn, uitkomst.rooster.kolommen)
    record_act(actor, "dossier.herplant", dossiers=ids, doel=doel)


def _meld_verlopen(dossier_id: UUID, termijn: Berekend, kolommen: Mapping[str, Any]) -> None:
    """The party that had to act hears it once; what others had to do, the gemeente hears."""
    kolom = "coa_locatie_id" if termijn.wie is Partij.COA else "gemeente_id"
    if kolommen[kolom] is None:
        return
    queue(
        "termijn.verlopen",
        eenheid_id=kolommen[kolom],
        dossier_id=dossier_id,
        waarden={"naam": termijn.regel.naam, "uiterlijk_op": termijn.uiterlijk_op},
        sleutel=f"termijn.verlopen:{dossier_id}:{termijn.sleutel}:{termijn.uiterlijk_op}",
    )


def _replan_portie(ids: Sequence[UUID], peildatum: date) -> dict[UUID, Uitkomst]:
    # Locked in one order: two replans of the same dossiers wait for each other, and never circle.
    # The moments of the machine are left out: reading them takes longer than all the rest.
    op_slot = Dossier.objects.select_for_update().defer("created_at", "updated_at")
    dossiers = op_slot.filter(pk__in=ids).order_by("pk")
    invoer = load_invoer([dossier.pk for dossier in dossiers])
    bestaand: dict[UUID, dict[str, Belrij]] = defaultdict(dict)
    rijen = Termijn.objects.filter(dossier_id__in=ids).order_by()
    for dossier_id, sleutel, *rij in rijen.values_list("dossier_id", "sleutel", *Belrij._fields):
        bestaand[dossier_id][sleutel] = Belrij(*rij)
    anders: list[Dossier] = []
    uitkomsten: dict[UUID, Uitkomst] = {}
    schrijf = _Schrijflijst([], [])
    for dossier in dossiers:
        rooster = maak_rooster(invoer[dossier.pk], peildatum=peildatum)
        oud = bestaand[dossier.pk]
        uitkomsten[dossier.pk] = Uitkomst(
            termijnen_verschoven(oud, rooster),
            net_verlopen(oud, rooster),
            rooster,
            invoer[dossier.pk],
        )
        schrijf.vergelijk(dossier.pk, oud, rooster.bel)
        if _zet(dossier, rooster.kolommen):
            anders.append(dossier)
    schrijf.voer_uit()
    if anders:
        # An upsert of rows that are there and locked: bulk_update takes twenty times as long.
        Dossier.objects.bulk_create(
            anders,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=[veld.removesuffix("_id") for veld in DOSSIERVELDEN],
            batch_size=PORTIE,
        )
    return uitkomsten


class _Schrijflijst(NamedTuple):
    """The rows of the bell to write, new or changed, and those to take away."""

    anders: list[Termijn]
    weg: list[UUID]

    def vergelijk(
        self, dossier_id: UUID, oud: Mapping[str, Belrij], bel: Mapping[str, Berekend]
    ) -> None:
        """Note the differences of one dossier."""
        for sleutel, berekend in bel.items():
            waarden, rij = termijnwaarden(berekend), oud.get(sleutel)
            if rij is None or rij[1:] != waarden:
                velden = dict(zip(TERMIJNVELDEN, waarden, strict=True))
                self.anders.append(Termijn(dossier_id=dossier_id, sleutel=sleutel, **velden))
        self.weg.extend(rij.id for sleutel, rij in oud.items() if sleutel not in bel)

    def voer_uit(self) -> None:
        """Write them, in as few statements as there are kinds."""
        if self.weg:
            Termijn.objects.filter(pk__in=self.weg).delete()
        if self.anders:
            Termijn.objects.bulk_create(
                self.anders,
                update_conflicts=True,
                unique_fields=["dossier", "sleutel"],
                update_fields=[*TERMIJNVELDEN, "updated_at"],
                batch_size=PORTIE,
            )


def _zet(rij: Any, velden: Mapping[str, Any]) -> bool:
    """Put these values on the row; whether one of them was different."""
    anders = [veld for veld, waarde in velden.items() if getattr(rij, veld) != waarde]
    for veld in anders:
        setattr(rij, veld, velden[veld])
    return bool(anders)
