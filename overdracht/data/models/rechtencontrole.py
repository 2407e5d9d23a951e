"""That a beheerder looked whether somebody still needs a right."""

from django.db import models

from overdracht.data.models.basis import Basis
from overdracht.data.models.medewerker import Medewerker


class Rechtencontrole(Basis):
    """One look at one role; the last one counts."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="controles")
    gecontroleerd_op = models.DateField()
    door = models.ForeignKey(
        Medewerker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    door_naam = models.CharField(max_length=150)

    class Meta:
        ordering = ["-gecontroleerd_op", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "gecontroleerd_op"], name="controle_een_per_dag"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gecontroleerd_op}"
