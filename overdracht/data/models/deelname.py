"""What someone does beside the steps of the inburgering: work, volunteering, activities (§5.2)."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Deelnameplaats, Deelnamesoort
from overdracht.core.participatie import MEESTE_DAGDELEN
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard
from overdracht.data.models.vastlegging import Dossierfeit


class Deelname(Dossierfeit):
    """A period of participation in half-days a week; without an end it goes on until the move."""

    soort = models.CharField(max_length=30, choices=keuzes(Deelnamesoort))
    plaats = models.CharField(max_length=20, choices=keuzes(Deelnameplaats))
    bij = models.CharField(max_length=100, blank=True)
    dagdelen_per_week = models.PositiveSmallIntegerField()
    deelname_van = models.DateField()
    deelname_tot = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["deelname_van"]
        constraints = [
            bewaard(),
            een_van("soort", Deelnamesoort, naam="deelname_soort"),
            een_van("plaats", Deelnameplaats, naam="deelname_plaats"),
            models.CheckConstraint(
                condition=Q(dagdelen_per_week__gte=1, dagdelen_per_week__lte=MEESTE_DAGDELEN),
                name="deelname_dagdelen",
                violation_error_message=f"Vul 1 tot en met {MEESTE_DAGDELEN} dagdelen per week in.",
            ),
            niet_voor(
                "deelname_tot",
                "deelname_van",
                naam="deelname_eindigt_niet_voor_begin",
                melding="Het einde ligt voor het begin. Pas een van de twee datums aan.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.deelname_van}"
