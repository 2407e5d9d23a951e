"""The seal over the log: whatever is changed afterwards is found, and where; and nothing else."""

import json
import os
from datetime import UTC, datetime, timedelta
from io import StringIO
from random import Random
from uuid import UUID

import pytest
import time_machine
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from overdracht.core.zegel import STOP, canoniek
from overdracht.data.models import Auditregel, Auditsegment, Auditzegel, Gebeurtenis
from overdracht.jobs import verzegelen
from overdracht.support.audit.actions import LogboekLooptAchter, record, record_read
from overdracht.support.audit.deliver import keten
from overdracht.support.audit.deliver.anker import AnkerWijktAf, read_anker, write_anker
from overdracht.support.audit.deliver.keten import oldest_unsealed, seal
from overdracht.support.audit.deliver.toets import verify
from overdracht.support.audit.sentences import bevinding
from tests.factories import make_actor
from tests.support.audit_knoei import AANVALLEN, sql, zonder_bewaking

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("eigenaar")]
NU = datetime(2026, 6, 1, 9, tzinfo=UTC)
DIEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
AANVALLEN_AANTAL, RITMES = (1_000, 1_000) if DIEP else (100, 60)
REGELS, PER_KEER = 48, 8


def schrijf(aantal, *, vanaf=NU, begin=0):
    """Lines of several people, a minute apart."""
    for nummer in range(begin, begin + aantal):
        with time_machine.travel(vanaf + timedelta(minutes=nummer), tick=False):
            Auditregel.objects.create(
                gebruiker_id=UUID(int=nummer % 5 + 1),
                actie="dossier.ingezien",
                doel="dossier.inzien",
                uitkomst="ok",
                pseudoniemen=f"{nummer:032x}",
                velden=["naïef", "é"],
                trace_id=f"{nummer:032x}",
            )


def verzegel_tot(nummer):
    return seal(moment=NU + timedelta(minutes=nummer))


