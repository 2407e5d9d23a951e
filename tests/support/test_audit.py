"""The two streams: what is written with every act, and what each reader may read of it."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from overdracht.core.begrippen import Partij, Rol, Toegangsoort
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
from overdracht.support.audit.formats import Verschuiving
from overdracht.support.audit.queries import (
    list_auditregels,
    list_gebeurtenissen,
    pseudoniem,
)
from overdracht.support.audit.sentences import gebeurd, tell
from tests.factories import give_toegang, make_actor, make_dossier, make_medewerker

VANDAAG = date(2026, 6, 1)


@pytest.fixture
def dossier(oisterwijk, azc):
    return make_dossier(gemeente=oisterwijk, coa_locatie=azc)


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
        pytest.raises(DatabaseError, match="only grow"),
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


# --- the history --------------------------------------------------------------------------------


def test_the_history_of_a_foreign_dossier_is_empty(dossier, actor, buurgemeente):
    record(actor, "scenario.gekozen", dossier)

    assert lees(make_actor(buurgemeente), dossier) == []
    assert len(lees(actor, dossier)) == 1


def test_coa_reads_the_days_of_the_intake_and_not_what_was_said(dossier, actor, jan_willem):
    record(
        actor,
        "intake.vastgelegd",
        dossier,
        nieuw={"intake_begonnen_op": "2026-05-04", "intake_bij_verstek": True, "vorm": "kort"},
        reden="Geheim van de gemeente",
    )
    (regel,) = lees(make_actor(jan_willem), dossier)

    assert regel.nieuw == {"intake_begonnen_op": "2026-05-04"}
    assert regel.reden == ""


def test_coa_reads_nothing_of_the_pip_without_consent_and_only_its_day_with_one(
    dossier, actor, jan_willem
):
    nieuw = {"pip_vastgesteld_op": "2026-05-20", "leerroute": "b1"}
    record(actor, "pip.vastgesteld", dossier, nieuw=nieuw, reden="Geheim van de gemeente")
    coa = make_actor(jan_willem)

    assert lees(coa, dossier) == []
    (met,) = lees(coa, dossier, toestemming_pip=True)
    assert (met.nieuw, met.reden) == ({"pip_vastgesteld_op": "2026-05-20"}, "")
    assert lees(actor, dossier)[0].nieuw == nieuw


def test_what_a_former_gemeente_wrote_stays_its_own(dossier, actor, jan_willem, buurgemeente):
    record(actor, "scenario.gekozen", dossier, reden="Geheim van Oisterwijk")
    record(make_actor(jan_willem), "klantprofiel.gedeeld", dossier)
    give_toegang(dossier, buurgemeente.eenheid, Toegangsoort.KOPPELING)

    assert [regel.soort for regel in lees(make_actor(buurgemeente), dossier)] == [
        "klantprofiel.gedeeld"
    ]
    assert lees(actor, dossier)[-1].reden == "Geheim van Oisterwijk"


def test_a_move_of_the_pip_term_is_not_told_to_coa(dossier, actor, jan_willem):
    verschoven = [
        Verschuiving("pip", "PIP", Partij.GEMEENTE, date(2026, 5, 1), date(2026, 6, 1)),
        Verschuiving("driegesprek", "Driegesprek", Partij.GEMEENTE, None, date(2026, 7, 1)),
        Verschuiving("stap.pip", "PIP", Partij.GEMEENTE, date(2026, 5, 1), date(2026, 6, 1)),
    ]
    record(actor, "huisvesting.verwacht", dossier, verschoven=verschoven)

    assert [v.naam for v in lees(make_actor(jan_willem), dossier)[0].verschoven] == ["Driegesprek"]
    assert len(lees(actor, dossier)[0].verschoven) == 3


def test_an_nt2_teacher_reads_no_talks(dossier, actor, azc):
    record(actor, "driegesprek.gepland", dossier, nieuw={"gepland_op": "2026-05-20"})
    docent = make_actor(make_medewerker(azc, Rol.NT2_DOCENT, naam="Docent"))

    assert lees(docent, dossier) == []


# --- in sentences -------------------------------------------------------------------------------


def vertel(actor, dossier, soort, **velden):
    record(actor, soort, dossier, peildatum=VANDAAG, **velden)
    return tell(lees(actor, dossier)[0])


def test_a_changed_day_is_told_with_the_old_one_the_new_one_and_what_moved(dossier, actor):
    verhaal = vertel(
        actor,
        dossier,
        "huisvesting.verwacht",
        oud={"verwachte_verhuizing_van": "2026-09-01"},
        nieuw={"verwachte_verhuizing_van": "2026-10-01"},
        reden="De woning is later klaar.",
        verschoven=[
            Verschuiving(
                "driegesprek", "Driegesprek", Partij.GEMEENTE, date(2026, 8, 18), date(2026, 9, 17)
            )
        ],
    )

    assert verhaal.kop == "Sandra (regievoerder, Oisterwijk) heeft de woning verwacht."
    assert verhaal.wijzigingen == (
        "De eerste dag van de verwachte verhuizing: van 1 september 2026 naar 1 oktober 2026.",
    )
    assert verhaal.gevolgen == (
        "Daardoor verschuift: Driegesprek (Gemeente), van 18 augustus 2026 naar 17 september 2026.",
    )
    assert verhaal.reden == "De woning is later klaar."
    assert verhaal.zin.startswith("Sandra (regievoerder, Oisterwijk) heeft")


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        (None, date(2026, 7, 1), "Daardoor komt erbij: Driegesprek (Gemeente), op 1 juli 2026."),
        (date(2026, 7, 1), None, "Daardoor vervalt: Driegesprek (Gemeente). Dit was 1 juli 2026."),
    ],
)
def test_a_term_that_begins_or_falls_away_is_told_so(dossier, actor, van, naar, zin):
    verschoven = [Verschuiving("driegesprek", "Driegesprek", Partij.GEMEENTE, van, naar)]

    assert vertel(actor, dossier, "scenario.gekozen", verschoven=verschoven).gevolgen == (zin,)


def test_a_correction_says_that_it_is_one(dossier, actor):
    eerder = record(actor, "driegesprek.gehouden", dossier, nieuw={"gehouden_op": "2026-05-20"})
    verhaal = vertel(
        actor,
        dossier,
        "driegesprek.verbeterd",
        oud={"gehouden_op": "2026-05-20"},
        nieuw={"gehouden_op": None},
        corrigeert=eerder,
    )

    assert verhaal.kop.startswith("Verbetering. Sandra")
    assert verhaal.wijzigingen == ("Gehouden: weggehaald. Dit was 20 mei 2026.",)


@pytest.mark.parametrize(
    ("soort", "zin"),
    [
        ("driegesprek.gepland", "Het driegesprek is gepland"),
        ("kennismaking.niet_doorgegaan", "De kennismaking is niet doorgegaan"),
        ("persoon.verbeterd", "De persoonsgegevens zijn verbeterd"),
        ("iets_nieuws.gedaan", "Iets nieuws is gedaan"),
    ],
)
def test_a_kind_of_event_reads_as_dutch(soort, zin):
    assert gebeurd(soort) == zin


def test_values_are_written_for_people(dossier, actor):
    verhaal = vertel(
        actor,
        dossier,
        "scenario.gekozen",
        nieuw={"scenario": "snelle_start", "tolk": True, "aanwezigen": ["coa", "gemeente"]},
    )

    assert verhaal.wijzigingen == (
        "Scenario: snelle start.",
        "Aanwezigen: COA, gemeente.",
        "Tolk: ja.",
    )
