"""Sentences about the koppeling."""

ZINNEN = {
    "koppeling.ontbreekt": (
        "Deze inburgeraar is nu niet aan een gemeente gekoppeld. Leg eerst de koppeling vast."
    ),
    "koppeling.gedeeld_dossier": (
        "Twee leden van dit huishouden delen één dossier. Geef ieder van 16 jaar of ouder een "
        "eigen dossier."
    ),
    "koppeling.te_jong": (
        "Dit lid van het huishouden is nog geen 16 jaar en heeft geen inburgeringsplicht. "
        "Controleer de geboortedatum, of maak geen dossier."
    ),
    "koppeling.twee_gemeenten": (
        "Een huishouden verhuist samen naar één gemeente. Koppel alle leden aan dezelfde gemeente, "
        "of maak twee huishoudens."
    ),
}
