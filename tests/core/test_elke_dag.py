"""Every day of sixteen years as the start of every rule, against the oracle; in four time zones."""

import os
import time
from datetime import date, timedelta
from hashlib import sha256
from itertools import product

import pytest

from overdracht.core.begrippen import DriegesprekMoment, Leerroute, Scenario
from overdracht.core.feiten import FEITDAGEN, Feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.termijn import termijnen
from tests.core.orakel_termijnen import termijnen_volgens_orakel

EERSTE, AANTAL = date(2020, 1, 1), 5_844
ALLE = [EERSTE + timedelta(days=n) for n in range(AANTAL)]
ZONES = ("UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Kiritimati")
# What closes a rule or lets it lapse is left out in the one half: then every rule runs.
SLUITERS = ("voorinburgering_afgewezen_op", "toestemming_ingetrokken_op", "logeren_geeindigd_op")
KEUZES = tuple(product(Scenario, DriegesprekMoment, (Leerroute.B1, Leerroute.ONDERWIJS), (0, 1)))


def feiten_op(dag, keuze):
    """Everything happened on this one day: so every rule that there is begins to count."""
    scenario, moment, leerroute, met_sluiters = keuze
    dagen = {naam: dag for naam in FEITDAGEN if met_sluiters or naam not in SLUITERS}
    return {
        **dagen,
        "klantprofiel_gedeeld_op": (dag,),
        "scenario": scenario,
        "driegesprek_moment": moment,
        "leerroute": leerroute,
    }


def gevonden(feiten, peildatum):
    return {
        rij.norm: (rij.begint_op, rij.uiterlijk_op, rij.staat.value, rij.wacht_op,
                   rij.laag.value, rij.wie.value)
        for rij in termijnen(Feiten(**feiten), peildatum=peildatum)
    }  # fmt: skip


def verschillen(dag, keuze):
    """Where the two differ, looked at on the day itself or after a while."""
    feiten = feiten_op(dag, keuze)
    peildatum = dag + timedelta(days=40 * (dag.toordinal() % 2))
    een, ander = gevonden(feiten, peildatum), termijnen_volgens_orakel(feiten, peildatum)
    if een != ander:
        yield dag, keuze, {n for n in {*een, *ander} if een.get(n) != ander.get(n)}


def test_the_days_are_all_of_them():
    assert (ALLE[0], ALLE[-1]) == (date(2020, 1, 1), date(2035, 12, 31))


def test_each_rule_that_the_oracle_knows_begins_to_count():
    dag, namen, bekend = ALLE[0], set(), set()
    for feiten in (feiten_op(dag, keuze) for keuze in KEUZES):
        namen |= {naam for naam, rij in gevonden(feiten, dag).items() if rij[1] is not None}
        bekend |= set(termijnen_volgens_orakel(feiten, dag))

    assert namen == bekend
    assert namen <= {norm.id for norm in LANDELIJK}


def test_a_tenth_of_the_days_gives_the_terms_of_the_oracle():
    """Another choice for every day; the tenth moves through the week and the month."""
    fouten = [
        fout
        for nummer, dag in enumerate(ALLE[::10])
        for fout in verschillen(dag, KEUZES[nummer % len(KEUZES)])
    ]

    assert fouten == []


@pytest.mark.deep
def test_every_day_and_every_choice_gives_the_terms_of_the_oracle():
    assert [fout for dag in ALLE for keuze in KEUZES for fout in verschillen(dag, keuze)] == []


def vingerafdruk(dagen):
    """All terms of these days, in words, as one number."""
    som = sha256()
    for nummer, dag in enumerate(dagen):
        keuze = KEUZES[nummer % len(KEUZES)]
        som.update(repr(sorted(gevonden(feiten_op(dag, keuze), dag).items())).encode())
    return som.hexdigest()


@pytest.fixture
def in_zone(monkeypatch):
    def zet(zone):
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()

    yield zet
    monkeypatch.undo()
    time.tzset()


def test_the_terms_are_the_same_on_a_server_in_any_zone(in_zone):
    gezien = {}
    for zone in ZONES:
        in_zone(zone)
        gezien[zone] = (time.strftime("%H", time.gmtime(0)), vingerafdruk(ALLE[::100]))

    assert len(set(gezien.values())) == 1


@pytest.mark.deep
def test_the_terms_of_every_day_are_the_same_on_a_server_in_any_zone(in_zone):
    gezien = set()
    for zone in ZONES:
        in_zone(zone)
        gezien.add(vingerafdruk(ALLE))

    assert len(gezien) == 1
