"""Sentences about norms."""

ZINNEN = {
    "norm.niet_instelbaar": (
        "U kunt {norm} niet aanpassen, want dit aantal staat in de wet of is geen afspraak. "
        "Kies een norm met de status NORM of ONTWERP."
    ),
    "norm.andere_maat": "Deze norm telt niet in die maat. Kies uit: {maten}.",
    "norm.te_groot": "Vul een aantal in van 0 tot en met {hoogstens}.",
    "norm.in_verleden": (
        "Een nieuwe waarde begint op zijn vroegst vandaag ({peildatum}). Wat al voorbij is, "
        "verandert niet."
    ),
    "norm.zelfde_waarde": (
        "Vanaf {geldig_van} geldt al {duur}. Vul een andere waarde in, of een andere dag."
    ),
    "norm.dag_bezet": (
        "Vanaf {geldig_van} is al een andere waarde afgesproken. Trek die eerst in, of kies een "
        "andere dag."
    ),
    "norm.al_landelijk": (
        "Vanaf {geldig_van} geldt hier al de landelijke waarde. U hoeft niets te doen."
    ),
}
