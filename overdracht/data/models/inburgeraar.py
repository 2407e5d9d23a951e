"""A person with the plicht to inburgeren."""

from typing import ClassVar

from django.db import models

from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.persoon import Persoon
from overdracht.data.models.toegang import ZichtbaarQuerySet
from overdracht.data.models.vastlegging import StaandeRijen, Vastlegging


class InburgeraarQuerySet(ZichtbaarQuerySet["Inburgeraar"]):
    """Visible with the dossier."""

    dossier_pad: ClassVar[str] = "dossier"


class Inburgeraar(Vastlegging):
    """Two days decide when the law starts to count: the vergunning and DUO's kennisgeving."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="inburgeraars")
    vergunning_op = models.DateField(null=True, blank=True)
    kennisgeving_op = models.DateField(null=True, blank=True)

    objects = StaandeRijen.from_queryset(InburgeraarQuerySet)()
    alles = models.Manager.from_queryset(InburgeraarQuerySet)()

    class Meta:
        constraints = [
            bewaard(),
            een_tegelijk(
                "persoon",
                naam="inburgeraar_een_per_persoon",
                melding="Deze persoon is al inburgeraar.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.persoon)
