"""How long a session and a right live, and who may change whose."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from overdracht.core import account
from overdracht.core.account import Band
from overdracht.core.errors import RegelOvertreden

NU = datetime(2026, 6, 1, 12, tzinfo=UTC)
HIER, DAAR, WIE = UUID(int=1), UUID(int=2), UUID(int=3)
SECONDE = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("gezien", "begonnen", "voorbij"),
    [
        (NU - account.STIL, NU - account.WERKDAG, False),
        (NU - account.STIL - SECONDE, NU - account.STIL - SECONDE, True),
        (NU, NU - account.WERKDAG - SECONDE, True),
    ],
)
def test_a_session_ends_after_silence_and_after_a_working_day(gezien, begonnen, voorbij):
    assert account.is_verlopen(begonnen_at=begonnen, gezien_at=gezien, nu=NU) is voorbij


def test_an_account_that_is_left_alone_is_switched_off():
    assert not account.is_ongebruikt(laatst_at=NU - account.ONGEBRUIKT, nu=NU)
    assert account.is_ongebruikt(laatst_at=NU - account.ONGEBRUIKT - SECONDE, nu=NU)


@pytest.mark.parametrize(
    ("gecontroleerd", "te_doen"),
    [(None, True), (date(2026, 3, 2), False), (date(2026, 3, 1), True)],
)
def test_a_special_right_is_looked_at_every_quarter(gecontroleerd, te_doen):
    dag = date(2026, 6, 1)

    assert account.is_te_controleren(gecontroleerd, van=date(2025, 1, 1), peildatum=dag) is te_doen


@pytest.mark.parametrize(
    ("tot", "sleutel"),
    [
        (date(2026, 6, 1), "account.einde_voorbij"),
        (date(2027, 6, 2), "account.te_lang"),
        (date(2027, 6, 1), ""),
    ],
)
def test_a_right_ends_in_the_coming_year(tot, sleutel):
    gezegd = ""
    try:
        account.check_einde(van=date(2026, 1, 1), tot=tot, peildatum=date(2026, 6, 1))
    except RegelOvertreden as fout:
        gezegd = fout.uitleg.sleutel

    assert gezegd == sleutel


def test_nobody_changes_his_own_rights():
    account.check_niet_zelf(wie=WIE, van_wie=HIER)
    with pytest.raises(RegelOvertreden):
        account.check_niet_zelf(wie=WIE, van_wie=WIE)


def test_the_organisation_where_one_works_longest_looks_after_the_account():
    banden = [Band(HIER, date(2026, 1, 1)), Band(DAAR, date(2025, 1, 1))]

    account.check_beheert(DAAR, banden)
    for organisatie, bij in ((HIER, banden), (None, banden), (HIER, [])):
        with pytest.raises(RegelOvertreden):
            account.check_beheert(organisatie, bij)


@pytest.mark.parametrize(
    ("dagen", "uitslag"), [(-1, False), (0, False), (1, True), (31, True), (32, False)]
)
def test_the_end_of_a_right_is_in_sight_in_its_last_month(dagen, uitslag):
    vandaag = date(2026, 11, 23)

    assert account.loopt_af(vandaag + timedelta(days=dagen), peildatum=vandaag) is uitslag
