"""Somebody must let the others in: the first beheerder of an organisation."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client as Browser

from overdracht.core.begrippen import Rol
from overdracht.data.models import Gebruiker, Medewerker
from tests.factories import make_medewerker

WACHTWOORD = "vier losse woorden erachter"


def stel_aan(mail="fenna@oisterwijk.test", eenheid="oisterwijk"):
    uit = StringIO()
    opties = {"naam": "Fenna", "mail": mail, "eenheid": eenheid}
    call_command("eerste_beheerder", **opties, stdout=uit)
    gevonden = re.search(r"/uitnodiging/[\w-]+/", uit.getvalue())
    assert gevonden is not None
    return gevonden.group()


def test_the_first_beheerder_begins_with_the_printed_link(oisterwijk):
    browser = Browser()
    antwoord = browser.post(stel_aan(), {"wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD})
    browser.get("/rol/")

    assert antwoord.status_code == 302
    assert Medewerker.objects.get().rol == Rol.FUNCTIONEEL_BEHEERDER
    assert browser.get("/beheer/medewerkers/").status_code == 200


def test_where_there_is_one_the_command_makes_no_second(oisterwijk):
    make_medewerker(oisterwijk, Rol.FUNCTIONEEL_BEHEERDER)

    with pytest.raises(CommandError, match="al een functioneel beheerder"):
        stel_aan()
    assert Gebruiker.objects.count() == 1


def test_an_account_that_exists_is_not_taken_over(oisterwijk, sandra):
    with pytest.raises(CommandError, match="e-mailadres"):
        stel_aan(mail=sandra.gebruiker.email)


def test_an_eenheid_that_does_not_exist_is_named(db):
    with pytest.raises(CommandError, match="Nergenshuizen"):
        stel_aan(eenheid="Nergenshuizen")
