"""Sharing without an agreement, and asking for what was shared to be deleted."""

from datetime import datetime
from typing import Self
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.grenzen import bewaard
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.models.organisatie import Organisatie
from overdracht.data.models.toegang import heeft_toegang
from overdracht.data.models.vastlegging import FeitQuerySet, StaandeRijen, Vastlegging


class UitzonderingQuerySet(FeitQuerySet["Uitzondering"]):
    """Seen with the dossier, and by the privacy officer of the organisation that asked."""

    def visible_to(self, actor: Actor, *, moment: datetime | None = None) -> Self:
        """The privacy officer sees them without seeing the dossiers."""
        if actor.rol is Rol.PRIVACY_OFFICER:
            van_mij = Eenheid.objects.filter(pk=actor.eenheid_id or UUID(int=0))
            return self.filter(organisatie_id__in=van_mij.values("organisatie_id"))
        return super().visible_to(actor, moment=moment)


class VerwijderverzoekQuerySet(FeitQuerySet["Verwijderverzoek"]):
    """Seen with the dossier, and by the unit that is asked, also after it lost the dossier."""

    def visible_to(self, actor: Actor, *, moment: datetime | None = None) -> Self:
        """A former gemeente has something to delete and no dossier to look at."""
        if actor.rol is Rol.SYSTEEM or not mag(actor.rol, Handeling.DOSSIER_INZIEN):
            return super().visible_to(actor, moment=moment)
        ziet = heeft_toegang(actor, "dossier_id", moment=moment)
        return self.alias(ziet=ziet).filter(Q(ziet=True) | Q(eenheid_id=actor.eenheid_id))


class Uitzondering(Vastlegging):
    """Asked by one, confirmed by another of another team, used once (CO4)."""

    dossier = models.ForeignKey("overdracht.Dossier", on_delete=models.CASCADE)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="+")
    waarom = models.CharField(max_length=500)
    gevraagd_op = models.DateField()
    inburgeraar_geinformeerd_op = models.DateField()
    bevestigd_op = models.DateField(null=True, blank=True)
    bevestigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gebruikt_op = models.DateField(null=True, blank=True)

    objects = StaandeRijen.from_queryset(UitzonderingQuerySet)()
    alles = models.Manager.from_queryset(UitzonderingQuerySet)()

    class Meta:
        ordering = ["created_at"]
        constraints = [
            bewaard(),
            models.CheckConstraint(
                condition=Q(bevestigd_op__isnull=True)
                | Q(bevestigd_door__isnull=False) & ~Q(bevestigd_door=F("vastgelegd_door")),
                name="uitzondering_bevestigd_door_ander",
                violation_error_message="Een ander moet dit bevestigen.",
            ),
            models.CheckConstraint(
                condition=Q(gebruikt_op__isnull=True) | Q(bevestigd_op__isnull=False),
                name="uitzondering_gebruikt_na_bevestiging",
                violation_error_message="Gebruik een uitzondering pas als die bevestigd is.",
            ),
        ]

    def __str__(self) -> str:
        return f"uitzondering {self.gevraagd_op}"


class Verwijderverzoek(Vastlegging):
    """A unit that got the klantprofiel is asked to delete it, and says that it did (CO2)."""

    dossier = models.ForeignKey("overdracht.Dossier", on_delete=models.CASCADE)
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateField()
    bevestigd_op = models.DateField(null=True, blank=True)
    bevestigd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = StaandeRijen.from_queryset(VerwijderverzoekQuerySet)()
    alles = models.Manager.from_queryset(VerwijderverzoekQuerySet)()

    class Meta:
        ordering = ["created_at"]
        constraints = [bewaard()]

    def __str__(self) -> str:
        return f"verwijderverzoek {self.gevraagd_op}"
