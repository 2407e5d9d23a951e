"""When the klantprofiel was shared with the gemeente, and why; its contents stay in TVS."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Klantprofielaanleiding
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.deling import Uitzondering
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.toestemming import Toestemming
from overdracht.data.models.vastlegging import Dossierfeit


class Klantprofielmoment(Dossierfeit):
    """One version that was shared (T-14 … T-18)."""

    klantprofiel_gedeeld_op = models.DateField()
    aanleiding = models.CharField(max_length=30, choices=keuzes(Klantprofielaanleiding))
    versienummer = models.PositiveSmallIntegerField()
    # To whom, and on which basis; empty for what was recorded before this was kept.
    ontvanger = models.ForeignKey(
        Eenheid, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    toestemming = models.ForeignKey(
        Toestemming, on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    uitzondering = models.ForeignKey(
        Uitzondering, on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["versienummer"]
        constraints = [
            bewaard(),
            een_van("aanleiding", Klantprofielaanleiding, naam="klantprofielmoment_aanleiding"),
            models.CheckConstraint(
                condition=Q(versienummer__gte=1),
                name="klantprofielmoment_nummer_vanaf_1",
                violation_error_message="Het versienummer begint bij 1.",
            ),
            een_tegelijk(
                "dossier",
                "versienummer",
                naam="klantprofielmoment_een_per_nummer",
                melding="Deze versie van het klantprofiel is al gedeeld.",
            ),
        ]

    def __str__(self) -> str:
        return f"klantprofiel {self.versienummer}"
