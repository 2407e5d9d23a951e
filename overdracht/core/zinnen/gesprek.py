"""Sentences about the talks."""

ZINNEN = {
    "gesprek.oud_klantprofiel": (
        "Het klantprofiel is niet bijgewerkt voor het driegesprek van {driegesprek_op}. Vraag COA "
        "om een nieuw klantprofiel, of schrijf op waarom het zonder kan."
    ),
}
