"""Sentences about what a scenario costs: where a number comes from, and what is missing."""

ZINNEN = {
    "kosten.reis_persoon": (
        "De inburgeraar reist {keer} keer heen en weer voor {waarvoor} vóór de verhuizing."
    ),
    "kosten.reis_gemeente": (
        "De gemeente reist {keer} keer heen en weer voor {waarvoor} vóór de verhuizing."
    ),
    "kosten.reis_lessen": (
        "En {keer} keer voor de lessen: {dagen} dagen per week, {weken} weken lang."
    ),
    "kosten.les_bij_azc": "Voor de lessen is er geen reis: die zijn in of bij het azc.",
    "kosten.afstand": "Een enkele reis is ongeveer {km} kilometer, geschat van de kaart.",
    "kosten.tolk": "Driegesprek, intake en PIP duren samen {minuten} minuten, met een tolk.",
    "kosten.geen_tolk": "Er is geen tolk nodig.",
    "kosten.geen_kinderen": "Er zijn geen kinderen onder de {jaar} jaar.",
    "kosten.les_na_verhuizing": "De lessen beginnen pas na de verhuizing.",
    "kosten.opvang": (
        "Opvang voor {kinderen} kinderen onder de {jaar} jaar: {uren} uur per lesdag, {dagen} "
        "dagen per week, {weken} weken lang."
    ),
    "kosten.apparaat": "Er is nog geen computer of telefoon met internet.",
    "kosten.heeft_apparaat": "Er is al een computer of telefoon met internet.",
    "kosten.apparaat_later": "Voor de verhuizing is er geen apparaat nodig voor intake of les.",
    "kosten.personeel": "Scenariokeuze, driegesprek, intake en PIP kosten samen {minuten} minuten.",
    "kosten.reistijd": "Daar komt {minuten} minuten reistijd van de gemeente bij.",
    "kosten.mist.afstand": "de plaats van het azc of de gemeente op de kaart",
    "kosten.mist.reistijd": "de reistijd van het azc naar de gemeente",
    "kosten.mist.wacht": "hoeveel weken het nog duurt tot de verhuizing",
    "kosten.mist.tolk": "of er een tolk nodig is",
    "kosten.mist.middelen": "of er een computer of telefoon is",
    "kosten.mist.werktijd": "hoe lang de stappen duren",
    "kosten.mist.prijs_kilometer": "de prijs per kilometer",
    "kosten.mist.prijs_tolkuur": "de prijs per uur van een tolk",
    "kosten.mist.prijs_opvanguur": "de prijs per uur kinderopvang",
    "kosten.mist.prijs_apparaat": "de prijs van een computer of telefoon",
    "kosten.mist.prijs_personeelsuur": "de prijs per uur van een medewerker",
    "kosten.mist.lesdagen_per_week": "hoeveel lesdagen er per week zijn",
    "kosten.mist.opvanguren_per_lesdag": "hoeveel uur opvang er per lesdag is",
}
