"""Who works where, as what, and for how long: the membership that carries the rights."""

from datetime import date
from typing import Self

from django.db import models

from overdracht.core.begrippen import Rol
from overdracht.data.models.basis import Basis, een_van, keuzes, niet_voor
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.gebruiker import Gebruiker


class MedewerkerQuerySet(models.QuerySet["Medewerker"]):
    """Memberships count only on the days of their interval; `tot` is the first day without."""

    def op(self, dag: date) -> Self:
        """Those that hold on this day."""
        return self.filter(van__lte=dag, tot__gt=dag)


class Medewerker(Basis):
    """One gebruiker in one eenheid in one role, until a day: no right is without an end."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="medewerkers")
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="medewerkers")
    rol = models.CharField(max_length=30, choices=keuzes(Rol))
    van = models.DateField()
    tot = models.DateField()
    telefoon = models.CharField(max_length=30, blank=True)
    werkmail = models.EmailField(blank=True)
    versie = models.PositiveIntegerField(default=1)

    objects = MedewerkerQuerySet.as_manager()

    class Meta:
        ordering = ["eenheid__naam", "rol"]
        constraints = [
            een_van("rol", [rol for rol in Rol if rol is not Rol.SYSTEEM], naam="medewerker_rol"),
            niet_voor("tot", "van", naam="medewerker_eindigt_niet_voor_begin"),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker.naam} ({self.rol})"
