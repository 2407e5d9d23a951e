"""Sentences about agreeing to share."""

ZINNEN = {
    "toestemming.ontbreekt": (
        "Op deze dag was er geen toestemming om te delen. Vraag eerst toestemming. Is delen toch "
        "nodig? Vraag dan een uitzondering aan."
    ),
    "toestemming.leeft_nog": (
        "De inburgeraar zei eerder ja. Wil de inburgeraar nu niet meer delen? Leg dan vast dat de "
        "toestemming is ingetrokken."
    ),
    "toestemming.korte_reden": "Schrijf ten minste {tekens} tekens, zodat anderen het begrijpen.",
    "toestemming.zelfde_team": "Een collega van een ander team moet dit bevestigen.",
}
