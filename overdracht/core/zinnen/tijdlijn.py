"""Names of the steps, and the sentences that say why a step stands where it stands."""

STAPPEN = {
    "vergunning": "Verblijfsvergunning",
    "koppeling": "Koppeling",
    "tvs_melding": "TVS-melding",
    "kennisgeving": "Kennisgeving van DUO",
    "toestemming": "Toestemming",
    "toestemming_ingetrokken": "Toestemming ingetrokken",
    "scenariokeuze_eerst": "Eerste scenario gekozen",
    "scenariokeuze": "Scenario gekozen",
    "coa_geinformeerd": "COA weet het scenario",
    "inburgeraar_geinformeerd": "Inburgeraar weet het scenario",
    "overplaatsing": "Overplaatsing",
    "heroverweging": "Scenario opnieuw bekijken",
    "heroverweging_wacht": "Scenario bekijken na de Voorinburgering",
    "kennismaking": "Kennismaking",
    "driegesprek": "Driegesprek",
    "voorinburgering_aanbod": "Voorinburgering aangeboden",
    "voorinburgering_afgewezen": "Wil geen Voorinburgering",
    "voorinburgering": "Voorinburgering",
    "voorinburgering_vervolg": "Voorinburgering gaat door",
    "klantprofiel": "Klantprofiel {nummer}",
    "intake": "Brede intake",
    "intake_vervolg": "Brede intake gaat door",
    "afstemmen": "Dagdelen afstemmen",
    "activiteiten": "Meedoen in de gemeente",
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
    "opvang_vervolg": "Blijft in de opvang",
    "woning": "Woning beschikbaar",
    "verhuizing": "Verhuizing",
    "brp_inschrijving": "Inschrijving BRP",
    "brp_azc": "Inschrijving BRP op het azc",
    "brp_logeeradres": "Inschrijving BRP op het logeeradres",
    "brp_tussenvoorziening": "Inschrijving BRP in een tussenvoorziening",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding",
    "ontzorgen": "Financieel ontzorgen",
    "rustperiode": "Rustperiode",
    "logeren": "Logeren",
    "stil": "Stil",
}

