"""The words by which the look calls a step, a party, a kind: short, as a label needs them."""

from collections.abc import Mapping

from overdracht.core.begrippen import Eenheidsoort, Partij, Rol

PARTIJEN: Mapping[Partij, str] = {
    Partij.COA: "COA",
    Partij.INBURGERAAR: "Inburgeraar",
    Partij.GEMEENTE: "Gemeente",
    Partij.DUO: "DUO",
    Partij.PARTNER: "Partner",
}
ROLLEN: Mapping[Rol, str] = {
    Rol.COA_REGIEVOERDER: "Regievoerder COA",
    Rol.CASEMANAGER: "Casemanager",
    Rol.CASEMANAGER_PARTICIPATIE: "Casemanager participatie",
    Rol.PROGRAMMABEGELEIDER: "Programmabegeleider",
    Rol.WOONBEGELEIDER: "Woonbegeleider",
    Rol.NT2_DOCENT: "NT2-docent",
    Rol.REGIEVOERDER_GEMEENTE: "Regievoerder",
    Rol.TEAMLEIDER: "Teamleider",
    Rol.FUNCTIONEEL_BEHEERDER: "Functioneel beheerder",
    Rol.PRIVACY_OFFICER: "Privacy officer",
    Rol.PARTNER: "Partner",
    Rol.SYSTEEM: "Systeem",
}
EENHEDEN: Mapping[Eenheidsoort, str] = {
    Eenheidsoort.GEMEENTE: "Gemeenten",
    Eenheidsoort.COA_LOCATIE: "COA-locaties",
    Eenheidsoort.COA_KOPPELING: "COA koppeling",
    Eenheidsoort.PARTNER: "Partners",
}
STAPSOORTEN: Mapping[str, str] = {
    "feit": "gebeurd",
    "gepland": "gepland",
    "afgeleid": "volgt uit een regel",
    "verwacht": "verwacht, als marge",
    "stil": "stil",
    "laat": "afgesproken dag voorbij",
    "termijn": "wettelijke termijn",
    "termijn-laat": "wettelijke termijn voorbij",
}
_LEERROUTES = {"onderwijs": "onderwijsroute", "b1": "B1-route", "z": "Z-route"}
_HOOFDLETTERS = ("BRP", "COA", "DUO", "KNM", "MAP", "NT2", "PIP", "TVS", "Voorinburgering")
_WOORDEN = {woord.lower(): woord for woord in _HOOFDLETTERS} | _LEERROUTES


def hoofdletter(tekst: str) -> str:
    """A capital in front and the rest as it is: `inschrijving BRP` is `Inschrijving BRP`."""
    return tekst[:1].upper() + tekst[1:]


def functie(rol: Rol) -> str:
    """A role in the middle of a sentence: `regievoerder COA`, `NT2-docent`."""
    naam = ROLLEN[rol]
    return naam if naam[:2].isupper() else naam[:1].lower() + naam[1:]


def naam_van(sleutel: str) -> str:
    """`pip_vaststellen` is `PIP vaststellen`: a value of a closed list, readable as it stands."""
    return " ".join(_WOORDEN.get(deel, deel) for deel in sleutel.split("_"))
