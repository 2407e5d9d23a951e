"""The session store: Django's own, with whose, since when, last seen and where beside the data."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DBStore
from django.db.models import QuerySet
from django.utils import timezone

from overdracht.data.models.sessie import Sessie
from overdracht.data.voorbereid import Voorbereid


class SessionStore(DBStore):
    """Keeps `begonnen_at` at a new id, and starts it anew when somebody signs in."""

    begonnen_at: datetime | None = None
    gezien_at: datetime | None = None
    apparaat = ""
    _was_van: Any = None

    @classmethod
    def get_model_class(cls) -> type[Sessie]:
        """Our own table."""
        return Sessie

    def load(self) -> dict[str, Any]:
        """The data, and what stands beside it."""
        # Every request begins here: its SQL is made once.
        sleutel = self.session_key
        rijen = _sessie(sleutel=sleutel, moment=timezone.now()) if sleutel else []
        rij: Sessie | None = rijen[0] if rijen else None
        if rij is None:
            self._session_key = None
            return {}
        self.begonnen_at, self.gezien_at = rij.begonnen_at, rij.gezien_at
        self.apparaat = rij.apparaat
        data: dict[str, Any] = self.decode(rij.session_data)
        self._was_van = data.get(SESSION_KEY)
        return data

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """The row to write: every save is a sign of life."""
        rij: Any = super().create_model_instance(data)
        nu, van = timezone.now(), data.get(SESSION_KEY)
        if self.begonnen_at is None or van != self._was_van:
            self.begonnen_at = nu
        self._was_van, self.gezien_at = van, nu
        rij.gebruiker_id = van
        rij.begonnen_at, rij.gezien_at, rij.apparaat = self.begonnen_at, nu, self.apparaat
        return rij

    def touch(self, apparaat: str) -> None:
        """Someone is there: write only that."""
        self.gezien_at, self.apparaat = timezone.now(), apparaat
        Sessie.objects.filter(pk=self.session_key).update(
            gezien_at=self.gezien_at, apparaat=apparaat
        )


@Voorbereid
def _sessie(*, sleutel: str, moment: datetime) -> QuerySet[Sessie]:
    return Sessie.objects.filter(session_key=sleutel, expire_date__gt=moment)
