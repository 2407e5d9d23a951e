"""What a copy holds, to lay beside what came back: counts, sums and marks, and never a value.

The list lies beside the copy in the clear, and is stamped with the key of the copy.
"""

import hmac
import json
import random
from base64 import urlsafe_b64decode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from django.apps import apps
from django.conf import settings

from overdracht.data.herversleuteling import Kolom, list_kolommen
from overdracht.data.kopie.kluis import merk_van
from overdracht.data.kopie.moment import KopieFout, Moment
from overdracht.data.velden import MERK, lees_merken, ontsleutel

VORM = 1
STEEKPROEF = 100  # dossiers that are compared row by row (BR3)
_HEEL = 1 << 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """How many rows, and a sum of them all that does not depend on their order."""

    rijen: int
    som: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One copy; `dossiers` names a sample by a keyed pseudonym."""

    vorm: int = VORM
    database: str
    gemaakt_at: str
    migratie: str
    tabellen: Mapping[str, Tabel]
    dossiers: Mapping[str, str]
    zegel: Mapping[str, Any]
    sleutels: Mapping[str, Sequence[str]]
    bestand: str = ""
    grootte: int = 0
    sha256: str = ""
    stempel: str = ""

    @property
    def rijen(self) -> int:
        """All rows of all tables."""
        return sum(tabel.rijen for tabel in self.tabellen.values())

    def gestempeld(self, sleutel: str) -> Self:
        """With the stamp that shows that nobody changed the list."""
        return replace(self, stempel=self._stempel(sleutel))

    def is_echt(self, sleutel: str) -> bool:
        """Whether it is as it was stamped."""
        return hmac.compare_digest(self.stempel, self._stempel(sleutel))

    def als_json(self) -> str:
        """As it lies beside the copy."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    def _stempel(self, sleutel: str) -> str:
        inhoud = asdict(replace(self, stempel=""))
        tekst = json.dumps(inhoud, sort_keys=True).encode()
        return hmac.digest(urlsafe_b64decode(sleutel), b"manifest:" + tekst, "sha256").hex()


def lees_manifest(tekst: str) -> Manifest:
    """The list as it was written; raises `KopieFout` when this is another thing."""
    try:
        ruw = json.loads(tekst)
        tabellen = {naam: Tabel(**tabel) for naam, tabel in ruw.pop("tabellen").items()}
        manifest = Manifest(tabellen=tabellen, **ruw)
    except (ValueError, TypeError, KeyError, AttributeError) as fout:
        raise KopieFout("Het manifest naast de reservekopie is niet te lezen.") from fout
    if manifest.vorm != VORM:
        raise KopieFout(f"Dit manifest heeft vorm {manifest.vorm}; deze versie leest {VORM}.")
    return manifest


def maak_manifest(moment: Moment, *, gemaakt_at: str, sleutel: str) -> Manifest:
    """Count and sum everything that this moment shows."""
    ids = [str(rij[0]) for rij in moment.vraag("SELECT id FROM overdracht_dossier")]
    keuze = random.SystemRandom().sample(ids, min(STEEKPROEF, len(ids)))
    return Manifest(
        database=moment.soort,
        gemaakt_at=gemaakt_at,
        migratie=_migratie(moment),
        tabellen={naam: _tel(moment, naam) for naam in moment.tabellen},
        dossiers=_dossiers(moment, keuze, sleutel=sleutel),
        zegel=_zegel(moment),
        sleutels={
            "kopie": [merk_van(sleutel)],
            "veld": sorted({merk for merken in _merken(moment) for merk in merken}),
            "index": [merk_van(settings.OVERDRACHT_INDEXSLEUTEL)],
        },
    )


def list_verschillen(manifest: Manifest, moment: Moment, *, sleutel: str) -> Iterator[str]:
    """In Dutch, everything that is not as it was when the copy was made."""
    for naam in sorted({*manifest.tabellen, *moment.tabellen}):
        was = manifest.tabellen.get(naam)
        nu = _tel(moment, naam) if naam in moment.tabellen else None
        if was is None or nu is None:
            yield f"De tabel {naam} is er {'nu niet meer' if nu is None else 'bij gekomen'}."
        elif was.rijen != nu.rijen:
            yield f"De tabel {naam} had {was.rijen} rijen en heeft er nu {nu.rijen}."
        elif was.som != nu.som:
            yield f"De tabel {naam} heeft evenveel rijen, maar niet dezelfde inhoud."
    alle = [str(rij[0]) for rij in moment.vraag("SELECT id FROM overdracht_dossier")]
    gekozen = [id_ for id_ in alle if _naam_van(id_, sleutel) in manifest.dossiers]
    if _dossiers(moment, gekozen, sleutel=sleutel) != manifest.dossiers:
        yield "Een of meer van de dossiers in de steekproef zijn niet gelijk."
    if _zegel(moment) != manifest.zegel:
        yield "Het logboek eindigt op een ander zegel dan in de reservekopie."


