"""One way of the night bench in a process of its own: do the work, undo it, say the figures."""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import django

EEN_DAG = timedelta(days=1)
GEMEENTE = 5_000
# Two agreed terms, set otherwise for everyone: most dossiers get other days.
NIEUWE_NORMEN = (("T-02", 12), ("T-05", 3), ("T-06", 3), ("T-07", 3))


def pivot() -> Callable[[], object]:
    """The facts of every dossier in the client, a portion at a time: no rule is applied."""
    from overdracht.support.planning.queries import load_feiten  # noqa: PLC0415  # after setup

    porties = list(_porties(_ids()))

    def doe() -> None:
        for portie in porties:
            load_feiten(portie)

    return doe


def pivot_sql() -> Callable[[], object]:
    """The same statement in portions, counted in the database: nothing is sent."""
    from django.db import connection  # noqa: PLC0415  # after setup

    from overdracht.support.planning.formats.opvraag import OPVRAAG  # noqa: PLC0415  # as above

    porties = list(_porties(_ids()))
    vraag = f"SELECT count(*) FROM ({OPVRAAG[connection.vendor]}) alles"  # noqa: S608  # our own

    def doe() -> None:
        with connection.cursor() as cursor:
            for portie in porties:
                cursor.execute(vraag, [portie])

    return doe


def nacht() -> Callable[[], object]:
    """The night after: only the dossiers whose day has come."""
    from overdracht.support.planning.actions import wake  # noqa: PLC0415  # after setup
    from overdracht.support.toegang.policy import systeem  # noqa: PLC0415  # as above

    return lambda: wake(actor=systeem("klok"), peildatum=_vandaag() + EEN_DAG)


def alles() -> Callable[[], object]:
    """The night after, every dossier computed anew; written is what differs."""
    from overdracht.support.planning.actions import replan_many  # noqa: PLC0415  # after setup

    porties = list(_porties(_ids()))

    def doe() -> None:
        for portie in porties:
            replan_many(portie, peildatum=_vandaag() + EEN_DAG)

    return doe


def gemeente() -> Callable[[], object]:
    """A gemeente of five thousand dossiers after new norms: marked, computed, written, audited."""
    from overdracht.data.models import Dossier  # noqa: PLC0415  # after setup
    from overdracht.support.planning.actions import wake  # noqa: PLC0415  # as above
    from overdracht.support.toegang.policy import systeem  # noqa: PLC0415  # as above

    _zet_normen()
    Dossier.objects.filter(pk__in=_gemeente()).update(wordt_wakker_op=_vandaag())
    return lambda: wake(actor=systeem("herplan"), peildatum=_vandaag())


def kaal() -> Callable[[], object]:
    """The rows that this changes, written by Django's `bulk_update`, with nothing around it."""
    from overdracht.data.models import Dossier, Termijn  # noqa: PLC0415  # after setup
    from overdracht.support.planning.formats.rooster import (  # noqa: PLC0415  # as above
        DOSSIERVELDEN,
        TERMIJNVELDEN,
    )

    dossiers, termijnen = _wat_verandert()
    kolommen = [veld.removesuffix("_id") for veld in DOSSIERVELDEN]

    def doe() -> None:
        Dossier.objects.bulk_update(dossiers, kolommen, batch_size=500)
        Termijn.objects.bulk_update(termijnen, TERMIJNVELDEN, batch_size=500)

    return doe


def kaal_upsert() -> Callable[[], object]:
    """The same rows, written as replan writes them: one upsert for each portion."""
    from overdracht.data.models import Dossier, Termijn  # noqa: PLC0415  # after setup
    from overdracht.support.planning.formats.rooster import (  # noqa: PLC0415  # as above
        DOSSIERVELDEN,
        TERMIJNVELDEN,
    )

    dossiers, termijnen = _wat_verandert()
    kolommen = [veld.removesuffix("_id") for veld in DOSSIERVELDEN]

    def doe() -> None:
        for model, rijen, velden in (
            (Dossier, dossiers, kolommen),
            (Termijn, termijnen, list(TERMIJNVELDEN)),
        ):
            model.objects.bulk_create(
                rijen,
                update_conflicts=True,
                unique_fields=["id"],
                update_fields=velden,
                batch_size=500,
            )

    return doe


WIJZEN = {f.__name__: f for f in (pivot, pivot_sql, nacht, alles, gemeente, kaal, kaal_upsert)}


def controleer() -> dict[str, object]:
    """The night and the full recompute leave the same behind; how many it woke and changed."""
    from overdracht.support.planning.queries import count_wakker  # noqa: PLC0415  # after setup

    morgen, standen = _vandaag() + EEN_DAG, []
    for wijze in (nacht, alles):
        with _ongedaan():
            wijze()()
            standen.append(_stand())
    if standen[0] != standen[1]:
        raise SystemExit("De nacht laat iets anders achter dan alles opnieuw berekenen.")
    return {"gemeente": len(_gemeente()), "gewekt": count_wakker(peildatum=morgen)}


