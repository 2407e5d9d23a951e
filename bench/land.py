"""A country of any size: some made by the generator, the rest copied inside the database.

A copy gets its keys by a rule (md5 of the old key and the number of the copy), so that every row
finds the copies it belongs to. What must be unique, and what is encrypted, is left empty.
"""

import argparse
from collections.abc import Iterator
from contextlib import redirect_stdout
from hashlib import md5
from io import StringIO
from typing import Any

import django
from django.db import connection, models, transaction

BASIS = 2_000


def main() -> None:
    """In the database of DATABASE_URL: migrate, make, copy."""
    parser = argparse.ArgumentParser()
    parser.add_argument("dossiers", type=int)
    maak(parser.parse_args().dossiers)


def maak(dossiers: int) -> None:
    """So many dossiers, a multiple of those that are there (or else of those that are made)."""
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  # after setup

    from overdracht.data.models import Dossier  # noqa: PLC0415  # as above
    from overdracht.data.wie import acting_as_huis  # noqa: PLC0415  # as above

    call_command("migrate", verbosity=0)
    if not Dossier.objects.exists():
        with redirect_stdout(StringIO()):
            call_command("maak_land", dossiers=min(dossiers, BASIS))
    with acting_as_huis(), transaction.atomic(), connection.cursor() as cursor:
        keren = dossiers // Dossier.objects.count()
        if connection.vendor == "sqlite":
            connection.connection.create_function("kloon", 2, _kloon, deterministic=True)
        for tabel in _tabellen() if keren > 1 else ():
            cursor.execute(_kopieer(tabel), [keren - 1])
    if connection.vendor == "postgresql":
        _werk_bij()


def _werk_bij() -> None:
    """What the server does by itself, and the rights of the app role.

    Not on SQLite: nothing in the product ever counts its tables there, and with the counts it
    reads every table of the facts for one dossier.
    """
    from django.core.management import call_command  # noqa: PLC0415  # after setup

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with redirect_stdout(StringIO()):
        call_command("geef_rechten")


def _kloon(sleutel: str | None, nummer: int) -> str | None:
    return sleutel and md5(f"{sleutel}/{nummer}".encode(), usedforsecurity=False).hexdigest()


def _tabellen() -> tuple[type[models.Model], ...]:
    from overdracht.data.models import Termijn  # noqa: PLC0415  # after setup
    from overdracht.demo.land import TABELLEN  # noqa: PLC0415  # after setup

    return (*TABELLEN, Termijn)


def _kopieer(tabel: type[models.Model]) -> str:
    """One statement: every row of the table, as often as there are copies."""
    kolommen = dict(_waarden(tabel))
    namen, waarden = ", ".join(kolommen), ", ".join(kolommen.values())
    nummers = (
        "generate_series(1, %s) AS kopie(n)"
        if connection.vendor == "postgresql"
        else "(WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < %s)"
        " SELECT n FROM k) AS kopie"
    )
    naam = tabel._meta.db_table
    return f"INSERT INTO {naam} ({namen}) SELECT {waarden} FROM {naam} t CROSS JOIN {nummers}"  # noqa: S608  # our own names


def _waarden(tabel: type[models.Model]) -> Iterator[tuple[str, str]]:
    """Each column with what a copy has there."""
    gekopieerd = set(_tabellen())
    for veld in tabel._meta.concrete_fields:
        kolom = f'"{veld.column}"'
        if isinstance(veld, models.BigAutoField):
            continue
        if veld.related_model is tabel and not isinstance(tabel._meta.pk, models.UUIDField):
            yield kolom, "NULL"
        elif veld.primary_key or veld.related_model in gekopieerd:
            yield kolom, _sleutel(kolom)
        elif _mag_niet_dubbel(veld):
            yield kolom, "''"
        else:
            yield kolom, f"t.{kolom}"


def _sleutel(kolom: str) -> str:
    if connection.vendor == "postgresql":
        return f"md5(t.{kolom}::text || '/' || n)::uuid"
    return f"kloon(t.{kolom}, n)"


def _mag_niet_dubbel(veld: Any) -> bool:
    from overdracht.data.velden import BlindeIndexVeld, VersleuteldVeld  # noqa: PLC0415  # as above

    return isinstance(veld, BlindeIndexVeld | VersleuteldVeld) or veld.name == "kenmerk"


if __name__ == "__main__":
    main()
