"""The klantprofiel: shared with consent, and not after it was withdrawn without a reason."""

from datetime import date

import pytest

from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.core.klantprofiel import check, mag_gedeeld, waarschuwingen

VANDAAG = date(2026, 11, 22)
INGETROKKEN = date(2026, 6, 1)


def test_sharing_may_go_on_until_the_consent_is_withdrawn():
    assert mag_gedeeld(Feiten())
    assert mag_gedeeld(Feiten(toestemming_op=date(2026, 3, 1)))
    assert not mag_gedeeld(Feiten(toestemming_ingetrokken_op=INGETROKKEN))


@pytest.mark.parametrize(
    ("gedeeld", "aantal"),
    [
        ((), 0),
        ((date(2026, 5, 1),), 0),
        ((INGETROKKEN,), 0),
        ((date(2026, 5, 1), date(2026, 6, 2)), 1),
    ],
)
def test_a_share_after_the_withdrawal_asks_for_a_reason(gedeeld, aantal):
    feiten = Feiten(toestemming_ingetrokken_op=INGETROKKEN, klantprofiel_gedeeld_op=gedeeld)

    assert len(waarschuwingen(feiten, peildatum=VANDAAG)) == aantal


def test_the_warning_says_what_the_law_leaves():
    feiten = Feiten(
        toestemming_ingetrokken_op=INGETROKKEN, klantprofiel_gedeeld_op=(date(2026, 6, 2),)
    )
    (waarschuwing,) = waarschuwingen(feiten, peildatum=VANDAAG)

    assert waarschuwing.norm == "PR-04"
    assert waarschuwing.melding == (
        "Het klantprofiel is gedeeld op 2 juni 2026. De toestemming is ingetrokken op 1 juni 2026. "
        "Schrijf op waarom u het toch deelt, en deel alleen wat de wet toestaat."
    )


def test_without_a_withdrawal_there_is_nothing_to_ask():
    feiten = Feiten(klantprofiel_gedeeld_op=(date(2026, 6, 2),))

    assert waarschuwingen(feiten, peildatum=VANDAAG) == ()


def test_a_share_that_is_still_to_come_is_refused():
    with pytest.raises(RegelOvertreden) as fout:
        check(
            Feiten(klantprofiel_gedeeld_op=(date(2026, 6, 2), date(2026, 11, 23))),
            peildatum=VANDAAG,
        )

    assert fout.value.veld == "klantprofiel_gedeeld_op"
