"""Log or refuse: with a log that cannot be written no door shows a person or changes a row."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from django.apps import apps
from django.db import DatabaseError, connection

from overdracht.support.toegang.policy import Soort
from tests.muren.deuren import EIGEN, NERGENS, Deur, list_deuren
from tests.muren.kooi import personen
from tests.muren.maat import IS_DIEP, trek
from tests.muren.wandelaar import Stap, Wandelaar

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
# One of each side of the line in the normal run; everyone in the deep one.
PERSONAS = ("casemanager", "teamleider")
DEEL = 1 if IS_DIEP else 10  # of the doors one in so many
# Not ours, or not of persons: a session that was used.
ZONDER_RIJEN = frozenset({"overdracht_sessie"})


class Paar(NamedTuple):
    """The same request twice: with the log, and without it."""

    gewoon: Stap
    stuk: Stap
    veranderd: list[str]


@contextmanager
def kapot_logboek() -> Iterator[None]:
    """Every line of the audit is refused by the database."""

    def weiger(voer_uit: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if sql.startswith('INSERT INTO "overdracht_auditregel"'):
            raise DatabaseError("no room for a line")
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(weiger):
        yield


class Waarnemer(Wandelaar):
    """Looks, before its request is undone, at the tables that were written, and after it again."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.kijkt = False
        self.nu: dict[str, int] = {}

    def _regels(self, geschreven: Iterable[str]) -> Any:
        if self.kijkt:
            self.nu = {tabel: stand(tabel) for tabel in geschreven if tabel in TABELLEN}
        return super()._regels(geschreven)

    def tweemaal(self, deur: Deur, methode: str, relatie: str) -> Paar:
        """With the log and without it."""
        self.kijkt = False
        gewoon = self.vraag(deur, methode, relatie)
        self.kijkt = True
        with kapot_logboek():
            stuk = self.vraag(deur, methode, relatie)
        return Paar(gewoon, stuk, [tabel for tabel, nu in self.nu.items() if nu != stand(tabel)])


TABELLEN = {model._meta.db_table: model for model in apps.get_app_config("overdracht").get_models()}


def stand(tabel: str) -> int:
    """A mark of every row of this table."""
    rijen = TABELLEN[tabel]._default_manager.order_by("pk").values_list()  # noqa: SLF001  # a table by its name
    return hash(tuple(map(repr, rijen)))


@pytest.fixture(scope="module")
def paren(wereld) -> list[Paar]:
    deuren = [deur for deur in list_deuren() if not deur.is_van_derden]
    gevonden = []
    for persona in wereld.personas:
        if not IS_DIEP and persona.naam not in PERSONAS:
            continue
        waarnemer = Waarnemer(wereld, persona)
        for deur in trek(deuren, DEEL):
            gevonden += [waarnemer.tweemaal(deur, soort, EIGEN) for soort in ("GET", "POST")]
            if deur.noemt_een_rij:
                gevonden.append(waarnemer.tweemaal(deur, "GET", NERGENS))
    return gevonden


def met_regel(paren):
    return [paar for paar in paren if paar.gewoon.regels]


def test_what_leaves_a_line_is_refused_without_one(paren):
    anders = {paar.gewoon.waar: paar.stuk.status for paar in met_regel(paren)}

    assert len(anders) > 200 / DEEL
    assert {waar: status for waar, status in anders.items() if status != 503} == {}


def test_the_refusal_says_in_dutch_what_to_do_and_when_to_try_again(paren):
    lijven = {paar.stuk.alles for paar in met_regel(paren)}

    assert all("logboek werkt" in lijf and "Retry-After: 60" in lijf for lijf in lijven)


def test_nothing_of_a_person_is_shown(wereld, paren):
    gezien = {
        paar.stuk.waar: namen
        for paar in paren
        if paar.stuk.status == 503 and (namen := personen(wereld.gezien(paar.stuk.lijf)))
    }

    assert gezien == {}


def test_nothing_is_written(paren):
    veranderd = {paar.stuk.waar: set(paar.veranderd) - ZONDER_RIJEN for paar in paren}

    assert {waar: tabellen for waar, tabellen in veranderd.items() if tabellen} == {}


def test_the_walk_writes_where_the_log_works(paren):
    """Else the test above would hold for a house in which nothing can be done at all."""
    schrijvend = {
        tabel
        for paar in paren
        if paar.gewoon.methode == "POST" and paar.gewoon.status == 302
        for tabel in paar.gewoon.geschreven - ZONDER_RIJEN
    }

    assert len(schrijvend) > 10 / DEEL


def test_a_door_that_leaves_no_line_stays_as_it_was(paren):
    anders = [
        (paar.stuk.waar, paar.gewoon.status, paar.stuk.status)
        for paar in paren
        if not paar.gewoon.regels
        and paar.gewoon.deur.beleid.soort is Soort.RECHT
        and paar.stuk.status != paar.gewoon.status
    ]

    assert anders == []
