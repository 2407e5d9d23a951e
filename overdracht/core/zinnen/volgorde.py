"""Sentences about the order of the steps."""

ZINNEN = {
    "volgorde.omgekeerd": (
        "De volgorde klopt niet: {dan} is op {dan_op}, maar {eerst} is pas op {eerst_op}. "
        "Verbeter een van de twee dagen."
    ),
    "volgorde.pip_zonder_intake": (
        "Het PIP kan niet zonder brede intake. Leg eerst vast wanneer de brede intake begon, of "
        "dat de intake bij verstek is afgerond."
    ),
    "volgorde.pip_zonder_toets": (
        "Het PIP kan niet zonder leerbaarheidstoets. Leg eerst de dag van de toets vast, of dat de "
        "inburgeraar is vrijgesteld."
    ),
    "volgorde.toekomst": (
        "U kunt {feit} nog niet vastleggen: {dag} ligt na {peildatum}. Vul een dag in die al is "
        "geweest."
    ),
    "volgorde.anders": (
        "Bij de {scenario} komt {eerst} normaal vóór {dan}. Nu is {eerst} op {eerst_op} en {dan} "
        "op {dan_op}. Schrijf op waarom u dit anders doet."
    ),
    "volgorde.voorinburgering_loopt": (
        "De Voorinburgering stopt normaal als het traject begint. Nu is {eerst} op {eerst_op} en "
        "{dan} op {dan_op}. Schrijf op waarom."
    ),
}
