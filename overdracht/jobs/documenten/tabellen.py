"""Every table with its columns and what the database itself guards."""

from typing import Any

from django.apps import apps
from django.db import models

from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "De tabellen van het product, met hun kolommen en wat de database zelf bewaakt. "
    "*mag leeg*: niet verplicht."
)


def tabellen() -> str:
    """One section per table, in alphabetical order."""
    modellen = sorted(apps.get_app_config("overdracht").get_models(), key=lambda m: m.__name__)
    return document("Tabellen", INLEIDING, *(_deel(model) for model in modellen))


def _deel(model: type[models.Model]) -> str:
    uitleg = " ".join((model.__doc__ or "").split())
    kolommen = tabel(
        ("Kolom", "Soort", "Mag leeg", "Verwijst naar"),
        (_kolom(veld) for veld in model._meta.local_concrete_fields),
    )
    bewaakt = [f"- `{regel.name}`: {_soort(regel)}" for regel in model._meta.constraints]
    delen = [f"## {model.__name__}", uitleg, kolommen]
    return "\n\n".join([*delen, "\n".join(bewaakt)] if bewaakt else delen)


def _kolom(veld: "models.Field[Any, Any]") -> tuple[str, str, str, str]:
    naar = getattr(veld.related_model, "__name__", "")
    leeg = "ja" if any((veld.null, veld.blank)) else ""
    return f"`{veld.name}`", type(veld).__name__, leeg, naar


def _soort(regel: models.BaseConstraint) -> str:
    if isinstance(regel, models.UniqueConstraint):
        return "uniek: " + ", ".join(regel.fields or ("een uitdrukking",))
    if isinstance(regel, models.CheckConstraint):
        return f"voorwaarde: `{regel.condition}`"
    return type(regel).__name__
