"""The threshold before a password or a code is looked at: guessing is slow, and shuts nobody out.

Per account and network five wrong tries wait a quarter (axes). Per account, from wherever, a few
guesses an hour reach the check; who was here before on this device has a budget of his own, so
that a stranger who guesses cannot lock the rightful user out (T42).
"""

from collections.abc import Mapping
from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from overdracht.core.account import GOKKEN_BEKEND, GOKKEN_CODE, GOKKEN_VREEMD
from overdracht.support.toegang.actions.drempel import is_te_veel

ZOUT = "overdracht.apparaat"
KWARTAAL = 90 * 24 * 60 * 60  # seconds


class Drempel:
    """A backend that lets nobody in: it only stops a guess too many."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        """Count this guess for the account, whether or not the account exists."""
        if request is None or not credentials.get("password"):
            return
        account = account_of(request, credentials)
        hoogstens = GOKKEN_BEKEND if "#" in account else GOKKEN_VREEMD
        if is_te_veel(f"wachtwoord:{account}", hoogstens=hoogstens):
            request.axes_locked_out = True  # type: ignore[attr-defined]  # axes answers for it
            raise PermissionDenied


class _Geteld:
    """Wrong codes are counted per account: six digits are guessed soon."""

    user: Any

    def clean_code(self) -> Any:
        """Refuse before the code is looked at."""
        if is_te_veel(f"code:{self.user.pk}", hoogstens=GOKKEN_CODE):
            raise forms.ValidationError(
                _("U hebt te vaak een code geprobeerd. Probeer het over een uur opnieuw.")
            )
        return super().clean_code()  # type: ignore[misc]  # of the form beside it


class Sleutelform(AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """A key or a passkey, in words that people know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say what the choice means."""
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Naam van de sleutel")
        vraag = self.fields["passwordless"]
        vraag.label = _("Als passkey: ik wil hiermee inloggen zonder wachtwoord")
        vraag.help_text = _("Dat kan met een telefoon, laptop of sleutel die u zelf ontgrendelt.")


class Codeform(_Geteld, AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code at the login."""


class Hercodeform(_Geteld, ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code at a step that weighs heavily."""


def account_of(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Which account a try counts for; on a device that this account used before, that device."""
    genoemd = (credentials or {}).get("email") or request.POST.get("login", "")
    account = genoemd.strip().casefold()
    apparaat = _bekend_apparaat(request, account)
    return f"{account}#{apparaat}" if apparaat else account


def adres_van(request: HttpRequest) -> str:
    """The address of the visitor; what a visitor writes in a header himself is not believed."""
    adres: str = request.META.get("REMOTE_ADDR", "")
    keten = request.headers.get("X-Forwarded-For", "").split(",")
    eigen = settings.OVERDRACHT_PROXIES
    return keten[-eigen].strip() if 0 < eigen <= len(keten) and keten[-eigen].strip() else adres


def onthoud_apparaat(response: HttpResponseBase, gebruiker: Any) -> None:
    """After a whole login this device is known; a new password makes it strange again."""
    inhoud = {"wie": str(gebruiker.pk), "merk": _merk(gebruiker), "apparaat": get_random_string(16)}
    response.set_cookie(
        cookienaam(),
        signing.dumps(inhoud, salt=ZOUT),
        max_age=KWARTAAL,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def cookienaam() -> str:
    """As with the session: in production a name that belongs to this host."""
    return "__Host-apparaat" if settings.SESSION_COOKIE_SECURE else "apparaat"


def _bekend_apparaat(request: HttpRequest, account: str) -> str:
    gelezen = request.COOKIES.get(cookienaam())
    if not gelezen:
        return ""
    try:
        inhoud = signing.loads(gelezen, salt=ZOUT, max_age=KWARTAAL)
    except signing.BadSignature:
        return ""
    gebruiker = get_user_model().objects.filter(email=account).first()
    if (
        gebruiker is None
        or str(gebruiker.pk) != inhoud["wie"]
        or _merk(gebruiker) != inhoud["merk"]
    ):
        return ""
    apparaat: str = inhoud["apparaat"]
    return apparaat


def _merk(gebruiker: Any) -> str:
    merk: str = gebruiker.get_session_auth_hash()[:16]
    return merk
