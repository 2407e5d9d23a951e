"""`manage.py importeer tvs`: the same import without a screen."""

import json

import pytest
from django.core.management import call_command

from overdracht.core.begrippen import Rol
from overdracht.data.models import Auditregel, Dossier, Gebeurtenis, Persoon
from overdracht.jobs.management.commands.importeer import Command
from overdracht.support.toegang.policy import Soort, beleid_van
from tests import factories
from tests.exchange.conftest import bestand, rij

pytestmark = pytest.mark.django_db


@pytest.fixture
def wim(oisterwijk, azc):
    """Regievoerder of COA."""
    coa = factories.make_coa_koppeling()
    return factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Wim")


@pytest.fixture
def importeer(tmp_path, capsys, wim):
    """Run the command on these rows; give its exit code and both streams."""

    def run(inhoud, *vlaggen, als=None):
        plek = tmp_path / "lijst.csv"
        plek.write_bytes(inhoud)
        code: str | int | None = 0
        try:
            call_command(
                "importeer", "tvs", str(plek), "--als", als or wim.gebruiker.email, *vlaggen
            )
        except SystemExit as einde:
            code = einde.code
        uit = capsys.readouterr()
        return code, uit.out, uit.err

    return run


def test_a_list_goes_in_and_json_says_so_and_nothing_else(importeer):
    code, uit, fout = importeer(bestand(rij(), rij()), "--json")

    assert (code, fout) == (0, "")
    assert json.loads(uit) == {
        "overgenomen": True,
        "aantallen": {
            "nieuw": 2,
            "ongewijzigd": 0,
            "gewijzigd": 0,
            "herkoppeling": 0,
            "conflict": 0,
            "niet_van_u": 0,
            "fout": 0,
        },
        "regels": [{"regel": 2, "uitkomst": "nieuw"}, {"regel": 3, "uitkomst": "nieuw"}],
        "fouten": [],
    }
    assert Dossier.objects.count() == 2


def test_a_proof_says_of_every_row_what_would_become_of_it(importeer, sandra, buurgemeente):
    lijst = bestand(rij(), rij(gemeente="Tilburg"), rij(gemeente="Atlantis"))

    _, uit, _ = importeer(lijst, "--proef", als=sandra.gebruiker.email)

    for regel in ("Regel 2: nieuw", "Regel 3: niet van u", "Regel 4: fout"):
        assert regel in uit.splitlines()


def test_a_proof_writes_nothing(importeer):
    code, uit, _ = importeer(bestand(rij()), "--proef", "--json")

    assert (code, json.loads(uit)["aantallen"]["nieuw"]) == (0, 1)
    assert not Persoon.objects.exists()


def test_with_a_fault_nothing_goes_in_unless_asked(importeer, tmp_path):
    lijst = bestand(rij(), rij(v_nummer="123"))
    rest = tmp_path / "rest.csv"

    code, uit, _ = importeer(lijst, "--json")
    assert (code, json.loads(uit)["overgenomen"], Persoon.objects.count()) == (2, False, 0)

    code, uit, _ = importeer(lijst, "--alleen-goede", "--json", "--rest", str(rest))
    assert (code, Dossier.objects.count()) == (2, 1)
    (fout,) = json.loads(uit)["fouten"]
    assert (fout["regel"], fout["veld"]) == (3, "v_nummer")
    assert "precies 10 cijfers" in rest.read_text(encoding="utf-8")


def test_no_number_is_printed(importeer):
    persoon = rij(bsn="123456789")

    for vlag in ("--json", "--proef"):
        _, uit, fout = importeer(bestand(persoon, persoon), vlag)
        assert persoon["bsn"] not in uit + fout
        assert persoon["v_nummer"] not in uit + fout


def test_the_sentences_say_what_was_not_done_and_why(importeer):
    code, uit, _ = importeer(bestand(rij(gemeente="Atlantis")))

    assert code == 2
    assert "Er is niets overgenomen" in uit
    assert "Regel 2: gemeente: Deze gemeente kennen wij niet" in uit


def test_a_gemeente_acts_with_its_own_rights(importeer, sandra, buurgemeente):
    lijst = bestand(rij(), rij(gemeente="Tilburg"))

    code, uit, _ = importeer(lijst, "--alleen-goede", "--json", als=sandra.gebruiker.email)

    assert (code, json.loads(uit)["aantallen"]["nieuw"]) == (2, 1)
    assert set(Gebeurtenis.objects.values_list("actor_naam", flat=True)) == {"Sandra"}


@pytest.mark.parametrize("wie", ["niemand@voorbeeld.test", "casemanager"])
def test_an_account_that_may_not_import_is_refused(importeer, jan_willem, wie):
    als = jan_willem.gebruiker.email if wie == "casemanager" else wie

    code, uit, _ = importeer(bestand(rij()), "--json", als=als)

    assert code == 2
    assert "account" in json.loads(uit)["fouten"][0]["melding"]


def test_a_file_that_cannot_be_read_is_said_as_json(importeer):
    code, uit, _ = importeer(b"naam;adres\n1;2\n", "--json")

    assert code == 2
    assert "ontbreken" in json.loads(uit)["fouten"][0]["melding"]


def test_a_herkoppeling_waits_for_its_row_to_be_named(importeer, buurgemeente, sandra):
    oud = rij()
    importeer(bestand(oud))
    nieuw = bestand(
        {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026", "tvs_melding_op": "09-11-2026"}
    )

    assert importeer(nieuw)[0] == 2
    assert Dossier.objects.visible_to(factories.make_actor(sandra)).exists()

    assert importeer(nieuw, "--herkoppel", "2")[0] == 0
    assert not Dossier.objects.visible_to(factories.make_actor(sandra)).exists()


def test_the_audit_says_that_it_came_through_the_command(importeer):
    importeer(bestand(rij()))

    assert set(Auditregel.objects.values_list("herkomst", flat=True)) == {"manage.py importeer"}


def test_the_command_declares_its_policy():
    beleid = beleid_van(Command)

    assert beleid is not None
    assert beleid.soort is Soort.RECHT
