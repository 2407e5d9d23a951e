"""Sentences about the reference data."""

ZINNEN = {
    "eenheid.naam_bestaat": (
        "Er is al een eenheid van deze soort die {naam} heet. Kies een andere naam."
    ),
    "eenheid.code_bestaat": (
        "Er is al een gemeente met de code {code}. Controleer de code, of wijzig die gemeente."
    ),
}
