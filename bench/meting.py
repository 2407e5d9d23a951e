"""One way to measure: ways in turn, each round in a process of its own, CPU time and ratios."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

METINGEN = Path(__file__).resolve().parent.parent / "docs" / "metingen"
RONDES = 5
MINSTENS_SECONDEN = 1.0


class Niet(Exception):
    """This way cannot run on this machine; the message says why."""


class Wijze(NamedTuple):
    """A way to do the work, and what one call of it handles."""

    doe: Callable[[], object]
    aantal: int


class Uitslag(NamedTuple):
    """Microseconds of CPU for one dossier, round by round."""

    naam: str
    us: tuple[float, ...]

    @property
    def midden(self) -> float:
        """The median of the rounds."""
        return median(self.us)


def verhouding(boven: Uitslag, onder: Uitslag) -> float:
    """How many times the one costs the other: the middle of the rounds, each within itself."""
    return median(een / ander for een, ander in zip(boven.us, onder.us, strict=True))


def omgeving_voor(map_: str) -> dict[str, str]:
    """The environment of a process that works on a fictive country in this folder."""
    weg = {"OVERDRACHT_BENCH_POSTGRES_URL", "OVERDRACHT_TEST_POSTGRES_URL"}
    return {naam: waarde for naam, waarde in os.environ.items() if naam not in weg} | {
        "OVERDRACHT_MODUS": "demo",
        "OVERDRACHT_DATA": map_,
        "DJANGO_SETTINGS_MODULE": "bench.instellingen",
    }


def meet(wijze: Wijze) -> float:
    """Microseconds of CPU for one dossier, over at least a second of work."""
    wijze.doe()  # warm: what is kept between calls in real life is kept here too
    keren, begin = 0, time.process_time()
    while (voorbij := time.process_time() - begin) < MINSTENS_SECONDEN:
        wijze.doe()
        keren += 1
    return voorbij / keren / wijze.aantal * 1e6


def meet_om_beurten(module: str, namen: Sequence[str], rondes: int = RONDES) -> list[Uitslag]:
    """A B C A B C …: each round of each way in a fresh process, so none profits of another."""
    gemeten: dict[str, list[float]] = {naam: [] for naam in namen}
    for _ in range(rondes):
        for naam in namen:
            gemeten[naam].append(_in_eigen_proces(module, naam))
    return [Uitslag(naam, tuple(us)) for naam, us in gemeten.items()]


def _in_eigen_proces(module: str, naam: str) -> float:
    klaar = subprocess.run(
        [sys.executable, "-m", module, naam], capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        raise SystemExit(f"De meting van '{naam}' is mislukt:\n{klaar.stderr}")
    us: float = json.loads(klaar.stdout)["us"]
    return us


def antwoord(wijzen: Mapping[str, Callable[[], Wijze]]) -> None:
    """The child: measure the named way and say the figure as one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("wijze", choices=list(wijzen))
    naam = parser.parse_args().wijze
    print(json.dumps({"wijze": naam, "us": meet(wijzen[naam]())}))


def machine() -> dict[str, object]:
    """The conditions, published next to every number."""
    return {
        "python": platform.python_version(),
        "processor": _processor(),
        "kernen": os.cpu_count(),
        "belasting": [round(getal, 2) for getal in os.getloadavg()],
    }


def _processor() -> str:
    try:
        regels = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    namen = (regel.partition(":")[2].strip() for regel in regels if regel.startswith("model name"))
    return next(namen, platform.machine())


def tabel(kop: Sequence[str], rijen: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    regels = [kop, ["---"] * len(kop), *rijen]
    return "\n".join("| " + " | ".join(str(cel) for cel in regel) + " |" for regel in regels)


def bewaar(naam: str, tekst: str, cijfers: Mapping[str, Any]) -> None:
    """Write the page and the figures behind it, and show the page."""
    METINGEN.mkdir(parents=True, exist_ok=True)
    (METINGEN / f"{naam}.md").write_text(tekst, encoding="utf-8")
    json_tekst = json.dumps(cijfers, ensure_ascii=False, indent=2) + "\n"
    (METINGEN / f"{naam}.json").write_text(json_tekst, encoding="utf-8")
    print(tekst)
