"""The two streams: what is written with every act, and how it is found again."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from overdracht.core.zicht import zicht_van
from overdracht.data.models import Auditregel, Gebeurtenis
from overdracht.support.audit.actions import (
    GeenAuditregel,
    close_spoor,
    follow,
    note_opened,
    record,
    record_read,
    record_refusal,
)
from overdracht.support.audit.queries import (
    list_auditregels,
    list_gebeurtenissen,
    pseudoniem,
)
from tests.factories import make_actor, make_dossier

VANDAAG = date(2026, 6, 1)


@pytest.fixture
def actor(sandra):
    return make_actor(sandra)


def gezien(actor, **anders):
    return zicht_van(actor, **({"verhuisd": False, "toestemming_pip": False} | anders))


def lees(actor, dossier, **anders):
    return list_gebeurtenissen(actor, dossier.pk, gezien=gezien(actor, **anders))


def test_an_act_leaves_an_event_with_values_and_a_line_without(dossier, actor):
    record(
        actor,
        "koppeling.verbeterd",
        dossier,
        oud={"tvs_melding_op": date(2026, 3, 2), "gekoppeld_op": date(2026, 2, 16)},
        nieuw={"tvs_melding_op": date(2026, 3, 3), "gekoppeld_op": date(2026, 2, 16)},
        reden="Verkeerd gelezen",
        peildatum=VANDAAG,
    )

    gebeurtenis, regel = Gebeurtenis.objects.get(), Auditregel.objects.get()
    assert (gebeurtenis.oud, gebeurtenis.nieuw) == (
        {"tvs_melding_op": "2026-03-02"},
        {"tvs_melding_op": "2026-03-03"},
    )
    assert (regel.velden, regel.pseudoniemen) == (["tvs_melding_op"], pseudoniem(dossier.pk))
    assert (regel.actie, regel.uitkomst, regel.gebruiker_id) == (
        "koppeling.verbeterd",
        "ok",
        actor.gebruiker_id,
    )


def test_the_event_keeps_what_its_actor_was_called_that_day(dossier, actor, sandra):
    record(actor, "scenario.gekozen", dossier, nieuw={"scenario": "snelle_start"})
    sandra.gebruiker.naam = "Anders"
    sandra.gebruiker.save()

    assert Gebeurtenis.objects.get().actor_naam == "Sandra"


def test_a_list_leaves_one_line_that_names_every_person(dossier, actor, oisterwijk, azc):
    ander = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    record_read(actor, "dossiers.ingezien", [dossier, ander.pk], doel="dossier.inzien")

    regel = Auditregel.objects.get()
    assert regel.pseudoniemen.split() == [pseudoniem(dossier.pk), pseudoniem(ander.pk)]


def test_a_pseudonym_says_nothing_of_the_dossier_and_differs_per_dossier(dossier):
    assert dossier.pk.hex[:8] not in pseudoniem(dossier.pk)
    assert pseudoniem(dossier.pk) != pseudoniem(uuid4())
    assert pseudoniem(dossier.pk) == pseudoniem(dossier.pk)


def test_a_refused_attempt_is_kept_when_the_attempt_itself_is_undone(dossier, actor):
    with transaction.atomic():
        record(actor, "scenario.gekozen", dossier)
        transaction.set_rollback(True)
    record_refusal(actor, "scenario:choose", dossiers=[dossier.pk])

    assert list(Auditregel.objects.values_list("actie", "uitkomst")) == [
        ("scenario:choose", "geweigerd")
    ]


def test_without_a_line_the_act_fails(dossier, actor, monkeypatch):
    def stuk(*_args, **_kwargs):
        raise DatabaseError

    monkeypatch.setattr(Auditregel.objects, "create", stuk)

    with pytest.raises(GeenAuditregel), transaction.atomic():
        record(actor, "scenario.gekozen", dossier)
    assert not Gebeurtenis.objects.exists()


def test_a_dossier_that_was_opened_and_not_named_gets_its_line_at_the_end(dossier, actor):
    with follow("dossier:detail", peildatum=VANDAAG) as spoor:
        note_opened(dossier.pk)
        close_spoor(actor, spoor, doel="dossier.inzien")

    regel = Auditregel.objects.get()
    assert (regel.actie, regel.herkomst, regel.doel) == (
        "dossier.ingezien",
        "dossier:detail",
        "dossier.inzien",
    )


def test_a_dossier_that_an_act_named_gets_no_second_line(dossier, actor):
    with follow("scenario:choose", peildatum=VANDAAG) as spoor:
        note_opened(dossier.pk)
        gebeurtenis = record(actor, "scenario.gekozen", dossier)
        close_spoor(actor, spoor, doel="scenario.kiezen")

    assert [regel.actie for regel in Auditregel.objects.all()] == ["scenario.gekozen"]
    assert gebeurtenis.peildatum == VANDAAG


def test_a_line_cannot_be_changed_or_removed_through_the_house(dossier, actor):
    record_read(actor, "dossier.ingezien", [dossier], doel="dossier.inzien")

    with pytest.raises(TypeError):
        Auditregel.objects.update(actie="niets")
    with pytest.raises(TypeError):
        Auditregel.objects.all().delete()
    with pytest.raises(TypeError):
        Auditregel.objects.bulk_update(Auditregel.objects.all(), ["actie"])


def test_the_database_itself_refuses_to_change_a_line(dossier, actor):
    record_read(actor, "dossier.ingezien", [dossier], doel="dossier.inzien")

    wijzig = "UPDATE overdracht_auditregel SET actie = 'niets'"
    with (
        pytest.raises(DatabaseError, match=r"only grow|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(wijzig)


def test_lines_are_found_by_dossier_and_by_account(dossier, actor, oisterwijk, azc):
    ander = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    record_read(actor, "dossiers.ingezien", [ander, dossier], doel="lijst")
    record_read(actor, "dossier.ingezien", [ander], doel="inzien")

    assert [r.actie for r in list_auditregels(dossier_id=dossier.pk)] == ["dossiers.ingezien"]
    assert len(list_auditregels(gebruiker_id=actor.gebruiker_id)) == 2
    assert list_auditregels(gebruiker_id=uuid4()) == []


def test_pages_of_lines_follow_each_other(dossier, actor):
    for _ in range(3):
        record_read(actor, "dossier.ingezien", [dossier], doel="inzien")
    eerste, tweede, derde = list_auditregels()

    assert [r.pk for r in list_auditregels(voor=tweede.pk)] == [derde.pk]
    assert eerste.pk > tweede.pk
