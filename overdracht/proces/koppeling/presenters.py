"""Words and buttons for the pages of the koppeling."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from overdracht.core.begrippen import Eenheidsoort, Partij, Rol
from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.feiten import Feiten
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Dossier, Koppeling, Verblijf
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen

H = Handeling


class Stand(NamedTuple):
    """Everything that the panel says."""

    dossier: Dossier
    feiten: Feiten
    koppelingen: Sequence[Koppeling]
    verblijven: Sequence[Verblijf]


def onderdelen(stand: Stand, *, actor: Actor) -> list[Onderdeel]:
    """Koppeling, stay and kennisgeving, as far as this actor reads them."""
    if not leest_inhoud(actor, Dossierdeel.IDENTITEIT):
        return []
    delen = [_koppeling(stand, actor), _verblijf(stand, actor)]
    if leest_inhoud(actor, Dossierdeel.SCENARIO_EN_GESPREKKEN):
        delen.append(_kennisgeving(stand, actor.rol))
    return delen


def _koppeling(stand: Stand, actor: Actor) -> Onderdeel:
    nu = next((rij for rij in stand.koppelingen if rij.ontkoppeld_op is None), None)
    is_gekoppeld = nu is not None
    kandidaten = (
        Stapknop("Verbeteren", "koppeling:correct", H.KOPPELING_CORRIGEREN, is_gekoppeld),
        Stapknop("Vergunning verbeteren", "koppeling:permit", H.KOPPELING_CORRIGEREN),
        Stapknop(
            "Herkoppelen" if is_gekoppeld else "Koppelen",
            "koppeling:relink",
            H.KOPPELING_HERKOPPELEN,
        ),
        Stapknop("Beëindigen", "koppeling:end", H.KOPPELING_HERKOPPELEN, is_gekoppeld),
    )
    return Onderdeel(
        naam="Koppeling",
        stand=tuple(_zinnen_koppeling(nu, stand.feiten)),
        eerder=tuple(_eerdere(stand.koppelingen)) if actor.partij is Partij.COA else (),
        knoppen=knoppen(actor.rol, stand.dossier.pk, kandidaten),
    )


def _zinnen_koppeling(nu: Koppeling | None, feiten: Feiten) -> Iterator[str]:
    if nu is None:
        yield "Nu niet gekoppeld aan een gemeente."
    else:
        yield f"Gekoppeld aan {nu.gemeente.naam} op {datum(nu.gekoppeld_op)}."
        if nu.tvs_melding_op:
            yield f"TVS-melding op {datum(nu.tvs_melding_op)}. Vanaf die dag lopen de termijnen."
        else:
            yield "Nog geen TVS-melding. De termijnen lopen nog niet."
        if nu.motief:
            yield f"Waarom deze gemeente: {nu.motief}"
    if feiten.vergunning_op:
        yield f"Vergunning op {datum(feiten.vergunning_op)}."


def _eerdere(koppelingen: Sequence[Koppeling]) -> Iterator[str]:
    """For COA only: a new gemeente is not told who came before (DX-02)."""
    for rij in koppelingen:
        if rij.ontkoppeld_op:
            reden = f" Reden: {rij.ontkoppeld_reden}" if rij.ontkoppeld_reden else ""
            yield (
                f"Eerder: {rij.gemeente.naam}, van {datum(rij.gekoppeld_op)} tot "
                f"{datum(rij.ontkoppeld_op)}.{reden}"
            )


def _verblijf(stand: Stand, actor: Actor) -> Onderdeel:
    nu = next((rij for rij in stand.verblijven if rij.tot is None), None)
    kandidaten = [
        Stapknop("Overplaatsen", "koppeling:move", H.VERBLIJF_REGISTREREN, nu is not None)
    ]
    if nu is not None:
        kandidaten.append(
            Stapknop("Verbeteren", "koppeling:correct_stay", H.VERBLIJF_REGISTREREN, rij=nu.pk)
        )
    zinnen = [f"{nu.coa_locatie.naam}, sinds {datum(nu.van)}." if nu else "Niet meer bij COA."]
    if _scenario_past_misschien_niet(stand.feiten):
        zinnen.append(
            "Het scenario is gekozen vóór de overplaatsing. De reis is nu anders: bekijk of het "
            "scenario nog past."
        )
    return Onderdeel(
        naam="Verblijf",
        stand=tuple(zinnen),
        eerder=tuple(
            f"{rij.coa_locatie.naam}, van {datum(rij.van)} tot {datum(rij.tot)}."
            for rij in stand.verblijven
            if rij.tot
        ),
        knoppen=knoppen(actor.rol, stand.dossier.pk, kandidaten),
    )


def _scenario_past_misschien_niet(feiten: Feiten) -> bool:
    """A transfer after the choice: the distance on which it rests is another one (DX-01)."""
    gekozen_op, over_op = feiten.scenario_gekozen_op, feiten.overgeplaatst_op
    return gekozen_op is not None and over_op is not None and over_op > gekozen_op


def _kennisgeving(stand: Stand, rol: Rol) -> Onderdeel:
    op = stand.feiten.kennisgeving_op
    tekst = "Verbeteren" if op else "Vastleggen"
    zin = f"Brief van DUO van {datum(op)}." if op else "Nog geen brief van DUO bekend."
    return Onderdeel(
        naam="Kennisgeving van DUO",
        stand=(zin,),
        knoppen=knoppen(
            rol,
            stand.dossier.pk,
            [Stapknop(tekst, "koppeling:notice", H.KENNISGEVING_VASTLEGGEN)],
        ),
    )


_TITELS: Mapping[str, tuple[str, str]] = {
    "correct": ("Koppeling verbeteren", "Verbeteren"),
    "permit": ("Vergunning verbeteren", "Verbeteren"),
    "relink": ("Koppelen aan een andere gemeente", "Herkoppelen"),
    "end": ("Koppeling beëindigen", "Beëindigen"),
    "notice": ("Kennisgeving van DUO", "Opslaan"),
    "move": ("Overplaatsen", "Overplaatsen"),
    "correct_stay": ("Verblijf verbeteren", "Verbeteren"),
}
_UITLEG: Mapping[str, str] = {
    "correct": "Dit geldt voor het hele huishouden.",
    "permit": "Dit geldt alleen voor deze inburgeraar.",
    "relink": (
        "Het hele huishouden gaat mee. De gemeente van nu kan het dossier meteen niet meer zien. "
        "PIP, toets en klantprofiel blijven staan. De termijnen beginnen opnieuw."
    ),
    "end": (
        "Het hele huishouden gaat mee. De gemeente kan het dossier meteen niet meer zien. "
        "U kunt het huishouden later opnieuw koppelen."
    ),
    "notice": (
        "De brief waarin DUO schrijft dat iemand moet inburgeren. Die dag telt mee voor de "
        "termijn van het PIP."
    ),
    "move": (
        "De locatie van nu kan het dossier daarna niet meer zien, de nieuwe locatie wel. De "
        "Voorinburgering gaat daar verder. De gemeente krijgt bericht."
    ),
    "correct_stay": (
        "Was de locatie of de dag verkeerd? Is iemand naar een ander azc gegaan, kies dan "
        "Overplaatsen."
    ),
}


def pagina(dossier: Dossier, wat: str) -> dict[str, Any]:
    """The page of one form."""
    titel, knop = _TITELS[wat]
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": knop, "uitleg": _UITLEG[wat]}


def registreer_pagina() -> dict[str, Any]:
    """The page to link one person by hand."""
    return {
        "naam": "Koppelingen importeren",
        "titel": "Koppeling met de hand",
        "knop": "Registreren",
        "uitleg": (
            "Voor één persoon. Een gezin neemt u op met een bestand, dan komt iedereen in "
            "hetzelfde huishouden."
        ),
    }


def blijft_zichtbaar(actor: Actor) -> bool:
    """Whether a transfer leaves the dossier open for this actor: an azc hands it over."""
    return actor.eenheidsoort is not Eenheidsoort.COA_LOCATIE


def keuzes(eenheden: Iterable[Any], *, leeg: str = "Kies een naam") -> list[tuple[str, str]]:
    """Units as choices of a list."""
    return [("", leeg), *((str(eenheid.pk), eenheid.naam) for eenheid in eenheden)]
