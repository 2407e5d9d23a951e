"""The tombstones: what was destroyed, and must be again when an old copy comes back."""

from django.db import models

from overdracht.data.models.auditzegel import AlleenErbijQuerySet


class VernietigingQuerySet(AlleenErbijQuerySet["Vernietiging"]):
    """Only grows."""


class Vernietiging(models.Model):
    """The tombstone: a dossier with this pseudonym is gone, and goes again after a restore.

    It holds what the log calls the dossier and the day, and nothing that leads to the person.
    """

    id = models.BigAutoField(primary_key=True)
    pseudoniem = models.CharField(max_length=32, unique=True)
    vernietigd_at = models.DateTimeField()

    objects = VernietigingQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.pseudoniem
