"""What is due is destroyed after two looked, what is held is not, and nothing of it comes back."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Lijststaat
from overdracht.data.models import (
    Dossier,
    Vernietiging,
    Vernietigingslijst,
    Vernietigingsregel,
    Vernietigingsstop,
)
from overdracht.data.uitwissen import wis
from overdracht.data.wie import acting_as
from overdracht.proces.bewaren import actions
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from tests.factories import make_actor, make_dossier, make_medewerker
from tests.proces.bewaren.conftest import MORGEN, VANDAAG, sluit
from tests.proces.bewaren.stappen import KLOK, goedgekeurd, hou_tegen, voer_uit


def test_only_what_is_due_comes_on_the_list(officer, oud, jong):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)

    assert [r.dossier_id for r in lijst.regels.all()] == [oud.pk]
    assert [(r.norm, r.begint_op) for r in lijst.regels.all()] == [("B-01", date(2021, 3, 1))]


def test_a_list_of_nothing_is_refused(officer, jong):
    with pytest.raises(RegelOvertreden, match="niet nodig"):
        actions.make_lijst(actor=officer, peildatum=VANDAAG)


def test_a_second_list_waits_for_the_first(officer, oud):
    actions.make_lijst(actor=officer, peildatum=VANDAAG)

    with pytest.raises(RegelOvertreden, match="nog niet klaar"):
        actions.make_lijst(actor=officer, peildatum=VANDAAG)


def test_a_dossier_of_another_gemeente_comes_on_no_list_of_ours(officer, buurgemeente, azc):
    sluit(make_dossier(gemeente=buurgemeente.eenheid, coa_locatie=azc))

    with pytest.raises(RegelOvertreden):
        actions.make_lijst(actor=officer, peildatum=VANDAAG)


def test_nothing_is_destroyed_before_two_people_looked_and_a_night_passed(officer, leider, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    zonder = voer_uit()
    actions.approve_lijst(actor=leider, lijst_id=lijst.pk, peildatum=VANDAAG)
    zelfde_dag = voer_uit(VANDAAG)

    assert (zonder, zelfde_dag, voer_uit()) == (0, 0, 1)


def test_who_made_the_list_does_not_approve_it_in_another_role(officer, noor, oisterwijk, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    dubbel = make_medewerker(oisterwijk, Rol.TEAMLEIDER, gebruiker=noor.gebruiker)

    with pytest.raises(RegelOvertreden, match="zelf gemaakt"):
        actions.approve_lijst(actor=make_actor(dubbel), lijst_id=lijst.pk, peildatum=VANDAAG)


def test_the_database_too_wants_two_people(officer, noor, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)

    with pytest.raises(IntegrityError), transaction.atomic():
        Vernietigingslijst.objects.filter(pk=lijst.pk).update(goedgekeurd_door=noor)


def test_the_privacy_officer_does_not_approve_and_the_teamleider_does_not_make(
    officer, leider, oud
):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)

    with pytest.raises(GeenRecht):
        actions.approve_lijst(actor=officer, lijst_id=lijst.pk, peildatum=VANDAAG)
    with pytest.raises(GeenRecht):
        actions.make_lijst(actor=leider, peildatum=VANDAAG)


def test_a_list_of_another_organisation_does_not_exist(officer, buurgemeente, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)
    buur = make_actor(make_medewerker(buurgemeente.eenheid, Rol.TEAMLEIDER, naam="Buurman"))

    with pytest.raises(BestaatNiet):
        actions.view_lijst(actor=buur, lijst_id=lijst.pk)
    with pytest.raises(BestaatNiet):
        actions.approve_lijst(actor=buur, lijst_id=lijst.pk, peildatum=VANDAAG)


def test_a_withdrawn_list_destroys_nothing(officer, leider, oud):
    lijst = goedgekeurd(officer, leider)
    actions.withdraw_lijst(actor=officer, lijst_id=lijst.pk)

    assert voer_uit() == 0
    assert Dossier.objects.filter(pk=oud.pk).exists()


def test_a_stale_page_approves_nothing(officer, leider, oud):
    lijst = actions.make_lijst(actor=officer, peildatum=VANDAAG)

    with pytest.raises(Verouderd):
        actions.approve_lijst(
            actor=leider, lijst_id=lijst.pk, peildatum=VANDAAG, versie=lijst.versie + 1
        )


def test_a_dossier_that_is_held_comes_on_no_list(officer, leider, oud):
    hou_tegen(leider, oud)

    with pytest.raises(RegelOvertreden, match="niet nodig"):
        actions.make_lijst(actor=officer, peildatum=VANDAAG)


def test_a_stop_in_the_night_after_the_approval_still_holds(officer, leider, oud):
    lijst = goedgekeurd(officer, leider)
    hou_tegen(leider, oud)

    assert voer_uit() == 0
    assert Dossier.objects.filter(pk=oud.pk).exists()
    lijst.refresh_from_db()
    assert (lijst.staat, lijst.verklaring["gebleven"]) == (Lijststaat.UITGEVOERD, 1)


def test_the_tables_themselves_refuse_to_lose_a_dossier_that_is_held(leider, oud):
    hou_tegen(leider, oud)

    with pytest.raises(ProtectedError), transaction.atomic():
        wis(oud)


def test_a_lifted_stop_lets_the_next_list_have_it(officer, leider, oud):
    hou_tegen(leider, oud)
    actions.lift_stop(
        actor=leider, dossier_id=oud.pk, reden="De uitspraak is er.", peildatum=VANDAAG
    )
    goedgekeurd(officer, leider)

    assert voer_uit() == 1
    assert not Vernietigingsstop.objects.exists()


def test_a_dossier_that_was_opened_again_stays(officer, leider, oud):
    goedgekeurd(officer, leider)
    Dossier.objects.filter(pk=oud.pk).update(afgesloten_op=None, afsluitreden="")

    assert voer_uit() == 0
    assert Dossier.objects.filter(pk=oud.pk).exists()


def test_what_was_done_is_declared_with_counts_and_without_a_person(officer, leider, oud):
    lijst = goedgekeurd(officer, leider)
    voer_uit()
    lijst.refresh_from_db()

    assert lijst.verklaring["vernietigd"] == 1
    assert lijst.verklaring["per_norm"] == {"B-01": 1}
    assert lijst.verklaring["per_tabel"]["dossier"] == 1
    (regel,) = lijst.regels.all()
    assert (regel.dossier_id, regel.begint_op) == (None, date(2021, 1, 1))


def test_who_is_killed_halfway_goes_on_where_it_was(officer, leider, oisterwijk, azc, monkeypatch):
    for _ in range(3):
        sluit(make_dossier(gemeente=oisterwijk, coa_locatie=azc))
    goedgekeurd(officer, leider)

    def val(aantal):
        if aantal == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), acting_as(KLOK):
        actions.destroy_goedgekeurd(actor=KLOK, peildatum=MORGEN, meld=val)
    over = Dossier.objects.count()

    assert (over, voer_uit(), voer_uit()) == (1, 1, 0)
    assert Vernietiging.objects.count() == 3


def test_a_held_dossier_is_not_destroyed_in_any_history(officer, leider, oisterwijk, azc):
    dossiers = [sluit(make_dossier(gemeente=oisterwijk, coa_locatie=azc)) for _ in range(6)]
    for nummer, dossier in enumerate(dossiers):
        if nummer % 2:
            hou_tegen(leider, dossier)
    goedgekeurd(officer, leider)
    hou_tegen(leider, dossiers[0])
    voer_uit()

    over = set(Dossier.objects.values_list("pk", flat=True))
    assert over == {dossiers[n].pk for n in (0, 1, 3, 5)}
    assert Vernietigingsregel.objects.filter(staat="vernietigd").count() == 2
