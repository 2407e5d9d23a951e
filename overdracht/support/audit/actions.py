"""Writes both streams, inside the transaction of the caller: no line, no answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction
from django.utils import timezone

from overdracht.core.begrippen import Uitkomst
from overdracht.core.rechten import Actor
from overdracht.core.verwerkingen import verwerking_van
from overdracht.core.zegel import STOP
from overdracht.data.models import Auditregel, Dossier, Gebeurtenis
from overdracht.data.wie import acting_as, acting_as_huis
from overdracht.support.audit.deliver.keten import oldest_unsealed
from overdracht.support.audit.formats import Oproep, Verschuiving, nieuwe_oproep
from overdracht.support.audit.queries import pseudoniem

DOEL = "warme overdracht"


class GeenAuditregel(Exception):
    """The line could not be written, so nothing of the person may leave the house."""


class LogboekLooptAchter(GeenAuditregel):
    """Lines have gone too long without a seal: nothing is changed until the clock runs again."""


@dataclass(slots=True)
class Spoor:
    """What one request (or one run of the clock) did so far."""

    herkomst: str
    peildatum: date
    oproep: Oproep
    zegel_bekeken: bool = False
    opende: bool = False
    regels: int = 0
    geopend: dict[UUID, None] = field(default_factory=dict)


_SPOOR: ContextVar[Spoor | None] = ContextVar("spoor", default=None)


@contextmanager
def follow(herkomst: str, *, peildatum: date, traceparent: str = "") -> Iterator[Spoor]:
    """Everything that is recorded inside carries this origin, this day and one trace.

    `traceparent` (W3C) is what a calling system sent along: the trace then goes on from there.
    """
    spoor = Spoor(herkomst, peildatum, nieuwe_oproep(traceparent))
    token = _SPOOR.set(spoor)
    try:
        yield spoor
    finally:
        _SPOOR.reset(token)


def note_opened(dossier_id: UUID) -> None:
    """The request looked at this dossier; `close_spoor` writes the line if nothing else did."""
    spoor = _SPOOR.get()
    if spoor is not None:
        spoor.geopend[dossier_id] = None
        spoor.opende = True


def close_spoor(actor: Actor, spoor: Spoor, *, doel: str) -> None:
    """Before the answer leaves: one line for the dossiers that were opened and not yet named."""
    if spoor.geopend:
        record_read(actor, "dossier.ingezien", list(spoor.geopend), doel=doel)


def record(  # noqa: PLR0913  # the one sentence of the trail: who, what, of whom, from, to, why
    actor: Actor,
    soort: str,
    dossier: Dossier,
    *,
    oud: Mapping[str, Any] | None = None,
    nieuw: Mapping[str, Any] | None = None,
    reden: str = "",
    corrigeert: Gebeurtenis | None = None,
    verschoven: Sequence[Verschuiving] = (),
    peildatum: date | None = None,
) -> Gebeurtenis:
    """Write what changed in this dossier, and who did it; `soort` is `noun.voltooid_deelwoord`.

    `verschoven` are the days that `planning.replan` says moved along. Only the fields that differ
    between `oud` and `nieuw` are kept.
    """
    _check_zegel()
    oud, nieuw = _verschil(oud or {}, nieuw or {})
    gebeurtenis = Gebeurtenis.objects.create(
        dossier=dossier,
        soort=soort,
        oud=oud,
        nieuw=nieuw,
        verschoven=[v._asdict() for v in verschoven],
        reden=reden,
        corrigeert=corrigeert,
        medewerker_id=actor.medewerker_id,
        eenheid_id=actor.eenheid_id,
        actor_naam=actor.naam,
        actor_rol=actor.rol.value,
        eenheid_naam=actor.eenheid_naam,
        peildatum=peildatum or _peildatum(),
    )
    record_act(actor, soort, dossiers=[dossier], velden=sorted({*oud, *nieuw}))
    return gebeurtenis


def record_read(actor: Actor, actie: str, dossiers: Iterable[Dossier | UUID], *, doel: str) -> None:
    """Write one line that names every person shown; an empty list was also a look."""
    record_act(actor, actie, dossiers=dossiers, doel=doel)


def record_refusal(
    actor: Actor | None, actie: str, *, dossiers: Iterable[Dossier | UUID] = (), doel: str = ""
) -> None:
    """Write a refused attempt, in a transaction of its own: that of the attempt is undone."""
    with acting_as(actor) if actor else acting_as_huis(), transaction.atomic():
        _schrijf(actor, actie, dossiers, uitkomst=Uitkomst.GEWEIGERD, doel=doel)


def record_act(
    actor: Actor | None,
    actie: str,
    *,
    dossiers: Iterable[Dossier | UUID] = (),
    velden: Sequence[str] = (),
    doel: str = DOEL,
) -> None:
    """Write an act that belongs to no one dossier's history: a login, a setting, an export."""
    _schrijf(actor, actie, dossiers, velden=velden, doel=doel)


def _check_zegel() -> None:
    """Once per request: a change waits for the seal, a look does not (AU4)."""
    spoor = _SPOOR.get()
    if spoor is not None and spoor.zegel_bekeken:
        return
    with acting_as_huis():  # the lines of everybody
        oudste = oldest_unsealed()
    if oudste is not None and timezone.now() - oudste > STOP:
        raise LogboekLooptAchter(oudste.isoformat())
    if spoor is not None:
        spoor.zegel_bekeken = True


def _schrijf(
    actor: Actor | None,
    actie: str,
    dossiers: Iterable[Dossier | UUID],
    *,
    velden: Sequence[str] = (),
    uitkomst: Uitkomst = Uitkomst.OK,
    doel: str,
) -> None:
    ids = [dossier if isinstance(dossier, UUID) else dossier.pk for dossier in dossiers]
    spoor = _SPOOR.get()
    oproep = spoor.oproep if spoor else nieuwe_oproep()
    try:
        Auditregel.objects.create(
            gebruiker_id=actor.gebruiker_id if actor else None,
            medewerker_id=actor.medewerker_id if actor else None,
            eenheid_id=actor.eenheid_id if actor else None,
            eenheid_naam=actor.eenheid_naam if actor else "",
            rol=actor.rol.value if actor else "",
            actie=actie[:80],
            doel=doel[:200],
            herkomst=spoor.herkomst[:100] if spoor else "",
            uitkomst=uitkomst.value,
            pseudoniemen="\n".join(pseudoniem(dossier_id) for dossier_id in ids),
            velden=list(velden),
            verwerking=verwerking_van(actie).id if uitkomst is Uitkomst.OK else "",
            trace_id=oproep.trace_id,
            parent_span_id=oproep.parent_span_id,
            duur_ms=oproep.duur_ms(),
        )
    except DatabaseError as fout:
        raise GeenAuditregel(actie) from fout
    if spoor is not None:
        spoor.regels += 1
        for dossier_id in ids:
            spoor.geopend.pop(dossier_id, None)


def _peildatum() -> date:
    spoor = _SPOOR.get()
    return spoor.peildatum if spoor else timezone.localdate()


def _verschil(
    oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    anders = [veld for veld in {**oud, **nieuw} if oud.get(veld) != nieuw.get(veld)]
    return (
        {veld: oud[veld] for veld in anders if veld in oud},
        {veld: nieuw[veld] for veld in anders if veld in nieuw},
    )
