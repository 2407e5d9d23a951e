"""The units to which access is given: a gemeente, a COA-locatie, COA koppeling, a partner."""

from django.db import models
from django.db.models import Q

from overdracht.core.begrippen import Eenheidsoort, Partnersoort
from overdracht.data.models.basis import Basis, een_van, keuzes
from overdracht.data.models.organisatie import Organisatie


class Eenheid(Basis):
    """Reference data with a place on the map; a beheerder edits it."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="eenheden")
    soort = models.CharField(max_length=20, choices=keuzes(Eenheidsoort))
    partnersoort = models.CharField(max_length=20, choices=keuzes(Partnersoort), blank=True)
    naam = models.CharField(max_length=200)
    gemeentecode = models.CharField(max_length=6, blank=True, db_index=True)
    provincie = models.CharField(max_length=40, blank=True)
    arbeidsmarktregio = models.CharField(max_length=80, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    inwonertal = models.PositiveIntegerField(null=True, blank=True)
    locatietype = models.CharField(max_length=40, blank=True)
    status = models.CharField(max_length=20, blank=True)
    capaciteit = models.PositiveIntegerField(null=True, blank=True)
    zekerheid = models.CharField(max_length=20, blank=True)
    bron = models.CharField(max_length=300, blank=True)
    werkmail = models.EmailField(blank=True)
    actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["naam"]
        constraints = [
            een_van("soort", Eenheidsoort, naam="eenheid_soort_bestaat"),
            models.UniqueConstraint(fields=["soort", "naam"], name="eenheid_naam_uniek_per_soort"),
            models.UniqueConstraint(
                fields=["gemeentecode"],
                condition=Q(soort=Eenheidsoort.GEMEENTE.value),
                name="eenheid_een_gemeente_per_code",
            ),
            models.CheckConstraint(
                condition=~Q(soort=Eenheidsoort.GEMEENTE.value) | ~Q(gemeentecode=""),
                name="eenheid_gemeente_heeft_code",
            ),
            models.CheckConstraint(
                condition=Q(
                    soort=Eenheidsoort.PARTNER.value,
                    partnersoort__in=[soort.value for soort in Partnersoort],
                )
                | (~Q(soort=Eenheidsoort.PARTNER.value) & Q(partnersoort="")),
                name="eenheid_partnersoort_alleen_bij_partner",
            ),
            models.CheckConstraint(
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180),
                name="eenheid_plek_op_aarde",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
