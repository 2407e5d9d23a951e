"""A look at a dossier on some day, as the log keeps it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import time_machine

from overdracht.support.audit.actions import follow, record_read
from tests.factories import make_actor

NU = datetime(2026, 6, 8, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))  # a Monday


def kijk(medewerker, *dossiers, op=NU - timedelta(days=4), actie="dossier.ingezien", keren=1):
    with time_machine.travel(op, tick=False), follow("test", peildatum=op.date()):
        for _ in range(keren):
            record_read(make_actor(medewerker), actie, dossiers, doel="dossier.inzien")
