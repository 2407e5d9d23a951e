"""Counts over many persons are as if who is in danger was never there, for everybody (ADR 32).

Each page with numbers is taken down before the household exists and again after it was put away.
A number that still counts it would be higher than what the same reader can list: that tells.
"""

import re
from datetime import date

import pytest
from django.urls import reverse

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.keuzes import Kostenpost
from overdracht.data.models import (
    Dossier,
    Kostenboeking,
    Kostenraming,
    Scenariokeuze,
    Voorkeursscenario,
)
from overdracht.data.models.bescherming import Bescherming
from overdracht.proces.bewaren import actions as bewaren
from overdracht.proces.samenwerking import queries as samenwerking
from overdracht.proces.samenwerking.actions import confirm_afspraak, propose_afspraak
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.policy import systeem
from tests.factories import (
    make_actor,
    make_coa_koppeling,
    make_dossier,
    make_huishouden,
    make_medewerker,
    make_persoon,
)
from tests.proces.bewaren.conftest import sluit
from tests.proces.conftest import VANDAAG
from tests.proces.normen import bekijk, stel_in

pytestmark = pytest.mark.django_db
# What differs on every page anyhow: the token of a form, and the hour.
_ELKE_KEER = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"|\d\d:\d\d|"X-CSRFToken": "\w+"')
LIJSTEN = (
    "dossier:today",
    "dossier:list",
    "dossier:divide",
    "dossier:export",
    "drukte:index",
    "kosten:overview",
    "samenwerking:index",
    "berichten:list",
    "api:dossiers",
)


@pytest.fixture
def land(oisterwijk, azc, sandra, tess, jan_willem):
    """The gemeente and the azc agreed on one scenario; two others were linked under it."""
    mila = make_actor(make_medewerker(azc, Rol.CASEMANAGER_PARTICIPATIE, naam="Mila"))
    paar = {"gemeente_id": oisterwijk.pk, "locatie_id": azc.pk}
    afspraak = propose_afspraak(
        actor=make_actor(tess),
        peildatum=VANDAAG,
        versie=0,
        scenario="gecombineerde_aanpak",
        geldig_van=VANDAAG,
        geldig_tot=None,
        bezoekdagen=[],
        werkwijze="",
        reistijd_minuten=41,
        reistijd_bron="9292",
        gemeente_komt_naar_azc=True,
        traject_in_of_bij_azc_mogelijk=None,
        capaciteit_laag=None,
        **paar,
    )
    confirm_afspraak(actor=mila, peildatum=VANDAAG, **paar)

    def erbij(naam, *huisgenoten):
        personen = [make_persoon(naam), *(make_persoon(wie) for wie in huisgenoten)]
        huishouden = make_huishouden(*personen)
        return [_dossier(p, huishouden, oisterwijk, azc, sandra, afspraak) for p in personen]

    erbij("Blijft")
    erbij("Blijftook")
    return erbij


def _dossier(persoon, huishouden, gemeente, azc, sandra, afspraak):
    dossier = make_dossier(
        persoon,
        huishouden=huishouden,
        gemeente=gemeente,
        coa_locatie=azc,
        contactpersonen=(sandra,) if not huishouden.koppelingen.exists() else (),
        tvs_melding_op=date(2026, 11, 2),
        gekoppeld_op=date(2026, 11, 1),
    )
    keuze = Scenariokeuze.objects.create(
        dossier=dossier,
        koppeling_id=dossier.koppeling_nu,
        scenario=Scenario.SNELLE_START,
        scenario_gekozen_op=VANDAAG,
        afspraak=afspraak,
    )
    Kostenraming.objects.create(
        dossier=dossier, keuze=keuze, scenario=keuze.scenario, totaal_cent=1_000, geraamd_op=VANDAAG
    )
    Kostenboeking.objects.create(
        dossier=dossier, post=Kostenpost.TOLK, bedrag_cent=400, geboekt_op=VANDAAG
    )
    replan_many([dossier.pk], peildatum=VANDAAG)
    return dossier


