"""How much of a walk a run makes: all of it, or a part of the doors, drawn anew each time."""

import os
import random
from collections.abc import Iterable

import pytest
from django.db import connection

from tests.muren.deuren import Deur
from tests.muren.tabel import moet_vernieuwen

IS_DIEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
IS_GEHEEL = IS_DIEP or moet_vernieuwen() or connection.vendor == "postgresql"
als_geheel = pytest.mark.skipif(
    not IS_GEHEEL, reason="on PostgreSQL and with --deep the walk is whole"
)
# On whose page the form stands of a door that shows none itself.
FORMULIER_BIJ = {
    "mfa_login_webauthn": "account_login",
    "dossier:save_view": "dossier:filter",
    "dossier:delete_view": "dossier:views",
    "berichten:read": "berichten:list",
    "exchange:withdraw": "exchange:preview",
    "klantprofiel:confirm": "klantprofiel:requests",
    "noodtoegang:stop": "noodtoegang:index",
    "toegang:end_session": "toegang:sessions",
    "beheer:resend": "beheer:person",
    "beheer:check": "beheer:review",
}


def trek(deuren: Iterable[Deur], deel: int) -> list[Deur]:
    """One in `deel` of these doors, in their order, with those on whose pages their forms stand.

    pytest-randomly seeds the draw: who repeats the seed gets the same doors.
    """
    alle = list(deuren)
    getrokken = set(random.sample(range(len(alle)), -(-len(alle) // deel)))
    bronnen = {FORMULIER_BIJ.get(alle[nummer].naam) for nummer in getrokken}
    return [deur for nummer, deur in enumerate(alle) if nummer in getrokken or deur.naam in bronnen]
