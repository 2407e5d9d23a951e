"""Sentences about what does not belong in a free text; they explain and do not blame."""

ZINNEN = {
    "vrije_tekst.bsn": (
        "Dit lijkt een BSN: {woorden}. Het BSN staat al beveiligd in het dossier. In een tekst "
        "hoort het niet."
    ),
    "vrije_tekst.gezondheid": (
        "Dit gaat misschien over gezondheid: {woorden}. Dat hoort niet in dit dossier."
    ),
    "vrije_tekst.geloof": (
        "Dit gaat misschien over geloof of overtuiging: {woorden}. Dat hoort niet in dit dossier."
    ),
    "vrije_tekst.geaardheid": (
        "Dit gaat misschien over seksualiteit of gender: {woorden}. Dat hoort niet in dit dossier."
    ),
    "vrije_tekst.gedrag": (
        "Dit gaat misschien over gedrag: {woorden}. Gedrag wordt niet overgedragen."
    ),
    "vrije_tekst.strafbaar": (
        "Dit gaat misschien over politie of justitie: {woorden}. Dat hoort niet in dit dossier."
    ),
    "vrije_tekst.bekend_bsn": (
        "In deze tekst staat het BSN van een inburgeraar. Haal het BSN weg. Het staat al beveiligd "
        "in het dossier."
    ),
    "vrije_tekst.niets_over": "Als dit weg is, blijft er geen tekst over. Schrijf het anders op.",
}
