"""Whatever question of whatever act fails: nothing is half, and once more gives the same (DL4)."""

import random
from random import SystemRandom

import pytest
import time_machine
from django.db import connection, transaction

from tests.muren.conftest import NU, wereld  # noqa: F401  # a fixture
from tests.muren.deuren import list_deuren
from tests.verlies.breker import Breker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
# In the normal run: of one in so many doors so many questions, as few visitors at the door.
EEN_OP = 40 if connection.vendor == "postgresql" else 20
VRAGEN, BEZOEKERS = 3, 4
NOG_EENS = 4  # in the deep run: after so many questions the same is done once more
MINSTENS = 60  # doors that write


@pytest.fixture(autouse=True)
def geen_kwartier():
    """However long it takes: nobody is signed out meanwhile."""
    with time_machine.travel(NU, tick=False):
        yield


def list_stromen(brekers, deuren):
    """Each door that writes, by the first visitor who can."""
    for deur in deuren:
        for breker in brekers:
            if stroom := breker.vind(deur):
                yield breker, stroom
                break


def test_wherever_a_drawn_act_fails_nothing_is_half(wereld):  # noqa: F811  # the fixture above
    zaad = SystemRandom().randrange(10**6)
    kans = random.Random(zaad)  # a draw that can be drawn again
    deuren = [deur for deur in list_deuren() if not deur.is_van_derden]
    brekers = [Breker(wereld, persona) for persona in wereld.personas if persona.medewerker]
    fouten = []
    getrokken = kans.sample(deuren, len(deuren) // EEN_OP)
    for breker, stroom in list_stromen(kans.sample(brekers, BEZOEKERS), getrokken):
        nummers = kans.sample(range(1, stroom.vragen + 1), min(VRAGEN, stroom.vragen))
        fouten += [breker.breek(stroom, nummer, nog_eens=True) for nummer in nummers]

    assert list(filter(None, fouten)) == [], f"zaad {zaad}"


@pytest.mark.deep
def test_wherever_any_act_fails_nothing_is_half(wereld, record_property):  # noqa: F811  # as above
    deuren = [deur for deur in list_deuren() if not deur.is_van_derden]
    brekers = [Breker(wereld, persona) for persona in wereld.personas if persona.medewerker]
    fouten, vragen, gezien = [], 0, set()
    for breker, stroom in list_stromen(brekers, deuren):
        gezien.add(stroom.deur.titel)
        fouten += [
            breker.breek(stroom, nummer, nog_eens=nummer % NOG_EENS == 0)
            for nummer in range(1, stroom.vragen + 1)
        ]
        vragen += stroom.vragen

    assert list(filter(None, fouten)) == []
    assert len(gezien) >= MINSTENS, sorted({deur.titel for deur in deuren} - gezien)
    record_property("DL4", f"{len(gezien)} handelingen, elke van {vragen} vragen één keer mislukt")


class InStukken(Breker):
    """Each statement is final by itself."""

    def stuur(self, naar, data):
        with pytest.MonkeyPatch.context() as los:
            for deel in ("__enter__", "__exit__"):
                los.setattr(transaction.Atomic, deel, lambda *_: None)
            return super().stuur(naar, data)


@pytest.mark.deep
def test_the_proof_sees_an_act_that_is_done_in_pieces(wereld):  # noqa: F811  # as above
    (deur,) = [deur for deur in list_deuren() if deur.titel == "gesprek:plan [driegesprek]"]
    persona = next(p for p in wereld.personas if p.naam == "regievoerder_gemeente")
    breker = InStukken(wereld, persona)
    stroom = breker.vind(deur)
    assert stroom is not None
    laatste = range(stroom.vragen - 6, stroom.vragen)

    assert any("half" in breker.breek(stroom, nummer, nog_eens=False) for nummer in laatste)
