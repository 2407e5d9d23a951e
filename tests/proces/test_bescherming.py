"""One switch for who is in danger: gone for everybody but the named, and no tell-tale (PD1-PD4)."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Rol, Toegangsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import (
    Bericht,
    Gebeurtenis,
    Persoon,
    Toegang,
)
from overdracht.proces.bescherming import actions
from overdracht.support.berichten.actions import queue, tell_other_party
from overdracht.support.toegang.actions import close_toegang, move_toegang
from tests.factories import make_actor, make_azc, make_dossier, make_huishouden, make_medewerker
from tests.factories import make_persoon as mens
from tests.proces.gevaar import rij_van, ziet


def hef_op(dossier, eerst, dan):
    actions.ask_opheffen(actor=eerst, dossier_id=dossier.pk)
    actions.lift_bescherming(actor=dan, dossier_id=dossier.pk)


def skelet(antwoord):
    """The shape of a page: its tags with their classes, without words, keys and days."""
    tags = re.findall(r"<(/?\w+)([^>]*)>", antwoord.content.decode())
    klasse = re.compile(r'class="([^"]*)"')
    return antwoord.status_code, [(tag, klasse.findall(rest)) for tag, rest in tags]


def test_one_act_closes_every_share_but_the_named(
    dossier, bescherm, sandra, tess, collega, jan_willem
):
    bescherm(dossier)

    assert [ziet(m, dossier) for m in (sandra, tess, collega, jan_willem)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_housemate_is_put_away_too_and_an_older_house_forgets(
    oisterwijk, azc, bescherm, collega, sandra
):
    samir, amal = mens("Vermist"), mens("Elders")
    oud = make_dossier(amal, gemeente=oisterwijk, coa_locatie=azc)
    huis = make_huishouden(samir, van=date(2025, 6, 1))
    lid = oud.huishouden.leden.model.objects.create(
        huishouden=oud.huishouden, persoon=samir, van="2024-01-01", tot="2025-01-01"
    )
    dossier = make_dossier(samir, huishouden=huis, gemeente=oisterwijk, coa_locatie=azc)
    karel = make_actor(collega)
    assert Persoon.objects.visible_to(karel).filter(pk=samir.pk).exists()

    bescherm(dossier)
    assert not Persoon.objects.visible_to(karel).filter(pk=samir.pk).exists()

    hef_op(dossier, make_actor(sandra), make_actor(dossier_tess(oisterwijk)))
    assert Persoon.objects.visible_to(karel).filter(pk=samir.pk).exists()
    lid.refresh_from_db()
    assert lid.vervangen_at is None


def dossier_tess(eenheid):
    return eenheid.medewerkers.get(rol=Rol.TEAMLEIDER.value)


def test_to_who_is_not_named_it_is_a_dossier_that_never_was(dossier, bescherm, log_in, collega):
    browser = log_in(collega)
    nooit = uuid4()
    adressen = ["dossier:detail", "gesprek:panel", "huisvesting:panel", "bescherming:show"]
    bescherm(dossier)

    for naam in adressen:
        assert skelet(browser.get(reverse(naam, args=[dossier.pk]))) == skelet(
            browser.get(reverse(naam, args=[nooit]))
        )


@pytest.mark.parametrize("adres", ["dossier:list", "dossier:today", "berichten:list"])
def test_a_list_looks_as_if_the_person_was_never_there(
    adres, oisterwijk, azc, gemeente, bescherm, log_in, collega
):
    browser = log_in(collega)
    make_dossier(mens("Blijft"), gemeente=oisterwijk, coa_locatie=azc)
    browser.get(reverse(adres))
    zonder = skelet(browser.get(reverse(adres)))
    dossier = make_dossier(mens("Nergens"), gemeente=oisterwijk, coa_locatie=azc)
    bescherm(dossier)

    met = browser.get(reverse(adres))
    assert skelet(met) == zonder
    assert b"Nergens" not in met.content


def test_the_page_of_a_dossier_offers_the_switch_always(dossier, bescherm, log_in, sandra):
    browser, adres = log_in(sandra), reverse("dossier:detail", args=[dossier.pk])
    voor = skelet(browser.get(adres))
    bescherm(dossier)

    assert "Iemand in gevaar?" in browser.get(adres).content.decode()
    assert skelet(browser.get(adres)) == voor


def test_nobody_is_told_anything_any_more(dossier, bescherm, gemeente, sandra, tess, collega):
    tell_other_party(gemeente, dossier, "driegesprek.gepland")
    bescherm(dossier)
    tell_other_party(gemeente, dossier, "driegesprek.gepland")
    queue("termijn.verlopen", eenheid_id=sandra.eenheid_id, dossier_id=dossier.pk)
    queue(
        "termijn.verlopen",
        eenheid_id=collega.eenheid_id,
        medewerker_id=collega.pk,
        dossier_id=dossier.pk,
    )
    queue(
        "termijn.nadert", eenheid_id=tess.eenheid_id, medewerker_id=tess.pk, dossier_id=dossier.pk
    )

    open_ = Bericht.objects.filter(dossier=dossier).exclude(staat=Berichtstaat.OVERBODIG.value)
    assert [(b.soort, b.medewerker_id) for b in open_] == [("termijn.nadert", tess.pk)]


def test_it_goes_into_no_export_not_even_of_the_named(dossier, bescherm, log_in, sandra):
    adres = reverse("dossier:export")
    naam = dossier.inburgeraar.persoon.achternaam
    voor = b"".join(log_in(sandra).get(adres))
    bescherm(dossier)
    na = b"".join(log_in(sandra).get(adres))

    assert naam.encode() in voor
    assert naam.encode() not in na


def test_access_that_opens_meanwhile_waits_and_what_closes_does_not_come_back(
    dossier, bescherm, gemeente, tess, jan_willem, collega
):
    ander_azc = make_azc("azc Budel")
    medewerker = make_medewerker(ander_azc, Rol.CASEMANAGER, naam="Bo")
    bescherm(dossier)
    move_toegang(actor=gemeente, dossier=dossier, soort=Toegangsoort.VERBLIJF, naar_id=ander_azc.pk)
    close_toegang(
        actor=gemeente,
        dossier=dossier,
        soort=Toegangsoort.VERBLIJF,
        eenheid_id=jan_willem.eenheid_id,
    )
    assert not ziet(medewerker, dossier)

    hef_op(dossier, gemeente, make_actor(tess))

    assert [ziet(m, dossier) for m in (medewerker, jan_willem, collega)] == [True, False, True]


def test_ending_takes_two_and_takes_the_words_along(dossier, bescherm, gemeente, tess, collega):
    rij = bescherm(dossier)
    with pytest.raises(RegelOvertreden):
        actions.lift_bescherming(actor=make_actor(tess), dossier_id=dossier.pk)
    actions.ask_opheffen(actor=gemeente, dossier_id=dossier.pk)
    with pytest.raises(RegelOvertreden):
        actions.lift_bescherming(actor=gemeente, dossier_id=dossier.pk)
    assert not ziet(collega, dossier)

    actions.lift_bescherming(actor=make_actor(tess), dossier_id=dossier.pk)
    rij.refresh_from_db()

    assert (rij.schuiladres, rij.veilig_contact, rij.toelichting) == ("", "", "")
    assert ziet(collega, dossier)
    assert not Toegang.objects.filter(
        dossier=dossier, soort=Toegangsoort.BESCHERMING.value, tot=None
    ).exists()
    assert not Gebeurtenis.objects.filter(soort__startswith="bescherming").exists()


def test_the_database_knows_that_it_takes_two(dossier, bescherm, sandra):
    rij = bescherm(dossier)
    rij.opgeheven_at = timezone.now()
    rij.opgeheven_door = rij.opheffing_gevraagd_door = sandra

    with pytest.raises(IntegrityError, match="opgeheven_door_twee"), transaction.atomic():
        rij.save()


def test_access_for_a_time_comes_back_only_as_long_as_it_lasts(
    dossier, bescherm, gemeente, tess, jan_willem
):
    nu = timezone.now()
    Toegang.objects.filter(dossier=dossier, eenheid=jan_willem.eenheid).update(
        tot=nu + timedelta(seconds=2)
    )
    rij = bescherm(dossier)
    pk = next(pk for pk, tot in rij_van(rij).geschorst["toegang"].items() if tot)
    rij.geschorst = rij_van(rij).geschorst | {}
    rij.geschorst["toegang"][pk] = (nu - timedelta(hours=1)).isoformat()
    rij.save()

    hef_op(dossier, gemeente, make_actor(tess))

    assert not ziet(jan_willem, dossier)
