"""The term of the PIP, and the terms that the PIP starts."""

from datetime import date

import pytest

from tests.core.rijen import rijen, stand


@pytest.mark.parametrize(
    ("kennisgeving_op", "ingeschreven_op", "verwacht"),
    [
        ("2026-03-05", "2026-04-20", "2026-04-20 2026-06-29 loopt"),
        ("2026-06-02", "2026-04-22", "2026-06-02 2026-08-11 loopt"),
        ("2026-03-05", None, "None None wacht brp_ingeschreven_op"),
        (None, "2026-04-20", "None None wacht kennisgeving_op"),
        ("2026-02-14", "2026-02-14", "2026-02-14 2026-04-28 verlopen"),
    ],
    ids=[
        "eerst de kennisgeving",
        "de kennisgeving kwam later",
        "nog niet ingeschreven",
        "geen kennisgeving",
        "zaterdag, zondag en Koningsdag",
    ],
)
def test_the_pip_has_ten_weeks_from_the_later_of_notice_and_registration(
    kennisgeving_op, ingeschreven_op, verwacht
):
    feiten = {"kennisgeving_op": kennisgeving_op, "brp_ingeschreven_op": ingeschreven_op}

    assert stand(feiten, "T-20", peildatum=date(2026, 6, 15)) == verwacht


@pytest.mark.parametrize(
    ("ingeschreven_op", "peildatum", "norm", "uiterlijk_op"),
    [
        ("2022-12-30", date(2026, 1, 1), "T-20b", date(2023, 3, 10)),
        ("2022-06-01", date(2022, 6, 2), "T-20b", date(2022, 8, 10)),
        ("2023-01-02", date(2026, 1, 1), "T-20", date(2023, 4, 11)),
    ],
    ids=["laatste dagen van 2022", "midden in 2022", "het nieuwe jaar"],
)
def test_who_registered_in_2022_keeps_the_rule_of_2022(
    ingeschreven_op, peildatum, norm, uiterlijk_op
):
    feiten = {"kennisgeving_op": "2023-01-31", "brp_ingeschreven_op": ingeschreven_op}
    rij = rijen(feiten, peildatum=peildatum)

    assert {"T-20", "T-20b"} & set(rij) == {norm}
    assert rij[norm].uiterlijk_op == uiterlijk_op


# Ten weeks after 5 March is Ascension Day, and the Friday after it is equated: Monday 18 May.
BEGIN = {"kennisgeving_op": "2026-03-05", "brp_ingeschreven_op": "2026-03-05"}


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-20", {"pip_vastgesteld_op": "2026-04-15"}, "2026-03-05 2026-05-18 gehaald"),
        ("T-34", {}, "2026-03-05 2026-04-27 loopt"),
        ("T-34", {"leerbaarheidstoets_op": "2026-04-01"}, "2026-03-05 2026-04-27 gehaald"),
        ("T-34", {"leerbaarheidstoets_vrijgesteld": True}, "2026-03-05 2026-04-27 vervallen"),
        ("T-34", {"intake_bij_verstek": True}, "2026-03-05 2026-04-27 vervallen"),
    ],
)
def test_the_leerbaarheidstoets_comes_three_weeks_before_the_last_day_of_the_pip(
    norm, feiten, verwacht
):
    assert stand(BEGIN | feiten, norm) == verwacht


PIP = {"pip_vastgesteld_op": "2026-03-10"}


@pytest.mark.parametrize(
    ("norm", "feiten", "verwacht"),
    [
        ("T-35", PIP, "2026-03-10 2026-04-21 loopt"),
        ("T-35", {"pip_vastgesteld_op": "2026-03-16"}, "2026-03-16 2026-04-28 loopt"),
        ("T-36", PIP, "2026-03-10 2026-06-10 loopt"),
        ("T-36", PIP | {"leerroute_aangeboden_op": "2026-04-01"}, "2026-03-10 2026-06-10 gehaald"),
        ("T-36", PIP | {"traject_begonnen_op": "2026-04-01"}, "2026-03-10 2026-06-10 gehaald"),
        ("T-36", PIP | {"leerroute": "onderwijs"}, "2026-03-10 2026-09-10 loopt"),
        (
            "T-36",
            PIP | {"leerroute": "onderwijs", "leerroute_aangeboden_op": "2026-04-01"},
            "2026-03-10 2026-09-10 loopt",
        ),
        (
            "T-36",
            PIP | {"leerroute": "onderwijs", "traject_begonnen_op": "2026-04-01"},
            "2026-03-10 2026-09-10 gehaald",
        ),
        ("T-40", PIP, "2026-03-11 2029-03-10 loopt"),
        ("T-40", {"pip_vastgesteld_op": "2024-02-29"}, "2024-03-01 2027-02-28 loopt"),
        ("T-40", {"pip_vastgesteld_op": "2025-02-28"}, "2025-03-01 2028-02-28 loopt"),
        ("T-48", PIP, "2026-03-10 2027-09-10 loopt"),
        ("T-50", PIP, "2026-03-10 2026-06-10 loopt"),
        ("T-53", PIP, "2028-09-10 2029-03-10 loopt"),
        ("T-53", {"pip_vastgesteld_op": "2023-08-31"}, "2026-02-28 2026-08-31 loopt"),
    ],
)
def test_the_terms_that_the_pip_starts(norm, feiten, verwacht):
    assert stand(feiten, norm) == verwacht
