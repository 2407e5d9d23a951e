"""Sentences about the PIP."""

ZINNEN = {
    "pip.geen_eerste": "Er is nog geen eerste PIP. Stel eerst het PIP vast.",
    "pip.versie_voor_eerste": (
        "Het eerste PIP is van {eerste_op} en bepaalt het begin van de inburgeringstermijn. Geef "
        "een nieuwe versie een dagtekening op of na die dag."
    ),
    "pip.versie_in_toekomst": (
        "De dagtekening ligt na {peildatum}. Vul de dag in waarop het PIP is vastgesteld."
    ),
    "pip.ander_begin": (
        "De inburgeringstermijn begint op {begint_op}, de dag na de dagtekening van het eerste "
        "PIP. Die dag verandert niet meer; alleen het einde kan later worden."
    ),
    "pip.voor_woning": (
        "Er is nog geen woning in zicht. De termijn van drie jaar begint bij het PIP; het wachten "
        "kost er naar verwachting {weken} van (Wet inburgering 2021 art. 11; Handreiking §5.1)."
    ),
    "pip.voor_woning_onbekend": (
        "Er is nog geen woning in zicht, en niemand weet hoe lang het wachten nog duurt. De "
        "termijn van drie jaar begint bij het PIP (Wet inburgering 2021 art. 11)."
    ),
    "pip.klok_duo": "Klok 1: de kennisgeving van DUO is van {duo_op}.",
    "pip.klok_duo_leeg": "Klok 1: de kennisgeving van DUO is nog niet vastgelegd.",
    "pip.klok_brp": "Klok 2: de inschrijving in de gemeente is van {brp_op}.",
    "pip.klok_brp_leeg": (
        "Klok 2: de inburgeraar is nog niet ingeschreven in de gemeente waar hij of zij gaat "
        "wonen. Een inschrijving bij het azc, een logeeradres of een hotel telt niet."
    ),
    "pip.brp_elders": (
        "Wel is er {waar}, van {dag}. Die start de termijn van het PIP niet: alleen de "
        "inschrijving in de gemeente van vestiging telt (Besluit inburgering 2021 art. 5.3)."
    ),
    "pip.klok_loopt_brp": (
        "De inschrijving is het laatst en start de termijn: het PIP is er binnen {duur}, uiterlijk "
        "{uiterlijk_op} (Besluit inburgering 2021 art. 5.3; norm T-20)."
    ),
    "pip.klok_loopt_duo": (
        "De kennisgeving is het laatst en start de termijn: het PIP is er binnen {duur}, uiterlijk "
        "{uiterlijk_op} (Besluit inburgering 2021 art. 5.3; norm T-20)."
    ),
    "pip.klok_wacht": (
        "De termijn van {duur} begint pas als beide bekend zijn; de laatste van de twee telt "
        "(Besluit inburgering 2021 art. 5.3; norm T-20)."
    ),
    "pip.klok_klaar": "Het PIP is er, dus deze termijn loopt niet meer.",
}
