"""A copy of the whole database, put back in an empty place: the same, or a clear refusal."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from overdracht.data.kopie import bestanden
from overdracht.data.kopie.manifest import lees_manifest
from overdracht.data.kopie.plek import oefenplek
from overdracht.data.models import Auditregel, Bescherming, Persoon, Termijn
from overdracht.support.audit.deliver.keten import seal
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.planning.actions import replan_many
from overdracht.support.toegang.actions import KopieFout, acting_as, make_reservekopie
from overdracht.support.toegang.policy import GeenRecht, systeem
from tests.factories import fictief_bsn, make_actor, make_dossier, make_persoon

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.usefixtures("eigenaar"),  # who makes a copy owns the tables
]
SLEUTEL = urlsafe_b64encode(b"kopie voor de test".ljust(48, b".")).decode()
ANDERE = urlsafe_b64encode(b"een andere sleutel".ljust(48, b".")).decode()
ACTOR = systeem("maak_reservekopie")
NU = datetime(2026, 5, 4, 3, tzinfo=UTC)
DAG = timedelta(days=1)


@pytest.fixture(autouse=True)
def _kopiesleutel(settings):
    settings.OVERDRACHT_KOPIESLEUTEL = SLEUTEL


@pytest.fixture
def dossiers(transactional_db):
    gemaakt = [
        make_dossier(
            persoon=make_persoon(bsn=fictief_bsn()),
            gekoppeld_op=NU.date(),
            tvs_melding_op=NU.date(),
        )
        for _ in range(3)
    ]
    with acting_as(ACTOR):
        replan_many([dossier.pk for dossier in gemaakt], peildatum=NU.date())
        return gemaakt


def maak(map_, moment=NU):
    with acting_as(ACTOR):
        manifest = make_reservekopie(actor=ACTOR, map_=map_, moment=moment)
    return map_ / manifest.bestand, manifest


def opdracht(*woorden):
    uit = StringIO()
    call_command(*map(str, woorden), stdout=uit)
    return uit.getvalue()


def test_what_is_put_back_elsewhere_is_the_same_to_the_row_and_the_seal(
    dossiers, tmp_path, settings
):
    steen = {"pseudoniem": pseudoniem(dossiers[0].pk), "vernietigd_at": timezone.now().isoformat()}
    settings.OVERDRACHT_VERNIETIGINGEN = tmp_path / "vernietigingen.jsonl"
    settings.OVERDRACHT_VERNIETIGINGEN.write_text(json.dumps(steen) + "\n")
    with acting_as(ACTOR):
        make_reservekopie(actor=ACTOR, map_=tmp_path / "eerst", moment=NU)
        seal(moment=timezone.now())
    rijen = Termijn.objects.count()

    tekst = opdracht("oefen_terugzetten", tmp_path)

    (uitslag,) = [json.loads(pad.read_text()) for pad in tmp_path.glob("oefening-*.json")]
    assert "Alles is gelijk." in tekst
    assert uitslag["uitslag"]["is_goed"] is True
    assert uitslag["uitslag"]["rijen"] > rijen > 3
    assert (uitslag["uitslag"]["dossiers"], uitslag["uitslag"]["waarden"]) == (3, 6)
    assert uitslag["uitslag"]["logregels"] == 1
    assert uitslag["uitslag"]["opnieuw_vernietigd"] == 1
    assert Termijn.objects.count() == rijen  # the database itself was only read


def test_the_copy_names_nobody_and_says_how_much_there_is(dossiers, tmp_path):
    bestand, manifest = maak(tmp_path)
    persoon = Persoon.alles.get(pk=dossiers[0].inburgeraar.persoon_id)

    lijst = bestand.with_suffix(".json").read_text()

    assert manifest.tabellen["overdracht_dossier"].rijen == 3
    assert manifest.tabellen["overdracht_persoon"].rijen == Persoon.alles.count()
    for geheim in (persoon.bsn, persoon.v_nummer, persoon.achternaam, str(dossiers[0].pk), SLEUTEL):
        assert geheim.encode() not in bestand.read_bytes()
        assert geheim not in lijst
    assert bestand.stat().st_mode & 0o077 == 0


def controleer(bestand):
    return bestanden.controleer(bestanden.lees(bestand, sleutel=SLEUTEL), sleutel=SLEUTEL)


def test_what_has_a_key_of_its_own_opens_too(dossiers, tmp_path, sandra):
    """Else one person in danger is enough to call every good copy a bad one."""
    with acting_as(ACTOR):
        Bescherming.objects.create(
            huishouden=dossiers[0].huishouden,
            schuiladres="Elders 1",
            veilig_contact="een zus",
            ingesteld_at=NU,
            ingesteld_door=sandra,
        )
    bestand, _ = maak(tmp_path)
    with acting_as(ACTOR):
        controle = controleer(bestand)

    assert (controle.waarden, controle.verschillen) == (8, ())


def weg(dossiers):
    Termijn.objects.filter(dossier=dossiers[0]).delete()


def anders(dossiers):
    Persoon.alles.filter(pk=dossiers[0].inburgeraar.persoon_id).update(roepnaam="Iemand anders")


def verwisseld(dossiers):
    ids = [dossier.inburgeraar.persoon_id for dossier in dossiers[:2]]
    bsn = Persoon.alles.values_list("bsn", flat=True).get(pk=ids[0])
    Persoon.alles.filter(pk=ids[1]).update(bsn=bsn)


def erbij(dossiers):
    make_dossier()


def test_what_differs_from_the_copy_is_found(dossiers, tmp_path):
    bestand, _ = maak(tmp_path)
    assert controleer(bestand).verschillen == ()

    for knoei in (weg, anders, verwisseld, erbij):
        knoei(dossiers)
    gevonden = " ".join(controleer(bestand).verschillen)

    for zin in (
        "De tabel overdracht_termijn had",
        "De tabel overdracht_persoon had 3 rijen en heeft er nu 4",
        "dossiers in de steekproef zijn niet gelijk",
        "1 versleutelde waarden gaan niet open",
    ):
        assert zin in gevonden


def test_a_changed_value_is_found_where_the_count_is_the_same(dossiers, tmp_path):
    bestand, _ = maak(tmp_path)
    anders(dossiers)

    assert controleer(bestand).verschillen == (
        "De tabel overdracht_persoon heeft evenveel rijen, maar niet dezelfde inhoud.",
    )


def weigering(bestand):
    with pytest.raises(CommandError) as fout:
        opdracht("zet_terug", bestand)
    return str(fout.value)


def test_nothing_is_put_back_that_is_not_right_or_would_write_over_something(
    dossiers, tmp_path, settings
):
    bestand, manifest = maak(tmp_path)
    heel, lijst = bestand.read_bytes(), bestand.with_suffix(".json")
    tekst, veldsleutel = lijst.read_text(), settings.OVERDRACHT_VELDSLEUTEL

    assert "niet leeg" in weigering(bestand)
    bestand.write_bytes(heel[:-1])
    assert "controlesom" in weigering(bestand)
    bestand.write_bytes(heel)
    settings.OVERDRACHT_VELDSLEUTEL = ANDERE
    assert manifest.sleutels["veld"][0] in weigering(bestand)
    settings.OVERDRACHT_VELDSLEUTEL = veldsleutel
    lijst.write_text(tekst.replace('"rijen": 3', '"rijen": 2'))
    assert "lijst is veranderd" in weigering(bestand)
    lijst.unlink()
    assert "niet te lezen" in weigering(bestand)
    lijst.write_text(tekst)
    assert controleer(bestand).verschillen == ()


@pytest.mark.parametrize("sleutel", ["", "kort", "SECRET_KEY", "OVERDRACHT_VELDSLEUTEL"])
def test_without_a_key_of_its_own_no_copy_is_made(tmp_path, settings, sleutel):
    settings.OVERDRACHT_KOPIESLEUTEL = getattr(settings, sleutel, sleutel) if sleutel else ""

    with pytest.raises(CommandError, match="OVERDRACHT_KOPIESLEUTEL"):
        opdracht("maak_reservekopie", tmp_path)
    assert not list(tmp_path.iterdir())


def test_old_copies_go_and_the_newest_always_stays(tmp_path):
    for dagen in (90, 60, 40):
        maak(tmp_path, timezone.now() - dagen * DAG)
    half = tmp_path / f"{(timezone.now() - 80 * DAG).strftime(bestanden.NAAM)}.kopie"
    half.touch()

    tekst = opdracht("maak_reservekopie", tmp_path, "--bewaar", 50)

    assert tekst.count("Opgeruimd") == 2
    assert len(bestanden.list_kopieen(tmp_path)) == 2
    assert not half.exists()
    assert Auditregel.objects.filter(actie="reservekopie.gemaakt").count() == 4


def test_a_copy_that_fails_halfway_does_not_count(tmp_path, monkeypatch):
    def vol(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bestanden, "sluit", vol)

    with pytest.raises(CommandError, match="Er is geen kopie gemaakt"):
        opdracht("maak_reservekopie", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_colleague_may_not(sandra, tmp_path):
    with pytest.raises(GeenRecht):
        make_reservekopie(actor=make_actor(sandra), map_=tmp_path, moment=NU)


def test_the_place_of_a_drill_is_gone_afterwards(dossiers, tmp_path):
    with oefenplek() as omgeving:
        adres = omgeving["DATABASE_URL"]
    assert adres
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname LIKE '%oefening'")
            assert cursor.fetchone() is None


def test_an_unreadable_list_says_so(tmp_path):
    with pytest.raises(KopieFout, match="manifest"):
        lees_manifest("[]")
