"""A rest around the move: agreed with the person, told to all, and it holds what was agreed."""

import importlib
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from overdracht.core.begrippen import Partnersoort, Rol, Toegangsoort
from overdracht.core.errors import RedenNodig, RegelOvertreden
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Dossier,
    Gebeurtenis,
    Huisvesting,
    Rustperiode,
    Termijn,
)
from overdracht.proces.huisvesting.actions import agree_rust, withdraw_rust
from overdracht.support.planning.actions import replan, wake
from overdracht.support.planning.queries import list_geschiedenis, load_feiten, open_lijn
from overdracht.support.toegang.actions import acting_as
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import give_toegang, make_actor, make_dossier, make_medewerker, make_partner

VANDAAG = date(2026, 6, 1)
RUST: dict[str, Any] = {
    "rust_van": date(2026, 6, 1),
    "rust_tot": date(2026, 6, 21),
    "afgesproken_op": VANDAAG,
    "afgesproken_met": ["inburgeraar", "coa", "taalaanbieder"],
    "dagdelen_ervoor": 3,
    "dagdelen_erna": 5,
}


@pytest.fixture
def dossier(oisterwijk, azc, sandra):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        contactpersonen=(sandra,),
        kennisgeving_op=date(2026, 3, 2),
        pip_vastgesteld_op=date(2026, 5, 4),
        intake_begonnen_op=date(2026, 4, 1),
        leerbaarheidstoets_op=date(2026, 4, 20),
        traject_begonnen_op=date(2026, 5, 11),
        verhuizing_gepland_op=date(2026, 6, 15),
    )
    replan(dossier, peildatum=VANDAAG)
    return dossier


def spreek_af(actor, dossier, peildatum=VANDAAG, **anders):
    return agree_rust(actor=actor, dossier_id=dossier.pk, peildatum=peildatum, **{**RUST, **anders})


def laatste_dagen(dossier):
    return dict(Termijn.objects.filter(dossier=dossier).values_list("norm", "uiterlijk_op"))


def partner(dossier, soort):
    eenheid = make_partner(f"Partner {soort}", soort)
    give_toegang(dossier, eenheid, Toegangsoort.OPDRACHT)
    return make_medewerker(eenheid, Rol.PARTNER)


def test_what_was_agreed_waits_and_what_the_law_sets_does_not(dossier, gemeente):
    eerst = laatste_dagen(dossier)

    spreek_af(gemeente, dossier)

    dan = laatste_dagen(dossier)
    anders = {norm: (eerst[norm], dag) for norm, dag in dan.items() if dag != eerst[norm]}
    assert anders == {"T-50": (date(2026, 8, 4), date(2026, 8, 25))}
    assert load_feiten([dossier.pk])[dossier.pk].rustperiode == (
        RUST["rust_van"],
        RUST["rust_tot"],
    )


def test_who_agreed_with_whom_is_kept_and_told_in_the_history(dossier, coa, gemeente):
    rij = spreek_af(coa, dossier)

    assert (rij.afgesproken_door, rij.afgesproken_met[0]) == ("coa", "inburgeraar")
    verhaal = list_geschiedenis(actor=gemeente, dossier_id=dossier.pk, peildatum=VANDAAG)[0]
    assert "heeft de rustperiode afgesproken" in verhaal.zin
    assert "Het begin van de rustperiode: 1 juni 2026." in verhaal.zin
    assert "Dagdelen per week vóór de rust: 3." in verhaal.zin
    assert any("Eerste voortgangsgesprek" in gevolg for gevolg in verhaal.gevolgen)
    assert Auditregel.objects.filter(actie="rustperiode.afgesproken").exists()


def test_the_other_party_the_school_and_the_begeleiding_hear_of_it_and_the_corporatie_does_not(
    dossier, gemeente, azc
):
    soorten = (Partnersoort.TAALAANBIEDER, Partnersoort.BEGELEIDING, Partnersoort.CORPORATIE)
    taal, begeleiding, _corporatie = (partner(dossier, soort) for soort in soorten)
    elders = make_partner("Elders", Partnersoort.BEGELEIDING)

    spreek_af(gemeente, dossier)

    berichten = Bericht.objects.filter(soort="rustperiode.afgesproken", kanaal="inbox")
    gelezen_door = set(berichten.values_list("eenheid_id", flat=True))
    assert gelezen_door == {azc.pk, taal.eenheid_id, begeleiding.eenheid_id}
    assert elders.pk not in gelezen_door


def test_the_school_sees_the_rest_in_its_line_and_the_corporatie_does_not(dossier, gemeente):
    spreek_af(gemeente, dossier)

    def stappen(soort):
        actor = make_actor(partner(dossier, soort))
        lijn = open_lijn(actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG)
        return {stap.stap for stap in lijn.stappen}

    assert "rustperiode" in stappen(Partnersoort.TAALAANBIEDER)
    assert "rustperiode" not in stappen(Partnersoort.CORPORATIE)


def test_both_parties_see_it_in_the_line(dossier, gemeente, coa):
    spreek_af(gemeente, dossier)

    for actor in (gemeente, coa):
        lijn = open_lijn(actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG)
        assert "rustperiode" in {stap.stap for stap in lijn.stappen}


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"afgesproken_met": ["coa"]}, "afgesproken_met"),
        ({"afgesproken_op": date(2026, 6, 2)}, "afgesproken_op"),
        ({"rust_tot": date(2026, 5, 31)}, "rust_tot"),
    ],
    ids=["zonder de inburgeraar", "nog niet afgesproken", "omgekeerd"],
)
def test_what_is_no_rest_is_refused(anders, veld, dossier, gemeente):
    with pytest.raises(RegelOvertreden) as fout:
        spreek_af(gemeente, dossier, **anders)

    assert fout.value.veld == veld
    assert not Rustperiode.objects.exists()


