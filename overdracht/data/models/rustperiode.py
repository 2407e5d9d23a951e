"""A rest around the move: agreed with the person, told to all who plan something (EV-32)."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Partij
from overdracht.core.participatie import MEESTE_DAGDELEN
from overdracht.data.models.basis import een_van, keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit

AFSPREKERS = (Partij.GEMEENTE, Partij.COA)


class Rustperiode(Dossierfeit):
    """The days on which nothing is asked, and how much is planned before and after them.

    `dagdelen_…` are half-days a week (Handreiking §4.1: lighter before the move than after it).
    """

    koppeling = models.ForeignKey(Koppeling, on_delete=models.CASCADE, related_name="rustperiodes")
    rust_van = models.DateField()
    rust_tot = models.DateField()
    afgesproken_op = models.DateField()
    afgesproken_door = models.CharField(max_length=20, choices=keuzes(Partij))
    # Values of `Rustgenoot`: who was in on it, without a name of anybody.
    afgesproken_met = models.JSONField(default=list)
    dagdelen_ervoor = models.PositiveSmallIntegerField(null=True, blank=True)
    dagdelen_erna = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            bewaard(),
            niet_voor(
                "rust_tot",
                "rust_van",
                naam="rustperiode_tot_na_van",
                melding="Het einde van de rustperiode ligt voor het begin. Pas een datum aan.",
            ),
            een_van("afgesproken_door", AFSPREKERS, naam="rustperiode_afgesproken_door"),
            models.CheckConstraint(
                condition=(Q(dagdelen_ervoor=None) | Q(dagdelen_ervoor__lte=MEESTE_DAGDELEN))
                & (Q(dagdelen_erna=None) | Q(dagdelen_erna__lte=MEESTE_DAGDELEN)),
                name="rustperiode_dagdelen",
                violation_error_message=f"Vul hoogstens {MEESTE_DAGDELEN} dagdelen per week in.",
            ),
            een_tegelijk(
                "dossier",
                "koppeling",
                naam="rustperiode_een_per_koppeling",
                melding="Er is al een rustperiode afgesproken. Verander die.",
            ),
        ]

    def __str__(self) -> str:
        return f"rust {self.rust_van}"
