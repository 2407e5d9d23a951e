"""What the line sees, in words: a short heading, why, and what could be done, with its number."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort, Scenario
from overdracht.core.kalender import periode
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.signalen import Ernst, Optie, Signaal, Signaalsoort
from overdracht.core.stilstand import Lengte
from overdracht.core.teksten import zin
from overdracht.core.vooruitblik import vat_samen
from overdracht.core.waarom import zeg
from overdracht.proces.dossier.sentences import SIGNALEN, Badge
from overdracht.support.planning.queries import Lijn
from overdracht.web.filters import datum

H = Handeling
_BADGES: Mapping[Ernst, Badge] = {
    Ernst.WETTELIJK: Badge("wettelijke termijn", "te-laat"),
    Ernst.WAARSCHUWING: Badge("doe iets", "let-op"),
    Ernst.LET_OP: Badge("let op", "neutraal"),
}


class _Doel(NamedTuple):
    """A form: the words on its button, its address, who may use it, and a choice in its path."""

    tekst: str
    adres: str
    handeling: Handeling
    keuze: str = ""


_PLAN = "gesprek:plan"
_OPTIES: Mapping[str, _Doel] = {
    "intake_nu": _Doel("Intake starten", "intake:start", H.INTAKE_VASTLEGGEN),
    "na_elkaar": _Doel("Intake starten", "intake:start", H.INTAKE_VASTLEGGEN),
    "alleen_intake": _Doel(
        "Voorinburgering beëindigen", "voorinburgering:end", H.VOORINBURGERING_VASTLEGGEN
    ),
    "voorinburgering_nu": _Doel(
        "Voorinburgering aanbieden", "voorinburgering:offer", H.VOORINBURGERING_AANBIEDEN
    ),
    "traject_nu": _Doel("Traject starten", "traject:start", H.TRAJECT_VASTLEGGEN),
    "snelle_start": _Doel(
        "Kies scenario 1", "scenario:choose", H.SCENARIO_KIEZEN, Scenario.SNELLE_START
    ),
    "meedoen": _Doel("Activiteit afspreken", "participatie:record", H.PARTICIPATIE_VASTLEGGEN),
    "logeren": _Doel("Logeren vastleggen", "huisvesting:stay", H.LOGEREN_VASTLEGGEN),
    "rust": _Doel("Rustperiode afspreken", "huisvesting:rest", H.RUST_AFSPREKEN),
    "einde_vastleggen": _Doel(
        "Einde vastleggen", "voorinburgering:end", H.VOORINBURGERING_VASTLEGGEN
    ),
}
_VERWACHTING = _Doel("Verwachting geven", "huisvesting:expect", H.HUISVESTING_VERWACHTEN)
_BUREAU = _Doel("Bekijk het scenario", "scenario:desk", H.SCENARIO_KIEZEN)
_SIGNALEN: Mapping[Signaalsoort, _Doel] = {
    Signaalsoort.GEEN_VERWACHTING: _VERWACHTING,
    Signaalsoort.VERWACHTING_VOORBIJ: _VERWACHTING,
    Signaalsoort.OVERGEPLAATST: _BUREAU,
    Signaalsoort.WACHT_NOG_LANG: _BUREAU,
    Signaalsoort.SCENARIO_TE_LAAT: _BUREAU,
    Signaalsoort.BRP_ELDERS: _Doel(
        "Inschrijving vastleggen", "huisvesting:register", H.BRP_VASTLEGGEN
    ),
    Signaalsoort.PIP_TE_LAAT: _Doel("PIP vaststellen", "pip:establish", H.PIP_VASTSTELLEN),
    Signaalsoort.KENNISMAKING_GEMIST: _Doel(
        "Kennismaking plannen", _PLAN, H.KENNISMAKING_PLANNEN, Gespreksoort.KENNISMAKING
    ),
    Signaalsoort.DRIEGESPREK_GEMIST: _Doel(
        "Driegesprek plannen", _PLAN, H.DRIEGESPREK_PLANNEN, Gespreksoort.DRIEGESPREK
    ),
    Signaalsoort.PROFIEL_OUD: _Doel(
        "Klantprofiel delen", "klantprofiel:share", H.KLANTPROFIEL_DELEN
    ),
}


class Optieregel(NamedTuple):
    """One thing that could be done; without `url` it is for somebody else, or only advice."""

    tekst: str
    dan: str
    knop: str
    url: str
    wat_als_url: str


class Signaalregel(NamedTuple):
    """One signal on the page."""

    soort: str
    kop: str
    wanneer: str
    badge: Badge
    waarom: str
    norm: str
    knop: str
    url: str
    opties: Sequence[Optieregel]


class Signaalbeeld(NamedTuple):
    """The panel `Wat valt op`."""

    stilstand: str
    regels: Sequence[Signaalregel]
    wat_als_url: str


def signaalbeeld(lijn: Lijn, *, actor: Actor, dossier_id: UUID) -> Signaalbeeld | None:
    """What stands in the panel; None for who does not see enough of the line."""
    if lijn.stilstand is None:
        return None
    return Signaalbeeld(
        stilstand=zin(vat_samen(lijn.stilstand)),
        regels=[_regel(signaal, lijn, actor, dossier_id) for signaal in lijn.signalen],
        wat_als_url=reverse("vooruitblik:what_if", args=[dossier_id]),
    )


def _regel(signaal: Signaal, lijn: Lijn, actor: Actor, dossier_id: UUID) -> Signaalregel:
    doel = _SIGNALEN.get(signaal.soort)
    knop, url = _knop(doel, actor, dossier_id)
    grond = lijn.waarom.grond(signaal)
    return Signaalregel(
        soort=signaal.soort.value,
        kop=SIGNALEN[signaal.soort],
        wanneer=_wanneer(signaal.van, signaal.tot),
        badge=_BADGES[signaal.ernst],
        waarom=zeg(signaal.uitleg, grond),
        norm=grond.norm.id if grond.norm else "",
        knop=knop,
        url=url,
        opties=[*_opties(signaal, actor, dossier_id)],
    )


def _wanneer(van: date, tot: date | None) -> str:
    return f"sinds {datum(van)}" if tot is None else periode(van, tot)


def _opties(signaal: Signaal, actor: Actor, dossier_id: UUID) -> Iterator[Optieregel]:
    wat_als = reverse("vooruitblik:what_if", args=[dossier_id])
    for optie in signaal.opties:
        knop, url = _knop(_OPTIES.get(optie.optie), actor, dossier_id)
        yield Optieregel(
            tekst=zin(optie.uitleg),
            dan=_dan(optie),
            knop=knop,
            url=url,
            wat_als_url=f"{wat_als}?{urlencode({'optie': optie.optie})}",
        )


def _dan(optie: Optie) -> str:
    return f"{Lengte(optie.dagen)} stil"


def _knop(doel: _Doel | None, actor: Actor, dossier_id: UUID) -> tuple[str, str]:
    if doel is None or not mag(actor.rol, doel.handeling):
        return "", ""
    sleutels: list[object] = [dossier_id, *([doel.keuze] if doel.keuze else [])]
    return doel.tekst, reverse(doel.adres, args=sleutels)
