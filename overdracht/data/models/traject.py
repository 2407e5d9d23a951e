"""The regular traject: the lessons of the leerroute, once they have begun."""

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Trajectplaats
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.vastlegging import Dossierfeit


class Traject(Dossierfeit):
    """Its start ends the Voorinburgering (EV-18); derived in core, not written here."""

    traject_begonnen_op = models.DateField()
    traject_geeindigd_op = models.DateField(null=True, blank=True)
    aanbieder = models.ForeignKey(
        "overdracht.Eenheid",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="trajecten",
    )
    plaats = models.CharField(max_length=20, choices=keuzes(Trajectplaats), blank=True)

    class Meta:
        ordering = ["traject_begonnen_op"]
        constraints = [
            bewaard(),
            leeg_of_een_van("plaats", Trajectplaats, naam="traject_plaats"),
            niet_voor(
                "traject_geeindigd_op",
                "traject_begonnen_op",
                naam="traject_eindigt_niet_voor_begin",
                melding="Het einde van het traject ligt voor het begin. Controleer de datums.",
            ),
            een_tegelijk(
                "dossier",
                zolang=Q(traject_geeindigd_op__isnull=True),
                naam="traject_een_tegelijk",
                melding="Er loopt al een traject. Sluit dat eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"traject {self.traject_begonnen_op}"
