"""The night touches only the dossiers whose day has come; all stand as if computed anew."""

import os
from datetime import timedelta
from typing import Any

import pytest

from overdracht.data.models import Dossier, Termijn
from overdracht.jobs import daily
from overdracht.support.planning.formats.rooster import (
    DOSSIERVELDEN,
    TERMIJNVELDEN,
    maak_rooster,
    termijnvelden,
)
from overdracht.support.planning.queries import list_wakker, load_invoer
from tests.demo.conftest import PEILDATUM

pytestmark = [pytest.mark.usefixtures("land"), pytest.mark.django_db]

NACHTEN = 400 if os.environ.get("HYPOTHESIS_PROFILE") == "deep" else 20


def in_de_tabellen():
    """What stands there: the columns of each dossier, and its bell."""
    kolommen = {rij["id"]: rij for rij in Dossier.objects.values("id", *DOSSIERVELDEN)}
    bel: dict[Any, dict[str, Any]] = {sleutel: {} for sleutel in kolommen}
    for rij in Termijn.objects.values("dossier_id", "sleutel", *TERMIJNVELDEN):
        bel[rij.pop("dossier_id")][rij.pop("sleutel")] = rij
    return {
        pk: ({k: v for k, v in rij.items() if k != "id"}, bel[pk]) for pk, rij in kolommen.items()
    }


def opnieuw_berekend(peildatum):
    """What would stand there if every dossier were computed anew on this day."""
    uit = {}
    for pk, invoer in load_invoer(Dossier.objects.values_list("pk", flat=True)).items():
        rooster = maak_rooster(invoer, peildatum=peildatum)
        bel = {sleutel: termijnvelden(termijn) for sleutel, termijn in rooster.bel.items()}
        uit[pk] = ({veld: rooster.kolommen[veld] for veld in DOSSIERVELDEN}, bel)
    return uit


def test_night_after_night_the_tables_are_those_of_a_full_recompute():
    gewekt = 0
    for nacht in range(NACHTEN):
        peildatum = PEILDATUM + timedelta(days=nacht)
        gewekt += daily.run(peildatum=peildatum)
        staat, hoort = in_de_tabellen(), opnieuw_berekend(peildatum)
        anders = {pk: (staat[pk], hoort[pk]) for pk in staat if staat[pk] != hoort[pk]}
        assert anders == {}, f"nacht {nacht} ({peildatum})"

    assert 0 < gewekt < Dossier.objects.count() * NACHTEN / 4


def test_a_night_that_was_missed_is_made_up_for():
    peildatum = PEILDATUM + timedelta(days=100)
    daily.run(peildatum=peildatum)

    assert in_de_tabellen() == opnieuw_berekend(peildatum)
    assert list_wakker(peildatum=peildatum, limit=1) == []
