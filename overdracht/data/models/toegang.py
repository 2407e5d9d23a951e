"""The one table that says who may see which dossier, and from when until when."""

from datetime import datetime
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.utils import timezone

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models.basis import Basis, een_van, keuzes, niet_voor
from overdracht.data.models.eenheid import Eenheid
from overdracht.data.models.medewerker import Medewerker

M = TypeVar("M", bound=models.Model)


class ToegangQuerySet(models.QuerySet["Toegang"]):
    """Access rows as they hold at the moment of asking; closing the interval is revocation."""

    def van_kracht(self, moment: datetime) -> Self:
        """Rows whose interval holds this moment."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=moment), van__lte=moment)

    def voor(self, actor: Actor) -> Self:
        """Rows given to the actor's eenheid, or to the actor by name within that eenheid."""
        return self.filter(
            Q(medewerker__isnull=True) | Q(medewerker_id=actor.medewerker_id),
            eenheid_id=actor.eenheid_id,
        )


class Toegang(Basis):
    """One unit (or one named person of it) may see one dossier during an interval."""

    dossier = models.ForeignKey(
        "overdracht.Dossier", on_delete=models.CASCADE, related_name="toegangen"
    )
    eenheid = models.ForeignKey(Eenheid, on_delete=models.PROTECT, related_name="toegangen")
    medewerker = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="toegangen"
    )
    soort = models.CharField(max_length=20, choices=keuzes(Toegangsoort))
    reden = models.CharField(max_length=500, blank=True)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    objects = ToegangQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["eenheid", "dossier", "tot", "van"], name="toegang_vraag")]
        constraints = [
            een_van("soort", Toegangsoort, naam="toegang_soort_bestaat"),
            niet_voor("tot", "van", naam="toegang_eindigt_niet_voor_begin"),
            models.CheckConstraint(
                condition=~Q(soort=Toegangsoort.NOODTOEGANG.value)
                | (Q(tot__isnull=False) & ~Q(reden="") & Q(medewerker__isnull=False)),
                name="toegang_nood_met_reden_naam_en_einde",
            ),
            models.UniqueConstraint(
                fields=["dossier", "eenheid", "soort"],
                condition=Q(tot__isnull=True, medewerker__isnull=True),
                name="toegang_een_open_per_eenheid",
            ),
            models.UniqueConstraint(
                fields=["dossier", "eenheid", "medewerker", "soort"],
                condition=Q(tot__isnull=True, medewerker__isnull=False),
                name="toegang_een_open_per_persoon",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.van:%Y-%m-%d}"


def heeft_toegang(
    actor: Actor, dossier: str = "pk", *, moment: datetime | None = None
) -> Combinable:
    """The condition that the row's dossier exists for this actor, at the moment of asking.

    Not EXISTS: of that PostgreSQL makes a join with all that a unit may see, where a page of fifty
    rows only has to look fifty times.
    """
    geldig = Toegang.objects.van_kracht(moment or timezone.now()).voor(actor)
    mag_zien = geldig.filter(dossier_id=OuterRef(dossier)).values(ja=Value(value=True))[:1]
    return Coalesce(Subquery(mag_zien, output_field=models.BooleanField()), Value(value=False))


class ZichtbaarQuerySet(models.QuerySet[M]):
    """For every table with data of a person: what is not visible does not exist."""

    dossier_pad: ClassVar[str] = "pk"

    def visible_to(self, actor: Actor, *, moment: datetime | None = None) -> Self:
        """Only the rows whose dossier this actor may see now; a prepared query hands in its now."""
        if not mag(actor.rol, Handeling.DOSSIER_INZIEN):
            return self.none()
        if actor.rol is Rol.SYSTEEM:
            return self.all()
        return self.filter(heeft_toegang(actor, self.dossier_pad, moment=moment))
