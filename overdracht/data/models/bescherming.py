"""A huishouden in danger: what only named colleagues read, and which access was put away for it."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from overdracht.core.errors import Verouderd
from overdracht.core.rechten import Actor
from overdracht.data.models.basis import Basis
from overdracht.data.models.huishouden import Huishouden
from overdracht.data.models.medewerker import Medewerker
from overdracht.data.velden import VersleuteldVeld

STAAND = Q(opgeheven_at__isnull=True)


class BeschermingQuerySet(models.QuerySet["Bescherming"]):
    """Read by who is named, and by nobody else."""

    def visible_to(self, actor: Actor) -> Self:
        """Only those in which this very colleague is named."""
        if actor.medewerker_id is None:
            return self.none()
        van_mij = Vertrouweling.objects.filter(medewerker_id=actor.medewerker_id)
        return self.filter(pk__in=van_mij.values("bescherming_id"))


class Bescherming(Basis):
    """One for a huishouden at a time: who lives together, is found together."""

    huishouden = models.ForeignKey(
        Huishouden, on_delete=models.CASCADE, related_name="beschermingen"
    )
    schuiladres = VersleuteldVeld(blank=True, doel="k4")
    veilig_contact = VersleuteldVeld(blank=True, doel="k4")
    toelichting = VersleuteldVeld(blank=True, doel="k4")
    # Keys of the access rows that were closed, each with the end that it had.
    geschorst = models.JSONField(default=dict)
    ingesteld_at = models.DateTimeField()
    ingesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    opheffing_gevraagd_at = models.DateTimeField(null=True, blank=True)
    opheffing_gevraagd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # A copy of the own dossier for one of them: asked by one who is named, allowed by another.
    kopie_van = models.ForeignKey(
        "overdracht.Dossier", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    kopie_reden = VersleuteldVeld(blank=True, doel="k4")
    kopie_gevraagd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kopie_akkoord_at = models.DateTimeField(null=True, blank=True)
    kopie_akkoord_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    versie = models.PositiveIntegerField(default=1)
    opgeheven_at = models.DateTimeField(null=True, blank=True)
    opgeheven_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = BeschermingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["huishouden"], condition=STAAND, name="bescherming_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=STAAND
                | (
                    Q(opheffing_gevraagd_door__isnull=False, opgeheven_door__isnull=False)
                    & ~Q(opheffing_gevraagd_door=F("opgeheven_door"))
                ),
                name="bescherming_opgeheven_door_twee",
            ),
            models.CheckConstraint(
                condition=Q(kopie_akkoord_door__isnull=True)
                | (
                    Q(kopie_gevraagd_door__isnull=False)
                    & ~Q(kopie_gevraagd_door=F("kopie_akkoord_door"))
                ),
                name="bescherming_kopie_door_twee",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def write(self, versie: int | None, **nieuw: Any) -> None:
        """Change these columns of the row as it was shown; else `Verouderd`."""
        verwacht = self.versie if versie is None else versie
        if verwacht != self.versie:
            raise Verouderd({veld: getattr(self, veld) for veld in nieuw})
        for veld, waarde in nieuw.items():
            setattr(self, veld, waarde)
        self.versie += 1
        self.save(update_fields=[*nieuw, "versie", "updated_at"])


def niet_beschermd(huishouden: str = "huishouden_id") -> Q:
    """The condition that nobody in this huishouden is in danger; asked in the name of the house.

    For what is counted beyond what a reader sees: the counts of everybody are as if who is
    protected was never there (ADR 32).
    """
    return ~Q(Exists(Bescherming.objects.filter(STAAND, huishouden_id=OuterRef(huishouden))))


class Vertrouweling(Basis):
    """One colleague who still sees the dossiers."""

    bescherming = models.ForeignKey(
        Bescherming, on_delete=models.CASCADE, related_name="vertrouwelingen"
    )
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bescherming", "medewerker"], name="vertrouweling_een_keer"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
