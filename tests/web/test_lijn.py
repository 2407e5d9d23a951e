"""The line as a picture: nothing overlaps, nothing falls outside, and the same stands in words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.begrippen import Partij, Scenario, Stapsoort
from overdracht.core.feiten import Feiten
from overdracht.core.tijdlijn import Stap, plan
from overdracht.web.lijn import draw_lijn
from overdracht.web.lijnbaan import STRAAL, Ding, teken
from overdracht.web.lijnschaal import BREEDTE, LINKS, RECHTS, Schaal, ingekort, tekstbreedte

PEILDATUM = date(2026, 11, 22)
SAMIRA = Feiten(
    vergunning_op=date(2026, 8, 3),
    gekoppeld_op=date(2026, 10, 1),
    tvs_melding_op=date(2026, 10, 2),
    scenario=Scenario.GECOMBINEERDE_AANPAK,
    scenario_gekozen_op=date(2026, 10, 9),
    kennismaking_gehouden_op=date(2026, 11, 12),
    voorinburgering_begonnen_op=date(2026, 10, 12),
    voorinburgering_eindigt_naar_plan_op=date(2027, 1, 18),
    driegesprek_gepland_op=date(2026, 12, 1),
    verwachte_verhuizing_van=date(2027, 4, 12),
    verwachte_verhuizing_tot=date(2027, 6, 7),
)
GEVESTIGD = Feiten(
    gekoppeld_op=date(2026, 3, 1),
    tvs_melding_op=date(2026, 3, 2),
    scenario=Scenario.START_NA_VERHUIZING,
    scenario_gekozen_op=date(2026, 3, 12),
    verhuisd_op=date(2026, 10, 1),
    brp_ingeschreven_op=date(2026, 10, 3),
    kennisgeving_op=date(2026, 9, 1),
)


def _stap(naam, van, tot=None, soort=Stapsoort.FEIT, partij=Partij.COA):
    return Stap(naam, partij, soort, van, tot or van, "lijn.feit")


def _teken(feiten, peildatum=PEILDATUM):
    rijen, stappen = plan(feiten, peildatum=peildatum)
    return draw_lijn(stappen, rijen, peildatum=peildatum)


def _beelden(beeld):
    return {b.anker: b for baan in beeld.banen for b in baan.beelden}


def test_the_opvang_is_drawn_as_something_that_began_before_the_koppeling():
    beeld = _beelden(_teken(SAMIRA))["stap-opvang"]

    assert beeld.vormen[0].pijl
    assert beeld.van < beeld.vormen[0].x
    assert "eerder begonnen" in beeld.titel


dagen = st.integers(-900, 1500).map(lambda n: PEILDATUM + timedelta(days=n))


@st.composite
def lijnen(draw):
    aantal = draw(st.integers(1, 25))
    return [
        _stap(
            f"klantprofiel_{n + 1}",
            van := draw(dagen),
            van + timedelta(days=draw(st.sampled_from([0, 0, 1, 9, 60, 400, 2000]))),
            draw(st.sampled_from(Stapsoort)),
            draw(st.sampled_from(Partij)),
        )
        for n in range(aantal)
    ]


@pytest.mark.slow
@given(lijnen())
def test_no_two_things_in_a_row_touch(stappen):
    for baan in draw_lijn(stappen, peildatum=PEILDATUM).banen:
        rijen: dict[float, list[tuple[float, float]]] = {}
        for b in baan.beelden:
            rijen.setdefault(b.y, []).append((b.van, b.tot))
        for rij in rijen.values():
            rij.sort()
            assert all(links[1] < rechts[0] for links, rechts in pairwise(rij))


@pytest.mark.slow
@given(lijnen())
def test_everything_stands_inside_the_picture(stappen):
    beeld = draw_lijn(stappen, peildatum=PEILDATUM)

    assert LINKS <= beeld.vandaag_x <= RECHTS
    for baan in beeld.banen:
        for b in baan.beelden:
            assert LINKS - STRAAL <= b.van <= b.tot <= BREEDTE
            assert baan.y < b.y < beeld.bodem - 28
            assert all(label.van >= LINKS and label.tot <= RECHTS for label in b.labels)


@pytest.mark.slow
@given(lijnen())
def test_every_step_is_drawn_or_named_beside_the_picture_and_told_in_words(stappen):
    beeld = draw_lijn(stappen, peildatum=PEILDATUM)
    ankers = {f"stap-{stap.stap}" for stap in stappen}

    getekend = set(_beelden(beeld)) | {v.anker for v in (*beeld.eerder, *beeld.later)}
    assert getekend == ankers == {rij.anker for rij in beeld.rijen}
    assert [rij.op for rij in beeld.rijen] == sorted(stap.van for stap in stappen)


def test_one_step_makes_a_whole_picture():
    beeld = draw_lijn([_stap("koppeling", PEILDATUM)], peildatum=PEILDATUM)

    assert [baan.naam for baan in beeld.banen] == ["COA", "Inburgeraar", "Gemeente"]
    assert len(_beelden(beeld)) == len(beeld.rijen) == 1


def test_no_steps_leave_three_empty_lanes_and_today():
    beeld = draw_lijn([], peildatum=PEILDATUM)

    assert (len(beeld.banen), beeld.rijen, beeld.vandaag) == (3, (), "vandaag 22 nov")


def test_sixty_steps_on_one_day_stand_below_each_other():
    stappen = [_stap(f"klantprofiel_{n}", PEILDATUM) for n in range(1, 61)]
    beeld = draw_lijn(stappen, peildatum=PEILDATUM)

    assert len({b.y for b in _beelden(beeld).values()}) == 60


def test_the_window_runs_from_a_month_before_the_notice_to_a_month_after_the_move():
    beeld = _teken(SAMIRA)

    assert [m.naam for m in beeld.maanden][:3] == ["sep 2026", "okt", "nov"]
    assert [v.tekst for v in beeld.eerder] == ["Verblijfsvergunning 3 aug 2026"]


def test_a_period_that_goes_on_is_one_bar_of_two_parts():
    balk = _beelden(_teken(SAMIRA))["stap-voorinburgering"]

    assert [v.soort for v in balk.vormen] == ["feit", "gepland"]
    assert balk.vormen[0].x + balk.vormen[0].breedte == pytest.approx(balk.vormen[1].x)
    assert "stap-voorinburgering_vervolg" not in _beelden(_teken(SAMIRA))


@pytest.mark.parametrize(
    ("soort", "verwacht"),
    [(Stapsoort.GEPLAND, "nog 8 weken"), (Stapsoort.VERWACHT, "ten minste 8 weken")],
)
def test_how_long_it_still_lasts_is_no_surer_than_it_is(soort, verwacht):
    stappen = [
        _stap("opvang", date(2026, 6, 1), PEILDATUM),
        _stap("opvang_vervolg", PEILDATUM, date(2027, 1, 17), soort),
    ]
    balk = _beelden(draw_lijn(stappen, peildatum=PEILDATUM))["stap-opvang"]

    assert [label.tekst for label in balk.labels] == ["Woont in de opvang", verwacht]


def test_a_statutory_term_is_a_diamond_and_is_told_once():
    beeld = _teken(GEVESTIGD)
    ruiten = [b for b in _beelden(beeld).values() if b.vormen[0].vorm == "ruit"]

    assert ["PIP" in b.titel for b in ruiten] == [True]
    assert ruiten[0].vormen[0].soort == "termijn"
    assert sum(rij.norm == "T-20" and "uiterlijk" in rij.uitleg for rij in beeld.rijen) == 1


def test_a_statutory_term_without_a_step_of_its_own_is_drawn_all_the_same():
    rijen, stappen = plan(GEVESTIGD, peildatum=PEILDATUM)
    zonder = [stap for stap in stappen if not stap.stap.startswith("pip")]
    ruit = _beelden(draw_lijn(zonder, rijen, peildatum=PEILDATUM))["stap-termijn-pip"]

    assert (ruit.vormen[0].vorm, ruit.labels[0].tekst.split()[0]) == ("ruit", "Eerste")


def test_a_very_long_name_beside_a_wide_bar_is_cut_off_inside_it():
    naam = Ding("a", "w" * 130, "feit", date(2026, 1, 1), date(2026, 12, 31), "t")
    beeld = teken(naam, Schaal(date(2026, 1, 1), date(2027, 1, 1)), PEILDATUM)

    assert beeld.labels[0].tekst.endswith("…")
    assert beeld.labels[0].soort == "in-feit"


def test_a_statutory_term_that_passed_looks_late():
    laat = _beelden(_teken(GEVESTIGD, date(2027, 1, 11)))

    assert [b.vormen[0].soort for b in laat.values() if "PIP" in b.titel][-1] == "termijn-laat"


def test_an_agreed_day_that_passed_is_marked_in_another_way_than_one_to_come():
    soorten = {b.anker: b.vormen[0].soort for b in _beelden(_teken(SAMIRA)).values()}

    assert soorten["stap-coa_geinformeerd"] == "laat"
    assert soorten["stap-klantprofiel_1"] == "afgeleid" or "stap-klantprofiel_1" not in soorten


def test_the_end_that_is_far_away_is_named_beside_the_picture():
    far = _stap("inburgeringstermijn", PEILDATUM, date(2029, 11, 22), Stapsoort.AFGELEID)
    beeld = draw_lijn([_stap("tvs_melding", PEILDATUM), far], peildatum=PEILDATUM)

    assert [v.tekst for v in beeld.later] == ["Inburgeringstermijn tot 22 nov 2029"]


def test_duo_and_partner_share_a_lane_that_is_there_only_for_them():
    stappen = [
        _stap("kennisgeving", PEILDATUM, partij=Partij.DUO),
        _stap("traject", PEILDATUM, partij=Partij.PARTNER),
    ]

    assert draw_lijn(stappen, peildatum=PEILDATUM).banen[-1].naam == "DUO en partner"
    assert draw_lijn(stappen[:1], peildatum=PEILDATUM).banen[-1].naam == "DUO"


def test_a_label_keeps_off_the_line_of_today_where_it_can():
    stappen = [_stap("tvs_melding", date(2026, 6, 1)), _stap("kennismaking", date(2026, 11, 12))]
    label = _beelden(draw_lijn(stappen, peildatum=PEILDATUM))["stap-kennismaking"].labels[0]

    assert label.plaats == "end"


def test_a_day_that_must_be_kept_is_named_beside_its_mark():
    stappen = [
        _stap("driegesprek", date(2026, 12, 1), soort=Stapsoort.GEPLAND),
        _stap("kennismaking", date(2026, 11, 12)),
    ]
    beelden = _beelden(draw_lijn(stappen, peildatum=PEILDATUM))

    assert beelden["stap-driegesprek"].labels[0].tekst == "Driegesprek 1 dec"
    assert beelden["stap-kennismaking"].labels[0].tekst == "Kennismaking"


def test_the_legend_names_what_is_drawn_and_nothing_else():
    beeld = draw_lijn([_stap("koppeling", PEILDATUM)], peildatum=PEILDATUM)

    assert beeld.soorten == (("feit", "gebeurd"),)


def test_two_lines_on_a_page_have_ids_of_their_own():
    stappen = [_stap("koppeling", PEILDATUM)]
    ander = draw_lijn(stappen, peildatum=PEILDATUM, voorvoegsel="anders")

    assert ander.rijen[0].anker == "anders-koppeling"


@given(st.text("abcmwMW 019→…é", max_size=80), st.floats(20, 300))
def test_a_text_that_is_cut_off_fits(tekst, breedte):
    assert tekstbreedte(ingekort(tekst, breedte)) <= breedte


def test_the_page_writes_every_form_and_no_style_of_its_own(schrijf):
    html = schrijf(
        '{% from "components/lijn.html" import lijn %}{{ lijn(beeld) }}', beeld=_teken(SAMIRA)
    )

    assert " style=" not in html
    assert html.count('class="lijn-ding"') == len(_beelden(_teken(SAMIRA)))
    for anker in _beelden(_teken(SAMIRA)):
        assert f'href="#{anker}"' in html
        assert f'id="{anker}"' in html
