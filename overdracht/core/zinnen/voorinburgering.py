"""Sentences about the Voorinburgering."""

ZINNEN = {
    "voorinburgering.houdt_op": (
        "De verhuizing en het traject mogen niet wachten op de Voorinburgering. Kies een andere "
        "reden, of laat de stap op zijn dag staan: de Voorinburgering stopt dan."
    ),
}
