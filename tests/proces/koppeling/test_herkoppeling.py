"""Herkoppeling (DX-02): the old gemeente is out at once, the new one begins anew."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.zicht import zicht_van
from overdracht.data.models import (
    Bericht,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Koppeling,
    Persoon,
    Pip,
    Termijn,
    Toegang,
)
from overdracht.proces.koppeling.actions import (
    correct_koppeling,
    end_koppeling,
    register_koppeling,
    relink_koppeling,
)
from overdracht.support.audit.queries import list_gebeurtenissen
from overdracht.support.berichten.queries import list_inbox
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from overdracht.support.toegang.queries import open_dossier
from tests import factories
from tests.proces.koppeling.conftest import VANDAAG, make_lid

pytestmark = pytest.mark.django_db
NIEUW_OP = date(2026, 11, 2)


@pytest.fixture
def gezin(wim, meld, jan_willem):
    """A couple linked to Oisterwijk."""
    leden = make_lid(), make_lid(voornamen="Yusuf")
    return register_koppeling(actor=wim, aanmelding=meld(*leden), peildatum=VANDAAG)


@pytest.fixture
def dossier(gezin):
    """One of the two dossiers."""
    return Dossier.objects.order_by("pk").first()


@pytest.fixture
def herkoppel(wim, buurgemeente, dossier):
    """Link the couple to Tilburg instead."""

    def doe(**velden):
        gewoon = {
            "actor": wim,
            "dossier_id": dossier.pk,
            "gemeente_id": buurgemeente.eenheid_id,
            "gekoppeld_op": NIEUW_OP,
            "tvs_melding_op": date(2026, 11, 9),
            "reden": "Werk in Tilburg",
            "peildatum": VANDAAG,
        }
        return relink_koppeling(**{**gewoon, **velden})

    return doe


def test_the_former_gemeente_gets_404_at_once_and_the_new_one_is_in(
    herkoppel, dossier, sandra_actor, buurvrouw
):
    assert open_dossier(sandra_actor, dossier.pk) == dossier

    herkoppel()

    with pytest.raises(BestaatNiet):
        open_dossier(sandra_actor, dossier.pk)
    assert not Persoon.objects.visible_to(sandra_actor).exists()
    assert Dossier.objects.visible_to(buurvrouw).count() == 2


def test_the_terms_begin_anew_at_the_new_tvs_melding(herkoppel, dossier):
    herkoppel()

    termijn = Termijn.objects.get(dossier=dossier, sleutel="scenariokeuze")
    assert (termijn.begint_op, termijn.uiterlijk_op) == (date(2026, 11, 9), date(2026, 11, 23))


def test_the_old_koppeling_stays_with_its_end_and_reason(herkoppel, gezin):
    nieuw = herkoppel()

    gezin.refresh_from_db()
    assert (gezin.ontkoppeld_op, gezin.ontkoppeld_reden) == (NIEUW_OP, "Werk in Tilburg")
    assert set(Dossier.objects.values_list("koppeling_id", flat=True)) == {nieuw.pk}


def test_a_pip_stays_when_the_gemeente_changes(herkoppel, dossier, gezin):
    Pip.objects.create(
        dossier=dossier,
        koppeling=gezin,
        pip_vastgesteld_op=date(2026, 10, 20),
        leerroute="b1",
    )

    herkoppel()

    assert Pip.objects.filter(dossier=dossier).exists()
    assert not Termijn.objects.filter(dossier=dossier, sleutel="pip_vaststellen").exists()


def test_partners_and_emergency_access_of_the_former_gemeente_end_too(
    herkoppel, dossier, oisterwijk, sandra
):
    partner = factories.make_partner()
    factories.give_toegang(dossier, partner, Toegangsoort.OPDRACHT)
    Toegang.objects.create(
        dossier=dossier,
        eenheid=oisterwijk,
        medewerker=sandra,
        soort=Toegangsoort.NOODTOEGANG.value,
        reden="Ziekte",
        van=factories.moment(date(2026, 1, 1)),
        tot=factories.moment(date(2099, 1, 1)),
    )
    collega = factories.make_actor(factories.make_medewerker(partner, Rol.PARTNER))
    assert Dossier.objects.visible_to(collega).exists()

    herkoppel()

    assert not Dossier.objects.visible_to(collega).exists()
    assert not Dossier.objects.visible_to(factories.make_actor(sandra)).exists()


def test_what_the_former_gemeente_wrote_is_not_shown_to_the_new_one(
    herkoppel, dossier, sandra_actor, buurvrouw, wim
):
    correct_koppeling(
        actor=sandra_actor,
        dossier_id=dossier.pk,
        gekoppeld_op=date(2026, 9, 16),
        tvs_melding_op=date(2026, 9, 30),
        reden="GEHEIM van Oisterwijk",
        peildatum=VANDAAG,
    )

    herkoppel()

    gezien = zicht_van(buurvrouw, verhuisd=False, toestemming_pip=False)
    regels = list_gebeurtenissen(buurvrouw, dossier.pk, gezien=gezien)
    assert "koppeling.geregistreerd" in {regel.soort for regel in regels}
    assert not [r for r in regels if r.soort == "koppeling.verbeterd" or "GEHEIM" in str(r)]
    bij_coa = list_gebeurtenissen(
        wim, dossier.pk, gezien=zicht_van(wim, verhuisd=False, toestemming_pip=False)
    )
    assert "GEHEIM" in str(bij_coa)


def test_a_new_gemeente_is_told_and_the_former_hears_no_name(herkoppel, oisterwijk, buurgemeente):
    Bericht.objects.all().delete()

    herkoppel()

    nieuw = Bericht.objects.filter(soort="dossier.nieuw", eenheid=buurgemeente.eenheid)
    assert nieuw.count() == 2
    oud = Bericht.objects.get(eenheid=oisterwijk)
    assert (oud.soort, oud.dossier, oud.waarden) == (
        "koppeling.ontkoppeld",
        None,
        {"ontkoppeld_op": "2026-11-02"},
    )


def test_messages_that_lay_with_the_former_gemeente_are_taken_back(herkoppel, sandra_actor):
    assert list_inbox(actor=sandra_actor)

    herkoppel()

    assert [b.soort for b in list_inbox(actor=sandra_actor)] == ["koppeling.ontkoppeld"]


def test_the_casemanager_stays_the_contact_and_the_regievoerder_does_not(
    herkoppel, jan_willem, buurgemeente, gezin
):
    nieuw = herkoppel()

    contacten = dict(
        Contactpersoon.objects.filter(koppeling=nieuw).values_list("rol", "medewerker_id")
    )
    assert contacten[Rol.CASEMANAGER.value] == jan_willem.pk
    assert contacten[Rol.REGIEVOERDER_GEMEENTE.value] == buurgemeente.pk
    assert not Contactpersoon.objects.filter(koppeling=gezin, tot=None).exists()


def test_only_coa_relinks(herkoppel, sandra_actor):
    with pytest.raises(GeenRecht):
        herkoppel(actor=sandra_actor)


def test_relinking_to_the_same_gemeente_is_a_correction_and_refused(herkoppel, oisterwijk):
    with pytest.raises(RegelOvertreden, match="al aan deze gemeente"):
        herkoppel(gemeente_id=oisterwijk.pk)


def test_a_stale_form_relinks_nothing(herkoppel, gezin, dossier, wim):
    correct_koppeling(
        actor=wim,
        dossier_id=dossier.pk,
        gekoppeld_op=date(2026, 9, 16),
        tvs_melding_op=date(2026, 9, 30),
        reden="Verkeerd overgenomen",
        peildatum=VANDAAG,
    )

    with pytest.raises(Verouderd):
        herkoppel(versie=1)

    assert Koppeling.objects.count() == 1


def test_an_ended_koppeling_leaves_the_dossier_with_coa_only(wim, dossier, sandra_actor, gezin):
    end_koppeling(
        actor=wim,
        dossier_id=dossier.pk,
        ontkoppeld_op=NIEUW_OP,
        reden="Geweigerd",
        peildatum=VANDAAG,
    )

    assert not Dossier.objects.visible_to(sandra_actor).exists()
    assert Dossier.objects.visible_to(wim).count() == 2
    wachtend = Termijn.objects.get(dossier=dossier, sleutel="scenariokeuze")
    assert (wachtend.staat, wachtend.uiterlijk_op) == ("wacht", None)
    assert Gebeurtenis.objects.filter(soort="koppeling.beeindigd").count() == 2


def test_after_an_end_the_huishouden_can_be_linked_again(wim, dossier, herkoppel, buurvrouw):
    end_koppeling(
        actor=wim,
        dossier_id=dossier.pk,
        ontkoppeld_op=NIEUW_OP,
        reden="Geweigerd",
        peildatum=VANDAAG,
    )

    herkoppel(gekoppeld_op=date(2026, 11, 10), tvs_melding_op=date(2026, 11, 12))

    assert Dossier.objects.visible_to(buurvrouw).count() == 2


def test_the_next_koppeling_does_not_begin_before_the_last_one_ended(wim, dossier, herkoppel):
    end_koppeling(
        actor=wim,
        dossier_id=dossier.pk,
        ontkoppeld_op=NIEUW_OP,
        reden="Geweigerd",
        peildatum=VANDAAG,
    )

    with pytest.raises(RegelOvertreden, match="vóór de vorige"):
        herkoppel(gekoppeld_op=date(2026, 11, 1), tvs_melding_op=date(2026, 11, 12))


def test_a_closed_dossier_is_gone_for_the_former_gemeente_and_not_linked_anew(
    herkoppel, dossier, sandra_actor, buurvrouw
):
    gesloten = Dossier.objects.exclude(pk=dossier.pk).get()
    Dossier.objects.filter(pk=gesloten.pk).update(
        afgesloten_op=date(2026, 10, 30), afsluitreden="vertrokken"
    )

    herkoppel()

    assert not Dossier.objects.visible_to(sandra_actor).exists()
    assert list(Dossier.objects.visible_to(buurvrouw)) == [dossier]
    with pytest.raises(RegelOvertreden, match="gesloten"):
        herkoppel(dossier_id=gesloten.pk)
