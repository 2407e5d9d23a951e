"""Sentences for and against each scenario."""

ZINNEN = {
    "scenario.voor.afspraak": "Past bij de afspraak met het azc.",
    "scenario.voor.doel": "Sluit aan bij het doel van de wet: snel meedoen.",
    "scenario.voor.geen_stilstand": "De inburgering valt niet stil tijdens het lange wachten.",
    "scenario.voor.overstap": "De Voorinburgering is klaar: dit is de logische volgende stap.",
    "scenario.voor.niets_naast": "Er loopt geen Voorinburgering naast het traject.",
    "scenario.voor.direct_na_verhuizing": "Het traject kan direct na de verhuizing beginnen.",
    "scenario.voor.eerder_begin": "Intake en PIP zijn klaar vóór de verhuizing.",
    "scenario.voor.naar_azc": "De gemeente komt naar het azc: de inburgeraar hoeft niet te reizen.",
    "scenario.voor.digitaal": "Een deel van de intake kan digitaal.",
    "scenario.voor.gebruikt_vi": "De intake kan gebruiken wat in de Voorinburgering is geleerd.",
    "scenario.voor.vi_loopt_door": "De inburgeraar kan de hele Voorinburgering volgen.",
    "scenario.voor.minste_reizen": "Vraagt het minste reizen.",
    "scenario.voor.rust": "Vraagt vóór de verhuizing het minst van de inburgeraar.",
    "scenario.voor.minder_regelen": "De gemeente hoeft vóór de verhuizing minder te regelen.",
    "scenario.tegen.reistijd_onbekend": "De reistijd is niet bekend.",
    "scenario.tegen.te_ver": (
        "{reistijd} minuten reizen is te ver om elke week mee te doen (meer dan {grens})."
    ),
    "scenario.tegen.kan_niet_reizen": "De inburgeraar kan niet reizen.",
    "scenario.tegen.geen_traject": "Er is geen traject in of bij het azc.",
    "scenario.tegen.traject_onbekend": ("Het is niet bekend of het traject in of bij het azc kan."),
    "scenario.tegen.vi_stopt": (
        "De Voorinburgering stopt, dus COA kan minder in het klantprofiel zetten."
    ),
    "scenario.tegen.verhuizing_ertussen": (
        "De verhuizing valt midden in het traject: las dan rust in."
    ),
    "scenario.tegen.termijn_loopt": (
        "De drie jaar inburgeringstermijn loopt al, terwijl de woning er nog lang niet is."
    ),
    "scenario.tegen.gezin": "Een traject is zwaar tijdens een gezinshereniging.",
    "scenario.tegen.gezin_tegelijk": (
        "Intake en Voorinburgering tegelijk is te veel tijdens een gezinshereniging."
    ),
    "scenario.tegen.belast": "De inburgeraar kan nu weinig extra aan.",
    "scenario.tegen.druk": "De gemeente heeft weinig capaciteit om vroeg te beginnen.",
    "scenario.tegen.niet_bereikbaar": (
        "De intake vóór de verhuizing lukt zo niet: de reis is te ver of kan niet, en een intake "
        "in het azc of digitaal kan niet of is niet bekend."
    ),
    "scenario.tegen.reizen_voor_intake": "{reistijd} minuten reizen voor de intake vraagt veel.",
    "scenario.tegen.afstemmen": (
        "COA en gemeente moeten de planning van Voorinburgering en intake goed afstemmen."
    ),
    "scenario.tegen.stil_na_pip": (
        "Na het PIP dreigt stilstand tot de verhuizing. Plan participatie, of stap later over naar "
        "de snelle start."
    ),
    "scenario.tegen.geen_voorkeur": "Mag van de wet, maar heeft niet de voorkeur.",
    "scenario.tegen.langst_stil": "Geeft de langste stilstand tot de verhuizing.",
    "scenario.tegen.mist_start": (
        "Het traject kan niet direct na de verhuizing beginnen: de intake moet dan nog."
    ),
}
