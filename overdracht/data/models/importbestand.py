"""A file between its preview and its confirmation: encrypted, of one person, and not for long."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Importstaat
from overdracht.core.rechten import Actor
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.velden import VersleuteldVeld


class ImportbestandQuerySet(models.QuerySet["Importbestand"]):
    """A file is seen only by who uploaded it, in the same role, until it is stale."""

    def visible_to(self, actor: Actor, moment: datetime) -> Self:
        """The files of this actor that still hold."""
        return self.filter(medewerker_id=actor.medewerker_id, verloopt_at__gt=moment)

    def verlopen(self, moment: datetime) -> Self:
        """What must be thrown away."""
        return self.filter(verloopt_at__lte=moment)


class Importbestand(Basis):
    """`inhoud` is the file as it came (base64), `rest` the rows that did not go in (CSV)."""

    sha256 = models.CharField(max_length=64)
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.CASCADE, related_name="importbestanden"
    )
    staat = models.CharField(max_length=12, choices=keuzes(Importstaat))
    inhoud = VersleuteldVeld(blank=True)
    rest = VersleuteldVeld(blank=True)
    aantallen = models.JSONField(default=dict)
    verloopt_at = models.DateTimeField(db_index=True)
    ingelezen_at = models.DateTimeField(null=True, blank=True)

    objects = ImportbestandQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            een_van("staat", Importstaat, naam="importbestand_staat"),
            models.CheckConstraint(
                condition=Q(staat=Importstaat.VOORBEELD.value, ingelezen_at__isnull=True)
                | Q(staat=Importstaat.INGELEZEN.value, ingelezen_at__isnull=False),
                name="importbestand_ingelezen_heeft_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staat} {self.created_at:%Y-%m-%d}"
