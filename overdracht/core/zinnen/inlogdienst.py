"""Sentences about signing in at one's own organisation."""

ZINNEN = {
    "inlogdienst.ongeldig": (
        "Het inloggen bij uw organisatie is niet gelukt. Begin opnieuw bij het inloggen."
    ),
    "inlogdienst.afgebroken": (
        "U hebt het inloggen bij uw organisatie afgebroken. Begin opnieuw als u toch wilt inloggen."
    ),
    "inlogdienst.onbereikbaar": (
        "De inlogdienst van uw organisatie antwoordt niet. Probeer het straks weer, of vraag de "
        "functioneel beheerder van uw organisatie."
    ),
    "inlogdienst.zwak": (
        "Uw organisatie heeft u toegelaten zonder tweede stap. Daarmee komt u hier niet binnen. "
        "Log bij uw organisatie in met een code-app, passkey of sleutel en probeer het opnieuw. "
        "Lukt dat niet? Vraag het de functioneel beheerder van uw organisatie."
    ),
    "inlogdienst.niet_vers": (
        "Voor deze stap moet u bij uw organisatie opnieuw laten zien wie u bent. Dat is niet "
        "gebeurd. Probeer het opnieuw en log daar helemaal in."
    ),
    "inlogdienst.onbekend": (
        "Met dit account van uw organisatie kunt u hier niet naar binnen. Gebruik eerst de link "
        "uit uw uitnodiging. Hebt u geen uitnodiging? Vraag die aan de functioneel beheerder van "
        "uw organisatie."
    ),
    "inlogdienst.mail_anders": (
        "De uitnodiging is voor een ander e-mailadres dan dat van uw account bij uw organisatie. "
        "Log daar in met het juiste account, of vraag de functioneel beheerder om een nieuwe "
        "uitnodiging."
    ),
    "inlogdienst.al_verbonden": (
        "Dit account van uw organisatie hoort al bij een andere collega. Vraag het de functioneel "
        "beheerder van uw organisatie."
    ),
    "inlogdienst.iemand_anders": (
        "U hebt bij uw organisatie met een ander account ingelogd dan hier. Probeer het opnieuw "
        "met uw eigen account."
    ),
    "inlogdienst.zonder_eis": (
        "Vul in waaraan wij zien dat iemand een tweede stap heeft gezet: bij amr, bij acr of bij "
        "allebei."
    ),
    "inlogdienst.adres": (
        "Vul het adres van de inlogdienst in. Het begint met https:// en is geen nummer."
    ),
    "inlogdienst.geheim_nodig": "Vul het geheim in dat de inlogdienst voor ons heeft gemaakt.",
}
