"""How long each table is kept, from when, and who then destroys it (RT1).

One line per table, by its noun; a table of another package by its whole name. A table without a
line stops the process.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

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

_PER_REGEL: Mapping[Bewaarregel, str] = {
    _MET_HET_DOSSIER: """
        afspraak agendapunt bericht brpinschrijving deelname dossier gebeurtenis gesprek
        inburgeraar intake klantprofielmoment leerbaarheidstoets logeerperiode persoon pip
        rustperiode scenariofactor scenariokeuze termijn toegang toestemming toezichtpunt traject
        verblijf voorinburgering
    """,
    _MET_HET_GEZIN: """
        contactpersoon huishouden huishoudenlid huisvesting koppeling verhuisverwachting
    """,
    _LOGBOEK: "auditregel auditsegment auditzegel beheerwijziging ldvregel",
    _MEDEWERKER: """
        account_emailaddress account_emailconfirmation afwezigheid capaciteit gebruiker
        inlogidentiteit medewerker
        mfa_authenticator opgeslagenweergave rechtencontrole socialaccount_socialaccount
        socialaccount_socialtoken uitnodiging
    """,
    _INSTELLING: "eenheid inlogdienst normwaarde organisatie voorkeursscenario wachttijd werktijd",
    _TECHNIEK: """
        auth_group auth_group_permissions auth_permission django_content_type django_migrations
        socialaccount_socialapp
    """,
    _SESSIE: "django_session sessie",
    _POGING: """
        axes_accessattempt axes_accessattemptexpiration axes_accessfailurelog axes_accesslog
        inlogpoging
    """,
    Bewaarregel(BEWAREN["B-07"], "het inlezen", Wijze.KLOK): "importbestand",
}

BEWAARREGELS: Mapping[str, Bewaarregel] = MappingProxyType(
    {tabel: regel for regel, tabellen in _PER_REGEL.items() for tabel in tabellen.split()}
)
