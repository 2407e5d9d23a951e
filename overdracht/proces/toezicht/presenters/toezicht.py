"""The oversight in words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from overdracht.core.keuzes import Toezichtsoort
from overdracht.core.verwerkingen import REGISTER, Verwerking, list_huidige
from overdracht.data.models import Toezichtpunt
from overdracht.proces.toezicht.actions import Toezichtbeeld
from overdracht.proces.toezicht.queries.punten import Logstand
from overdracht.proces.toezicht.queries.wie_keek import HOOGSTENS, Inzage
from overdracht.proces.toezicht.sentences import OORDELEN, SOORTEN
from overdracht.support.audit.sentences import gebeurd
from overdracht.web.filters import datum, moment
from overdracht.web.woorden import ROLLEN, functie

NAMEN_NIET = "na beoordeling"


class Puntregel(NamedTuple):
    """One item in the list."""

    url: str
    kop: str
    wie: str
    wanneer: str
    oordeel: str


class Blikregel(NamedTuple):
    """One look in the table of a dossier."""

    op: str
    organisatie: str
    rol: str
    wat: str
    gegevens: str
    naam: str


class Gewoonregel(NamedTuple):
    """One look as the inburgeraar reads it."""

    op: str
    zin: str


def toezicht_pagina(beeld: Toezichtbeeld) -> dict[str, Any]:
    """The page of the privacy officer."""
    nu = timezone.now()
    return {
        "punten": [_puntregel(rij) for rij in beeld.open],
        "gedaan": [_puntregel(rij) for rij in beeld.gedaan],
        "stand": beeld.stand,
        "waarschuwing": _waarschuwing(beeld.stand, nu),
        "gegevens": _stand(beeld.stand),
    }


def punt_pagina(rij: Toezichtpunt) -> dict[str, Any]:
    """What is known of one item, beside its form."""
    kop, uitleg = SOORTEN[Toezichtsoort(rij.soort)]
    gegevens = [
        ("Wie", rij.gebruiker.naam),
        ("Wanneer", _wanneer(rij)),
        ("Hoe vaak", f"{rij.aantal} keer" if rij.aantal > 1 else "1 keer"),
    ]
    if rij.reden:
        gegevens.append(("Reden van de collega", rij.reden))
    wie_keek = reverse("toezicht:looks", args=[rij.dossier_id]) if rij.dossier_id else ""
    return {
        "titel": kop,
        "naam": kop,
        "uitleg": uitleg,
        "knop": "Afhandelen",
        "gegevens": gegevens,
        "wie_keek_url": wie_keek,
    }


def inzage_pagina(
    inzages: Sequence[Inzage], dossier_id: UUID, *, met_namen: bool
) -> dict[str, Any]:
    """The table of who looked."""
    return {
        "dossier_id": dossier_id,
        "kenmerk": kenmerk(dossier_id),
        "regels": [_blikregel(inzage) for inzage in inzages],
        "met_namen": met_namen,
        "ouder": inzages[-1].id if len(inzages) == HOOGSTENS else None,
    }


def gewoon_pagina(inzages: Sequence[Inzage], dossier_id: UUID) -> dict[str, Any]:
    """The same without names, one sentence each; what is said twice on a day is said once."""
    return {
        "dossier_id": dossier_id,
        "regels": gewoon_regels(inzages),
        "soorten": [v for v in list_huidige() if v in {inzage.verwerking for inzage in inzages}],
    }


def gewoon_regels(inzages: Sequence[Inzage]) -> list[Gewoonregel]:
    """One sentence for each look, and each sentence of a day once."""
    return list(dict.fromkeys(_gewoon(inzage) for inzage in inzages))


def register_pagina() -> dict[str, Any]:
    """The register as everyone reads it: what is done, in plain words."""
    return {"verwerkingen": list_huidige()}


def verwerking_pagina(verwerking: Verwerking) -> dict[str, Any]:
    """One entry, with its other versions."""
    anders = [v for v in REGISTER if v.sleutel == verwerking.sleutel and v is not verwerking]
    return {
        "verwerking": verwerking,
        "gegevens": [
            ("Verwerkingsverantwoordelijke", verwerking.verantwoordelijke),
            ("Doel", verwerking.doel),
            ("Grondslag", verwerking.grondslag),
            ("Van wie", verwerking.betrokkenen),
            ("Welke gegevens", ", ".join(verwerking.gegevens)),
            ("Wie ze krijgt", ", ".join(verwerking.ontvangers)),
            ("Hoe lang", verwerking.bewaren),
            ("Versie", f"{verwerking.versie}, geldig vanaf {datum(verwerking.geldig_vanaf)}"),
        ],
        "anders": anders,
    }


def kenmerk(dossier_id: UUID) -> str:
    """How a dossier is called here: the privacy officer sees no names of inburgeraars."""
    return str(dossier_id)[:8]


def _puntregel(rij: Toezichtpunt) -> Puntregel:
    return Puntregel(
        url=reverse("toezicht:handle", args=[rij.pk]),
        kop=SOORTEN[Toezichtsoort(rij.soort)][0],
        wie=rij.gebruiker.naam,
        wanneer=_wanneer(rij),
        oordeel=dict(OORDELEN).get(rij.oordeel, ""),
    )


def _wanneer(rij: Toezichtpunt) -> str:
    eerste, laatste = (timezone.localtime(m) for m in (rij.eerste_at, rij.laatste_at))
    if eerste.date() == laatste.date():
        return moment(eerste)
    return f"{datum(eerste)} tot en met {datum(laatste)}"


def _waarschuwing(stand: Logstand, nu: datetime) -> str:
    if stand.verzegeld_at is None:
        return "Er is nog nooit iets verzegeld. Vraag het beheer of de klok van de website loopt."
    if stand.staat_stil(nu):
        return (
            "Er is al meer dan vier uur niets verzegeld. De website slaat nu geen wijzigingen op. "
            "Bel het beheer: de klok staat stil."
        )
    if stand.loopt_achter(nu):
        return "Er is al een kwartier niets verzegeld. Vraag het beheer of de klok nog loopt."
    if not stand.is_verankerd:
        return (
            "Het anker klopt niet met de database. Laat het beheer het logboek controleren, en "
            "bewaar de uitslag."
        )
    return ""


def _stand(stand: Logstand) -> list[tuple[str, str]]:
    return [
        ("Verzegelde regels", str(stand.regels)),
        ("Verzegeld tot", moment(stand.verzegeld_at, "nog nooit")),
        ("Wacht op een zegel", _wacht(stand)),
        ("Anker buiten de database", "ingesteld" if stand.anker else "niet ingesteld"),
        ("In het Logboek Dataverwerkingen tot en met regel", str(stand.ldv)),
    ]


def _wacht(stand: Logstand) -> str:
    if stand.verzegeld_at is None:
        return "alles"
    return f"vanaf {moment(stand.oudste_at)}" if stand.oudste_at else "niets"


def _blikregel(inzage: Inzage) -> Blikregel:
    return Blikregel(
        op=moment(inzage.op),
        organisatie=_organisatie(inzage),
        rol=ROLLEN[inzage.rol] if inzage.rol else "",
        wat=f"{gebeurd(inzage.actie)} ({inzage.verwerking.naam.lower()})",
        gegevens=", ".join(inzage.verwerking.gegevens),
        naam=inzage.naam or NAMEN_NIET,
    )


def _organisatie(inzage: Inzage) -> str:
    eigen = inzage.organisatie or "Onbekend"
    return eigen if eigen.endswith(inzage.eenheid) else f"{eigen}: {inzage.eenheid}"


def _gewoon(inzage: Inzage) -> Gewoonregel:
    wie = f"Een {functie(inzage.rol)}" if inzage.rol else "Iemand"
    zin = f"{wie} van {inzage.organisatie or 'een organisatie'}: {inzage.verwerking.naam.lower()}."
    return Gewoonregel(datum(timezone.localtime(inzage.op)), zin)
