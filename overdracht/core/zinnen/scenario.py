"""Sentences about the scenario advice."""

_REGELS = {
    "scenario.R-01": (
        "De reistijd is {reistijd} minuten en het traject kan in of bij het azc. Tot en met "
        "{grens} minuten is elke week meedoen haalbaar: een snelle start kan."
    ),
    "scenario.R-02": (
        "De reistijd is {reistijd} minuten. Meer dan {grens} minuten vraagt veel: een snelle start "
        "past dan niet. Een intake vóór de verhuizing kan tot en met {max_intake} minuten, "
        "of als de gemeente naar het azc komt of een deel digitaal doet."
    ),
    "scenario.R-03": (
        "De gemeente kan naar het azc komen. Dan kan de intake daar, hoe groot de afstand ook is."
    ),
    "scenario.R-04": (
        "De verwachte wachttijd is {wacht} weken. Dat is langer dan {lang} weken, de duur van de "
        "Voorinburgering. Begin vroeg, anders valt de inburgering stil."
    ),
    "scenario.R-05": (
        "De verwachte wachttijd is {wacht} weken. Dat is kort: begin meteen met de intake en sla "
        "de Voorinburgering over. Het traject kan dan direct na de verhuizing starten."
    ),
    "scenario.R-06": (
        "De Voorinburgering loopt en de intake is uitgebreid. Samen is dat zwaar: doe ze na elkaar."
    ),
    "scenario.R-07": (
        "De gezinshereniging loopt. Voorinburgering en intake tegelijk is dan te veel gevraagd."
    ),
    "scenario.R-08": (
        "De inburgeraar kan niet reizen. De intake kan dan digitaal of in het azc; anders begint "
        "alles na de verhuizing."
    ),
    "scenario.R-09": (
        "De inburgeraar is digitaal vaardig en heeft de middelen. Delen van de intake kunnen op "
        "afstand."
    ),
    "scenario.R-10": (
        "De gemeente ontvangt mensen uit veel azc's en heeft weinig capaciteit. Vroeg beginnen "
        "kost dan meer."
    ),
    "scenario.R-11": (
        "Gemeente en azc hebben een voorkeursscenario afgesproken: {voorkeur}. U mag afwijken: de "
        "inburgeraar staat centraal."
    ),
    "scenario.R-12": (
        "De Voorinburgering is klaar en de wachttijd is nog {wacht} weken. Kan de inburgeraar "
        "reizen, dan kan de snelle start nu."
    ),
    "scenario.R-13": (
        "De inburgeringstermijn begint na de dagtekening van het PIP. De woning is er naar "
        "verwachting pas over {wacht} weken: er kan waardevolle tijd verloren gaan."
    ),
    "scenario.R-14": (
        "Vroeg beginnen kan nu niet: het wordt een start na verhuizing. Dan gaat makkelijk "
        "informatie verloren. Maak daarom kennis, vraag een nieuw klantprofiel en houd een "
        "driegesprek."
    ),
    "scenario.R-15": (
        "De reistijd en de wachttijd zijn niet bekend. Zonder die gegevens is er geen goed advies."
    ),
    "scenario.R-15.reistijd_minuten": (
        "De reistijd is niet bekend. Zonder die reistijd is er geen goed advies."
    ),
    "scenario.R-15.verwachte_wacht_weken": (
        "De wachttijd is niet bekend. Zonder die wachttijd is er geen goed advies."
    ),
}

_ANDERS = {
    "scenario.anders.reistijd_minuten_hoogstens": (
        "Als de reistijd {grens} minuten of minder is, is het advies: {uitkomst}."
    ),
    "scenario.anders.reistijd_minuten_meer": (
        "Als de reistijd meer dan {grens} minuten is, is het advies: {uitkomst}."
    ),
    "scenario.anders.reistijd_minuten_tussen": (
        "Als de reistijd meer dan {onder} en hoogstens {boven} minuten is, is het advies: "
        "{uitkomst}."
    ),
    "scenario.anders.verwachte_wacht_weken_tussen": (
        "Als de wachttijd meer dan {onder} en hoogstens {boven} weken is, is het advies: "
        "{uitkomst}."
    ),
    "scenario.anders.verwachte_wacht_weken_hoogstens": (
        "Als de wachttijd {grens} weken of minder is, is het advies: {uitkomst}."
    ),
    "scenario.anders.verwachte_wacht_weken_meer": (
        "Als de wachttijd meer dan {grens} weken is, is het advies: {uitkomst}."
    ),
    "scenario.anders.kan_reizen_ja": "Als de inburgeraar kan reizen, is het advies: {uitkomst}.",
    "scenario.anders.kan_reizen_nee": (
        "Als de inburgeraar niet kan reizen, is het advies: {uitkomst}."
    ),
    "scenario.anders.gemeente_naar_azc_mogelijk_ja": (
        "Als de gemeente naar het azc komt, is het advies: {uitkomst}."
    ),
    "scenario.anders.gemeente_naar_azc_mogelijk_nee": (
        "Als de gemeente niet naar het azc komt, is het advies: {uitkomst}."
    ),
    "scenario.anders.traject_in_of_bij_azc_mogelijk_ja": (
        "Als het traject in of bij het azc kan, is het advies: {uitkomst}."
    ),
    "scenario.anders.traject_in_of_bij_azc_mogelijk_nee": (
        "Als het traject niet in of bij het azc kan, is het advies: {uitkomst}."
    ),
    "scenario.anders.gezinshereniging_loopt_ja": (
        "Als er een gezinshereniging loopt, is het advies: {uitkomst}."
    ),
    "scenario.anders.gezinshereniging_loopt_nee": (
        "Als de gezinshereniging klaar is, is het advies: {uitkomst}."
    ),
    "scenario.anders.digitaal_ja": (
        "Als de inburgeraar digitaal vaardig is en de middelen heeft, is het advies: {uitkomst}."
    ),
    "scenario.anders.digitaal_nee": ("Als de intake niet digitaal kan, is het advies: {uitkomst}."),
    "scenario.anders.voorinburgering_afgerond": (
        "Als de Voorinburgering klaar is, is het advies: {uitkomst}."
    ),
    "scenario.anders.zonder_voorkeur": (
        "Zonder de afspraak met het azc is het advies: {uitkomst}."
    ),
}

