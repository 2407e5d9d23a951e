"""What a beheerder changed, of whom or of which unit, and why: the history of the house itself."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from overdracht.core.begrippen import Rol
from overdracht.data.models.basis import Basis, keuzes
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.gebruiker import Gebruiker
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.organisatie import Organisatie


class Beheerwijziging(Basis):
    """Rows are only added; about one account or about one unit of the organisation."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=60)
    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="wijzigingen"
    )
    eenheid = models.ForeignKey(
        Eenheid, on_delete=models.PROTECT, null=True, blank=True, related_name="wijzigingen"
    )
    oud = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    nieuw = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    reden = models.CharField(max_length=500, blank=True)
    door = models.ForeignKey(
        Medewerker, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    door_naam = models.CharField(max_length=150)
    door_rol = models.CharField(max_length=30, choices=keuzes(Rol))
    peildatum = models.DateField()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["gebruiker", "-created_at"], name="wijziging_per_gebruiker"),
            models.Index(fields=["eenheid", "-created_at"], name="wijziging_per_eenheid"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gebruiker__isnull=False) | models.Q(eenheid__isnull=False),
                name="wijziging_gaat_ergens_over",
            ),
        ]

    def __str__(self) -> str:
        return self.soort
