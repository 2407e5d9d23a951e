"""From the audit line to the Logboek Dataverwerkingen: one row per person, none left out.

The sealed line is the outbox: it was committed with the work it tells of, its number has no gap,
and what was made of it stands in the same database. A line of which the rows could not be made is
made again; the numbers keep it from being made twice.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction

from overdracht.core.begrippen import Uitkomst
from overdracht.core.verwerkingen import verwerking_van
from overdracht.data.models import Auditzegel, Ldvregel
from overdracht.data.velden import blinde_index
from overdracht.support.audit.deliver.keten import is_alleen

PORTIE = 500
_SLOT = 7_240_118  # the advisory lock of this delivery
_KOLOMMEN = (
    "volgnummer",
    "auditregel__created_at",
    "auditregel__duur_ms",
    "auditregel__trace_id",
    "auditregel__parent_span_id",
    "auditregel__actie",
    "auditregel__verwerking",
    "auditregel__pseudoniemen",
)
PSEUDONIEM = 32


def deliver_ldv() -> int:
    """Make the rows of every sealed line that has none yet; gives the number of rows."""
    totaal = 0
    while gemaakt := _portie():
        totaal += gemaakt
    return totaal


def betrokkene(pseudoniem: str) -> str:
    """What the LDV calls the person of an audit pseudonym; the other way round nobody can."""
    return blinde_index(pseudoniem, kolom="ldvregel.betrokkene")[:PSEUDONIEM]


def iter_ldv(*, na: int = 0) -> Iterator[dict[str, Any]]:
    """The rows after this id as the standard names its fields (LDV 0.8), oldest first."""
    for rij in Ldvregel.objects.filter(id__gt=na).order_by("id").iterator():
        yield {
            "trace_id": rij.trace_id,
            "span_id": rij.span_id,
            **({"parent_span_id": rij.parent_span_id} if rij.parent_span_id else {}),
            "status": rij.status,
            "name": rij.naam,
            "start_time": rij.start_time,
            "end_time": rij.end_time,
            "resource": {"name": "warme-overdracht"},
            "attributes": {
                "dpl.core.processing_activity_id": uri(rij.verwerking),
                "dpl.core.data_subject_id": rij.betrokkene,
                "dpl.core.data_subject_id_type": "pseudoniem",
            },
        }


def laatste_regel() -> int:
    """Up to which sealed line the log of the processing operations has come; 0 when it is empty."""
    laatste = Ldvregel.objects.order_by("-volgnummer").values_list("volgnummer", flat=True).first()
    return laatste or 0


def uri(verwerking: str) -> str:
    """Where the entry of the register is read."""
    return f"https://{settings.ALLOWED_HOSTS[0]}/verwerkingen/{verwerking}/"


@transaction.atomic
def _portie() -> int:
    if not is_alleen(_SLOT):
        return 0
    regels = (
        Auditzegel.objects.filter(
            volgnummer__gt=laatste_regel(), auditregel__uitkomst=Uitkomst.OK.value
        )
        .exclude(auditregel__pseudoniemen="")
        .order_by("volgnummer")
        .values_list(*_KOLOMMEN)[:PORTIE]
    )
    rijen = [rij for regel in regels for rij in _rijen(_Regel(*regel))]
    Ldvregel.objects.bulk_create(rijen, batch_size=1_000)
    return len(rijen)


class _Regel(NamedTuple):
    """The columns of one sealed line, in the order of `_KOLOMMEN`."""

    volgnummer: int
    created_at: datetime
    duur_ms: int
    trace_id: str
    parent_span_id: str
    actie: str
    verwerking: str
    pseudoniemen: str


def _rijen(regel: _Regel) -> Iterator[Ldvregel]:
    einde = round(regel.created_at.astimezone(UTC).timestamp() * 1000)
    for pseudoniem in dict.fromkeys(regel.pseudoniemen.split("\n")):
        merk = sha256(f"{regel.volgnummer}:{pseudoniem}".encode()).hexdigest()
        yield Ldvregel(
            # A line from before the traces gets one from its number.
            trace_id=regel.trace_id
            or sha256(f"regel {regel.volgnummer}".encode()).hexdigest()[:32],
            span_id=merk[:16],
            parent_span_id=regel.parent_span_id,
            status="Ok",
            naam=regel.actie,
            verwerking=regel.verwerking or verwerking_van(regel.actie).id,
            betrokkene=betrokkene(pseudoniem),
            start_time=einde - regel.duur_ms,
            end_time=einde,
            volgnummer=regel.volgnummer,
        )
