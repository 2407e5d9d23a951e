"""The annex to a DPIA: what is processed why, which fields that are, who sees them, and how long.

Made of what the product itself obeys: the register, the tables, the second wall and the terms.
"""

from collections.abc import Iterator

from overdracht.core.begrippen import Rol
from overdracht.core.bewaren import BEWAARREGELS
from overdracht.core.rechten import Handeling, mag
from overdracht.core.verwerkingen import Verwerking, list_huidige
from overdracht.jobs.documenten.opmaak import document, tabel
from overdracht.support.toegang.formats import Veldsoort, list_persoonstabellen, list_zonder

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
_OPMAAK = {
    Veldsoort.OPEN: "{}",
    Veldsoort.VERSLEUTELD: "**{}**",
    Veldsoort.AFGELEID: "*{}*",
}
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
        tabel(("Tabel", "Waarom"), ((f"`{naam}`", uitleg) for naam, uitleg in list_zonder())),
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
    for tabel_ in list_persoonstabellen():
        regel = BEWAARREGELS[tabel_.tabel]
        duur = regel.norm.duur or "geen getal"
        velden = ", ".join(_OPMAAK[soort].format(naam) for naam, soort in tabel_.velden)
        yield tabel_.naam, velden, tabel_.wie, f"{duur} na {regel.begint}"


def _rol(rol: Rol) -> tuple[str, ...]:
    vragen = (Handeling.DOSSIER_INZIEN, Handeling.DOSSIER_EXPORTEREN)
    return rol.value, *("ja" if mag(rol, handeling) else "" for handeling in vragen)
