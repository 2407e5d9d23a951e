"""Sentences about the idle days."""

ZINNEN = {
    "stilstand.onbekend": "Er is geen TVS-melding. Stilte is dan niet te tellen.",
    "stilstand.tot_nu": (
        "Tot nu toe {minst} zonder activiteit. Zonder verwachte verhuizing is het vervolg niet te "
        "tellen."
    ),
    "stilstand.dagen": "Van de TVS-melding tot de verhuizing {dagen} zonder activiteit.",
    "stilstand.reeks": (
        "Van de TVS-melding tot het midden van de verwachte verhuizing {dagen} zonder activiteit; "
        "bij de vroegste verhuizing {minst}, bij de laatste {meest}."
    ),
}
