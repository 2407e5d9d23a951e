"""The list goes in through the actions of the room: once, whole huishoudens, nothing lost."""

from datetime import date

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import (
    Dossier,
    Gebeurtenis,
    Huishouden,
    Koppeling,
    Persoon,
    Verblijf,
)
from overdracht.exchange.actions import tvs as acties
from overdracht.proces.koppeling.actions import register_koppeling
from overdracht.support.toegang.queries import open_dossier
from tests import factories
from tests.exchange.conftest import bekijk, importeer, rij, stand

pytestmark = pytest.mark.django_db


def test_a_preview_writes_nothing(coa_actor):
    voor = stand()

    voorbeeld = bekijk(coa_actor, rij(), rij(v_nummer="x"))

    assert voorbeeld.aantallen["nieuw"] == voorbeeld.aantallen["fout"] == 1
    assert stand() == voor


def test_a_list_gives_dossiers_to_both_sides(coa_actor, gemeente_actor):
    uitslag = importeer(coa_actor, rij(), rij(geboortedatum="01-03-2018"), rij())

    assert uitslag.aantallen["nieuw"] == 2
    assert [regel.nummer for regel in uitslag.rest] == [3]
    assert Dossier.objects.visible_to(gemeente_actor).count() == 2


def test_the_same_list_again_changes_nothing(coa_actor):
    rijen = (
        rij(huishouden="1", telefoon="06 12345678", taal="Arabisch", bsn=factories.fictief_bsn()),
        rij(huishouden="1", geboortedatum="01-03-2018"),
        rij(),
    )
    importeer(coa_actor, *rijen)
    na_een = stand()

    for _ in range(2):
        uitslag = importeer(coa_actor, *rijen)

    assert uitslag.aantallen == {
        "nieuw": 0, "ongewijzigd": 3, "gewijzigd": 0, "herkoppeling": 0,
        "conflict": 0, "niet_van_u": 0, "fout": 0,
    }  # fmt: skip
    assert stand() == na_een


def test_a_crash_halfway_and_again_has_one_effect(coa_actor, monkeypatch):
    rijen = [rij() for _ in range(4)]
    echt, keren = register_koppeling, []

    def breekt(**velden):
        keren.append(velden)
        if len(keren) == 3:
            raise MemoryError
        return echt(**velden)

    monkeypatch.setattr(acties, "register_koppeling", breekt)
    with pytest.raises(MemoryError):
        importeer(coa_actor, *rijen)
    assert Dossier.objects.count() == 2

    monkeypatch.setattr(acties, "register_koppeling", echt)
    uitslag = importeer(coa_actor, *rijen)

    assert (uitslag.aantallen["nieuw"], uitslag.aantallen["ongewijzigd"]) == (2, 2)
    assert Dossier.objects.count() == Persoon.objects.count() == 4


def test_one_huishouden_that_fails_keeps_the_others(coa_actor, monkeypatch):
    echt = register_koppeling

    def weigert(*, aanmelding, **velden):
        if aanmelding.leden[0].achternaam == "Weiger":
            echt(aanmelding=aanmelding, **velden)  # written, and then taken back
            raise RegelOvertreden("koppeling.al_bekend", "proef")
        return echt(aanmelding=aanmelding, **velden)

    monkeypatch.setattr(acties, "register_koppeling", weigert)
    uitslag = importeer(coa_actor, rij(), rij(achternaam="Weiger"), rij())

    assert [regel.naam for regel in uitslag.rest] == ["Amal Weiger"]
    assert sorted(Persoon.objects.values_list("achternaam", flat=True)) == ["Haddad", "Haddad"]


def test_a_huishouden_goes_in_whole_or_not_at_all(coa_actor):
    uitslag = importeer(
        coa_actor, rij(huishouden="gezin 1"), rij(huishouden="Gezin-1", vergunning_op="ooit"), rij()
    )

    assert [regel.nummer for regel in uitslag.rest] == [2, 3]
    assert "Regel 3 van dit huishouden" in uitslag.rest[0].fouten[0].melding
    assert Huishouden.objects.count() == 1


def test_members_of_a_huishouden_say_the_same_of_their_koppeling(coa_actor):
    voorbeeld = bekijk(
        coa_actor, rij(huishouden="1"), rij(huishouden="1", tvs_melding_op="30-09-2026")
    )

    assert {fout.kolom for regel in voorbeeld.fout for fout in regel.fouten} == {"tvs_melding_op"}


def test_the_same_word_in_another_file_is_another_huishouden(coa_actor):
    importeer(coa_actor, rij(huishouden="1"))
    importeer(coa_actor, rij(huishouden="1"))

    assert Huishouden.objects.count() == 2


def test_who_comes_later_joins_the_huishouden_of_the_known_member(coa_actor):
    bekend = rij(huishouden="1")
    importeer(coa_actor, bekend)

    importeer(coa_actor, {**bekend, "huishouden": "anders"}, rij(huishouden="anders"))

    assert Huishouden.objects.count() == 1
    assert Dossier.objects.count() == 2


