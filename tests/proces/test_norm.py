"""Norms in the hands of a gemeente: what is explained, what a change would move and does."""

from datetime import timedelta

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.kalender import weken
from overdracht.data.models import Auditregel, Dossier, Normwaarde, Termijn
from overdracht.proces.norm import actions, queries
from overdracht.proces.norm.actions import end_waarde
from overdracht.support.planning import actions as planning
from overdracht.support.planning.actions import replan_many, wake
from overdracht.support.planning.queries import count_wakker
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, systeem
from tests.factories import (
    make_actor,
    make_azc,
    make_dossier,
    make_gemeente,
    make_medewerker,
)
from tests.proces.conftest import VANDAAG
from tests.proces.normen import LATER, MELDING, bekijk, keuzes, rijen, stel_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossiers(oisterwijk, azc):
    """Three of Oisterwijk that wait for a choice, planned under the national norm."""
    ids = [
        make_dossier(gemeente=oisterwijk, coa_locatie=azc, tvs_melding_op=MELDING).pk
        for _ in range(3)
    ]
    replan_many(ids, peildatum=VANDAAG)
    return ids


@pytest.fixture
def van_de_buren(azc):
    """One of another gemeente: it must stay as it is, and stay uncounted."""
    buur = make_gemeente("Diemen", code="GM0384")
    dossier = make_dossier(gemeente=buur, coa_locatie=azc, tvs_melding_op=MELDING)
    replan_many([dossier.pk], peildatum=VANDAAG)
    return dossier


# --- a change ---------------------------------------------------------------------------------


def test_a_value_counts_from_its_day_and_only_here(beheerder, dossiers, van_de_buren):
    stel_in(beheerder)

    assert {keuzes()[pk] for pk in dossiers} == {weken(3).op(MELDING)}
    assert keuzes()[van_de_buren.pk] == weken(2).op(MELDING)
    assert rijen() == [(3, VANDAAG, None)]


def test_a_value_of_a_day_to_come_changes_nothing_before_that_day(beheerder, dossiers):
    stel_in(beheerder, geldig_van=VANDAAG + timedelta(days=2))

    assert set(keuzes().values()) == {weken(2).op(MELDING)}
    straks = VANDAAG + timedelta(days=2)
    wake(actor=systeem("klok"), peildatum=straks)
    assert set(keuzes().values()) == {weken(3).op(MELDING)}


def test_for_one_azc_only_its_dossiers_move(beheerder, oisterwijk, azc, dossiers):
    elders = make_dossier(
        gemeente=oisterwijk, coa_locatie=make_azc("azc Zeist"), tvs_melding_op=MELDING
    )
    replan_many([elders.pk], peildatum=VANDAAG)

    stel_in(beheerder, coa_locatie_id=azc.pk)

    assert keuzes()[dossiers[0]] == weken(3).op(MELDING)
    assert keuzes()[elders.pk] == weken(2).op(MELDING)


def test_who_what_and_why_stand_in_the_row_and_in_the_trail(beheerder, fenna):
    rij = stel_in(beheerder)

    assert (rij.vastgelegd_door_id, rij.reden) == (fenna.pk, "Zo afgesproken met het team")
    assert "normwaarde.vastgesteld" in set(Auditregel.objects.values_list("actie", flat=True))


def test_a_change_ends_the_one_before_it_and_keeps_what_stood(beheerder):
    stel_in(beheerder)
    stel_in(beheerder, aantal=4, geldig_van=LATER)

    assert rijen() == [(3, VANDAAG, LATER), (4, LATER, None)]
    (schaduw,) = Normwaarde.alles.exclude(vervangen_door=None)
    assert (schaduw.aantal, schaduw.geldig_tot) == (3, None)


def test_a_change_before_a_planned_one_leaves_that_where_it_is(beheerder):
    stel_in(beheerder, aantal=4, geldig_van=LATER)
    stel_in(beheerder)

    assert rijen() == [(3, VANDAAG, LATER), (4, LATER, None)]


def test_two_on_one_day_are_told_apart(beheerder):
    stel_in(beheerder)

    with pytest.raises(RegelOvertreden) as fout:
        stel_in(beheerder, aantal=5)

    assert "al een andere waarde afgesproken" in fout.value.melding
    assert rijen() == [(3, VANDAAG, None)]


def test_who_looked_before_another_changed_it_is_shown_both(beheerder):
    gezien = queries.get_stand(actor=beheerder, norm_id="T-05").versie
    stel_in(beheerder, versie=gezien)

    with pytest.raises(Verouderd) as fout:
        stel_in(beheerder, aantal=5, geldig_van=LATER, versie=gezien)

    assert fout.value.nu["aantal"] == 3
    assert rijen() == [(3, VANDAAG, None)]


