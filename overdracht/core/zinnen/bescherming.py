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
}
