"""How facts are kept: nothing is overwritten or deleted, and nobody's work is lost to a colleague.

A row keeps its key for life. A correction leaves what stood there behind as a shadow row
(`vervangen_at`, `vervangen_door`) and then changes the row itself, so that keys, URLs and children
stay right. A row that was recorded by mistake is withdrawn: `vervangen_at` without a successor.
`objects` holds the rows that stand; `alles` holds the shadows too.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

from django.db import models
from django.db.models import Exists, F, OuterRef

from overdracht.core.errors import Verouderd
from overdracht.core.rechten import Actor
from overdracht.data.models.basis import Basis
from overdracht.data.models.grenzen import STAAT
from overdracht.data.models.toegang import ZichtbaarQuerySet
from overdracht.data.velden import AfgeleidVeld

M = TypeVar("M", bound=models.Model)


class StaandeRijen(models.Manager[M]):
    """Only what stands; shadows and withdrawn rows are asked for by name (`alles`)."""

    def get_queryset(self) -> models.QuerySet[M]:
        """The rows that no correction or withdrawal has replaced."""
        return super().get_queryset().filter(STAAT)


class FeitQuerySet(ZichtbaarQuerySet[M]):
    """Facts of one dossier."""

    dossier_pad: ClassVar[str] = "dossier_id"


class HuishoudfeitQuerySet(models.QuerySet[M]):
    """Facts of a huishouden: visible with any of its dossiers."""

    def visible_to(self, actor: Actor, *, moment: datetime | None = None) -> Self:
        """Only rows of a huishouden in which this actor may see a dossier."""
        from overdracht.data.models.dossier import Dossier  # noqa: PLC0415  # Dossier needs us

        pad = getattr(self.model, "huishouden_pad", "huishouden_id")
        dossiers = Dossier.objects.visible_to(actor, moment=moment)
        return self.filter(Exists(dossiers.filter(huishouden_id=OuterRef(pad))))


class Vastlegging(Basis):
    """A row that people edit: with a version, its past, and who recorded it."""

    versie = models.PositiveIntegerField(default=1)
    vervangen_at = models.DateTimeField(null=True, blank=True, editable=False)
    vervangen_door = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="eerdere_versies",
    )
    vastgelegd_door = models.ForeignKey(
        "overdracht.Medewerker",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="+",
    )

    class Meta:
        abstract = True

    def expect(self, versie: int | None) -> Self:
        """The row as the form showed it; a later save of another then raises `Verouderd`."""
        if versie is not None:
            self.versie = versie
        return self

    def check_versie(self, versie: int | None, velden: Iterable[str]) -> Self:
        """Raise `Verouderd` when the form showed this row otherwise, or (0) not at all."""
        if versie is not None and versie != self.versie:
            raise Verouderd({veld: getattr(self, veld) for veld in velden})
        return self

    def amend(self, **nieuw: Any) -> None:
        """Write what was not known before; raises `Verouderd` when the row has moved on."""
        self._claim(nieuw)
        for veld, waarde in nieuw.items():
            setattr(self, veld, waarde)
        self.save(update_fields=[*self._mee(nieuw), "updated_at"])

    def correct(self, *, at: datetime, **nieuw: Any) -> None:
        """Keep what stood here as a shadow and let this row say the new values."""
        schaduw = self._schaduw(at)
        self.amend(**nieuw)
        schaduw.save(force_insert=True)

    def withdraw(self, *, at: datetime) -> None:
        """Take back a row that never was true; it stays, and stands no longer."""
        self.amend(vervangen_at=at)

    def _claim(self, velden: Iterable[str]) -> None:
        rijen = type(self)._base_manager.filter(  # noqa: SLF001  # Django's name for all rows
            pk=self.pk, versie=self.versie
        )
        if not rijen.update(versie=F("versie") + 1):
            nu = type(self)._base_manager.get(pk=self.pk)  # noqa: SLF001  # as above
            raise Verouderd({veld: getattr(nu, veld) for veld in velden})
        self.versie += 1

    def _schaduw(self, at: datetime) -> Self:
        # Read column by column: a ciphertext is bound to the row it was made for.
        waarden = {veld.attname: getattr(self, veld.attname) for veld in self._meta.concrete_fields}
        verleden = {"id": uuid4(), "vervangen_at": at, "vervangen_door_id": self.pk}
        return type(self)(**{**waarden, **verleden})

    def _mee(self, nieuw: Iterable[str]) -> set[str]:
        """The columns that are made from those that change go along with them."""
        namen = set(nieuw)
        return namen | {
            veld.name
            for veld in self._meta.concrete_fields
            if isinstance(veld, AfgeleidVeld) and namen & set(veld.bronnen)
        }


class Dossierfeit(Vastlegging):
    """A fact of one inburgeraar."""

    dossier = models.ForeignKey("overdracht.Dossier", on_delete=models.CASCADE)

    objects = StaandeRijen.from_queryset(FeitQuerySet)()
    alles = models.Manager.from_queryset(FeitQuerySet)()

    class Meta:
        abstract = True


class Huishoudfeit(Vastlegging):
    """A fact that the members of a huishouden share; `huishouden_pad` leads to it."""

    huishouden_pad: ClassVar[str] = "huishouden_id"

    objects = StaandeRijen.from_queryset(HuishoudfeitQuerySet)()
    alles = models.Manager.from_queryset(HuishoudfeitQuerySet)()

    class Meta:
        abstract = True


class Instelling(Vastlegging):
    """What organisations agree for many persons; it says nothing of any of them."""

    objects = StaandeRijen()
    alles = models.Manager()

    class Meta:
        abstract = True
