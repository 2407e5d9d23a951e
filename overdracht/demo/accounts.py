"""One account per role, in the busiest gemeente and its azc, to look around with."""

import secrets
from datetime import date
from typing import NamedTuple

from django.contrib.auth.hashers import make_password

from overdracht.core.account import RECHT_MAANDEN
from overdracht.core.begrippen import Partnersoort, Rol
from overdracht.core.kalender import add_maanden
from overdracht.data.models import Eenheid, Gebruiker, Medewerker
from overdracht.demo.wereld import IN_DIENST, Wereld

DOMEIN = "demo.example"  # can belong to nobody
# Words that are read out easily; the number makes it a password of this machine only.
WOORDEN = ("haven", "linde", "zomer", "fietspad", "kompas", "molen", "ochtend", "veerpont")


class Account(NamedTuple):
    """Who signs in, with what, as what and where."""

    naam: str
    mail: str
    rol: Rol
    eenheid: Eenheid


def maak_wachtwoord() -> str:
    """Another one on every machine, shown once to the one who starts the demo."""
    eerste, tweede = secrets.choice(WOORDEN), secrets.choice(WOORDEN)
    return f"{eerste}-{tweede}-{secrets.randbelow(90_000) + 10_000}"


def accounts(wereld: Wereld) -> list[Account]:
    """The cast of the handreiking and their colleagues."""
    gemeente = wereld.drukste
    azc, buur, koppeling = wereld.azc_van(gemeente), wereld.buur(gemeente), wereld.koppeling
    rijen = [
        ("Sandra de Wit", "regievoerder", Rol.REGIEVOERDER_GEMEENTE, gemeente),
        ("Tom Verbeek", "teamleider", Rol.TEAMLEIDER, gemeente),
        ("Jan Willem Bos", "casemanager", Rol.CASEMANAGER, azc),
        ("Mila Smit", "participatie", Rol.CASEMANAGER_PARTICIPATIE, azc),
        ("Hugo Peters", "programmabegeleider", Rol.PROGRAMMABEGELEIDER, azc),
        ("Wilma Kuipers", "woonbegeleider", Rol.WOONBEGELEIDER, azc),
        ("Iris Dekker", "nt2docent", Rol.NT2_DOCENT, azc),
        ("Carla Hendriks", "coa", Rol.COA_REGIEVOERDER, koppeling),
        *(
            (naam, soort.value, Rol.PARTNER, wereld.partners[soort, gemeente.provincie])
            for naam, soort in (
                ("Petra van Beek", Partnersoort.BEGELEIDING),
                ("Karim el Idrissi", Partnersoort.TAALAANBIEDER),
                ("Rob Kramer", Partnersoort.CORPORATIE),
            )
        ),
        ("Fenna Mulder", "beheerder", Rol.FUNCTIONEEL_BEHEERDER, gemeente),
        ("Coen Baas", "beheerdercoa", Rol.FUNCTIONEEL_BEHEERDER, koppeling),
        ("Piet Privé", "privacy", Rol.PRIVACY_OFFICER, gemeente),
        ("Nora Wolters", "privacycoa", Rol.PRIVACY_OFFICER, koppeling),
        ("Bea Buurman", "buurgemeente", Rol.REGIEVOERDER_GEMEENTE, buur),
    ]
    return [Account(naam, f"{wie}@{DOMEIN}", rol, plek) for naam, wie, rol, plek in rijen]


def maak_accounts(wereld: Wereld, wachtwoord: str, *, peildatum: date) -> list[Account]:
    """Make those that are missing, with this password; returns the new ones."""
    alle = accounts(wereld)
    bekend = set(
        Gebruiker.objects.filter(email__endswith=f"@{DOMEIN}").values_list("email", flat=True)
    )
    nieuw = [account for account in alle if account.mail not in bekend]
    gehasht = make_password(wachtwoord) if nieuw else ""
    for account in nieuw:
        gebruiker = Gebruiker.objects.create(
            email=account.mail, naam=account.naam, password=gehasht
        )
        medewerker = Medewerker.objects.create(
            gebruiker=gebruiker,
            eenheid=account.eenheid,
            rol=account.rol.value,
            van=peildatum - IN_DIENST,
            tot=add_maanden(peildatum, RECHT_MAANDEN),
        )
        wereld.medewerkers.setdefault((account.eenheid.pk, account.rol), []).append(medewerker)
    return nieuw


def _functie(account: Account) -> str:
    return account.rol.value.replace("_", " ")


def toon(nieuw: list[Account], wachtwoord: str) -> str:
    """What the one who starts the demo reads: the password, and who there is."""
    breedte = max(len(account.mail) for account in nieuw)
    regels = [
        f"  {account.mail:<{breedte}}  {_functie(account)}, {account.eenheid.naam}"
        for account in nieuw
    ]
    return "\n".join([f"Inloggen kan met wachtwoord {wachtwoord} als:", *regels, ""])
