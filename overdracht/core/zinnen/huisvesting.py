"""Sentences about house, move and registration."""

ZINNEN = {
    "huisvesting.verandert": "Wat er stond, blijft te zien bij 'Wat er gebeurde'.",
    "huisvesting.geen_inschrijving": (
        "De maatschappelijke begeleiding begint op de dag van inschrijving in de gemeente (BRP). "
        "Leg eerst die inschrijving vast."
    ),
    "huisvesting.begeleiding_andere_dag": (
        "De maatschappelijke begeleiding begint op de dag van inschrijving in de gemeente (BRP). "
        "Dat is {ingeschreven_op}. Vul die dag in."
    ),
}
