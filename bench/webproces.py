"""One way of the web bench in a process of its own: sign in, ask, say the figures in JSON."""

import argparse
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from cProfile import Profile
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from pstats import Stats
from typing import Any

import django

from bench.binnen import API, DOSSIER, LIJST, Binnen, ga_binnen, kale_app
from bench.venster import App, vraag

MINSTENS_SECONDEN, HOOGSTENS_SECONDEN = 1.0, 5.0  # of CPU, and by the clock
WARM = 20  # every statement is made, and its plan is kept


def _vragen(naam: str, binnen: Binnen) -> tuple[App, Iterator[str]]:
    """The function to call, and the addresses in turn."""
    match naam:
        case "kaal":
            return kale_app(binnen.eenheid_id), cycle(["/"])
        case "api":
            return binnen.app, cycle([API])
        case "lijst" | "lijst_open":
            return binnen.app, cycle([LIJST])
        case _:
            return binnen.app, cycle([DOSSIER.format(sleutel) for sleutel in binnen.ids])


WIJZEN = ("kaal", "api", "lijst", "dossier", "lijst_open", "dossier_open")


def haal_muren_weg() -> None:
    """In this process only: no audit line is written, and nobody is named to the database.

    Without a name only who owns the tables sees a row: the bench lets this way in as the owner.
    """
    from overdracht.data import wie  # noqa: PLC0415  # after setup
    from overdracht.support.audit import actions  # noqa: PLC0415  # as above

    def schrijf_niets(*_woorden: Any, **_opties: Any) -> None:
        spoor = actions._SPOOR.get()  # noqa: SLF001  # the wall itself must be taken apart
        if spoor is not None:
            spoor.regels += 1
            spoor.geopend.clear()

    stil: Any = schrijf_niets
    leeg: Any = lambda _wie: nullcontext()  # noqa: E731  # in the place of a context manager
    actions._schrijf = stil  # noqa: SLF001  # as above
    wie._namens = leeg  # noqa: SLF001  # as above


def meet(naam: str) -> dict[str, object]:
    """CPU of the app and of the database, and time by the clock, in microseconds a request."""
    if naam.endswith("_open"):
        haal_muren_weg()
    binnen = ga_binnen()
    app, adressen = _vragen(naam, binnen)

    def doe() -> None:
        antwoord = vraag(app, next(adressen), binnen.koekje)
        if antwoord.status != 200:
            raise SystemExit(f"{naam}: status {antwoord.status}")

    for _ in range(WARM):
        doe()
    opdrachten = _tel_opdrachten(doe) if naam != "kaal" else 1
    aanroepen = _tel_aanroepen(doe)
    keren, klok, db, begin = 0, time.perf_counter(), databasetijd(), time.process_time()
    while (voorbij := time.process_time() - begin) < MINSTENS_SECONDEN:
        if keren and time.perf_counter() - klok > HOOGSTENS_SECONDEN:
            break
        doe()
        keren += 1
    db_voorbij, klok_voorbij = databasetijd() - db, time.perf_counter() - klok
    return {
        "app_us": voorbij / keren * 1e6,
        "db_us": db_voorbij / keren * 1e6,
        "klok_us": klok_voorbij / keren * 1e6,
        "opdrachten": opdrachten,
        "aanroepen": aanroepen,
        "getoond": sha256(" ".join(binnen.ids).encode()).hexdigest(),
    }


def _tel_opdrachten(doe: Callable[[], None]) -> int:
    from django.db import connection  # noqa: PLC0415  # after setup
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415  # as above

    with CaptureQueriesContext(connection) as gevangen:
        doe()
    return len(gevangen.captured_queries)


def _tel_aanroepen(doe: Callable[[], None]) -> int:
    """Calls of functions for one request: this number does not jitter with the machine."""
    profiel = Profile()
    profiel.runcall(doe)
    stand: Any = Stats(profiel)
    return int(stand.total_calls)


def databasetijd() -> float:
    """Seconds of CPU of the server processes of this database, where they run on this machine."""
    from django.db import connection  # noqa: PLC0415  # after setup

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        # Without a user: the housekeeping of the server itself, which is no part of an answer.
        cursor.execute(
            "SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename IS NOT NULL"
        )
        return sum(_proces(pid) for (pid,) in cursor.fetchall())


def _proces(pid: int) -> float:
    try:
        stand = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    naam, _, rest = stand.partition("(")[2].rpartition(")")
    velden = rest.split()
    if not naam.startswith("postgres"):
        return 0.0
    return (int(velden[11]) + int(velden[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """The child: check, or measure the named way; one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("wijze", choices=[*WIJZEN, "controle"])
    naam = parser.parse_args().wijze
    django.setup()
    if naam == "controle":
        from bench.webcontrole import controleer  # noqa: PLC0415  # after setup

        print(json.dumps(controleer()))
    else:
        print(json.dumps(meet(naam)))


if __name__ == "__main__":
    main()
