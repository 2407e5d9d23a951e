"""The account with which someone signs in; rights hang on the Medewerker, never here."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from overdracht.data.models.basis import Basis


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Accounts are found by their e-mail address, whatever its case."""

    def create_user(self, email: str, password: str | None = None, *, naam: str) -> "Gebruiker":
        """Make one personal account; without a password nobody can sign in with it."""
        gebruiker = self.model(email=email.strip().casefold(), naam=naam)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def get_by_natural_key(self, username: str | None) -> "Gebruiker":
        """The address that is typed is the address that is found."""
        return self.get(email=(username or "").strip().casefold())


class Gebruiker(Basis, AbstractBaseUser):
    """One person of flesh and blood; no shared accounts, no superusers."""

    email = models.EmailField(unique=True)
    naam = models.CharField(max_length=150)
    is_active = models.BooleanField(default=True)
    aangezet_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[GebruikerManager] = GebruikerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam

    def get_full_name(self) -> str:
        """The name as colleagues know it."""
        return self.naam

    def get_short_name(self) -> str:
        """The same name; staff have no nickname here."""
        return self.naam
