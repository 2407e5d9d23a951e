"""Whatever comes through the door: it is read or refused, and no row is ever lost."""

from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from overdracht.exchange.formats.bestand import OnleesbaarBestand
from overdracht.exchange.formats.tvs import lees
from overdracht.exchange.formats.voorbeeld import schrijf_rest
from tests.exchange.conftest import KOP, bestand, rij, tekst, xlsx


def _rijen(*zonder):
    letters = st.characters(blacklist_categories=["Cs", *zonder], blacklist_characters='";\r\n\x00')
    cellen = st.text(alphabet=letters, max_size=30)
    return st.lists(st.dictionaries(st.sampled_from(KOP), cellen, min_size=1), max_size=6)


RIJEN = _rijen()
# A sign that nobody sees does not go into a file that a spreadsheet opens.
ZICHTBARE_RIJEN = _rijen("Cc")


@given(st.binary(max_size=400))
@example(b"PK\x03\x04")
@example(b"\xff\xfe")
def test_no_bytes_crash_the_reader(inhoud):
    with suppress(OnleesbaarBestand):
        lees(inhoud)


@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), min_size=1, max_size=12))
def test_no_broken_excel_file_crashes_the_reader(wijzigingen):
    inhoud = bytearray(xlsx([rij().get(kolom, "") for kolom in KOP]))
    for plek, waarde in wijzigingen:
        inhoud[plek % len(inhoud)] = waarde

    with suppress(OnleesbaarBestand):
        lees(bytes(inhoud))


@given(RIJEN)
def test_every_row_is_either_good_or_bad_and_none_is_lost(velden):
    rijen = [rij(**waarden) for waarden in velden]

    gelezen = lees(tekst(*rijen).encode())

    assert len(gelezen.regels) == len(rijen)
    assert all((regel.waarden is None) == bool(regel.fouten) for regel in gelezen.regels)


@given(ZICHTBARE_RIJEN)
def test_what_is_given_back_holds_every_cell_and_can_be_offered_again(velden):
    gelezen = lees(tekst(*[rij(**waarden) for waarden in velden]).encode())
    fout = [regel for regel in gelezen.regels if regel.fouten]

    terug = lees(schrijf_rest(gelezen, fout).encode())

    assert [regel.ruw.cellen[: len(KOP)] for regel in terug.regels] == [
        regel.ruw.cellen for regel in fout
    ]
    assert all(regel.fouten for regel in terug.regels)


@given(st.integers(min_value=1, max_value=600))
def test_a_file_that_broke_off_anywhere_invents_nobody(plek):
    heel = bestand(rij(achternaam="Müller", v_nummer="9999500001", taal="Tigrinya"))
    bedoeld = lees(heel).regels[0].waarden

    try:
        gelezen = lees(heel[:plek])
    except OnleesbaarBestand:
        return

    gezegd = [regel.waarden for regel in gelezen.regels if regel.waarden]
    # The last column may be empty, so that much can be missing without anyone seeing it.
    assert all(waarden._replace(taal="ti") == bedoeld for waarden in gezegd)
