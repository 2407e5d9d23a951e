"""Who takes which new dossiers: fair, within the limits, with reasons; a human decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.teksten import zin
from overdracht.core.verdeling import Groep, Kandidaat, tel_na, verdeel, verplaats

TALEN = ("ti", "ar", "tr")
AZCS = ("Budel", "Almere")


def groepen():
    groep = st.builds(
        Groep,
        sleutel=st.integers(0, 999).map("g{}".format),
        leden=st.integers(1, 6),
        stappen=st.integers(0, 24),
        talen=st.frozensets(st.sampled_from(TALEN), max_size=2),
        azc=st.sampled_from(("", *AZCS)),
    )
    return st.lists(groep, max_size=25, unique_by=lambda g: g.sleutel)


def kandidaten():
    kandidaat = st.builds(
        Kandidaat,
        sleutel=st.integers(0, 99).map("k{}".format),
        dossiers=st.integers(0, 30),
        stappen=st.integers(0, 60),
        hoogstens=st.none() | st.integers(0, 40),
        talen=st.frozensets(st.sampled_from(TALEN)),
        azcs=st.frozensets(st.sampled_from(AZCS)),
        is_afwezig=st.booleans(),
    )
    return st.lists(kandidaat, max_size=6, unique_by=lambda k: k.sleutel)


def wie(voorstel):
    return {groep: toedeling.kandidaat for groep, toedeling in voorstel.items()}


def redenen(toedeling):
    return [reden.sleutel.removeprefix("verdeling.") for reden in toedeling.redenen]


EEN = Groep("g1", leden=1, stappen=4)
RUIM, VOL = Kandidaat("ruim", 0, 0, hoogstens=9), Kandidaat("vol", 9, 3, hoogstens=9)


@pytest.mark.parametrize(
    ("groep", "kandidaten", "verwacht", "waarom"),
    [
        (EEN, [RUIM, VOL], "ruim", ["enige"]),
        (EEN, [VOL], None, ["geen_ruimte"]),
        (EEN, [], None, ["niemand"]),
        (EEN, [RUIM._replace(is_afwezig=True)], None, ["niemand"]),
        (EEN, [RUIM._replace(is_afwezig=True), VOL], None, ["geen_ruimte"]),
        (
            EEN,
            [Kandidaat("druk", 8, 20), Kandidaat("stil", 8, 2)],
            "stil",
            ["minste_werk"],
        ),
        # Half the work, but a third of the share: the other has more room.
        (
            EEN,
            [Kandidaat("deeltijd", 5, 0, 8), Kandidaat("voltijd", 8, 2, 24)],
            "voltijd",
            ["minste_werk"],
        ),
        # One of them has no limit: then everybody counts alike.
        (
            EEN,
            [Kandidaat("deeltijd", 5, 0, 8), Kandidaat("voltijd", 8, 2)],
            "deeltijd",
            ["minste_werk"],
        ),
        # The same language is worth four steps, and no more than that.
        (
            EEN._replace(talen=frozenset({"ti"})),
            [Kandidaat("tigrinya", 0, 3, talen=frozenset({"ti"})), Kandidaat("ander", 0, 0)],
            "tigrinya",
            ["taal"],
        ),
        (
            EEN._replace(talen=frozenset({"ti"})),
            [Kandidaat("tigrinya", 0, 5, talen=frozenset({"ti"})), Kandidaat("ander", 0, 0)],
            "ander",
            ["minste_werk"],
        ),
        (
            EEN._replace(azc="Budel"),
            [Kandidaat("anders", 2, 0), Kandidaat("kent", 2, 0, azcs=frozenset({"Budel"}))],
            "kent",
            ["azc", "minste_werk"],
        ),
    ],
)
def test_the_proposal_and_why(groep, kandidaten, verwacht, waarom):
    toedeling = verdeel([groep], kandidaten)[groep.sleutel]

    assert (toedeling.kandidaat, redenen(toedeling)) == (verwacht, waarom)
    assert all(zin(reden) for reden in toedeling.redenen)


def test_forty_people_are_spread_over_four_colleagues_evenly():
    """The golden case: what they had before is levelled out first, by the work and not by heads."""
    nieuw = [Groep(f"g{n:02}", 1, 4) for n in range(40)]
    collegas = [
        Kandidaat(naam, al, al * 2, 30) for naam, al in zip("abcd", (0, 5, 10, 15), strict=True)
    ]

    na = tel_na(verdeel(nieuw, collegas), nieuw, collegas)

    assert {naam: (k.dossiers, k.stappen) for naam, k in na.items()} == {
        "a": (15, 60),
        "b": (17, 58),
        "c": (18, 52),
        "d": (20, 50),
    }


def test_a_choice_by_hand_says_so_and_warns_of_leave():
    voorstel = verdeel([EEN], [RUIM])

    op_vrije_dag = verplaats(voorstel, EEN, VOL._replace(is_afwezig=True))
    terug = verplaats(voorstel, EEN, None)

    assert redenen(op_vrije_dag["g1"]) == ["met_de_hand", "afwezig"]
    assert (terug["g1"].kandidaat, redenen(terug["g1"])) == (None, ["met_de_hand"])
    assert tel_na(op_vrije_dag, [EEN], [RUIM, VOL])["vol"].heeft_ruimte(0) is False


def test_who_was_left_open_is_counted_with_nobody():
    assert tel_na(verdeel([EEN], [VOL]), [EEN], [VOL]) == {"vol": VOL}


@given(groepen(), kandidaten())
def test_nobody_goes_over_the_limit_and_who_stays_open_fits_nowhere(nieuw, collegas):
    voorstel = verdeel(nieuw, collegas)
    na = tel_na(voorstel, nieuw, collegas)
    begin = {k.sleutel: k for k in collegas}

    assert all(k.heeft_ruimte(0) for k in na.values() if k != begin[k.sleutel])
    assert not any(
        not kandidaat.is_afwezig and kandidaat.heeft_ruimte(groep.leden)
        for groep in nieuw
        if voorstel[groep.sleutel].kandidaat is None
        for kandidaat in na.values()
    )


@given(groepen(), kandidaten())
def test_who_is_on_leave_gets_nobody(nieuw, collegas):
    afwezig = {k.sleutel for k in collegas if k.is_afwezig}

    assert afwezig.isdisjoint(wie(verdeel(nieuw, collegas)).values())


@given(groepen(), kandidaten(), st.randoms())
def test_the_order_of_what_comes_in_is_irrelevant(nieuw, collegas, toeval):
    anders, ook = list(nieuw), list(collegas)
    toeval.shuffle(anders)
    toeval.shuffle(ook)

    assert dict(verdeel(nieuw, collegas)) == dict(verdeel(anders, ook))


@given(groepen(), kandidaten(), st.data())
def test_moving_one_by_hand_keeps_the_rest(nieuw, collegas, data):
    if not nieuw:
        return
    voorstel = verdeel(nieuw, collegas)
    groep = data.draw(st.sampled_from(nieuw))
    naar = data.draw(st.sampled_from([None, *collegas]))

    daarna = verplaats(voorstel, groep, naar)

    assert {g: t for g, t in daarna.items() if g != groep.sleutel} == {
        g: t for g, t in voorstel.items() if g != groep.sleutel
    }
    assert daarna[groep.sleutel].kandidaat == (naar.sleutel if naar else None)


@given(groepen(), kandidaten())
def test_every_huishouden_stands_in_the_proposal_with_a_reason(nieuw, collegas):
    voorstel = verdeel(nieuw, collegas)

    assert voorstel.keys() == {groep.sleutel for groep in nieuw}
    assert all(toedeling.redenen for toedeling in voorstel.values())
