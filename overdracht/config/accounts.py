"""Accounts are made by a beheerder: nobody signs up alone."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy

from overdracht.config.drempel import adres_van, onthoud_apparaat
from overdracht.data.velden import ontsleutel, versleutel

STAPGEHEIM = "mfa.geheim"


class Accountadapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """What allauth asks us."""

    # Their Dutch says "jou"; we say "u".
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar."
        ),
    }

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, Any]]:
        """A password is no proof for who has a second step."""
        manieren: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        sterk = [manier for manier in manieren if manier["id"] != "reauthenticate"]
        return sterk or manieren

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponseBase:
        """In: from now on this device is known."""
        response: HttpResponseBase = super().post_login(request, user, **kwargs)
        onthoud_apparaat(response, user)
        return response

    def get_client_ip(self, request: HttpRequest) -> str:
        """As the lock on the door sees it."""
        return adres_van(request)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The door of signing up is shut."""
        return False


class Stapadapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The secrets of a second step are stored encrypted, like the numbers of persons."""

    def encrypt(self, text: str) -> str:
        """As it is stored."""
        return versleutel(text, plek=STAPGEHEIM)

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return ontsleutel(encrypted_text, plek=STAPGEHEIM)
