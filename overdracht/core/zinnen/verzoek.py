"""Sentences about requests of the person."""

ZINNEN = {
    "verzoek.niet_te_zien": "Dit gegeven ziet u niet. Kies een gegeven dat op uw pagina staat.",
    "verzoek.beantwoord": "Dit verzoek is al beantwoord. Leg zo nodig een nieuw verzoek vast.",
}
