"""Sentences about files with many people in them."""

ZINNEN = {
    "uitvoer.zelf": (
        "U kunt uw eigen aanvraag niet beoordelen. Vraag het een collega die dat mag."
    ),
    "uitvoer.al_beoordeeld": (
        "Deze aanvraag is al beoordeeld, of is verlopen. U hoeft niets meer te doen."
    ),
    "uitvoer.niet_geldig": (
        "Dit bestand kunt u niet ophalen: de aanvraag is niet goedgekeurd, of langer dan 24 uur "
        "geleden. Vraag het opnieuw aan."
    ),
    "uitvoer.gegroeid": (
        "In de lijst staan nu {aantal} personen. Goedgekeurd zijn er {toen}. Vraag het opnieuw aan."
    ),
}
