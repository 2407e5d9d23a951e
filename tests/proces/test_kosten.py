"""Prices by day, the estimate at the choice, what was paid, and figures that name nobody."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Eenheidsoort, Rol, Scenario
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Kostengegeven, Kostenpost, Werksoort
from overdracht.data.models import (
    Auditregel,
    Gebeurtenis,
    Kostenboeking,
    Kostenraming,
    Tarief,
    Werktijd,
)
from overdracht.data.models.kosten import geldende_tarieven
from overdracht.proces.kosten import actions
from overdracht.proces.scenario.actions import choose_scenario
from overdracht.proces.scenario.queries import get_bureau, list_ramingen
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from overdracht.support.toegang.queries import open_dossier
from tests.factories import make_actor, make_eenheid, make_medewerker
from tests.proces.conftest import VANDAAG

G = Kostengegeven
PRIJZEN = {
    G.PRIJS_KILOMETER: 25,
    G.PRIJS_TOLKUUR: 6_000,
    G.PRIJS_PERSONEELSUUR: 7_500,
    G.PRIJS_APPARAAT: 30_000,
    G.LESDAGEN_PER_WEEK: 3,
}


@pytest.fixture
def prijzen(oisterwijk):
    for soort, aantal in PRIJZEN.items():
        Tarief.objects.create(
            soort=soort, aantal=aantal, geldig_van=date(2026, 1, 1), bron="verzonnen"
        )
    for werksoort in Werksoort:
        Werktijd.objects.create(gemeente=oisterwijk, soort=werksoort, minuten=60, bron="verzonnen")


def boek(actor, dossier, cent=1_250, post=Kostenpost.TOLK, op=VANDAAG):
    return actions.book_kosten(
        actor=actor,
        dossier_id=dossier.pk,
        post=post,
        bedrag_cent=cent,
        geboekt_op=op,
        peildatum=VANDAAG,
    )


def kies(actor, dossier, scenario=Scenario.START_NA_VERHUIZING):
    return choose_scenario(
        actor=actor, dossier_id=dossier.pk, scenario=scenario, reden="anders", peildatum=VANDAAG
    )


def zet_prijs(actor, aantal, van, soort=G.PRIJS_TOLKUUR, versie=None):
    return actions.record_tarief(
        actor=actor,
        soort=soort,
        aantal=aantal,
        geldig_van=van,
        bron="contract",
        peildatum=VANDAAG,
        versie=versie,
    )


def prijs_op(dag, gemeente):
    tarief = geldende_tarieven(gemeente.pk, peildatum=dag).get(G.PRIJS_TOLKUUR)
    return tarief.aantal if tarief else None


def test_a_price_holds_from_its_day_and_what_a_gemeente_entered_goes_first(oisterwijk, beheerder):
    coa = make_actor(
        make_medewerker(
            make_eenheid("COA koppeling", Eenheidsoort.COA_KOPPELING),
            Rol.FUNCTIONEEL_BEHEERDER,
            naam="Coen",
        )
    )
    zet_prijs(coa, 5_000, date(2026, 1, 1))
    zet_prijs(coa, 5_500, date(2026, 7, 1))
    zet_prijs(beheerder, 6_000, date(2026, 3, 1))

    gevonden = [
        prijs_op(dag, oisterwijk)
        for dag in (date(2025, 12, 31), date(2026, 2, 1), date(2026, 3, 1), date(2026, 8, 1))
    ]

    assert gevonden == [None, 5_000, 6_000, 6_000]


def test_a_price_of_the_same_day_is_corrected_and_what_stood_there_is_kept(beheerder):
    zet_prijs(beheerder, 5_000, VANDAAG)
    rij = zet_prijs(beheerder, 5_100, VANDAAG)

    assert (rij.versie, Tarief.objects.count(), Tarief.alles.count()) == (2, 1, 2)


def test_a_price_that_a_colleague_entered_meanwhile_is_not_overwritten(beheerder):
    zet_prijs(beheerder, 5_000, VANDAAG, versie=0)

    with pytest.raises(Verouderd):
        zet_prijs(beheerder, 5_100, VANDAAG, versie=0)
    assert zet_prijs(beheerder, 5_200, VANDAAG, versie=1).aantal == 5_200
    assert zet_prijs(beheerder, 5_300, VANDAAG + timedelta(days=9), versie=2).aantal == 5_300


def test_the_form_of_a_price_knows_what_stands_today(beheer, beheerder):
    adres = reverse("kosten:rate", args=[G.PRIJS_TOLKUUR])
    velden = {"aantal": "60,00", "geldig_van": timezone.localdate().isoformat(), "bron": "besluit"}
    eerst = beheer.post(adres, {**velden, "versie": "0"})
    veld = re.search(r'<input[^>]*name="versie"[^>]*>', beheer.get(adres).content.decode())
    daarna = beheer.post(adres, {**velden, "aantal": "70,00", "versie": "0"})

    assert (eerst.status_code, daarna.status_code) == (302, 409)
    assert veld
    assert 'value="1"' in veld.group()
    assert Tarief.objects.get().aantal == 6_000


def test_a_regievoerder_sets_no_price(gemeente):
    with pytest.raises(GeenRecht):
        zet_prijs(gemeente, 1, VANDAAG)


def test_without_prices_the_desk_says_what_is_missing(dossier, log_in, sandra):
    html = log_in(sandra).get(reverse("scenario:desk", args=[dossier.pk])).content.decode()

    assert "nog open" in html
    assert "de prijs per kilometer" in html
    assert "hoe lang de stappen duren" in html


def test_the_desk_puts_the_three_estimates_side_by_side(dossier, prijzen, log_in, sandra):
    persoon = dossier.inburgeraar.persoon
    persoon.tolk_nodig = True
    persoon.save()

    html = log_in(sandra).get(reverse("scenario:desk", args=[dossier.pk])).content.decode()

    # Three talks of an hour with an interpreter; four steps of an hour of staff.
    assert html.count("€ 180,00") == 3
    assert html.count("€ 300,00") == 3
    assert "Driegesprek, intake en PIP duren samen 180 minuten, met een tolk." in html
    assert "De inburgeraar reist 1 keer heen en weer voor het driegesprek" in html


def test_the_estimate_is_kept_as_it_was_at_the_choice(dossier, prijzen, gemeente):
    keuze = kies(gemeente, dossier)
    raming = Kostenraming.objects.get(keuze=keuze)
    bureau = get_bureau(
        actor=gemeente, dossier=open_dossier(gemeente, dossier.pk), peildatum=VANDAAG
    )
    nu = list_ramingen(actor=gemeente, bureau=bureau, peildatum=VANDAAG)[2]
    Tarief.objects.update(aantal=1)

    raming.refresh_from_db()
    assert raming.totaal_cent == nu.totaal
    assert {regel["post"] for regel in raming.regels} == {post.value for post in Kostenpost}
    assert "Er zijn geen kinderen onder de 4 jaar." in raming.regels[2]["zinnen"]


def test_a_switch_keeps_both_estimates(dossier, prijzen, gemeente):
    kies(gemeente, dossier)
    kies(gemeente, dossier, Scenario.GECOMBINEERDE_AANPAK)

    assert [r.scenario for r in Kostenraming.objects.order_by("created_at")] == [
        "start_na_verhuizing",
        "gecombineerde_aanpak",
    ]


def test_what_was_paid_stands_on_the_panel_of_the_gemeente(dossier, gemeente, log_in, sandra):
    boek(gemeente, dossier, 1_250)
    boek(gemeente, dossier, 250, Kostenpost.REIZEN)

    html = log_in(sandra).get(reverse("kosten:panel", args=[dossier.pk])).content.decode()

    assert "€ 12,50" in html
    assert "Samen € 15,00." in html


def test_coa_and_a_neighbour_see_nothing_of_the_costs(
    dossier, gemeente, log_in, jan_willem, buurgemeente, buur
):
    rij = boek(gemeente, dossier)
    paneel = reverse("kosten:panel", args=[dossier.pk])
    detail = reverse("dossier:detail", args=[dossier.pk])

    assert log_in(jan_willem).get(paneel).status_code == 403
    assert log_in(buurgemeente).get(paneel).status_code == 404
    html = log_in(jan_willem).get(detail).content.decode()
    assert "€" not in html
    assert "osten" not in html
    with pytest.raises(BestaatNiet):
        actions.withdraw_kosten(
            actor=buur, dossier_id=dossier.pk, rij_id=rij.pk, peildatum=VANDAAG, reden="x"
        )


def test_the_page_that_is_printed_holds_no_amount(dossier, prijzen, gemeente, log_in, sandra):
    kies(gemeente, dossier)
    boek(gemeente, dossier)
    html = log_in(sandra).get(reverse("dossier:detail", args=[dossier.pk])).content.decode()
    bureau = log_in(sandra).get(reverse("scenario:desk", args=[dossier.pk])).content.decode()

    assert "€" not in html
    # On the desk the amounts stand in a part that does not go on paper.
    assert bureau.index('<section class="wo-niet-op-papier">') < bureau.index("€")
    assert "€" not in bureau[bureau.index("</section>", bureau.rindex("€")) :]


def test_the_history_says_that_something_was_booked_and_never_how_much(dossier, gemeente):
    boek(gemeente, dossier, 98_765)
    regel = Gebeurtenis.objects.get(soort="kosten.geboekt")

    assert (regel.oud, regel.nieuw) == ({}, {})
    assert Auditregel.objects.filter(actie="kosten.geboekt").count() == 1


def test_a_payment_is_corrected_with_its_past_and_taken_back(dossier, gemeente):
    rij = boek(gemeente, dossier, 1_000)
    waarden: dict[str, Any] = {
        "post": Kostenpost.TOLK,
        "bedrag_cent": 900,
        "geboekt_op": VANDAAG,
    }
    wie: dict[str, Any] = {
        "actor": gemeente,
        "dossier_id": dossier.pk,
        "rij_id": rij.pk,
        "peildatum": VANDAAG,
    }
    actions.correct_kosten(**wie, reden="typefout", versie=1, **waarden)

    with pytest.raises(Verouderd):
        actions.correct_kosten(**wie, reden="ook", versie=1, **waarden)
    assert set(Kostenboeking.alles.values_list("bedrag_cent", flat=True)) == {1_000, 900}

    actions.withdraw_kosten(**wie, reden="van een ander", versie=2)

    assert not Kostenboeking.objects.exists()


def test_nothing_is_paid_in_the_future(dossier, gemeente):
    with pytest.raises(RegelOvertreden):
        boek(gemeente, dossier, op=VANDAAG + timedelta(days=1))


def test_the_forms_take_euros(dossier, log_in, sandra, fenna):
    with time_machine.travel("2026-06-01T12:00:00+02:00", tick=False):
        log_in(sandra).post(
            reverse("kosten:book", args=[dossier.pk]),
            {"post": "tolk", "bedrag_cent": "1.012,50", "geboekt_op": "2026-05-28"},
        )
        fout = log_in(sandra).post(
            reverse("kosten:book", args=[dossier.pk]),
            {"post": "tolk", "bedrag_cent": "veel", "geboekt_op": "2026-05-28"},
        )
        beheer = log_in(fenna)
        for soort, waarde in ((G.PRIJS_TOLKUUR, "61,25"), (G.LESDAGEN_PER_WEEK, "3")):
            beheer.post(
                reverse("kosten:rate", args=[soort]),
                {"aantal": waarde, "geldig_van": "2026-06-01", "bron": "contract"},
            )
        html = beheer.get(reverse("kosten:rates")).content.decode()

    assert Kostenboeking.objects.get().bedrag_cent == 101_250
    assert fout.status_code == 422
    assert set(Tarief.objects.values_list("aantal", flat=True)) == {6_125, 3}
    assert "€ 61,25" in html
    assert "niet ingevuld" in html
