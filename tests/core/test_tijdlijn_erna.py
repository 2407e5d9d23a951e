"""The line after the PIP and around the move."""

import pytest

from tests.core.test_tijdlijn import S1, S2, VERWACHT, stand

PIP = {
    "intake_begonnen_op": "2026-03-16",
    "intake_afgerond_op": "2026-03-30",
    "leerbaarheidstoets_op": "2026-03-20",
    "pip_vastgesteld_op": "2026-04-10",
}


@pytest.mark.parametrize(
    ("feiten", "stap", "verwacht"),
    [
        (S1 | PIP, "traject", "verwacht 2026-04-20 2026-07-10"),
        (S1 | PIP | {"leerroute": "onderwijs"}, "traject", "verwacht 2026-04-20 2026-10-10"),
        (S1 | PIP | VERWACHT, "traject", "verwacht 2026-04-20 2026-09-01"),
        (S2 | PIP, "traject", "-"),
        (S2 | PIP | VERWACHT, "traject", "verwacht 2026-09-01 2027-01-31"),
        (S2 | PIP, "inburgeringstermijn", "afgeleid 2026-04-11 2029-04-10"),
        (S2 | PIP, "leerroute_aanbod", "afgeleid 2026-07-10"),
        (
            S2 | PIP | {"leerroute_aangeboden_op": "2026-04-17"},
            "leerroute_aanbod",
            "feit 2026-04-17",
        ),
        (S2 | {"leerroute_aangeboden_op": "2026-04-17"}, "leerroute_aanbod", "feit 2026-04-17"),
        (S2, "leerroute_aanbod", "-"),
        (S2 | PIP, "bezwaar", "afgeleid 2026-05-22"),
        (S2 | PIP, "voortgangsgesprek", "afgeleid 2026-07-10"),
        (S2 | PIP, "schakelen", "afgeleid 2027-10-10"),
        (S2 | PIP, "verlenging_aanvragen", "afgeleid 2028-10-10 2029-04-10"),
        (S2 | PIP, "pip_uiterlijk", "-"),
    ],
)
def test_after_the_pip(feiten, stap, verwacht):
    assert stand(feiten, stap) == verwacht


@pytest.mark.parametrize(
    ("feiten", "stap", "verwacht"),
    [
        (
            {"bijstand_vanaf_op": "2026-04-13"},
            "ontzorgen",
            "afgeleid 2026-04-13 2026-10-12",
        ),
        ({"logeren_begonnen_op": "2026-04-01"}, "logeren", "afgeleid 2026-04-01 2026-07-01"),
        (
            {"logeren_begonnen_op": "2026-03-02", "logeren_geeindigd_op": "2026-04-01"},
            "logeren",
            "feit 2026-03-02 2026-04-01",
        ),
        (
            {"logeren_begonnen_op": "2026-03-02", "verhuisd_op": "2026-04-10"},
            "logeren",
            "feit 2026-03-02 2026-04-10",
        ),
        ({"rust_van": "2026-05-04"}, "rustperiode", "gepland 2026-05-04"),
        (
            {"rust_van": "2026-04-01", "rust_tot": "2026-05-04"},
            "rustperiode",
            "gepland 2026-04-01 2026-05-04",
        ),
        ({"gekoppeld_op": "2026-04-13"}, "woning", "afgeleid 2026-06-22"),
        ({"gekoppeld_op": "2026-04-13", "brp_ingeschreven_op": "2026-04-17"}, "woning", "-"),
    ],
)
def test_what_stands_around_the_move(feiten, stap, verwacht):
    assert stand(feiten, stap) == verwacht
