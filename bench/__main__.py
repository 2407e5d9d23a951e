"""Run every bench, one after another; each writes its own page in docs/metingen."""

import argparse

from bench import herstel, logboek, nacht, planner, web


def main() -> None:
    """The choices are those of `dev.py bench`; a bench takes what concerns it."""
    parser = argparse.ArgumentParser(prog="bench", description="Meet de snelheid.")
    parser.add_argument("--dossiers", type=int, help="meet de lijsten met zoveel dossiers")
    parser.add_argument(
        "--alleen",
        choices=("planner", "nacht", "logboek", "web", "herstel"),
        help="meet alleen dit",
    )
    keuze = parser.parse_args()
    if keuze.alleen in {None, "planner"}:
        planner.run()
    if keuze.alleen in {None, "nacht"}:
        nacht.run(keuze.dossiers)
    if keuze.alleen in {None, "logboek"}:
        logboek.run()
    if keuze.alleen in {None, "web"}:
        web.run(keuze.dossiers)
    if keuze.alleen in {None, "herstel"}:
        herstel.run(keuze.dossiers)


if __name__ == "__main__":
    main()