ZINNEN = {
    **{f"stap.{stap}": label for stap, label in STAPPEN.items()},
    "lijn.feit": "{wat}: dit gebeurde op {van}.",
    "lijn.gepland": "{wat}: dit staat gepland op {van}.",
    "lijn.gepland_tussen": "{wat}: dit staat gepland {wanneer}.",
    "lijn.periode_voorbij": "{wat}: van {van} tot en met {tot}.",
    "lijn.periode_loopt": "{wat}: sinds {van}.",
    "lijn.periode_gepland": "{wat}: volgens plan tot en met {tot}.",
    "lijn.voorinburgering_gepland": "De Voorinburgering duurt volgens plan tot en met {tot}.",
    "lijn.voorinburgering_plan_voorbij": (
        "De Voorinburgering begon op {van} en zou duren tot en met {tot}. Het einde is nog niet "
        "vastgelegd."
    ),
    "lijn.voorinburgering_verwacht": (
        "De Voorinburgering duurt naar verwachting tot {tot}. Gemiddeld duurt zij {duur} "
        "(Handreiking §3.3)."
    ),
    "lijn.voorinburgering_tot_verhuizing": (
        "De Voorinburgering duurt tot de verhuizing, uiterlijk {tot}: dan stopt zij "
        "(Handreiking §3.3)."
    ),
    "lijn.kennismaking_verwacht": (
        "Kennismaking: verwacht {wanneer}. De gemeente maakt kennis zolang de inburgeraar in de "
        "opvang woont (Handreiking §3, §5.1 en §6.1)."
    ),
    "lijn.driegesprek_afgeleid": (
        "Driegesprek: uiterlijk {van}. Dat is {duur} voor de verhuizing (Handreiking §6.1)."
    ),
    "lijn.driegesprek_meteen": (
        "Driegesprek: zo snel mogelijk. De verhuizing komt al binnen {duur} (Handreiking §6.1)."
    ),
    "lijn.driegesprek_verwacht": (
        "Driegesprek: verwacht {wanneer}. Dat is ongeveer {duur} voor de verwachte verhuizing "
        "(Handreiking §6.1)."
    ),
    "lijn.driegesprek_voor_intake": (
        "Driegesprek: uiterlijk {van}, vóór de geplande brede intake (Handreiking §5)."
    ),
    "lijn.driegesprek_open": (
        "Driegesprek: verwacht {wanneer}. Het precieze moment is nog niet bekend "
        "(Handreiking §4 en §5)."
    ),
    "lijn.klantprofiel_na_voorinburgering": (
        "Het COA werkt het klantprofiel bij als de Voorinburgering klaar is: verwacht {wanneer} "
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
        "{wat}: verwacht {wanneer}. In scenario 1 komen driegesprek, intake, PIP en traject na "
        "elkaar, vóór de verhuizing (Handreiking §4)."
    ),
    "lijn.verwacht_gecombineerde_aanpak": (
        "{wat}: verwacht {wanneer}. In scenario 2 komen intake en PIP vóór de verhuizing en het "
        "traject erna (Handreiking §5)."
    ),
    "lijn.verwacht_start_na_verhuizing": (
        "{wat}: verwacht {wanneer}. In scenario 3 komen intake, PIP en traject na de verhuizing "
        "(Handreiking §6)."
    ),
    "lijn.vorm_na_elkaar": (
        "{wat}: verwacht {wanneer}, na de Voorinburgering. De gemeente gebruikt dan wat COA daarin "
        "zag (Handreiking §5.1)."
    ),
    "lijn.vorm_tegelijk": (
        "{wat}: verwacht {wanneer}, terwijl de Voorinburgering in het azc loopt (Handreiking §5.1)."
    ),
    "lijn.vorm_zonder_voorinburgering": (
        "{wat}: verwacht {wanneer}. De gemeente begint meteen, zonder Voorinburgering, zodat het "
        "traject direct na de verhuizing kan beginnen (Handreiking §3.2)."
    ),
    "lijn.vorm_korte_intake_aan_het_einde": (
        "{wat}: verwacht {wanneer}, rond het einde van de Voorinburgering: een korte intake "
        "gebruikt wat daar naar voren kwam (Handreiking §5.1)."
    ),
    "lijn.vorm_past_niet": (
        "{wat}: verwacht {wanneer}. De gekozen vorm past niet tussen de Voorinburgering en de "
        "verhuizing, en de intake wacht daar niet op (Handreiking §5.1)."
    ),
    "lijn.klantprofiel_voor_intake": (
        "Het COA werkt het klantprofiel bij vóór de korte intake, uiterlijk {tot} "
        "(Handreiking §3.6 en §5.1)."
    ),
    "lijn.afstemmen": (
        "De gemeente vraagt, vóór de brede intake begint, op welke dagdelen de Voorinburgering in "
        "het azc is. De intake komt op andere dagdelen (Handreiking §5.1)."
    ),
    "lijn.activiteiten": (
        "De inburgeraar doet {wanneer} mee in de gemeente: elke week als de reis hoogstens {duur} "
        "is, anders een paar keer (Handreiking §5.2)."
    ),
    "lijn.verwacht_gevestigd": (
        "{wat}: verwacht {wanneer}. De inburgeraar woont al in de gemeente."
    ),
    "lijn.pip_uiterlijk_afgeleid": (
        "Het eerste PIP is er uiterlijk {tot}: {duur} na de kennisgeving van DUO en de "
        "inschrijving in de gemeente, de laatste van de twee (Besluit inburgering 2021 art. 5.3)."
    ),
    "lijn.pip_uiterlijk_verwacht": (
        "De laatste dag voor het eerste PIP valt naar verwachting {wanneer}: {duur} na de "
        "inschrijving in de gemeente (Besluit inburgering 2021 art. 5.3)."
    ),
    "lijn.inburgeringstermijn": (
        "De inburgeringstermijn loopt van {van}, de dag na de dagtekening van het eerste PIP, tot "
        "en met {tot} (Wet inburgering 2021 art. 11)."
    ),
    "lijn.verlenging": (
        "Verlenging aanvragen kan van {van} tot en met {tot} (Besluit inburgering 2021 art. 4.5)."
    ),
    "lijn.opvang_loopt": (
        "De inburgeraar woont in de opvang, ook al vóór {van}. Sinds wanneer is hier niet bekend."
    ),
    "lijn.opvang_voorbij": (
        "De inburgeraar woonde in de opvang tot {tot}, ook al vóór {van}. Sinds wanneer is hier "
        "niet bekend."
    ),
    "lijn.opvang_gepland": "De inburgeraar woont in de opvang tot de verhuizing op {tot}.",
    "lijn.opvang_afgeleid": "De inburgeraar woont in de opvang tot de verhuizing rond {tot}.",
    "lijn.opvang_verwacht": (
        "De inburgeraar woont in de opvang tot de verhuizing, op zijn vroegst {tot}."
    ),
    "lijn.woning_verwacht": (
        "De woning is naar verwachting beschikbaar {wanneer}, {duur} voor de verhuizing."
    ),
    "lijn.verhuizing_feit": "De verhuizing was op {van}.",
    "lijn.verhuizing_gepland": "De verhuizing staat gepland op {van}.",
    "lijn.verhuizing_afgeleid": (
        "De verhuizing volgt naar verwachting uiterlijk {tot}, {duur} nadat de woning er is."
    ),
    "lijn.verhuizing_verwacht": "De verhuizing wordt verwacht {wanneer}.",
    "lijn.verhuizing_geschat": (
        "Niemand gaf nog een verwachting. Naar hoe lang het wachten eerder duurde, valt de "
        "verhuizing {wanneer}."
    ),
    "lijn.brp_verwacht": (
        "Inschrijven in de gemeente kan vanaf de verhuizing en moet binnen {duur}: {wanneer} "
        "(Wet BRP art. 2.39)."
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
    "lijn.stil_was": (
        "Van {van} tot en met {tot} liep er niets: geen Voorinburgering, intake, traject of "
        "activiteiten (Handreiking §3.2)."
    ),
    "lijn.stil_wordt": (
        "Van {van} tot en met {tot} loopt er naar verwachting niets: geen Voorinburgering, intake, "
        "traject of activiteiten (Handreiking §3.2)."
    ),
    "lijn.heroverweging": (
        "Na de overplaatsing is de reis anders. Bekijk uiterlijk {van} of het scenario nog past, "
        "zo snel als de eerste keuze ({duur}; Handreiking §3.1 en §3.2): houd het, of kies een "
        "ander."
    ),
    "lijn.heroverweging_wacht": (
        "De Voorinburgering is dan klaar en de woning komt naar verwachting pas veel later. Bekijk "
        "uiterlijk {van} of het scenario nog past (Handreiking §5.1): houd het, of kies een ander."
    ),
    "lijn.brp_elders": (
        "{wat}: op {van}. De termijn van het PIP en de maatschappelijke begeleiding beginnen hier "
        "niet mee; dat doet alleen de inschrijving in de gemeente van vestiging (Besluit "
        "inburgering 2021 art. 5.3)."
    ),
    "lijn.rust": (
        "Rustperiode rond de verhuizing: van {van} tot en met {tot} (Handreiking §4.1). Afspraken "
        "wachten zo lang; termijnen van de wet lopen door. Rust telt niet als stilte."
    ),
}
