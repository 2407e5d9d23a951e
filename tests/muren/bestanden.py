"""An uploaded list for everyone who may import: each names the neighbour's person by number."""

from base64 import b64encode
from datetime import timedelta
from hashlib import sha256

from django.utils import timezone

from overdracht.core.keuzes import Importstaat
from overdracht.core.rechten import Handeling, mag
from overdracht.data.models import Importbestand, Medewerker
from tests import factories
from tests.muren.kooi import Kooi

_KOP = (
    "v_nummer;achternaam;voornamen;geboortedatum;vergunning_op;gekoppeld_op;tvs_melding_op;"
    "gemeente;azc"
)


def bewaar_bestanden(
    cast: list[Medewerker], vreemde: Medewerker, kooi: Kooi, *, v_nummers: tuple[str, ...]
) -> None:
    """One file each: for the cast with these numbers, for the neighbour with a canary."""
    for medewerker in cast:
        if mag(factories.make_actor(medewerker).rol, Handeling.KOPPELING_IMPORTEREN):
            _bewaar(medewerker, *(_rij(nummer, "Iemand") for nummer in v_nummers))
    inhoud, rest = (kooi.woord(f"Importbestand.{veld}", None) for veld in ("inhoud", "rest"))
    _bewaar(vreemde, _rij(factories.fictief_v_nummer(), inhoud), rest=rest)


def _rij(v_nummer: str, achternaam: str) -> str:
    dagen = "01-05-1990;02-04-2025;10-04-2025;15-04-2025"
    return f"{v_nummer};{achternaam};Voorbeeld;{dagen};Oisterwijk;azc Oisterwijk"


def _bewaar(medewerker: Medewerker, *rijen: str, rest: str = "") -> None:
    inhoud = "\n".join((_KOP, *rijen)).encode()
    Importbestand(
        sha256=sha256(inhoud).hexdigest(),
        medewerker=medewerker,
        staat=Importstaat.VOORBEELD.value,
        inhoud=b64encode(inhoud).decode(),
        rest=rest,
        verloopt_at=timezone.now() + timedelta(hours=12),
    ).save()
