#!/usr/bin/env python
"""Plain Django; `dev.py` starts it for you."""

import os
import sys

from django.core.management import execute_from_command_line

from overdracht.config.env import OnveiligeInstelling

# The only commands that run as the owner of the tables (DATABASE_OWNER_URL).
EIGENAARSWERK = {
    "migrate",
    "showmigrations",
    "sqlmigrate",
    "geef_rechten",
    "maak_reservekopie",
    "zet_terug",
    "oefen_terugzetten",
}
# These only compute: they need no key, no database and no folder of this machine.
REKENWERK = {"tijdlijn", "scenario_advies"}


def main() -> int:
    """Run one command; an unsafe setting is told in one Dutch message, without a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overdracht.config.settings")
    if set(sys.argv[1:2]) & EIGENAARSWERK:
        os.environ["OVERDRACHT_ALS_EIGENAAR"] = "1"
    if set(sys.argv[1:2]) & REKENWERK:
        os.environ |= {"OVERDRACHT_MODUS": "test", "DATABASE_URL": ""}
    try:
        execute_from_command_line(sys.argv)
    except OnveiligeInstelling as fout:
        sys.stderr.write(f"{fout}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
