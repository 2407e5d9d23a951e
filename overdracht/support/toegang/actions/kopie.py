"""Make a copy of the whole database, and put one back in an empty place."""

from base64 import urlsafe_b64decode
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import transaction

from overdracht.core.rechten import Actor, Handeling
from overdracht.data.kopie import bestanden
from overdracht.data.kopie.bestanden import Controle
from overdracht.data.kopie.manifest import Manifest
from overdracht.data.kopie.moment import KopieFout
from overdracht.data.kopie.plek import oefenplek
from overdracht.data.models import Sessie
from overdracht.support.audit.actions import record_act
from overdracht.support.audit.deliver.anker import bestand as ankerbestand
from overdracht.support.audit.deliver.anker import read_anker
from overdracht.support.audit.deliver.toets import Uitslag, verify
from overdracht.support.toegang.policy import require

SLEUTELBYTES = 48


class Teruggezet(NamedTuple):
    """What came back, what the log says of itself, and what the anchor knows that came later."""

    manifest: Manifest
    controle: Controle
    logboek: Uitslag
    segmenten_kwijt: int
    sessies_beeindigd: int

    @property
    def is_goed(self) -> bool:
        """All that was in the copy is there, and nothing else."""
        return not self.controle.verschillen and self.logboek.is_heel


def make_reservekopie(*, actor: Actor, map_: Path, moment: datetime) -> Manifest:
    """Write a closed copy with its list in this folder; raises `KopieFout`.

    The line in the log comes first, so that it is in the copy.
    """
    require(actor, Handeling.RESERVEKOPIE_MAKEN)
    sleutel = _sleutel()
    record_act(actor, "reservekopie.gemaakt", doel=Handeling.RESERVEKOPIE_MAKEN.value)
    return bestanden.maak(map_, moment=moment, sleutel=sleutel)


def prune_reservekopieen(
    *, actor: Actor, map_: Path, moment: datetime, bewaar: timedelta
) -> Sequence[str]:
    """Remove the copies that are older than this; the newest always stays."""
    require(actor, Handeling.RESERVEKOPIE_MAKEN)
    weg = bestanden.ruim_op(map_, moment=moment, bewaar=bewaar)
    if weg:
        record_act(actor, "reservekopie.opgeruimd", doel=Handeling.RESERVEKOPIE_MAKEN.value)
    return weg


def open_oefenplek(*, actor: Actor, naar: str = "") -> AbstractContextManager[dict[str, str]]:
    """An empty place for a drill, as the environment of the process that works there."""
    require(actor, Handeling.RESERVEKOPIE_MAKEN)
    record_act(actor, "reservekopie.geoefend", doel=Handeling.RESERVEKOPIE_MAKEN.value)
    return oefenplek(naar)


def restore_reservekopie(*, actor: Actor, bestand: Path, moment: datetime) -> Teruggezet:
    """Fill the empty database of this process, and check everything; raises `KopieFout` before.

    Nobody stays signed in: who was shut out after the copy was made would be in again.
    """
    require(actor, Handeling.RESERVEKOPIE_TERUGZETTEN)
    sleutel = _sleutel()
    manifest = bestanden.lees(bestand, sleutel=sleutel)
    bestanden.zet_terug(bestand, manifest, sleutel=sleutel)
    controle = bestanden.controleer(manifest, sleutel=sleutel)
    ankers = read_anker(pad) if (pad := ankerbestand()) else []
    tot = manifest.zegel["segment"]
    logboek = verify([anker for anker in ankers if anker.nummer <= tot])
    later = sum(anker.nummer > tot for anker in ankers)
    with transaction.atomic():
        beeindigd, _ = Sessie.objects.all().delete()
        record_act(actor, "reservekopie.teruggezet", doel=Handeling.RESERVEKOPIE_TERUGZETTEN.value)
    if later:
        _begin_anker_opnieuw(moment)
    return Teruggezet(manifest, controle, logboek, later, beeindigd)


def _begin_anker_opnieuw(moment: datetime) -> None:
    """The old anchor is kept as it was: it tells of segments that are lost. A new one begins."""
    pad = ankerbestand()
    if pad is not None:
        pad.rename(pad.with_name(f"{pad.stem}.tot-{moment:%Y%m%dT%H%M%SZ}{pad.suffix}"))


def _sleutel() -> str:
    sleutel: str = settings.OVERDRACHT_KOPIESLEUTEL
    anders = (
        settings.SECRET_KEY,
        settings.OVERDRACHT_VELDSLEUTEL,
        settings.OVERDRACHT_INDEXSLEUTEL,
    )
    if not sleutel:
        raise KopieFout(
            "OVERDRACHT_KOPIESLEUTEL ontbreekt. Zonder die sleutel is er geen kopie te maken of "
            "terug te zetten (zie docs/herstel.md)."
        )
    if sleutel in (*anders, *settings.OVERDRACHT_VELDSLEUTELS_OUD):
        raise KopieFout(
            "OVERDRACHT_KOPIESLEUTEL is ook een andere sleutel. Maak een eigen sleutel."
        )
    try:
        is_lang = len(urlsafe_b64decode(sleutel)) >= SLEUTELBYTES
    except ValueError:
        is_lang = False
    if not is_lang:
        raise KopieFout("OVERDRACHT_KOPIESLEUTEL is geen sleutel van 48 bytes in base64.")
    return sleutel
