"""The size norms of the house: what grows past them splits by noun."""

import re

from tests.house.bron import PAKKET, ROOT, functions, lines, name, python_files

EIGEN = (PAKKET, ROOT / "tests", ROOT / "tooling")


def test_no_python_file_is_longer_than_300_lines():
    te_lang = {name(b): lines(b) for b in python_files(*EIGEN) if lines(b) > 300}

    assert te_lang == {}


def test_no_function_is_longer_than_40_lines():
    te_lang = {
        f"{name(bestand)}:{functie.name}": functie.end_lineno - functie.lineno + 1
        for bestand in python_files(PAKKET, ROOT / "tooling")
        for functie in functions(bestand)
        if functie.end_lineno and functie.end_lineno - functie.lineno + 1 > 40
    }

    assert te_lang == {}


def test_no_template_is_longer_than_150_lines():
    te_lang = {name(b): lines(b) for b in PAKKET.rglob("*.html") if lines(b) > 150}

    assert te_lang == {}


def test_the_settings_stay_readable():
    config = PAKKET / "config"

    assert lines(config / "settings.py") <= 200
    assert lines(config / "settings_test.py") <= 20


def test_no_template_holds_a_script_or_a_style_of_its_own():
    inline = re.compile(r"<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=|javascript:")
    gevonden = {
        name(b): treffers
        for b in PAKKET.rglob("*.html")
        if (treffers := inline.findall(b.read_text(encoding="utf-8")))
    }

    assert gevonden == {}
