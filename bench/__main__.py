"""Run every bench, one after another; each writes its own page in docs/metingen."""

import argparse

from bench import logboek, planner


def main() -> None:
    """The choices are those of `dev.py bench`; a bench takes what concerns it."""
    parser = argparse.ArgumentParser(prog="bench", description="Meet de snelheid.")
    parser.add_argument("--dossiers", type=int, help="meet de lijsten met zoveel dossiers")
    parser.parse_args()
    planner.run()
    logboek.run()


if __name__ == "__main__":
    main()
