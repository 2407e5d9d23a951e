"""From a database address to what Django wants to know of it."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from overdracht.config.env import OnveiligeInstelling

# WAL: readers never wait for the writer. FULL: what was confirmed survives a power cut.
# IMMEDIATE (below): two writers queue up instead of failing with "database is locked".
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=20000;"
    "PRAGMA cache_size=-20000;PRAGMA mmap_size=134217728;PRAGMA temp_store=MEMORY;"
)

# Seconds. Who closes the file last moves the whole log into it: that took half of a page.
SQLITE_BLIJFT_OPEN = 60

# A page takes a few rows through an index. Left to itself the planner read the whole country with
# several workers at 200,000 dossiers: it counts on slow discs and on long answers.
POSTGRES_KEUZES = "-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1"

# A statement of data/voorbereid.py that was asked so often on one connection gets a plan that is
# kept. An old pooler that hands out connections by the transaction cannot have that: then the
# address says `?plannen=nee`.
VANAF_KEER = 3
PLANNEN = "plannen"
# A migration moves the rows of everybody; forced row level security holds for their owner too.
ALS_HUIS = " -c overdracht.rol=systeem"
# Nobody waits longer for a page, and what hangs lets go of its rows (RL1).
WEB = " -c statement_timeout=5s -c idle_in_transaction_session_timeout=60s"


def sqlite(bestand: Path) -> dict[str, Any]:
    """The embedded database, in one file."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": bestand,
        "CONN_MAX_AGE": SQLITE_BLIJFT_OPEN,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def postgresql(
    url: str, *, pool: bool, als_huis: bool = False, is_web: bool = False
) -> dict[str, Any]:
    """The server database; the query part of the address holds libpq's words (sslmode, host)."""
    delen = urlsplit(url)
    opties: dict[str, Any] = dict(parse_qsl(delen.query))
    host = opties.pop("host", "") or unquote(delen.hostname or "")
    opties.setdefault("options", POSTGRES_KEUZES)
    if opties.pop(PLANNEN, "") != "nee":
        opties["prepare_threshold"] = VANAF_KEER
    if als_huis:
        opties["options"] += ALS_HUIS
    if is_web:
        opties["options"] += WEB
    if pool:
        opties["pool"] = {"min_size": 2, "max_size": 8}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(delen.path.lstrip("/")),
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": host,
        "PORT": str(delen.port or ""),
        "CONN_MAX_AGE": 0,
        # A connection that was ready and died with the server is not handed out: without this
        # every one of them gave somebody an error, also after the server was back.
        "CONN_HEALTH_CHECKS": pool,
        "OPTIONS": opties,
    }


def database(
    url: str, *, data_map: Path, pool: bool, als_huis: bool = False, is_web: bool = False
) -> dict[str, Any]:
    """PostgreSQL by address, SQLite by address, or the embedded database in the data folder."""
    if not url:
        return sqlite(data_map / "overdracht.sqlite3")
    schema = urlsplit(url).scheme
    if schema in {"postgres", "postgresql"}:
        return postgresql(url, pool=pool, als_huis=als_huis, is_web=is_web)
    if schema == "sqlite":
        return sqlite(Path(unquote(urlsplit(url).path).removeprefix("/")))
    # The address itself may hold a password: name the scheme only.
    raise OnveiligeInstelling(
        f"DATABASE_URL begint met '{schema}:'. Gebruik postgresql://gebruiker@host/naam "
        "of sqlite:////pad/naar/bestand."
    )
