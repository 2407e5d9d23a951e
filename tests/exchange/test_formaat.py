"""The file as people make it: every way of saving it is read, or refused with what to do."""

import io
import zipfile
from datetime import date

import pytest

from overdracht.core.rekenblad import veilig
from overdracht.exchange.formats.bestand import MAX_BYTES, OnleesbaarBestand
from overdracht.exchange.formats.tvs import KOLOMMEN, Fout, lees
from overdracht.exchange.formats.uitvoer import schrijf_csv
from overdracht.exchange.views import VOORBEELD
from tests.exchange.conftest import KOP, bestand, rij, tekst, xlsx


def eerste(inhoud):
    """What the first row says."""
    (regel,) = lees(inhoud).regels
    assert regel.fouten == ()
    return regel.waarden


@pytest.mark.parametrize("teken", [";", ",", "\t"])
@pytest.mark.parametrize("tekenset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_every_way_of_saving_a_csv_gives_the_same_names(teken, tekenset, einde):
    inhoud = tekst(rij(achternaam="Müller", voornamen="Zoë"), teken=teken, einde=einde)

    waarden = eerste(inhoud.encode(tekenset))

    assert (waarden.achternaam, waarden.voornamen) == ("Müller", "Zoë")


def test_names_outside_western_europe_survive():
    waarden = eerste(bestand(rij(achternaam="Y\u0131lmaz", voornamen="Ömer Şahin")))

    assert (waarden.achternaam, waarden.voornamen) == ("Y\u0131lmaz", "Ömer Şahin")


def test_columns_stand_in_any_order_under_their_other_names():
    kop = ("Datum koppeling", "V-nummer", "GEMEENTE", "Locatie", "Voornaam", "Geslachtsnaam",
           "Geboren op", "Vergunning-datum", "TVS melding")  # fmt: skip
    regel = "15-09-2026;9999500001;Oisterwijk;azc;Amal;Haddad;17-05-1994;01-09-2026;29-09-2026"

    waarden = eerste(f"{';'.join(kop)}\n{regel}\n".encode())

    assert (waarden.v_nummer, waarden.gekoppeld_op) == ("9999500001", date(2026, 9, 15))


def test_unknown_columns_are_named_and_passed_over():
    gelezen = lees(bestand(rij(schoenmaat="42"), kop=(*KOP, "schoenmaat")))

    assert gelezen.onbekend == ("schoenmaat",)
    assert gelezen.regels[0].fouten == ()


@pytest.mark.parametrize("dag", ["01-09-2026", "1-9-2026", "2026-09-01"])
def test_a_day_is_read_as_people_and_as_machines_write_it(dag):
    assert eerste(bestand(rij(vergunning_op=dag))).vergunning_op == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("dag", "woord"),
    [
        ("31-02-2026", "bestaat niet"),
        ("09/01/2026", "geen datum"),
        ("1 september 2026", "geen datum"),
        ("01-09-26", "geen datum"),
        ("46266", "geen datum"),
        ("20260901", "geen datum"),
        ("\u0660\u0661-\u0660\u0669-\u0662\u0660\u0662\u0666", "geen datum"),
        ("01-09-1026", "bestaat niet"),
    ],
)
def test_a_day_that_can_be_read_in_two_ways_is_asked_for_again(dag, woord):
    (fout,) = lees(bestand(rij(vergunning_op=dag))).regels[0].fouten

    assert fout.kolom == "vergunning_op"
    assert woord in fout.melding


@pytest.mark.parametrize(
    ("velden", "kolom", "woord"),
    [
        ({"v_nummer": "999950000"}, "v_nummer", "0 aan het begin"),
        ({"v_nummer": "9,9995E+09"}, "v_nummer", "afgekort"),
        ({"v_nummer": ""}, "v_nummer", "leeg"),
        ({"bsn": "123456789"}, "bsn", "klopt niet"),
        ({"achternaam": ""}, "achternaam", "leeg"),
        ({"achternaam": "12345"}, "achternaam", "geen naam"),
        ({"achternaam": "YÄ±lmaz"}, "achternaam", "verkeerd bewaard"),
        ({"achternaam": "MÃller"}, "achternaam", "verkeerd bewaard"),
        ({"achternaam": "=HYPERLINK(1)"}, "achternaam", "formule"),
        ({"achternaam": "x" * 201}, "achternaam", "te lang"),
        ({"achternaam": "Had\x00dad"}, "achternaam", "niet te zien"),
        ({"telefoon": "bel maar"}, "telefoon", "telefoonnummer"),
        ({"taal": "Klingon"}, "taal", "kennen wij niet"),
    ],
)
def test_a_fault_names_the_column_and_says_what_to_do(velden, kolom, woord):
    (fout,) = lees(bestand(rij(**velden))).regels[0].fouten

    assert fout.kolom == kolom
    assert woord in fout.melding


def test_numbers_are_read_with_the_marks_that_people_put_in_them():
    waarden = eerste(
        bestand(rij(v_nummer="9999.500.001", bsn="9999 9000 7", telefoon="'+31 6 12345678"))
    )

    assert (waarden.v_nummer, waarden.bsn) == ("9999500001", "999990007")


def test_a_language_is_kept_by_its_tag():
    assert eerste(bestand(rij(taal="Tigrinya"))).taal == "ti"


