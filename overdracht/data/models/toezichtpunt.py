"""What the privacy officer of an organisation has to look into, and what came of it."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Toezichtoordeel, Toezichtsoort
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.dossier import Dossier
from overdracht.data.models.gebruiker import Gebruiker
from overdracht.data.models.grenzen import leeg_of_een_van
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.organisatie import Organisatie


class Toezichtpunt(Basis):
    """Found by the clock, or made when someone gave a reason to read more than usual."""

    sleutel = models.CharField(max_length=200, unique=True)  # the same finding comes once
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=keuzes(Toezichtsoort))
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    aantal = models.PositiveIntegerField()
    eerste_at = models.DateTimeField()
    laatste_at = models.DateTimeField()
    # What the colleague wrote when asked; empty for what the clock found.
    reden = models.CharField(max_length=500, blank=True)
    oordeel = models.CharField(max_length=20, choices=keuzes(Toezichtoordeel), blank=True)
    notitie = models.TextField(blank=True)
    afgehandeld_at = models.DateTimeField(null=True, blank=True)
    afgehandeld_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-laatste_at", "id"]
        indexes = [
            models.Index(fields=["organisatie", "afgehandeld_at"], name="toezichtpunt_open"),
            models.Index(fields=["gebruiker", "soort", "laatste_at"], name="toezichtpunt_van_wie"),
        ]
        constraints = [
            een_van("soort", Toezichtsoort, naam="toezichtpunt_soort"),
            leeg_of_een_van("oordeel", Toezichtoordeel, naam="toezichtpunt_oordeel"),
            models.CheckConstraint(
                condition=Q(afgehandeld_at__isnull=True, oordeel="", afgehandeld_door__isnull=True)
                | (
                    Q(afgehandeld_at__isnull=False, afgehandeld_door__isnull=False)
                    & ~Q(oordeel="")
                    & ~Q(notitie="")
                ),
                name="toezichtpunt_afgehandeld_met_notitie",
            ),
        ]

    def __str__(self) -> str:
        return self.soort
