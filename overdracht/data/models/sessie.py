"""Who is signed in where: one row per browser, so that it can be shown and ended."""

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone

from overdracht.data.models.gebruiker import Gebruiker


class Sessie(AbstractBaseSession):
    """A session of the website; without its row a cookie opens nothing."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, null=True, blank=True, related_name="sessies"
    )
    begonnen_at = models.DateTimeField(default=timezone.now)
    gezien_at = models.DateTimeField(default=timezone.now)
    apparaat = models.CharField(max_length=60, blank=True)

    class Meta(AbstractBaseSession.Meta):
        abstract = False
        verbose_name = "sessie"
        verbose_name_plural = "sessies"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """The store that reads and writes these rows."""
        from overdracht.data.sessies import SessionStore  # noqa: PLC0415  # it reads this table

        return SessionStore
