"""Sentences about who takes which new dossiers."""

ZINNEN = {
    "verdeling.taal": "Spreekt dezelfde taal.",
    "verdeling.azc": "Begeleidt al mensen uit dit azc.",
    "verdeling.minste_werk": "Heeft het minste werk van wie ruimte heeft.",
    "verdeling.enige": "Is de enige met ruimte.",
    "verdeling.met_de_hand": "U koos dit zelf.",
    "verdeling.afwezig": "Let op: deze collega is vandaag vrij.",
    "verdeling.geen_ruimte": (
        "Niemand heeft ruimte voor {leden} dossiers erbij. Kies zelf, of vul bij een collega meer "
        "ruimte in."
    ),
    "verdeling.niemand": "Geen enkele regievoerder is vandaag aanwezig. Kies zelf.",
}