@pytest.mark.parametrize(
    "anders",
    [
        {"norm_id": "T-20", "aantal": 8},
        {"norm_id": "T-19", "aantal": 8},
        {"geldig_van": VANDAAG - timedelta(days=1)},
        {"maat": "minuten"},
        {"aantal": 2},
    ],
    ids=["wet", "ervaringscijfer", "verleden", "maat", "zelfde waarde"],
)
def test_what_may_not_be_is_refused_by_the_change_and_by_the_look_ahead(beheerder, anders):
    for doe in (stel_in, bekijk):
        with pytest.raises(RegelOvertreden):
            doe(beheerder, **anders)
    assert rijen() == []


def test_a_norm_or_an_azc_that_is_not_there_does_not_exist(beheerder, oisterwijk):
    for anders in ({"norm_id": "T-99"}, {"coa_locatie_id": oisterwijk.pk}):
        with pytest.raises(BestaatNiet):
            stel_in(beheerder, **anders)


def test_only_a_beheerder_of_a_gemeente_sets_a_value(azc, sandra):
    van_coa = make_actor(make_medewerker(azc, Rol.FUNCTIONEEL_BEHEERDER, naam="Coen"))

    for actor in (van_coa, make_actor(sandra)):
        with pytest.raises(GeenRecht):
            stel_in(actor)
        with pytest.raises(GeenRecht):
            bekijk(actor)


def test_back_to_the_national_value(beheerder, dossiers):
    stel_in(beheerder)
    end_waarde(actor=beheerder, norm_id="T-05", geldig_van=LATER, reden="Gewoon", peildatum=VANDAAG)
    assert rijen() == [(3, VANDAAG, LATER)]

    # On its own first day it would not count at all.
    end_waarde(
        actor=beheerder, norm_id="T-05", geldig_van=VANDAAG, reden="Gewoon", peildatum=VANDAAG
    )
    assert rijen() == []
    assert set(keuzes().values()) == {weken(2).op(MELDING)}

    with pytest.raises(RegelOvertreden) as fout:
        end_waarde(
            actor=beheerder, norm_id="T-05", geldig_van=LATER, reden="Nog eens", peildatum=VANDAAG
        )
    assert "al de landelijke waarde" in fout.value.melding


# --- looking ahead ----------------------------------------------------------------------------


def test_the_look_ahead_counts_what_the_change_then_moves(beheerder, dossiers, van_de_buren):
    beeld = bekijk(beheerder, aantal=1)
    voor = keuzes()

    stel_in(beheerder, aantal=1)

    bewogen = [pk for pk, dag in keuzes().items() if voor[pk] != dag]
    assert (beeld.bekeken, beeld.geraakt) == (3, len(bewogen))
    assert (beeld.eerder, beeld.later, beeld.minst, beeld.meest) == (3, 0, 7, 7)
    assert beeld.wordt_te_laat == Dossier.objects.filter(is_te_laat=True).count() == 3
    assert dict(beeld.per_azc) == {"azc Oisterwijk": 3}


def test_the_look_ahead_changes_nothing(beheerder, dossiers):
    voor = list(Termijn.objects.order_by("pk").values())

    bekijk(beheerder, aantal=1)

    assert list(Termijn.objects.order_by("pk").values()) == voor
    assert rijen() == []


def test_what_was_set_twice_is_compared_with_what_counts_then(beheerder, dossiers):
    stel_in(beheerder, aantal=1, geldig_van=VANDAAG)

    beeld = bekijk(beheerder, aantal=None, geldig_van=VANDAAG + timedelta(days=1))

    assert (beeld.geraakt, beeld.later, beeld.niet_meer_te_laat) == (3, 3, 3)


def test_a_signal_limit_is_a_norm_too(beheerder, dossiers):
    assert bekijk(beheerder, norm_id="S-01", aantal=7, maat="dagen").geraakt == 0


# --- far and near -----------------------------------------------------------------------------


def test_what_is_stopped_halfway_stays_marked_and_goes_on(beheerder, dossiers, monkeypatch):
    monkeypatch.setattr(planning, "PORTIE", 1)
    monkeypatch.setattr(actions, "PORTIE", 1)

    rij = stel_in(beheerder)

    rij.refresh_from_db()
    assert rij.te_herplannen == 3
    assert queries.count_te_doen(actor=beheerder, peildatum=VANDAAG) == 2
    wake(actor=systeem("klok"), peildatum=VANDAAG)
    assert count_wakker(peildatum=VANDAAG) == 0
    assert set(keuzes().values()) == {weken(3).op(MELDING)}
