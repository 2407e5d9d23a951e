"""Proposed by one side, confirmed by the other, and only then it holds; nothing is overwritten."""

from datetime import date, timedelta

import pytest

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.data.models import Auditregel, Bericht, Termijn, Voorkeursscenario
from overdracht.proces.samenwerking import actions, queries
from overdracht.proces.scenario.actions import choose_scenario
from overdracht.support.berichten.sentences import zin_van
from overdracht.support.planning import actions as planning
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_azc, make_dossier
from tests.proces.samenwerking.conftest import VANDAAG

pytestmark = pytest.mark.django_db
LATER = VANDAAG + timedelta(days=14)


@pytest.fixture
def wachtend(oisterwijk, azc):
    """Linked, and nobody chose a scenario yet."""
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    replan_many([dossier.pk], peildatum=VANDAAG)
    dossier.refresh_from_db()
    return dossier


def open_termijnen(dossier):
    return set(Termijn.objects.filter(dossier=dossier).values_list("norm", flat=True))


def geldig(dag=VANDAAG):
    return Voorkeursscenario.objects.geldig_op(dag)


def test_what_one_side_proposes_does_not_hold(stel_voor, teamleider, wachtend):
    rij = stel_voor(teamleider)

    assert not geldig().exists()
    assert (rij.akkoord_gemeente, rij.akkoord_coa) == (True, False)
    assert "T-06" in open_termijnen(wachtend)


def test_what_both_sides_confirmed_holds_and_takes_t06_away_but_not_t07(spreek_af, wachtend):
    rij = spreek_af()

    assert geldig().get() == rij
    assert open_termijnen(wachtend) & {"T-05", "T-06", "T-07"} == {"T-05", "T-07"}


def test_coa_proposes_too_and_then_the_gemeente_confirms(stel_voor, paar, teamleider, van_azc):
    stel_voor(van_azc)
    with pytest.raises(RegelOvertreden):
        actions.confirm_afspraak(actor=van_azc, peildatum=VANDAAG, **paar)

    rij = actions.confirm_afspraak(actor=teamleider, peildatum=VANDAAG, **paar)

    assert geldig().get() == rij
    assert rij.akkoord_gemeente_door_id == teamleider.medewerker_id


def test_the_coa_regievoerder_speaks_for_every_azc(stel_voor, paar, teamleider, regievoerder_coa):
    stel_voor(teamleider)

    actions.confirm_afspraak(actor=regievoerder_coa, peildatum=VANDAAG, **paar)

    assert geldig().exists()


def test_it_never_begins_before_the_second_side_confirmed(stel_voor, paar, teamleider, van_azc):
    stel_voor(teamleider)

    rij = actions.confirm_afspraak(actor=van_azc, peildatum=LATER, **paar)

    assert rij.geldig_van == LATER
    assert not geldig(VANDAAG).exists()


def test_an_answer_is_another_proposal_and_the_first_one_stays_to_be_read(
    stel_voor, paar, teamleider, van_azc
):
    eerste = stel_voor(teamleider)
    tweede = stel_voor(van_azc, versie=eerste.versie, scenario="start_na_verhuizing")

    eerste.refresh_from_db()
    assert (eerste.slot, eerste.gesloten_op) == ("beantwoord", VANDAAG)
    assert (tweede.versienummer, tweede.voorgesteld_door) == (2, "coa")
    actions.confirm_afspraak(actor=teamleider, peildatum=VANDAAG, **paar)
    assert geldig().get().scenario == Scenario.START_NA_VERHUIZING


def test_ones_own_proposal_makes_way_for_a_better_one(stel_voor, teamleider):
    eerste = stel_voor(teamleider)
    stel_voor(teamleider, versie=eerste.versie, scenario="")

    eerste.refresh_from_db()
    assert eerste.slot == "ingetrokken"
    assert Voorkeursscenario.objects.open_voorstel().count() == 1


@pytest.mark.parametrize(("wie", "slot"), [("teamleider", "ingetrokken"), ("van_azc", "afgewezen")])
def test_a_proposal_is_taken_back_or_refused_with_a_reason(wie, slot, stel_voor, paar, request):
    stel_voor(request.getfixturevalue("teamleider"))

    rij = actions.close_voorstel(
        actor=request.getfixturevalue(wie), peildatum=VANDAAG, reden="Past niet", **paar
    )

    assert (rij.slot, rij.toelichting) == (slot, "Past niet")
    assert not Voorkeursscenario.objects.open_voorstel().exists()


def test_a_changed_agreement_is_a_new_version_and_the_old_one_ends_that_day(
    spreek_af, stel_voor, paar, van_azc, teamleider
):
    oud = spreek_af()
    stel_voor(van_azc, op=LATER, scenario="snelle_start")
    assert geldig(LATER).get() == oud

    nieuw = actions.confirm_afspraak(actor=teamleider, peildatum=LATER, **paar)

    oud.refresh_from_db()
    assert (oud.geldig_tot, nieuw.versienummer) == (LATER, 2)
    assert geldig(LATER - timedelta(days=1)).get() == oud
    assert geldig(LATER).get() == nieuw


