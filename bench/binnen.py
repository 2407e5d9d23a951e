"""Someone who signs in to be measured, and the addresses that are asked in that name."""

import json
import os
from collections.abc import Sequence
from typing import Any, NamedTuple

from bench import kaal
from bench.venster import App, vraag

# One order that is said, whatever a role sees first: the bare query has the same.
VRAAG = "?sorteer=termijn"
LIJST, API, DOSSIER = f"/dossiers/{VRAAG}", f"/api/v1/dossiers{VRAAG}", "/dossiers/{}/"
REGIEVOERDER, BUUR = "regievoerder@demo.example", "buurgemeente@demo.example"


class Binnen(NamedTuple):
    """Someone who is signed in, and the keys of the first page of their worklist."""

    app: App
    koekje: str
    eenheid_id: Any
    ids: Sequence[str]


def ga_binnen(mail: str = REGIEVOERDER) -> Binnen:
    """Sign in as the login page would, and read the first page once."""
    from django.conf import settings  # noqa: PLC0415  # after setup
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415  # as above
    from django.test import Client  # noqa: PLC0415  # as above

    from overdracht.data.models import Medewerker  # noqa: PLC0415  # as above
    from overdracht.support.toegang.queries import SESSIE_MEDEWERKER  # noqa: PLC0415  # as above

    medewerker = Medewerker.objects.select_related("gebruiker").get(gebruiker__email=mail)
    client = Client()
    client.force_login(medewerker.gebruiker, "allauth.account.auth_backends.AuthenticationBackend")
    sessie = client.session
    sessie[SESSIE_MEDEWERKER] = str(medewerker.pk)
    sessie.save()
    # As a browser that was here before: it has a token for forms already.
    sessienaam, formuliernaam = settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME
    koekje = f"{sessienaam}={client.cookies[sessienaam].value}; {formuliernaam}={'a' * 32}"
    app = get_wsgi_application()
    rijen = json.loads(vraag(app, API, koekje).lijf)["resultaten"]
    return Binnen(app, koekje, medewerker.eenheid_id, [rij["id"] for rij in rijen])


def kale_app(eenheid_id: Any) -> App:
    """The floor: no Django, one query."""
    from overdracht.config.databases import POSTGRES_KEUZES  # noqa: PLC0415  # after setup

    return kaal.maak_app(os.environ["OVERDRACHT_BENCH_KAAL_URL"], eenheid_id, POSTGRES_KEUZES)
