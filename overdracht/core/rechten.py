"""Who may do what: one table of role by action (domain 5.1, 5.2).

This answers *may I do this?*; *does it exist for me?* is asked of the access rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort, Partij, Partnersoort, Rol


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts: a person in one role at one unit at a time, or the system by name."""

    gebruiker_id: UUID | None
    medewerker_id: UUID | None
    naam: str
    rol: Rol
    eenheid_id: UUID | None = None
    eenheidsoort: Eenheidsoort | None = None
    eenheid_naam: str = ""
    partnersoort: Partnersoort | None = None

    @property
    def partij(self) -> Partij | None:
        """The side of the line on which this actor stands; none for who keeps the house."""
        return PARTIJ_VAN_ROL.get(self.rol)


class Handeling(StrEnum):
    """Everything that can be done, as noun and verb."""

    VANDAAG_INZIEN = "vandaag.inzien"
    DOSSIER_INZIEN = "dossier.inzien"
    DOSSIER_ZOEKEN = "dossier.zoeken"
    DOSSIER_EXPORTEREN = "dossier.exporteren"
    DOSSIER_TOEWIJZEN = "dossier.toewijzen"
    DOSSIER_AFSLUITEN = "dossier.afsluiten"
    WEERGAVE_BEWAREN = "weergave.bewaren"
    BERICHT_LEZEN = "bericht.lezen"
    PERSOON_CORRIGEREN = "persoon.corrigeren"
    KOPPELING_REGISTREREN = "koppeling.registreren"
    KOPPELING_CORRIGEREN = "koppeling.corrigeren"
    KOPPELING_IMPORTEREN = "koppeling.importeren"
    KOPPELING_HERKOPPELEN = "koppeling.herkoppelen"
    VERBLIJF_REGISTREREN = "verblijf.registreren"
    SCENARIO_KIEZEN = "scenario.kiezen"
    FACTOR_VASTLEGGEN = "factor.vastleggen"
    VOORKEURSSCENARIO_AFSPREKEN = "voorkeursscenario.afspreken"
    SAMENWERKING_BIJHOUDEN = "samenwerking.bijhouden"
    COA_INFORMEREN = "coa.informeren"
    INBURGERAAR_INFORMEREN = "inburgeraar.informeren"
    BESCHERMING_INSTELLEN = "bescherming.instellen"
    AGENDAPUNT_TOEVOEGEN = "agendapunt.toevoegen"
    KENNISMAKING_PLANNEN = "kennismaking.plannen"
    KENNISMAKING_VASTLEGGEN = "kennismaking.vastleggen"
    DRIEGESPREK_PLANNEN = "driegesprek.plannen"
    DRIEGESPREK_VASTLEGGEN = "driegesprek.vastleggen"
    HUISVESTINGSGESPREK_PLANNEN = "huisvestingsgesprek.plannen"
    HUISVESTINGSGESPREK_VASTLEGGEN = "huisvestingsgesprek.vastleggen"
    VOORINBURGERING_AANBIEDEN = "voorinburgering.aanbieden"
    VOORINBURGERING_VASTLEGGEN = "voorinburgering.vastleggen"
    KLANTPROFIEL_DELEN = "klantprofiel.delen"
    TOESTEMMING_VASTLEGGEN = "toestemming.vastleggen"
    UITZONDERING_VRAGEN = "uitzondering.vragen"
    UITZONDERING_BEVESTIGEN = "uitzondering.bevestigen"
    VERWIJDERING_BEVESTIGEN = "verwijdering.bevestigen"
    KENNISGEVING_VASTLEGGEN = "kennisgeving.vastleggen"
    INTAKE_VASTLEGGEN = "intake.vastleggen"
    LEERBAARHEIDSTOETS_VASTLEGGEN = "leerbaarheidstoets.vastleggen"
    PIP_VASTSTELLEN = "pip.vaststellen"
    TRAJECT_VASTLEGGEN = "traject.vastleggen"
    PARTICIPATIE_VASTLEGGEN = "participatie.vastleggen"
    HUISVESTING_VERWACHTEN = "huisvesting.verwachten"
    HUISVESTING_VASTLEGGEN = "huisvesting.vastleggen"
    VERHUIZING_VASTLEGGEN = "verhuizing.vastleggen"
    RUST_AFSPREKEN = "rust.afspreken"
    BRP_VASTLEGGEN = "brp.vastleggen"
    LOGEREN_VASTLEGGEN = "logeren.vastleggen"
    OPDRACHT_GEVEN = "opdracht.geven"
    NOODTOEGANG_GEVEN = "noodtoegang.geven"
    EENHEID_BEHEREN = "eenheid.beheren"
    MEDEWERKER_BEHEREN = "medewerker.beheren"
    NORM_BEHEREN = "norm.beheren"
    RAPPORTAGE_INZIEN = "rapportage.inzien"
    DRUKTE_INZIEN = "drukte.inzien"
    CAPACITEIT_INVULLEN = "capaciteit.invullen"
    WERKTIJD_INVULLEN = "werktijd.invullen"
    KOSTEN_VASTLEGGEN = "kosten.vastleggen"
    TARIEF_BEHEREN = "tarief.beheren"
    DOSSIERS_VERDELEN = "dossiers.verdelen"
    UITVOER_AANVRAGEN = "uitvoer.aanvragen"
    UITVOER_GOEDKEUREN = "uitvoer.goedkeuren"
    AUDIT_INZIEN = "audit.inzien"
    TOEZICHT_AFHANDELEN = "toezicht.afhandelen"
    TOEZICHT_HOUDEN = "toezicht.houden"
    AUDIT_VERZEGELEN = "audit.verzegelen"
    DOSSIER_HERPLANNEN = "dossier.herplannen"
    BERICHT_AFLEVEREN = "bericht.afleveren"
    SLEUTEL_WISSELEN = "sleutel.wisselen"
    LAND_MAKEN = "land.maken"
    ACCOUNT_OPRUIMEN = "account.opruimen"
    BEHEERDER_AANSTELLEN = "beheerder.aanstellen"
    RESERVEKOPIE_MAKEN = "reservekopie.maken"
    RESERVEKOPIE_TERUGZETTEN = "reservekopie.terugzetten"
    LEK_UITZOEKEN = "lek.uitzoeken"
    INZAGE_GEVEN = "inzage.geven"
    VERZOEK_VASTLEGGEN = "verzoek.vastleggen"
    VERNIETIGING_INZIEN = "vernietiging.inzien"
    VERNIETIGING_VOORBEREIDEN = "vernietiging.voorbereiden"
    VERNIETIGING_GOEDKEUREN = "vernietiging.goedkeuren"
    VERNIETIGING_TEGENHOUDEN = "vernietiging.tegenhouden"
    VERNIETIGING_UITVOEREN = "vernietiging.uitvoeren"