_LET_OP = {
    "scenario.let_op.termijn": (
        "Vraag de gegevens die ontbreken snel op. U kiest binnen {termijn} na de TVS-melding een "
        "scenario, ook zonder advies."
    ),
    "scenario.let_op.voorkeur_zonder_advies": (
        "U kunt tot die tijd uitgaan van de afspraak met het azc: {voorkeur}."
    ),
    "scenario.let_op.past_beter": (
        "Het advies volgt de afspraak met het azc, maar de {past_beter} past beter bij deze "
        "persoon. "
        "Voor deze twee hoeft u geen reden te geven."
    ),
    "scenario.let_op.voorkeur_past_niet": (
        "De afspraak met het azc is {voorkeur}, maar dat past nu niet bij deze persoon."
    ),
    "scenario.let_op.zonder_voorinburgering": (
        "Sla de Voorinburgering over: de wachttijd is kort. Begin meteen met de brede intake."
    ),
    "scenario.let_op.na_elkaar": ("Doe Voorinburgering en intake na elkaar, niet tegelijk."),
    "scenario.let_op.korte_intake": (
        "Neem de korte intake af als de Voorinburgering bijna klaar is. Dan gebruikt u wat daar is "
        "geleerd."
    ),
    "scenario.let_op.herzien": (
        "Bekijk de keuze opnieuw als de Voorinburgering klaar is. Duurt het wachten dan nog lang, "
        "dan kan de inburgeraar misschien overstappen naar de snelle start."
    ),
    "scenario.let_op.digitaal": "De intake moet digitaal: komen of bezoeken kan niet.",
    "scenario.let_op.niets_naast": (
        "De gezinshereniging loopt: plan niets naast het traject. Is dat te veel, kies dan voor de "
        "gecombineerde aanpak met de intake na de Voorinburgering."
    ),
    "scenario.let_op.gat": (
        "De Voorinburgering is over {rest} weken klaar. Daarna duurt het nog {gat} weken tot de "
        "verhuizing. Plan iets in die tijd."
    ),
    "scenario.let_op.spanning": (
        "Er is spanning: het wachten duurt lang, dus vroeg beginnen is beter, maar dat kan nu niet "
        "door afstand, reizen of middelen."
    ),
    "scenario.let_op.minimumpakket": (
        "Zorg bij een start na verhuizing ten minste voor drie dingen: kennismaken in de eerste "
        "weken, en twee weken voor de verhuizing een nieuw klantprofiel en een driegesprek."
    ),
    "scenario.let_op.overstap": (
        "Stapt u over naar de snelle start, vertel dat dan direct aan COA."
    ),
    "scenario.let_op.termijn_loopt_door": (
        "Nu geldt: {huidig}. Is het PIP al vastgesteld, dan loopt de inburgeringstermijn gewoon "
        "door, ook bij een ander scenario."
    ),
    "scenario.let_op.belastbaarheid": (
        "De inburgeraar kan nu weinig extra aan. Plan rustig en niets tegelijk."
    ),
    "scenario.let_op.bundelen": (
        "Bundel gesprekken op één dag per azc, of kies voor een start na verhuizing."
    ),
    "scenario.let_op.termijn_begint": (
        "Let op de drie jaar: de inburgeringstermijn begint na de dagtekening van het PIP, ook als "
        "er nog geen woning in zicht is."
    ),
    "scenario.let_op.kennismaking.snelle_start": (
        "Kennismaken kan in het driegesprek, direct na de koppeling."
    ),
    "scenario.let_op.kennismaking.gecombineerde_aanpak": (
        "Maak kennis tussen de koppeling en het einde van de Voorinburgering."
    ),
    "scenario.let_op.kennismaking.direct": "Maak zo snel mogelijk na de koppeling kennis.",
    "scenario.let_op.kennismaking.start_na_verhuizing": (
        "Maak kennis in de eerste weken na de koppeling."
    ),
    "scenario.let_op.driegesprek.snelle_start.voor_intake": (
        "Houd het driegesprek zo snel mogelijk, vóór de brede intake."
    ),
    "scenario.let_op.driegesprek.gecombineerde_aanpak.na_koppeling": (
        "Houd het driegesprek direct: er is weinig tijd tot de verhuizing."
    ),
    "scenario.let_op.driegesprek.gecombineerde_aanpak.voor_intake": (
        "Houd het driegesprek vóór de brede intake. Direct na de koppeling of twee weken voor de "
        "verhuizing kan ook."
    ),
    "scenario.let_op.driegesprek.start_na_verhuizing.voor_uitstroom": (
        "Houd het driegesprek ongeveer twee weken voor de verhuizing."
    ),
    "scenario.let_op.mens_beslist": (
        "Dit is een advies, geen besluit: de regievoerder van de gemeente beslist. Nationaliteit, "
        "afkomst, godsdienst en moedertaal tellen nooit mee."
    ),
}

