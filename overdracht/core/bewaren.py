"""How long each table is kept, from when, and who then destroys it (RT1).

One line per table, by its noun; a table of another package by its whole name. A table without a
line stops the process.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from overdracht.core.begrippen import Partij, Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.normen import Norm
from overdracht.core.normen.bewaren import BEWAREN


class Wijze(StrEnum):
    """Who destroys what is due."""

    DOSSIER = "met het dossier, nadat twee mensen het goedkeurden"
    GEZIN = "met het laatste dossier van het huishouden, nadat twee mensen het goedkeurden"
    KLOK = "de klok van de website, vanzelf"
    BEHEER = "het beheer, met de hand"
    NIET = "niet: het is het bewijs zelf"


class Bewaarregel(NamedTuple):
    """How long the rows of one table are kept, counted from which fact."""

    norm: Norm
    begint: str
    wijze: Wijze


_EINDE_PLICHT = "het einde van de inburgeringsplicht"
_MET_HET_DOSSIER = Bewaarregel(BEWAREN["B-01"], _EINDE_PLICHT, Wijze.DOSSIER)
_MET_HET_GEZIN = Bewaarregel(
    BEWAREN["B-01"], f"{_EINDE_PLICHT} van de laatste van het huishouden", Wijze.GEZIN
)
_LOGBOEK = Bewaarregel(BEWAREN["B-05"], "de dag van de regel", Wijze.BEHEER)
_MEDEWERKER = Bewaarregel(BEWAREN["B-10"], "de laatste werkdag", Wijze.BEHEER)
_INSTELLING = Bewaarregel(BEWAREN["B-11"], "de dag dat het niet meer geldt", Wijze.BEHEER)
_TECHNIEK = Bewaarregel(BEWAREN["B-12"], "niet van toepassing", Wijze.BEHEER)
_SESSIE = Bewaarregel(BEWAREN["B-08"], "het inloggen", Wijze.KLOK)
_POGING = Bewaarregel(BEWAREN["B-09"], "de poging", Wijze.KLOK)
_KERNSET = Bewaarregel(BEWAREN["B-03"], _EINDE_PLICHT, Wijze.KLOK)
_VERKLARING = Bewaarregel(BEWAREN["B-06"], "de vernietiging", Wijze.NIET)
_BESTAND = Bewaarregel(BEWAREN["B-07"], "het inlezen", Wijze.KLOK)

# One line per table, in alphabetical order.
BEWAARREGELS: Mapping[str, Bewaarregel] = MappingProxyType(
    {
        "account_emailaddress": _MEDEWERKER,
        "account_emailconfirmation": _MEDEWERKER,
        "afspraak": _MET_HET_DOSSIER,
        "afwezigheid": _MEDEWERKER,
        "agendapunt": _MET_HET_DOSSIER,
        "auditregel": _LOGBOEK,
        "auditsegment": _LOGBOEK,
        "auditzegel": _LOGBOEK,
        "auth_group": _TECHNIEK,
        "auth_group_permissions": _TECHNIEK,
        "auth_permission": _TECHNIEK,
        "axes_accessattempt": _POGING,
        "axes_accessattemptexpiration": _POGING,
        "axes_accessfailurelog": _POGING,
        "axes_accesslog": _POGING,
        "beheerwijziging": _LOGBOEK,
        "bericht": _MET_HET_DOSSIER,
        "bescherming": _MET_HET_GEZIN,
        "brpinschrijving": _MET_HET_DOSSIER,
        "capaciteit": _MEDEWERKER,
        "contactpersoon": _MET_HET_GEZIN,
        "deelname": _MET_HET_DOSSIER,
        "django_content_type": _TECHNIEK,
        "django_migrations": _TECHNIEK,
        "django_session": _SESSIE,
        "dossier": _MET_HET_DOSSIER,
        "eenheid": _INSTELLING,
        "gebeurtenis": _MET_HET_DOSSIER,
        "gebruiker": _MEDEWERKER,
        "gesprek": _MET_HET_DOSSIER,
        "huishouden": _MET_HET_GEZIN,
        "huishoudenlid": _MET_HET_GEZIN,
        "huisvesting": _MET_HET_GEZIN,
        "importbestand": _BESTAND,
        "inburgeraar": _MET_HET_DOSSIER,
        "inlogdienst": _INSTELLING,
        "inlogidentiteit": _MEDEWERKER,
        "inlogpoging": _POGING,
        "intake": _MET_HET_DOSSIER,
        "kernset": _KERNSET,
        "klantprofielmoment": _MET_HET_DOSSIER,
        "koppeling": _MET_HET_GEZIN,
        "kostenboeking": _MET_HET_DOSSIER,
        "kostenraming": _MET_HET_DOSSIER,
        "ldvregel": _LOGBOEK,
        "leerbaarheidstoets": _MET_HET_DOSSIER,
        "logeerperiode": _MET_HET_DOSSIER,
        "medewerker": _MEDEWERKER,
        "mfa_authenticator": _MEDEWERKER,
        "normwaarde": _INSTELLING,
        "opgeslagenweergave": _MEDEWERKER,
        "organisatie": _INSTELLING,
        "persoon": _MET_HET_DOSSIER,
        "pip": _MET_HET_DOSSIER,
        "rechtencontrole": _MEDEWERKER,
        "regioafspraak": _INSTELLING,
        "rustperiode": _MET_HET_DOSSIER,
        "samenwerking": _INSTELLING,
        "scenariofactor": _MET_HET_DOSSIER,
        "scenariokeuze": _MET_HET_DOSSIER,
        "sessie": _SESSIE,
        "socialaccount_socialaccount": _MEDEWERKER,
        "socialaccount_socialapp": _TECHNIEK,
        "socialaccount_socialtoken": _MEDEWERKER,
        "tarief": _INSTELLING,
        "termijn": _MET_HET_DOSSIER,
        "toegang": _MET_HET_DOSSIER,
        "toestemming": _MET_HET_DOSSIER,
        "toezichtpunt": _MET_HET_DOSSIER,
        "traject": _MET_HET_DOSSIER,
        "uitnodiging": _MEDEWERKER,
        "uitvoerverzoek": _LOGBOEK,
        "uitzondering": _MET_HET_DOSSIER,
        "verblijf": _MET_HET_DOSSIER,
        "verhuisverwachting": _MET_HET_GEZIN,
        "vertrouweling": _MET_HET_GEZIN,
        "vernietiging": _VERKLARING,
        "vernietigingslijst": _VERKLARING,
        "vernietigingsregel": _VERKLARING,
        "vernietigingsstop": _MET_HET_DOSSIER,
        "verzoek": _MET_HET_DOSSIER,
        "verwijderverzoek": _MET_HET_DOSSIER,
        "voorinburgering": _MET_HET_DOSSIER,
        "voorkeursscenario": _INSTELLING,
        "wachttijd": _INSTELLING,
        "werkbezoek": _INSTELLING,
        "werktijd": _INSTELLING,
    }
)

_NORM_VAN: Mapping[Afsluitreden, Norm] = MappingProxyType(
    {
        Afsluitreden.VOLDAAN: BEWAREN["B-01"],
        Afsluitreden.GEEN_PLICHT: BEWAREN["B-01"],
        Afsluitreden.VERTROKKEN: BEWAREN["B-04"],
        Afsluitreden.OVERLEDEN: BEWAREN["B-02"],
    }
)
# Who looks at the list with a second pair of eyes: someone who knows the dossiers themselves.
TWEEDE_PAAR_OGEN: Mapping[Partij, Rol] = MappingProxyType(
    {Partij.GEMEENTE: Rol.TEAMLEIDER, Partij.COA: Rol.COA_REGIEVOERDER}
)
BRON = "Archiefbesluit 1995 art. 8"
_EENDAG = timedelta(days=1)


class Kandidaat(NamedTuple):
    """What decides whether one dossier must go: how it was closed, and whether it is held."""

    afsluitreden: Afsluitreden | None
    afgesloten_op: date | None
    heeft_stop: bool = False


def norm_van(afsluitreden: Afsluitreden) -> Norm:
    """The norm by which a dossier that was closed for this reason is kept."""
    return _NORM_VAN[afsluitreden]


def vernietigen_vanaf(kandidaat: Kandidaat) -> date | None:
    """The first day on which it must go; None while it is open, for then nothing has ended."""
    if kandidaat.afsluitreden is None or kandidaat.afgesloten_op is None:
        return None
    return norm_van(kandidaat.afsluitreden).laatste_dag(kandidaat.afgesloten_op) + _EENDAG


def is_te_vernietigen(kandidaat: Kandidaat, *, peildatum: date) -> bool:
    """Whether it must go now: its term is over, and nobody holds it (RT3)."""
    vanaf = vernietigen_vanaf(kandidaat)
    return vanaf is not None and vanaf <= peildatum and not kandidaat.heeft_stop


def kernset_tot(kandidaat: Kandidaat) -> date | None:
    """The last day of the kernset; None where it may not be kept: after death (Bi 9.9 lid 2)."""
    if kandidaat.afgesloten_op is None or kandidaat.afsluitreden is Afsluitreden.OVERLEDEN:
        return None
    return BEWAREN["B-03"].laatste_dag(kandidaat.afgesloten_op)


def check_vier_ogen(*, opgesteld_door: object, goedgekeurd_door: object) -> None:
    """Two people: who made the list does not approve it, in whatever role."""
    if opgesteld_door == goedgekeurd_door:
        raise RegelOvertreden("bewaren.vier_ogen", BRON)


def zo_lang(norm_id: str) -> timedelta:
    """The length of a norm that does not depend on the calendar; raises `ValueError` for others."""
    duur = BEWAREN[norm_id].duur
    vast = duur.vast() if duur else None
    if vast is None:
        raise ValueError(norm_id)
    return vast
