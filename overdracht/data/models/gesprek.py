"""Kennismaking, driegesprek and huisvestingsgesprek: planned, held, or not held with a reason."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Gespreksoort, Partij
from overdracht.core.keuzes import Gespreksvorm
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.grenzen import alleen_als, bewaard, een_tegelijk, leeg_of_een_van
from overdracht.data.models.koppeling import Koppeling
from overdracht.data.models.vastlegging import Dossierfeit


class Gesprek(Dossierfeit):
    """One talk; a talk that did not go on stays, and the next one is a new row."""

    koppeling = models.ForeignKey(Koppeling, on_delete=models.CASCADE, related_name="gesprekken")
    soort = models.CharField(max_length=30, choices=keuzes(Gespreksoort))
    gepland_op = models.DateField(null=True, blank=True)
    gepland_om = models.TimeField(null=True, blank=True)
    gehouden_op = models.DateField(null=True, blank=True)
    niet_doorgegaan_op = models.DateField(null=True, blank=True)
    niet_doorgegaan_reden = models.CharField(max_length=500, blank=True)
    vorm = models.CharField(max_length=20, choices=keuzes(Gespreksvorm), blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    tolk = models.BooleanField(null=True, blank=True)
    # A list of roles (`Partij` or `Rol`), so that no name of a bystander is kept.
    aanwezigen = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            bewaard(),
            een_van("soort", Gespreksoort, naam="gesprek_soort"),
            leeg_of_een_van("vorm", Gespreksvorm, naam="gesprek_vorm"),
            models.CheckConstraint(
                condition=Q(gepland_op__isnull=False) | Q(gehouden_op__isnull=False),
                name="gesprek_gepland_of_gehouden",
                violation_error_message="Vul in wanneer het gesprek gepland of gehouden is.",
            ),
            models.CheckConstraint(
                condition=Q(gehouden_op__isnull=True) | Q(niet_doorgegaan_op__isnull=True),
                name="gesprek_gehouden_of_niet_doorgegaan",
                violation_error_message="Een gesprek is gehouden of niet doorgegaan, niet allebei.",
            ),
            alleen_als(
                Q(niet_doorgegaan_op__isnull=False),
                ~Q(niet_doorgegaan_reden=""),
                naam="gesprek_niet_doorgegaan_met_reden",
                melding="Vul in waarom het gesprek niet is doorgegaan.",
            ),
            een_tegelijk(
                "dossier",
                "koppeling",
                "soort",
                zolang=Q(gehouden_op__isnull=True, niet_doorgegaan_op__isnull=True),
                naam="gesprek_een_plan_tegelijk",
                melding="Dit gesprek is al gepland. Verzet het, of zeg het eerst af.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.gehouden_op or self.gepland_op}"


class Afspraak(Dossierfeit):
    """What was agreed in a talk: who does what before when (driegesprek, agenda point 10)."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="afspraken")
    tekst = models.CharField(max_length=500)
    wie = models.CharField(max_length=20, choices=keuzes(Partij))
    uiterlijk_op = models.DateField(null=True, blank=True)
    gedaan_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [bewaard(), een_van("wie", Partij, naam="afspraak_wie")]

    def __str__(self) -> str:
        return self.tekst


class Agendapunt(Dossierfeit):
    """Something to talk about in the next driegesprek; what it is, is not written down."""

    toegevoegd_op = models.DateField()

    class Meta:
        ordering = ["created_at"]
        constraints = [bewaard()]

    def __str__(self) -> str:
        return f"agendapunt {self.toegevoegd_op}"
