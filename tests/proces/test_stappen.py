"""Every step of every room: it becomes a fact of the line, leaves its trace and keeps its door."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from overdracht.core.rechten import Actor
from overdracht.data.models import Auditregel, Bericht, Gebeurtenis, Termijn
from tests.factories import make_dossier
from tests.proces.stappen import STAPPEN, Stap

VANDAAG = date(2026, 6, 1)

ALLE = pytest.mark.parametrize("stap", STAPPEN.values(), ids=STAPPEN)


@pytest.fixture
def maak(oisterwijk, azc):
    return lambda stap: make_dossier(gemeente=oisterwijk, coa_locatie=azc, **stap.vooraf)


def doe(stap: Stap, actor: Actor, dossier):
    return stap.act(actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG, **stap.velden)


@ALLE
def test_a_step_becomes_a_fact_of_the_line(stap, maak, feit, request):
    dossier = maak(stap)

    doe(stap, request.getfixturevalue(stap.door), dossier)

    assert feit(dossier, stap.feit) == stap.waarde


@ALLE
def test_a_step_leaves_an_event_and_an_audit_line(stap, maak, request):
    dossier = maak(stap)

    doe(stap, request.getfixturevalue(stap.door), dossier)

    assert [g.soort for g in Gebeurtenis.objects.filter(dossier=dossier)] == [stap.soort]
    assert Auditregel.objects.filter(actie=stap.soort, uitkomst="ok").exists()


@ALLE
def test_a_step_replans_the_dossier(stap, maak, request):
    dossier = maak(stap)

    doe(stap, request.getfixturevalue(stap.door), dossier)

    assert Termijn.objects.filter(dossier=dossier).exists()


@ALLE
def test_the_neighbouring_gemeente_cannot_take_a_step(stap, maak, buur, feit):
    dossier = maak(stap)
    eerder = feit(dossier, stap.feit)

    with pytest.raises((Http404, PermissionDenied)):
        doe(stap, buur, dossier)

    assert feit(dossier, stap.feit) == eerder
    assert not Gebeurtenis.objects.exists()


@pytest.mark.parametrize(
    "stap",
    [stap for stap in STAPPEN.values() if stap.door == "gemeente"],
    ids=[naam for naam, stap in STAPPEN.items() if stap.door == "gemeente"],
)
def test_no_message_about_intake_or_pip_tells_coa_what_is_in_it(stap, maak, gemeente):
    dossier = maak(stap)

    doe(stap, gemeente, dossier)

    gemeld = {sleutel for bericht in Bericht.objects.all() for sleutel in bericht.waarden}
    assert gemeld.isdisjoint({"leerroute", "uitslag", "pip_vastgesteld_op", "bijstand_vanaf_op"})
