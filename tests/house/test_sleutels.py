"""Every use of a key, of chance and of a hash in the code is listed in docs/sleutels.md."""

import ast
import re
from collections.abc import Iterator

from tests.house.bron import PAKKET, ROOT, python_files

LIJST = ROOT / "docs" / "sleutels.md"
_REGEL = re.compile(r"^\| `(overdracht/[\w/]+\.py)` \| (.+?) \| .+ \|$", re.MULTILINE)
_WOORD = re.compile(r"`(\w+)`")
# Where cryptography comes from; what is imported from these is a use.
BRONNEN = (
    "cryptography",
    "hashlib",
    "hmac",
    "secrets",
    "django.core.signing",
    "django.contrib.auth.hashers",
    "django.utils.crypto",
)
SLEUTELS = frozenset(
    {
        "SECRET_KEY",
        "OVERDRACHT_VELDSLEUTEL",
        "OVERDRACHT_VELDSLEUTELS_OUD",
        "OVERDRACHT_INDEXSLEUTEL",
        "OVERDRACHT_KOPIESLEUTEL",
    }
)


def gebruik(boom: ast.AST) -> set[str]:
    """What this file takes from a source of cryptography, and which keys it names.

    Of a module that is imported whole it is what is asked of it: `secrets.token_bytes`.
    """
    modules = {kort for kort, lang in ingevoerd(boom) if is_module(lang)}
    gevonden = {lang.rpartition(".")[2] for _, lang in ingevoerd(boom) if not is_module(lang)}
    for knoop in ast.walk(boom):
        match knoop:
            case ast.Attribute(value=ast.Name(id=van), attr=naam) if van in modules:
                gevonden.add(naam)
            case ast.Attribute(attr=naam) | ast.Constant(value=str(naam)) if naam in SLEUTELS:
                gevonden.add(naam)
    return gevonden


def ingevoerd(boom: ast.AST) -> Iterator[tuple[str, str]]:
    """What is imported from such a source: how it is called here, and its whole name."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Import | ast.ImportFrom):
            van = f"{knoop.module}." if isinstance(knoop, ast.ImportFrom) else ""
            for naam in knoop.names:
                if is_bron(f"{van}{naam.name}"):
                    yield naam.asname or naam.name, f"{van}{naam.name}"


def is_bron(naam: str) -> bool:
    return any(naam == bron or naam.startswith(f"{bron}.") for bron in BRONNEN)


def is_module(naam: str) -> bool:
    """Of cryptography the names of modules are small letters, and those of what they hold not."""
    return naam in BRONNEN or (
        naam.startswith("cryptography.") and naam.rpartition(".")[2].islower()
    )


def in_de_code() -> Iterator[tuple[str, set[str]]]:
    for pad in python_files(PAKKET):
        if gevonden := gebruik(ast.parse(pad.read_text("utf-8"))):
            yield pad.relative_to(ROOT).as_posix(), gevonden


def op_de_lijst() -> dict[str, set[str]]:
    return {pad: set(_WOORD.findall(wat)) for pad, wat in _REGEL.findall(LIJST.read_text("utf-8"))}


def test_every_use_of_a_key_stands_on_the_list_and_the_list_names_nothing_else():
    code, lijst = dict(in_de_code()), op_de_lijst()

    assert {pad: meer for pad in code if (meer := code[pad] - lijst.get(pad, set()))} == {}
    assert {pad: weg for pad in lijst if (weg := lijst[pad] - code.get(pad, set()))} == {}


def test_every_key_of_the_settings_has_its_use_its_way_its_owner_and_its_term():
    regels = [r for r in LIJST.read_text("utf-8").splitlines() if r.startswith("| `")]
    cellen = {r.split("|")[1].strip(" `"): r.split("|")[2:-1] for r in regels}

    assert cellen.keys() >= SLEUTELS
    assert all(len(cellen[naam]) == 4 and all(c.strip() for c in cellen[naam]) for naam in SLEUTELS)


def test_the_search_sees_each_way_of_writing_it_down():
    bron = """
import hmac
import secrets as s
from hashlib import sha256
from django.core import signing
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

def f():
    return hmac.new(settings.SECRET_KEY), s.token_hex(), signing.dumps(1), hashes.SHA256()
"""
    assert gebruik(ast.parse(bron)) == {
        "new",
        "SECRET_KEY",
        "token_hex",
        "sha256",
        "dumps",
        "SHA256",
        "AESGCM",
    }
