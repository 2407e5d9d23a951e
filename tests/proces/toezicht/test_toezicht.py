"""Oversight: the privacy officer sees who looked, judges what stands out, and is logged too."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.errors import Verouderd
from overdracht.core.keuzes import Toezichtsoort
from overdracht.data.models import Toegang, Toezichtpunt
from overdracht.jobs import daily
from overdracht.proces.toezicht import actions
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, systeem
from tests.factories import make_actor, make_dossier, make_medewerker, make_persoon
from tests.proces.toezicht.kijken import NU, kijk

S = Toezichtsoort


def houd_toezicht():
    return actions.review(actor=systeem("klok"), peildatum=NU.date())


def gevonden():
    return [(p.soort, p.gebruiker.naam) for p in Toezichtpunt.objects.order_by("soort")]


# --- the weekly list -----------------------------------------------------------------------------


def test_a_look_without_any_tie_comes_on_the_list_of_the_own_organisation(
    dossier, sandra, buurgemeente
):
    kijk(sandra, dossier)
    kijk(buurgemeente, dossier)

    assert houd_toezicht() == 1
    assert gevonden() == [(S.ZONDER_BAND, "Buurvrouw")]
    assert Toezichtpunt.objects.get().organisatie == buurgemeente.eenheid.organisatie


def test_each_kind_is_found_in_the_log(dossier, sandra, oisterwijk, azc):
    naamgenoot = make_dossier(make_persoon("Sandra"), gemeente=oisterwijk, coa_locatie=azc)
    gesloten = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    gesloten.afgesloten_op, gesloten.afsluitreden = NU.date() - timedelta(days=200), "voldaan"
    gesloten.geopend_op = NU.date() - timedelta(days=400)
    gesloten.save()
    Toegang.objects.update(van=NU - timedelta(days=300))
    verlopen = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    Toegang.objects.filter(dossier=verlopen).update(
        van=NU - timedelta(days=300), tot=NU - timedelta(days=30)
    )
    nood = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    Toegang.objects.filter(dossier=nood).delete()
    Toegang.objects.create(
        dossier=nood,
        eenheid=oisterwijk,
        medewerker=sandra,
        soort=Toegangsoort.NOODTOEGANG.value,
        reden="Regievoerder ziek",
        van=NU - timedelta(days=5),
        tot=NU + timedelta(days=1),
    )
    kijk(sandra, naamgenoot)
    kijk(sandra, gesloten)
    kijk(sandra, verlopen)
    kijk(sandra, nood)
    kijk(sandra, dossier, op=NU - timedelta(days=3, hours=-11), keren=6)

    houd_toezicht()
    assert {soort for soort, _ in gevonden()} == {
        S.ZELFDE_ACHTERNAAM,
        S.GESLOTEN_DOSSIER,
        S.NA_HERKOPPELING,
        S.NOODTOEGANG,
        S.BUITEN_WERKTIJD,
    }


def test_the_round_is_made_once_a_day_and_finds_nothing_twice(dossier, buurgemeente):
    kijk(buurgemeente, dossier)

    assert (daily.review(peildatum=NU.date()), daily.review(peildatum=NU.date())) == (1, 0)
    with time_machine.travel(NU + timedelta(days=1), tick=False):
        daily.review(peildatum=NU.date() + timedelta(days=1))
    assert Toezichtpunt.objects.count() == 1


def test_a_large_export_comes_on_the_list_and_a_small_one_does_not(dossier, sandra):
    kijk(sandra, dossier, *(uuid4() for _ in range(49)), actie="dossiers.geexporteerd")
    kijk(sandra, dossier, *(uuid4() for _ in range(50)), actie="dossiers.geexporteerd")

    houd_toezicht()
    assert gevonden() == [(S.GROTE_EXPORT, "Sandra")]
    assert Toezichtpunt.objects.get().aantal == 51


def test_ordinary_work_gives_an_empty_list(dossier, sandra, jan_willem):
    kijk(sandra, dossier, keren=20)
    kijk(jan_willem, dossier, keren=20)

    assert houd_toezicht() == 0


# --- judging -------------------------------------------------------------------------------------


@pytest.fixture
def punt(dossier, buurgemeente, oisterwijk):
    return Toezichtpunt.objects.create(
        sleutel="een",
        organisatie=oisterwijk.organisatie,
        soort=S.ZONDER_BAND.value,
        gebruiker=buurgemeente.gebruiker,
        dossier=dossier,
        aantal=1,
        eerste_at=NU,
        laatste_at=NU,
    )


def test_an_item_is_handled_with_a_note_and_leaves_the_list(browser, punt, noor):
    adres = f"/toezicht/punten/{punt.pk}/"
    leeg = browser.post(adres, {"versie": 1, "oordeel": "incident", "notitie": ""})
    klaar = browser.post(
        adres, {"versie": 1, "oordeel": "besproken", "notitie": "Gesproken met de teamleider."}
    )

    punt.refresh_from_db()
    assert (leeg.status_code, klaar.status_code) == (422, 302)
    assert (punt.oordeel, punt.afgehandeld_door, punt.versie) == ("besproken", noor, 2)
    pagina = browser.get("/toezicht/").content.decode()
    assert "Er is niets na te kijken." in pagina
    assert "Besproken met de collega" in pagina


def test_a_second_judge_sees_what_the_first_one_wrote(officer, punt):
    actions.handle_punt(
        actor=officer, punt_id=punt.pk, oordeel="incident", notitie="Gemeld bij de FG.", versie=1
    )
    with pytest.raises(Verouderd):
        actions.handle_punt(
            actor=officer, punt_id=punt.pk, oordeel="besproken", notitie="Iets anders.", versie=1
        )


def test_the_database_refuses_a_judgement_without_a_note(punt, noor):
    punt.oordeel, punt.afgehandeld_at, punt.afgehandeld_door = "incident", NU, noor
    with pytest.raises(IntegrityError):
        punt.save()


def test_items_of_another_organisation_do_not_exist(punt, azc, sandra):
    coa = make_actor(make_medewerker(azc, Rol.PRIVACY_OFFICER))

    assert actions.view_toezicht(actor=coa).open == []
    with pytest.raises(BestaatNiet):
        actions.view_punt(actor=coa, punt_id=punt.pk)
    with pytest.raises(GeenRecht):
        actions.view_toezicht(actor=make_actor(sandra))
