"""What named colleagues know of who is in danger, and nobody else (PD1, PD4)."""

import pytest
from cryptography.exceptions import InvalidTag
from django.db import connection
from django.urls import reverse

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data.models import (
    Auditregel,
    Bescherming,
    Gebeurtenis,
)
from overdracht.data.velden import ontsleutel
from overdracht.proces.bescherming.queries import find_staande
from overdracht.support.toegang.actions import open_toegang
from tests.factories import make_actor, make_medewerker
from tests.proces.gevaar import GEHEIM, rij_van, ziet


def test_the_words_have_a_key_of_their_own_and_stand_nowhere_else(dossier, bescherm):
    rij = bescherm(dossier)
    with connection.cursor() as cursor:
        cursor.execute("SELECT schuiladres FROM overdracht_bescherming")
        (opgeslagen,) = cursor.fetchone()
    veld = Bescherming._meta.get_field("schuiladres")  # Django's name
    sporen = repr([vars(r) for r in (*Auditregel.objects.all(), *Gebeurtenis.objects.all())])

    assert "Nergenshuizen" not in opgeslagen + sporen
    with pytest.raises(InvalidTag):
        ontsleutel(opgeslagen, plek=veld.plek(rij))
    assert rij_van(rij).schuiladres == GEHEIM["schuiladres"]


def test_only_the_named_read_the_words(dossier, bescherm, sandra, tess, collega, log_in):
    bescherm(dossier)

    assert find_staande(actor=make_actor(collega), dossier=dossier) is None
    for genoemd in (sandra, tess):
        pagina = log_in(genoemd).get(reverse("bescherming:show", args=[dossier.pk]))
        assert "Nergenshuizen" in pagina.content.decode()


def test_the_pages_switch_add_and_end(dossier, log_in, sandra, tess, collega):
    adres = reverse("bescherming:switch_on", args=[dossier.pk])
    browser = log_in(sandra)
    leeg = browser.post(adres, GEHEIM)
    aan = browser.post(adres, GEHEIM | {"medewerkers": [str(tess.pk)]})
    erbij = browser.post(
        reverse("bescherming:change", args=[dossier.pk]),
        GEHEIM | {"schuiladres": "Nieuw", "medewerkers": [str(collega.pk)]},
    )
    browser.post(reverse("bescherming:ask_lift", args=[dossier.pk]))
    zelf = browser.post(reverse("bescherming:lift", args=[dossier.pk]), follow=True)
    ander = log_in(collega).post(reverse("bescherming:lift", args=[dossier.pk]), follow=True)

    assert (leeg.status_code, aan.status_code, erbij.status_code) == (422, 302, 302)
    assert "zelf gevraagd" in zelf.content.decode()
    assert "opgeheven" in ander.content.decode()
    assert Bescherming.objects.get().opgeheven_door == collega


def test_who_looked_is_not_told_of_who_is_in_danger(dossier, bescherm, log_in, oisterwijk):
    officer = log_in(make_medewerker(oisterwijk, Rol.PRIVACY_OFFICER, naam="Piet"))
    adres = reverse("toezicht:looks", args=[dossier.pk])
    assert officer.get(adres).status_code == 200

    bescherm(dossier)

    assert officer.get(adres).status_code == 404
    zoek = officer.post(
        reverse("toezicht:search"), {"v_nummer": dossier.inburgeraar.persoon.v_nummer}
    )
    assert zoek.status_code == 422


def test_open_access_is_put_away_only_once(dossier, bescherm, gemeente, collega):
    rij = bescherm(dossier)
    voor = len(rij_van(rij).geschorst["toegang"])
    open_toegang(
        actor=gemeente, dossier=dossier, eenheid_id=collega.eenheid_id, soort=Toegangsoort.OPDRACHT
    )

    assert len(rij_van(rij).geschorst["toegang"]) == voor + 1
    assert not ziet(collega, dossier)
