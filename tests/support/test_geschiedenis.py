"""The history of a dossier: what each reader may read of it, in sentences."""

from datetime import date

import pytest

from overdracht.core.begrippen import Partij, Rol, Toegangsoort
from overdracht.core.zicht import zicht_van
from overdracht.support.audit.actions import (
    record,
)
from overdracht.support.audit.formats import Verschuiving
from overdracht.support.audit.queries import (
    list_gebeurtenissen,
)
from overdracht.support.audit.sentences import gebeurd, tell
from tests.factories import give_toegang, make_actor, make_medewerker

VANDAAG = date(2026, 6, 1)


@pytest.fixture
def actor(sandra):
    return make_actor(sandra)


def gezien(actor, **anders):
    return zicht_van(actor, **({"verhuisd": False, "toestemming_pip": False} | anders))


def lees(actor, dossier, **anders):
    return list_gebeurtenissen(actor, dossier.pk, gezien=gezien(actor, **anders))


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
        "Driegesprek (Gemeente): van 18 augustus 2026 naar 17 september 2026",
    )
    assert verhaal.reden == "De woning is later klaar."
    assert verhaal.zin == " ".join([verhaal.kop, *verhaal.wijzigingen])


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        (None, date(2026, 7, 1), "Driegesprek (Gemeente): nieuw, 1 juli 2026"),
        (date(2026, 7, 1), None, "Driegesprek (Gemeente): vervalt, was 1 juli 2026"),
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