H = Handeling
_IEDEREEN = frozenset({H.VANDAAG_INZIEN})
_MET_DOSSIERS = _IEDEREEN | {
    H.DOSSIER_INZIEN,
    H.DOSSIER_ZOEKEN,
    H.WEERGAVE_BEWAREN,
    H.BERICHT_LEZEN,
    H.VERZOEK_VASTLEGGEN,
}

_MET_EXPORT = _MET_DOSSIERS | {H.DOSSIER_EXPORTEREN, H.UITVOER_AANVRAGEN, H.SAMENWERKING_BIJHOUDEN}
_REGIEVOERDER_GEMEENTE = _MET_EXPORT | {
    H.VERWIJDERING_BEVESTIGEN,
    H.DOSSIER_AFSLUITEN,
    H.PERSOON_CORRIGEREN,
    H.BESCHERMING_INSTELLEN,
    H.KOPPELING_CORRIGEREN,
    H.KOPPELING_IMPORTEREN,
    H.SCENARIO_KIEZEN,
    H.FACTOR_VASTLEGGEN,
    H.COA_INFORMEREN,
    H.INBURGERAAR_INFORMEREN,
    H.KENNISMAKING_PLANNEN,
    H.KENNISMAKING_VASTLEGGEN,
    H.DRIEGESPREK_PLANNEN,
    H.DRIEGESPREK_VASTLEGGEN,
    H.AGENDAPUNT_TOEVOEGEN,
    H.TOESTEMMING_VASTLEGGEN,
    H.KENNISGEVING_VASTLEGGEN,
    H.INTAKE_VASTLEGGEN,
    H.LEERBAARHEIDSTOETS_VASTLEGGEN,
    H.PIP_VASTSTELLEN,
    H.TRAJECT_VASTLEGGEN,
    H.PARTICIPATIE_VASTLEGGEN,
    H.HUISVESTING_VERWACHTEN,
    H.HUISVESTING_VASTLEGGEN,
    H.VERHUIZING_VASTLEGGEN,
    H.RUST_AFSPREKEN,
    H.BRP_VASTLEGGEN,
    H.OPDRACHT_GEVEN,
    H.DRUKTE_INZIEN,
    H.CAPACITEIT_INVULLEN,
    H.VERNIETIGING_TEGENHOUDEN,
    H.KOSTEN_VASTLEGGEN,
}

