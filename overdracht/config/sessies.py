"""Sessions in the database, looked up with a statement that is made once."""

from datetime import datetime
from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from overdracht.data.voorbereid import Voorbereid


class SessionStore(db.SessionStore):
    """As Django's own; every request begins here, so it may not write its SQL anew."""

    def _get_session_from_db(self) -> Session | None:
        if self.session_key is None:
            return None
        rijen: list[Any] = _sessie(sleutel=self.session_key, moment=timezone.now())
        if rijen:
            return rijen[0]  # type: ignore[no-any-return]  # objects of this model
        self._session_key = None
        return None


@Voorbereid
def _sessie(*, sleutel: str, moment: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=sleutel, expire_date__gt=moment)
