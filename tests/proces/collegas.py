"""What the tests about colleagues share: sign in, invite, and let the clock deliver."""

import re
from datetime import timedelta

from django.core import mail
from django.test import Client
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Medewerker
from overdracht.jobs import hourly
from overdracht.proces.beheer import actions

WACHTWOORD = "vier losse woorden erachter"
VANDAAG = timezone.localdate()
JAAR = VANDAAG + timedelta(days=300)


def inloggen(browser: Client, medewerker: Medewerker) -> Client:
    browser.force_login(medewerker.gebruiker)
    browser.get("/rol/")
    return browser


def nodig_uit(actor, eenheid, **anders):
    velden = {
        "naam": "Bas Nieuw",
        "mail": "bas@oisterwijk.test",
        "eenheid_id": eenheid.pk,
        "rol": Rol.REGIEVOERDER_GEMEENTE,
        "van": VANDAAG,
        "tot": JAAR,
    }
    return actions.invite_medewerker(actor=actor, peildatum=VANDAAG, **{**velden, **anders})


def bezorg():
    """Let the clock deliver; returns the links that left."""
    hourly.run(peildatum=VANDAAG)
    links = [re.search(r"/uitnodiging/[\w-]+/", str(post.body)) for post in mail.outbox]
    return [link.group() for link in links if link]


def probeer(wie, **anders):
    return {"actor": wie, "peildatum": VANDAAG, "reden": "kwijt", **anders}
