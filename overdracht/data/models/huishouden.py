"""Who lives together and is housed together, and from when until when."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from overdracht.core.keuzes import Gezinsrol
from overdracht.data.models.basis import keuzes, niet_voor
from overdracht.data.models.grenzen import bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.persoon import Persoon
from overdracht.data.models.vastlegging import Huishoudfeit


class Huishouden(Huishoudfeit):
    """One housing case; each member from 16 has a dossier of their own (IN-13)."""

    huishouden_pad: ClassVar[str] = "pk"

    kenmerk = models.CharField(max_length=40, blank=True)
    gezinshereniging_verwacht = models.BooleanField(null=True, blank=True)
    gezinshereniging_aantal = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            bewaard(),
            een_tegelijk(
                "kenmerk",
                zolang=~Q(kenmerk=""),
                naam="huishouden_een_per_kenmerk",
                melding="Er is al een huishouden met dit kenmerk.",
            ),
            models.CheckConstraint(
                condition=Q(gezinshereniging_aantal__isnull=True)
                # Said twice: a comparison with unknown is unknown, and unknown passes a CHECK.
                | Q(gezinshereniging_verwacht=True, gezinshereniging_verwacht__isnull=False),
                name="huishouden_aantal_alleen_bij_gezinshereniging",
                violation_error_message="Vul het aantal alleen in als gezinshereniging loopt.",
            ),
        ]

    def __str__(self) -> str:
        return self.kenmerk or str(self.pk)


class Huishoudenlid(Huishoudfeit):
    """One person in one huishouden during an interval; `tot` is the first day outside it."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="leden")
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="lidmaatschappen")
    gezinsrol = models.CharField(max_length=10, choices=keuzes(Gezinsrol), blank=True)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["van"]
        constraints = [
            bewaard(),
            leeg_of_een_van("gezinsrol", Gezinsrol, naam="huishoudenlid_gezinsrol"),
            niet_voor(
                "tot",
                "van",
                naam="huishoudenlid_eindigt_niet_voor_begin",
                melding="De einddatum ligt voor de begindatum. Pas een van de twee aan.",
            ),
            een_tegelijk(
                "persoon",
                zolang=Q(tot__isnull=True),
                naam="huishoudenlid_een_huishouden_tegelijk",
                melding="Deze persoon hoort al bij een huishouden. Sluit dat eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.persoon} {self.van}"
