"""Guesses that reached a check of a password or a code, counted for one hour."""

from django.db import models


class Inlogpoging(models.Model):
    """`sleutel` is a keyed mark of the account (and of the known device), never the address."""

    sleutel = models.CharField(max_length=64)
    op_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["sleutel", "op_at"], name="inlogpoging_per_sleutel")]

    def __str__(self) -> str:
        return self.sleutel[:8]
