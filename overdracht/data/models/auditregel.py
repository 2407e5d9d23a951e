"""The lines that only grow: who did, read or tried what, of which persons, and why."""

from typing import Any, NoReturn

from django.db import models

from overdracht.core.begrippen import Rol, Uitkomst
from overdracht.data.models.basis import een_van, keuzes


class AlleenGroeienQuerySet(models.QuerySet["Auditregel"]):
    """Refuses what would change or remove a line; on PostgreSQL a trigger refuses it too."""

    def update(self, **kwargs: Any) -> NoReturn:
        """A line is never changed."""
        raise TypeError(f"Auditregels only grow; refused to update {sorted(kwargs)}.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """A line is never changed."""
        raise TypeError("Auditregels only grow; refused to update.")

    def delete(self) -> NoReturn:
        """A line is never removed."""
        raise TypeError("Auditregels only grow; refused to delete.")


class Auditregel(models.Model):
    """Holds no value of a field and no foreign key: it outlives what it speaks of.

    `pseudoniemen` holds one keyed pseudonym per line, so that both databases can search it.
    """

    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    gebruiker_id = models.UUIDField(null=True, blank=True)
    medewerker_id = models.UUIDField(null=True, blank=True)
    eenheid_id = models.UUIDField(null=True, blank=True)
    eenheid_naam = models.CharField(max_length=200, blank=True)
    rol = models.CharField(max_length=30, choices=keuzes(Rol), blank=True)
    actie = models.CharField(max_length=80)
    doel = models.CharField(max_length=200, blank=True)
    herkomst = models.CharField(max_length=100, blank=True)
    uitkomst = models.CharField(max_length=10, choices=keuzes(Uitkomst))
    pseudoniemen = models.TextField(blank=True)
    velden = models.JSONField(default=list)
    # Of which processing activity it is (core.verwerkingen), and of which call.
    verwerking = models.CharField(max_length=60, blank=True)
    trace_id = models.CharField(max_length=32, blank=True, db_index=True)
    parent_span_id = models.CharField(max_length=16, blank=True)
    duur_ms = models.PositiveIntegerField(default=0)

    objects = AlleenGroeienQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["gebruiker_id", "-id"], name="auditregel_per_gebruiker"),
            models.Index(fields=["gebruiker_id", "created_at"], name="auditregel_gelezen"),
        ]
        constraints = [een_van("uitkomst", Uitkomst, naam="auditregel_uitkomst_bestaat")]

    def __str__(self) -> str:
        return f"{self.actie} {self.uitkomst}"