def test_an_excel_file_is_read_with_its_numbers_and_days_as_they_show():
    cellen: list[object] = [rij(v_nummer="").get(kolom, "") for kolom in KOP]
    cellen[KOP.index("v_nummer")] = 9999500001
    cellen[KOP.index("geboortedatum")] = date(1994, 5, 17)

    waarden = eerste(xlsx(cellen))

    assert (waarden.v_nummer, waarden.geboortedatum) == ("9999500001", date(1994, 5, 17))


def test_a_formula_in_excel_is_not_calculated():
    cellen = [rij(achternaam='=CMD("x")').get(kolom, "") for kolom in KOP]

    (fout,) = lees(xlsx(cellen)).regels[0].fouten

    assert "formule" in fout.melding


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf\r\n", "leeg"),
        (b"PK\x03\x04 geen zip", "XLSX"),
        (b"naam;adres\nHaddad;Kade 1\n", "ontbreken"),
        (tekst(rij(), kop=(*KOP, "gemeente")).encode(), "twee keer"),
        (tekst(rij()).replace("gemeente", "gemente").encode(), "'gemente' bedoeld als gemeente"),
        (b"\xff\xfe\x00", "letters"),
        (bestand(rij(achternaam='"Haddad'))[:], "aanhalingsteken"),
        (b"x" * (MAX_BYTES + 1), "2 MB"),
        (tekst(*[rij() for _ in range(501)]).encode(), "500 regels"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(inhoud, woord):
    with pytest.raises(OnleesbaarBestand, match=woord):
        lees(inhoud)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused():
    bom = io.BytesIO()
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as pak:
        pak.writestr("xl/worksheets/sheet1.xml", b"0" * (25 * 1024 * 1024))

    with pytest.raises(OnleesbaarBestand, match="te groot"):
        lees(bom.getvalue())


def test_one_cell_far_away_does_not_fill_the_memory():
    goed = xlsx([rij().get(kolom, "") for kolom in KOP])
    ver = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(goed)) as bron, zipfile.ZipFile(ver, "w") as pak:
        for deel in bron.infolist():
            tekst_ = bron.read(deel)
            if deel.filename.endswith("sheet1.xml"):
                cel = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                tekst_ = tekst_.replace(b"</sheetData>", cel)
            pak.writestr(deel, tekst_)

    with pytest.raises(OnleesbaarBestand, match="te veel rijen"):
        lees(ver.getvalue())


def test_a_person_stands_in_one_row():
    dubbel = rij(v_nummer="9999500009")

    gelijk = lees(bestand(dubbel, dubbel)).regels
    anders = lees(bestand(dubbel, {**dubbel, "voornamen": "Anders"})).regels

    assert [bool(regel.fouten) for regel in gelijk] == [False, True]
    assert "regel 2" in gelijk[1].fouten[0].melding
    assert [bool(regel.fouten) for regel in anders] == [True, True]


def test_two_persons_do_not_share_a_bsn():
    regels = lees(bestand(rij(bsn="999990007"), rij(bsn="999990007"))).regels

    assert [regel.fouten[0].kolom for regel in regels] == ["bsn", "bsn"]


def test_a_row_that_broke_off_is_not_guessed_at():
    inhoud = bestand(rij(), rij())

    (heel, half) = lees(inhoud[:-40]).regels

    assert heel.waarden
    assert "afgebroken" in half.fouten[0].melding


def test_an_empty_row_is_no_row_and_the_numbers_stay_those_of_the_sheet():
    inhoud = tekst(rij(), {}, rij(v_nummer="1")).encode()

    assert [regel.nummer for regel in lees(inhoud).regels] == [2, 4]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_what_goes_out_is_never_calculated(begin):
    assert veilig(f"{begin}1+1") == f"'{begin}1+1"
    assert schrijf_csv(["a"], [[f"{begin}x"]]).splitlines()[1].lstrip('"').startswith("'")


def test_the_example_file_is_read_whole():
    gelezen = lees(VOORBEELD.read_bytes())

    assert len(gelezen.regels) == 6
    assert not [regel for regel in gelezen.regels if regel.fouten]
    assert all(regel.tekst["v_nummer"].startswith("9999") for regel in gelezen.regels)


def test_the_document_of_the_file_names_every_column():
    from tests.house.bron import ROOT  # noqa: PLC0415  # the root of the project

    uitleg = (ROOT / "docs" / "tvs-bestand.md").read_text(encoding="utf-8")

    assert [k.naam for k in KOLOMMEN if f"| `{k.naam}` |" not in uitleg] == []


@pytest.mark.parametrize(
    ("melding", "reden", "doen"),
    [
        ("Dit is geen datum. Schrijf dd-mm-jjjj.", "Dit is geen datum.", "Schrijf dd-mm-jjjj."),
        (
            "Deze gemeente kennen wij niet. Bedoelt u St. Anna of Súdwest?",
            "Deze gemeente kennen wij niet.",
            "Bedoelt u St. Anna of Súdwest?",
        ),
        (
            "A is op 1 mei. B pas later. Verbeter een dag. (Handreiking §1 en §3)",
            "A is op 1 mei. B pas later. (Handreiking §1 en §3)",
            "Verbeter een dag.",
        ),
        ("U koos om dit niet te doen.", "U koos om dit niet te doen.", ""),
    ],
)
def test_what_is_wrong_and_what_to_do_are_told_apart(melding, reden, doen):
    assert Fout("gemeente", "x", melding).in_twee == (reden, doen)
