"""A filter of the worklist that a colleague wants to find again."""

from django.db import models

from overdracht.data.models.basis import Basis
from overdracht.data.models.medewerker import Medewerker


class OpgeslagenWeergave(Basis):
    """Filters by name, as they stand in the address of the worklist; never a name or a number."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="weergaven")
    naam = models.CharField(max_length=80)
    filters = models.JSONField(default=dict)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "naam"], name="weergave_naam_uniek_per_medewerker"
            ),
            models.CheckConstraint(condition=~models.Q(naam=""), name="weergave_heeft_naam"),
        ]

    def __str__(self) -> str:
        return self.naam
