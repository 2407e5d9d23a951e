"""The components: what each says to who sees it and to who hears it."""

from datetime import date

import pytest

from overdracht.core.errors import Waarschuwing
from overdracht.web.http import Verschil

PEILDATUM = date(2026, 11, 22)


@pytest.fixture
def macro(schrijf):
    """Call one macro: file, name, its arguments as written in a page."""

    def _macro(bestand, naam, args, **waarden):
        bron = f'{{% from "components/{bestand}.html" import {naam} %}}{{{{ {naam}({args}) }}}}'
        return " ".join(schrijf(bron, **waarden).split())

    return _macro


def test_a_button_is_a_button_and_a_link_is_a_link(macro):
    assert 'type="submit"' in macro("knop", "knop", '"Vastleggen", naam="kies", waarde="2"')
    assert 'href="/x/"' in macro("knop", "knoplink", '"Terug", "/x/", "stil"')


def test_a_form_of_one_button_carries_the_token_and_its_values(macro):
    html = macro(
        "knop",
        "knopformulier",
        '"Lees", "/x/", token, verborgen={"id": "7"}',
        token="T",  # noqa: S106
    )

    assert "T" in html
    assert '<input type="hidden" name="id" value="7">' in html


@pytest.mark.parametrize(("soort", "rol"), [("error", "alert"), ("success", "status")])
def test_only_a_fault_interrupts_the_reader(macro, soort, rol):
    assert f'role="{rol}"' in macro("tekst", "melding", '"Tekst", soort=soort', soort=soort)


def test_the_last_crumb_is_this_page(macro):
    html = macro("tekst", "kruimels", '[("Dossiers", "/dossiers/"), ("Samira", "")]')

    assert '<span aria-current="page">Samira</span>' in html
    assert html.count("<a ") == 1


def test_a_why_gives_the_sentences_and_the_source(macro):
    html = macro("tekst", "waarom", '"Eerst dit.", bron="Handreiking §3.1", over="scenario"')

    assert "Waarom?" in html
    assert "Eerst dit." in html
    assert "Handreiking §3.1" in html


def test_history_says_when_what_and_why(macro):
    regels = [{"op": date(2026, 10, 9), "zin": "Scenario 2 gekozen.", "reden": "reistijd."}]
    html = macro("tekst", "geschiedenis", "regels, peildatum", regels=regels, peildatum=PEILDATUM)

    assert "9 okt" in html
    assert "Scenario 2 gekozen. Reden: reistijd." in html


def test_what_moved_along_is_a_short_list_and_the_rest_is_folded(macro):
    regels = [{"op": PEILDATUM, "zin": "Later.", "gevolgen": [f"Stap {n}" for n in range(6)]}]
    html = macro("tekst", "geschiedenis", "regels, peildatum", regels=regels, peildatum=PEILDATUM)
    lijst, _, rest = html.partition("<details")

    assert [lijst.count("<li>Stap"), rest.count("<li>Stap")] == [4, 2]
    assert "Nog 2 dagen" in rest


def test_a_count_opens_the_list_behind_it(macro):
    html = macro("kaart", "telkaart", '3, "te laat", "/dossiers/?laat=1", soort="warm"')

    assert html.startswith('<a class="wo-telkaart wo-telkaart--warm" href="/dossiers/?laat=1">')


def test_who_acts_next_is_said_with_words(macro):
    assert "Nu aan zet: u" in macro("kaart", "aanzet", '"gemeente", "Kies", is_eigen=true')
    assert "Nu aan zet" not in macro("kaart", "aanzet", '"COA", "Werkt bij"')


def test_a_contact_person_can_be_called_and_written_to(macro):
    html = macro("kaart", "contactkaart", '"COA", "Jan Willem", "0546 00 00 02", "/bericht/"')

    assert 'href="tel:0546000002"' in html
    assert "aan Jan Willem" in html


def test_a_table_keeps_its_roles_when_rows_become_cards(schrijf):
    bron = """{% from "components/tabel.html" import tabel, cel, rijkop %}
    {% call tabel("Dossiers", [("Naam", "?sorteer=naam", "op"), "Azc"]) %}
    <tr role="row">{{ rijkop("Naam", "Samira") }}{{ cel("Azc", "Almelo") }}</tr>{% endcall %}"""
    html = schrijf(bron)

    assert 'aria-sort="ascending"' in html
    for rol in ("table", "rowgroup", "row", "columnheader", "rowheader", "cell"):
        assert f'role="{rol}"' in html
    assert 'data-label="Azc">Almelo</td>' in html


def test_paging_offers_only_the_ways_that_there_are(macro):
    assert macro("tabel", "bladeren", "") == ""
    assert 'rel="next"' in macro("tabel", "bladeren", 'volgende="?na=7"')
    assert 'rel="prev"' not in macro("tabel", "bladeren", 'volgende="?na=7"')


def test_a_conflict_marks_what_differs(macro):
    verschillen = [Verschil("Dag", "1 mei", "2 mei"), Verschil("Vorm", "azc", "azc")]

    html = macro("besluit", "conflict", "verschillen", verschillen=verschillen)

    assert html.count("wo-tabel__anders") == 1


def test_a_norm_that_is_passed_over_is_named_with_its_source(macro):
    gevonden = [Waarschuwing("norm.niet_instelbaar", "T-06", "Handreiking §3.1", {"norm": "T-06"})]

    html = macro("besluit", "waarschuwing", "gevonden", gevonden=gevonden)

    assert gevonden[0].melding.split(",")[0] in html
    assert "Handreiking §3.1" in html
    assert macro("besluit", "waarschuwing", "()") == ""
