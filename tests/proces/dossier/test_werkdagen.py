"""Beside the day of an agreed term stand the working days that are left (CC-05)."""

from datetime import date

import pytest
from django.urls import reverse

from overdracht.proces.dossier.sentences import nog_werkdagen


@pytest.mark.parametrize(
    ("vandaag", "dag", "zin"),
    [
        (date(2026, 6, 1), date(2026, 6, 16), "nog 11 werkdagen"),
        (date(2026, 4, 24), date(2026, 4, 28), "nog 1 werkdag"),  # over the weekend and Koningsdag
        (date(2026, 6, 5), date(2026, 6, 7), "geen werkdag meer"),
        (date(2026, 6, 5), date(2026, 6, 5), ""),
        (date(2026, 6, 5), date(2026, 6, 4), ""),
    ],
)
def test_the_working_days_that_are_left_are_counted(vandaag, dag, zin):
    assert nog_werkdagen(dag, vandaag) == zin


@pytest.fixture
def pagina(log_in, sandra, maak):
    """The page of a dossier with these days, on one line."""

    def open_pagina(**dagen):
        adres = reverse("dossier:detail", args=[maak(**dagen).pk])
        return " ".join(log_in(sandra).get(adres).content.decode().split())

    return open_pagina


@pytest.mark.django_db
def test_the_page_says_them_of_an_agreement(pagina):
    nieuw = pagina(tvs_melding_op=date(2026, 5, 26))

    assert "uiterlijk 9 juni 2026 (over 8 dagen, nog 6 werkdagen)" in nieuw
    assert '9 juni 2026<div class="wo-klein">nog 6 werkdagen</div>' in nieuw


@pytest.mark.django_db
def test_the_page_does_not_say_them_of_the_law(pagina):
    dag = date(2026, 5, 29)
    gevestigd = pagina(kennisgeving_op=dag, verhuisd_op=dag, brp_ingeschreven_op=dag)

    assert ">7 augustus 2026</td>" in gevestigd
