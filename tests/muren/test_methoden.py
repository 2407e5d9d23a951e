"""The ways of asking that no page uses: HEAD is GET without its body, the rest opens nothing."""

import re

import pytest

from tests.muren.deuren import EIGEN, VREEMD, list_deuren
from tests.muren.maat import IS_DIEP, trek
from tests.muren.wandelaar import DICHT, Wandelaar
from tests.muren.wereld import ANONIEM

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DEEL = 1 if IS_DIEP else 30  # of the doors each visitor tries one in so many
ONGEBRUIKT = ("OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "VERZIN")
# Different with each request, or of the body.
_KOP = re.compile(r"(?!Set-Cookie|Content-Length)[A-Z][\w-]+: .*")
BIJ_WEIGERING = frozenset({"overdracht_auditregel", "overdracht_sessie"})


@pytest.fixture(scope="module")
def paren(wereld):
    """Each visitor at the drawn doors: GET beside HEAD, and one way that nobody uses."""
    gevonden = []
    for persona in wereld.personas:
        wandelaar = Wandelaar(wereld, persona)
        deuren = [deur for deur in list_deuren() if not deur.is_van_derden]
        for nummer, deur in enumerate(trek(deuren, DEEL)):
            anders = ONGEBRUIKT[nummer % len(ONGEBRUIKT)]
            soorten = ("GET", "HEAD", anders)
            eigen = [wandelaar.vraag(deur, soort, EIGEN) for soort in soorten]
            vreemd = wandelaar.vraag(deur, anders, VREEMD) if deur.noemt_een_rij else None
            gevonden.append((*eigen, vreemd))
    return gevonden


def randen(stap):
    return sorted(
        regel for regel in stap.alles.removeprefix(stap.lijf).splitlines() if _KOP.fullmatch(regel)
    )


def test_head_is_get_without_its_body_and_leaves_the_same_line(paren):
    anders = [
        (head.waar, get.status, head.status, get.regels, head.regels)
        for get, head, _, _ in paren
        if (get.status, get.regels) != (head.status, head.regels)
        or head.lijf
        or randen(get) != randen(head)
    ]

    assert anders == []
    assert any(get.status == 200 and get.regels for get, *_ in paren)


def test_a_way_of_asking_that_nobody_uses_opens_no_door(paren):
    """Only the API says which ways it knows (OPTIONS), and that is the same for everybody."""
    open_ = [
        (stap.waar, stap.status)
        for *_, eigen, vreemd in paren
        for stap in (eigen, vreemd)
        if stap and stap.status not in DICHT | {404, 405}
        if not (stap.methode == "OPTIONS" and stap.deur.pad.startswith("/api/"))
        if not (stap.persona.naam == ANONIEM and stap.status == 301)
    ]

    assert open_ == []


def test_it_betrays_nothing_and_writes_nothing(wereld, paren):
    stappen = [stap for *_, eigen, vreemd in paren for stap in (eigen, vreemd) if stap]

    assert {stap.waar: w for stap in stappen if (w := wereld.gezien(stap.alles))} == {}
    assert {stap.waar: rest for stap in stappen if (rest := stap.geschreven - BIJ_WEIGERING)} == {}


def test_a_neighbours_row_gets_the_answer_of_ones_own(paren):
    anders = [
        (vreemd.waar, eigen.status, vreemd.status)
        for *_, eigen, vreemd in paren
        if vreemd and (eigen.status, eigen.lijf) != (vreemd.status, vreemd.lijf)
        if eigen.status not in DICHT
    ]

    assert anders == []
