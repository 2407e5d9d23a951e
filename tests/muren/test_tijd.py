"""A neighbour's dossier takes as long as one that never was: the time betrays nothing (AZ5)."""

import re
import time
from statistics import median

import pytest
from django.db import connection

from tests.muren.deuren import NERGENS, VREEMD, list_deuren
from tests.muren.maat import IS_DIEP, trek
from tests.muren.wandelaar import DICHT, Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DEEL = 1 if IS_DIEP else 20  # of the doors of a dossier one in so many
PERSONAS = ("regievoerder_gemeente", "casemanager", "coa_regievoerder", "partner_begeleiding")
KEER, WARM = 2_000, 20
_SAVEPOINT = re.compile(r"s\d+_x\d+")
HOOGSTENS = 0.002  # seconds between the two medians
VERHOUDING = 1.1


@pytest.fixture(scope="module")
def bezoekers(wereld):
    return [Wandelaar(wereld, p) for p in wereld.personas if p.naam in PERSONAS]


def van_een_dossier():
    return [deur for deur in list_deuren() if "dossier_id" in deur.params]


def vragen_van(bezoeker, deur, relatie):
    """The statements that one request asks, in their order, and what it answered."""
    gevraagd = []

    def schrijf_op(voer_uit, sql, params, many, context):
        gevraagd.append(_SAVEPOINT.sub("", sql))
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(schrijf_op):
        stap = bezoeker.vraag(deur, "GET", relatie)
    return gevraagd, stap.status


def test_the_database_is_asked_the_same_for_a_neighbours_and_for_what_never_was(bezoekers):
    anders, gezien = [], 0
    for bezoeker in bezoekers:
        for deur in trek(van_een_dossier(), DEEL):
            bezoeker.vraag(deur, "GET", VREEMD)  # what is kept after a first time is kept now
            vreemd, nergens = (vragen_van(bezoeker, deur, r) for r in (VREEMD, NERGENS))
            gezien += vreemd[1] not in DICHT
            if vreemd != nergens:
                anders.append((bezoeker.persona.naam, deur.titel, vreemd, nergens))

    assert anders == []
    assert gezien > 0


@pytest.mark.deep
@pytest.mark.parametrize("naam", ["dossier:detail", "api:lijn"])
def test_two_thousand_times_each_take_as_long(bezoekers, naam):
    """By turns, in time of the processor: what else the machine does counts for neither."""
    deur = next(deur for deur in van_een_dossier() if deur.naam == naam)
    bezoeker = bezoekers[0]
    duur: dict[str, list[float]] = {VREEMD: [], NERGENS: []}
    for _ in range(KEER + WARM):
        for relatie, tijden in duur.items():
            begin = time.process_time()
            bezoeker.vraag(deur, "GET", relatie)
            tijden.append(time.process_time() - begin)
    vreemd, nergens = (median(tijden[WARM:]) for tijden in duur.values())

    assert abs(vreemd - nergens) < HOOGSTENS
    assert 1 / VERHOUDING < vreemd / nergens < VERHOUDING
