"""The plan inburgering en participatie: a besluit, in numbered versions."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Leerroute
from overdracht.core.keuzes import Pipreden
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.grenzen import bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit


class Pip(Dossierfeit):
    """The dagtekening of version 1 starts the three years and never moves them (IN-05)."""

    koppeling = models.ForeignKey(Koppeling, on_delete=models.CASCADE, related_name="pips")
    versienummer = models.PositiveSmallIntegerField(default=1)
    pip_vastgesteld_op = models.DateField()
    leerroute = models.CharField(max_length=20, choices=keuzes(Leerroute))
    leerroute_aangeboden_op = models.DateField(null=True, blank=True)
    reden_nieuwe_versie = models.CharField(max_length=20, choices=keuzes(Pipreden), blank=True)

    class Meta:
        ordering = ["versienummer"]
        constraints = [
            bewaard(),
            een_van("leerroute", Leerroute, naam="pip_leerroute"),
            leeg_of_een_van("reden_nieuwe_versie", Pipreden, naam="pip_reden"),
            models.CheckConstraint(
                condition=Q(versienummer=1, reden_nieuwe_versie="")
                | Q(versienummer__gt=1) & ~Q(reden_nieuwe_versie=""),
                name="pip_nieuwe_versie_met_reden",
                violation_error_message="Kies waarom er een nieuwe versie van het PIP komt.",
            ),
            een_tegelijk(
                "dossier",
                "versienummer",
                naam="pip_een_per_nummer",
                melding="Deze versie van het PIP bestaat al.",
            ),
        ]

    def __str__(self) -> str:
        return f"PIP {self.versienummer} {self.pip_vastgesteld_op}"
