#!/usr/bin/env python3
"""The commands of this project: `python3 dev.py run`, `python3 dev.py test`, and a few more.

Standard library only: it must work before anything is installed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # an old Python must hear this, not a syntax error
    sys.exit(
        "Warme Overdracht heeft Python 3.11 of nieuwer nodig. Dit is Python "
        + sys.version.split()[0]
        + ". Installeer een nieuwere Python en start dev.py daarmee."
    )

from tooling.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
