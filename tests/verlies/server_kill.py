"""`python -m tests.verlies.server_kill KEER ZAAD SERVER`: the database server is killed, again
and again, while eight processes of the website write in it.

They are never started anew: each meets the loss in the middle of an act, waits until it is let in
again, and does the same act once more. What was confirmed before a kill must stand there after it.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import django

from tooling.place import Stop
from tooling.postgres import Server

NAAST_ELKAAR = 8
PER_KILL = 18  # acts that are ready for each kill
MINSTENS = 6  # acts that were confirmed between two kills
LANGST = 0.15  # seconds that a kill may come later than that
GEDULD = 60.0  # seconds in which somebody must be let in again
_NUMMER = 4  # bytes


def main(keer: int, zaad: int, server: Server) -> None:
    """Kill so many times, look after each kill and at the end, and say it as one line of JSON."""
    django.setup()
    from django.db import connection, transaction  # noqa: PLC0415  # after setup

    from overdracht.data.wie import acting_as_huis  # noqa: PLC0415
    from tests.verlies.daden import maak_wereld  # noqa: PLC0415
    from tests.verlies.kill import Proef, leg_klaar, wacht_tot_alleen  # noqa: PLC0415
    from tests.verlies.nagaan import list_breuken  # noqa: PLC0415

    willekeur = random.Random(zaad)  # a draw that can be drawn again
    with acting_as_huis(), transaction.atomic():
        wereld = maak_wereld(max(10, keer * PER_KILL // 9), willekeur)
    _laat_los(connection)
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as map_:
        proef = Proef(leg_klaar(wereld), Path(map_) / "bevestigd", keer)
        herstel, breuken = _kill(wereld, proef, willekeur, server)
        regels = proef.bevestigd.read_text().splitlines()
    duur = time.perf_counter() - begin
    wacht_tot_alleen(connection)
    gedaan = _bevestigd(regels)
    onbekend = sum(regel.startswith("?") for regel in regels) + NAAST_ELKAAR
    with acting_as_huis():
        breuken += list_breuken(wereld, gedaan, onbekend)
    uitslag = {
        "zaad": zaad,
        "gekild": len(herstel),
        "bevestigd": len(gedaan),
        "onbekend": onbekend - NAAST_ELKAAR,
        "geweigerd": sum(regel.startswith("-") for regel in regels),
        "soorten": sorted({soort for soort, _ in gedaan}),
        "terug_na": [round(sorted(herstel)[len(herstel) // 2], 1), round(max(herstel), 1)],
        "seconden": round(duur, 1),
        "breuken": [regel for regel in regels if regel.startswith("!")] + breuken,
    }
    print(json.dumps(uitslag, ensure_ascii=False))  # noqa: T201  # read by the test


def _bevestigd(regels: list[str]) -> set[tuple[str, str]]:
    gedaan = [regel[1:].split("|") for regel in regels if regel.startswith("+")]
    return {(soort, wat) for soort, wat in gedaan}


def _laat_los(connection: Any) -> None:
    """A pool does not survive a fork, nor does a connection."""
    connection.close()
    connection.close_pool()


def _kill(wereld, proef, willekeur, server: Server) -> tuple[list[float], list[str]]:
    from django.db import connection  # noqa: PLC0415  # after setup

    proef.bevestigd.touch()
    levend = [_begin(wereld, proef) for _ in range(NAAST_ELKAAR)]
    herstel: list[float] = []
    breuken: list[str] = []
    try:
        for nummer in range(proef.keer):
            _wacht(proef.bevestigd, MINSTENS)
            time.sleep(willekeur.uniform(0, LANGST))
            # The list first: what is confirmed after this line was confirmed before the kill too.
            eerst = _bevestigd(_regels(proef.bevestigd))
            WIJZEN[nummer % len(WIJZEN)](server, willekeur)
            moment = time.monotonic()
            _wacht(proef.bevestigd, 1, sinds=len(_regels(proef.bevestigd)))
            herstel.append(time.monotonic() - moment)
            breuken += _verloren(wereld, eerst)
            _laat_los(connection)
    finally:
        for pid in levend:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    return herstel, breuken


def _verloren(wereld, eerst: set[tuple[str, str]]) -> list[str]:
    from overdracht.data.wie import acting_as_huis  # noqa: PLC0415  # after setup
    from tests.verlies.nagaan import list_gedaan  # noqa: PLC0415

    with acting_as_huis():
        weg = eerst - set(list_gedaan(wereld))
    return [f"verloren na een kill: {soort} van {wat}" for soort, wat in sorted(weg)]


def _regels(bevestigd: Path) -> list[str]:
    return bevestigd.read_text().splitlines()


def _wacht(bevestigd: Path, minstens: int, *, sinds: int | None = None) -> None:
    """Until so many more acts were confirmed."""
    regels = _regels(bevestigd)
    begin = len(regels) if sinds is None else sinds
    tot = time.monotonic() + GEDULD
    while sum(regel.startswith("+") for regel in _regels(bevestigd)[begin:]) < minstens:
        if time.monotonic() > tot:
            laatste = "\n".join(_regels(bevestigd)[-10:])
            raise TimeoutError(f"na {GEDULD} seconden is er niets bevestigd:\n{laatste}")
        time.sleep(0.01)


# --- ways to die --------------------------------------------------------------------------------


def _kinderen(pid: int) -> list[int]:
    """The processes of the server: each one has the first as its parent."""
    return [int(pad.parent.name) for pad in Path("/proc").glob("[0-9]*/stat") if _ouder(pad) == pid]


def _ouder(pad: Path) -> int:
    with suppress(OSError):
        return int(pad.read_text().rpartition(")")[2].split()[1])
    return 0


def _alles(server: Server, _willekeur: random.Random) -> None:
    """Every process of the server at once; it is started again as a supervisor would."""
    eerste = server.pid
    for pid in (eerste, *_kinderen(eerste)):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    _start_weer(server)


def _de_eerste(server: Server, _willekeur: random.Random) -> None:
    """The first process only: the others notice by themselves that they are orphans."""
    os.kill(server.pid, signal.SIGKILL)
    _start_weer(server)


def _een_kind(server: Server, willekeur: random.Random) -> None:
    """One process that answers a client: the server throws everybody out and recovers itself."""
    if kinderen := _kinderen(server.pid):
        with suppress(ProcessLookupError):
            os.kill(willekeur.choice(kinderen), signal.SIGKILL)


WIJZEN: tuple[Callable[[Server, random.Random], None], ...] = (_alles, _een_kind, _de_eerste)


def _start_weer(server: Server) -> None:
    """As long as an orphan holds the memory of the old one, a new one refuses to start."""
    tot = time.monotonic() + GEDULD
    while True:
        try:
            return server.start()
        except Stop:
            if time.monotonic() > tot:
                raise
            time.sleep(0.1)


# --- who writes ---------------------------------------------------------------------------------


def _begin(wereld, proef) -> int:
    pid = os.fork()
    if pid == 0:
        _werk(wereld, proef)
    return pid


def _werk(wereld, proef) -> NoReturn:
    from django.db import InterfaceError, OperationalError, close_old_connections  # noqa: PLC0415

    from overdracht.support.audit.actions import GeenAuditregel  # noqa: PLC0415
    from tests.verlies.kill import doe  # noqa: PLC0415

    weg = (OperationalError, InterfaceError, GeenAuditregel)
    uit = os.open(proef.bevestigd, os.O_WRONLY | os.O_APPEND)
    while nummer := os.read(proef.werk, _NUMMER):
        daad = wereld.daden[int.from_bytes(nummer, "big")]
        while True:
            try:
                doe([daad], uit, weg)
                break
            except weg as fout:
                # Nobody knows whether it was done: the colleague tries the same thing again.
                regel = f"?{daad.soort}|{daad.wat}|{fout}"[:300].replace("\n", " ")
                os.write(uit, f"{regel}\n".encode())
                time.sleep(0.1)
            finally:
                close_old_connections()  # as at the end of every request
    while True:  # nothing is left to do: wait for the end
        time.sleep(1)


if __name__ == "__main__":
    plek = json.loads(sys.argv[3])
    main(
        int(sys.argv[1]),
        int(sys.argv[2]),
        Server(Path(plek["bin_"]), Path(plek["map_"]), plek["als"], plek["opties"]),
    )
