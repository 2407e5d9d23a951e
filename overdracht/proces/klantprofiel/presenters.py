"""Words and buttons for the pages of the klantprofiel."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Handeling, mag
from overdracht.data.models import Dossier, Klantprofielmoment, Toestemming
from overdracht.web.filters import datum
from overdracht.web.paneel import Knop, Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van

_NAMEN = {
    Toestemmingsonderdeel.KLANTPROFIEL: "Toestemming om het klantprofiel te delen",
    Toestemmingsonderdeel.PIP_DAGEN: "Toestemming om de dagen van het PIP met COA te delen",
}


def onderdelen(
    momenten: Iterable[Klantprofielmoment],
    toestemmingen: Iterable[Toestemming],
    *,
    dossier_id: UUID,
    rol: Rol,
) -> list[Onderdeel]:
    """The klantprofiel, and each consent."""
    gegeven = list(toestemmingen)
    return [
        _klantprofiel(list(momenten), dossier_id, rol),
        *(
            _toestemming(
                onderdeel, [t for t in gegeven if t.onderdeel == onderdeel], dossier_id, rol
            )
            for onderdeel in Toestemmingsonderdeel
        ),
    ]


def _klantprofiel(rijen: list[Klantprofielmoment], dossier_id: UUID, rol: Rol) -> Onderdeel:
    zinnen = [
        f"Versie {rij.versienummer}: gedeeld op {datum(rij.klantprofiel_gedeeld_op)} "
        f"({naam_van(rij.aanleiding)})."
        for rij in rijen
    ]
    laatste = rijen[-1].pk if rijen else None
    delen = Handeling.KLANTPROFIEL_DELEN
    return Onderdeel(
        naam="Klantprofiel",
        stand=tuple(zinnen[-1:]) or ("Nog niet gedeeld.",),
        eerder=tuple(zinnen[-2::-1]),
        knoppen=knoppen(
            rol,
            dossier_id,
            (
                Stapknop("Delen vastleggen", "klantprofiel:share", delen),
                Stapknop("Verbeteren", "klantprofiel:correct", delen, bool(laatste), laatste),
            ),
        ),
    )


def _toestemming(
    onderdeel: Toestemmingsonderdeel, rijen: list[Toestemming], dossier_id: UUID, rol: Rol
) -> Onderdeel:
    zinnen = [_zin(rij) for rij in rijen]
    leeft = bool(rijen) and rijen[-1].toestemming_ingetrokken_op is None
    return Onderdeel(
        naam=_NAMEN[onderdeel],
        stand=tuple(zinnen[-1:]) or ("Nog niet gevraagd.",),
        eerder=tuple(zinnen[:-1]),
        knoppen=tuple(_toestemmingsknoppen(onderdeel, dossier_id, rol, leeft=leeft)),
    )


def _toestemmingsknoppen(
    onderdeel: Toestemmingsonderdeel, dossier_id: UUID, rol: Rol, *, leeft: bool
) -> Iterator[Knop]:
    if mag(rol, Handeling.TOESTEMMING_VASTLEGGEN):
        tekst, naam = ("Intrekken", "withdraw") if leeft else ("Toestemming vastleggen", "consent")
        yield Knop(tekst, reverse(f"klantprofiel:{naam}", args=[dossier_id, onderdeel]))


def _zin(rij: Toestemming) -> str:
    gegeven = f"Gegeven op {datum(rij.toestemming_op)}"
    if rij.toestemming_ingetrokken_op:
        return f"{gegeven}, ingetrokken op {datum(rij.toestemming_ingetrokken_op)}."
    return f"{gegeven}."


def deel_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to record a share."""
    uitleg = (
        "Het klantprofiel zelf staat in TVS. Leg hier vast dat u het hebt bijgewerkt en gedeeld. "
        "Er horen geen medische gegevens of gedrag in."
    )
    return _pagina(dossier, "Klantprofiel gedeeld", uitleg)


def verbeter_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to correct a share."""
    return _pagina(dossier, "Dag van delen verbeteren")


def toestemming_pagina(dossier: Dossier, onderdeel: Toestemmingsonderdeel) -> dict[str, Any]:
    """The page to record a consent."""
    uitleg = "De inburgeraar mag nee zeggen en de toestemming altijd intrekken. Leg dat eerst uit."
    return _pagina(dossier, _NAMEN[onderdeel], uitleg)


def intrek_pagina(dossier: Dossier, onderdeel: Toestemmingsonderdeel) -> dict[str, Any]:
    """The page to take a consent back."""
    uitleg = "Vanaf nu wordt er niets meer gedeeld. Wat al gedeeld is, blijft rechtmatig gedeeld."
    return _pagina(dossier, f"{_NAMEN[onderdeel]}: intrekken", uitleg)


def _pagina(dossier: Dossier, titel: str, uitleg: str = "") -> dict[str, Any]:
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": "Opslaan", "uitleg": uitleg}
