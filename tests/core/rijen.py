"""Short ways to look at the terms of a few facts."""

from datetime import date

from overdracht.core.feiten import lees_feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.termijn import termijnen

VANDAAG = date(2026, 4, 20)
GEKOPPELD = {"vergunning_op": "2026-02-09", "gekoppeld_op": "2026-02-26"}
S1 = {"scenario": "snelle_start", "scenario_gekozen_op": "2026-03-12"}
S2 = {"scenario": "gecombineerde_aanpak", "scenario_gekozen_op": "2026-03-12"}
S3 = {"scenario": "start_na_verhuizing", "scenario_gekozen_op": "2026-03-12"}


def rijen(feiten, *, peildatum=VANDAAG, normen=LANDELIJK):
    return {rij.norm: rij for rij in termijnen(lees_feiten(feiten), normen, peildatum=peildatum)}


def stand(feiten, norm, *, peildatum=VANDAAG):
    """The term in one line: first day, last day, state, and what it waits for."""
    rij = rijen(feiten, peildatum=peildatum)[norm]
    dag = f"{rij.begint_op} {rij.uiterlijk_op} {rij.staat.value}"
    return f"{dag} {rij.wacht_op}" if rij.wacht_op else dag
