"""Nobody works in the name of somebody else (SE6): a session begins in four places only."""

import ast

from tests.house.bron import PAKKET, name, python_files

# The fictive colleagues of the demo, the own organisation, and the link that works once; all else
# is allauth's login.
MAG = {
    "overdracht/support/toegang/views/inloggen.py",
    "overdracht/support/toegang/views/organisatie.py",
    "overdracht/support/toegang/views/uitnodiging.py",
}
BEGINT = {"login", "sign_in", "force_login", "perform_login"}


def begint(boom):
    return any(
        getattr(knoop.func, "id", getattr(knoop.func, "attr", "")) in BEGINT
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Call)
    )


def test_a_session_begins_only_where_somebody_shows_who_it_is():
    gevonden = {
        name(bestand)
        for bestand in python_files(PAKKET)
        if begint(ast.parse(bestand.read_text(encoding="utf-8")))
    }

    assert gevonden == MAG


def test_the_reader_sees_a_session_that_begins_elsewhere():
    assert begint(ast.parse("def word(request, ander):\n    login(request, ander)"))
