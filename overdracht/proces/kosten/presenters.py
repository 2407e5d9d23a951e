"""Words for the pages of the costs."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Kostengegeven, Kostenpost
from overdracht.core.kosten import KLEINSTE_GROEP
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Kostenboeking, Kostenraming, Tarief
from overdracht.proces.kosten.queries import Vergelijking, eigenaar_van
from overdracht.proces.kosten.sentences import GEGEVENS, POSTEN
from overdracht.web.filters import ONBEKEND, datum
from overdracht.web.geld import euro
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import hoofdletter, naam_van

_VASTLEGGEN = Handeling.KOSTEN_VASTLEGGEN
_LEEG = "niet ingevuld"


class Tariefregel(NamedTuple):
    """One price or number: what holds now, since when, from where, and what is to come."""

    naam: str
    waarde: str
    vanaf: str
    bron: str
    van_wie: str
    komend: str
    url: str


class Vergelijkregel(NamedTuple):
    """Estimate and payments of one scenario, on average per dossier."""

    scenario: str
    aantal: str
    geraamd: str
    betaald: str
    verschil: str


def onderdelen(
    raming: Kostenraming | None,
    boekingen: Sequence[Kostenboeking],
    *,
    dossier_id: UUID,
    rol: Rol,
) -> list[Onderdeel]:
    """The estimate beside the choice, what was paid, and the button to book more."""
    boeken = Stapknop("Kosten boeken", "kosten:book", _VASTLEGGEN)
    totaal = sum(rij.bedrag_cent for rij in boekingen)
    return [
        Onderdeel("Raming bij de keuze", _raming(raming)),
        *(_boeking(rij, dossier_id, rol) for rij in boekingen),
        Onderdeel(
            "Betaald",
            (f"Samen {euro(totaal)}.",) if boekingen else ("Er is nog niets geboekt.",),
            knoppen=knoppen(rol, dossier_id, [boeken]),
        ),
    ]


def _raming(raming: Kostenraming | None) -> tuple[str, ...]:
    if raming is None:
        return ("Bij deze keuze is geen raming bewaard.",)
    posten = [
        f"{POSTEN[Kostenpost(regel['post'])]}: {euro(regel['bedrag_cent'])}."
        for regel in raming.regels
        if regel["bedrag_cent"]
    ]
    if raming.totaal_cent is None:
        open_ = [
            POSTEN[Kostenpost(regel["post"])].lower()
            for regel in raming.regels
            if regel["bedrag_cent"] is None
        ]
        slot = f"Open bleef: {', '.join(open_)}."
    else:
        slot = f"Samen {euro(raming.totaal_cent)}."
    return (f"Geraamd op {datum(raming.geraamd_op)}. {' '.join(posten)} {slot}",)


def _boeking(rij: Kostenboeking, dossier_id: UUID, rol: Rol) -> Onderdeel:
    return Onderdeel(
        POSTEN[Kostenpost(rij.post)],
        (f"{euro(rij.bedrag_cent)}, betaald op {datum(rij.geboekt_op)}.",),
        knoppen=knoppen(
            rol,
            dossier_id,
            [
                Stapknop("Verbeteren", "kosten:correct", _VASTLEGGEN, rij=rij.pk),
                Stapknop("Weghalen", "kosten:withdraw", _VASTLEGGEN, rij=rij.pk),
            ],
        ),
    )


def tarieven_pagina(
    nu: Mapping[Kostengegeven, Tarief], komend: Sequence[Tarief], actor: Actor
) -> dict[str, Any]:
    """Every price and number, filled in or not."""
    later: dict[str, list[str]] = {}
    for rij in komend:
        zin = f"{_waarde(rij)} vanaf {datum(rij.geldig_van)}"
        later.setdefault(rij.soort, []).append(zin)
    return {
        "regels": [_tarief(soort, nu.get(soort), later.get(soort.value, ())) for soort in GEGEVENS],
        "is_landelijk": eigenaar_van(actor) is None,
    }


def _tarief(soort: Kostengegeven, rij: Tarief | None, komend: Sequence[str]) -> Tariefregel:
    landelijk = rij is not None and rij.gemeente_id is None
    return Tariefregel(
        naam=GEGEVENS[soort],
        waarde=_waarde(rij) if rij else _LEEG,
        vanaf=datum(rij.geldig_van) if rij else "",
        bron=rij.bron if rij else "",
        van_wie=("landelijk" if landelijk else "eigen") if rij else "",
        komend="; ".join(komend),
        url=reverse("kosten:rate", args=[soort]),
    )


def _waarde(rij: Tarief) -> str:
    return euro(rij.aantal) if Kostengegeven(rij.soort).is_prijs else str(rij.aantal)


def overzicht(vergelijkingen: Sequence[Vergelijking]) -> dict[str, Any]:
    """Estimate against payments, on average, per scenario."""
    return {"regels": [_vergelijk(rij) for rij in vergelijkingen], "minstens": KLEINSTE_GROEP}


def _vergelijk(rij: Vergelijking) -> Vergelijkregel:
    naam = f"Scenario {rij.scenario.nummer}: {hoofdletter(naam_van(rij.scenario.value))}"
    if rij.aantal is None or rij.geraamd_cent is None or rij.betaald_cent is None:
        return Vergelijkregel(naam, "te weinig om te tonen", ONBEKEND, ONBEKEND, ONBEKEND)
    geraamd, betaald = rij.geraamd_cent // rij.aantal, rij.betaald_cent // rij.aantal
    hoe = "meer" if betaald > geraamd else "minder"
    verschil = f"{euro(abs(betaald - geraamd))} {hoe} dan geraamd" if betaald != geraamd else "geen"
    return Vergelijkregel(naam, str(rij.aantal), euro(geraamd), euro(betaald), verschil)