def list_missende_sleutels(manifest: Manifest) -> list[str]:
    """The marks of the keys that this process does not have and the copy cannot do without."""
    index = merk_van(settings.OVERDRACHT_INDEXSLEUTEL)
    mist = sorted({*manifest.sleutels["veld"]} - set(lees_merken()))
    return mist + [merk for merk in manifest.sleutels["index"] if merk != index]


def count_ontsleuteld(moment: Moment) -> tuple[int, int]:
    """How many encrypted values there are, and how many of them do not open."""
    goed, dicht = 0, 0
    for kolom in list_kolommen():
        for pk, tekst in moment.vraag(_waarden(kolom)):
            try:
                plek = kolom.veld.plek_van(UUID(str(pk)))
                ontsleutel(tekst, plek=plek, doel=kolom.veld.doel)
                goed += 1
            except (InvalidTag, KeyError, ValueError):
                dicht += 1
    return goed + dicht, dicht


def _tel(moment: Moment, tabel: str) -> Tabel:
    aantal, som = 0, 0
    for rij in moment.vraag(f'SELECT * FROM "{tabel}"'):  # noqa: S608  # a table of the catalogue
        aantal, som = aantal + 1, som + _som(rij)
    return Tabel(rijen=aantal, som=f"{som % _HEEL:064x}")


def _som(rij: Sequence[Any], voor: str = "") -> int:
    tekst = json.dumps(rij, sort_keys=True, default=str)
    return int.from_bytes(sha256(f"{voor}{tekst}".encode()).digest(), "big")


def _dossiers(moment: Moment, ids: Sequence[str], *, sleutel: str) -> dict[str, str]:
    """Of each dossier its rows in every table that hangs on it, as one keyed sum."""
    sommen: dict[str, int] = defaultdict(int)
    lijst = ", ".join(f"'{UUID(id_).hex}'" for id_ in ids) or "NULL"
    for tabel, kolom in _tabellen_van_dossier():
        # Cast: the one database keeps a UUID as text without dashes, the other has a type for it.
        sleutelkolom = f"replace(CAST({kolom} AS varchar(36)), '-', '')"
        vraag = f"SELECT {kolom}, t.* FROM {tabel} t WHERE {sleutelkolom} IN ({lijst})"  # noqa: S608  # our own tables
        for van, *rij in moment.vraag(vraag):
            sommen[str(van)] += _som(rij, tabel)
    return {_naam_van(id_, sleutel): _stempel(som, sleutel) for id_, som in sorted(sommen.items())}


def _naam_van(id_: str, sleutel: str) -> str:
    return hmac.digest(urlsafe_b64decode(sleutel), UUID(id_).bytes, "sha256").hex()[:32]


def _stempel(som: int, sleutel: str) -> str:
    return hmac.digest(urlsafe_b64decode(sleutel), str(som).encode(), "sha256").hex()


def _tabellen_van_dossier() -> Iterator[tuple[str, str]]:
    yield "overdracht_dossier", "id"
    for model in apps.get_app_config("overdracht").get_models():
        for veld in model._meta.concrete_fields:
            if veld.column == "dossier_id":
                yield model._meta.db_table, "dossier_id"


def _migratie(moment: Moment) -> str:
    vraag = "SELECT max(name) FROM django_migrations WHERE app = 'overdracht'"
    return str(next(moment.vraag(vraag))[0])


def _zegel(moment: Moment) -> dict[str, Any]:
    vraag = "SELECT nummer, laatste, hash FROM overdracht_auditsegment ORDER BY nummer DESC LIMIT 1"
    nummer, laatste, hash_ = next(moment.vraag(vraag), (0, 0, ""))
    return {"segment": nummer, "regels": laatste, "hash": hash_}


def _merken(moment: Moment) -> Iterator[set[str]]:
    for kolom in list_kolommen():
        merk = f"substr({kolom.veld.column}, {MERK.start + 1}, {MERK.stop - MERK.start})"
        yield {rij[0] for rij in moment.vraag(_waarden(kolom, f"DISTINCT {merk}"))}


def _waarden(kolom: Kolom, wat: str = "") -> str:
    meta, naam = kolom.model._meta, kolom.veld.column
    kolommen = wat or f"{meta.pk.column}, {naam}"
    return f"SELECT {kolommen} FROM {meta.db_table} WHERE {naam} <> ''"  # noqa: S608  # our own tables
