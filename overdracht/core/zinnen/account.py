"""Sentences about accounts and rights."""

ZINNEN = {
    "account.einde_voorbij": "Kies een einddatum die na vandaag en na de begindatum ligt.",
    "account.te_lang": (
        "Een rol duurt hoogstens {maanden} maanden. Kies een eerdere einddatum; u kunt de rol "
        "later verlengen."
    ),
    "account.zelf": (
        "U kunt uw eigen account en rollen niet wijzigen. Vraag het een andere functioneel "
        "beheerder."
    ),
    "account.elders": (
        "Deze collega werkt ook bij een andere organisatie, die het account beheert. Vraag het de "
        "functioneel beheerder daar. De rol bij uw organisatie kunt u wel wijzigen."
    ),
    "account.dubbel": "Deze collega heeft deze rol hier al in die tijd. Wijzig de bestaande rol.",
    "account.rol_hier": "Deze rol bestaat niet bij dit onderdeel. Kies een andere rol.",
    "account.geen_rol": (
        "Deze collega heeft bij u nu geen rol. Geef eerst een rol, dan kan het account weer aan."
    ),
    "account.geen_inlogdienst": (
        "Uw organisatie heeft nog geen inlogdienst. Stel die eerst in bij Inlogdienst."
    ),
    "account.laatste": (
        "Dit is de laatste functioneel beheerder van uw organisatie. Maak eerst iemand "
        "anders beheerder."
    ),
    "account.heeft_beheerder": (
        "Deze organisatie heeft al een functioneel beheerder. Die nodigt nieuwe collega's uit."
    ),
    "account.mail_bezet": (
        "Bij dit e-mailadres kan geen uitnodiging worden gemaakt. Controleer het adres."
    ),
}
