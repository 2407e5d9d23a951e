"""Nothing is overwritten or deleted, and nobody's work is lost to a colleague."""

from datetime import UTC, date, datetime

import pytest

from overdracht.core.begrippen import Scenario
from overdracht.core.errors import Verouderd
from overdracht.data.models import Koppeling, Persoon, Voorkeursscenario
from tests.factories import fictief_bsn, make_dossier, make_persoon

pytestmark = pytest.mark.django_db

NU = datetime(2026, 4, 1, 12, tzinfo=UTC)


@pytest.fixture
def koppeling():
    return make_dossier().koppeling


def test_what_was_not_known_is_added_in_place(koppeling):
    koppeling.amend(motief="Werk in de regio")

    koppeling.refresh_from_db()
    assert (koppeling.motief, koppeling.versie) == ("Werk in de regio", 2)
    assert Koppeling.alles.count() == 1


def test_a_correction_keeps_the_row_and_leaves_the_old_value_behind(koppeling):
    koppeling.correct(at=NU, tvs_melding_op=date(2026, 3, 5))

    schaduw = koppeling.eerdere_versies.model.alles.get(vervangen_door=koppeling)
    assert (koppeling.tvs_melding_op, koppeling.versie) == (date(2026, 3, 5), 2)
    assert (schaduw.tvs_melding_op, schaduw.vervangen_at) == (date(2026, 3, 2), NU)


def test_a_shadow_is_not_found_by_accident(koppeling):
    koppeling.correct(at=NU, tvs_melding_op=date(2026, 3, 5))

    assert list(Koppeling.objects.all()) == [koppeling]
    assert list(koppeling.huishouden.koppelingen.all()) == [koppeling]


def test_a_withdrawn_row_stands_no_longer_but_is_not_gone(koppeling):
    koppeling.withdraw(at=NU)

    assert not Koppeling.objects.exists()
    assert Koppeling.alles.get().vervangen_door is None


def test_a_stale_save_is_refused_and_changes_nothing(koppeling):
    van_collega = Koppeling.objects.get(pk=koppeling.pk)
    van_collega.amend(motief="van de collega")

    with pytest.raises(Verouderd) as fout:
        koppeling.correct(at=NU, motief="van mij")

    assert fout.value.nu == {"motief": "van de collega"}
    koppeling.refresh_from_db()
    assert (koppeling.motief, Koppeling.alles.count()) == ("van de collega", 1)


def test_columns_made_from_others_go_along_with_them():
    persoon = make_persoon("Haddad")
    nummer = fictief_bsn()

    persoon.amend(achternaam="Öztürk", bsn=nummer)

    gevonden = Persoon.objects.met_bsn(nummer).get()
    assert (gevonden, gevonden.zoeknaam) == (persoon, "ozturk amal")


def test_the_shadow_of_a_person_can_still_be_read():
    eerst, nieuw = fictief_bsn(), fictief_bsn()
    persoon = make_persoon(bsn=eerst)

    Persoon.objects.get(pk=persoon.pk).correct(at=NU, bsn=nieuw)

    nummers = {rij.vervangen_at: rij.bsn for rij in Persoon.alles.all()}
    assert nummers == {None: nieuw, NU: eerst}


def test_erasing_a_person_erases_its_shadows():
    persoon = make_persoon()
    persoon.correct(at=NU, achternaam="Haddade")

    persoon.delete()

    assert not Persoon.alles.exists()


def test_the_version_of_the_form_decides_what_is_stale(koppeling):
    koppeling.amend(motief="een")

    with pytest.raises(Verouderd):
        koppeling.expect(1).amend(motief="twee")


def test_a_name_is_said_with_its_roepnaam_and_tussenvoegsel():
    persoon = make_persoon("Berg", voornamen="Johanna", roepnaam="Joke", tussenvoegsel="van den")

    assert persoon.naam == "Joke van den Berg"


def test_an_agreement_counts_when_both_sides_agreed_to_a_scenario():
    van_een_kant = Voorkeursscenario(scenario=Scenario.SNELLE_START.value, akkoord_coa=True)
    zonder_scenario = Voorkeursscenario(akkoord_gemeente=True, akkoord_coa=True)
    samen = Voorkeursscenario(
        scenario=Scenario.SNELLE_START.value, akkoord_gemeente=True, akkoord_coa=True
    )

    afgesproken = [rij.is_afgesproken for rij in (van_een_kant, zonder_scenario, samen)]
    assert afgesproken == [False, False, True]
