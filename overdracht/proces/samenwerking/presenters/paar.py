"""The page of one pair in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.samenwerking import Passing, Voorstelslot
from overdracht.data.models import Scenariokeuze, Voorkeursscenario, Werkbezoek
from overdracht.proces.samenwerking.presenters import woorden
from overdracht.proces.samenwerking.presenters.woorden import Merk
from overdracht.proces.samenwerking.queries import Paar, Stukken, Telling
from overdracht.web.filters import datum

_JA_NEE = {True: "ja", False: "nee"}
_BIJ = {Partij.COA.value: "de gemeente in het azc", "gemeente": "het azc in de gemeente"}
_KANT = {Partij.GEMEENTE.value: "de gemeente", Partij.COA.value: "het azc"}


class Versie(NamedTuple):
    """One version: what it says and what became of it."""

    nummer: int
    merk: Merk
    wat: str
    gegevens: tuple[tuple[str, str], ...]
    verloop: tuple[str, ...]
    telling: str
    heeft_scenario: bool


class Uitzondering(NamedTuple):
    """One dossier for which another scenario was chosen."""

    naam: str
    url: str
    gekozen: str
    afgesproken: str
    op: str
    reden: str


def pagina(stukken: Stukken, *, actor: Actor, peildatum: date) -> dict[str, Any]:
    """Everything that the page shows."""
    paar = stukken.paar
    versies = {rij.pk: _versie(stukken, rij, peildatum) for rij in stukken.versies}
    nu = next((rij for rij in stukken.versies if rij.stand.geldt_op(peildatum)), None)
    komt = next((rij for rij in stukken.versies if _komt(rij, peildatum)), None)
    voorstel = next((rij for rij in stukken.versies if rij.stand.is_open_voorstel), None)
    boven = {rij.pk for rij in (nu, komt, voorstel) if rij is not None}
    telling = stukken.tellingen.get(nu.pk, Telling()) if nu else Telling()
    return {
        "titel": f"Gemeente {paar.gemeente.naam} en {paar.azc.naam}",
        "nu": versies[nu.pk] if nu else None,
        "komt": versies[komt.pk] if komt else None,
        "voorstel": versies[voorstel.pk] if voorstel else None,
        "wacht_op_u": voorstel is not None and actor.partij in voorstel.stand.wacht_op,
        "eigen_voorstel": voorstel is not None
        and actor.partij is not None
        and voorstel.voorgesteld_door == actor.partij.value,
        "eerdere": [versies[rij.pk] for rij in stukken.versies if rij.pk not in boven],
        "reistijd": woorden.reistijd(nu, paar),
        "contacten": list(woorden.contacten(stukken.samenwerking, peildatum)),
        "bezoeken": [_bezoek(rij) for rij in stukken.bezoeken],
        "past": woorden.pastzin(telling) if nu and nu.scenario else "",
        "bespreek": woorden.past(telling) is Passing.BESPREEK,
        "kwartalen": [
            (_kwartaal(begin), aantal.gekozen, aantal.anders) for begin, aantal in stukken.kwartalen
        ],
        "mag_afspreken": mag(actor.rol, Handeling.VOORKEURSSCENARIO_AFSPREKEN),
        "mag_bijhouden": mag(actor.rol, Handeling.SAMENWERKING_BIJHOUDEN),
        "kan_eindigen": nu is not None or komt is not None,
        "adressen": {naam: woorden.van_paar(naam, paar) for naam in _PADEN}
        | {"regio": reverse("samenwerking:propose_regio", args=[paar.azc.pk])},
        "terug_url": _terug(actor, paar),
    }


_PADEN = ("propose", "confirm", "close", "end", "contact", "visit", "exceptions")


def afwijkingen(keuzes: Sequence[Scenariokeuze], paar: Paar) -> dict[str, Any]:
    """The dossiers that this actor may see, with what was chosen instead."""
    return {
        "titel": f"Anders gekozen: {paar.gemeente.naam} en {paar.azc.naam}",
        "uitzonderingen": [_uitzondering(keuze) for keuze in keuzes],
        "terug_url": woorden.adres(paar),
    }


def gegevens(rij: Voorkeursscenario) -> Iterator[tuple[str, str]]:
    """What a version says, without what nobody filled in."""
    yield "Wanneer", woorden.wanneer(rij)
    if rij.regio is not None:
        yield "Regio", rij.regio.naam
    if rij.bezoekdagen:
        yield "Vaste bezoekdagen", woorden.dagen(rij)
    if rij.werkwijze:
        yield "Hoe we samenwerken", rij.werkwijze
    if rij.reistijd_minuten is not None:
        yield "Reistijd", f"{rij.reistijd_minuten} minuten ({rij.reistijd_bron})"
    for naam, waarde in (
        ("De gemeente komt naar het azc", rij.gemeente_komt_naar_azc),
        ("Het traject kan in of bij het azc", rij.traject_in_of_bij_azc_mogelijk),
        ("De gemeente heeft weinig mensen voor bezoeken", rij.capaciteit_laag),
    ):
        if waarde is not None:
            yield naam, _JA_NEE[waarde]


def _kwartaal(begin: date) -> str:
    return f"{(begin.month + 2) // 3}e kwartaal {begin.year}"


def _komt(rij: Voorkeursscenario, peildatum: date) -> bool:
    leeg = rij.geldig_tot == rij.geldig_van
    return rij.stand.is_afgesproken and rij.geldig_van > peildatum and not leeg


def _versie(stukken: Stukken, rij: Voorkeursscenario, peildatum: date) -> Versie:
    telling = stukken.tellingen.get(rij.pk, Telling())
    toon_telling = rij.scenario and telling.gekozen
    return Versie(
        nummer=rij.versienummer,
        merk=woorden.merk(rij, peildatum),
        wat=woorden.wat(rij),
        gegevens=tuple(gegevens(rij)),
        verloop=tuple(_verloop(rij)),
        telling=woorden.telzin(telling) if toon_telling else "",
        heeft_scenario=bool(rij.scenario),
    )


def _verloop(rij: Voorkeursscenario) -> Iterator[str]:
    if rij.voorgesteld_op is not None:
        yield f"Voorgesteld door {_KANT[rij.voorgesteld_door]} op {datum(rij.voorgesteld_op)}."
    for partij in (Partij.GEMEENTE, Partij.COA):
        op = getattr(rij, f"akkoord_{partij.value}_op")
        door = getattr(rij, f"akkoord_{partij.value}_door")
        if op is not None:
            naam = f" ({door.gebruiker.naam})" if door else ""
            yield f"{_KANT[partij.value].capitalize()} is akkoord sinds {datum(op)}{naam}."
    if rij.opgezegd_op is not None:
        wie = _KANT[rij.opgezegd_door].capitalize()
        yield f"{wie} zegde op {datum(rij.opgezegd_op)} op."
    if rij.slot:
        yield f"{_SLOTZIN[Voorstelslot(rij.slot)]} op {datum(rij.gesloten_op)}."
    if rij.toelichting:
        yield f"Toelichting: {rij.toelichting}"


_SLOTZIN = {
    Voorstelslot.INGETROKKEN: "Ingetrokken",
    Voorstelslot.AFGEWEZEN: "Afgewezen",
    Voorstelslot.BEANTWOORD: "Beantwoord met een ander voorstel",
}


def _bezoek(rij: Werkbezoek) -> str:
    over = f", over {rij.onderwerp}" if rij.onderwerp else ""
    return f"{datum(rij.bezocht_op)}: {_BIJ[rij.bij]}{over}"


def _uitzondering(keuze: Scenariokeuze) -> Uitzondering:
    afspraak = keuze.afspraak
    afgesproken = Scenario(afspraak.scenario) if afspraak and afspraak.scenario else None
    return Uitzondering(
        naam=keuze.dossier.inburgeraar.persoon.naam,
        url=reverse("dossier:detail", args=[keuze.dossier_id]),
        gekozen=f"scenario {Scenario(keuze.scenario).nummer}",
        afgesproken=f"scenario {afgesproken.nummer}" if afgesproken else "",
        op=datum(keuze.scenario_gekozen_op),
        reden=keuze.reden,
    )


def _terug(actor: Actor, paar: Paar) -> str:
    if actor.eenheid_id in (paar.gemeente.pk, paar.azc.pk):
        return reverse("samenwerking:index")
    return reverse("samenwerking:azc", args=[paar.azc.pk])