def test_names_of_units_are_found_whatever_their_capitals_and_near_ones_are_proposed(coa_actor):
    assert not bekijk(coa_actor, rij(gemeente="gemeente OISTERWIJK", azc="AZC oisterwijk")).fout

    (regel,) = bekijk(coa_actor, rij(gemeente="Oisterwijck", azc="azc Oosterwijk")).fout

    assert [(fout.kolom, "Bedoelt u" in fout.melding) for fout in regel.fouten] == [
        ("gemeente", True),
        ("azc", True),
    ]
    assert not Persoon.objects.exists()


def test_all_that_is_wrong_with_a_row_is_said_at_once(coa_actor):
    (regel,) = bekijk(coa_actor, rij(v_nummer="1", vergunning_op="ooit", gemeente="Atlantis")).fout

    assert [fout.kolom for fout in regel.fouten] == ["v_nummer", "vergunning_op", "gemeente"]


def test_a_closed_locatie_is_not_taken(coa_actor, azc):
    azc.actief = False
    azc.save()

    assert bekijk(coa_actor, rij()).fout[0].fouten[0].kolom == "azc"


def test_changes_are_corrections_with_the_reason_and_only_when_asked(coa_actor):
    oud = rij(telefoon="06 12345678")
    importeer(coa_actor, oud)
    nieuw = {**oud, "tvs_melding_op": "01-10-2026", "telefoon": "06 87654321"}

    niet = importeer(coa_actor, nieuw, wijzigingen=False)
    assert niet.rest[0].fouten[0].melding == "U koos om deze regel niet over te nemen."
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 9, 29)

    wel = importeer(coa_actor, nieuw, reden="Lijst van vandaag")
    assert wel.aantallen["gewijzigd"] == 1
    assert Koppeling.objects.get().tvs_melding_op == date(2026, 10, 1)
    assert Persoon.objects.get().telefoon == "06 87654321"
    redenen = Gebeurtenis.objects.exclude(reden="").values_list("reden", flat=True)
    assert set(redenen) == {"Lijst van vandaag"}


def test_an_empty_cell_takes_nothing_away(coa_actor):
    oud = rij(telefoon="06 12345678", taal="Arabisch")
    importeer(coa_actor, oud)

    uitslag = importeer(coa_actor, {**oud, "telefoon": "", "taal": ""})

    assert uitslag.aantallen["ongewijzigd"] == 1
    assert Persoon.objects.get().telefoon == "06 12345678"


def test_another_azc_is_a_transfer_or_a_fault_and_we_do_not_guess(coa_actor):
    factories.make_azc("azc Budel")
    oud = rij()
    importeer(coa_actor, oud)

    (regel,) = bekijk(coa_actor, {**oud, "azc": "azc Budel"}).fout

    assert "overplaatsing" in regel.fouten[0].melding
    assert Verblijf.objects.get().coa_locatie.naam == "azc Oisterwijk"


def test_a_herkoppeling_goes_in_only_when_it_is_ticked(coa_actor, gemeente_actor, buurgemeente):
    oud = rij()
    importeer(coa_actor, oud)
    dossier = Dossier.objects.get()
    nieuw = {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026",
             "tvs_melding_op": "09-11-2026"}  # fmt: skip
    assert bekijk(coa_actor, nieuw).aantallen["herkoppeling"] == 1

    importeer(coa_actor, nieuw)
    assert open_dossier(gemeente_actor, dossier.pk) == dossier

    uitslag = importeer(coa_actor, nieuw, herkoppelen=frozenset({2}))
    assert uitslag.aantallen["herkoppeling"] == 1
    assert not Dossier.objects.visible_to(gemeente_actor).exists()
    assert Dossier.objects.visible_to(factories.make_actor(buurgemeente)).exists()

    # The old list once more: it is history, and changes nothing.
    assert importeer(coa_actor, oud).aantallen["ongewijzigd"] == 1
    assert importeer(coa_actor, nieuw).aantallen["ongewijzigd"] == 1


def test_an_older_row_of_another_gemeente_is_refused(coa_actor, buurgemeente):
    oud = rij()
    importeer(coa_actor, oud)

    (regel,) = bekijk(coa_actor, {**oud, "gemeente": "Tilburg", "gekoppeld_op": "14-09-2026"}).fout

    assert "Deze regel is ouder" in regel.fouten[0].melding


def test_a_row_that_disagrees_with_what_is_there_is_a_conflict(coa_actor):
    factories.make_azc("azc Budel")
    oud = rij()
    importeer(coa_actor, oud)

    voorbeeld = bekijk(coa_actor, {**oud, "azc": "azc Budel"}, rij(gemeente="Atlantis"))

    assert voorbeeld.uitkomsten == [(2, "conflict"), (3, "fout")]
    assert importeer(coa_actor, {**oud, "azc": "azc Budel"}).uitkomsten == [(2, "conflict")]


def test_a_gemeente_takes_only_its_own_rows(gemeente_actor, buurgemeente, azc):
    uitslag = importeer(gemeente_actor, rij(), rij(gemeente="Tilburg"))

    assert uitslag.uitkomsten == [(2, "nieuw"), (3, "niet_van_u")]


def test_a_bsn_of_somebody_else_is_refused(coa_actor):
    bsn = factories.fictief_bsn()
    importeer(coa_actor, rij(bsn=bsn))

    (regel,) = bekijk(coa_actor, rij(bsn=bsn)).fout

    assert regel.fouten[0].kolom == "bsn"
