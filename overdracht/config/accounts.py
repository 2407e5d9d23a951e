"""Accounts are made by a beheerder: nobody signs up alone."""

from typing import Any

import requests
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ResetPasswordForm, SetPasswordForm
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from overdracht.config.drempel import adres_van, onthoud_apparaat
from overdracht.data.velden import ontsleutel, versleutel
from overdracht.support.toegang.actions.inlogdiensten import is_verbonden
from overdracht.support.toegang.sessie import dienst_van

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

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponseBase | None:
        """Who signs in at the own organisation comes in there, or a leaver would stay in here."""
        if is_verbonden(user.pk):
            messages.info(request, gettext("U logt in bij uw organisatie. Kies die hieronder."))
            return HttpResponseRedirect(reverse("toegang:organisations"))
        antwoord: HttpResponseBase | None = super().pre_login(request, user, **kwargs)
        return antwoord

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Who came by the own organisation is asked whether to sign out there as well."""
        if dienst := dienst_van(request):
            return reverse("toegang:signed_out", args=[dienst])
        url: str = super().get_logout_redirect_url(request)
        return url

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The door of signing up is shut."""
        return False


class Resetform(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """A link for a new password; the answer is the same for who has none here."""

    users: list[Any]

    def clean_email(self) -> str:
        """Who signs in at the own organisation gets no password by mail."""
        mail: str = super().clean_email()
        gevonden: list[Any] = self.users
        self.users = [wie for wie in gevonden if not is_verbonden(wie.pk)]
        return mail


class Zetform(SetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """Nor does who is signed in choose one."""

    def clean(self) -> dict[str, Any]:
        """Refuse."""
        if is_verbonden(self.user.pk):
            raise ValidationError(gettext("U logt in bij uw organisatie, zonder wachtwoord hier."))
        waarden: dict[str, Any] = super().clean()
        return waarden


class Dienstadapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """How we speak with the inlogdienst of an organisation."""

    def get_requests_session(self) -> requests.Session:
        """Soon or not at all, straight to the address that was named, and past no proxy."""
        sessie: requests.Session = super().get_requests_session()
        sessie.max_redirects = 0
        sessie.trust_env = False
        return sessie


class Stapadapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The secrets of a second step are stored encrypted, like the numbers of persons."""

    def encrypt(self, text: str) -> str:
        """As it is stored."""
        return versleutel(text, plek=STAPGEHEIM)

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return ontsleutel(encrypted_text, plek=STAPGEHEIM)
