"""What must be true before the first request: asked by the server, the clock and every command."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import ERROR, CheckMessage, Error, Tags, register, run_checks
from django.db import DatabaseError, connections

from overdracht.config.env import DEZE_MACHINE, Modus, OnveiligeInstelling
from overdracht.data.bewaring import list_without_bewaarregel
from overdracht.data.models import Gebruiker
from overdracht.data.rijmuur import list_gaps, list_powers, list_without_policy
from overdracht.support.toegang.policy import check_beleid
from overdracht.support.toegang.queries import DEMO_DOMEIN

SYNCHRONOUS_FULL = 2
HOOGSTENS = 5  # gaps that are written out: an empty database has hundreds


@register(Tags.security)
def check_every_door(
    app_configs: Sequence[AppConfig] | None,
    **_: Any,
) -> list[CheckMessage]:
    """No route, operation, command or job without a declared policy."""
    return check_beleid()


@register(Tags.security)
def check_bewaarregels(
    app_configs: Sequence[AppConfig] | None,
    **_: Any,
) -> list[CheckMessage]:
    """Of every table it is said how long its rows are kept (RT1)."""
    return [
        Error(
            f"Van de tabel '{tabel}' is niet gezegd hoe lang zij wordt bewaard.",
            hint="Zet hem bij een regel in overdracht/core/bewaren.py.",
            id="overdracht.E023",
        )
        for tabel in list_without_bewaarregel()
    ]


@register(Tags.database)
def check_sqlite_synchronous(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **_: Any
) -> list[CheckMessage]:
    """SQLite without synchronous=FULL can lose what it confirmed when the power fails."""
    return [
        Error(
            f"De database '{alias}' is SQLite zonder synchronous=FULL.",
            hint="Zet 'PRAGMA synchronous=FULL;' in init_command van deze database.",
            id="overdracht.E001",
        )
        for alias in databases or ()
        if connections[alias].vendor == "sqlite" and _synchronous(alias) < SYNCHRONOUS_FULL
    ]


@register(Tags.database)
def check_rijbeveiliging(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **_: Any
) -> list[CheckMessage]:
    """The second wall stands: on every table with data of a person, as this version says it."""
    fouten: list[CheckMessage] = [
        Error(
            f"Van de tabel '{tabel}' is niet gezegd wie er rijen van ziet.",
            hint="Zet hem in BELEID of, met een reden, in BUITEN van overdracht/data/rijbeleid.py.",
            id="overdracht.E020",
        )
        for tabel in list_without_policy()
    ]
    if settings.OVERDRACHT_ALS_EIGENAAR:  # the migration that puts it up has yet to run
        return fouten
    return fouten + [
        Error(gat, hint="Draai: python3 manage.py migrate", id="overdracht.E021")
        for alias in databases or ()
        for gat in islice(list_gaps(connections[alias]), HOOGSTENS)
    ]


@register(Tags.database)
def check_databaserol(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **_: Any
) -> list[CheckMessage]:
    """With real persons the process connects as a role that owns nothing and passes by nothing."""
    if settings.OVERDRACHT_MODUS != Modus.PRODUCTIE or settings.OVERDRACHT_ALS_EIGENAAR:
        return []
    return [
        Error(macht, hint="Zie docs/uitrol.md, De rollen van de database.", id="overdracht.E022")
        for alias in databases or ()
        for macht in list_powers(connections[alias])
    ]


@register(Tags.database)
def check_no_demo_accounts(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **_: Any
) -> list[CheckMessage]:
    """The accounts of the fictive country open with one click: never where real persons may be."""
    if settings.OVERDRACHT_MODUS != Modus.PRODUCTIE or not databases:
        return []
    try:
        aantal = Gebruiker.objects.filter(email__endswith=DEMO_DOMEIN, is_active=True).count()
    except DatabaseError:  # before the first migration there are no accounts at all
        return []
    if not aantal:
        return []
    return [
        Error(
            f"In deze database staan {aantal} accounts van de demo.",
            hint="Gebruik een lege database, of zet deze accounts uit.",
            id="overdracht.E002",
        )
    ]


def _synchronous(alias: str) -> int:
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        waarde: int = cursor.fetchone()[0]
        return waarde


def require_safe_start() -> None:
    """Raises `OnveiligeInstelling` on any error; gunicorn runs no checks by itself."""
    gevonden = run_checks(databases=["default"])
    fouten = [f"{m.msg} {m.hint or ''}".strip() for m in gevonden if m.is_serious(ERROR)]
    connections.close_all()
    fouten += _onveilig()
    if fouten:
        raise OnveiligeInstelling(*fouten)


def _onveilig() -> Iterator[str]:
    """What a server never is, whatever its mode: keys that all know, pages that show the inside."""
    if settings.OVERDRACHT_MODUS == Modus.TEST:
        yield (
            "OVERDRACHT_MODUS is 'test': die sleutels kent iedereen. Kies productie, of start de "
            "demo met: python3 dev.py run"
        )
    if settings.DEBUG and not _is_eigen_demo():
        yield "OVERDRACHT_DEBUG staat aan. Zet het uit: foutpagina's tonen dan gegevens."
    if settings.STATIC_ROOT and not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield ("De opmaak staat niet klaar. Draai eerst: python manage.py collectstatic --noinput")


def _is_eigen_demo() -> bool:
    """The fictive country on one's own machine, which nobody else can reach."""
    hier = set(settings.ALLOWED_HOSTS) <= set(DEZE_MACHINE)
    return bool(
        hier
        and settings.OVERDRACHT_MODUS == Modus.DEMO
        and settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    )
