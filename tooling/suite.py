"""`dev.py test`: the suite on SQLite and on PostgreSQL, and the journeys in a real browser."""

import argparse
import json
import os
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tooling import assets, postgres, venv
from tooling.place import PYTHON, ROOT, Stop, start

BELOFTEN = ROOT / "tests" / "beloften.toml"
PROEVEN = ROOT / "tests" / "node"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Uitslag(NamedTuple):
    """What became of one part; `reden` is filled when it could not run on this machine."""

    deel: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reden: str = ""

    @property
    def is_goed(self) -> bool:
        """Something ran and nothing failed."""
        return not self.failed and self.passed > 0

    def __str__(self) -> str:
        if self.reden:
            return f"{self.deel}: NIET GEDRAAID op deze machine: {self.reden}"
        extra = [
            f", {aantal} {soort}"
            for aantal, soort in ((self.failed, "failed"), (self.skipped, "skipped"))
            if aantal
        ]
        return f"{self.deel}: {self.passed} passed{''.join(extra)}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py test`."""
    parser.add_argument(
        "--eis-alles", action="store_true", help="wat niet kan draaien, is een fout"
    )
    parser.add_argument(
        "--deep", action="store_true", help="ook de lange tests, met veel voorbeelden"
    )
    parser.add_argument(
        "--alleen", choices=list(DELEN), action="append", help="draai alleen dit deel (mag vaker)"
    )
    parser.add_argument(
        "--beloften",
        action="store_true",
        help="schrijf docs/metingen/beloften.md met de uitslag; "
        "met --deep alleen wat een diepe run vraagt",
    )
    parser.add_argument("--tegelijk", type=int, default=1, help="zoveel processen naast elkaar")
    parser.add_argument("--dekking", action="store_true", help="meet op SQLite ook de dekking")
    parser.add_argument("pytest", nargs="*", help="na --: woorden voor pytest, zoals een pad")
    parser.set_defaults(doe=run)


def run(keuze: argparse.Namespace) -> int:
    """Run each part, then say in the last lines what became of it."""
    venv.ensure("test")
    _prepare(keuze)
    if keuze.beloften and keuze.deep and not keuze.pytest:
        keuze.pytest = _diepe_bewijzen()
        keuze.alleen = keuze.alleen or ["sqlite", "postgresql"]  # none of them is a journey
    uitslagen = [DELEN[deel](keuze) for deel in DELEN if deel in (keuze.alleen or DELEN)]
    print(flush=True)
    for uitslag in uitslagen:
        print(uitslag, flush=True)
    goed = all(u.is_goed or (u.reden and not keuze.eis_alles) for u in uitslagen)
    return 0 if goed else 1


def _diepe_bewijzen() -> list[str]:
    """The files that hold the proofs of what is promised at the size of a deep run."""
    groepen = tomllib.loads(BELOFTEN.read_text("utf-8")).values()
    beloften = [belofte for groep in groepen for belofte in groep.values() if belofte.get("diep")]
    return sorted({b.partition("::")[0] for belofte in beloften for b in belofte.get("bewijs", ())})


def _prepare(keuze: argparse.Namespace) -> None:
    """Node and its packages, for the tests that hold us against the program of somebody else."""
    if bezwaar := assets.fetch(PROEVEN, "Programma's voor de proeven"):
        print(f"De proeven met node zijn er niet ({bezwaar}).")
    else:
        os.environ["OVERDRACHT_NODE"] = json.dumps(assets.node())
    if keuze.eis_alles:
        os.environ["OVERDRACHT_EIS_ALLES"] = "1"


def _sqlite(keuze: argparse.Namespace) -> Uitslag:
    dekking = ["--cov", "--cov-report=term:skip-covered"] if keuze.dekking else []
    return _pytest(
        "sqlite", keuze, _marks("not browser", keuze), *dekking, env={"DATABASE_URL": ""}
    )


def _postgresql(keuze: argparse.Namespace) -> Uitslag:
    try:
        with postgres.server() as url:
            return _pytest(
                "postgresql", keuze, _marks("not browser", keuze), env={"DATABASE_URL": url}
            )
    except Stop as reden:
        return Uitslag("postgresql", reden=str(reden))


def _browser(keuze: argparse.Namespace) -> Uitslag:
    chromium = os.environ.get("OVERDRACHT_CHROMIUM") or next(
        filter(None, map(shutil.which, CHROMIUM)), ""
    )
    if not chromium:
        return Uitslag("browser", reden="geen Chromium gevonden. Installeer het pakket chromium")
    if bezwaar := assets.build():
        print(bezwaar)
    env = {"DATABASE_URL": "", "OVERDRACHT_CHROMIUM": chromium}
    return _pytest("browser", keuze, _marks("browser", keuze), env=env)


DELEN: Mapping[str, Callable[[argparse.Namespace], Uitslag]] = {
    "sqlite": _sqlite,
    "postgresql": _postgresql,
    "browser": _browser,
}


def _marks(keus: str, keuze: argparse.Namespace) -> tuple[str, str]:
    return "-m", keus if keuze.deep else f"{keus} and not deep"


def _pytest(
    deel: str, keuze: argparse.Namespace, marks: tuple[str, str], *meer: str, env: Mapping[str, str]
) -> Uitslag:
    print(f"\n=== {deel} ===", flush=True)
    diep = {"HYPOTHESIS_PROFILE": "deep"} if keuze.deep else {}
    with tempfile.TemporaryDirectory() as map_:
        telling = Path(map_) / "telling.json"
        verslag = ("-p", "tests.verslag") if keuze.beloften else ()
        # A file stays with one process: what its tests share, like the walk, is made once.
        samen = ("-n", str(keuze.tegelijk), "--dist", "loadfile", "--no-loadscope-reorder")
        naast = samen if keuze.tegelijk > 1 else ()
        tel = ("-p", "tooling.count", *verslag)
        woorden = ("-m", "pytest", "-q", *tel, *naast, *marks, *meer)
        # Side by side, every process must name its tests alike, also those made from a set.
        vast = {"PYTHONHASHSEED": "0"} if naast else {}
        eigen = {**os.environ, **vast, **env, **diep}
        eigen |= {"OVERDRACHT_TELLING": str(telling), "OVERDRACHT_DEEL": deel}
        code = start(PYTHON, *woorden, *keuze.pytest, env=eigen).returncode
        if not telling.exists():
            return Uitslag(deel, failed=1)
        uitslag = Uitslag(deel, **json.loads(telling.read_text()))
    # Coverage or a broken end also counts: pytest failed although every test passed.
    stuk = code not in {0, 5} and not uitslag.failed
    return uitslag._replace(failed=1) if stuk else uitslag
