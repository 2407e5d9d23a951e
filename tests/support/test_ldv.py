"""The Logboek Dataverwerkingen: one row per person per operation, and no one who did it."""

import ast
import json
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from overdracht.core import verwerkingen
from overdracht.core.begrippen import Gespreksoort
from overdracht.core.verwerkingen import (
    REGISTER,
    VAN_HANDELING,
    get_verwerking,
    list_huidige,
    verwerking_van,
)
from overdracht.data.models import Auditregel, Ldvregel
from overdracht.support.audit.actions import follow, record, record_read, record_refusal
from overdracht.support.audit.deliver import ldv
from overdracht.support.audit.deliver.keten import seal
from overdracht.support.audit.deliver.ldv import betrokkene, deliver_ldv
from overdracht.support.audit.queries import pseudoniem
from tests.factories import make_actor, make_dossier
from tests.house.bron import PAKKET, python_files

VANDAAG = timezone.localdate()
TRACE, SPAN = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@pytest.fixture
def actor(sandra):
    return make_actor(sandra)


def bezorg():
    seal(moment=timezone.now())
    return deliver_ldv()


def test_a_list_gives_a_row_for_each_person_and_each_its_own_span(actor, dossier, oisterwijk, azc):
    ander = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    with follow("dossier:list", peildatum=VANDAAG):
        record_read(actor, "dossiers.ingezien", [dossier, ander], doel="dossier.inzien")

    assert bezorg() == 2
    rijen = list(Ldvregel.objects.all())
    assert {rij.betrokkene for rij in rijen} == {
        betrokkene(pseudoniem(d.pk)) for d in (dossier, ander)
    }
    assert len({rij.trace_id for rij in rijen}) == 1
    assert len({rij.span_id for rij in rijen}) == 2


def test_a_row_leads_back_to_its_line_by_the_trace_and_to_nobody_by_itself(actor, dossier):
    with follow("scenario:choose", peildatum=VANDAAG):
        record(actor, "scenario.gekozen", dossier)
    bezorg()

    rij = Ldvregel.objects.values().get()
    regel = Auditregel.objects.get()
    assert rij["trace_id"] == regel.trace_id
    assert rij["betrokkene"] not in regel.pseudoniemen
    wie = (actor.naam, str(actor.gebruiker_id), str(actor.medewerker_id), actor.eenheid_naam)
    assert not any(iemand in str(waarde) for iemand in wie for waarde in rij.values())


def test_the_fields_are_those_of_the_standard(actor, dossier, settings):
    settings.ALLOWED_HOSTS = ["overdracht.example"]
    with follow("api", peildatum=VANDAAG, traceparent=f"00-{TRACE}-{SPAN}-01"):
        record_read(actor, "dossier.ingezien", [dossier], doel="dossier.inzien")
    bezorg()
    uit = StringIO()
    call_command("ldv_uitvoer", stdout=uit)

    (rij,) = map(json.loads, uit.getvalue().splitlines())
    assert (rij["trace_id"], rij["parent_span_id"], rij["status"]) == (TRACE, SPAN, "Ok")
    assert (len(rij["span_id"]), rij["name"]) == (16, "dossier.ingezien")
    assert rij["start_time"] <= rij["end_time"]
    assert abs(rij["end_time"] - timezone.now().timestamp() * 1000) < 60_000
    assert rij["attributes"]["dpl.core.processing_activity_id"] == (
        "https://overdracht.example/verwerkingen/overdragen-v1/"
    )
    assert rij["attributes"]["dpl.core.data_subject_id"] == betrokkene(pseudoniem(dossier.pk))


def test_the_rows_go_into_a_file_that_grows(actor, dossier, tmp_path):
    record_read(actor, "dossier.ingezien", [dossier], doel="x")
    bezorg()
    bestand = tmp_path / "ldv.jsonl"
    call_command("ldv_uitvoer", naar=bestand, stdout=StringIO())
    laatste = Ldvregel.objects.latest("id").pk
    call_command("ldv_uitvoer", naar=bestand, na=laatste, stdout=StringIO())

    assert len(bestand.read_text().splitlines()) == 1


