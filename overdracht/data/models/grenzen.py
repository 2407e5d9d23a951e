"""What the database itself refuses of a row that is kept, each with its sentence."""

from collections.abc import Iterable
from enum import StrEnum

from django.db import models
from django.db.models import Q

STAAT = Q(vervangen_at__isnull=True)


def bewaard() -> models.CheckConstraint:
    """A row that was replaced says when."""
    return models.CheckConstraint(
        condition=Q(vervangen_door__isnull=True) | Q(vervangen_at__isnull=False),
        name="%(class)s_vervangen_met_moment",
    )


def een_tegelijk(
    *velden: str, naam: str, melding: str, zolang: Q | None = None
) -> models.UniqueConstraint:
    """At most one standing row for these columns, as long as `zolang` holds."""
    return models.UniqueConstraint(
        fields=velden,
        condition=STAAT & zolang if zolang else STAAT,
        name=naam,
        violation_error_message=melding,
    )


def leeg_of_een_van(veld: str, soorten: Iterable[StrEnum], *, naam: str) -> models.CheckConstraint:
    """The database refuses what is not on the closed list; empty means: not known."""
    return models.CheckConstraint(
        condition=Q(**{f"{veld}__in": ["", *(soort.value for soort in soorten)]}),
        name=naam,
        violation_error_message=f"Kies bij {veld.replace('_', ' ')} een waarde van de lijst.",
    )


def alleen_als(gevolg: Q, voorwaarde: Q, *, naam: str, melding: str) -> models.CheckConstraint:
    """Where `gevolg` holds, `voorwaarde` must hold too."""
    return models.CheckConstraint(
        condition=~gevolg | voorwaarde, name=naam, violation_error_message=melding
    )
