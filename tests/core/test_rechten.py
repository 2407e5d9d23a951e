"""The table of roles and actions, read as a colleague would read it (domain 5.1)."""

from itertools import chain
from uuid import UUID

import pytest

from overdracht.core.begrippen import Eenheidsoort, Partij, Rol
from overdracht.core.beheer import TOE_TE_VOEGEN, houdt_bij
from overdracht.core.rechten import (
    EENHEID_VAN_ROL,
    MAG,
    Actor,
    Handeling,
    mag,
)

GEMEENTE = {Rol.REGIEVOERDER_GEMEENTE, Rol.TEAMLEIDER}
CASEMANAGERS = {Rol.CASEMANAGER, Rol.CASEMANAGER_PARTICIPATIE}
COA = CASEMANAGERS | {
    Rol.COA_REGIEVOERDER,
    Rol.PROGRAMMABEGELEIDER,
    Rol.WOONBEGELEIDER,
    Rol.NT2_DOCENT,
}
MET_PERSONEN = GEMEENTE | COA | {Rol.PARTNER}

WIE_DOET_WAT = [
    (Handeling.VANDAAG_INZIEN, set(Rol) - {Rol.SYSTEEM}),
    (Handeling.DOSSIER_INZIEN, MET_PERSONEN | {Rol.SYSTEEM}),
    (Handeling.DOSSIER_ZOEKEN, MET_PERSONEN),
    (Handeling.DOSSIER_EXPORTEREN, GEMEENTE | CASEMANAGERS | {Rol.COA_REGIEVOERDER}),
    (Handeling.UITVOER_AANVRAGEN, GEMEENTE | CASEMANAGERS | {Rol.COA_REGIEVOERDER}),
    (Handeling.UITVOER_GOEDKEUREN, {Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER}),
    (Handeling.DOSSIER_TOEWIJZEN, CASEMANAGERS | {Rol.TEAMLEIDER}),
    (Handeling.KOPPELING_REGISTREREN, {Rol.COA_REGIEVOERDER}),
    (Handeling.KOPPELING_IMPORTEREN, GEMEENTE | {Rol.COA_REGIEVOERDER}),
    (Handeling.KOPPELING_HERKOPPELEN, {Rol.COA_REGIEVOERDER}),
    (Handeling.SCENARIO_KIEZEN, GEMEENTE),
    (
        Handeling.VOORKEURSSCENARIO_AFSPREKEN,
        {Rol.TEAMLEIDER, Rol.CASEMANAGER_PARTICIPATIE, Rol.COA_REGIEVOERDER},
    ),
    (Handeling.SAMENWERKING_BIJHOUDEN, GEMEENTE | CASEMANAGERS | {Rol.COA_REGIEVOERDER}),
    (Handeling.INBURGERAAR_INFORMEREN, GEMEENTE),
    (Handeling.KENNISMAKING_VASTLEGGEN, GEMEENTE),
    (Handeling.DRIEGESPREK_PLANNEN, GEMEENTE),
    (Handeling.DRIEGESPREK_VASTLEGGEN, GEMEENTE | CASEMANAGERS),
    (Handeling.HUISVESTINGSGESPREK_VASTLEGGEN, {Rol.PROGRAMMABEGELEIDER}),
    (Handeling.VOORINBURGERING_AANBIEDEN, CASEMANAGERS),
    (
        Handeling.VOORINBURGERING_VASTLEGGEN,
        CASEMANAGERS | {Rol.PROGRAMMABEGELEIDER, Rol.NT2_DOCENT},
    ),
    (Handeling.KLANTPROFIEL_DELEN, CASEMANAGERS),
    (Handeling.TOESTEMMING_VASTLEGGEN, GEMEENTE | CASEMANAGERS),
    (Handeling.INTAKE_VASTLEGGEN, GEMEENTE),
    (Handeling.LEERBAARHEIDSTOETS_VASTLEGGEN, GEMEENTE),
    (Handeling.PIP_VASTSTELLEN, GEMEENTE),
    (Handeling.TRAJECT_VASTLEGGEN, GEMEENTE),
    (Handeling.HUISVESTING_VERWACHTEN, GEMEENTE | CASEMANAGERS | {Rol.PROGRAMMABEGELEIDER}),
    (Handeling.HUISVESTING_VASTLEGGEN, GEMEENTE),
    (Handeling.BRP_VASTLEGGEN, GEMEENTE),
    (Handeling.EENHEID_BEHEREN, {Rol.FUNCTIONEEL_BEHEERDER}),
    (Handeling.AUDIT_INZIEN, {Rol.PRIVACY_OFFICER}),
    (Handeling.RAPPORTAGE_INZIEN, {Rol.TEAMLEIDER}),
    (Handeling.DOSSIER_HERPLANNEN, {Rol.SYSTEEM}),
    (Handeling.BERICHT_AFLEVEREN, {Rol.SYSTEEM}),
    (Handeling.SLEUTEL_WISSELEN, {Rol.SYSTEEM}),
]


