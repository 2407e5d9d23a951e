"""What the session of a request may still do: its end, the second step, and what was typed."""

import json
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from overdracht.core.account import BEWAARD, BIJZONDER, VERS, is_verlopen
from overdracht.core.rechten import Actor
from overdracht.data.sessies import SessionStore
from overdracht.data.velden import ontsleutel, versleutel
from overdracht.support.toegang.actions.uitnodigingen import count_sleutels
from overdracht.support.toegang.queries import SESSIE_MEDEWERKER

TERUG = "terug"  # who was here, in which role, and what was typed
INSCHRIJVEN = "inschrijven"  # this session came by a link that works once
DEMO_VERS = "demo_vers"
ELDERS = "tweede_stap_elders"  # the own organisation asked for a second factor
BEWEZEN = "bewezen_at"  # and when: a session may have been open there for hours
SLEUTEL = Authenticator.Type.WEBAUTHN.value
MAAKT_SLEUTEL = "mfa_add_webauthn"
TEVEEL = 200_000  # characters: more is not a form
MINUUT = timedelta(minutes=1)

# Pages of allauth that somebody without a second step may see, and those that make one.
INGANG = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reauthenticate",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_signup",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_login_webauthn",
        "mfa_reauthenticate_webauthn",
    }
)
MAAKT_STAP = frozenset({"mfa_activate_totp", "mfa_add_webauthn"})
INSCHRIJFPAGINAS = MAAKT_STAP | {"mfa_index", "mfa_view_recovery_codes"}
_BROWSERS = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMEN = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def keur(request: HttpRequest) -> bool:
    """End a session that is over; True when that happened. Else note that somebody is there."""
    sessie = request.session
    wie = sessie.get(SESSION_KEY)
    if not wie or not isinstance(sessie, SessionStore) or sessie.gezien_at is None:
        return False
    nu = timezone.now()
    begonnen_at = sessie.begonnen_at or nu
    if is_verlopen(begonnen_at=begonnen_at, gezien_at=sessie.gezien_at, nu=nu):
        rol = sessie.get(SESSIE_MEDEWERKER)
        sessie.flush()
        sessie[TERUG] = {"wie": wie, "rol": rol, "at": nu.isoformat()}
        return True
    apparaat = herken(request.headers.get("User-Agent", ""))
    if nu - sessie.gezien_at > MINUUT:
        sessie.touch(apparaat)
    sessie.apparaat = apparaat
    return False


def herken(agent: str) -> str:
    """Browser and device in words, as far as its owner needs to recognise it."""
    browser = next((naam for merk, naam in _BROWSERS if merk in agent), _("een browser"))
    systeem = next((naam for merk, naam in _SYSTEMEN if merk in agent), "")
    return (
        _("%(browser)s op %(systeem)s") % {"browser": browser, "systeem": systeem}
        if (systeem)
        else browser
    )


def bewaar(request: HttpRequest) -> str:
    """Keep what was posted for its writer; returns the page where it comes back."""
    pagina = _pagina(request)
    wie = _van_wie(request)
    if request.method != "POST" or wie is None:
        return pagina
    velden = {n: w for n, w in request.POST.lists() if n != "csrfmiddlewaretoken"}
    tekst = json.dumps(velden)
    if velden and len(tekst) <= TEVEEL:
        request.session[TERUG] = {
            "rol": request.session.get(SESSIE_MEDEWERKER),
            **request.session.get(TERUG, {}),
            "wie": wie,
            "at": timezone.now().isoformat(),
            "pad": urlsplit(pagina).path,
            "tekst": versleutel(tekst, plek=_plek(wie)),
        }
    return pagina


def geef_terug(request: HttpRequest) -> None:
    """Put what was typed back on the request, once, for the page that can show it."""
    terug = request.session.get(TERUG)
    if terug is None or request.method != "GET":
        return
    if not _is_van(request, terug):
        del request.session[TERUG]
        return
    if terug.get("pad") != request.path:
        return
    del request.session[TERUG]
    velden = json.loads(ontsleutel(terug["tekst"], plek=_plek(terug["wie"])))
    bewaard = QueryDict(mutable=True)
    for naam, waarden in velden.items():
        bewaard.setlist(naam, waarden)
    request.bewaard = bewaard  # type: ignore[attr-defined]  # web.stap.ingevuld reads it
    messages.info(
        request, _("Wat u had ingevuld, staat er weer. Het is nog niet opgeslagen: doe dat nu.")
    )


def vorige_rol(request: HttpRequest) -> str:
    """The role in which this person worked before the session ended; empty when unknown."""
    terug = request.session.get(TERUG)
    if terug is None or not _is_van(request, terug):
        return ""
    return str(terug.get("rol") or "")


def heeft_tweede_stap(request: HttpRequest) -> bool:
    """Whether this session showed a second factor, here or at the own organisation."""
    return any(_is_tweede(stap) for stap in get_authentication_records(request, request.user))


def toonde_sleutel(request: HttpRequest) -> bool:
    """Whether this session showed a passkey or key, or a second factor at the own organisation.

    No query: every page of who lets others in asks this (SE1).
    """
    stappen = get_authentication_records(request, request.user)
    return any(stap.get("type") == SLEUTEL or stap.get(ELDERS) for stap in stappen)


