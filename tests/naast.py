"""Programs of somebody else, run by node beside the tests: installed by `dev.py test`."""

import json
import os
import shutil
from pathlib import Path

import pytest

MAP = Path(__file__).parent / "node"


def node() -> list[str]:
    """What starts a script here; without node or its packages the test is skipped, and says so.

    Where everything must run (`dev.py test --eis-alles`) that is a failure.
    """
    gevonden = os.environ.get("OVERDRACHT_NODE")
    opdracht = json.loads(gevonden) if gevonden else [shutil.which("node") or ""]
    if opdracht[0] and (MAP / "node_modules").is_dir():
        return [*map(str, opdracht)]
    if os.environ.get("OVERDRACHT_EIS_ALLES"):
        pytest.fail("node of zijn pakketten ontbreken: zie tests/node")
    pytest.skip("node of zijn pakketten ontbreken: draai python3 dev.py test")
