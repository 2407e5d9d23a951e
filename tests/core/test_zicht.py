"""The visibility matrix, row by row as domain 5.3 prints it, and the rules below it."""

from dataclasses import asdict
from datetime import date
from typing import Any

import pytest

from overdracht.core.begrippen import Eenheidsoort, Onderdeel, Partnersoort, Rol
from overdracht.core.feiten import GESCHAT, SLEUTELS, Feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.zicht import (
    FEIT_IN,
    STAP_IN,
    ZICHT,
    Zicht,
    leest_inhoud,
    mask_feiten,
    onderdeel_van,
    toont_stap,
    toont_termijn,
    zicht,
    zicht_van,
)
from overdracht.core.zinnen.tijdlijn import STAPPEN

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
    gezien = zicht_van(actor, verhuisd=False, toestemming_pip=False)

    assert gezien[Onderdeel.PIP] is Zicht.LEZEN
    assert not gezien[Onderdeel.HUISHOUDEN].toont_dagen


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


def gezien_door(rol, partnersoort=None, **omstandigheden):
    actor = Actor(None, None, "", rol, partnersoort=partnersoort)
    return zicht_van(actor, **({"verhuisd": False, "toestemming_pip": False} | omstandigheden))


GEVULD: dict[str, Any] = dict.fromkeys((*SLEUTELS, *GESCHAT), date(2026, 3, 2))
VOL = Feiten(**GEVULD)


def verborgen_voor(rol, partnersoort=None, **omstandigheden):
    te_zien = mask_feiten(VOL, gezien_door(rol, partnersoort, **omstandigheden))
    return {sleutel for sleutel, waarde in asdict(te_zien).items() if waarde != date(2026, 3, 2)}


def test_a_casemanager_gets_no_fact_of_the_pip_and_none_of_bijstand():
    inhoud = {"intake_bij_verstek", "leerbaarheidstoets_vrijgesteld", "bijstand_vanaf_op"}
    pip = {"pip_vastgesteld_op", "leerroute", "leerroute_aangeboden_op"}

    assert verborgen_voor(Rol.CASEMANAGER) == inhoud | pip


def test_a_living_consent_gives_the_casemanager_the_dagtekening_only():
    verschil = verborgen_voor(Rol.CASEMANAGER) - verborgen_voor(
        Rol.CASEMANAGER, toestemming_pip=True
    )

    assert verschil == {"pip_vastgesteld_op"}


def test_the_regievoerder_gemeente_gets_every_fact():
    assert verborgen_voor(Rol.REGIEVOERDER_GEMEENTE) == set()


def test_a_corporatie_gets_the_days_of_the_house_and_not_those_of_the_talks():
    verborgen = verborgen_voor(Rol.PARTNER, Partnersoort.CORPORATIE)

    assert {"driegesprek_gehouden_op", "scenario", "voorinburgering_begonnen_op"} <= verborgen
    assert not verborgen & {"verwachte_verhuizing_van", "verhuisd_op", "gekoppeld_op"}


def test_every_fact_and_every_step_stands_in_a_part():
    assert set(FEIT_IN) == {*SLEUTELS, *GESCHAT}
    assert set(STAP_IN) == set(STAPPEN)


def getoonde_normen(gezien):
    return {norm.id for norm in LANDELIJK if norm.is_termijn and toont_termijn(norm, gezien)}


def test_coa_sees_no_term_that_the_pip_started_or_ends():
    gezien = gezien_door(Rol.CASEMANAGER)
    pip = {"T-20", "T-20b", "T-34", "T-35", "T-36", "T-40", "T-48", "T-50", "T-53"}

    assert {norm.id for norm in LANDELIJK if norm.is_termijn} - getoonde_normen(gezien) == {
        *pip,
        "T-57",
    }


def test_with_consent_coa_sees_when_the_pip_is_due_and_nothing_that_follows_from_it():
    zonder, met = gezien_door(Rol.CASEMANAGER), gezien_door(Rol.CASEMANAGER, toestemming_pip=True)

    assert getoonde_normen(met) - getoonde_normen(zonder) == {"T-20", "T-20b"}


def test_who_does_not_see_the_move_is_not_told_that_the_klantprofiel_stays_late():
    taalaanbieder = gezien_door(Rol.PARTNER, Partnersoort.TAALAANBIEDER)
    begeleiding = gezien_door(Rol.PARTNER, Partnersoort.BEGELEIDING)

    assert getoonde_normen(begeleiding) - getoonde_normen(taalaanbieder) >= {"T-18"}


@pytest.mark.parametrize("stap", ["opvang", "opvang_vervolg"])
def test_who_does_not_see_the_move_is_not_told_that_the_stay_goes_on(stap):
    assert toont_stap(stap, gezien_door(Rol.PARTNER, Partnersoort.BEGELEIDING))
    assert not toont_stap(stap, gezien_door(Rol.PARTNER, Partnersoort.TAALAANBIEDER))


@pytest.mark.parametrize(
    ("stap", "rol", "getoond"),
    [
        ("klantprofiel_2", Rol.CASEMANAGER, True),
        ("pip", Rol.CASEMANAGER, False),
        ("pip", Rol.REGIEVOERDER_GEMEENTE, True),
        ("voorinburgering_vervolg", Rol.NT2_DOCENT, True),
        ("driegesprek", Rol.NT2_DOCENT, False),
        ("een_nieuwe_stap", Rol.REGIEVOERDER_GEMEENTE, False),
    ],
)
def test_a_step_is_shown_with_its_part(stap, rol, getoond):
    assert toont_stap(stap, gezien_door(rol)) is getoond


def test_with_consent_the_line_shows_the_pip_and_not_the_term_after_it():
    gezien = gezien_door(Rol.CASEMANAGER, toestemming_pip=True)

    assert toont_stap("pip", gezien)
    assert not toont_stap("inburgeringstermijn", gezien)


@pytest.mark.parametrize(
    ("soort", "onderdeel"),
    [
        ("koppeling.geregistreerd", Onderdeel.IDENTITEIT),
        ("inburgeraar.overgeplaatst", Onderdeel.IDENTITEIT),
        ("inburgeraar.geinformeerd", Onderdeel.SCENARIO_EN_GESPREKKEN),
        ("verhuizing.gepland", Onderdeel.HUISHOUDEN),
        ("pip.vastgesteld", Onderdeel.PIP),
        ("bijstand.vastgelegd", Onderdeel.BIJSTAND_EN_BOETES),
        ("iets.nieuws", Onderdeel.SCENARIO_EN_GESPREKKEN),
    ],
)
def test_an_event_stands_in_the_part_that_it_is_about(soort, onderdeel):
    assert onderdeel_van(soort) is onderdeel


def test_a_partner_reads_by_what_it_does():
    taal = Actor(None, None, "Karim", Rol.PARTNER, partnersoort=Partnersoort.TAALAANBIEDER)

    assert leest_inhoud(taal, Onderdeel.PIP)
    assert not leest_inhoud(taal, Onderdeel.HUISHOUDEN)
    assert not leest_inhoud(Actor(None, None, "Niemand", Rol.PARTNER), Onderdeel.IDENTITEIT)
