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
    "verschil.stap_nieuw": "{wat} komt erbij: {na}.",
    "verschil.stap_weg": "{wat} valt weg; nu {voor}.",
    "verschil.stap_verschoven": "{wat}: {na}, {later} dan nu ({voor}).",
    "verschil.stap_soort": "{wat}: {na}, de dag wordt {soort}.",
}
