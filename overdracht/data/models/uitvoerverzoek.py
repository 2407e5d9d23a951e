"""That somebody asks for a file with many people in it, why, and what a colleague said."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models.basis import Basis
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.organisatie import Organisatie


class UitvoerverzoekQuerySet(models.QuerySet["Uitvoerverzoek"]):
    """One's own; and who may say yes sees those of the own organisation."""

    def visible_to(self, actor: Actor) -> Self:
        """What exists for this actor."""
        eigen = Q(medewerker_id=actor.medewerker_id)
        if mag(actor.rol, Handeling.UITVOER_GOEDKEUREN):
            return self.filter(eigen | Q(organisatie__eenheden=actor.eenheid_id))
        return self.filter(eigen)

    def te_beoordelen(self, nu: datetime) -> Self:
        """What waits for a yes or a no."""
        return self.filter(goedgekeurd__isnull=True, verloopt_at__gt=nu)


class Uitvoerverzoek(Basis):
    """The question is kept, and no file: what is fetched is what one may see at that moment."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="uitvoer")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    filters = models.JSONField(default=dict)
    aantal = models.PositiveIntegerField()
    reden = models.CharField(max_length=500)
    goedgekeurd = models.BooleanField(null=True, blank=True)
    beoordeeld_at = models.DateTimeField(null=True, blank=True)
    beoordeeld_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    verloopt_at = models.DateTimeField()
    opgehaald = models.PositiveIntegerField(default=0)

    objects = UitvoerverzoekQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["organisatie", "verloopt_at"], name="uitvoerverzoek_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(goedgekeurd__isnull=True, beoordeeld_at__isnull=True)
                | Q(
                    goedgekeurd__isnull=False,
                    beoordeeld_at__isnull=False,
                    beoordeeld_door__isnull=False,
                ),
                name="uitvoerverzoek_beoordeeld_door_iemand",
            ),
            models.CheckConstraint(
                condition=Q(beoordeeld_door__isnull=True)
                | ~Q(beoordeeld_door=models.F("medewerker")),
                name="uitvoerverzoek_door_een_ander",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aantal} {self.pk}"
