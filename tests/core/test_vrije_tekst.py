"""What does not belong in a free text is noticed; what only looks like it is not (FT1, FT2)."""

from collections import Counter
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.core.vrije_tekst import (
    WEG,
    Vondst,
    Vondstsoort,
    find_bsn,
    find_vondsten,
    remove_vondsten,
)
from tests.core.vrije_zinnen import (
    BSN_CONTEXTEN,
    andere_nummers,
    gevoelig,
    maak_bsn,
    neutraal,
    schrijfwijzen,
    toevallig,
)

NUMMERS, ZINNEN, NOTITIES = 20_000, 2_000, 5_000  # the figures of FT1 and FT2
MISTE_HOOGUIT, VALS_HOOGUIT = 0.05, 0.05


@pytest.mark.parametrize("deel", [10, pytest.param(1, marks=pytest.mark.deep)])
def test_every_bsn_is_noticed_in_six_notations_and_six_contexts(deel):
    toeval, gezien, gemist = toevallig(2026), 0, []
    while gezien < NUMMERS // deel:
        nummer = maak_bsn(toeval)
        for schrijfwijze in schrijfwijzen(nummer):
            for context in BSN_CONTEXTEN:
                tekst = context.format(schrijfwijze)
                gezien += 1
                if [tekst[v.van : v.tot] for v in find_bsn(tekst)] != [schrijfwijze]:
                    gemist.append(tekst)

    assert gemist == []


@pytest.mark.parametrize("deel", [10, pytest.param(1, marks=pytest.mark.deep)])
def test_telephone_v_nummer_day_and_account_are_no_bsn(deel):
    toeval, gezien, vals = toevallig(2027), 0, []
    while gezien < NUMMERS // deel:
        for nummer in andere_nummers(toeval):
            for context in ("{}", "Bel {} morgen.", "Zie ({})."):
                gezien += 1
                vals += [context.format(nummer)] * bool(list(find_bsn(context.format(nummer))))

    assert vals == []


def test_one_in_eleven_loose_references_is_asked_about():
    toeval = toevallig(2028)
    kenmerken = [f"Kenmerk {toeval.randrange(10**9):09d}" for _ in range(5_000)]

    asked = sum(bool(list(find_bsn(kenmerk))) for kenmerk in kenmerken) / len(kenmerken)

    assert 0.07 < asked < 0.11


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("BSN: 99.99.90.019", ["99.99.90.019"]),
        ("burgerservicenummer 9 9 9 9 9 0 0 1 9", ["9 9 9 9 9 0 0 1 9"]),
        ("bsn 11122 2333 en 12345678", ["11122 2333"]),
        ("Het BSN is 10000008", ["10000008"]),
        ("2 maal 999 990 019", ["999 990 019"]),
        ("999990019 12-03-2026", ["999990019"]),
        ("1 2 999 990 019", []),
        ("99999001", []),
        ("zaak999990019", []),
        ("٩٩٩٩٩٠٠١٩", []),
        ("999990018", []),
    ],
)
def test_a_number_is_read_as_a_person_reads_it(tekst, verwacht):
    assert [tekst[v.van : v.tot] for v in find_bsn(tekst)] == verwacht


@pytest.mark.parametrize("deel", [10, pytest.param(1, marks=pytest.mark.deep)])
def test_of_the_sensitive_sentences_at_most_one_in_twenty_is_missed(deel):
    zinnen = gevoelig(max(ZINNEN // deel, 300))
    gemist = [
        (soort, tekst)
        for soort, tekst in zinnen
        if soort not in {vondst.soort for vondst in find_vondsten(tekst)}
    ]
    per_soort = Counter(soort for soort, _ in zinnen)

    assert len(gemist) / len(zinnen) <= MISTE_HOOGUIT, gemist
    for soort, aantal in Counter(soort for soort, _ in gemist).items():
        assert aantal / per_soort[soort] <= MISTE_HOOGUIT * 2, soort


@pytest.mark.parametrize("deel", [10, pytest.param(1, marks=pytest.mark.deep)])
def test_of_the_neutral_notes_at_most_one_in_twenty_is_asked_about(deel):
    notities = neutraal(NOTITIES // deel)
    vals = [tekst for tekst in notities if find_vondsten(tekst)]

    assert len(vals) / len(notities) <= VALS_HOOGUIT, vals


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Hij heeft PTSS.", [(Vondstsoort.GEZONDHEID, "PTSS")]),
        ("Zij is ATHEÏST", [(Vondstsoort.GELOOF, "ATHEÏST")]),
        ("angststoornis", [(Vondstsoort.GEZONDHEID, "angststoornis")]),
        ("EMDR-therapie", [(Vondstsoort.GEZONDHEID, "EMDR-therapie")]),
        ("zij slikt iets", [(Vondstsoort.GEZONDHEID, "slikt iets")]),
        ("zij slikt", []),
        ("geloofwaardig", []),
        ("Zij werkte als verpleegkundige in een ziekenhuis", []),
        ("Zij ligt in een ziekenhuis", [(Vondstsoort.GEZONDHEID, "ziekenhuis")]),
        ("De moskee staat naast de bushalte", []),
        ("", []),
    ],
)
def test_words_are_noticed_whole_in_compounds_and_in_phrases(tekst, verwacht):
    assert [(v.soort, tekst[v.van : v.tot]) for v in find_vondsten(tekst)] == verwacht


def test_what_is_found_can_be_taken_out():
    tekst = "BSN 999990019, zij heeft PTSS en wil werken."

    assert (
        remove_vondsten(tekst, find_vondsten(tekst)) == f"BSN {WEG}, zij heeft {WEG} en wil werken."
    )


@given(st.text(max_size=300))
def test_findings_stand_in_the_text_in_order_and_apart(tekst):
    vondsten = find_vondsten(tekst)

    assert all(0 <= v.van < v.tot <= len(tekst) for v in vondsten)
    assert all(eerst.tot <= dan.van for eerst, dan in pairwise(vondsten))


@given(st.text(max_size=200))
def test_what_is_taken_out_is_not_found_again(tekst):
    schoon = remove_vondsten(tekst, find_vondsten(tekst))

    assert not any(v.soort is Vondstsoort.BSN for v in find_vondsten(schoon)) or WEG in tekst


@pytest.mark.parametrize("stuk", ["a1", "0 ", "NL91 ", "+31 ", "9.", "bsn ", "ptss-", "a'"])
def test_a_long_text_takes_no_longer_than_its_length(stuk):
    def duur(keren):
        begin = process_time()
        find_vondsten(stuk * keren)
        return process_time() - begin

    # The best of three: a collection of waste in between is no work of this text.
    assert min(duur(8_000) for _ in range(3)) < max(20 * duur(1_000), 0.5)


def test_a_finding_says_kind_and_place_and_never_the_text():
    assert Vondst._fields == ("soort", "van", "tot")
