"""A hostile owner of the database: every way to change the log, with the guards taken off."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

from django.db import connection

from overdracht.core.zegel import BEGIN, VELDEN, schakel
from overdracht.data.models import Auditregel, Auditsegment, Auditzegel

TABELLEN = ("auditregel", "auditsegment", "auditzegel")


@contextmanager
def zonder_bewaking() -> Iterator[None]:
    """What only the owner of the tables can do; undone with the transaction of the test."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a table with work to do lets nobody alter it
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for tabel in TABELLEN:
            if connection.vendor == "postgresql":
                cursor.execute(f"ALTER TABLE overdracht_{tabel} DISABLE TRIGGER USER")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {tabel}_alleen_groeien")
    yield


def sql(opdracht: str, *waarden: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)


def segmenten_van(*nummers: int) -> set[int]:
    rijen = Auditzegel.objects.filter(volgnummer__in=nummers)
    return set(rijen.values_list("segment_id", flat=True))


def _twee(kans: Random, hoeveel: int) -> tuple[int, int]:
    een, ander = kans.sample(range(1, hoeveel + 1), 2)
    return een, ander


def _regel(nummer: int) -> int:
    id_ = Auditzegel.objects.values_list("auditregel_id", flat=True).get(volgnummer=nummer)
    assert id_ is not None
    return id_


def wijzig(kans: Random, hoeveel: int) -> set[int]:
    """One value of one line."""
    nummer = kans.randint(1, hoeveel)
    kolom = kans.choice(["actie", "doel", "herkomst", "pseudoniemen", "eenheid_naam", "trace_id"])
    zet = f"UPDATE overdracht_auditregel SET {kolom} = %s WHERE id = %s"  # noqa: S608  # a closed list
    sql(zet, "anders", _regel(nummer))
    return segmenten_van(nummer)


def verwijder(kans: Random, hoeveel: int) -> set[int]:
    """A line, and half of the time its seal with it."""
    nummer = kans.randint(1, hoeveel)
    geraakt = segmenten_van(nummer)
    sql("DELETE FROM overdracht_auditregel WHERE id = %s", _regel(nummer))
    if kans.random() < 0.5:
        sql("DELETE FROM overdracht_auditzegel WHERE volgnummer = %s", nummer)
    return geraakt


def voeg_in(kans: Random, hoeveel: int) -> set[int]:
    """A line with a time in the past, that nobody sealed; it is found with the next segment."""
    nummer = kans.randint(1, hoeveel // 2)
    voorbeeld = Auditregel.objects.get(pk=_regel(nummer))
    nieuw = Auditregel(**{veld: getattr(voorbeeld, veld) for veld in VELDEN if veld != "id"})
    nieuw.actie = "verzonnen.regel"
    nieuw.save(force_insert=True)
    sql(
        "UPDATE overdracht_auditregel SET created_at = %s WHERE id = %s",
        voorbeeld.created_at,
        nieuw.pk,
    )
    return segmenten_van(nummer)


def verwissel(kans: Random, hoeveel: int) -> set[int]:
    """The order of two lines: each gets the place of the other."""
    een, ander = _twee(kans, hoeveel)
    a, b = _regel(een), _regel(ander)
    zet = "UPDATE overdracht_auditzegel SET auditregel_id = %s WHERE volgnummer = %s"
    sql(zet, None, een)
    sql(zet, a, ander)
    sql(zet, b, een)
    return segmenten_van(een, ander)


def verwissel_wie(kans: Random, hoeveel: int) -> set[int]:
    """Who looked: of two lines by different people."""
    een, ander = _twee(kans, hoeveel)
    a, b = (Auditregel.objects.get(pk=_regel(nummer)) for nummer in (een, ander))
    zet = "UPDATE overdracht_auditregel SET gebruiker_id = %s WHERE id = %s"
    naar = [(b.gebruiker_id, a.pk), (a.gebruiker_id, b.pk)]
    for gebruiker_id, id_ in naar:
        assert gebruiker_id is not None
        waarde = gebruiker_id if connection.vendor == "postgresql" else gebruiker_id.hex
        sql(zet, waarde, id_)
    return segmenten_van(een, ander) if a.gebruiker_id != b.gebruiker_id else set()


def kap_af(kans: Random, hoeveel: int) -> set[int]:
    """The tail: the last segments with all that is in them."""
    laatste = Auditsegment.objects.latest("nummer").nummer
    vanaf = kans.randint(2, laatste)
    regels = Auditzegel.objects.filter(segment_id__gte=vanaf).values_list(
        "auditregel_id", flat=True
    )
    for id_ in list(regels):
        sql("DELETE FROM overdracht_auditregel WHERE id = %s", id_)
    sql("DELETE FROM overdracht_auditzegel WHERE segment_id >= %s", vanaf)
    sql("DELETE FROM overdracht_auditsegment WHERE nummer >= %s", vanaf)
    return set(range(vanaf, laatste + 1))


def herbouw(kans: Random, hoeveel: int) -> set[int]:
    """Change a line and make every hash after it anew: only the anchor can tell."""
    nummer = kans.randint(1, hoeveel)
    sql("UPDATE overdracht_auditregel SET rol = %s WHERE id = %s", "systeem", _regel(nummer))
    eerste = min(segmenten_van(nummer))
    hash_ = BEGIN
    for segment in Auditsegment.objects.order_by("nummer"):
        vorige = hash_
        for zegel in Auditzegel.objects.filter(segment=segment).order_by("volgnummer"):
            rij = Auditregel.objects.filter(zegel=zegel).values_list(*VELDEN).get()
            hash_ = schakel(hash_, rij)
            zet = "UPDATE overdracht_auditzegel SET hash = %s WHERE volgnummer = %s"
            sql(zet, hash_, zegel.volgnummer)
        zet = "UPDATE overdracht_auditsegment SET vorige = %s, hash = %s WHERE nummer = %s"
        sql(zet, vorige, hash_, segment.nummer)
    return {eerste}


def verzet(kans: Random, hoeveel: int) -> set[int]:
    """The moment of a line, an hour earlier or later."""
    nummer = kans.randint(1, hoeveel)
    regel = Auditregel.objects.get(pk=_regel(nummer))
    nieuw = regel.created_at.replace(hour=(regel.created_at.hour + 1) % 24)
    sql("UPDATE overdracht_auditregel SET created_at = %s WHERE id = %s", nieuw, regel.pk)
    return segmenten_van(nummer)


AANVALLEN: tuple[Callable[[Random, int], set[int]], ...] = (
    wijzig,
    verwijder,
    voeg_in,
    verwissel,
    verwissel_wie,
    kap_af,
    herbouw,
    verzet,
)
