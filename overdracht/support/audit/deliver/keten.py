"""The sealer: numbers and chains the lines that are committed, in batches, outside any request.

A line gets its number when it is sealed, so the numbers have no gap and a line of a transaction
that committed late simply comes in a later segment; ids say nothing about that order.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Subquery

from overdracht.core.zegel import BEGIN, LANGSTE_TRANSACTIE, VELDEN, VORM, schakel
from overdracht.data.models import Auditregel, Auditsegment, Auditzegel

PER_SEGMENT = 5_000
_CREATED = VELDEN.index("created_at")
_SLOT = 7_240_117  # the advisory lock of the sealer on PostgreSQL; any number that is ours


def seal(*, moment: datetime) -> int:
    """Seal everything that is committed; gives the number of lines. One sealer at a time."""
    totaal = 0
    while gedaan := _seal_segment(moment):
        totaal += gedaan
    return totaal


def get_laatste() -> Auditsegment | None:
    """The newest segment; None before the first sealing."""
    return Auditsegment.objects.first()


def oldest_unsealed() -> datetime | None:
    """When the oldest line above the seal was written; one look through the key.

    None when all is sealed, and also before the first sealing: an installation where the clock
    never ran is told so on the page of the privacy officer.
    """
    tot = Auditsegment.objects.order_by("-nummer").values("tot_id")[:1]
    rijen = Auditregel.objects.filter(id__gt=Subquery(tot))
    return rijen.order_by("id").values_list("created_at", flat=True).first()


def is_alleen(slot: int) -> bool:
    """Whether no other process is at this work; on SQLite BEGIN IMMEDIATE keeps others out."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [slot])
        (gekregen,) = cursor.fetchone()
    return bool(gekregen)


@transaction.atomic
def _seal_segment(moment: datetime) -> int:
    if not is_alleen(_SLOT):
        return 0
    vorige = get_laatste()
    regels = _te_verzegelen(vorige)
    if not regels:
        return 0
    begin = vorige.laatste if vorige else 0
    hashes, hash_ = [], vorige.hash if vorige else BEGIN
    for regel in regels:
        hash_ = schakel(hash_, regel)
        hashes.append(hash_)
    segment = Auditsegment.objects.create(
        nummer=(vorige.nummer if vorige else 0) + 1,
        eerste=begin + 1,
        laatste=begin + len(regels),
        vorige=vorige.hash if vorige else BEGIN,
        hash=hash_,
        vorm=VORM,
        tot_id=max(vorige.tot_id if vorige else 0, *(regel[0] for regel in regels)),
        sealed_at=_horizon(regels, moment),
    )
    Auditzegel.objects.bulk_create(
        Auditzegel(volgnummer=volgnummer, auditregel_id=regel[0], segment=segment, hash=hash_)
        for volgnummer, (regel, hash_) in enumerate(zip(regels, hashes, strict=True), begin + 1)
    )
    return len(regels)


def _horizon(regels: Sequence[tuple[Any, ...]], moment: datetime) -> datetime:
    """Up to when all is sealed. A full segment leaves a rest behind: of that the newest line."""
    if len(regels) < PER_SEGMENT:
        return moment
    nieuwste: datetime = max(regel[_CREATED] for regel in regels)
    return min(moment, nieuwste)


def _te_verzegelen(vorige: Auditsegment | None) -> Sequence[tuple[Any, ...]]:
    """Committed and without a seal. Older than any transaction lasts: that is for the verifier."""
    rijen = Auditregel.objects.filter(zegel__isnull=True)
    if vorige is not None:
        rijen = rijen.filter(created_at__gte=vorige.sealed_at - LANGSTE_TRANSACTIE)
    # By time: a long backlog is then read on from where the last segment ended.
    return list(rijen.order_by("created_at", "id").values_list(*VELDEN)[:PER_SEGMENT])
