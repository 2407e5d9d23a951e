"""What the product is delivered with: a list of every package, and a look for known holes."""

import json
from pathlib import Path
from typing import Any

from tooling.place import PYTHON, REQUIREMENTS, ROOT, Stop, start

STUKLIJST = ROOT / "stuklijst.cdx.json"
SLOT = REQUIREMENTS / "run.txt"


def find_holes(*extra: str) -> bool:
    """True when every package was looked up and none has a known hole.

    `--strict`: without it a machine that cannot look says that nothing was found.
    """
    vraag = ("-m", "pip_audit", "--strict", "--require-hashes", "--disable-pip", "-r", SLOT)
    return start(PYTHON, *vraag, *extra).returncode == 0


def write_stuklijst(doel: Path = STUKLIJST) -> None:
    """The software bill of materials (CycloneDX): what runs, and what the look is made of."""
    maker = (PYTHON, "-m", "cyclonedx_py", "requirements", "--output-reproducible", "-o", doel)
    klaar = start(*maker, SLOT, stil=True)
    if klaar.returncode:
        raise Stop(f"De stuklijst is niet gemaakt:\n{klaar.stdout}")
    lijst: dict[str, Any] = json.loads(doel.read_text())
    lijst["metadata"]["component"] = {"type": "application", "name": "warme-overdracht"}
    for deel in lijst["components"]:
        # Where this machine happened to look is nothing of the product.
        deel.pop("externalReferences", None)
    lijst["components"] += _npm()
    doel.write_text(json.dumps(lijst, indent=2, ensure_ascii=False) + "\n")


def _npm() -> list[dict[str, Any]]:
    slot = json.loads((ROOT / "package-lock.json").read_text())
    return [
        {
            "type": "library",
            "name": naam,
            "version": pakket["version"],
            "bom-ref": f"npm-{naam}",
            "purl": f"pkg:npm/{naam.replace('@', '%40')}@{pakket['version']}",
        }
        for plek, pakket in slot["packages"].items()
        if (naam := plek.removeprefix("node_modules/"))
    ]
