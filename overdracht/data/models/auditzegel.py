"""The seal over the audit lines: their numbers without a gap, and what was sealed together."""

from typing import Any, NoReturn, TypeVar

from django.db import models

from overdracht.data.models.auditregel import Auditregel

M = TypeVar("M", bound=models.Model)


class AlleenErbijQuerySet(models.QuerySet[M]):
    """Refuses what would change or remove a row; the database refuses it too."""

    def update(self, **kwargs: Any) -> NoReturn:
        """A row is never changed."""
        raise TypeError(f"These rows only grow; refused to update {sorted(kwargs)}.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """A row is never changed."""
        raise TypeError("These rows only grow; refused to update.")

    def delete(self) -> NoReturn:
        """A row is never removed."""
        raise TypeError("These rows only grow; refused to delete.")


class Auditsegment(models.Model):
    """What the clock sealed in one go; its hash also stands in the anchor, outside the database."""

    nummer = models.BigIntegerField(primary_key=True)
    eerste = models.BigIntegerField()
    laatste = models.BigIntegerField()
    vorige = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    vorm = models.PositiveSmallIntegerField()
    # The highest line in it: what lies above is not sealed yet.
    tot_id = models.BigIntegerField()
    # Up to this moment everything that was committed has a seal.
    sealed_at = models.DateTimeField()

    objects = AlleenErbijQuerySet["Auditsegment"].as_manager()

    class Meta:
        ordering = ["-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(laatste__gte=models.F("eerste")),
                name="auditsegment_heeft_regels",
            ),
        ]

    def __str__(self) -> str:
        return str(self.nummer)


class Auditzegel(models.Model):
    """One line in the chain. Numbered when sealed: lines may be committed out of order.

    No constraint to the line: if that is taken away, the seal must stay to tell it.
    """

    volgnummer = models.BigIntegerField(primary_key=True)
    auditregel = models.OneToOneField(
        Auditregel,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,  # so that a missing line is found with a join
        related_name="zegel",
    )
    segment = models.ForeignKey(Auditsegment, on_delete=models.PROTECT, related_name="zegels")
    hash = models.CharField(max_length=64)

    objects = AlleenErbijQuerySet["Auditzegel"].as_manager()

    class Meta:
        ordering = ["volgnummer"]

    def __str__(self) -> str:
        return str(self.volgnummer)
