"""Words and buttons for the pages of the talks."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Gespreksoort, Rol
from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.rechten import Actor, mag
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Agendapunt, Dossier, Gesprek
from overdracht.proces.gesprek.actions import PLANNEN, VASTLEGGEN
from overdracht.web.filters import datum
from overdracht.web.paneel import Knop, Onderdeel
from overdracht.web.woorden import naam_van

_DEEL = {
    Gespreksoort.KENNISMAKING: Dossierdeel.SCENARIO_EN_GESPREKKEN,
    Gespreksoort.DRIEGESPREK: Dossierdeel.SCENARIO_EN_GESPREKKEN,
    Gespreksoort.HUISVESTINGSGESPREK: Dossierdeel.HUISHOUDEN,
}


def onderdelen(
    rijen: Iterable[Gesprek],
    agenda: Sequence[Agendapunt],
    *,
    dossier_id: UUID,
    actor: Actor,
) -> list[Onderdeel]:
    """Every kind of talk that this actor reads of, in the order of the handreiking, also when
    nothing is planned yet."""
    alle = list(rijen)
    return [
        _onderdeel(
            soort,
            [rij for rij in alle if rij.soort == soort],
            _agenda(agenda) if soort is Gespreksoort.DRIEGESPREK else (),
            dossier_id,
            actor.rol,
        )
        for soort in Gespreksoort
        if leest_inhoud(actor, _DEEL[soort])
    ]


def _agenda(punten: Sequence[Agendapunt]) -> tuple[str, ...]:
    """What the inburgeraar may want to tell; nobody wrote down what it is."""
    return tuple(
        f"Op de agenda sinds {datum(punt.toegevoegd_op)}: een onderwerp dat niet in het dossier "
        "staat. De inburgeraar beslist zelf wat hij of zij vertelt."
        for punt in punten
    )


def _onderdeel(
    soort: Gespreksoort,
    rijen: list[Gesprek],
    agenda: tuple[str, ...],
    dossier_id: UUID,
    rol: Rol,
) -> Onderdeel:
    laatste = rijen[-1] if rijen else None
    return Onderdeel(
        naam=soort.capitalize(),
        stand=(_stand(laatste) if laatste else "Nog niet gepland.", *agenda),
        eerder=tuple(_stand(rij) for rij in rijen[-2::-1]),
        knoppen=tuple(_knoppen(soort, laatste, dossier_id, rol)),
    )


def _stand(rij: Gesprek) -> str:
    if rij.gehouden_op:
        vorm = f" ({naam_van(rij.vorm)})" if rij.vorm else ""
        return f"Gehouden op {datum(rij.gehouden_op)}{vorm}."
    if rij.niet_doorgegaan_op:
        gepland = datum(rij.gepland_op) if rij.gepland_op else "onbekende datum"
        return f"Het gesprek van {gepland} ging niet door. Reden: {rij.niet_doorgegaan_reden}"
    return f"Gepland op {_moment(rij)}."


def _moment(rij: Gesprek) -> str:
    dag = datum(rij.gepland_op) if rij.gepland_op else ""
    tijd = f" om {rij.gepland_om:%H.%M} uur" if rij.gepland_om else ""
    return f"{dag}{tijd}{', ' + rij.plaats if rij.plaats else ''}"


def _knoppen(
    soort: Gespreksoort, laatste: Gesprek | None, dossier_id: UUID, rol: Rol
) -> Iterable[Knop]:
    is_gehouden = laatste is not None and laatste.gehouden_op is not None
    is_gepland = laatste is not None and not is_gehouden and laatste.niet_doorgegaan_op is None
    if mag(rol, PLANNEN[soort]) and not is_gehouden:
        tekst = "Verzetten" if is_gepland else "Plannen"
        yield Knop(tekst, reverse("gesprek:plan", args=[dossier_id, soort]))
    if mag(rol, VASTLEGGEN[soort]) and not is_gehouden:
        yield Knop("Vastleggen", reverse("gesprek:hold", args=[dossier_id, soort]))
    if laatste is not None and is_gepland and mag(rol, PLANNEN[soort]):
        yield Knop("Afzeggen", reverse("gesprek:cancel", args=[dossier_id, laatste.pk]))
    if laatste is not None and is_gehouden and mag(rol, VASTLEGGEN[soort]):
        yield Knop("Verbeteren", reverse("gesprek:correct", args=[dossier_id, laatste.pk]))


def plan_pagina(dossier: Dossier, soort: Gespreksoort, *, is_gepland: bool) -> dict[str, Any]:
    """The page to plan or move a talk."""
    werkwoord = "verzetten" if is_gepland else "plannen"
    return _pagina(dossier, f"{soort.capitalize()} {werkwoord}", "Opslaan")


def verslag_pagina(dossier: Dossier, soort: Gespreksoort) -> dict[str, Any]:
    """The page to record a talk."""
    uitleg = (
        "Schrijf hier geen medische of andere gevoelige gegevens. Die horen niet in dit dossier."
    )
    return _pagina(dossier, f"{soort.capitalize()} vastleggen", "Opslaan", uitleg)


def afzeg_pagina(dossier: Dossier, rij: Gesprek) -> dict[str, Any]:
    """The page to cancel a talk."""
    return _pagina(dossier, f"{rij.soort.capitalize()} afzeggen", "Afzeggen")


def verbeter_pagina(dossier: Dossier, rij: Gesprek) -> dict[str, Any]:
    """The page to correct a talk."""
    uitleg = "Wat er stond, blijft te zien bij 'Wat er gebeurde'."
    return _pagina(dossier, f"{rij.soort.capitalize()} verbeteren", "Verbeteren", uitleg)


def _pagina(dossier: Dossier, titel: str, knop: str, uitleg: str = "") -> dict[str, Any]:
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": knop, "uitleg": uitleg}