def test_a_rest_far_from_the_move_asks_why(dossier, gemeente):
    ver = {"rust_van": date(2026, 9, 1), "rust_tot": date(2026, 9, 14)}
    with pytest.raises(RedenNodig):
        spreek_af(gemeente, dossier, **ver)

    assert spreek_af(gemeente, dossier, **ver, reden="Het gezin komt dan over").versie == 1


def test_another_end_asks_why_and_what_stood_there_is_kept(dossier, gemeente):
    rij = spreek_af(gemeente, dossier)
    with pytest.raises(RedenNodig):
        spreek_af(gemeente, dossier, versie=rij.versie, rust_tot=date(2026, 6, 28))

    spreek_af(gemeente, dossier, versie=1, rust_tot=date(2026, 6, 28), reden="Een week langer")

    assert laatste_dagen(dossier)["T-50"] == date(2026, 9, 1)
    assert Rustperiode.alles.filter(dossier=dossier).count() == 2


def test_a_rest_that_is_called_off_holds_nothing_any_more(dossier, gemeente, azc):
    eerst = laatste_dagen(dossier)
    rij = spreek_af(gemeente, dossier)

    withdraw_rust(
        actor=gemeente,
        dossier_id=dossier.pk,
        peildatum=VANDAAG,
        reden="De verhuizing gaat niet door",
        versie=rij.versie,
    )

    assert laatste_dagen(dossier) == eerst
    assert Gebeurtenis.objects.filter(soort="rustperiode.afgezegd").exists()
    assert Bericht.objects.filter(soort="rustperiode.afgezegd", eenheid=azc).exists()


def test_during_the_rest_the_clock_reminds_nobody_of_what_waits(oisterwijk, azc, gemeente):
    laat = make_dossier(
        gemeente=oisterwijk, coa_locatie=azc, verhuizing_gepland_op=date(2026, 6, 15)
    )
    replan(laat, peildatum=date(2026, 3, 10))
    spreek_af(
        gemeente,
        laat,
        peildatum=date(2026, 3, 10),
        rust_van=date(2026, 3, 12),
        rust_tot=date(2026, 4, 5),
        afgesproken_op=date(2026, 3, 10),
        reden="Ziekte",
    )

    def wek(dag):
        with acting_as(systeem("test")):
            wake(actor=systeem("test"), peildatum=dag)
        rij = Dossier.objects.get(pk=laat.pk)
        return rij.gemeente_termijn_op, Bericht.objects.filter(soort="termijn.verlopen").count()

    assert wek(date(2026, 3, 17)) == (date(2026, 4, 10), 0)
    assert wek(date(2026, 4, 10)) == (date(2026, 4, 10), 0)
    assert wek(date(2026, 4, 11))[1] == 3


def test_the_neighbour_and_the_woonbegeleider_agree_on_nothing(dossier, buurgemeente, azc):
    for wie, fout in (
        (buurgemeente, Exception),
        (make_medewerker(azc, Rol.WOONBEGELEIDER), GeenRecht),
    ):
        with pytest.raises(fout):
            spreek_af(make_actor(wie), dossier)

    assert not Rustperiode.alles.exists()


def test_the_form_opens_with_the_weeks_around_the_move_and_the_panel_tells_what_was_agreed(
    dossier, log_in, sandra
):
    browser = log_in(sandra)
    form = browser.get(reverse("huisvesting:rest", args=[dossier.pk])).content.decode()
    assert 'value="2026-06-01"' in form
    assert 'value="2026-06-29"' in form

    browser.post(
        reverse("huisvesting:rest", args=[dossier.pk]),
        {
            **RUST,
            "versie": 0,
            "afgesproken_op": "2026-05-29",
        },
    )

    paneel = browser.get(reverse("huisvesting:panel", args=[dossier.pk])).content.decode()
    assert "Rust 1 juni tot en met 21 juni 2026" in paneel
    assert "met de inburgeraar, COA, de taalaanbieder" in paneel
    assert "Na de rust: 5 dagdelen per week." in paneel
    assert reverse("huisvesting:cancel_rest", args=[dossier.pk]) in paneel


def test_the_rest_that_stood_with_a_house_became_one_of_each_member(dossier):
    """The data of migration 0018, on rows as they were."""
    migratie = importlib.import_module("overdracht.data.migrations.0018_rustperiode")
    huis: Any = Huisvesting.objects.get(koppeling=dossier.koppeling)
    huis.rust_van, huis.rust_tot = date(2026, 6, 8), None

    class Toen:
        """The tables of then: the house still held the days."""

        class objects:  # noqa: N801  # as Django calls it
            @staticmethod
            def filter(**_waar):
                return type("Rijen", (), {"iterator": lambda _self: iter([huis])})()

    class Apps:
        @staticmethod
        def get_model(app, naam):
            return Toen if naam == "Huisvesting" else apps.get_model(app, naam)

    migratie.neem_over(Apps, type("Editor", (), {"connection": connection}))

    rij = Rustperiode.objects.get(dossier=dossier)
    assert (rij.rust_van, rij.rust_tot) == (date(2026, 6, 8), date(2026, 6, 8))
    assert rij.afgesproken_met == []
