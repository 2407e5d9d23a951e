"""The commands of the demo."""

import stat
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from overdracht.data.models import Dossier, Eenheid, Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def map_van_de_demo(settings, tmp_path):
    settings.OVERDRACHT_DATA = tmp_path
    return tmp_path


def maak_land(capsys, *woorden):
    call_command("maak_land", *woorden, skip_checks=True)
    return capsys.readouterr().out


def test_the_accounts_are_shown_and_kept_for_this_user_only(map_van_de_demo, capsys):
    uitvoer = maak_land(capsys, "--dossiers", "3")

    bestand = map_van_de_demo / "demo-accounts.txt"
    wachtwoord = bestand.read_text().split("wachtwoord ")[1].split()[0]
    assert "regievoerder@demo.example" in uitvoer
    assert "3 verzonnen dossiers gemaakt." in uitvoer
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    assert Gebruiker.objects.get(email="casemanager@demo.example").check_password(wachtwoord)


def test_a_second_time_keeps_the_password(map_van_de_demo, capsys):
    maak_land(capsys, "--dossiers", "1")
    eerst = (map_van_de_demo / "demo-accounts.txt").read_text()

    uitvoer = maak_land(capsys)

    assert "Er zijn geen dossiers bijgekomen." in uitvoer
    assert (map_van_de_demo / "demo-accounts.txt").read_text() == eerst


def test_the_days_count_from_the_peildatum(map_van_de_demo, capsys):
    maak_land(capsys, "--dossiers", "20", "--peildatum", "2025-03-03")

    assert max(Dossier.objects.values_list("geopend_op", flat=True)) <= date(2025, 3, 3)


def test_without_dossiers_there_is_still_someone_to_sign_in_as(map_van_de_demo, capsys):
    assert "teamleider@demo.example" in maak_land(capsys, "--dossiers", "0")
    assert not Dossier.objects.exists()


def test_a_database_with_real_persons_is_refused(map_van_de_demo, settings):
    settings.OVERDRACHT_MODUS = "productie"

    with pytest.raises(CommandError, match="echte personen"):
        call_command("maak_land", skip_checks=True)

    assert not Eenheid.objects.exists()


def test_a_number_below_nothing_is_refused(map_van_de_demo):
    with pytest.raises(CommandError, match="negatief"):
        call_command("maak_land", "--dossiers", "-1", skip_checks=True)


def test_the_reference_data_can_be_loaded_alone(capsys):
    call_command("laad_referentie", skip_checks=True)

    assert "377 gemeenten en locaties" in capsys.readouterr().out
