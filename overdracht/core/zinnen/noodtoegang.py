"""Sentences about emergency access."""

ZINNEN = {
    "noodtoegang.duur": "Kies hoe lang: 4, 24 of 72 uur.",
    "noodtoegang.reden": (
        "Schrijf in een zin op waarom het niet kan wachten. Uw privacy officer leest dit."
    ),
    "noodtoegang.niet_gevonden": (
        "Met dit V-nummer kunt u geen noodtoegang geven. Klopt het nummer? Uw eenheid ziet dit "
        "dossier misschien al."
    ),
}