_CASEMANAGER = _MET_EXPORT | {
    H.DOSSIER_TOEWIJZEN,
    H.PERSOON_CORRIGEREN,
    H.BESCHERMING_INSTELLEN,
    H.FACTOR_VASTLEGGEN,
    H.DRIEGESPREK_VASTLEGGEN,
    H.AGENDAPUNT_TOEVOEGEN,
    H.VOORINBURGERING_AANBIEDEN,
    H.VOORINBURGERING_VASTLEGGEN,
    H.KLANTPROFIEL_DELEN,
    H.UITZONDERING_VRAGEN,
    H.TOESTEMMING_VASTLEGGEN,
    H.VERBLIJF_REGISTREREN,
    H.HUISVESTING_VERWACHTEN,
    H.LOGEREN_VASTLEGGEN,
    H.RUST_AFSPREKEN,
    H.PARTICIPATIE_VASTLEGGEN,
}

MAG: Mapping[Rol, frozenset[Handeling]] = MappingProxyType(
    {
        Rol.COA_REGIEVOERDER: _MET_EXPORT
        | {
            H.DOSSIER_AFSLUITEN,
            H.PERSOON_CORRIGEREN,
            H.BESCHERMING_INSTELLEN,
            H.KOPPELING_REGISTREREN,
            H.KOPPELING_CORRIGEREN,
            H.KOPPELING_IMPORTEREN,
            H.KOPPELING_HERKOPPELEN,
            H.VERBLIJF_REGISTREREN,
            H.VERNIETIGING_INZIEN,
            H.VERNIETIGING_GOEDKEUREN,
            H.VERNIETIGING_TEGENHOUDEN,
            H.VOORKEURSSCENARIO_AFSPREKEN,
            H.UITZONDERING_BEVESTIGEN,
        },
        Rol.CASEMANAGER: _CASEMANAGER,
        Rol.CASEMANAGER_PARTICIPATIE: _CASEMANAGER | {H.VOORKEURSSCENARIO_AFSPREKEN},
        Rol.PROGRAMMABEGELEIDER: _MET_DOSSIERS
        | {
            H.VOORINBURGERING_VASTLEGGEN,
            H.AGENDAPUNT_TOEVOEGEN,
            H.HUISVESTINGSGESPREK_PLANNEN,
            H.HUISVESTINGSGESPREK_VASTLEGGEN,
            H.HUISVESTING_VERWACHTEN,
        },
        Rol.WOONBEGELEIDER: _MET_DOSSIERS,
        Rol.NT2_DOCENT: _MET_DOSSIERS | {H.VOORINBURGERING_VASTLEGGEN},
        Rol.REGIEVOERDER_GEMEENTE: _REGIEVOERDER_GEMEENTE,
        Rol.TEAMLEIDER: _REGIEVOERDER_GEMEENTE
        | {
            H.DOSSIER_TOEWIJZEN,
            H.VOORKEURSSCENARIO_AFSPREKEN,
            H.NOODTOEGANG_GEVEN,
            H.RAPPORTAGE_INZIEN,
            H.UITVOER_GOEDKEUREN,
            H.WERKTIJD_INVULLEN,
            H.DOSSIERS_VERDELEN,
            H.VERNIETIGING_INZIEN,
            H.VERNIETIGING_GOEDKEUREN,
        },
        Rol.FUNCTIONEEL_BEHEERDER: _IEDEREEN
        | {H.EENHEID_BEHEREN, H.MEDEWERKER_BEHEREN, H.NORM_BEHEREN, H.TARIEF_BEHEREN},
        Rol.PRIVACY_OFFICER: _IEDEREEN
        | {H.AUDIT_INZIEN, H.TOEZICHT_AFHANDELEN, H.UITVOER_GOEDKEUREN, H.INZAGE_GEVEN}
        | {H.VERNIETIGING_INZIEN, H.VERNIETIGING_VOORBEREIDEN},
        Rol.PARTNER: _MET_DOSSIERS,
        Rol.SYSTEEM: frozenset(
            {
                H.DOSSIER_INZIEN,
                H.DOSSIER_HERPLANNEN,
                H.BERICHT_AFLEVEREN,
                H.AUDIT_VERZEGELEN,
                H.TOEZICHT_HOUDEN,
                H.SLEUTEL_WISSELEN,
                H.LAND_MAKEN,
                H.ACCOUNT_OPRUIMEN,
                H.BEHEERDER_AANSTELLEN,
                H.RESERVEKOPIE_MAKEN,
                H.RESERVEKOPIE_TERUGZETTEN,
                H.LEK_UITZOEKEN,
                H.VERNIETIGING_UITVOEREN,
            }
        ),
    }
)