def test_one_side_ends_it_with_notice_and_from_that_day_coa_is_told_again(
    spreek_af, paar, van_azc, wachtend
):
    spreek_af()
    einde = date(2026, 4, 7)
    with pytest.raises(RegelOvertreden, match="4 weken"):
        actions.end_afspraak(
            actor=van_azc, geldig_tot=LATER, peildatum=VANDAAG, reden="Te druk", **paar
        )

    rij = actions.end_afspraak(
        actor=van_azc, geldig_tot=einde, peildatum=VANDAAG, reden="Te druk", **paar
    )

    assert (rij.opgezegd_door, rij.geldig_tot) == ("coa", einde)
    assert "T-06" not in open_termijnen(wachtend)
    wachtend.refresh_from_db()
    assert wachtend.wordt_wakker_op <= einde
    replan_many([wachtend.pk], peildatum=einde)
    assert "T-06" in open_termijnen(wachtend)


def test_an_agreement_that_begins_later_wakes_the_dossiers_on_its_day(
    stel_voor, paar, teamleider, van_azc, wachtend
):
    stel_voor(teamleider, geldig_van=LATER)
    actions.confirm_afspraak(actor=van_azc, peildatum=VANDAAG, **paar)

    assert "T-06" in open_termijnen(wachtend)
    wachtend.refresh_from_db()
    assert wachtend.wordt_wakker_op <= LATER
    replan_many([wachtend.pk], peildatum=LATER)
    assert "T-06" not in open_termijnen(wachtend)


def test_many_dossiers_wait_for_the_clock(spreek_af, wachtend, monkeypatch):
    monkeypatch.setattr(planning, "METEEN", 0)

    spreek_af()

    wachtend.refresh_from_db()
    assert wachtend.wordt_wakker_op == VANDAAG
    assert "T-06" in open_termijnen(wachtend)


def test_a_dossier_of_another_azc_is_not_touched(spreek_af, oisterwijk):
    elders = make_dossier(gemeente=oisterwijk, coa_locatie=make_azc("azc Budel"))
    replan_many([elders.pk], peildatum=VANDAAG)

    spreek_af()

    assert "T-06" in open_termijnen(elders)


def test_an_exception_is_counted_and_coa_is_told_of_it(
    spreek_af, paar, wachtend, gemeente, oisterwijk, azc, teamleider
):
    rij = spreek_af()
    gewoon = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    for dossier, scenario in ((wachtend, Scenario.SNELLE_START), (gewoon, rij.scenario)):
        choose_scenario(
            actor=gemeente,
            dossier_id=dossier.pk,
            scenario=Scenario(scenario),
            peildatum=VANDAAG,
            reden="Past beter",
        )

    stukken = queries.get_stukken(actor=teamleider, paar=queries.get_paar(actor=teamleider, **paar))
    assert stukken.tellingen[rij.pk] == (2, 1)
    assert stukken.kwartalen == [(date(2026, 1, 1), (2, 1))]
    keuzes = {k.dossier_id: k for k in actions.view_afwijkend(actor=teamleider, paar=stukken.paar)}
    assert keuzes.keys() == {wachtend.pk}
    assert not keuzes[wachtend.pk].voorkeursscenario_afgesproken


def test_nobody_else_takes_part(stel_voor, paar, sandra, van_tilburg, teamleider, gemeente):
    stel_voor(teamleider)

    with pytest.raises(BestaatNiet):
        actions.confirm_afspraak(actor=van_tilburg, peildatum=VANDAAG, **paar)
    with pytest.raises(GeenRecht):
        actions.confirm_afspraak(actor=gemeente, peildatum=VANDAAG, **paar)


def test_the_other_side_hears_of_it_and_no_person_is_named(
    stel_voor, paar, teamleider, van_azc, azc, wachtend
):
    stel_voor(teamleider)
    actions.confirm_afspraak(actor=van_azc, peildatum=VANDAAG, **paar)

    berichten = Bericht.objects.filter(soort__startswith="samenwerking.")
    assert {(b.soort, b.eenheid.naam, b.rol, b.dossier_id) for b in berichten} == {
        ("samenwerking.voorgesteld", "azc Oisterwijk", Rol.CASEMANAGER_PARTICIPATIE.value, None),
        ("samenwerking.bevestigd", "Oisterwijk", Rol.TEAMLEIDER.value, None),
    }
    (voorstel,) = (b for b in berichten if b.soort == "samenwerking.voorgesteld")
    assert zin_van(voorstel.soort, voorstel.waarden).startswith(
        "Oisterwijk stelt een afspraak voor tussen gemeente Oisterwijk en azc Oisterwijk, vanaf 10"
    )
    acties = set(Auditregel.objects.values_list("actie", flat=True))
    assert {"samenwerking.voorgesteld", "samenwerking.bevestigd"} <= acties


def test_a_stale_form_shows_what_a_colleague_proposed_meanwhile(stel_voor, teamleider, van_azc):
    stel_voor(teamleider)

    with pytest.raises(Verouderd) as fout:
        stel_voor(van_azc, versie=0, scenario="")
    assert fout.value.nu["scenario"] == "gecombineerde_aanpak"


def test_what_was_answered_meanwhile_is_not_confirmed(stel_voor, paar, teamleider, van_azc):
    oud = stel_voor(teamleider)
    stel_voor(teamleider, versie=oud.versie, scenario="")

    with pytest.raises(Verouderd):
        actions.confirm_afspraak(actor=van_azc, peildatum=VANDAAG, versie=oud.versie + 5, **paar)
    assert not geldig().exists()