def meet(naam: str) -> dict[str, float]:
    """Seconds of CPU of app and database, seconds by the clock, and the peak of memory in MB."""
    from bench.webproces import databasetijd  # noqa: PLC0415  # after setup

    with _ongedaan():
        doe = WIJZEN[naam]()
        db, klok, cpu = databasetijd(), time.perf_counter(), time.process_time()
        doe()
        cpu, klok = time.process_time() - cpu, time.perf_counter() - klok
        db = databasetijd() - db
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"app": cpu, "db": db, "klok": klok, "mb": piek}


@contextmanager
def _ongedaan() -> Iterator[None]:
    """What is done inside is done, and then taken back: every round begins the same."""
    from django.db import transaction  # noqa: PLC0415  # after setup

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _vandaag() -> Any:
    from django.utils import timezone  # noqa: PLC0415  # after setup

    return timezone.localdate()


def _ids() -> list[UUID]:
    from overdracht.data.models import Dossier  # noqa: PLC0415  # after setup

    return list(Dossier.objects.order_by("pk").values_list("pk", flat=True))


def _gemeente() -> list[UUID]:
    """Five thousand dossiers, or half of a country that is smaller than twice that."""
    ids = _ids()
    return ids[: min(GEMEENTE, len(ids) // 2)]


def _porties(ids: Sequence[UUID]) -> Iterator[list[UUID]]:
    from overdracht.support.planning.actions import PORTIE  # noqa: PLC0415  # after setup

    for begin in range(0, len(ids), PORTIE):
        yield list(ids[begin : begin + PORTIE])


def _stand() -> str:
    """A digest of every column that replan keeps, and of every bell."""
    from overdracht.data.models import Dossier, Termijn  # noqa: PLC0415  # after setup
    from overdracht.support.planning.formats.rooster import (  # noqa: PLC0415  # as above
        DOSSIERVELDEN,
        TERMIJNVELDEN,
    )

    som = sha256()
    dossiers = Dossier.objects.order_by("pk").values_list("pk", *DOSSIERVELDEN)
    bellen = Termijn.objects.order_by("dossier_id", "sleutel")
    for rijen in (dossiers, bellen.values_list("dossier_id", "sleutel", *TERMIJNVELDEN)):
        for rij in rijen.iterator():
            som.update(repr(rij).encode())
    return som.hexdigest()


def _zet_normen() -> None:
    from overdracht.core.begrippen import Eenheidsoort  # noqa: PLC0415  # after setup
    from overdracht.data.models import Eenheid, Normwaarde  # noqa: PLC0415  # as above

    gemeenten = Eenheid.objects.filter(soort=Eenheidsoort.GEMEENTE.value)
    norm_ids = [norm for norm, _aantal in NIEUWE_NORMEN]
    Normwaarde.objects.filter(norm__in=norm_ids).delete()
    Normwaarde.objects.bulk_create(
        Normwaarde(
            gemeente=gemeente,
            norm=norm,
            aantal=aantal,
            maat="weken",
            geldig_van=_vandaag(),
            reden="meting",
        )
        for gemeente in gemeenten
        for norm, aantal in NIEUWE_NORMEN
    )


def _wat_verandert() -> tuple[list[Any], list[Any]]:
    """The rows as they are after the replan of `gemeente`, taken back in the tables."""
    from django.db import transaction  # noqa: PLC0415  # after setup

    from overdracht.data.models import Dossier, Termijn  # noqa: PLC0415  # as above

    ids = _gemeente()
    modellen: tuple[tuple[Any, str], ...] = ((Dossier, "pk__in"), (Termijn, "dossier_id__in"))
    voor = [_per_sleutel(model.objects.filter(**{pad: ids})) for model, pad in modellen]
    lijsten: list[list[Any]] = []
    with transaction.atomic():
        punt = transaction.savepoint()
        gemeente()()
        for (model, pad), oud in zip(modellen, voor, strict=True):
            rijen = model.objects.filter(**{pad: ids})
            na = _per_sleutel(rijen)
            anders = {pk for pk in na if pk in oud and oud[pk] != na[pk]}
            lijsten.append([rij for rij in rijen if rij.pk in anders])
        transaction.savepoint_rollback(punt)
    return lijsten[0], lijsten[1]


def _per_sleutel(rijen: Any) -> dict[UUID, tuple[Any, ...]]:
    """Every column but the key and the moments of the machine."""
    return {rij[0]: rij[3:] for rij in rijen.values_list()}


def main() -> None:
    """The child: check, or measure the named way; one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("wijze", choices=[*WIJZEN, "controle"])
    naam = parser.parse_args().wijze
    django.setup()
    from overdracht.support.audit.actions import follow  # noqa: PLC0415  # after setup
    from overdracht.support.toegang.actions import acting_as  # noqa: PLC0415  # as above
    from overdracht.support.toegang.policy import systeem  # noqa: PLC0415  # as above

    with follow("bench", peildatum=_vandaag()), acting_as(systeem("bench")):
        print(json.dumps(controleer() if naam == "controle" else meet(naam)))


if __name__ == "__main__":
    main()
