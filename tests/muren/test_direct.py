"""What is taken away from somebody is gone with the next request, whatever stood open (AZ7)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Dossier, Medewerker, Toegang
from overdracht.data.wie import acting_as
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER
from tests import factories
from tests.muren.wandelaar import BACKEND

PAGINAS = ("/dossiers/", "/berichten/", "/api/v1/dossiers", "/dossiers/exporteren/")
op_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="connections that are handed on, on PostgreSQL"
)


def open_sessie(medewerker: Medewerker) -> Client:
    client = Client()
    client.force_login(medewerker.gebruiker, backend=BACKEND)
    sessie = client.session
    sessie[SESSIE_MEDEWERKER] = str(medewerker.pk)
    sessie.save()
    return client


@pytest.fixture
def dossier(oisterwijk, azc, sandra):
    return factories.make_dossier(gemeente=oisterwijk, coa_locatie=azc, contactpersonen=(sandra,))


def account_uit(medewerker: Medewerker) -> None:
    medewerker.gebruiker.is_active = False
    medewerker.gebruiker.save()


def lidmaatschap_uit(medewerker: Medewerker) -> None:
    Medewerker.objects.filter(pk=medewerker.pk).update(
        van=date(2020, 1, 1), tot=timezone.localdate()
    )


def andere_eenheid(medewerker: Medewerker) -> None:
    elders = factories.make_gemeente("Goirle", code="GM0785")
    Medewerker.objects.filter(pk=medewerker.pk).update(eenheid=elders)


def andere_rol(medewerker: Medewerker) -> None:
    Medewerker.objects.filter(pk=medewerker.pk).update(rol=Rol.FUNCTIONEEL_BEHEERDER.value)


def ander_wachtwoord(medewerker: Medewerker) -> None:
    medewerker.gebruiker.set_password("een heel ander wachtwoord")
    medewerker.gebruiker.save()


def toegang_dicht(_medewerker: Medewerker) -> None:
    Toegang.objects.update(tot=timezone.now())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "neem_af",
    [account_uit, lidmaatschap_uit, andere_eenheid, andere_rol, ander_wachtwoord, toegang_dicht],
    ids=lambda neem_af: neem_af.__name__,
)
def test_the_next_request_finds_nothing(
    dossier: Dossier, sandra: Medewerker, neem_af: Callable[[Medewerker], None]
):
    naam = dossier.inburgeraar.persoon.achternaam
    client = open_sessie(sandra)
    pagina = f"/dossiers/{dossier.pk}/"
    assert naam in client.get(pagina).content.decode()
    assert naam in client.get("/dossiers/").content.decode()

    neem_af(sandra)

    assert client.get(pagina).status_code in {302, 403, 404}
    for adres in PAGINAS:
        antwoord: Any = client.get(adres)
        inhoud = b"".join(antwoord) if antwoord.streaming else antwoord.content
        assert naam not in inhoud.decode("utf-8", "replace"), adres


@op_postgresql
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("verbindingen", "vragen"), [(4, 100), pytest.param(32, 1_563, marks=pytest.mark.deep)]
)
def test_connections_that_are_handed_on_mix_nobody_up(verbindingen, vragen):
    """Eight colleagues at once over a few connections, each handed on with every transaction.

    As behind a pooler in transaction mode; in full 32 connections and 50,000 questions (AZ8).
    """
    gemeenten = [
        factories.make_gemeente(f"Gemeente {nummer}", code=f"GM9{nummer:03d}")
        for nummer in range(8)
    ]
    azc = factories.make_azc("azc Midden")
    eigen = {}
    for gemeente in gemeenten:
        medewerker = factories.make_medewerker(gemeente, Rol.REGIEVOERDER_GEMEENTE, naam="Wie")
        dossier = factories.make_dossier(gemeente=gemeente, coa_locatie=azc)
        eigen[factories.make_actor(medewerker)] = {dossier.pk}
    actoren = list(eigen)

    def vraag(begin: int) -> list[bool]:
        """One connection: so many questions, each for somebody else than the one before."""
        goed = []
        for nummer in range(begin, begin + vragen):
            actor = actoren[nummer % len(actoren)]
            with acting_as(actor):
                gezien = set(Dossier.objects.values_list("pk", flat=True))
            goed.append(gezien == eigen[actor])
        connection.close()
        return goed

    with ThreadPoolExecutor(verbindingen) as draden:
        uitkomsten = draden.map(vraag, range(verbindingen))
        antwoorden = [antwoord for goed in uitkomsten for antwoord in goed]

    assert antwoorden == [True] * (verbindingen * vragen)
