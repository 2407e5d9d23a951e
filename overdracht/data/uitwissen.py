"""Takes one dossier out of every table, with the person, and with the huishouden if it is empty.

Which tables those are is not written down here: they are those that hang on the dossier, so a table
that is added later goes along.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models

from overdracht.data.models import (
    Dossier,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Persoon,
    Vernietigingsstop,
)


def wis(dossier: Dossier) -> Counter[str]:
    """Delete everything of this person; gives the number of rows per table.

    Raises `ProtectedError` while a vernietigingsstop stands. What a huishouden shares goes with the
    last of its dossiers. Call it inside a transaction.
    """
    aantallen: Counter[str] = Counter()
    persoon_id = dossier.inburgeraar.persoon_id
    huishoudens = {dossier.huishouden_id, *_huishoudens_van(persoon_id)}
    _weg(aantallen, Vernietigingsstop.objects.filter(dossier=dossier, opgeheven_op__isnull=False))
    _weg(aantallen, Dossier.objects.filter(pk=dossier.pk))
    _weg(aantallen, Inburgeraar.alles.filter(persoon_id=persoon_id))
    personen = {persoon_id}
    for huishouden_id in huishoudens:
        if not _heeft_dossier(huishouden_id):
            personen |= _personen_in(huishouden_id)
            _weg(aantallen, Huishouden.alles.filter(pk=huishouden_id))
    _weg(aantallen, Huishoudenlid.alles.filter(persoon_id=persoon_id))
    for ander in personen:
        if ander == persoon_id or not _hoort_ergens(ander):
            _weg(aantallen, Persoon.alles.filter(pk=ander))
    return aantallen


def _huishoudens_van(persoon_id: UUID) -> Iterable[UUID]:
    return Huishoudenlid.alles.filter(persoon_id=persoon_id).values_list("huishouden_id", flat=True)


def _personen_in(huishouden_id: UUID) -> set[UUID]:
    leden = Huishoudenlid.alles.filter(huishouden_id=huishouden_id)
    return set(leden.values_list("persoon_id", flat=True))


def _heeft_dossier(huishouden_id: UUID) -> bool:
    """Whether anyone who lives or lived in it still has a dossier, here or in another one."""
    leden = _personen_in(huishouden_id)
    van_leden = models.Q(inburgeraar__persoon_id__in=leden)
    return Dossier.objects.filter(van_leden | models.Q(huishouden_id=huishouden_id)).exists()


def _hoort_ergens(persoon_id: UUID) -> bool:
    return (
        Huishoudenlid.alles.filter(persoon_id=persoon_id).exists()
        or Inburgeraar.alles.filter(persoon_id=persoon_id).exists()
    )


def _weg(aantallen: Counter[str], rijen: "models.QuerySet[Any]") -> None:
    _, per_tabel = rijen.delete()
    for label, aantal in per_tabel.items():
        aantallen[label.rpartition(".")[2].lower()] += aantal
