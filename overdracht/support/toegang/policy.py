"""Every door declares its policy; a process with an undeclared door does not start.

`@policy(Handeling.X)` stands on a view, an API view or a command; `@openbaar` and `@ingelogd` on
the few that need no right, each with its reason.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from django.core.checks import CheckMessage, Error
from django.core.exceptions import PermissionDenied
from django.core.management import get_commands, load_command_class
from django.http import Http404
from django.urls import URLPattern, URLResolver, get_resolver

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor, Handeling, mag

T = TypeVar("T")
ONS = "overdracht"

# Doors of packages: allauth guards its own pages, and those before the login are open by nature.
# A page of theirs that is not named here stops the process.
VAN_DERDEN: Mapping[str, frozenset[str]] = {
    "inloggen": frozenset(
        {
            "account_login",
            "account_logout",
            "account_inactive",
            "account_reauthenticate",
            "account_change_password",
            "account_set_password",
            "account_email",
            "account_email_verification_sent",
            "account_confirm_email",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key",
            "account_reset_password_from_key_done",
            "account_signup",
            "account_confirm_login_code",
            "account_request_login_code",
        }
    ),
    "tweede factor": frozenset(
        {
            "mfa_index",
            "mfa_authenticate",
            "mfa_reauthenticate",
            "mfa_trust",
            "mfa_activate_totp",
            "mfa_deactivate_totp",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_download_recovery_codes",
            "mfa_list_webauthn",
            "mfa_add_webauthn",
            "mfa_edit_webauthn",
            "mfa_remove_webauthn",
            "mfa_login_webauthn",
            "mfa_reauthenticate_webauthn",
            "mfa_signup_webauthn",
        }
    ),
    "inloggen bij de eigen organisatie": frozenset(
        {
            "socialaccount_login_cancelled",
            "socialaccount_login_error",
            "socialaccount_signup",
            "socialaccount_connections",
        }
    ),
}
OUD_PAD = "accounts/social/"  # where allauth only redirects, without names
NAMEN_VAN_DERDEN = frozenset().union(*VAN_DERDEN.values())


class GeenRecht(PermissionDenied):
    """This role may not do this: 403, and the attempt is written down."""


class BestaatNiet(Http404):
    """For this actor it does not exist: 404, the same for foreign, erased and never existing."""


class Soort(StrEnum):
    """Who may pass a door at all."""

    OPENBAAR = "openbaar"
    INGELOGD = "ingelogd"
    RECHT = "recht"


class Beleid(NamedTuple):
    """What a door declares; with several rights, one of them is enough to come in."""

    soort: Soort
    handelingen: tuple[Handeling, ...] = ()
    reden: str = ""
    vers: bool = False

    @property
    def doel(self) -> str:
        """What the audit line gives as the purpose of a look through this door."""
        return " of ".join(self.handelingen)


def policy(*handelingen: Handeling, vers: bool = False) -> Callable[[T], T]:
    """Only who may do (one of) these, in an active role; the action requires the one it needs.

    `vers`: and only with a second factor shown in the last minutes (what weighs heavily).
    """
    return _verklaar(Beleid(Soort.RECHT, handelingen, vers=vers))


def openbaar(reden: str) -> Callable[[T], T]:
    """Anyone, without signing in; `reden` says why that harms nobody."""
    return _verklaar(Beleid(Soort.OPENBAAR, reden=reden))


def ingelogd(reden: str) -> Callable[[T], T]:
    """Anyone who signed in, whatever the role; such a page shows no person."""
    return _verklaar(Beleid(Soort.INGELOGD, reden=reden))


def require(actor: Actor, handeling: Handeling) -> None:
    """Raises `GeenRecht` unless the actor's role may do this."""
    if not mag(actor.rol, handeling):
        raise GeenRecht(f"De rol {actor.rol.value} mag dit niet: {handeling.value}.")


def require_any(actor: Actor, handelingen: tuple[Handeling, ...]) -> None:
    """Raises `GeenRecht` unless the actor's role may do one of these."""
    if not any(mag(actor.rol, handeling) for handeling in handelingen):
        raise GeenRecht(f"De rol {actor.rol.value} mag dit niet: {' of '.join(handelingen)}.")


def systeem(naam: str) -> Actor:
    """The named actor for the clock and the commands; its rights stand in the same table."""
    return Actor(gebruiker_id=None, medewerker_id=None, naam=naam, rol=Rol.SYSTEEM)


def beleid_van(deur: Any, naam: str = "", pad: str = "") -> Beleid | None:
    """What this view or command declares; None is refused."""
    for plek in (deur, getattr(deur, "cls", None), getattr(deur, "view_class", None)):
        beleid = getattr(plek, "beleid", None)
        if isinstance(beleid, Beleid):
            return beleid
    van_derden = naam in NAMEN_VAN_DERDEN or pad.lstrip("/").startswith(OUD_PAD)
    if van_derden and not _is_van_ons(deur):
        return Beleid(Soort.OPENBAAR, reden="allauth bewaakt zijn eigen pagina's")
    return None


def check_beleid() -> list[CheckMessage]:
    """One error for each route and each command of ours without a policy."""
    return [
        Error(
            f"De deur '{naam}' heeft geen beleid.",
            hint="Zet @policy(Handeling.…), @ingelogd(reden) of @openbaar(reden) erop.",
            id="overdracht.E010",
        )
        for naam in (*_routes_zonder_beleid(), *_opdrachten_zonder_beleid())
    ]


def list_routes() -> Iterator[tuple[str, str, Any]]:
    """Every route of the house: its path, its name with namespaces, and its view."""
    yield from _routes(get_resolver().url_patterns, "", "")


def _verklaar(beleid: Beleid) -> Callable[[T], T]:
    def zet(deur: T) -> T:
        deur.beleid = beleid  # type: ignore[attr-defined]  # a view or class carries its policy
        return deur

    return zet


def _routes(
    patronen: list[URLPattern | URLResolver], pad: str, ruimte: str
) -> Iterator[tuple[str, str, Any]]:
    for patroon in patronen:
        hier = pad + str(patroon.pattern)
        if isinstance(patroon, URLResolver):
            binnen = f"{ruimte}{patroon.namespace}:" if patroon.namespace else ruimte
            yield from _routes(patroon.url_patterns, hier, binnen)
        else:
            yield hier, f"{ruimte}{patroon.name or ''}", patroon.callback


def _routes_zonder_beleid() -> Iterator[str]:
    for pad, naam, view in list_routes():
        if beleid_van(view, naam, pad) is None:
            yield f"/{pad} ({naam})"


def _opdrachten_zonder_beleid() -> Iterator[str]:
    for naam, app in get_commands().items():
        if str(app).startswith(ONS):
            opdracht = load_command_class(str(app), naam)
            if beleid_van(type(opdracht)) is None:
                yield f"manage.py {naam}"


def _is_van_ons(view: Any) -> bool:
    return str(getattr(view, "__module__", "")).startswith(f"{ONS}.")
