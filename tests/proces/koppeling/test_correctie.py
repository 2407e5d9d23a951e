"""Corrections: days of the koppeling, the vergunning, the kennisgeving, and the person."""

from datetime import date

import pytest

from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.data.models import (
    Auditregel,
    Dossier,
    Gebeurtenis,
    Inburgeraar,
    Koppeling,
    Persoon,
    Termijn,
)
from overdracht.proces.koppeling.actions import (
    correct_aanmelding,
    correct_koppeling,
    correct_persoon,
    correct_vergunning,
    record_kennisgeving,
    register_koppeling,
)
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests import factories
from tests.proces.koppeling.conftest import VANDAAG, make_lid

pytestmark = pytest.mark.django_db


@pytest.fixture
def lid():
    """One adult."""
    return make_lid()


@pytest.fixture
def dossier(wim, meld, lid):
    """Linked to Oisterwijk."""
    register_koppeling(actor=wim, aanmelding=meld(lid), peildatum=VANDAAG)
    return Dossier.objects.get()


def verbeter(actor, dossier, **velden):
    dagen = {"gekoppeld_op": date(2026, 9, 15), "tvs_melding_op": date(2026, 10, 2)}
    return correct_koppeling(
        actor=actor,
        dossier_id=dossier.pk,
        **{**dagen, "reden": "Verkeerd overgenomen", "peildatum": VANDAAG, **velden},
    )


def test_a_corrected_tvs_melding_moves_the_terms_and_the_history_says_why(sandra_actor, dossier):
    verbeter(sandra_actor, dossier)

    assert Termijn.objects.get(sleutel="scenariokeuze").uiterlijk_op == date(2026, 10, 16)
    gebeurtenis = Gebeurtenis.objects.get(soort="koppeling.verbeterd")
    assert gebeurtenis.reden == "Verkeerd overgenomen"
    assert gebeurtenis.oud == {"tvs_melding_op": "2026-09-29"}
    assert "scenariokeuze" in {rij["sleutel"] for rij in gebeurtenis.verschoven}


def test_what_stood_there_is_kept_as_a_shadow(sandra_actor, dossier):
    verbeter(sandra_actor, dossier)

    rijen = Koppeling.alles.order_by("tvs_melding_op").values_list("tvs_melding_op", "versie")
    assert [dag for dag, _ in rijen] == [date(2026, 9, 29), date(2026, 10, 2)]


def test_a_correction_that_cannot_be_is_refused(sandra_actor, dossier):
    with pytest.raises(RegelOvertreden):
        verbeter(sandra_actor, dossier, tvs_melding_op=date(2026, 9, 14))


def test_a_stale_correction_is_refused(sandra_actor, dossier):
    verbeter(sandra_actor, dossier, versie=1)

    with pytest.raises(Verouderd):
        verbeter(sandra_actor, dossier, tvs_melding_op=date(2026, 10, 9), versie=1)


def test_for_a_neighbour_the_dossier_does_not_exist(buurvrouw, dossier):
    with pytest.raises(BestaatNiet):
        verbeter(buurvrouw, dossier)


def test_a_vergunning_is_corrected_within_the_order(wim, dossier):
    correct_vergunning(
        actor=wim,
        dossier_id=dossier.pk,
        vergunning_op=date(2026, 8, 25),
        reden="Verkeerd overgenomen",
        peildatum=VANDAAG,
    )
    assert Inburgeraar.objects.get().vergunning_op == date(2026, 8, 25)

    with pytest.raises(RegelOvertreden):
        correct_vergunning(
            actor=wim,
            dossier_id=dossier.pk,
            vergunning_op=date(2026, 9, 16),
            reden="Fout",
            peildatum=VANDAAG,
        )


def kennisgeving(actor, dossier, op, reden=""):
    return record_kennisgeving(
        actor=actor, dossier_id=dossier.pk, kennisgeving_op=op, reden=reden, peildatum=VANDAAG
    )


def test_the_kennisgeving_is_recorded_and_then_only_corrected_with_a_reason(sandra_actor, dossier):
    kennisgeving(sandra_actor, dossier, date(2026, 10, 1))

    with pytest.raises(RegelOvertreden, match="waarom"):
        kennisgeving(sandra_actor, dossier, date(2026, 10, 3))

    kennisgeving(sandra_actor, dossier, date(2026, 10, 3), reden="Datum van de brief")
    assert Inburgeraar.objects.get().kennisgeving_op == date(2026, 10, 3)
    soorten = Gebeurtenis.objects.order_by("id").values_list("soort", flat=True)
    assert list(soorten)[1:] == ["kennisgeving.vastgelegd", "kennisgeving.verbeterd"]


def test_a_kennisgeving_to_come_is_refused_and_coa_may_not_record_it(sandra_actor, wim, dossier):
    with pytest.raises(RegelOvertreden):
        kennisgeving(sandra_actor, dossier, date(2026, 11, 23))
    with pytest.raises(GeenRecht):
        kennisgeving(wim, dossier, date(2026, 10, 1))


def test_a_corrected_number_stands_in_no_history(sandra_actor, dossier):
    bsn = factories.fictief_bsn()

    correct_persoon(
        actor=sandra_actor,
        dossier_id=dossier.pk,
        persoon_id=dossier.inburgeraar.persoon_id,
        nieuw={"bsn": bsn, "telefoon": "06 11111111"},
        reden="Uit de BRP",
        peildatum=VANDAAG,
    )

    assert Persoon.objects.get().bsn == bsn
    gebeurtenis = Gebeurtenis.objects.get(soort="persoon.verbeterd")
    assert gebeurtenis.nieuw == {"bsn": "verbeterd", "telefoon": "verbeterd"}
    assert not [r for r in Auditregel.objects.all() if bsn in str(vars(r))]


def test_someone_of_another_huishouden_is_not_corrected_through_this_dossier(sandra_actor, dossier):
    vreemd = factories.make_dossier()

    with pytest.raises(BestaatNiet):
        correct_persoon(
            actor=sandra_actor,
            dossier_id=dossier.pk,
            persoon_id=vreemd.inburgeraar.persoon_id,
            nieuw={"achternaam": "Anders"},
            reden="Proef",
            peildatum=VANDAAG,
        )


def test_a_list_that_says_it_anew_is_taken_over_as_corrections(wim, meld, lid, dossier):
    anders = lid._replace(telefoon="06 22222222", vergunning_op=date(2026, 8, 30))

    correct_aanmelding(
        actor=wim,
        aanmelding=meld(anders, tvs_melding_op=date(2026, 10, 1)),
        reden="Volgens de TVS-lijst",
        peildatum=VANDAAG,
    )

    assert Persoon.objects.get().telefoon == "06 22222222"
    assert Inburgeraar.objects.get().vergunning_op == date(2026, 8, 30)
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 10, 1)


def test_who_turned_16_gets_a_dossier_with_the_next_list(wim, meld, lid):
    kind = make_lid(voornamen="Lina", geboortedatum=date(2010, 11, 22))
    vorige_week = date(2026, 11, 15)
    register_koppeling(actor=wim, aanmelding=meld(lid, kind), peildatum=vorige_week)
    assert Dossier.objects.count() == 1

    correct_aanmelding(
        actor=wim, aanmelding=meld(lid, kind), reden="16 geworden", peildatum=VANDAAG
    )

    assert Dossier.objects.count() == 2