@pytest.fixture
def lezers(oisterwijk, azc, collega, jan_willem, log_in):
    """Everybody who sees numbers, and is not named."""
    return [
        log_in(medewerker)
        for medewerker in (
            collega,
            make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom"),
            jan_willem,
            make_medewerker(make_coa_koppeling(), Rol.COA_REGIEVOERDER, naam="Carla"),
        )
    ]


def bladzijden(lezers):
    return {
        (nummer, naam): _kaal(browser.get(reverse(naam)))
        for nummer, browser in enumerate(lezers)
        for naam in LIJSTEN
    }


def _kaal(antwoord):
    inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
    return antwoord.status_code, _ELKE_KEER.sub("", inhoud.decode())


def test_every_page_with_numbers_is_as_if_the_household_never_was(land, lezers, bescherm):
    zonder = bladzijden(lezers)
    dossier, _ = land("Nergens", "Huisgenoot")
    met = bladzijden(lezers[1:2])
    bescherm(dossier)

    assert bladzijden(lezers) == zonder
    anders = {naam for (_, naam), tekst in met.items() if tekst not in zonder.values()}
    # That these pages do count: else nothing was shown above.
    assert anders >= set(LIJSTEN) - {"kosten:overview", "berichten:list"}


def test_what_both_sides_count_together_leaves_out_who_is_in_danger(
    land, oisterwijk, azc, bescherm, sandra
):
    afspraken = list(Voorkeursscenario.objects.values_list("pk", flat=True))
    paar = samenwerking.Paar(oisterwijk, azc)

    def tellingen():
        matrix = samenwerking.get_matrix(
            actor=make_actor(sandra), eenheid_id=oisterwijk.pk, peildatum=VANDAAG
        )
        return (
            [(rij.wachtend, rij.telling) for rij in matrix.rijen],
            samenwerking.list_kwartalen(paar),
            list(samenwerking.count_keuzes(afspraken).values()),
        )

    zonder = tellingen()
    dossier, _ = land("Nergens", "Huisgenoot")
    met = tellingen()
    bescherm(dossier)

    # Also for Sandra, who is named: else two who compare would know.
    assert tellingen() == zonder != met


def test_the_preview_and_the_progress_of_a_norm_leave_them_out(land, beheerder, bescherm):
    bekend = bekijk(beheerder)
    dossier, _ = land("Nergens", "Huisgenoot")
    met = bekijk(beheerder)
    bescherm(dossier)

    assert bekijk(beheerder) == bekend != met
    rij = stel_in(beheerder)
    rij.refresh_from_db()
    assert rij.te_herplannen == bekend.bekeken
    # The plan of who is not counted moves all the same.
    assert set(Dossier.objects.values_list("wordt_wakker_op", flat=True)) != {VANDAAG}


def test_who_is_in_danger_is_on_no_list_to_destroy(dossier, oisterwijk, bescherm, tess):
    officer = make_actor(make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER, naam="Noor"))
    tom = make_actor(make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom"))
    weg = sluit(make_dossier(make_persoon("Weg"), gemeente=oisterwijk))
    nu = date(2026, 11, 23)

    def te_vernietigen():
        return bewaren.view_bewaren(actor=officer, peildatum=nu).te_vernietigen

    sluit(dossier)
    assert te_vernietigen() == 2
    lijst = bewaren.make_lijst(actor=officer, peildatum=nu)
    bescherm(dossier)

    assert te_vernietigen() == 1
    regels = bewaren.view_lijst(actor=tom, lijst_id=lijst.pk).regels
    assert [regel.naam for regel in regels] == ["Amal Weg"]
    bewaren.approve_lijst(actor=tom, lijst_id=lijst.pk, peildatum=nu)
    bewaren.destroy_goedgekeurd(actor=systeem("klok"), peildatum=date(2026, 11, 25))
    assert set(Dossier.objects.values_list("pk", flat=True)) == {dossier.pk}
    assert weg.pk != dossier.pk
    assert Bescherming.objects.filter(huishouden=dossier.huishouden).exists()
