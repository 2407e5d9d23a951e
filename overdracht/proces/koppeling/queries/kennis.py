"""What we know already of the persons in a report, in a fixed number of queries.

These look beyond what the actor may see: a person has one dossier for life, so whether somebody is
known must be asked of all. What may be *said* of it is decided in `oordeel`, by `is_zichtbaar`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Huishoudenlid, Koppeling, Persoon, Verblijf
from overdracht.data.models.persoon import BSN_INDEX, V_NUMMER_INDEX
from overdracht.data.wie import acting_as_huis
from overdracht.proces.koppeling.formats import Aanmelding, Lid


class Bekende(NamedTuple):
    """Somebody who is known, with the huishouden of now and the dossier, if any."""

    persoon: Persoon
    is_zichtbaar: bool
    huishouden_id: UUID | None
    dossier: Dossier | None


class Kennis(NamedTuple):
    """Everybody in the reports who is known, and where they are linked and stay."""

    bekenden: Mapping[str, Bekende]
    bsn_van: Mapping[str, UUID]
    koppelingen: Mapping[UUID, Sequence[Koppeling]]
    verblijven: Mapping[UUID, Sequence[Verblijf]]

    def bekende(self, lid: Lid) -> Bekende | None:
        """The one with this V-nummer."""
        return self.bekenden.get(V_NUMMER_INDEX.zoekwaarde(lid.v_nummer))

    def heeft_ander_bsn(self, lid: Lid, bekende: Bekende | None) -> bool:
        """Whether this BSN stands with somebody else."""
        eigenaar = self.bsn_van.get(BSN_INDEX.zoekwaarde(lid.bsn)) if lid.bsn else None
        return eigenaar is not None and (bekende is None or eigenaar != bekende.persoon.pk)


def load_kennis(*, actor: Actor, aanmeldingen: Iterable[Aanmelding]) -> Kennis:
    """Look everybody up at once."""
    leden = [lid for aanmelding in aanmeldingen for lid in aanmelding.leden]
    with acting_as_huis():
        kennis = _zoek_op(leden)
    ids = [bekende.persoon.pk for bekende in kennis.bekenden.values()]
    zichtbaar = set(
        Persoon.objects.visible_to(actor).filter(pk__in=ids).values_list("pk", flat=True)
    )
    bekenden = {
        index: bekende._replace(is_zichtbaar=bekende.persoon.pk in zichtbaar)
        for index, bekende in kennis.bekenden.items()
    }
    return kennis._replace(bekenden=bekenden)


def _zoek_op(leden: Sequence[Lid]) -> Kennis:
    personen = _personen({V_NUMMER_INDEX.zoekwaarde(lid.v_nummer) for lid in leden})
    bsns = _bsns({BSN_INDEX.zoekwaarde(lid.bsn) for lid in leden if lid.bsn})
    if not personen:
        return Kennis({}, bsns, {}, {})
    ids = [persoon.pk for persoon in personen.values()]
    huishoudens = _huishoudens(ids)
    dossiers = _dossiers(ids)
    bekenden = {
        index: Bekende(
            persoon,
            is_zichtbaar=False,
            huishouden_id=huishoudens.get(persoon.pk),
            dossier=dossiers.get(persoon.pk),
        )
        for index, persoon in personen.items()
    }
    return Kennis(
        bekenden,
        bsns,
        _koppelingen(set(huishoudens.values())),
        _verblijven([dossier.pk for dossier in dossiers.values()]),
    )


def _personen(indexen: set[str]) -> dict[str, Persoon]:
    rijen = Persoon.objects.filter(v_nummer_index__in=indexen)
    return {persoon.v_nummer_index: persoon for persoon in rijen}


def _bsns(indexen: set[str]) -> dict[str, UUID]:
    if not indexen:
        return {}
    rijen = Persoon.objects.filter(bsn_index__in=indexen)
    return dict(rijen.values_list("bsn_index", "pk"))


def _huishoudens(persoon_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    leden = Huishoudenlid.objects.filter(persoon_id__in=persoon_ids, tot__isnull=True)
    return dict(leden.values_list("persoon_id", "huishouden_id"))


def _dossiers(persoon_ids: Sequence[UUID]) -> dict[UUID, Dossier]:
    rijen = Dossier.objects.filter(inburgeraar__persoon_id__in=persoon_ids)
    return {rij.inburgeraar.persoon_id: rij for rij in rijen.select_related("inburgeraar")}


def _koppelingen(huishouden_ids: set[UUID]) -> dict[UUID, list[Koppeling]]:
    gevonden: dict[UUID, list[Koppeling]] = defaultdict(list)
    for rij in Koppeling.objects.filter(huishouden_id__in=huishouden_ids):
        gevonden[rij.huishouden_id].append(rij)
    return gevonden


def _verblijven(dossier_ids: Sequence[UUID]) -> dict[UUID, list[Verblijf]]:
    gevonden: dict[UUID, list[Verblijf]] = defaultdict(list)
    rijen = Verblijf.objects.filter(dossier_id__in=dossier_ids).select_related("coa_locatie")
    for rij in rijen.order_by("van"):
        gevonden[rij.dossier_id].append(rij)
    return gevonden