@pytest.mark.parametrize(
    ("handeling", "rollen"), WIE_DOET_WAT, ids=[str(rij[0]) for rij in WIE_DOET_WAT]
)
def test_exactly_these_roles_may_do_this(handeling, rollen):
    assert {rol for rol in Rol if mag(rol, handeling)} == rollen


def test_every_action_belongs_to_at_least_one_role():
    assert set(chain.from_iterable(MAG.values())) == set(Handeling)


def test_every_role_has_a_row():
    assert set(MAG) == set(EENHEID_VAN_ROL) == set(Rol)


def test_those_who_keep_the_house_do_nothing_with_persons():
    huis = MAG[Rol.FUNCTIONEEL_BEHEERDER] | MAG[Rol.PRIVACY_OFFICER]

    assert huis == {
        Handeling.VANDAAG_INZIEN,
        Handeling.EENHEID_BEHEREN,
        Handeling.MEDEWERKER_BEHEREN,
        Handeling.NORM_BEHEREN,
        Handeling.TARIEF_BEHEREN,
        Handeling.AUDIT_INZIEN,
        Handeling.TOEZICHT_AFHANDELEN,
        Handeling.INZAGE_GEVEN,
        Handeling.VERNIETIGING_INZIEN,
        Handeling.VERNIETIGING_VOORBEREIDEN,
        Handeling.UITVOER_GOEDKEUREN,
    }


def test_coa_and_gemeente_never_share_the_step_that_belongs_to_one_of_them():
    alleen_gemeente = {
        Handeling.SCENARIO_KIEZEN,
        Handeling.PIP_VASTSTELLEN,
        Handeling.INTAKE_VASTLEGGEN,
    }
    alleen_coa = {Handeling.KLANTPROFIEL_DELEN, Handeling.VOORINBURGERING_AANBIEDEN}

    assert not any(MAG[rol] & alleen_gemeente for rol in COA)
    assert not any(MAG[rol] & alleen_coa for rol in GEMEENTE)


@pytest.mark.parametrize(
    ("rol", "partij"),
    [
        (Rol.CASEMANAGER, Partij.COA),
        (Rol.TEAMLEIDER, Partij.GEMEENTE),
        (Rol.PARTNER, Partij.PARTNER),
        (Rol.PRIVACY_OFFICER, None),
    ],
)
def test_an_actor_stands_on_one_side_of_the_line(rol, partij):
    assert Actor(None, None, "Sandra", rol, None, Eenheidsoort.GEMEENTE).partij is partij


HIER, DAAR = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("plek", "eenheid", "soort", "houdt"),
    [
        (Eenheidsoort.COA_KOPPELING, DAAR, Eenheidsoort.GEMEENTE, True),
        (Eenheidsoort.COA_LOCATIE, DAAR, Eenheidsoort.COA_LOCATIE, True),
        (Eenheidsoort.COA_LOCATIE, DAAR, Eenheidsoort.PARTNER, False),
        (Eenheidsoort.GEMEENTE, HIER, Eenheidsoort.GEMEENTE, True),
        (Eenheidsoort.GEMEENTE, DAAR, Eenheidsoort.GEMEENTE, False),
        (Eenheidsoort.GEMEENTE, DAAR, Eenheidsoort.PARTNER, True),
        (Eenheidsoort.GEMEENTE, DAAR, Eenheidsoort.COA_LOCATIE, False),
        (Eenheidsoort.PARTNER, HIER, Eenheidsoort.PARTNER, True),
        (Eenheidsoort.PARTNER, DAAR, Eenheidsoort.PARTNER, False),
        (None, HIER, Eenheidsoort.GEMEENTE, False),
    ],
)
def test_a_beheerder_keeps_what_is_his_organisations(plek, eenheid, soort, houdt):
    beheerder = Actor(None, None, "Fenna", Rol.FUNCTIONEEL_BEHEERDER, HIER, plek)

    assert houdt_bij(beheerder, eenheid_id=eenheid, soort=soort) is houdt


def test_nobody_else_keeps_even_his_own_unit():
    teamleider = Actor(None, None, "Tom", Rol.TEAMLEIDER, HIER, Eenheidsoort.GEMEENTE)

    assert not houdt_bij(teamleider, eenheid_id=HIER, soort=Eenheidsoort.GEMEENTE)


def test_every_kind_of_unit_has_its_beheer():
    assert set(TOE_TE_VOEGEN) == set(Eenheidsoort)
