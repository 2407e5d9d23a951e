"""Sentences about persons in danger."""

ZINNEN = {
    "bescherming.twee_namen": (
        "Kies ten minste één collega naast uzelf. Opheffen kan alleen met twee mensen."
    ),
    "bescherming.niet_gevraagd": "Niemand heeft gevraagd om de bescherming op te heffen.",
    "bescherming.zelfde_persoon": (
        "U hebt zelf gevraagd om op te heffen. Een andere collega die dit dossier ziet, moet het "
        "bevestigen."
    ),
    "bescherming.kopie_loopt": "Er is al een kopie gevraagd. Maak die eerst, of trek hem in.",
    "bescherming.kopie_niet_gevraagd": "Niemand heeft om deze kopie gevraagd.",
    "bescherming.kopie_zelf": (
        "U hebt zelf om deze kopie gevraagd. Een andere collega van de lijst moet ja zeggen."
    ),
    "bescherming.kopie_niet_geldig": (
        "Er is geen goedkeuring, of die is verlopen. Na een goedkeuring hebt u 24 uur."
    ),
}
