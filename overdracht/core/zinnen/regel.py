"""What each norm asks, in plain words (B1): the page Regels writes the number beside it."""

_OVERDRACHT = {
    "T-01": "COA koppelt de inburgeraar binnen {duur} na de verblijfsvergunning aan een gemeente.",
    "T-02": (
        "De gemeente zoekt na de koppeling binnen {duur} een woning. Dat lukt vaak niet op tijd."
    ),
    "T-03": "Is de woning er, dan verhuist de inburgeraar binnen {duur}.",
    "T-04": (
        "Van de verblijfsvergunning tot de verhuizing duurt het hoogstens {duur}. Wie langer "
        "wacht, telt mee in de landelijke cijfers over te lang wachten."
    ),
    "T-04a": (
        "Geeft niemand een verwachting, dan rekent de lijn met een verhuizing op zijn vroegst "
        "{duur} na de koppeling."
    ),
    "T-04b": (
        "Geeft niemand een verwachting, dan rekent de lijn met een verhuizing op zijn laatst "
        "{duur} na de koppeling."
    ),
    "T-05": (
        "De gemeente kiest binnen {duur} na de TVS-melding een scenario. Tot die tijd gaat COA "
        "door met de Voorinburgering."
    ),
    "T-06": (
        "De gemeente vertelt COA binnen {duur} na de TVS-melding welk scenario het wordt. Is er "
        "een voorkeursscenario met het azc afgesproken, dan hoeft dat niet. Wisselt de gemeente "
        "later van scenario, dan telt {duur} vanaf die nieuwe keuze."
    ),
    "T-07": (
        "De gemeente vertelt de inburgeraar binnen {duur} na de TVS-melding welk scenario het "
        "wordt, het liefst in een gesprek. Wisselt de gemeente later van scenario, dan telt "
        "{duur} vanaf die nieuwe keuze."
    ),
    "T-08": (
        "In de regio Hart van Brabant is het driegesprek binnen {duur} na de koppeling. Dit is "
        "een voorbeeld van een afspraak in een regio."
    ),
    "T-09": "In scenario 3 maakt de gemeente binnen {duur} na de koppeling kennis.",
    "T-10": (
        "In scenario 2 maakt de gemeente kennis tussen de koppeling en het einde van de "
        "Voorinburgering."
    ),
    "T-11": (
        "In scenario 1 is het driegesprek zo snel mogelijk: binnen {duur} na de keuze van het "
        "scenario, en vóór de brede intake."
    ),
    "T-12": (
        "In scenario 2 kiest de gemeente het moment van het driegesprek: {na_koppeling} na de "
        "koppeling, {voor_intake} vóór de brede intake, of {voor_uitstroom} vóór de verhuizing."
    ),
    "T-13": "In scenario 3 is het driegesprek uiterlijk {duur} vóór de verhuizing.",
    "T-14": (
        "COA deelt het eerste klantprofiel zodra er een koppeling is en de inburgeraar "
        "toestemming geeft."
    ),
    "T-15": "Is de Voorinburgering klaar, dan werkt COA het klantprofiel bij.",
    "T-16": "Vóór het driegesprek werkt COA het klantprofiel bij, uiterlijk {duur} ervoor.",
    "T-17": (
        "Bij de verhuizing werkt COA het klantprofiel bij. In scenario 3 doet COA dat "
        "{start_na_verhuizing} eerder."
    ),
    "T-18": "Een klantprofiel blijft {duur} vers. Daarna vraagt de lijn COA om het bij te werken.",
    "T-19": (
        "De Voorinburgering duurt gemiddeld {duur}. Met dat gemiddelde rekent de lijn zolang er "
        "geen plan is."
    ),
    "T-23": (
        "Is de reis van azc naar gemeente hoogstens {duur} (enkele reis), dan kan iemand elke "
        "week meedoen in de gemeente."
    ),
    "T-24": "In een deel van de gemeenten duurde het wachten op een woning {duur} tot {tot}.",
}
_VERHUIZING = {
    "T-21": "Logeren bij bekenden mag hoogstens {duur}. COA kan dat soms verlengen.",
    "T-22": "Wie gaat logeren, schrijft zich binnen {duur} in op het logeeradres.",
    "T-25": "Wie wordt overgeplaatst, is binnen {duur} in het nieuwe azc.",
    "T-26": (
        "Wie op een woning wacht, meldt zich elke {duur} bij COA. Voor bewoners van het azc is "
        "dat elke {inhuisregistratie}."
    ),
    "T-27": (
        "Wie verhuist, schrijft zich binnen {duur} in bij de gemeente. Dat mag vanaf "
        "{aangifte_vooraf} vóór de verhuizing."
    ),
    "T-28": "Verblijf in een hotel duurde hoogstens {duur}. Deze regeling is gestopt.",
    "T-29": "Verblijf op een doorstroomlocatie duurt hoogstens {duur}.",
}
_PIP = {
    "T-20": (
        "De gemeente stelt het eerste PIP vast binnen {duur}. De tijd begint bij de laatste van "
        "twee dagen: de kennisgeving van DUO en de inschrijving in de gemeente."
    ),
    "T-20b": (
        "Voor wie in 2022 is ingeschreven, begon de termijn van {duur} bij de inschrijving in de "
        "gemeente."
    ),
    "T-30": (
        "Moet de gemeente op informatie van anderen wachten, dan is het PIP er binnen {duur} "
        "nadat die informatie er is."
    ),
    "T-31": (
        "Wie met een PIP naar een andere gemeente verhuist, krijgt daar binnen {duur} na de "
        "inschrijving een nieuw PIP."
    ),
    "T-32": (
        "De gemeente roept de inburgeraar op voor de brede intake. Komt iemand drie keer niet, "
        "dan maakt de gemeente de intake af zonder die persoon."
    ),
    "T-33": (
        "Na een boete voor de intake krijgt de inburgeraar een nieuwe termijn van hoogstens {duur}."
    ),
    "T-34": (
        "De leerbaarheidstoets is uiterlijk {duur} vóór de laatste dag van het PIP. Zo blijft er "
        "tijd om het PIP te maken."
    ),
    "T-35": "De inburgeraar kan binnen {duur} bezwaar maken tegen het PIP.",
    "T-36": (
        "De gemeente biedt binnen {duur} na het PIP een leerroute aan. De onderwijsroute begint "
        "binnen {onderwijs}."
    ),
}
_INBURGERING = {
    "T-40": (
        "De inburgeraar heeft {duur} om in te burgeren. De tijd begint op de dag na de "
        "dagtekening van het eerste PIP."
    ),
    "T-48": "Van leerroute wisselen kan tot {duur} na het begin van de inburgeringstermijn.",
    "T-50": (
        "De gemeente houdt het eerste voortgangsgesprek binnen {duur} na het PIP. Hoe vaak "
        "daarna, staat in het PIP."
    ),
    "T-53": (
        "Verlenging vraagt de inburgeraar op zijn vroegst {duur} vóór het einde van de "
        "inburgeringstermijn aan. DUO beslist binnen {beslissing}."
    ),
    "T-56": "De maatschappelijke begeleiding start op de dag van de inschrijving in de gemeente.",
    "T-57": "De gemeente betaalt {duur} lang vaste lasten uit de bijstand. De eerste dag telt mee.",
}
_SIGNALERING = {
    "S-01": "Loopt er {duur} of langer niets, dan laat de lijn dat zien.",
    "S-02": "Loopt er {duur} of langer niets, dan vraagt de lijn u om iets te doen.",
    "S-03": "Wie minstens {duur} per week meedoet met werk of activiteiten, staat niet stil.",
    "S-04": "Loopt er meer dan {duur} tegelijk, dan noemt de lijn dat een flinke belasting.",
    "S-05": "Duurt het {duur} of langer dat er te veel tegelijk loopt, dan laat de lijn dat zien.",
    "S-06": "Tot {duur} na de verhuizing telt de verhuizing mee als belasting.",
    "S-07": (
        "Kost een PIP met een datum {duur} of meer van de drie jaar, dan laat de lijn dat zien."
    ),
    "S-08": "Kost een verwacht PIP {duur} of meer van de drie jaar, dan laat de lijn dat zien.",
    "S-09": "Is de reis hoogstens {duur} (enkele reis), dan kan de intake vóór de verhuizing.",
    "S-10": "Is de wachttijd hoogstens {duur}, dan past een korte weg zonder Voorinburgering.",
    "S-11": "Ontvangt een gemeente mensen uit {duur} of meer, dan kost vroeg beginnen meer.",
    "S-12": "Is de taakstelling {duur} of meer, dan is zij hoog voor het advies.",
    "S-13": (
        "Een korte intake is tussen {duur} vóór en {duur} na het einde van de Voorinburgering, als "
        "de gemeente die vorm kiest."
    ),
}
REGELS = {**_OVERDRACHT, **_VERHUIZING, **_PIP, **_INBURGERING, **_SIGNALERING}

ZINNEN = {
    **{f"regel.{norm}": tekst for norm, tekst in REGELS.items()},
    "regel.overgang_direct": (
        "Verandert deze waarde, dan geldt de nieuwe vanaf de ingangsdatum voor iedereen, ook voor"
        " dossiers die al lopen."
    ),
    "regel.overgang_blijft": (
        "Verandert deze regel, dan houdt een dossier de versie van de dag van {feit}. Is die dag "
        "er nog niet, dan geldt de versie van vandaag ({bron})."
    ),
    "regel.overgang_wet": (
        "Deze waarde staat in de wet of regeling en verandert alleen met een nieuwe versie daarvan."
    ),
    "regel.overgang_cijfer": (
        "Deze waarde is een ervaringscijfer en verandert alleen met een nieuwe versie van deze "
        "website."
    ),
}
