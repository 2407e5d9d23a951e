"""Accounts are made by a beheerder: nobody signs up alone."""

from collections.abc import Mapping

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy


class Accountadapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """What allauth asks us."""

    # Their Dutch says "jou"; we say "u".
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The door of signing up is shut."""
        return False


def account_of(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Which account axes counts a try for; without this it would lock a whole office at once."""
    genoemd = (credentials or {}).get("email") or request.POST.get("login", "")
    return genoemd.strip().casefold()
