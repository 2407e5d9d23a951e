"""`python -m tests.verlies.kill KEER ZAAD [lijsten] [stuk]`: who writes is killed all the time.

Forked from one that has everything loaded: so a thousand kills take a minute. What a process did is
confirmed in a file before it goes on; who is killed between the two leaves an outcome that nobody
knows, and that must be whole or nothing. With `lijsten` they only import, and at the end every list
is offered once more. With `stuk` every statement is final by itself: then the proof must fail.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

import django

NAAST_ELKAAR = 4
PER_KILL, LIJSTEN_PER_KILL = 6, 2  # acts that are ready for each kill
# A kill comes when something was confirmed since the last one, or after so long, and then a while.
GEDULD, LANGST = 0.4, 0.02  # seconds
_NUMMER = 4  # bytes


class Proef(NamedTuple):
    """Where the acts come from, where they are confirmed, and how many kills there were."""

    werk: int
    bevestigd: Path
    keer: int


def main(keer: int, zaad: int, *, stuk: bool = False, alleen_lijsten: bool = False) -> None:
    """Kill so many times, look at everything, and say what was found as one line of JSON."""
    django.setup()
    from django.db import connection, transaction  # noqa: PLC0415  # after setup

    from overdracht.data.wie import acting_as_huis  # noqa: PLC0415
    from tests.verlies.daden import maak_lijsten, maak_wereld  # noqa: PLC0415
    from tests.verlies.nagaan import list_breuken  # noqa: PLC0415

    willekeur = random.Random(zaad)  # a draw that can be drawn again
    with acting_as_huis(), transaction.atomic():
        if alleen_lijsten:
            wereld = maak_lijsten(max(10, keer * LIJSTEN_PER_KILL), willekeur)
        else:
            wereld = maak_wereld(max(10, keer * PER_KILL // 9), willekeur)
    if stuk:
        for deel in ("__enter__", "__exit__"):
            setattr(transaction.Atomic, deel, lambda *_: None)
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as map_:
        proef = Proef(leg_klaar(wereld), Path(map_) / "bevestigd", keer)
        gekild = _kill(wereld, proef, willekeur)
        regels = proef.bevestigd.read_text().splitlines()
    duur = time.perf_counter() - begin
    wacht_tot_alleen(connection)
    fouten = [regel for regel in regels if regel.startswith("!")]
    gedaan = [tuple(regel[1:].split("|")) for regel in regels if regel.startswith("+")]
    with acting_as_huis():
        breuken = list(list_breuken(wereld, {(soort, wat) for soort, wat in gedaan}, gekild))
        if alleen_lijsten:
            breuken += _ga_verder(wereld)
    uitslag = {
        "zaad": zaad,
        "gekild": gekild,
        "bevestigd": len(gedaan),
        "geweigerd": sum(regel.startswith("-") for regel in regels),
        "soorten": sorted({soort for soort, _ in gedaan}),
        "seconden": round(duur, 1),
        "breuken": fouten + breuken,
    }
    print(json.dumps(uitslag, ensure_ascii=False))  # noqa: T201  # read by the test


def _ga_verder(wereld):
    """Every list once more, also those of which nobody knows: all are in, each person once."""
    from tests.verlies.nagaan import list_breuken  # noqa: PLC0415  # after setup

    with tempfile.TemporaryFile() as uit:
        doe(wereld.daden, uit.fileno())
        uit.seek(0)
        yield from (r.decode() for r in uit.read().splitlines() if not r.startswith(b"+"))
    yield from list_breuken(wereld, {(daad.soort, daad.wat) for daad in wereld.daden}, 0)


def leg_klaar(wereld) -> int:
    """The numbers of all acts in a pipe: each is taken once, also when its taker dies."""
    lees, schrijf = os.pipe()
    os.set_blocking(schrijf, False)
    with suppress(BlockingIOError):
        for nummer in range(len(wereld.eerst), len(wereld.daden)):
            os.write(schrijf, nummer.to_bytes(_NUMMER, "big"))
    os.close(schrijf)
    return lees


def _kill(wereld, proef, willekeur):
    """Keep some processes at work, and kill one of them at a moment that nobody knows."""
    from django.db import connection  # noqa: PLC0415  # after setup

    # One of each kind first, undisturbed: the processes after it are born with everything loaded.
    proef.bevestigd.touch()
    doe(wereld.eerst, os.open(proef.bevestigd, os.O_WRONLY | os.O_APPEND))
    connection.close()
    levend = [_begin(wereld, proef) for _ in range(NAAST_ELKAAR)]
    gekild = 0
    while gekild < proef.keer and levend:
        _wacht(proef.bevestigd)
        time.sleep(willekeur.uniform(0, LANGST))
        slachtoffer = levend.pop(willekeur.randrange(len(levend)))
        os.kill(slachtoffer, signal.SIGKILL)
        _, einde = os.waitpid(slachtoffer, 0)
        gekild += os.WIFSIGNALED(einde)
        if os.WIFSIGNALED(einde) and gekild < proef.keer:
            levend.append(_begin(wereld, proef))
    for pid in levend:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return gekild + len(levend)


def _wacht(bevestigd: Path) -> None:
    eerst, tot = bevestigd.stat().st_size, time.monotonic() + GEDULD
    while bevestigd.stat().st_size == eerst and time.monotonic() < tot:
        time.sleep(0.002)


def _begin(wereld, proef):
    pid = os.fork()
    if pid == 0:
        _werk(wereld, proef)
    return pid


def _werk(wereld, proef) -> NoReturn:
    uit = os.open(proef.bevestigd, os.O_WRONLY | os.O_APPEND)
    while nummer := os.read(proef.werk, _NUMMER):
        doe([wereld.daden[int.from_bytes(nummer, "big")]], uit)
    while True:  # nothing is left to do: wait for the end
        time.sleep(1)


def doe(daden, uit: int, weg: tuple[type[Exception], ...] = ()) -> None:
    """Each act as a door does it, and what came of it in the file; `weg` is left to the caller."""
    from overdracht.core.errors import RegelOvertreden, Verouderd  # noqa: PLC0415  # after setup
    from overdracht.support.audit.actions import follow  # noqa: PLC0415
    from overdracht.support.toegang.actions import acting_as  # noqa: PLC0415
    from tests.verlies.daden import PEILDATUM  # noqa: PLC0415

    for daad in daden:
        try:
            with follow("proef", peildatum=PEILDATUM), acting_as(daad.actor):
                daad.doe()
        except (RegelOvertreden, Verouderd) as nee:
            os.write(uit, f"-{daad.soort}|{nee}\n".encode())
        except weg:
            raise
        except Exception as fout:  # told to the test, which then fails
            os.write(uit, f"!{daad.soort}: {fout!r}"[:400].replace("\n", " ").encode() + b"\n")
        else:
            os.write(uit, f"+{daad.soort}|{daad.wat}\n".encode())


def wacht_tot_alleen(connection) -> None:
    """A server may still be finishing what the killed client asked last."""
    if connection.vendor != "postgresql":
        return
    vraag = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    for _ in range(100):
        with connection.cursor() as cursor:
            cursor.execute(vraag)
            if cursor.fetchone()[0] == 1:
                return
        time.sleep(0.05)


if __name__ == "__main__":
    woorden = sys.argv[3:]
    main(
        int(sys.argv[1]),
        int(sys.argv[2]),
        stuk="stuk" in woorden,
        alleen_lijsten="lijsten" in woorden,
    )
