"""Who works together for a gemeente and an azc, and when they came by at each other's (§3.5)."""

from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from overdracht.core.begrippen import Eenheidsoort, Partij, Rol
from overdracht.core.rechten import Actor
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.grenzen import bewaard, een_tegelijk
from overdracht.data.models.vastlegging import StaandeRijen, Vastlegging

M = TypeVar("M", bound=models.Model)


class PaarQuerySet(models.QuerySet[M]):
    """Rows of a gemeente and an azc: each side sees its own, COA koppeling sees them all."""

    def visible_to(self, actor: Actor) -> Self:
        """Only what is of this actor's own unit; they say nothing of any person."""
        match actor.eenheidsoort:
            case Eenheidsoort.GEMEENTE:
                return self.filter(gemeente_id=actor.eenheid_id)
            case Eenheidsoort.COA_LOCATIE:
                return self.filter(coa_locatie_id=actor.eenheid_id)
            case Eenheidsoort.COA_KOPPELING:
                return self.all()
            case _:
                return self.all() if actor.rol is Rol.SYSTEEM else self.none()


class Paarinstelling(Vastlegging):
    """What a gemeente and a COA-locatie keep together; it says nothing of any person."""

    gemeente = models.ForeignKey("overdracht.Eenheid", on_delete=models.PROTECT, related_name="+")
    coa_locatie = models.ForeignKey(
        "overdracht.Eenheid", on_delete=models.PROTECT, related_name="+"
    )

    objects = StaandeRijen.from_queryset(PaarQuerySet)()
    alles = models.Manager.from_queryset(PaarQuerySet)()

    class Meta:
        abstract = True


def van_paar(tabel: str) -> list[models.Index]:
    """The azc looks these up from its own side: the constraints begin with the gemeente."""
    return [models.Index(fields=["coa_locatie", "gemeente"], name=f"{tabel}_azc")]


def _collega() -> Any:
    return models.ForeignKey(
        "overdracht.Medewerker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )


class Samenwerking(Paarinstelling):
    """The contacts of both sides: each keeps its own, and they hold at once."""

    contact_gemeente = _collega()
    vervanger_gemeente = _collega()
    contact_coa = _collega()
    vervanger_coa = _collega()

    class Meta:
        constraints = [
            bewaard(),
            models.CheckConstraint(
                condition=~Q(gemeente=F("coa_locatie")),
                name="samenwerking_twee_organisaties",
                violation_error_message="De gemeente en de COA-locatie zijn dezelfde eenheid.",
            ),
            een_tegelijk(
                "gemeente",
                "coa_locatie",
                naam="samenwerking_een_per_paar",
                melding="De contacten van dit paar staan er al.",
            ),
        ]
        indexes = van_paar("samenwerking")

    def __str__(self) -> str:
        return f"{self.gemeente} {self.coa_locatie}"


class Werkbezoek(Paarinstelling):
    """One side was at the other's, to know each other's work (§3.5)."""

    bezocht_op = models.DateField()
    # At whose place.
    bij = models.CharField(max_length=20, choices=keuzes(Partij))
    onderwerp = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-bezocht_op", "-created_at"]
        constraints = [
            bewaard(),
            een_van("bij", (Partij.GEMEENTE, Partij.COA), naam="werkbezoek_bij"),
        ]
        indexes = [
            *van_paar("werkbezoek"),
            models.Index(fields=["gemeente", "coa_locatie"], name="werkbezoek_gemeente"),
        ]

    def __str__(self) -> str:
        return f"{self.bij} {self.bezocht_op}"
