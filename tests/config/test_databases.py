"""A database address becomes what Django wants to know."""

from pathlib import Path

import pytest

from overdracht.config.databases import POSTGRES_KEUZES, VANAF_KEER, database
from overdracht.config.env import OnveiligeInstelling

MAP = Path("/data")

PLANNEN = {"prepare_threshold": VANAF_KEER}


def test_without_an_address_the_embedded_database_keeps_what_it_confirmed():
    gemaakt = database("", data_map=MAP, pool=True)

    assert gemaakt["NAME"] == MAP / "overdracht.sqlite3"
    assert gemaakt["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "PRAGMA synchronous=FULL;" in gemaakt["OPTIONS"]["init_command"]


def test_a_server_address_is_taken_apart():
    url = "postgresql://jan:p%40ss@db.example:6432/over%20dracht?sslmode=verify-full"

    gemaakt = database(url, data_map=MAP, pool=False)

    assert {k: gemaakt[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "over dracht",
        "USER": "jan",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "verify-full", "options": POSTGRES_KEUZES, **PLANNEN},
    }


def test_a_socket_is_named_as_libpq_does():
    gemaakt = database("postgresql://app@/overdracht?host=/run/pg", data_map=MAP, pool=True)

    assert (gemaakt["HOST"], gemaakt["OPTIONS"]) == (
        "/run/pg",
        {"pool": {"min_size": 2, "max_size": 8}, "options": POSTGRES_KEUZES, **PLANNEN},
    )


@pytest.mark.parametrize("pool", [True, False])
def test_what_is_kept_ready_is_looked_at_before_it_is_handed_out(pool):
    """Connections that died with their server would each give somebody an error."""
    gemaakt = database("postgresql://app@/overdracht", data_map=MAP, pool=pool)

    assert gemaakt["CONN_HEALTH_CHECKS"] is pool


def test_the_address_may_choose_how_the_planner_reckons():
    url = "postgresql://app@db/overdracht?options=-c%20jit%3Don"

    assert database(url, data_map=MAP, pool=False)["OPTIONS"] == {"options": "-c jit=on", **PLANNEN}


def test_behind_an_old_pooler_the_address_says_that_no_plan_is_kept():
    url = "postgresql://app@pooler/overdracht?plannen=nee"

    assert database(url, data_map=MAP, pool=True)["OPTIONS"] == {
        "pool": {"min_size": 2, "max_size": 8},
        "options": POSTGRES_KEUZES,
    }


def test_sqlite_may_stand_elsewhere():
    assert database("sqlite:////srv/app.db", data_map=MAP, pool=True)["NAME"] == Path("/srv/app.db")


def test_another_database_is_refused_without_repeating_the_address():
    with pytest.raises(OnveiligeInstelling) as gevangen:
        database("mysql://jan:geheim@db/x", data_map=MAP, pool=True)

    assert "mysql:" in str(gevangen.value)
    assert "geheim" not in str(gevangen.value)


def test_a_page_has_seconds_and_a_command_has_as_long_as_it_needs():
    url = "postgresql://app@/overdracht"
    web = database(url, data_map=MAP, pool=False, is_web=True)["OPTIONS"]["options"]
    opdracht = database(url, data_map=MAP, pool=False)["OPTIONS"]["options"]

    assert "statement_timeout=5s" in web
    assert "statement_timeout" not in opdracht