PARTIJ_VAN_ROL: Mapping[Rol, Partij] = MappingProxyType(
    {
        Rol.COA_REGIEVOERDER: Partij.COA,
        Rol.CASEMANAGER: Partij.COA,
        Rol.CASEMANAGER_PARTICIPATIE: Partij.COA,
        Rol.PROGRAMMABEGELEIDER: Partij.COA,
        Rol.WOONBEGELEIDER: Partij.COA,
        Rol.NT2_DOCENT: Partij.COA,
        Rol.REGIEVOERDER_GEMEENTE: Partij.GEMEENTE,
        Rol.TEAMLEIDER: Partij.GEMEENTE,
        Rol.PARTNER: Partij.PARTNER,
    }
)

# A role is held at one kind of unit; the house keepers may sit anywhere.
EENHEID_VAN_ROL: Mapping[Rol, frozenset[Eenheidsoort]] = MappingProxyType(
    {
        Rol.COA_REGIEVOERDER: frozenset({Eenheidsoort.COA_KOPPELING}),
        Rol.CASEMANAGER: frozenset({Eenheidsoort.COA_LOCATIE}),
        Rol.CASEMANAGER_PARTICIPATIE: frozenset({Eenheidsoort.COA_LOCATIE}),
        Rol.PROGRAMMABEGELEIDER: frozenset({Eenheidsoort.COA_LOCATIE}),
        Rol.WOONBEGELEIDER: frozenset({Eenheidsoort.COA_LOCATIE}),
        Rol.NT2_DOCENT: frozenset({Eenheidsoort.COA_LOCATIE}),
        Rol.REGIEVOERDER_GEMEENTE: frozenset({Eenheidsoort.GEMEENTE}),
        Rol.TEAMLEIDER: frozenset({Eenheidsoort.GEMEENTE}),
        Rol.PARTNER: frozenset({Eenheidsoort.PARTNER}),
        Rol.FUNCTIONEEL_BEHEERDER: frozenset(Eenheidsoort),
        Rol.PRIVACY_OFFICER: frozenset(Eenheidsoort),
        Rol.SYSTEEM: frozenset(),
    }
)


def mag(rol: Rol, handeling: Handeling) -> bool:
    """Whether this role may do this at all; what is not in the table is refused."""
    return handeling in MAG.get(rol, frozenset())
