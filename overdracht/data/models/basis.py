"""What every table has: a key that tells nothing, and two moments of the machine."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import uuid4

from django.db import models


class Basis(models.Model):
    """A row with a random key, so that a URL betrays neither order nor number."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


def keuzes(soorten: type[StrEnum]) -> list[tuple[str, str]]:
    """The members of a closed list as choices of a field."""
    return [(soort.value, soort.value) for soort in soorten]


def een_van(veld: str, soorten: Iterable[StrEnum], *, naam: str) -> models.CheckConstraint:
    """The database refuses what is not on the closed list."""
    waarden = [soort.value for soort in soorten]
    return models.CheckConstraint(
        condition=models.Q(**{f"{veld}__in": waarden}),
        name=naam,
        violation_error_message=f"Kies bij {veld.replace('_', ' ')} een waarde van de lijst.",
    )


def niet_voor(
    later: str, eerder: str, *, naam: str, melding: str | None = None
) -> models.CheckConstraint:
    """An interval does not end before it begins; an open end is allowed."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{later}__isnull": True})
        | models.Q(**{f"{later}__gte": models.F(eerder)}),
        name=naam,
        violation_error_message=melding,
    )
