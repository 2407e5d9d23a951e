"""The annex to a DPIA: what is processed why, which fields that are, who sees them, and how long.

Made of what the product itself obeys: the register, the tables, the second wall and the terms.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from overdracht.core.begrippen import Rol
from overdracht.core.bewaren import BEWAARREGELS
from overdracht.core.rechten import Handeling, mag
from overdracht.core.verwerkingen import Verwerking, list_huidige
from overdracht.data.rijbeleid import BELEID, BUITEN
from overdracht.data.velden import AfgeleidVeld, VersleuteldVeld
from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "Bijlage voor een gegevensbeschermingseffectbeoordeling (AVG artikel 35). Zij zegt wat de "
    "software doet. Wie waarvoor verantwoordelijk is en op welke grondslag, stellen COA en de "
    "gemeenten vast; zolang dat niet is gebeurd, staat er *concept*. De sleutels waarmee velden "
    "zijn versleuteld, staan niet in de database ([sleutels](../sleutels.md))."
)
VELDEN = (
    "Elke tabel met gegevens van personen. **Vet**: versleuteld per veld. *Schuin*: daarvan "
    "afgeleid om op te zoeken. De muur is die van de database zelf, naast die van de code."
)
ROLLEN = (
    "Welke rollen dossiers zien. Welke onderdelen van een dossier dat zijn, staat in "
    "[zicht](zicht.md); wat zij mogen doen, in [rechten](rechten.md)."
)
BUITEN_DE_MUUR = "Tabellen die de tweede muur niet afschermt, en waarom dat kan."


def dpia() -> str:
    """Four tables: activities, fields, roles, and what stands outside the second wall."""
    koppen = ("Verwerking", "Doel", "Grondslag", "Wie", "Gegevens", "Ontvangers", "Bewaren")
    return document(
        "Bijlage bij een DPIA",
        INLEIDING,
        "## Verwerkingen",
        tabel(koppen, map(_verwerking, list_huidige())),
        "## Velden",
        VELDEN,
        tabel(("Tabel", "Velden", "Muur", "Bewaren"), _tabellen()),
        "## Rollen",
        ROLLEN,
        tabel(("Rol", "Ziet dossiers", "Voert uit naar een bestand"), map(_rol, Rol)),
        "## Buiten de tweede muur",
        BUITEN_DE_MUUR,
        tabel(("Tabel", "Waarom"), ((f"`{naam}`", uitleg) for naam, uitleg in BUITEN.items())),
    )


def _verwerking(verwerking: Verwerking) -> tuple[str, ...]:
    concept = " (*concept*)" if verwerking.is_concept else ""
    return (
        verwerking.naam,
        verwerking.doel,
        verwerking.grondslag + concept,
        verwerking.verantwoordelijke,
        ", ".join(verwerking.gegevens),
        ", ".join(verwerking.ontvangers),
        verwerking.bewaren,
    )


def _tabellen() -> Iterator[tuple[str, ...]]:
    for model in sorted(apps.get_app_config("overdracht").get_models(), key=lambda m: m.__name__):
        naam = model._meta.db_table.removeprefix("overdracht_")
        if naam in BELEID:
            velden = ", ".join(_veld(veld) for veld in model._meta.local_concrete_fields)
            regel = BEWAARREGELS[naam]
            duur = regel.norm.duur or "geen getal"
            yield model.__name__, velden, BELEID[naam].uitleg, f"{duur} na {regel.begint}"


def _veld(veld: models.Field) -> str:  # type: ignore[type-arg]  # of any kind
    if isinstance(veld, VersleuteldVeld):
        return f"**{veld.name}**"
    return f"*{veld.name}*" if isinstance(veld, AfgeleidVeld) else veld.name


def _rol(rol: Rol) -> tuple[str, ...]:
    vragen = (Handeling.DOSSIER_INZIEN, Handeling.DOSSIER_EXPORTEREN)
    return rol.value, *("ja" if mag(rol, handeling) else "" for handeling in vragen)
