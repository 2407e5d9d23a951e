"""Copies as files: `<moment>.kopie`, closed, and `<moment>.json`, the list of what it holds.

A copy without its list was never finished, and does not count.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from django.db import connection

from overdracht.data.kopie.kluis import KluisDicht, open_kluis, sluit
from overdracht.data.kopie.manifest import (
    Manifest,
    count_ontsleuteld,
    lees_manifest,
    list_missende_sleutels,
    list_verschillen,
    maak_manifest,
)
from overdracht.data.kopie.moment import KopieFout, Motor
from overdracht.data.kopie.postgresql import Postgresql
from overdracht.data.kopie.sqlite import Sqlite, zeker

KOPIE, LIJST, DEEL = ".kopie", ".json", ".deel"
NAAM = "%Y%m%dT%H%M%S%fZ"


class Controle(NamedTuple):
    """What was laid beside the list, and everything that differs, in Dutch."""

    tabellen: int
    rijen: int
    dossiers: int
    waarden: int
    verschillen: tuple[str, ...]


def motor() -> Motor:
    """That of the database of this process."""
    return Postgresql(connection) if connection.vendor == "postgresql" else Sqlite(connection)


def maak(map_: Path, *, moment: datetime, sleutel: str) -> Manifest:
    """Write a copy of this moment; it is there when its list is, and then it is on the disk."""
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    naam = moment.strftime(NAAM)
    with motor().neem() as nu, _deel(map_ / f"{naam}{KOPIE}") as deel:
        manifest = maak_manifest(nu, gemaakt_at=moment.isoformat(), sleutel=sleutel)
        with deel.open("wb") as doel:
            som = sluit(nu.dump(), doel, sleutel=sleutel)
            doel.flush()
            os.fsync(doel.fileno())
        grootte = deel.stat().st_size
    heel = replace(manifest, bestand=f"{naam}{KOPIE}", grootte=grootte, sha256=som)
    manifest = heel.gestempeld(sleutel)
    with _deel(map_ / f"{naam}{LIJST}") as deel, deel.open("w", encoding="utf-8") as doel:
        doel.write(manifest.als_json())
        doel.flush()
        os.fsync(doel.fileno())
    zeker(map_)
    return manifest


def lees(bestand: Path, *, sleutel: str) -> Manifest:
    """The list of this copy, after everything that can be known before it is opened."""
    try:
        manifest = lees_manifest(bestand.with_suffix(LIJST).read_text(encoding="utf-8"))
        with bestand.open("rb") as bron:
            som = file_digest(bron, "sha256").hexdigest()
    except OSError as fout:
        raise KopieFout(f"'{bestand}' of de lijst ernaast is niet te lezen.") from fout
    if not manifest.is_echt(sleutel):
        raise KopieFout("De lijst is veranderd, of met een andere sleutel gestempeld.")
    if som != manifest.sha256:
        raise KopieFout("Het bestand is niet dat van de lijst ernaast: de controlesom verschilt.")
    if mist := list_missende_sleutels(manifest):
        raise KopieFout(
            f"De kopie heeft sleutels nodig die hier niet staan: {', '.join(mist)}. Zet ze in "
            "OVERDRACHT_VELDSLEUTEL, OVERDRACHT_VELDSLEUTELS_OUD en OVERDRACHT_INDEXSLEUTEL."
        )
    return manifest


def zet_terug(bestand: Path, manifest: Manifest, *, sleutel: str) -> None:
    """Fill the empty database of this process; one that holds anything is left as it is."""
    hier = motor()
    if manifest.database != connection.vendor:
        raise KopieFout(f"De kopie is van {manifest.database}, dit is {connection.vendor}.")
    if not hier.is_leeg():
        raise KopieFout("Deze database is niet leeg. Er is niets teruggezet.")
    try:
        with bestand.open("rb") as bron:
            hier.zet_terug(open_kluis(bron, sleutel=sleutel))
    except KluisDicht as fout:
        raise KopieFout(str(fout)) from fout


def controleer(manifest: Manifest, *, sleutel: str) -> Controle:
    """Lay the database of this process beside the list, and open every closed value in it."""
    with motor().neem() as nu:
        verschillen = list(list_verschillen(manifest, nu, sleutel=sleutel))
        waarden, dicht = count_ontsleuteld(nu)
    if dicht:
        verschillen.append(f"{dicht} versleutelde waarden gaan niet open.")
    aantallen = (len(manifest.tabellen), manifest.rijen, len(manifest.dossiers))
    return Controle(*aantallen, waarden, tuple(verschillen))


def list_kopieen(map_: Path) -> list[Path]:
    """Whole copies, oldest first."""
    return sorted(pad for pad in map_.glob(f"*{KOPIE}") if pad.with_suffix(LIJST).exists())


def ruim_op(map_: Path, *, moment: datetime, bewaar: timedelta) -> list[str]:
    """Remove what is older than this, and what was never finished; the newest one always stays."""
    grens = (moment - bewaar).strftime(NAAM)
    oud = [pad for pad in list_kopieen(map_)[:-1] if pad.stem < grens]
    for pad in oud:
        # The list first: a copy without one does not count.
        pad.with_suffix(LIJST).unlink()
        pad.unlink()
    for half in _halve(map_, grens):
        half.unlink()
    zeker(map_)
    return [pad.name for pad in oud]


def _halve(map_: Path, grens: str) -> list[Path]:
    resten = [pad for pad in map_.glob(f"*{KOPIE}") if not pad.with_suffix(LIJST).exists()]
    return [pad for pad in (*resten, *map_.glob(f"*{DEEL}")) if pad.name < grens]


@contextmanager
def _deel(pad: Path) -> Iterator[Path]:
    """Under another name until it is whole."""
    deel = pad.with_name(pad.name + DEEL)
    deel.touch(mode=0o600)
    try:
        yield deel
        deel.replace(pad)
    finally:
        with suppress(FileNotFoundError):
            deel.unlink()
