"""A new key: everything is written again with it, also after a stop, and nothing gets lost."""

from io import StringIO

import pytest
from cryptography.exceptions import InvalidTag
from django.core.management import call_command

from overdracht.data import herversleuteling
from overdracht.data.models import Auditregel, Persoon
from overdracht.data.velden import lees_merk, ontsleutel
from overdracht.support.toegang.actions import acting_as, change_sleutel, count_oude_sleutel
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import fictief_bsn, make_actor, make_persoon

pytestmark = pytest.mark.django_db
NIEUW = "bmlldXdlLXNsZXV0ZWwtdm9vci1kZS10ZXN0LXZhbi00OC1ieXRlcy0xMjM0NTY3OA=="
WISSEL = systeem("wissel_sleutel")


@pytest.fixture
def personen():
    return [make_persoon(bsn=fictief_bsn()) for _ in range(5)]


@pytest.fixture
def nieuwe_sleutel(personen, settings):
    settings.OVERDRACHT_VELDSLEUTELS_OUD = (settings.OVERDRACHT_VELDSLEUTEL,)
    settings.OVERDRACHT_VELDSLEUTEL = NIEUW


@pytest.fixture(autouse=True)
def _als_het_systeem():
    with acting_as(WISSEL):
        yield


def opgeslagen(veld="bsn"):
    return [str(waarde) for waarde in Persoon.alles.values_list(veld, flat=True) if waarde]


def wissel(*opties):
    uit = StringIO()
    try:
        call_command("wissel_sleutel", *opties, stdout=uit)
    except SystemExit as einde:
        return einde.code, uit.getvalue()
    return 0, uit.getvalue()


def test_everything_is_written_with_the_new_key_and_read_without_the_old(
    personen, nieuwe_sleutel, settings
):
    nummers = {persoon.pk: persoon.bsn for persoon in personen}

    code, tekst = wissel()
    settings.OVERDRACHT_VELDSLEUTELS_OUD = ()

    assert code == 0, tekst
    assert {waarde[3:11] for waarde in opgeslagen() + opgeslagen("v_nummer")} == {lees_merk()}
    assert {p.pk: p.bsn for p in Persoon.objects.filter(pk__in=nummers)} == nummers


def test_a_person_is_still_found_by_the_number(personen, nieuwe_sleutel):
    wissel()

    assert Persoon.objects.met_bsn(personen[0].bsn).get() == personen[0]


def test_who_is_stopped_halfway_goes_on_where_it_stopped(nieuwe_sleutel, monkeypatch):
    monkeypatch.setattr(herversleuteling, "PORTIE", 2)

    def stop(naam, gedaan):
        if naam.endswith(".bsn") and gedaan >= 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        change_sleutel(actor=WISSEL, meld=stop)
    over = count_oude_sleutel(actor=WISSEL)["overdracht_persoon.bsn"]
    code, _ = wissel()

    assert over == 3
    assert code == 0
    assert not any(count_oude_sleutel(actor=WISSEL).values())


def test_a_second_time_changes_nothing(nieuwe_sleutel):
    wissel()
    eerst = sorted(opgeslagen())

    assert change_sleutel(actor=WISSEL) == 0
    assert sorted(opgeslagen()) == eerst


def test_counting_changes_nothing_and_says_that_it_is_not_done(nieuwe_sleutel):
    eerst = sorted(opgeslagen())

    code, tekst = wissel("--tel")

    assert code == 1
    assert "overdracht_persoon.bsn: nog 5 met een oude sleutel" in tekst
    assert sorted(opgeslagen()) == eerst


def test_a_value_that_was_moved_to_another_row_stops_the_change(personen, nieuwe_sleutel):
    een, ander = personen[:2]
    Persoon.alles.filter(pk=een.pk).update(
        bsn=Persoon.alles.values_list("bsn", flat=True).get(pk=ander.pk)
    )

    with pytest.raises(InvalidTag):
        change_sleutel(actor=WISSEL)


def test_a_colleague_who_saves_meanwhile_is_not_in_the_way(personen, nieuwe_sleutel):
    open_formulier = Persoon.objects.get(pk=personen[0].pk)

    wissel()
    open_formulier.expect(open_formulier.versie).amend(roepnaam="Sami")

    assert Persoon.objects.get(pk=personen[0].pk).roepnaam == "Sami"


def test_the_change_is_in_the_log_without_any_number(personen, nieuwe_sleutel):
    wissel()

    regels = Auditregel.objects.filter(actie="sleutel.gewisseld")
    assert {tuple(regel.velden) for regel in regels} >= {("overdracht_persoon.bsn",)}
    assert not any(persoon.bsn in str(regel.__dict__) for persoon in personen for regel in regels)


def test_a_colleague_may_not(sandra, nieuwe_sleutel):
    with pytest.raises(GeenRecht):
        change_sleutel(actor=make_actor(sandra))


def test_what_was_written_elsewhere_reads_as_what_it_says(personen, nieuwe_sleutel):
    wissel()
    plek = f"overdracht_persoon.bsn.{personen[0].pk}"
    opgeslagen_waarde = str(Persoon.alles.values_list("bsn", flat=True).get(pk=personen[0].pk))

    assert ontsleutel(opgeslagen_waarde, plek=plek) == personen[0].bsn
