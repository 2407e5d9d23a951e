"""Disk full or connection cut at any question: a clean answer, and nothing half (DL4)."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.db import OperationalError, connection
from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort
from tests.exchange.conftest import log_in, stand  # noqa: F401  # a fixture
from tests.factories import make_dossier

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PLAN = {"gepland_op": "2027-03-01", "vorm": "azc", "versie": "0"}
VERWACHT = {
    "verwachte_verhuizing_van": "2027-03-01",
    "verwachte_verhuizing_tot": "2027-04-01",
    "zekerheid": "midden",
    "bron": "corporatie",
    "versie": "0",
}
STROMEN = {
    "gesprek:plan": ((Gespreksoort.DRIEGESPREK,), PLAN),
    "huisvesting:expect": ((), VERWACHT),
}
HOOGSTENS = 200
STAP = 7  # in the normal run: the first ones, and then every so many


def is_schijf_vol(_):
    """This question fails, the ones after it would not."""
    raise OperationalError("database or disk is full")


def is_verbinding_weg(verbinding):
    """The server is gone in the middle: nothing can be asked any more, not even to undo it."""
    verbinding.connection.close()
    raise OperationalError("server closed the connection unexpectedly")


@contextmanager
def stuk_bij(nummer, hoe):
    """Let the question with this number fail; gives how many there were."""
    geteld = [0]

    def wrapper(execute, sql, params, many, context):
        geteld[0] += 1
        if geteld[0] == nummer:
            hoe(connection)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(wrapper):
        yield geteld


@pytest.fixture
def wereld(oisterwijk, azc, sandra, log_in):  # noqa: F811  # the fixture above
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        gekoppeld_op=date(2026, 4, 20),
        tvs_melding_op=date(2026, 4, 21),
    )
    browser = log_in(sandra)
    browser.raise_request_exception = False
    browser.get("/")  # what is remembered between requests is there
    return browser, dossier


def check(wereld, naam, hoe, nummers):
    browser, dossier = wereld
    rest, velden = STROMEN[naam]
    pad = reverse(naam, args=[dossier.pk, *rest])
    eerst = stand()
    for nummer in nummers:
        with stuk_bij(nummer, hoe) as geteld:
            antwoord = browser.post(pad, velden)
        connection.close()
        if geteld[0] < nummer:  # so many questions were not asked: it was done
            break
        _check_antwoord(antwoord, nummer)
        assert stand() == eerst, f"vraag {nummer} liet iets half achter"
    else:
        antwoord = browser.post(pad, velden)
    assert antwoord.status_code == 302, antwoord.content.decode()
    assert stand() != eerst


def _check_antwoord(antwoord, nummer):
    tekst = antwoord.content.decode()
    assert antwoord.status_code in (500, 503), (nummer, antwoord.status_code)
    assert 'lang="nl"' in tekst, (nummer, tekst[:300])
    assert "disk is full" not in tekst
    assert "closed the connection" not in tekst


@pytest.mark.parametrize("hoe", [is_schijf_vol, is_verbinding_weg])
def test_wherever_it_fails_nothing_is_half_and_the_next_request_is_fine(wereld, hoe):
    check(wereld, "gesprek:plan", hoe, [*range(1, 6), *range(6, HOOGSTENS, STAP)])


@pytest.mark.deep
@pytest.mark.parametrize("hoe", [is_schijf_vol, is_verbinding_weg])
@pytest.mark.parametrize("naam", ["gesprek:plan", "huisvesting:expect"])
def test_at_each_of_the_first_two_hundred_questions_nothing_is_half(wereld, naam, hoe):
    check(wereld, naam, hoe, range(1, HOOGSTENS + 1))