@pytest.mark.parametrize("kop", ["", "00-zz", f"00-{'0' * 32}-{SPAN}-01", f"01-{TRACE}-{SPAN}-01"])
def test_a_header_that_is_not_a_trace_gives_a_new_one(actor, dossier, kop):
    with follow("api", peildatum=VANDAAG, traceparent=kop):
        record_read(actor, "dossier.ingezien", [dossier], doel="x")

    regel = Auditregel.objects.get()
    assert (len(regel.trace_id), regel.parent_span_id) == (32, "")
    assert regel.trace_id not in (TRACE, "0" * 32)


def test_what_was_refused_was_not_processed(actor, dossier):
    record_refusal(actor, "dossier:detail", dossiers=[dossier.pk])
    record_read(actor, "dossiers.gezocht", [], doel="x")

    assert bezorg() == 0


def test_every_row_is_made_once_in_any_number_of_rounds(actor, dossier, monkeypatch):
    monkeypatch.setattr(ldv, "PORTIE", 2)
    for _ in range(5):
        record_read(actor, "dossier.ingezien", [dossier], doel="x")

    assert (bezorg(), bezorg()) == (5, 0)
    record_read(actor, "dossier.ingezien", [dossier], doel="x")
    assert bezorg() == 1


def test_a_line_that_is_not_sealed_yet_waits(actor, dossier):
    record_read(actor, "dossier.ingezien", [dossier], doel="x")

    assert deliver_ldv() == 0


@pytest.mark.django_db
def test_a_row_cannot_be_changed(actor, dossier):
    record_read(actor, "dossier.ingezien", [dossier], doel="x")
    bezorg()
    with (
        pytest.raises(DatabaseError, match=r"only grow|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE overdracht_ldvregel SET naam = 'x'")


# --- the register --------------------------------------------------------------------------------


def test_no_row_names_an_activity_that_is_not_in_the_register(actor, dossier):
    for actie in (*VAN_HANDELING, "iets.onbekends"):
        record_read(actor, actie, [dossier, uuid4()], doel="x")
    bezorg()

    genoemd = set(Ldvregel.objects.values_list("verwerking", flat=True))
    assert [id_ for id_ in genoemd if get_verwerking(id_) is None] == []
    assert genoemd == {verwerking.id for verwerking in list_huidige()}


def test_every_act_in_the_code_has_its_place_in_the_register():
    """Else it would silently fall under the activity that takes what nobody placed."""
    vergeten = {
        f"{bestand.name}: {actie}"
        for bestand in python_files(PAKKET)
        for actie in acties(ast.parse(bestand.read_text(encoding="utf-8")))
        if actie not in VAN_HANDELING and actie.partition(".")[0] not in VAN_HANDELING
    }

    assert vergeten == set()
    assert {soort.value for soort in Gespreksoort} <= set(VAN_HANDELING)


def acties(boom):
    """The second argument of every record, as far as it is written out."""
    for knoop in ast.walk(boom):
        if not isinstance(knoop, ast.Call):
            continue
        naam = getattr(knoop.func, "id", "")
        if naam in ("record", "record_act", "record_read") and len(knoop.args) > 1:
            actie = knoop.args[1]
            deel = actie.values[0] if isinstance(actie, ast.JoinedStr) else actie
            if isinstance(deel, ast.Constant) and "." in str(deel.value):
                yield deel.value


def test_the_ids_differ_and_every_entry_is_complete():
    assert len({verwerking.id for verwerking in REGISTER}) == len(REGISTER)
    assert [v.id for v in REGISTER if not all(v[:12])] == []


def test_a_new_version_takes_over_and_the_old_one_still_resolves(monkeypatch):
    oud = REGISTER[0]
    nieuw = oud._replace(versie=2)
    monkeypatch.setattr(verwerkingen, "_NU", {oud.sleutel: nieuw})
    monkeypatch.setattr(verwerkingen, "_OP_ID", {oud.id: oud, nieuw.id: nieuw})

    assert verwerking_van("koppeling.geregistreerd").id == "koppelen-v2"
    assert get_verwerking("koppelen-v1") is oud
