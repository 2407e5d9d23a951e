"""Sentences about norms."""

ZINNEN = {
    "norm.niet_instelbaar": (
        "U kunt {norm} niet aanpassen, want dit aantal staat in de wet of is geen afspraak. "
        "Kies een norm met de status NORM of ONTWERP."
    ),
}
