"""The side doors: who knows a name, a number or a key of a neighbour's dossier learns nothing."""

import pytest

from overdracht.core.rechten import Handeling, mag
from overdracht.data.models import Bericht, Gebeurtenis
from tests.muren.deuren import EIGEN, list_deuren
from tests.muren.wandelaar import Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ONBEKEND_V_NUMMER, ONBEKEND_BSN = "9999999999", "999999990"


@pytest.fixture(scope="module")
def bezoekers(wereld):
    """Everyone who may look in dossiers at all."""
    return [
        Wandelaar(wereld, persona)
        for persona in wereld.personas
        if persona.medewerker and mag(persona.actor.rol, Handeling.DOSSIER_INZIEN)
    ]


@pytest.fixture(scope="module")
def deuren():
    return {deur.naam: deur for deur in list_deuren()}


@pytest.fixture
def vraag(wereld, bezoekers, deuren):
    """Ask through this door as each visitor; what is not for them comes back by their name."""

    def stel(naam, pad, *, getypt="", **data):
        methode = "POST" if data else "GET"
        stappen = [b.haal(deuren[naam], pad, data, methode=methode) for b in bezoekers]
        assert {stap.status for stap in stappen} <= {200, 302, 303, 400, 403, 404, 422}
        return {
            stap.persona.naam: gevonden
            for stap in stappen
            if (
                gevonden := [
                    kanarie
                    for kanarie in wereld.vind(stap.persona, stap.alles)
                    if kanarie.teken != getypt
                ]
            )
        }

    return stel


def test_a_neighbours_name_is_not_found(wereld, vraag):
    persoon = wereld.vreemd.dossier.inburgeraar.persoon
    for naam in (persoon.achternaam, persoon.voornamen, persoon.roepnaam):
        assert vraag("dossier:search", "/dossiers/zoeken/", getypt=naam, zoek=naam) == {}


@pytest.mark.parametrize(
    ("veld", "onbekend"), [("v_nummer", ONBEKEND_V_NUMMER), ("bsn", ONBEKEND_BSN)]
)
def test_a_neighbours_number_is_not_known_here(wereld, bezoekers, deuren, veld, onbekend):
    nummer = getattr(wereld.vreemd.dossier.inburgeraar.persoon, veld)
    for bezoeker in bezoekers:
        vreemd, nooit = (
            bezoeker.haal(
                deuren["dossier:search"], "/dossiers/zoeken/", {"zoek": n}, methode="POST"
            )
            for n in (nummer, onbekend)
        )

        assert vreemd.status == nooit.status == 200
        assert vreemd.lijf.replace(nummer, "") == nooit.lijf.replace(onbekend, "")


@pytest.mark.parametrize("pad", ["/dossiers/", "/dossiers/exporteren/", "/api/v1/dossiers"])
def test_a_filter_with_a_neighbours_key_shows_nothing_of_theirs(wereld, vraag, deuren, pad):
    dossier = wereld.vreemd.dossier
    naam = next(deur.naam for deur in deuren.values() if deur.pad == pad)
    for filter_ in (
        f"gemeente={dossier.gemeente_id}",
        f"azc={dossier.coa_locatie_id}",
        f"regievoerder={dossier.regievoerder_id}",
        f"casemanager={dossier.casemanager_id}",
    ):
        assert vraag(naam, f"{pad}?{filter_}") == {}


def test_a_page_after_a_neighbours_message_or_event_is_ones_own_page(wereld, vraag):
    bericht = Bericht.objects.filter(dossier=wereld.vreemd.dossier)[0]
    gebeurtenis = Gebeurtenis.objects.filter(dossier=wereld.vreemd.dossier)[0]
    eigen = wereld.eigen.dossier.pk

    assert vraag("berichten:list", f"/berichten/?voor={bericht.pk}&alles=1") == {}
    assert vraag("dossier:history", f"/dossiers/{eigen}/geschiedenis/?voor={gebeurtenis.pk}") == {}


def test_no_page_of_the_list_holds_a_neighbours_row(bezoekers, deuren, wereld):
    """Each order, forwards and backwards, for whoever may sort in that way."""
    for bezoeker in bezoekers:
        for sorteer in ("naam", "termijn", "melding", "verhuizing", "-naam", "-termijn"):
            stap = bezoeker.haal(
                deuren["dossier:list"], f"/dossiers/?sorteer={sorteer}", {}, methode="GET"
            )

            assert stap.relatie == EIGEN
            assert wereld.vind(bezoeker.persona, stap.alles) == []
