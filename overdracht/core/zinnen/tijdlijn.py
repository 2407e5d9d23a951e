"""Names of the steps, and the sentences that say why a step stands where it stands."""

STAPPEN = {
    "vergunning": "Verblijfsvergunning",
    "koppeling": "Koppeling",
    "tvs_melding": "TVS-melding",
    "kennisgeving": "Kennisgeving van DUO",
    "toestemming": "Toestemming",
    "toestemming_ingetrokken": "Toestemming ingetrokken",
    "scenariokeuze": "Scenario gekozen",
    "coa_geinformeerd": "COA weet het scenario",
    "inburgeraar_geinformeerd": "Inburgeraar weet het scenario",
    "overplaatsing": "Overplaatsing",
    "kennismaking": "Kennismaking",
    "driegesprek": "Driegesprek",
    "voorinburgering_aanbod": "Voorinburgering aangeboden",
    "voorinburgering_afgewezen": "Wil geen Voorinburgering",
    "voorinburgering": "Voorinburgering",
    "voorinburgering_vervolg": "Voorinburgering gaat door",
    "klantprofiel": "Klantprofiel {nummer}",
    "intake": "Brede intake",
    "leerbaarheidstoets": "Leerbaarheidstoets",
    "pip": "PIP vastgesteld",
    "pip_uiterlijk": "PIP uiterlijk",
    "bezwaar": "Bezwaar tegen PIP tot",
    "inburgeringstermijn": "Inburgeringstermijn",
    "leerroute_aanbod": "Aanbod leerroute",
    "schakelen": "Leerroute wisselen tot",
    "voortgangsgesprek": "Eerste voortgangsgesprek",
    "verlenging_aanvragen": "Verlenging aanvragen",
    "traject": "Start traject",
    "opvang": "Woont in de opvang",
    "woning": "Woning beschikbaar",
    "verhuizing": "Verhuizing",
    "brp_inschrijving": "Inschrijving BRP",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding",
    "ontzorgen": "Financieel ontzorgen",
    "rustperiode": "Rustperiode",
    "logeren": "Logeren",
}

ZINNEN = {
    **{f"stap.{stap}": label for stap, label in STAPPEN.items()},
    **{f"woord.stap.{stap}": label.replace(" {nummer}", "") for stap, label in STAPPEN.items()},
    **{f"woord.stap.klantprofiel_{n}": f"Klantprofiel {n}" for n in range(1, 100)},
    "woord.klantprofiel": "Klantprofiel",
    "lijn.feit": "{wat}: dit gebeurde op {van}.",
    "lijn.gepland": "{wat}: dit staat gepland op {van}.",
    "lijn.periode_voorbij": "{wat}: van {van} tot en met {tot}.",
    "lijn.periode_loopt": "{wat}: sinds {van}.",
    "lijn.voorinburgering_gepland": "De Voorinburgering duurt volgens plan tot en met {tot}.",
    "lijn.voorinburgering_verwacht": (
        "De Voorinburgering duurt naar verwachting tot {tot}. Gemiddeld duurt zij {duur} "
        "(Handreiking §3.3)."
    ),
    "lijn.driegesprek_afgeleid": (
        "Driegesprek: uiterlijk {van}. Dat is {duur} voor de verhuizing (Handreiking §6.1)."
    ),
    "lijn.driegesprek_verwacht": (
        "Driegesprek: tussen {van} en {tot}. Dat is ongeveer {duur} voor de verwachte verhuizing "
        "(Handreiking §6.1)."
    ),
    "lijn.klantprofiel_na_voorinburgering": (
        "Het COA werkt het klantprofiel bij als de Voorinburgering klaar is, rond {van} "
        "(Handreiking §3.6)."
    ),
    "lijn.klantprofiel_voor_driegesprek": (
        "Het COA werkt het klantprofiel bij vóór het driegesprek, uiterlijk {tot} "
        "(Handreiking §3.6)."
    ),
    "lijn.klantprofiel_bij_verhuizing": (
        "Het COA werkt het klantprofiel bij rond de verhuizing, uiterlijk {tot} (Handreiking §3.6)."
    ),
    "lijn.verwacht_snelle_start": (
        "{wat}: verwacht tussen {van} en {tot}. In scenario 1 komen driegesprek, intake, PIP en "
        "traject na elkaar, vóór de verhuizing (Handreiking §4)."
    ),
    "lijn.verwacht_gecombineerde_aanpak": (
        "{wat}: verwacht tussen {van} en {tot}. In scenario 2 komen intake en PIP vóór de "
        "verhuizing en het traject erna (Handreiking §5)."
    ),
    "lijn.verwacht_start_na_verhuizing": (
        "{wat}: verwacht tussen {van} en {tot}. In scenario 3 komen intake, PIP en traject na de "
        "verhuizing (Handreiking §6)."
    ),
    "lijn.verwacht_volgorde": "{wat}: verwacht tussen {van} en {tot}.",
    "lijn.pip_uiterlijk": (
        "De laatste dag voor het eerste PIP valt naar verwachting tussen {van} en {tot}: {duur} na "
        "de inschrijving in de gemeente (Besluit inburgering 2021 art. 5.3)."
    ),
    "lijn.toets": (
        "Leerbaarheidstoets: verwacht tussen {van} en {tot}, ten minste {duur} voor de laatste dag "
        "van het PIP."
    ),
    "lijn.inburgeringstermijn": (
        "De inburgeringstermijn loopt van {van}, de dag na de dagtekening van het eerste PIP, tot "
        "en met {tot} (Wet inburgering 2021 art. 11)."
    ),
    "lijn.verlenging": (
        "Verlenging aanvragen kan van {van} tot en met {tot} (Besluit inburgering 2021 art. 4.5)."
    ),
    "lijn.woning_verwacht": (
        "De woning is naar verwachting beschikbaar tussen {van} en {tot}, {duur} voor de "
        "verhuizing."
    ),
    "lijn.verhuizing_feit": "De verhuizing was op {van}.",
    "lijn.verhuizing_gepland": "De verhuizing staat gepland op {van}.",
    "lijn.verhuizing_afgeleid": (
        "De verhuizing volgt naar verwachting uiterlijk {tot}, {duur} nadat de woning er is."
    ),
    "lijn.verhuizing_verwacht": "De verhuizing wordt verwacht tussen {van} en {tot}.",
    "lijn.brp_verwacht": (
        "Inschrijven in de gemeente kan vanaf de verhuizing en moet binnen {duur}: tussen {van} en "
        "{tot} (Wet BRP art. 2.39)."
    ),
    "lijn.maatschappelijke_begeleiding": (
        "De maatschappelijke begeleiding start op de dag van de inschrijving in de gemeente "
        "(Wet inburgering 2021 art. 13)."
    ),
    "lijn.ontzorgen": (
        "De gemeente betaalt vaste lasten uit de bijstand van {van} tot en met {tot} "
        "(Participatiewet art. 56a)."
    ),
    "lijn.logeren": "Logeren: van {van} tot uiterlijk {tot} (Handreiking §3.4).",
    "lijn.rust": "Rustperiode rond de verhuizing: van {van} tot en met {tot} (Handreiking §4.1).",
}
