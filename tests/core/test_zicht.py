"""The visibility matrix, row by row as domain 5.3 prints it, and the rules below it."""

import pytest

from overdracht.core.begrippen import Eenheidsoort, Onderdeel, Partnersoort, Rol
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.zicht import ZICHT, Zicht, zicht, zicht_van

LETTER = {Zicht.GEEN: "-", Zicht.DAGEN: "d", Zicht.LEZEN: "R", Zicht.SCHRIJVEN: "W"}

# In the order of Onderdeel: identiteit, huishouden, opleiding/werk, voorinburgering,
# scenario en gesprekken, intake, gezondheid, PIP, bijstand en boetes.
VOOR_DE_VERHUIZING = {
    "regievoerder_gemeente": "W W W R W W - W R",
    "teamleider": "W W W R W W - W R",
    "coa_regievoerder": "W W - - - - - - -",
    "casemanager": "W W W W W - - - -",
    "casemanager_participatie": "W W W W W - - - -",
    "programmabegeleider": "R R - W - - - - -",
    "woonbegeleider": "R R - - - - - - -",
    "nt2_docent": "R R - W - - - - -",
    "partner:begeleiding": "R R R - R - - R -",
    "partner:taalaanbieder": "R - R - R - - R -",
    "partner:corporatie": "R R - - - - - - -",
    "functioneel_beheerder": "- - - - - - - - -",
    "privacy_officer": "- - - - - - - - -",
    "partner:": "- - - - - - - - -",
}
NA_DE_VERHUIZING = VOOR_DE_VERHUIZING | {
    "coa_regievoerder": "- - - - - - - - -",
    "casemanager": "R W W W W - - - -",
    "casemanager_participatie": "R W W W W - - - -",
}
MET_TOESTEMMING = VOOR_DE_VERHUIZING | {
    "casemanager": "W W W W W - - d -",
    "casemanager_participatie": "W W W W W - - d -",
}


def rij(wie, **omstandigheden):
    rol, _, partner = wie.partition(":")
    soort = Partnersoort(partner) if partner else None
    return " ".join(
        LETTER[zicht(Rol(rol), soort, onderdeel, **omstandigheden)] for onderdeel in Onderdeel
    )


@pytest.mark.parametrize(("wie", "verwacht"), VOOR_DE_VERHUIZING.items())
def test_before_the_move(wie, verwacht):
    assert rij(wie, verhuisd=False, toestemming_pip=False) == verwacht


@pytest.mark.parametrize(("wie", "verwacht"), NA_DE_VERHUIZING.items())
def test_after_the_move_coa_writes_no_identity_and_its_regievoerder_sees_nothing(wie, verwacht):
    assert rij(wie, verhuisd=True, toestemming_pip=False) == verwacht


@pytest.mark.parametrize(("wie", "verwacht"), MET_TOESTEMMING.items())
def test_a_living_consent_shows_casemanagers_the_days_of_the_pip_and_nothing_else(wie, verwacht):
    assert rij(wie, verhuisd=False, toestemming_pip=True) == verwacht


@pytest.mark.parametrize("rol", Rol)
def test_who_may_not_open_a_dossier_sees_no_part_of_one(rol):
    ziet_iets = any(zicht.toont_dagen for zicht in ZICHT[rol].values()) or rol is Rol.PARTNER

    assert ziet_iets == mag(rol, Handeling.DOSSIER_INZIEN)


def test_health_is_open_to_nobody_by_default():
    gezien = {
        zicht(rol, soort, Onderdeel.GEZONDHEID, verhuisd=False, toestemming_pip=True)
        for rol in set(Rol) - {Rol.SYSTEEM}
        for soort in (None, *Partnersoort)
    }

    assert gezien == {Zicht.GEEN}


def test_an_actor_carries_the_kind_of_partner():
    actor = Actor(
        None, None, "Vera", Rol.PARTNER, None, Eenheidsoort.PARTNER, "", Partnersoort.TAALAANBIEDER
    )

    assert zicht_van(actor, Onderdeel.PIP, verhuisd=False, toestemming_pip=False) is Zicht.LEZEN
    assert not zicht_van(
        actor, Onderdeel.HUISHOUDEN, verhuisd=False, toestemming_pip=False
    ).toont_dagen


@pytest.mark.parametrize(
    ("gezien", "leest", "schrijft"),
    [
        (Zicht.GEEN, False, False),
        (Zicht.DAGEN, False, False),
        (Zicht.LEZEN, True, False),
        (Zicht.SCHRIJVEN, True, True),
    ],
)
def test_seeing_days_is_not_reading(gezien, leest, schrijft):
    assert (gezien.leest, gezien.schrijft) == (leest, schrijft)
