"""From the lines of the log to the looks that the detectors of `core.toezicht` judge."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from overdracht.core.begrippen import Toegangsoort, Uitkomst
from overdracht.core.keuzes import Toezichtsoort
from overdracht.core.toezicht import GROTE_LIJST, Band, Beeld, Blik, Kring, Punt
from overdracht.data.models import Auditregel, Dossier, Gebruiker, Organisatie, Toegang
from overdracht.support.audit.queries import pseudoniem

GEHOUDEN = "toezicht.gehouden"
GEEXPORTEERD = "dossiers.geexporteerd"
_KOLOMMEN = ("created_at", "gebruiker_id", "eenheid_id", "pseudoniemen", "uitkomst")


def list_organisaties() -> Sequence[Organisatie]:
    """Every organisation: each has its own privacy officer."""
    return list(Organisatie.objects.order_by("naam"))


def has_reviewed(*, since: datetime) -> bool:
    """Whether a clock did this day's round already; any number of them may run."""
    return Auditregel.objects.filter(created_at__gte=since, actie=GEHOUDEN).exists()


def load_namen() -> Mapping[str, UUID]:
    """The pseudonym of every dossier; made once for a round, for the key cannot be turned back."""
    return {pseudoniem(id_): id_ for id_ in Dossier.objects.values_list("pk", flat=True).iterator()}


def load_blikken(
    organisatie: Organisatie, *, van: datetime, tot: datetime, namen: Mapping[str, UUID]
) -> list[Blik]:
    """Every look by an account of this organisation, one per dossier that it showed or asked."""
    regels = Auditregel.objects.filter(
        created_at__gte=van,
        created_at__lt=tot,
        gebruiker_id__isnull=False,
        eenheid_id__in=organisatie.eenheden.values("pk"),
    ).exclude(pseudoniemen="")
    return [
        blik
        for regel in regels.values_list(*_KOLOMMEN).iterator()
        for blik in _blikken(*regel, namen=namen)
    ]


def _blikken(
    created_at: datetime,
    gebruiker_id: UUID,
    eenheid_id: UUID,
    pseudoniemen: str,
    uitkomst: str,
    *,
    namen: Mapping[str, UUID],
) -> Iterator[Blik]:
    alle = pseudoniemen.split("\n")
    for naam in alle:
        if (dossier := namen.get(naam)) is not None:
            yield Blik(
                timezone.localtime(created_at),
                gebruiker_id,
                eenheid_id,
                dossier,
                is_lijst=len(alle) > 1,
                is_geweigerd=uitkomst == Uitkomst.GEWEIGERD.value,
            )


def list_grote_exports(organisatie: Organisatie, *, van: datetime, tot: datetime) -> list[Punt]:
    """Lists of more than fifty persons that somebody took along (RL3)."""
    regels = Auditregel.objects.filter(
        created_at__gte=van,
        created_at__lt=tot,
        gebruiker_id__isnull=False,
        actie=GEEXPORTEERD,
        eenheid_id__in=organisatie.eenheden.values("pk"),
    ).values_list("gebruiker_id", "created_at", "pseudoniemen")
    return [
        Punt(Toezichtsoort.GROTE_EXPORT, wie, None, aantal, op, op)
        for wie, op, pseudoniemen in regels
        if wie and (aantal := pseudoniemen.count("\n") + 1) > GROTE_LIJST
    ]


def load_kring(blikken: Sequence[Blik]) -> Kring:
    """What ties whom to the dossiers of these looks."""
    ids = {blik.dossier for blik in blikken}
    banden: dict[UUID, list[Band]] = defaultdict(list)
    for rij in Toegang.objects.filter(dossier_id__in=ids).select_related("medewerker"):
        wie = rij.medewerker.gebruiker_id if rij.medewerker else None
        is_nood = rij.soort == Toegangsoort.NOODTOEGANG.value
        banden[rij.dossier_id].append(Band(rij.eenheid_id, wie, is_nood, rij.van, rij.tot))
    rijen = Dossier.objects.filter(pk__in=ids).select_related(
        "inburgeraar__persoon", "regievoerder", "casemanager"
    )
    dossiers = {rij.pk: _beeld(rij, banden[rij.pk]) for rij in rijen}
    wie_keek = {blik.gebruiker for blik in blikken}
    namen = Gebruiker.objects.filter(pk__in=wie_keek).values_list("pk", "naam")
    return Kring(dossiers, dict(namen))


def _beeld(rij: Dossier, banden: Sequence[Band]) -> Beeld:
    contacten = (rij.regievoerder, rij.casemanager)
    return Beeld(
        rij.inburgeraar.persoon.achternaam,
        frozenset(contact.gebruiker_id for contact in contacten if contact),
        tuple(banden),
        rij.afgesloten_op,
    )
