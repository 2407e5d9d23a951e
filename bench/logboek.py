"""The log: how long it takes to seal and to verify a million lines (AU4).

Run by `dev.py bench` on a database of its own: an empty SQLite file, or the PostgreSQL that the
bench was given. The lines are written straight into the table; what is measured comes after.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from bench import meting

REGELS = 1_000_000
DOEL_SECONDEN = 60
PER_KEER = 20_000
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
DATABASES = (("SQLite", ""), ("PostgreSQL", "OVERDRACHT_BENCH_POSTGRES_URL"))


def run(regels: int = REGELS) -> None:
    """Measure on each database that is there, and write the page."""
    voor = meting.machine()
    uitslagen = {}
    for naam, adres in DATABASES:
        if adres and not os.environ.get(adres):
            continue
        uitslagen[naam] = _in_eigen_proces(os.environ.get(adres, ""), regels)
    inhoud = {"regels": regels, "uitslagen": uitslagen, "machine": voor}
    meting.bewaar("logboek", _bladzijde(inhoud), inhoud)


def _in_eigen_proces(url: str, regels: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as map_:
        env = {
            **os.environ,
            "OVERDRACHT_MODUS": "demo",
            "OVERDRACHT_DATA": map_,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "overdracht.config.settings",
        }
        opdracht = [sys.executable, "-m", "bench.logboek", "--regels", str(regels)]
        uit = subprocess.run(opdracht, env=env, check=True, capture_output=True, text=True)
    gemeten: dict[str, float] = json.loads(uit.stdout.splitlines()[-1])
    return gemeten


def _regels(aantal: int) -> Iterator[Any]:
    from overdracht.data.models import Auditregel  # noqa: PLC0415  # after django.setup

    for nummer in range(aantal):
        yield Auditregel(
            created_at=BEGIN + timedelta(seconds=nummer),
            gebruiker_id=UUID(int=nummer % 300 + 1),
            medewerker_id=UUID(int=nummer % 300 + 1),
            eenheid_id=UUID(int=nummer % 40 + 1),
            eenheid_naam="Oisterwijk",
            rol="regievoerder_gemeente",
            actie="dossier.ingezien",
            doel="dossier.inzien",
            herkomst="dossier:detail",
            uitkomst="ok",
            # Every tenth line is a list of fifty.
            pseudoniemen="\n".join(f"{nummer:032x}" for _ in range(50 if nummer % 10 == 0 else 1)),
            trace_id=f"{nummer:032x}",
            duur_ms=nummer % 400,
        )


def _meet(aantal: int) -> dict[str, float]:
    import django  # noqa: PLC0415  # the settings come from the environment of this process

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    from overdracht.data.models import Auditregel  # noqa: PLC0415
    from overdracht.support.audit.deliver.anker import read_anker, write_anker  # noqa: PLC0415
    from overdracht.support.audit.deliver.keten import seal  # noqa: PLC0415
    from overdracht.support.audit.deliver.toets import verify  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    Auditregel._meta.get_field("created_at").auto_now_add = False  # the bench sets the clock
    Auditregel.objects.bulk_create(_regels(aantal), batch_size=PER_KEER)
    begin = time.perf_counter()
    verzegeld = seal(moment=BEGIN + timedelta(seconds=aantal))
    na_zegel = time.perf_counter()
    anker = Path(os.environ["OVERDRACHT_DATA"]) / "anker.jsonl"
    write_anker(anker)
    na_anker, cpu = time.perf_counter(), time.process_time()
    uitslag = verify(read_anker(anker))
    klaar, cpu_klaar = time.perf_counter(), time.process_time()
    if not uitslag.is_heel or (verzegeld, uitslag.regels) != (aantal, aantal):
        raise SystemExit(f"De meting klopt niet: {uitslag.bevindingen[:3]}")
    return {
        "verzegelen": na_zegel - begin,
        "verankeren": na_anker - na_zegel,
        "controleren": klaar - na_anker,
        "controleren_cpu": cpu_klaar - cpu,
    }


def _bladzijde(inhoud: dict[str, Any]) -> str:
    rijen = "\n".join(
        f"| {naam} | {t['verzegelen']:.1f} | {t['verankeren']:.2f} | {t['controleren']:.1f} "
        f"| {t['controleren_cpu']:.1f} | {_oordeel(t['controleren'])} |"
        for naam, t in inhoud["uitslagen"].items()
    )
    machine = inhoud["machine"]
    return f"""# Het logboek

Geschreven door `python3 dev.py bench`. {inhoud["regels"]} regels, waarvan een tiende een lijst
van vijftig personen; seconden op de klok. Doel (AU4): controleren binnen {DOEL_SECONDEN} seconden.

| Database | verzegelen | verankeren | controleren | waarvan processor | doel |
| --- | --- | --- | --- | --- | --- |
{rijen}

- Controleren leest elke regel, rekent elke schakel na en legt de segmenten naast het anker.
- In het gebruik verzegelt de klok elke ronde wat er bij kwam: een paar regels tot een paar duizend.
- Machine: {machine["processor"]}, {machine["kernen"]} kernen, Python {machine["python"]}; belasting
  vooraf {machine["belasting"]}.
"""


def _oordeel(seconden: float) -> str:
    return "gehaald" if seconden < DOEL_SECONDEN else "**niet gehaald**"


if __name__ == "__main__":
    lezer = argparse.ArgumentParser()
    lezer.add_argument("--regels", type=int, default=REGELS)
    print(json.dumps(_meet(lezer.parse_args().regels)))  # read by the process above
