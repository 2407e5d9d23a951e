"""The organisations of the chain: COA, each gemeente, each partner."""

from django.db import models

from overdracht.data.models.basis import Basis


class Organisatie(Basis):
    """A legal body; what it may see is always given to one of its eenheden."""

    naam = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam
