"""Speak OpenID Connect with the inlogdienst of one organisation.

allauth brings state, PKCE and the exchange of the code. What it leaves out is done here: a nonce,
the signature of every ID token (it trusts what came over TLS, and then also an alg of `none`), the
issuer that the organisation named, and nothing of the request in what we ask.
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

import jwt
import requests
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.utils import generate_code_challenge
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from overdracht.core.errors import RegelOvertreden
from overdracht.core.inlogdienst import (
    BRON,
    SPELING,
    Woord,
    check_antwoord,
    lees_lijst,
    lees_woord,
)
from overdracht.data.models import Inlogdienst

T = TypeVar("T")
# With a key that is made public; `none` and a shared secret never.
ALGORITMEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
_FOUTEN = (requests.RequestException, OAuth2Error, jwt.PyJWTError, KeyError, TypeError, ValueError)


class _Dienstprovider(OpenIDConnectProvider):  # type: ignore[misc]  # allauth has no types
    """One organisation; what is asked of it does not depend on the request."""

    dienst: "Dienst"

    def get_oauth2_adapter(self, request: HttpRequest) -> "Dienst":
        """The one that is speaking already."""
        return self.dienst

    def get_pkce_params(self) -> dict[str, str]:
        """Always."""
        params: dict[str, str] = generate_code_challenge()
        return params

    def get_auth_params(self) -> dict[str, str]:
        """Nothing beside what the caller names."""
        return {}


class Dienst(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth has no types
    """The inlogdienst of one organisation, as this request speaks with it."""

    def __init__(self, request: HttpRequest, rij: Inlogdienst) -> None:
        super().__init__(request, str(rij.pk))
        self.rij = rij
        self._config: dict[str, Any] | None = None

    def get_provider(self) -> Any:
        """From our own table; allauth keeps no secret of ours."""
        app = SocialApp(
            provider="openid_connect",
            provider_id=str(self.rij.pk),
            name=self.rij.organisatie.naam,
            client_id=self.rij.client_id,
            secret=self.rij.client_geheim,
            settings={"server_url": self.rij.issuer.rstrip("/")},
        )
        provider = _Dienstprovider(request=self.request, app=app)
        provider.dienst = self
        return provider

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the house says about itself; it must be the house that the organisation named."""
        if self._config is None:
            config = self._haal(self.get_provider().server_url)
            adressen = [config["authorization_endpoint"], config["token_endpoint"]]
            if config["issuer"] != self.rij.issuer or not all(map(is_adres, adressen)):
                raise OAuth2Error("issuer")
            self._config = config
            return config
        return self._config

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """An address of its own for each organisation: an answer of one is none of another."""
        return terugadres(request, self.rij)

    def begin(self, *, bedoeling: Mapping[str, str], opnieuw: bool = False) -> HttpResponseBase:
        """Off to the organisation; `bedoeling` waits here, bound to this browser, and works once.

        With `opnieuw` somebody must show there anew who it is.
        """
        nonce = secrets.token_urlsafe(32)
        vraag = {"nonce": nonce}
        if acr := lees_lijst(self.rij.acr_goed):
            vraag["acr_values"] = " ".join(sorted(acr))
        if opnieuw:
            vraag |= {"prompt": "login", "max_age": "0"}
        _of_regel(lambda: self.openid_config)  # a house that is not there is told by us
        antwoord: HttpResponseBase = self.get_provider().redirect(
            self.request,
            "login",
            data={**bedoeling, "nonce": nonce},
            auth_params=vraag,
            scope=["openid", "email"],
        )
        return antwoord

    def neem_op(self) -> dict[str, Any]:
        """What waited here for this answer; without it the answer is to nobody's question."""
        staat: dict[str, Any] | None = statekit.unstash_state(
            self.request,
            provider_id=str(self.rij.pk),
            state_id=self.request.GET.get("state", ""),
        )
        if staat is None:
            raise RegelOvertreden("inlogdienst.ongeldig", BRON)
        return staat

    def lees(self, staat: Mapping[str, Any], *, met_mail: bool) -> Woord:
        """Exchange the code and read the word: signed, to us, and in answer to this question."""
        if "code" not in self.request.GET:
            afgebroken = self.request.GET.get("error") == self.login_cancelled_error
            naam = "afgebroken" if afgebroken else "ongeldig"
            raise RegelOvertreden(f"inlogdienst.{naam}", BRON)
        return _of_regel(lambda: self._wissel(staat, met_mail=met_mail))

    def uitlogadres(self) -> str:
        """Where somebody signs out there as well; empty when the house has no such door."""
        adres = _of_regel(lambda: str(self.openid_config.get("end_session_endpoint") or ""))
        if not is_adres(adres):
            return ""
        terug = self.request.build_absolute_uri(reverse("account_login"))
        vraag = {"client_id": self.rij.client_id, "post_logout_redirect_uri": terug}
        return f"{adres}{'&' if '?' in adres else '?'}{urlencode(vraag)}"

    def _wissel(self, staat: Mapping[str, Any], *, met_mail: bool) -> Woord:
        app = self.get_provider().app
        gewisseld = self.get_access_token_data(
            self.request,
            app,
            self.get_client(self.request, app),
            pkce_code_verifier=staat["pkce_code_verifier"],
        )
        claims = self._ontcijfer(gewisseld["id_token"])
        if met_mail and "email" not in claims:
            claims = {**self._wie(gewisseld["access_token"], str(claims["sub"])), **claims}
        moment = claims.get("auth_time")
        woord = lees_woord(
            claims, ingelogd_at=datetime.fromtimestamp(moment, UTC) if moment else None
        )
        check_antwoord(woord, nonce=staat["data"]["nonce"], client_id=self.rij.client_id)
        return woord

    def _ontcijfer(self, id_token: str) -> dict[str, Any]:
        """Raises `PyJWTError` unless a key of this house signed it, for us, and it still holds."""
        kop = jwt.get_unverified_header(id_token)
        sleutels = jwt.PyJWKSet.from_dict(self._haal(self.openid_config["jwks_uri"])).keys
        passend = [s for s in sleutels if kop.get("kid") in {None, s.key_id}]
        if len(passend) != 1:
            raise jwt.InvalidKeyError("kid")
        claims: dict[str, Any] = jwt.decode(
            id_token,
            passend[0],
            algorithms=ALGORITMEN,
            audience=self.rij.client_id,
            issuer=self.rij.issuer,
            leeway=SPELING,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
        return claims

    def _wie(self, access_token: str, sub: str) -> dict[str, Any]:
        """Mail, where the house gives it beside the ID token; of the same person."""
        gevonden = self._haal(
            self.openid_config["userinfo_endpoint"],
            headers={"Authorization": f"Bearer {access_token}"},
        )
        if gevonden.get("sub") != sub:
            raise OAuth2Error("sub")
        return {naam: gevonden[naam] for naam in ("email", "email_verified") if naam in gevonden}

    def _haal(self, adres: str, **opties: Any) -> dict[str, Any]:
        if not is_adres(adres):
            raise OAuth2Error("adres")
        with get_adapter().get_requests_session() as sessie:
            antwoord = sessie.get(adres, **opties)
        antwoord.raise_for_status()
        inhoud = antwoord.json()
        if not isinstance(inhoud, dict):
            raise OAuth2Error("inhoud")
        return inhoud


def terugadres(request: HttpRequest, rij: Inlogdienst) -> str:
    """What the organisation enters at its inlogdienst as the address to come back to."""
    return request.build_absolute_uri(reverse("toegang:organisation_back", args=[rij.pk]))


def is_adres(adres: str) -> bool:
    """TLS and a name; on one's own machine, with fictive persons, also without."""
    delen = urlsplit(adres)
    naam = delen.hostname or ""
    if not settings.SECURE_SSL_REDIRECT and naam == "127.0.0.1":
        return delen.scheme in {"http", "https"}
    # A number, or a name without a dot, is a machine beside ours and no organisation.
    return delen.scheme == "https" and "." in naam and not naam.rpartition(".")[2].isdigit()


def _of_regel(doe: Callable[[], T]) -> T:
    """What goes wrong between the two houses is one sentence for who signs in.

    Messages of these errors can hold a token, so none of them goes anywhere.
    """
    try:
        return doe()
    except (requests.ConnectionError, requests.Timeout):
        raise RegelOvertreden("inlogdienst.onbereikbaar", BRON) from None
    except (*_FOUTEN, ImmediateHttpResponse):
        raise RegelOvertreden("inlogdienst.ongeldig", BRON) from None
