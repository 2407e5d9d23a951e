"""Sentences about keeping and destroying."""

ZINNEN = {
    "bewaren.vier_ogen": (
        "U hebt deze lijst zelf gemaakt. Laat een collega met een andere rol hem goedkeuren."
    ),
    "bewaren.niet_open": "Deze lijst is al verder. Bekijk hoe het er nu voor staat.",
    "bewaren.leeg": "Van geen enkel dossier is de bewaartermijn voorbij. Een lijst is niet nodig.",
    "bewaren.al_een_lijst": "Er is al een lijst die nog niet klaar is. Maak die eerst af.",
    "bewaren.geen_stop": "Dit dossier wordt niet (meer) tegengehouden.",
}
