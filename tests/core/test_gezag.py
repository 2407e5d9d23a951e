"""Who may ask for a person is a matter of the day, also on a birthday (PD5)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.errors import RegelOvertreden
from overdracht.core.gezag import Aanvrager, check_aanvrager, list_aanvragers

A = Aanvrager
KIND, JONGERE, VOLWASSEN = (
    frozenset({A.OUDER_OF_VOOGD}),
    frozenset({A.ZELF, A.GEMACHTIGDE}),
    frozenset({A.ZELF, A.GEMACHTIGDE, A.CURATOR_OF_MENTOR}),
)


@pytest.mark.parametrize(
    ("geboren_op", "peildatum", "wie"),
    [
        (date(2010, 6, 9), date(2022, 6, 9), KIND),
        (date(2010, 6, 9), date(2026, 6, 8), KIND),
        (date(2010, 6, 9), date(2026, 6, 9), JONGERE),
        (date(2010, 6, 9), date(2028, 6, 8), JONGERE),
        (date(2010, 6, 9), date(2028, 6, 9), VOLWASSEN),
        (date(2008, 2, 29), date(2024, 2, 28), KIND),
        (date(2008, 2, 29), date(2024, 2, 29), JONGERE),
        (None, date(2026, 6, 9), VOLWASSEN),
    ],
)
def test_who_may_ask_follows_the_age_of_the_day(geboren_op, peildatum, wie):
    assert list_aanvragers(geboren_op, peildatum=peildatum) == wie
    for vrager in wie:
        check_aanvrager(vrager, geboren_op=geboren_op, peildatum=peildatum)


@given(
    geboren_op=st.dates(date(1990, 1, 1), date(2020, 12, 31)),
    na=st.integers(0, 40 * 366),
    wie=st.sampled_from(A),
)
def test_a_guardian_and_the_person_never_both_ask_and_nobody_younger_asks_again(
    geboren_op, na, wie
):
    dag = geboren_op + timedelta(days=na)
    nu, morgen = (list_aanvragers(geboren_op, peildatum=d) for d in (dag, dag + timedelta(days=1)))

    assert (A.OUDER_OF_VOOGD in nu) is (A.ZELF not in nu)
    assert nu & {A.ZELF, A.CURATOR_OF_MENTOR} <= morgen
    if wie in nu:
        check_aanvrager(wie, geboren_op=geboren_op, peildatum=dag)
    else:
        with pytest.raises(RegelOvertreden, match="jaar"):
            check_aanvrager(wie, geboren_op=geboren_op, peildatum=dag)
