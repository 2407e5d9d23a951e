"""Sentences that name what is different in a what-if."""

ZINNEN = {
    "verschil.geen": "Er verandert niets.",
    "verschil.fase": "De fase wordt {na}; nu is het {voor}.",
    "verschil.stilstand": "Dagen zonder activiteit: {na}; nu {voor}.",
    "verschil.signaal_nieuw": "Nieuw signaal: {wat}",
    "verschil.signaal_weg": "Dit signaal vervalt: {wat}",
    "verschil.signaal_anders": "Dit signaal wordt anders: {wat}",
    "verschil.termijn_nieuw": "Deze termijn komt erbij: {wat}.",
    "verschil.termijn_weg": "Deze termijn valt weg: {wat}.",
    "verschil.termijn_verschoven": "{wat}: uiterlijk {na}, {later} dan nu ({voor}).",
    "verschil.termijn_bekend": "{wat}: uiterlijk {na}; nu is die dag nog niet bekend.",
    "verschil.termijn_wacht": "{wat}: de laatste dag is niet meer bekend; nu is dat {voor}.",
    "verschil.termijn_staat": "{wat}: dit wordt {staat_na}; nu {staat_voor}.",
    "verschil.afspraak_nieuw": (
        "Met {azc} is de {dan} als voorkeursscenario afgesproken. Kiest u dat, dan hoeft u het COA "
        "niet per persoon te vertellen (T-06); de inburgeraar wel (T-07, Handreiking §3.1)."
    ),
    "verschil.afspraak_anders": (
        "Met {azc} is de {dan} als voorkeursscenario afgesproken; nu is dat de {nu}. Alleen van "
        "een andere keuze dan de afspraak hoort COA per persoon (T-06, Handreiking §3.1)."
    ),
    "verschil.afspraak_weg": (
        "Met {azc} is geen voorkeursscenario afgesproken; nu is dat de {nu}. Vertel COA dan per "
        "persoon welk scenario het wordt (T-06, Handreiking §3.4)."
    ),
    "verschil.stap_nieuw": "{wat} komt erbij: {na}.",
    "verschil.stap_weg": "{wat} valt weg; nu {voor}.",
    "verschil.stap_verschoven": "{wat}: {na}, {later} dan nu ({voor}).",
    "verschil.stap_soort": "{wat}: {na}, de dag wordt {soort}.",
}
