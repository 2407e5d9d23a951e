"""The page of promises claims nothing: each proof exists, and nothing unproven counts as met."""

import re
from types import SimpleNamespace

import pytest

from tests.beloften import (
    Belofte,
    find_stand,
    is_bewezen_door,
    load_beloften,
    write_pagina,
    write_uitslagen,
)
from tests.house.bron import ROOT
from tests.verslag import is_half

BELOFTE = Belofte("XX1", "Proef", "Het klopt", "100 %", ("tests/x.py",))


def delen(*, diep=False, **aantal):
    tests = {"XX1": {"tests/x.py": aantal}}
    return {"sqlite": {"op": "2026-11-23", "diep": diep, "tests": tests}}


def test_every_proof_is_a_test_that_exists():
    mist = []
    for belofte in load_beloften():
        for bewijs in belofte.bewijs:
            pad, _, test = bewijs.partition("::")
            plek = ROOT / pad
            if not plek.exists() or (test and f"def {test}(" not in plek.read_text("utf-8")):
                mist.append(f"{belofte.id}: {bewijs}")

    assert mist == []


def test_what_has_no_proof_says_what_is_missing_or_is_open():
    assert len({belofte.id for belofte in load_beloften()}) == len(load_beloften())
    assert all(belofte.zin and belofte.cijfer for belofte in load_beloften())


@pytest.mark.parametrize(
    ("nog", "gezien", "stand"),
    [
        ("", delen(passed=3), "gehaald"),
        ("de helft", delen(passed=3), "deels"),
        ("", delen(passed=3, failed=1), "rood"),
        ("", delen(skipped=3), "open"),
        ("", {}, "open"),
    ],
)
def test_a_promise_stands_as_its_tests_went(nog, gezien, stand):
    assert find_stand(BELOFTE._replace(nog=nog), gezien) == stand


def test_a_promise_with_a_proof_that_did_not_run_is_open():
    belofte = BELOFTE._replace(bewijs=("tests/x.py", "tests/y.py"))

    assert find_stand(belofte, delen(passed=3)) == "open"


@pytest.mark.parametrize(("diep", "stand"), [(False, "klein"), (True, "gehaald")])
def test_a_figure_of_a_deep_run_is_not_met_by_a_small_one(diep, stand):
    assert find_stand(BELOFTE._replace(is_diep=True), delen(diep=diep, passed=3)) == stand


@pytest.mark.parametrize(
    ("bewijs", "test", "ja"),
    [
        ("tests/x.py::test_a", "tests/x.py::test_a", True),
        ("tests/x.py::test_a", "tests/x.py::test_a[1]", True),
        ("tests/x.py::test_a", "tests/x.py::test_ab", False),
        ("tests/map", "tests/map/y.py::test_b", True),
        ("tests/map", "tests/mapje/y.py::test_b", False),
        ("tests/x.py", "tests/x.py::test_b", True),
    ],
)
def test_a_test_proves_what_names_it(bewijs, test, ja):
    assert is_bewezen_door(bewijs, test) is ja


def test_the_page_keeps_what_the_other_databases_saw(tmp_path):
    gezien = {
        "op": "2026-11-23",
        "diep": True,
        "tests": {"DL1": {"tests/verlies/test_kill.py": {"passed": 2}}},
        "cijfers": {},
    }
    write_uitslagen("sqlite", gezien, tmp_path / "b.json")
    write_uitslagen("postgresql", gezien, tmp_path / "b.json")

    pagina = (tmp_path / "b.md").read_text("utf-8")
    assert "| postgresql diep | 2026-11-23 | ja |" in pagina
    assert "postgresql diep: 2; sqlite diep: 2" in pagina


def test_a_small_run_of_later_takes_no_deep_result_away(tmp_path):
    def zag(op, *, diep, belofte="DL1", bewijs="tests/verlies/test_kill.py"):
        tests = {belofte: {bewijs: {"passed": 1}}}
        return {"op": op, "diep": diep, "tests": tests, "cijfers": {belofte: [f"van {op}"]}}

    doel = tmp_path / "b.json"
    write_uitslagen("sqlite", zag("2026-11-20", diep=True), doel)
    anders = zag(
        "2026-11-22", diep=True, belofte="AU1", bewijs="tests/muren/test_zonder_logboek.py"
    )
    write_uitslagen("sqlite", anders, doel)
    write_uitslagen("sqlite", zag("2026-11-23", diep=False), doel)

    (regel,) = [
        r for r in doel.with_suffix(".md").read_text("utf-8").splitlines() if "| DL1 |" in r
    ]
    assert "sqlite: 1; sqlite diep: 1 (2026-11-20)" in regel
    assert "van 2026-11-20; van 2026-11-23" in regel


def test_what_is_no_longer_promised_is_forgotten(tmp_path):
    gezien = {"op": "2026-11-23", "diep": True, "tests": {"XX9": {"x": {"passed": 1}}}}
    write_uitslagen("sqlite", {**gezien, "cijfers": {}}, tmp_path / "b.json")

    assert "XX9" not in (tmp_path / "b.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("keyword", "maxfail", "woorden", "half"),
    [
        ("", 0, ["tests/x.py"], False),
        ("fifty", 0, ["tests/x.py"], True),
        ("", 1, [], True),
        ("", 0, ["tests/x.py::test_a"], True),
    ],
)
def test_who_leaves_tests_out_writes_no_promise(keyword, maxfail, woorden, half):
    assert is_half(SimpleNamespace(keyword=keyword, maxfail=maxfail), woorden) is half


def test_a_deep_figure_asks_a_deep_run_of_each_of_its_proofs():
    belofte = BELOFTE._replace(is_diep=True, bewijs=("tests/x.py", "tests/y.py"))
    klein = {"XX1": {"tests/x.py": {"passed": 1}, "tests/y.py": {"passed": 1}}}
    diep = {"XX1": {"tests/x.py": {"passed": 1}}}
    gezien = {
        "sqlite": {"op": "2026-11-23", "diep": False, "tests": klein},
        "sqlite diep": {"op": "2026-11-23", "diep": True, "tests": diep},
    }

    assert find_stand(belofte, gezien) == "klein"
    diep["XX1"]["tests/y.py"] = {"passed": 1}
    assert find_stand(belofte, gezien) == "gehaald"


def test_a_figure_of_a_test_stands_on_the_page():
    gezien = delen(passed=1)
    gezien["sqlite"]["cijfers"] = {"XX1": ["4.812 cellen"]}

    assert "sqlite: 1; 4.812 cellen" in write_pagina([BELOFTE], gezien)


@pytest.mark.parametrize("naam", ["dreigingen.md", "normenkader.md"])
def test_a_threat_and_a_norm_point_at_promises_that_exist(naam):
    tekst = (ROOT / "docs" / naam).read_text("utf-8")
    bekend = {belofte.id for belofte in load_beloften()}

    genoemd = {
        woord
        for regel in tekst.splitlines()
        for cel in regel.split("|")[2:]
        if re.fullmatch(r" ([A-Z]{2}\d )+", cel)
        for woord in cel.split()
    }
    assert len(genoemd) > 50
    assert genoemd <= bekend
