"""Somebody in danger gets a copy too: asked by one who is named, allowed by another (PD4, RT4)."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.data.models import Auditregel, Bescherming, Gebeurtenis, Huisvesting
from overdracht.proces.bescherming import actions as bescherming
from overdracht.proces.toezicht import actions, presenters
from overdracht.support.audit.actions import record
from overdracht.support.toegang.actions.bescherming import add_vertrouwelingen
from overdracht.support.toegang.policy import BestaatNiet
from tests.factories import make_actor, make_dossier, make_medewerker, make_persoon
from tests.proces.conftest import VANDAAG
from tests.proces.gevaar import GEHEIM

REDEN = "Zelf gevraagd, met verblijfsdocument, in een apart gesprek."


@pytest.fixture
def teamleider(tess):
    return make_actor(tess)


@pytest.fixture
def op_slot(dossier, bescherm, gemeente):
    """Known before, and what came after the danger."""
    nu = timezone.now()
    with time_machine.travel(nu - timedelta(days=30), tick=False):
        record(gemeente, "dossier.geopend", dossier, reden="Ervoor bekend")
        dossier.koppeling.amend(motief="Ervoor gekozen")
    bescherm(dossier)
    with time_machine.travel(nu + timedelta(days=1), tick=False):
        record(gemeente, "verhuizing.gepland", dossier, reden="Kanarie Nergenshuizen")
        Huisvesting.objects.create(koppeling=dossier.koppeling, adres="Kanariestraat 3")
    return dossier


def vraag(actor, dossier, **anders):
    return actions.ask_beschermde_kopie(
        actor=actor, dossier_id=dossier.pk, reden=REDEN, **{"versie": None, **anders}
    )


def maak(actor, dossier):
    return actions.give_beschermde_kopie(actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG)


def test_two_who_are_named_give_it_once(op_slot, gemeente, teamleider):
    vraag(gemeente, op_slot)
    for te_vroeg in (
        lambda: maak(gemeente, op_slot),
        lambda: actions.allow_beschermde_kopie(actor=gemeente, dossier_id=op_slot.pk),
        lambda: vraag(teamleider, op_slot),
    ):
        with pytest.raises(RegelOvertreden):
            te_vroeg()
    actions.allow_beschermde_kopie(actor=teamleider, dossier_id=op_slot.pk)

    assert maak(gemeente, op_slot).voor == "Amal Haddad"
    with pytest.raises(BestaatNiet):
        maak(gemeente, op_slot)
    rij = Bescherming.objects.get()
    assert (rij.kopie_van, rij.kopie_reden, rij.kopie_akkoord_door) == (None, "", None)


def test_it_holds_what_was_known_and_nothing_that_came_since(op_slot, gemeente, teamleider):
    vraag(gemeente, op_slot)
    actions.allow_beschermde_kopie(actor=teamleider, dossier_id=op_slot.pk)
    papier = json.dumps(
        presenters.beschermde_kopie_op_papier(maak(gemeente, op_slot)), ensure_ascii=False
    )

    assert "Ervoor bekend" in papier
    assert "Ervoor gekozen" in papier
    for verborgen in ("Kanarie", *GEHEIM.values(), "Sandra", "Tess", "bescherming"):
        assert verborgen not in papier.replace("sinds de bescherming is vastgelegd", "")


def test_a_yes_lasts_a_day_and_no_longer(op_slot, gemeente, teamleider):
    vraag(gemeente, op_slot)
    actions.allow_beschermde_kopie(actor=teamleider, dossier_id=op_slot.pk)
    Bescherming.objects.update(kopie_akkoord_at=timezone.now() - timedelta(hours=24))

    with pytest.raises(RegelOvertreden):
        maak(gemeente, op_slot)
    actions.drop_beschermde_kopie(actor=teamleider, dossier_id=op_slot.pk)
    assert vraag(gemeente, op_slot).kopie_van == op_slot


def test_one_human_being_in_two_roles_is_not_two(op_slot, dossier, gemeente, sandra, oisterwijk):
    rol = make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=sandra.gebruiker)
    ook_sandra = make_actor(rol)
    add_vertrouwelingen(
        actor=gemeente,
        bescherming=Bescherming.objects.get(),
        medewerker_ids=[rol.pk],
    )
    vraag(gemeente, op_slot)
    bescherming.ask_opheffen(actor=gemeente, dossier_id=op_slot.pk)

    with pytest.raises(RegelOvertreden):
        actions.allow_beschermde_kopie(actor=ook_sandra, dossier_id=op_slot.pk)
    with pytest.raises(RegelOvertreden):
        bescherming.lift_bescherming(actor=ook_sandra, dossier_id=op_slot.pk)


def test_the_database_knows_that_a_copy_takes_two(op_slot, sandra):
    rij = Bescherming.objects.get()
    rij.kopie_gevraagd_door = rij.kopie_akkoord_door = sandra

    with pytest.raises(IntegrityError, match="kopie_door_twee"), transaction.atomic():
        rij.save()


def test_it_stands_in_the_log_and_is_told_to_nobody(op_slot, gemeente, teamleider):
    vraag(gemeente, op_slot)
    actions.allow_beschermde_kopie(actor=teamleider, dossier_id=op_slot.pk)
    maak(gemeente, op_slot)

    regels = Auditregel.objects.filter(actie__startswith="bescherming_kopie")
    assert list(regels.order_by("id").values_list("actie", "verwerking")) == [
        (f"bescherming_kopie.{daad}", "rechten-v1")
        for daad in ("gevraagd", "goedgekeurd", "gegeven")
    ]
    assert not Gebeurtenis.objects.filter(soort__contains="kopie").exists()


def test_the_pages_go_from_asking_to_the_paper(op_slot, log_in, sandra, tess, collega):
    vrager, ander = log_in(sandra), log_in(tess)
    adressen = {
        naam: reverse(f"toezicht:{naam}", args=[op_slot.pk])
        for naam in ("protected_copy", "allow_copy", "make_copy", "drop_copy")
    }
    leeg = vrager.post(adressen["protected_copy"], {"versie": "1"})
    gevraagd = vrager.post(adressen["protected_copy"], {"versie": "1", "reden": REDEN})
    zelf = vrager.get(adressen["protected_copy"]).content.decode()
    te_zien = ander.get(adressen["protected_copy"]).content.decode()
    ander.post(adressen["allow_copy"])
    pdf = vrager.post(adressen["make_copy"])

    assert (leeg.status_code, gevraagd.status_code) == (422, 302)
    assert "moet ja zeggen" in zelf
    assert REDEN in te_zien
    assert "Ja, deze kopie mag" in te_zien
    assert pdf["Content-Type"] == "application/pdf"
    assert log_in(collega).get(adressen["protected_copy"]).status_code == 404
    assert vrager.post(adressen["drop_copy"]).status_code == 404


def test_of_a_dossier_that_is_not_put_away_the_privacy_officer_gives_it(
    dossier, log_in, sandra, oisterwijk, azc
):
    ander = make_dossier(make_persoon("Gewoon"), gemeente=oisterwijk, coa_locatie=azc)
    adres = reverse("toezicht:protected_copy", args=[ander.pk])

    assert log_in(sandra).get(adres).status_code == 404


def test_words_of_a_colleague_are_not_written_over(op_slot, gemeente, teamleider):
    nieuw = {"medewerkers": [], "peildatum": VANDAAG, **GEHEIM, "dossier_id": op_slot.pk}
    bescherming.change_bescherming(actor=gemeente, versie=1, **nieuw | {"schuiladres": "Elders"})

    with pytest.raises(Verouderd):
        bescherming.change_bescherming(actor=teamleider, versie=1, **nieuw)
    assert Bescherming.objects.get().schuiladres == "Elders"
