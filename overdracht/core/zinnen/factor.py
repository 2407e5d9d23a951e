"""The names of the factors of the scenario advice, as they stand inside sentences."""

ZINNEN = {
    "factor": "{factor}",
    "woord.reistijd_minuten": "de reistijd van azc naar gemeente, in minuten",
    "woord.kan_reizen": "of de inburgeraar kan reizen",
    "woord.verwachte_wacht_weken": "de verwachte wachttijd op een woning, in weken",
    "woord.voorinburgering_status": "hoe het staat met de Voorinburgering",
    "woord.resterende_weken_vi": "hoeveel weken de Voorinburgering nog duurt",
    "woord.digitaal_vaardig": "of de inburgeraar digitaal vaardig is",
    "woord.middelen_aanwezig": "of er een laptop of telefoon is om digitaal mee te doen",
    "woord.gemeente_naar_azc_mogelijk": "of de gemeente naar het azc kan komen",
    "woord.traject_in_of_bij_azc_mogelijk": "of het traject in of bij het azc kan",
    "woord.gezinshereniging_loopt": "of er een gezinshereniging loopt",
    "woord.belastbaarheid": "hoeveel de inburgeraar aankan",
    "woord.aantal_azcs_van_gemeente": "uit hoeveel azc's de gemeente mensen ontvangt",
    "woord.taakstelling_grootte": "hoe groot de taakstelling is",
    "woord.voorkeursscenario_azc": "de afspraak met het azc",
    "woord.huidig_scenario": "het scenario dat nu geldt",
    "woord.intake_vorm": "of de intake kort of uitgebreid is",
    "woord.capaciteit_laag": "of de gemeente weinig capaciteit heeft",
}
