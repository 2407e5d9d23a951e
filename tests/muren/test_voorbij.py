"""What ends, ends at once: the next request in the same session finds nothing any more."""

from datetime import date

import pytest
from django.db import transaction

from overdracht.core.begrippen import Toegangsoort
from overdracht.data.models import Medewerker
from overdracht.proces.koppeling.actions import relink_koppeling
from overdracht.support.toegang.actions import close_toegang
from overdracht.support.toegang.policy import systeem
from tests import factories
from tests.muren.deuren import EIGEN, list_deuren
from tests.muren.wandelaar import Wandelaar
from tests.muren.wereld import VANDAAG

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def loop_na(wereld):
    """What a visitor, who has the dossier open, gets after this happened."""

    def loop(naam, gebeurt):
        bezoeker = Wandelaar(wereld, next(p for p in wereld.personas if p.naam == naam))
        dossierdeuren = [deur for deur in list_deuren() if "dossier_id" in deur.params]
        with transaction.atomic():
            eerst = bezoeker.haal(
                dossierdeuren[0], f"/dossiers/{wereld.eigen.dossier.pk}/", {}, methode="GET"
            )
            assert eerst.status == 200
            gebeurt()
            stappen = [
                bezoeker.vraag(deur, methode, EIGEN)
                for deur in dossierdeuren
                for methode in ("GET", "POST")
            ]
            lijsten = [
                bezoeker.haal(dossierdeuren[0], pad, {}, methode="GET")
                for pad in ("/", "/dossiers/", "/berichten/?alles=1", "/api/v1/dossiers")
            ]
            transaction.set_rollback(True)
        return stappen, lijsten

    return loop


def check_niets_meer(wereld, stappen, lijsten):
    assert {stap.status for stap in stappen} <= {403, 404, 405}
    assert 404 in {stap.status for stap in stappen}
    assert {stap.status for stap in lijsten} == {200}
    assert [
        (stap.waar, kanarie)
        for stap in (*stappen, *lijsten)
        for kanarie in wereld.gezien(stap.alles)
        if kanarie.merk == wereld.eigen.kooi.merk and kanarie.onderdeel is not None
    ] == []


def test_after_a_herkoppeling_the_former_gemeente_finds_nothing(wereld, loop_na):
    coa = next(p for p in wereld.personas if p.naam == "coa_regievoerder")

    def herkoppel():
        relink_koppeling(
            actor=coa.actor,
            dossier_id=wereld.eigen.dossier.pk,
            gemeente_id=factories.make_gemeente("Dongen", code="GM0766").pk,
            gekoppeld_op=date(2026, 1, 12),
            tvs_melding_op=date(2026, 1, 15),
            reden="Werk in Dongen",
            peildatum=VANDAAG,
        )

    check_niets_meer(wereld, *loop_na("regievoerder_gemeente", herkoppel))


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("casemanager", Toegangsoort.VERBLIJF),
        ("coa_regievoerder", Toegangsoort.KOPPELING),
        ("partner_begeleiding", Toegangsoort.OPDRACHT),
    ],
)
def test_after_the_access_was_closed_nothing_is_found(wereld, loop_na, naam, soort):
    def sluit():
        close_toegang(actor=systeem("test"), dossier=wereld.eigen.dossier, soort=soort)

    check_niets_meer(wereld, *loop_na(naam, sluit))


def test_after_the_role_has_ended_there_is_only_the_door(wereld, loop_na):
    persona = next(p for p in wereld.personas if p.naam == "casemanager")

    def eindig():
        Medewerker.objects.filter(pk=persona.medewerker.pk).update(tot=VANDAAG)

    stappen, lijsten = loop_na("casemanager", eindig)

    assert {stap.status for stap in (*stappen, *lijsten)} <= {302, 401}
