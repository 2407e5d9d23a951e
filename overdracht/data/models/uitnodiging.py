"""A link that works once: to begin, or to choose a second step again."""

from django.db import models

from overdracht.core.keuzes import Uitnodigingsoort
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.gebruiker import Gebruiker
from overdracht.data.models.medewerker import Medewerker


class Uitnodiging(Basis):
    """Only a keyed mark of the link is kept; the link itself leaves the house in one mail."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="uitnodigingen")
    soort = models.CharField(max_length=20, choices=keuzes(Uitnodigingsoort))
    merk = models.CharField(max_length=64, blank=True, db_index=True)
    verloopt_at = models.DateTimeField()
    gebruikt_at = models.DateTimeField(null=True, blank=True)
    ingetrokken_at = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(
        Medewerker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            een_van("soort", Uitnodigingsoort, naam="uitnodiging_soort"),
            models.UniqueConstraint(
                fields=["gebruiker"],
                condition=models.Q(gebruikt_at__isnull=True, ingetrokken_at__isnull=True),
                name="uitnodiging_een_open_per_gebruiker",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.pk}"
