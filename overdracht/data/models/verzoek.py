"""The person says that something is not right, and what the holder answered."""

from typing import Self

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Partij
from overdracht.core.keuzes import Verzoekantwoord
from overdracht.core.rechten import Actor
from overdracht.data.models.basis import Basis, een_van, keuzes, niet_voor
from overdracht.data.models.dossier import Dossier
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.grenzen import leeg_of_een_van
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.toegang import ZichtbaarQuerySet


class VerzoekQuerySet(ZichtbaarQuerySet["Verzoek"]):
    """Scoped as the dossier it belongs to."""

    dossier_pad = "dossier_id"

    def voor(self, actor: Actor) -> Self:
        """Those that this actor's unit must answer."""
        return self.filter(eenheid=actor.eenheid_id)

    def open(self) -> Self:
        """Those that wait for an answer."""
        return self.filter(beantwoord_op__isnull=True)


class Verzoek(Basis):
    """One request about one thing that is shown; `getoond` is what stood there."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="verzoeken")
    onderwerp = models.CharField(max_length=60)
    getoond = models.CharField(max_length=300, blank=True)
    klopt_niet = models.TextField()
    partij = models.CharField(max_length=20, choices=keuzes(Partij))
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateField()
    uiterlijk_op = models.DateField()
    vastgelegd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    antwoord = models.CharField(max_length=20, choices=keuzes(Verzoekantwoord), blank=True)
    toelichting = models.TextField(blank=True)
    beantwoord_op = models.DateField(null=True, blank=True)
    beantwoord_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    versie = models.PositiveIntegerField(default=1)

    objects = VerzoekQuerySet.as_manager()

    class Meta:
        ordering = ["uiterlijk_op", "id"]
        indexes = [
            models.Index(
                fields=["eenheid", "uiterlijk_op"],
                condition=Q(beantwoord_op__isnull=True),
                name="verzoek_open",
            )
        ]
        constraints = [
            een_van("partij", Partij, naam="verzoek_partij"),
            leeg_of_een_van("antwoord", Verzoekantwoord, naam="verzoek_antwoord"),
            niet_voor("beantwoord_op", "gevraagd_op", naam="verzoek_antwoord_na_vraag"),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True, antwoord="", beantwoord_door__isnull=True)
                | (
                    Q(beantwoord_op__isnull=False, beantwoord_door__isnull=False)
                    & ~Q(antwoord="")
                    & ~Q(toelichting="")
                ),
                name="verzoek_antwoord_met_toelichting",
                violation_error_message="Leg uit waarom.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.onderwerp} {self.gevraagd_op}"
