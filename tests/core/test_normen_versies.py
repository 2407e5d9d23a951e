"""Of a norm with versions one governs: that of today, or the one under which it began."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from overdracht.core.begrippen import Status
from overdracht.core.feiten import SLEUTELS, Feiten
from overdracht.core.kalender import weken
from overdracht.core.normen import LANDELIJK, Norm, Normenset, Overgang
from overdracht.core.termijn import termijnen, termijnen_volgens_de_regels

INGANG = date(2026, 7, 1)


def met_versie(overgang):
    """T-05 becomes three weeks on the first of July."""
    oud = replace(LANDELIJK["T-05"], reeks="scenariokeuze")
    nieuw = replace(oud, id="T-05b", duur=weken(3), geldig_vanaf=INGANG, overgang=overgang)
    anders = {"T-05": (oud, nieuw)}
    return Normenset(rij for norm in LANDELIJK for rij in anders.get(norm.id, (norm,)))


def scenariokeuze(normen, *, melding, peildatum):
    feiten = Feiten(tvs_melding_op=melding)
    rijen = termijnen(feiten, normen, peildatum=peildatum)
    assert rijen == termijnen_volgens_de_regels(feiten, normen, peildatum=peildatum)
    return [(rij.norm, rij.uiterlijk_op) for rij in rijen if rij.sleutel == "scenariokeuze"]


@pytest.mark.parametrize(
    ("melding", "peildatum", "norm", "uiterlijk_op"),
    [
        (date(2026, 6, 25), date(2026, 6, 30), "T-05", date(2026, 7, 9)),
        (date(2026, 6, 25), date(2026, 7, 1), "T-05b", date(2026, 7, 16)),
        (date(2026, 7, 1), date(2026, 7, 1), "T-05b", date(2026, 7, 22)),
        (None, date(2026, 6, 30), "T-05", None),
        (None, date(2026, 7, 1), "T-05b", None),
    ],
)
def test_an_agreement_counts_for_everyone_from_its_day(melding, peildatum, norm, uiterlijk_op):
    normen = met_versie(None)

    assert scenariokeuze(normen, melding=melding, peildatum=peildatum) == [(norm, uiterlijk_op)]


@pytest.mark.parametrize(
    ("melding", "norm", "uiterlijk_op"),
    [
        (date(2026, 6, 30), "T-05", date(2026, 7, 14)),
        (date(2026, 7, 1), "T-05b", date(2026, 7, 22)),
        (None, "T-05b", None),
    ],
)
def test_where_the_law_says_so_what_runs_keeps_its_version(melding, norm, uiterlijk_op):
    normen = met_versie(Overgang("tvs_melding_op", "proef"))

    gevonden = scenariokeuze(normen, melding=melding, peildatum=date(2026, 9, 1))

    assert gevonden == [(norm, uiterlijk_op)]


def test_before_all_versions_the_oldest_governs():
    normen = met_versie(Overgang("tvs_melding_op", "proef"))

    assert normen.versies_op(Feiten(tvs_melding_op=date(2020, 1, 1)), INGANG) == ("T-05", "T-20")


def test_versions_of_the_law_follow_each_other_and_say_which_of_them_governs():
    reeksen: dict[str, list[Norm]] = {norm.reeks: [] for norm in LANDELIJK if norm.reeks}
    for norm in LANDELIJK:
        if norm.reeks:
            reeksen[norm.reeks].append(norm)

    for versies in reeksen.values():
        eerst, *later = sorted(versies, key=lambda norm: norm.geldig_vanaf)
        assert [norm.geldig_tot for norm in (eerst, *later[:-1])] == [
            norm.geldig_vanaf - timedelta(days=1) for norm in later
        ]
        assert len({norm.overgang for norm in versies}) == 1
        if eerst.status is Status.WET:
            assert eerst.overgang is not None
            assert eerst.overgang.feit in SLEUTELS
            assert eerst.overgang.bron.strip()