@pytest.fixture
def logboek(tmp_path):
    """Six segments of eight lines over more than a day, all of them anchored."""
    for begin in range(0, REGELS, PER_KEER):
        vanaf = NU + timedelta(hours=6 * begin // PER_KEER)
        schrijf(PER_KEER, vanaf=vanaf, begin=0)
        seal(moment=vanaf + timedelta(minutes=PER_KEER))
    write_anker(tmp_path / "anker.jsonl")
    return tmp_path / "anker.jsonl"


def test_what_was_sealed_and_not_touched_is_whole(logboek):
    uitslag = verify(read_anker(logboek))

    assert (uitslag.regels, uitslag.segmenten, uitslag.verankerd) == (REGELS, 6, 6)
    assert uitslag.bevindingen == ()


@pytest.mark.parametrize("aanval", AANVALLEN, ids=lambda aanval: aanval.__name__)
def test_each_way_of_tampering_is_found_in_its_segment(logboek, aanval, record_property):
    ankers = read_anker(logboek)
    gemist, keer = [], AANVALLEN_AANTAL // len(AANVALLEN) + 1
    with zonder_bewaking():
        for zaad in range(keer):
            with transaction.atomic():
                geraakt = aanval(Random(zaad), REGELS)  # a drawn test, no secret
                gevonden = {b.segment for b in verify(ankers).bevindingen}
                if geraakt and not (geraakt <= gevonden and min(gevonden) >= min(geraakt)):
                    gemist.append((zaad, geraakt, gevonden))
                transaction.set_rollback(True)

    assert gemist == []
    assert verify(ankers).is_heel
    record_property("AU3", f"{aanval.__name__}: {keer} van {keer}")


def test_without_the_anchor_a_rebuilt_chain_would_pass(logboek):
    """That is what the anchor is for: break this and the tampering above means nothing."""
    herbouw = next(aanval for aanval in AANVALLEN if aanval.__name__ == "herbouw")
    with zonder_bewaking():
        herbouw(Random(1), REGELS)  # a drawn test, no secret

    assert verify().is_heel
    assert not verify(read_anker(logboek)).is_heel


def test_a_log_that_grows_in_any_rhythm_gives_no_false_alarm(tmp_path, record_property):
    kans = Random(7)  # a drawn test, no secret
    anker, minuut = tmp_path / "anker.jsonl", 0
    for _ in range(RITMES):
        aantal = kans.randint(0, 4)
        schrijf(aantal, begin=minuut)
        minuut += aantal + kans.choice([0, 1, 30, 300])
        verzegel_tot(minuut)
        write_anker(anker)
        assert verify(read_anker(anker)).bevindingen == ()
    record_property("AU3", f"0 keer vals alarm in {RITMES} keer nazien")


def test_a_line_that_is_committed_late_is_sealed_after_the_others():
    schrijf(3)
    laat = Auditregel.objects.order_by("id")[1]
    with zonder_bewaking(), transaction.atomic():
        sql("DELETE FROM overdracht_auditregel WHERE id = %s", laat.pk)
    verzegel_tot(3)
    laat.save(force_insert=True)
    with zonder_bewaking():
        sql("UPDATE overdracht_auditregel SET created_at = %s WHERE id = %s", NU, laat.pk)
    verzegel_tot(4)

    assert list(Auditzegel.objects.values_list("volgnummer", flat=True)) == [1, 2, 3]
    assert Auditzegel.objects.get(auditregel=laat).volgnummer == 3
    assert verify().is_heel


def test_the_numbers_have_no_gap_over_many_segments(monkeypatch):
    monkeypatch.setattr(keten, "PER_SEGMENT", 4)
    schrijf(10)

    assert verzegel_tot(10) == 10
    assert list(Auditsegment.objects.order_by("nummer").values_list("eerste", "laatste")) == [
        (1, 4),
        (5, 8),
        (9, 10),
    ]
    assert verify().is_heel
    assert verzegel_tot(11) == 0


def test_a_backlog_of_days_is_sealed_in_many_segments(monkeypatch):
    """After an upgrade, or when the clock stood still: the rest is not taken for forged lines."""
    monkeypatch.setattr(keten, "PER_SEGMENT", 4)
    for uur in range(10):
        schrijf(1, vanaf=NU + timedelta(hours=3 * uur))

    assert seal(moment=NU + timedelta(days=3)) == 10
    assert verify().is_heel


@pytest.mark.parametrize("tabel", ["auditsegment", "auditzegel", "auditregel"])
def test_the_database_refuses_to_change_a_seal_or_a_line(logboek, tabel):
    kolom = "actie" if tabel == "auditregel" else "hash"
    with pytest.raises(DatabaseError, match="only grow"), transaction.atomic():
        sql(f"UPDATE overdracht_{tabel} SET {kolom} = 'x'")  # noqa: S608  # our own tables


@pytest.mark.parametrize("model", [Auditsegment, Auditzegel])
def test_a_seal_cannot_be_changed_through_the_house(logboek, model):
    with pytest.raises(TypeError):
        model.objects.update(hash="x")
    with pytest.raises(TypeError):
        model.objects.all().delete()
    with pytest.raises(TypeError):
        model.objects.bulk_update(model.objects.all(), ["hash"])


def test_a_value_is_written_in_one_way_only():
    schrijf(1)
    rij = Auditregel.objects.values_list("id", "created_at", "velden").get()

    assert canoniek(rij) == (
        f'[{rij[0]},"2026-06-01 09:00:00+00:00",["na\\u00efef","\\u00e9"]]'.encode()
    )


# --- the anchor ---------------------------------------------------------------------------------


def test_the_clock_seals_and_anchors(settings, tmp_path):
    settings.OVERDRACHT_ANKER = tmp_path / "ver" / "weg.jsonl"
    schrijf(2, vanaf=timezone.now() - timedelta(minutes=5))

    assert verzegelen.run() == (2, True, 2)
    assert verzegelen.run() == (0, True, 0)
    assert [anker.nummer for anker in read_anker(settings.OVERDRACHT_ANKER)] == [1]
    assert settings.OVERDRACHT_ANKER.stat().st_mode & 0o077 == 0


def test_an_anchor_that_tells_another_story_is_not_written_on(logboek, settings):
    settings.OVERDRACHT_ANKER = logboek
    met = logboek.read_text()
    logboek.write_text(met.replace(Auditsegment.objects.latest("nummer").hash, "0" * 64))

    assert verzegelen.run().is_verankerd is False
    with pytest.raises(AnkerWijktAf):
        write_anker(logboek)
    assert verify(read_anker(logboek)).bevindingen[-1].soort == "anker_wijkt_af"


def test_half_a_line_in_the_anchor_is_written_again(logboek):
    ankers = logboek.read_text().splitlines(keepends=True)
    logboek.write_text("".join(ankers[:4]) + ankers[4][:20])
    write_anker(logboek)

    assert verify(read_anker(logboek)).is_heel
    assert len(read_anker(logboek)) == 6


def test_a_hole_in_the_anchor_is_named(logboek):
    ankers = logboek.read_text().splitlines(keepends=True)
    logboek.write_text("".join(ankers[:2] + ankers[3:]))

    assert [bevinding(b) for b in verify(read_anker(logboek)).bevindingen] == [
        "Segment 3: Dit segment ontbreekt in het ankerbestand."
    ]


# --- the command --------------------------------------------------------------------------------


def roep(*args):
    uit = StringIO()
    try:
        call_command("audit_verifieer", *args, stdout=uit, stderr=uit)
    except SystemExit as einde:
        return einde.code, uit.getvalue()
    return 0, uit.getvalue()


def test_the_command_says_that_the_log_is_whole(logboek):
    code, tekst = roep("--anker", str(logboek))

    assert code == 0
    assert "48 regels in 6 segmenten, waarvan 6 in het anker" in tekst
    assert "Het logboek is heel" in tekst


def test_the_command_names_the_line_that_was_changed_and_ends_with_1(logboek):
    regel = Auditregel.objects.order_by("id")[20]
    with zonder_bewaking():
        sql("UPDATE overdracht_auditregel SET doel = %s WHERE id = %s", "iets", regel.pk)

    code, tekst = roep("--anker", str(logboek))
    assert code == 1
    assert f"Segment 3: Regel {regel.pk} (nummer 21) is veranderd na het verzegelen." in tekst
    code, tekst = roep("--anker", str(logboek), "--json")
    assert code == 1
    assert json.loads(tekst)["bevindingen"][0]["auditregel_id"] == regel.pk


def test_the_command_without_the_anchor_file_says_so(tmp_path):
    code, tekst = roep("--anker", str(tmp_path / "weg.jsonl"))

    assert (code, "bestaat niet" in tekst) == (2, True)


# --- behind --------------------------------------------------------------------------------------


def test_a_change_is_refused_when_the_seal_is_four_hours_behind(dossier, sandra):
    actor = make_actor(sandra)
    record_read(actor, "dossier.ingezien", [dossier], doel="x")
    seal(moment=timezone.now())
    record_read(actor, "dossier.ingezien", [dossier], doel="x")
    assert oldest_unsealed() is not None

    with time_machine.travel(timezone.now() + STOP + timedelta(minutes=1)):
        with pytest.raises(LogboekLooptAchter), transaction.atomic():
            record(actor, "scenario.gekozen", dossier)
        record_read(actor, "dossier.ingezien", [dossier], doel="x")  # looking goes on
        assert not Gebeurtenis.objects.exists()
        seal(moment=timezone.now())
        record(actor, "scenario.gekozen", dossier)

    assert oldest_unsealed() is not None
    assert connection.in_atomic_block
