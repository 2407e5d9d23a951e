"""What is known of a person for the scenario advice, each with where it comes from."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Factor
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.vastlegging import Dossierfeit


class Scenariofactor(Dossierfeit):
    """One fact (domain 7.1); a newer value closes it (`opgevolgd_at`). No diagnosis, ever."""

    factor = models.CharField(max_length=30, choices=keuzes(Factor))
    # ja, nee or onbekend; laag or normaal; kort or uitgebreid; or a whole number.
    waarde = models.CharField(max_length=20)
    bron = models.CharField(max_length=200)
    vastgesteld_op = models.DateField()
    opgevolgd_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["factor", "created_at"]
        constraints = [
            bewaard(),
            een_van("factor", Factor, naam="scenariofactor_factor"),
            models.CheckConstraint(
                condition=~Q(waarde="") & ~Q(bron=""),
                name="scenariofactor_waarde_met_bron",
                violation_error_message="Vul in wat u weet en van wie u dat weet.",
            ),
            een_tegelijk(
                "dossier",
                "factor",
                zolang=Q(opgevolgd_at__isnull=True),
                naam="scenariofactor_een_tegelijk",
                melding="Dit gegeven is al ingevuld. Vervang de waarde.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.factor}: {self.waarde}"
