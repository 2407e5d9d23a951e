"""Sentences about the PIP."""

ZINNEN = {
    "pip.geen_eerste": "Er is nog geen eerste PIP. Stel eerst het PIP vast.",
    "pip.versie_voor_eerste": (
        "Het eerste PIP is van {eerste_op} en bepaalt het begin van de inburgeringstermijn. Geef "
        "een nieuwe versie een dagtekening op of na die dag."
    ),
    "pip.versie_in_toekomst": (
        "De dagtekening ligt na {peildatum}. Vul de dag in waarop het PIP is vastgesteld."
    ),
    "pip.ander_begin": (
        "De inburgeringstermijn begint op {begint_op}, de dag na de dagtekening van het eerste "
        "PIP. Die dag verandert niet meer; alleen het einde kan later worden."
    ),
}
