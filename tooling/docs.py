"""`dev.py docs`: the documents that the code writes about itself."""

import argparse
import filecmp
import tempfile
from pathlib import Path

from tooling import levering, venv
from tooling.place import PYTHON, ROOT, Stop, bare_env, start

MAP = ROOT / "docs" / "generated"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The choices of `dev.py docs`."""
    parser.add_argument(
        "--plaatje", action="store_true", help="maak ook het schermbeeld voor de README opnieuw"
    )
    parser.add_argument(
        "--stuklijst", action="store_true", help="maak ook de lijst van alle pakketten (SBOM)"
    )
    parser.set_defaults(doe=run)


def run(keuze: argparse.Namespace) -> int:
    """Write the documents; on request the picture of the dossier page, and the list of packages."""
    venv.ensure("test")
    write()
    if keuze.stuklijst:
        levering.write_stuklijst()
    if keuze.plaatje:
        from tooling import picture  # noqa: PLC0415  # needs a browser; seldom asked for

        picture.take()
    return 0


def write(doel: Path = MAP) -> None:
    """Let the code write its documents in this folder."""
    with tempfile.TemporaryDirectory() as data:
        env = bare_env(data)
        klaar = start(PYTHON, "manage.py", "maak_documenten", doel, env=env, stil=True)
    if klaar.returncode:
        raise Stop(f"De documenten zijn niet gemaakt:\n{klaar.stdout}")


def is_fresh() -> bool:
    """True when what is committed is what the code would write now."""
    with tempfile.TemporaryDirectory() as map_:
        vers = Path(map_)
        try:
            write(vers)
        except Stop as reden:
            print(reden)
            return False
        namen = sorted({b.name for b in (*vers.iterdir(), *MAP.glob("*"))})
        _gelijk, anders, mist = filecmp.cmpfiles(vers, MAP, namen, shallow=False)
    for naam in anders + mist:
        print(f"docs/generated/{naam} is verouderd. Draai: python3 dev.py docs")
    return not (anders or mist)