def mist_sleutel(request: HttpRequest) -> bool:
    """Who lets others in, reads the log or says yes to a long list comes with a key (SE1)."""
    actor: Actor | None = getattr(request, "actor", None)
    bijzonder = actor is not None and actor.rol in BIJZONDER
    return settings.OVERDRACHT_TWEEDE_FACTOR and bijzonder and not toonde_sleutel(request)


def is_herstel(request: HttpRequest) -> bool:
    """Whether a recovery code opened this session: the key was lost, a new one may be made."""
    stappen = get_authentication_records(request, request.user)
    return any(stap.get("type") == Authenticator.Type.RECOVERY_CODES for stap in stappen)


def mag_sleutel_maken(request: HttpRequest) -> bool:
    """The first key, or another one by who showed one: a code alone adds none beside it."""
    request.sleutels = count_sleutels(request.user.pk)  # type: ignore[attr-defined]  # for `bevestig_sleutel`
    return not request.sleutels or toonde_sleutel(request) or is_herstel(request)  # type: ignore[attr-defined]


def bevestig_sleutel(request: HttpRequest) -> None:
    """Who just made a key has shown it."""
    voor = getattr(request, "sleutels", None)
    if voor is not None and count_sleutels(request.user.pk) > voor:
        record_authentication(request, request.user, "mfa", type=SLEUTEL, reauthenticated=True)


def is_vers(request: HttpRequest) -> bool:
    """Whether the second factor was shown in the last minutes."""
    if not settings.OVERDRACHT_TWEEDE_FACTOR:
        return not is_demo() or time.time() - request.session.get(DEMO_VERS, 0) < VERS.seconds
    return any(
        _is_tweede(stap) and time.time() - stap.get(BEWEZEN, stap["at"]) < VERS.seconds
        for stap in get_authentication_records(request, request.user)
    )


def is_demo() -> bool:
    """Whether this installation holds fictive persons only."""
    return bool(settings.OVERDRACHT_MODUS == "demo")


def vraagpagina(request: HttpRequest) -> str:
    """Where the second factor is shown again; the own page says what to do when there is none."""
    if not settings.OVERDRACHT_TWEEDE_FACTOR:
        return reverse("toegang:demo_step_up")
    if any(stap.get(ELDERS) for stap in get_authentication_records(request, request.user)):
        return reverse("toegang:confirm_there")
    manieren = get_adapter().get_reauthentication_methods(request.user)
    return str(manieren[0]["url"]) if manieren else reverse("toegang:second_step")


def mag_zonder_stap(request: HttpRequest, naam: str) -> bool:
    """Whether this page of allauth is open to a session without a second step."""
    return naam in INGANG or (naam in INSCHRIJFPAGINAS and bool(request.session.get(INSCHRIJVEN)))


def bevestig_inschrijving(request: HttpRequest, response: HttpResponseBase, naam: str) -> None:
    """Who just made the first second step has shown it, and has a new session id."""
    stappen = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    if (
        naam in MAAKT_STAP
        and response.status_code == 302
        and request.session.get(INSCHRIJVEN)
        and (stap := stappen.filter(user_id=request.user.pk).first()) is not None
    ):
        del request.session[INSCHRIJVEN]
        record_authentication(
            request, request.user, "mfa", id=stap.pk, type=stap.type, reauthenticated=True
        )


def dienst_van(request: HttpRequest) -> str:
    """The inlogdienst of this session; empty for who signed in here."""
    stappen = get_authentication_records(request, request.user)
    return next((str(stap["dienst"]) for stap in stappen if "dienst" in stap), "")


def stappen_van(request: HttpRequest) -> int:
    """How often this session showed who it is; one more means a new session id."""
    return len(get_authentication_records(request, request.user))


def _is_tweede(stap: Mapping[str, Any]) -> bool:
    return stap.get("method") == "mfa" or bool(stap.get(ELDERS))


def _van_wie(request: HttpRequest) -> str | None:
    wie = request.session.get(SESSION_KEY) or request.session.get(TERUG, {}).get("wie")
    return str(wie) if wie else None


def _is_van(request: HttpRequest, terug: Mapping[str, Any]) -> bool:
    oud = timezone.now() - datetime.fromisoformat(terug["at"]) > BEWAARD
    return not oud and str(request.session.get(SESSION_KEY)) == str(terug["wie"])


def _pagina(request: HttpRequest) -> str:
    """The page on which the form stands: that from which it was sent, on this site."""
    htmx = getattr(request, "htmx", None)
    hier = getattr(htmx, "current_url_abs_path", "") or _verwijzer(request)
    return hier if request.method == "POST" and hier else request.get_full_path()


def _verwijzer(request: HttpRequest) -> str:
    delen = urlsplit(request.headers.get("Referer", ""))
    if delen.netloc != request.get_host():
        return ""
    return f"{delen.path}?{delen.query}" if delen.query else delen.path


def _plek(wie: str) -> str:
    return f"sessie.{TERUG}.{wie}"