ZINNEN = {
    **_REGELS,
    **_ANDERS,
    **_LET_OP,
    "scenario.wissel.traject_in_azc": (
        "Het traject begint na het PIP, al in het azc. De inburgeraar moet dan kunnen reizen "
        "(Handreiking §4 en §5.1)."
    ),
    "scenario.wissel.voorinburgering_eindigt": (
        "De Voorinburgering stopt op de dag dat het traject begint. De dagelijkse begeleiding door "
        "COA gaat door."
    ),
    "scenario.wissel.traject_wacht": "Het traject begint pas na de verhuizing.",
    "scenario.wissel.intake_nu": "De brede intake en het PIP komen vóór de verhuizing.",
    "scenario.wissel.intake_wacht": "De brede intake en het PIP wachten tot na de verhuizing.",
    "scenario.wissel.intake_blijft": (
        "De brede intake die al begon, blijft staan. Het PIP komt na de verhuizing."
    ),
    "scenario.wissel.driegesprek_later": (
        "Het driegesprek is twee weken voor de verhuizing (Handreiking §6)."
    ),
    "scenario.wissel.pip_loopt_door": (
        "Het PIP staat al: de drie jaar lopen door, ook bij een ander scenario (Wet inburgering "
        "2021 art. 11)."
    ),
    "scenario.wissel.vertellen": (
        "COA, de taalaanbieder en de begeleiding krijgen bericht. Vertel het zelf aan de "
        "inburgeraar. De eerdere keuze blijft te zien."
    ),
    "scenario.mengvorm_past_niet": (
        "Deze vorm hoort niet bij de {scenario}. Kies een andere vorm, of laat die leeg."
    ),
    "scenario.mengvorm_zonder": (
        "Er is een vorm, maar geen scenario. Kies ook het scenario, of haal de vorm weg."
    ),
    "scenario.vorm.na_elkaar": (
        "De brede intake begint als de Voorinburgering klaar is. De gemeente gebruikt dan het "
        "bijgewerkte klantprofiel van COA (Handreiking §5.1)."
    ),
    "scenario.vorm.tegelijk": (
        "De brede intake is in dezelfde weken als de Voorinburgering in het azc. De gemeente stemt "
        "de dagdelen af. Dit is zwaar: kies het niet als het gezin overkomt (Handreiking §3.2 en "
        "§5.1)."
    ),
    "scenario.vorm.zonder_voorinburgering": (
        "De gemeente begint meteen met de brede intake. COA begint geen Voorinburgering; loopt die "
        "al, spreek dan met COA en de inburgeraar af wanneer die stopt (Handreiking §3.2)."
    ),
    "scenario.vorm.korte_intake_aan_het_einde": (
        "De gemeente houdt een korte intake als de Voorinburgering bijna klaar is. COA werkt "
        "daarvoor het klantprofiel bij (Handreiking §5.1)."
    ),
    "scenario.vorm.met_activiteiten": (
        "De inburgeraar doet na de Voorinburgering mee in de gemeente, tot de verhuizing: elke "
        "week als de reis kort is, anders een paar keer (Handreiking §5.2)."
    ),
    "scenario.mengvorm": "Vorm: {vorm}.",
    "woord.na_elkaar": "eerst de Voorinburgering, daarna de brede intake",
    "woord.tegelijk": "Voorinburgering en brede intake tegelijk",
    "woord.zonder_voorinburgering": "meteen de brede intake, zonder Voorinburgering",
    "woord.korte_intake_aan_het_einde": ("een korte intake aan het einde van de Voorinburgering"),
    "woord.met_activiteiten": "met activiteiten in de gemeente vóór de verhuizing",
    "scenario.naam": "scenario {nummer}, {scenario}",
    "scenario.reden_ontbreekt": (
        "U kiest voor de {scenario}. Dat is niet het advies en niet de afspraak met het azc. "
        "Schrijf op waarom dit beter past."
    ),
    "woord.gecombineerde_aanpak_na_elkaar": (
        "gecombineerde aanpak, met de intake na de Voorinburgering"
    ),
    "woord.gecombineerde_aanpak_zonder_voorinburgering": (
        "gecombineerde aanpak, zonder Voorinburgering"
    ),
}
