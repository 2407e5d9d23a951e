"""What stands around every page: who you are, where you can go, what this installation is."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from overdracht.core.account import loopt_af
from overdracht.core.kalender import datum
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.web.woorden import ROLLEN

H = Handeling

# A room names its tab here; without the right, or where the room is not there, there is no tab.
TABS: tuple[tuple[str, str, Handeling], ...] = (
    ("Vandaag", "dossier:today", H.VANDAAG_INZIEN),
    ("Dossiers", "dossier:list", H.DOSSIER_INZIEN),
    ("Importeren", "exchange:tvs", H.KOPPELING_IMPORTEREN),
    ("Berichten", "berichten:list", H.BERICHT_LEZEN),
    ("Drukte", "drukte:index", H.DRUKTE_INZIEN),
    ("Samenwerking", "samenwerking:index", H.SAMENWERKING_BIJHOUDEN),
    ("Kosten", "kosten:overview", H.RAPPORTAGE_INZIEN),
    ("Exports", "dossier:exports", H.UITVOER_GOEDKEUREN),
    ("Toezicht", "toezicht:index", H.AUDIT_INZIEN),
    ("Bewaren", "bewaren:index", H.VERNIETIGING_INZIEN),
    ("Beheer", "beheer:index", H.EENHEID_BEHEREN),
)

# Where the first word of an address is at home.
_ONDER: Mapping[str, str] = {
    "beheer": "beheer:index",
    "bewaren": "bewaren:index",
    "dossiers": "dossier:list",
    "drukte": "drukte:index",
    "noodtoegang": "dossier:list",
    "samenwerking": "samenwerking:index",
}


class Tab(NamedTuple):
    """One entry of the navigation; `aantal` unread is said in words as well."""

    tekst: str
    url: str
    is_hier: bool
    aantal: int


class Schil(NamedTuple):
    """The header, the navigation and the footer of one page."""

    wie: str
    naam: str
    tabs: tuple[Tab, ...]
    start_url: str
    wissel_url: str
    uitlog_url: str
    meldingen: tuple[str, ...]
    account_url: str = ""
    sessies_url: str = ""
    regels_url: str = ""
    let_op: str = ""


LEEG = Schil("", "", (), "/", "", "", ())


def page(request: HttpRequest) -> dict[str, Any]:
    """The context processor of our Jinja2 engine: `schil` and `messages` for base.html."""
    return {"schil": maak_schil(request), "messages": get_messages(request)}


def maak_schil(request: HttpRequest) -> Schil:
    """The shell for this request; a page before the login has no tabs."""
    actor: Actor | None = getattr(request, "actor", None)
    meldingen = voetmeldingen()
    if actor is None:
        # Signed in but without a role yet: there is nothing to go to, but there is a way out.
        uit = _adres("account_logout") if _is_ingelogd(request) else ""
        return LEEG._replace(meldingen=meldingen, uitlog_url=uit)
    aantallen = {"berichten:list": getattr(request, "ongelezen", 0)}
    return Schil(
        wie=_wie(actor),
        naam=actor.naam,
        tabs=_tabs(request, actor, aantallen),
        start_url=_adres("dossier:today") or "/",
        wissel_url=_adres("toegang:choose") if getattr(request, "kan_wisselen", False) else "",
        uitlog_url=_adres("account_logout"),
        meldingen=meldingen,
        account_url=_adres("mfa_index"),
        sessies_url=_adres("toegang:sessions"),
        regels_url=_adres("norm:rules"),
        let_op=_loopt_af(request),
    )


def _loopt_af(request: HttpRequest) -> str:
    """Who is in sight of the last day reads it on every page, in time to have it prolonged."""
    tot, vandaag = getattr(request, "rol_tot", None), getattr(request, "peildatum", None)
    if tot is None or vandaag is None or not loopt_af(tot, peildatum=vandaag):
        return ""
    zin = gettext(
        "Uw toegang in deze rol loopt af op %(dag)s. Blijft u dit werk doen? Vraag uw functioneel "
        "beheerder om de rol te verlengen."
    )
    return zin % {"dag": datum(tot)}


def _is_ingelogd(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)


@cache
def voetmeldingen() -> tuple[str, ...]:
    """What is not real here, said on every page: the persons, the mail, the missing lines."""
    meldingen = [
        gettext(
            "Er is geen directe verbinding met TVS, het portaal van DUO of de BRP. Gegevens komen "
            "binnen met een bestand of met de hand."
        )
    ]
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        meldingen.insert(0, gettext("E-mail gaat niet weg, maar naar een map op deze machine."))
    if settings.OVERDRACHT_MODUS != "productie":
        meldingen.insert(0, gettext("Dit is een demo: alle personen en gegevens zijn verzonnen."))
    return tuple(meldingen)


def _wie(actor: Actor) -> str:
    rol = ROLLEN[actor.rol]
    return f"{rol} · {actor.eenheid_naam}" if actor.eenheid_naam else rol


def _tabs(request: HttpRequest, actor: Actor, aantallen: Mapping[str, int]) -> tuple[Tab, ...]:
    hier = _hier(request)
    return tuple(
        Tab(tekst, adres, hier == naam, aantallen.get(naam, 0))
        for tekst, naam, handeling in TABS
        if mag(actor.rol, handeling) and (adres := _adres(naam))
    )


def _hier(request: HttpRequest) -> str:
    """The tab under which this page hangs: its own, or the list from which one comes to it."""
    match = request.resolver_match
    naam = match.view_name if match else ""
    if naam in {tab[1] for tab in TABS}:
        return naam
    begin = request.path_info.split("/")[1]
    return _ONDER.get(begin, "")


def _adres(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""
