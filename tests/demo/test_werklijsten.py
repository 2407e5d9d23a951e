"""What narrows a question by index shows the same dossiers of a whole country as without it."""

from collections import Counter
from typing import Any

import pytest
from django.db.models import Q

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import PARTIJ_VAN_ROL, Actor
from overdracht.data.models import Medewerker, Termijn
from overdracht.demo.accounts import DOMEIN
from overdracht.proces.dossier.formats import TERMIJNEN, Filters, Stapel
from overdracht.proces.dossier.queries import selectie, vandaag
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import list_dossiers
from overdracht.proces.dossier.queries.vandaag import KAARTEN, list_eerst, list_tellingen
from tests.demo.conftest import PEILDATUM
from tests.factories import make_actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("land")]

VRAGEN = [
    Filters(),
    *(Filters(termijn=termijn) for termijn in TERMIJNEN),
    *(Filters(wie=partij) for partij in Partij),
    *(Filters(wie=partij, laat=True) for partij in Partij),
    *(Filters(binnen=dagen) for dagen in (0, 7, 365)),
    *(Filters(wie=partij, binnen=14) for partij in (Partij.COA, Partij.GEMEENTE)),
    *(Filters(stapel=stapel) for stapel in Stapel),
    Filters(laat=True),
]


@pytest.fixture
def actors() -> list[Actor]:
    """One of every role, each where it works in the demo."""
    rijen = Medewerker.objects.filter(gebruiker__email__endswith=f"@{DOMEIN}")
    return [make_actor(rij) for rij in rijen.order_by("rol", "pk")]


@pytest.fixture
def zonder(monkeypatch) -> Any:
    """The same questions without what narrows them."""

    def weg() -> None:
        for plek in (selectie, vandaag):
            monkeypatch.setattr(plek, "heeft_werk", lambda *_args, **_opties: Q())

    return weg


def _rijen(actors: list[Actor]) -> dict[Any, Any]:
    """Who is in the answer to every question, for every role that may ask it."""
    return {
        (actor.rol, actor.eenheid_id, filters): sorted(
            selectie.select_dossiers(actor, filters, peildatum=PEILDATUM).values_list(
                "pk", flat=True
            )
        )
        for actor in actors
        for filters in VRAGEN
        if not kolommen_van(actor).check(filters)[1]
    }


def test_who_has_an_open_term_is_found_with_and_without_the_index(actors, zonder):
    met = _rijen(actors)
    zonder()

    assert _rijen(actors) == met
    gevonden = Counter(filters for (_, _, filters), rijen in met.items() if rijen)
    assert len(gevonden) > 12  # else nothing was compared


def _werk(actor: Actor) -> Any:
    """The open terms of the actor's party, straight from the table of terms."""
    partij = PARTIJ_VAN_ROL.get(actor.rol)
    rijen = Termijn.objects.filter(
        dossier__in=selectie.select_dossiers(actor, Filters(), peildatum=PEILDATUM).values("pk"),
        wie=partij.value if partij else "",
        sleutel__in=kolommen_van(actor).open_termijnen(None),
        uiterlijk_op__isnull=False,
    )
    return {(rij.dossier_id, rij.sleutel, rij.uiterlijk_op) for rij in rijen}


def test_what_comes_first_is_work_of_ones_own(actors):
    met_werk = 0
    for actor in actors:
        eerst = list_eerst(actor=actor, peildatum=PEILDATUM)
        werk = _werk(actor)
        met_werk += bool(werk)

        assert {(t.dossier_id, t.sleutel, t.uiterlijk_op) for t in eerst} <= werk
        # Nothing that is later stands in the place of what is sooner.
        assert len(eerst) == min(vandaag.EERST, len({dossier for dossier, _, _ in werk}))
    assert met_werk > 2


def test_the_counts_of_vandaag_are_those_of_the_list_behind_them(actors):
    for actor in actors:
        for telling in list_tellingen(actor=actor, peildatum=PEILDATUM):
            filters, fouten = kolommen_van(actor).check(telling.filters)
            bladzijde = list_dossiers(
                actor=actor, filters=filters, peildatum=PEILDATUM, per_pagina=500
            )

            assert not fouten
            assert telling.aantal == len(bladzijde.rijen), (actor.rol, telling.naam)
    assert {actor.rol for actor in actors} >= set(KAARTEN)
