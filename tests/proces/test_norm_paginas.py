"""The pages of the norms: what is explained to everyone, and what is shown before a change."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.normen import LANDELIJK
from overdracht.data.models import Dossier
from overdracht.support.planning.actions import replan_many
from tests.factories import (
    make_dossier,
    make_gemeente,
    make_medewerker,
    make_persoon,
)
from tests.proces.normen import rijen, stel_in

pytestmark = pytest.mark.django_db


def vul_in(beheer, **anders):
    vandaag = {"aantal": "3", "maat": "weken", "geldig_van": anders.pop("dag"), "reden": "Afspraak"}
    return beheer.post(reverse("norm:change", args=["T-05"]), vandaag | anders)


@pytest.fixture
def nu():
    """The day of the door; the pages read the clock."""
    return timezone.localdate()


def test_the_page_shows_what_moves_first_and_names_nobody(beheer, oisterwijk, azc, nu):
    persoon = make_persoon("Verraderlijk")
    ids = [make_dossier(gemeente=oisterwijk, coa_locatie=azc, tvs_melding_op=nu).pk]
    ids.append(
        make_dossier(gemeente=oisterwijk, coa_locatie=azc, tvs_melding_op=nu, persoon=persoon).pk
    )
    replan_many(ids, peildatum=nu)

    eerst = vul_in(beheer, dag=nu.isoformat(), versie="1")
    tekst = eerst.content.decode()

    assert eerst.status_code == 200
    assert "2 van de 2 open dossiers veranderen" in tekst
    assert "azc Oisterwijk minder dan 5" in tekst
    assert "Verraderlijk" not in tekst
    assert not any(str(pk) in tekst for pk in ids)
    assert rijen() == []

    verborgen = {
        naam: re.findall(rf'name="{naam}"[^>]*value="([^"]*)"', tekst)[0]
        for naam in ("bevestigd", "versie")
    }
    klaar = vul_in(beheer, dag=nu.isoformat(), **verborgen)
    assert klaar.status_code == 302
    assert rijen() == [(3, nu, None)]
    pagina = beheer.get(reverse("norm:detail", args=["T-05"])).content.decode()
    assert "geldt vanaf" in pagina
    assert "Alle dossiers zijn opnieuw berekend" in pagina


def test_a_wrong_value_comes_back_in_the_form(beheer, nu):
    antwoord = vul_in(beheer, dag=(nu - timedelta(days=1)).isoformat())

    assert antwoord.status_code == 422
    assert "op zijn vroegst vandaag" in antwoord.content.decode()


def test_the_law_has_no_button(beheer):
    pagina = beheer.get(reverse("norm:detail", args=["T-20"])).content.decode()

    assert "Een eigen waarde instellen" not in pagina
    assert "tekst van 1-1-2022" in pagina
    assert "Deze waarde kunt u niet aanpassen" in pagina
    assert beheer.get(reverse("norm:change", args=["T-20"])).status_code == 404


def test_going_back_is_shown_first_too(beheer, beheerder, nu):
    stel_in(beheerder, geldig_van=nu, peildatum=nu)
    url = reverse("norm:end", args=["T-05"])

    eerst = beheer.post(url, {"geldig_van": nu.isoformat(), "reden": "Gewoon"})
    assert "Er schuift niets" in eerst.content.decode()
    assert beheer.get(url).status_code == 200


def test_the_progress_says_how_far_it_is(beheer, oisterwijk, azc, nu):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    Dossier.objects.filter(pk=dossier.pk).update(wordt_wakker_op=nu)

    bezig = beheer.get(reverse("norm:progress"), {"van": "4"}).content.decode()
    assert "3 van 4" in bezig
    assert "every 5s" in bezig

    Dossier.objects.update(wordt_wakker_op=None)
    klaar = beheer.get(reverse("norm:progress"), {"van": "geen"})
    assert "every 5s" not in klaar.content.decode()


def test_the_list_holds_every_norm_and_what_counts_here(beheer, beheerder, nu):
    stel_in(beheerder, geldig_van=nu, peildatum=nu)

    pagina = beheer.get(reverse("norm:index")).content.decode()

    assert all(f"{norm.id} " in pagina for norm in LANDELIJK)
    assert "3 weken" in pagina


def test_regels_says_to_each_side_which_value_counts(
    beheer, beheerder, log_in, jan_willem, sandra, nu
):
    stel_in(beheerder, geldig_van=nu, peildatum=nu)
    stel_in(beheerder, norm_id="T-07", geldig_van=nu + timedelta(days=9), peildatum=nu)
    buur = make_medewerker(make_gemeente("Diemen", code="GM0384"), Rol.TEAMLEIDER, naam="Dirk")
    paginas = {
        naam: log_in(wie).get("/regels/").content.decode()
        for naam, wie in (("sandra", sandra), ("jan", jan_willem), ("buur", buur))
    }

    assert "bij u in Oisterwijk: 3 weken, geldt vanaf" in paginas["sandra"]
    assert "bij u in Oisterwijk: 3 weken, gaat in op" in paginas["sandra"]
    assert "Oisterwijk: 3 weken, geldt vanaf" in paginas["jan"]
    assert "Oisterwijk" not in paginas["buur"]
    assert all(f'id="{norm.id}"' in paginas["buur"] for norm in LANDELIJK)


def test_every_page_costs_the_same_with_one_value_and_with_three(beheer, beheerder, nu):
    def tel():
        aantallen = []
        for adres in (reverse("norm:index"), "/regels/", reverse("norm:detail", args=["T-05"])):
            beheer.get(adres)
            with CaptureQueriesContext(connection) as gevraagd:
                beheer.get(adres)
            aantallen.append(len(gevraagd))
        return aantallen

    stel_in(beheerder, geldig_van=nu, peildatum=nu)
    een = tel()
    for week, norm in enumerate(("T-05", "T-06"), start=1):
        dag = nu + timedelta(weeks=week)
        stel_in(beheerder, norm_id=norm, aantal=4, geldig_van=dag, peildatum=nu)
    assert tel() == een


def test_a_date_says_where_it_is_explained(log_in, sandra, oisterwijk, azc, nu):
    dossier = make_dossier(
        gemeente=oisterwijk, coa_locatie=azc, tvs_melding_op=nu - timedelta(days=12)
    )
    replan_many([dossier.pk], peildatum=nu)
    client = log_in(sandra)

    assert 'href="/regels/#T-05"' in client.get(reverse("dossier:list")).content.decode()
    pagina = client.get(reverse("dossier:detail", args=[dossier.pk])).content.decode()
    assert pagina.count('href="/regels/#T-05"') >= 3
    assert "uit norm T-05" in pagina
