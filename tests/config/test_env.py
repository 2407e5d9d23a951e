"""The process refuses to start unsafe, and says in Dutch what to set."""

import json
import os
import stat

import pytest

from overdracht.config import inloggen
from overdracht.config.env import (
    SLEUTELNAMEN,
    TESTSLEUTELS,
    Modus,
    OnveiligeInstelling,
    read_env,
)

SLEUTEL = "{}" + "A" * 63


@pytest.fixture
def productie():
    """An environment that is good enough to keep persons."""
    return {
        "DATABASE_URL": "postgresql://app@db/overdracht",
        "OVERDRACHT_HOSTS": "overdracht.example, www.overdracht.example",
        **{naam: SLEUTEL.format(nummer) for nummer, naam in enumerate(SLEUTELNAMEN)},
    }


def faults(bron, wortel):
    with pytest.raises(OnveiligeInstelling) as gevangen:
        read_env(bron, wortel=wortel)
    return gevangen.value.fouten


def test_a_database_address_switches_to_production(productie, tmp_path):
    env = read_env(productie, wortel=tmp_path)

    assert (env.modus, env.hosts) == (
        Modus.PRODUCTIE,
        ("overdracht.example", "www.overdracht.example"),
    )
    assert not (tmp_path / ".data").exists()


@pytest.mark.parametrize("naam", ["OVERDRACHT_HOSTS", *SLEUTELNAMEN])
def test_production_names_what_is_missing(productie, tmp_path, naam):
    del productie[naam]

    (fout,) = faults(productie, tmp_path)

    assert fout.startswith(f"{naam} ontbreekt.")


def test_production_without_a_database_is_refused(productie, tmp_path):
    del productie["DATABASE_URL"]

    (fout,) = faults(productie | {"OVERDRACHT_MODUS": "productie"}, tmp_path)

    assert fout.startswith("DATABASE_URL ontbreekt.")


def test_production_never_runs_with_debug(productie, tmp_path):
    (fout,) = faults(productie | {"OVERDRACHT_DEBUG": "1"}, tmp_path)

    assert "OVERDRACHT_DEBUG" in fout


def test_production_refuses_the_public_keys_of_the_tests(productie, tmp_path):
    fouten = faults(productie | TESTSLEUTELS, tmp_path)

    assert [fout.split()[0] for fout in fouten] == list(SLEUTELNAMEN)


def test_production_refuses_the_keys_of_the_demo(productie, tmp_path):
    demo = read_env({}, wortel=tmp_path)

    (fout,) = faults(productie | {"SECRET_KEY": demo.secret_key}, tmp_path)

    assert "sleutel van de test of de demo" in fout


@pytest.mark.parametrize("kort", ["geheim", "django-insecure-geheim", "c2hvcnQ="])
def test_a_key_that_is_no_key_is_refused(productie, tmp_path, kort):
    (fout,) = faults(productie | {"OVERDRACHT_VELDSLEUTEL": kort}, tmp_path)

    assert "geen sleutel van 48 bytes" in fout


def test_one_key_never_does_two_things(productie, tmp_path):
    gelijk = {"OVERDRACHT_INDEXSLEUTEL": productie["OVERDRACHT_VELDSLEUTEL"]}

    (fout,) = faults(productie | gelijk, tmp_path)

    assert fout.startswith("Twee sleutels zijn gelijk.")


def test_all_faults_are_told_at_once(tmp_path):
    fouten = faults({"OVERDRACHT_MODUS": "productie", "OVERDRACHT_DEBUG": "ja"}, tmp_path)

    assert len(fouten) == 3 + len(SLEUTELNAMEN)


def test_a_message_never_holds_a_key(productie, tmp_path):
    geheim = "dit-is-geheim"

    fouten = faults(productie | {"SECRET_KEY": geheim}, tmp_path)

    assert geheim not in str(OnveiligeInstelling(*fouten))


def test_an_unknown_modus_is_refused(tmp_path):
    (fout,) = faults({"OVERDRACHT_MODUS": "prod"}, tmp_path)

    assert fout == "OVERDRACHT_MODUS is 'prod'. Kies een van deze: demo, productie, test."


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_demo_makes_its_keys_once_and_for_this_user_only(tmp_path):
    eerste = read_env({}, wortel=tmp_path)
    bestand = tmp_path / ".data" / "sleutels.json"

    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    assert read_env({}, wortel=tmp_path) == eerste
    assert len(set(json.loads(bestand.read_text()).values())) == len(SLEUTELNAMEN)
    assert [b.name for b in bestand.parent.iterdir()] == ["sleutels.json"]


def test_only_migrations_use_the_address_of_the_owner(productie, tmp_path):
    productie["DATABASE_OWNER_URL"] = "postgresql://eigenaar@db/overdracht"

    gewoon = read_env(productie, wortel=tmp_path)
    migratie = read_env(productie | {"OVERDRACHT_ALS_EIGENAAR": "1"}, wortel=tmp_path)

    assert (gewoon.database_url, migratie.database_url) == (
        productie["DATABASE_URL"],
        productie["DATABASE_OWNER_URL"],
    )


def test_production_always_asks_a_second_step(productie, tmp_path):
    assert read_env(productie, wortel=tmp_path).tweede_factor
    assert not read_env({"OVERDRACHT_MODUS": "demo"}, wortel=tmp_path).tweede_factor


@pytest.mark.parametrize("uit", ["0", "nee", "uit"])
def test_production_does_not_start_without_a_second_step(productie, tmp_path, uit):
    (fout,) = faults(productie | {"OVERDRACHT_TWEEDE_FACTOR": uit}, tmp_path)

    assert fout.startswith("OVERDRACHT_TWEEDE_FACTOR staat uit.")


def test_the_number_of_proxies_is_a_number(tmp_path):
    bron = {"OVERDRACHT_MODUS": "demo"}

    assert read_env(bron | {"OVERDRACHT_PROXIES": "2"}, wortel=tmp_path).proxies == 2
    with pytest.raises(OnveiligeInstelling, match="OVERDRACHT_PROXIES"):
        read_env(bron | {"OVERDRACHT_PROXIES": "-1"}, wortel=tmp_path)


@pytest.mark.parametrize("is_productie", [True, False])
def test_in_production_the_cookies_belong_to_one_host(is_productie):
    gezet = inloggen.settings(is_productie=is_productie)

    for soort in ("SESSION", "CSRF"):
        assert gezet[f"{soort}_COOKIE_NAME"].startswith("__Host-") is is_productie
        assert gezet[f"{soort}_COOKIE_SECURE"] is is_productie


def test_a_folder_that_cannot_be_used_is_told_in_one_sentence(tmp_path):
    bezet = tmp_path / "bestand"
    bezet.write_text("geen map")

    (fout,) = faults({"OVERDRACHT_DATA": str(bezet / "data")}, tmp_path)

    assert "Zet in OVERDRACHT_DATA een map" in fout


def test_production_starts_where_the_folder_of_a_demo_is_shut(productie, tmp_path):
    bezet = tmp_path / "bestand"
    bezet.write_text("geen map")

    env = read_env(productie | {"OVERDRACHT_DATA": str(bezet / "data")}, wortel=tmp_path)

    assert env.modus is Modus.PRODUCTIE
