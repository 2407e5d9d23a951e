"""Words and buttons for the pages of the huisvesting."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.begrippen import Partij
from overdracht.core.kalender import periode
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Dossier, Huisvesting
from overdracht.proces.huisvesting import forms
from overdracht.proces.huisvesting.queries import Stand
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.stap import StapForm
from overdracht.web.woorden import PARTIJEN, naam_van

_TITELS: Mapping[type[StapForm], str] = {
    forms.VerwachtForm: "Verwachte verhuizing",
    forms.WoningForm: "Woning vastleggen",
    forms.VerhuisForm: "Verhuizing en rustperiode",
    forms.BijstandForm: "Recht op bijstand",
    forms.BrpForm: "Inschrijving in de gemeente (BRP)",
    forms.LogeerForm: "Logeren",
}
_UITLEG: Mapping[type[StapForm], str] = {
    forms.VerwachtForm: (
        "Weet u het niet precies? Geef dan een ruime periode. De lijn rekent daarmee. De "
        "verwachting van de gemeente geldt; die van COA staat ernaast."
    ),
    forms.VerhuisForm: "Dit geldt voor het hele huishouden.",
    forms.BrpForm: (
        "Alleen de inschrijving in de gemeente waar de inburgeraar gaat wonen telt. Een "
        "inschrijving bij het azc of een logeeradres telt niet."
    ),
}
GELUKT: Mapping[type[StapForm], str] = {
    forms.VerwachtForm: "Verwachte verhuizing opgeslagen. De lijn is bijgewerkt.",
    forms.WoningForm: "Woning vastgelegd.",
    forms.VerhuisForm: "Verhuizing vastgelegd. De lijn is bijgewerkt.",
    forms.BijstandForm: "Recht op bijstand vastgelegd.",
    forms.BrpForm: "Inschrijving vastgelegd.",
    forms.LogeerForm: "Logeren vastgelegd.",
}


def pagina(dossier: Dossier, form: type[StapForm]) -> dict[str, Any]:
    """The page of one form."""
    naam = dossier.inburgeraar.persoon.naam
    uitleg = _UITLEG.get(form, "")
    return {"naam": naam, "titel": _TITELS[form], "knop": "Opslaan", "uitleg": uitleg}


def onderdelen(stand: Stand, *, dossier_id: UUID, actor: Actor) -> list[Onderdeel]:
    """Expectation, house and move, registration, and staying elsewhere."""
    if not leest_inhoud(actor, Dossierdeel.HUISHOUDEN):
        return []
    rol = actor.rol
    return [
        Onderdeel(
            naam="Verwachte verhuizing",
            stand=tuple(_verwachtingen(stand)) or ("Nog niemand gaf een verwachting.",),
            knoppen=knoppen(
                rol,
                dossier_id,
                [
                    Stapknop(
                        "Verwachting geven", "huisvesting:expect", Handeling.HUISVESTING_VERWACHTEN
                    )
                ],
            ),
        ),
        Onderdeel(
            naam="Woning en verhuizing",
            stand=tuple(_woning(stand.huisvesting)) or ("Nog geen woning bekend.",),
            knoppen=knoppen(
                rol,
                dossier_id,
                [
                    Stapknop(
                        "Woning vastleggen", "huisvesting:house", Handeling.HUISVESTING_VASTLEGGEN
                    ),
                    Stapknop(
                        "Verhuizing vastleggen", "huisvesting:move", Handeling.VERHUIZING_VASTLEGGEN
                    ),
                    Stapknop(
                        "Bijstand vastleggen",
                        "huisvesting:support",
                        Handeling.HUISVESTING_VASTLEGGEN,
                    ),
                ],
            ),
        ),
        Onderdeel(
            naam="Inschrijving in de gemeente (BRP)",
            stand=tuple(_inschrijving(stand)) or ("Nog niet ingeschreven.",),
            knoppen=knoppen(
                rol,
                dossier_id,
                [
                    Stapknop(
                        "Inschrijving vastleggen", "huisvesting:register", Handeling.BRP_VASTLEGGEN
                    )
                ],
            ),
        ),
        Onderdeel(
            naam="Logeren",
            stand=tuple(_logeren(stand)) or ("Logeert niet.",),
            knoppen=knoppen(
                rol,
                dossier_id,
                [Stapknop("Logeren vastleggen", "huisvesting:stay", Handeling.LOGEREN_VASTLEGGEN)],
            ),
        ),
    ]


def _verwachtingen(stand: Stand) -> Iterator[str]:
    for rij in sorted(stand.verwachtingen, key=lambda rij: rij.partij != Partij.GEMEENTE):
        wanneer = periode(rij.verwachte_verhuizing_van, rij.verwachte_verhuizing_tot)
        bron = f" Bron: {rij.bron}." if rij.bron else ""
        wie, op = PARTIJEN[Partij(rij.partij)], datum(rij.opgegeven_op)
        yield f"{wie}: {wanneer}, gegeven op {op}.{bron}"


def _woning(rij: Huisvesting | None) -> Iterator[str]:
    if rij is None:
        return
    if rij.woningsoort or rij.woonplaats:
        yield f"Woning: {', '.join(d for d in (naam_van(rij.woningsoort), rij.woonplaats) if d)}."
    for dag, zin in (
        (rij.woning_beschikbaar_op, "Beschikbaar op {}."),
        (rij.verhuizing_gepland_op, "Verhuizing gepland op {}."),
        (rij.verhuisd_op, "Verhuisd op {}."),
        (rij.bijstand_vanaf_op, "Recht op bijstand vanaf {}."),
    ):
        if dag is not None:
            yield zin.format(datum(dag))
    if rij.rust_van is not None:
        yield f"Rustperiode: {periode(rij.rust_van, rij.rust_tot or rij.rust_van)}."


def _inschrijving(stand: Stand) -> Iterator[str]:
    if stand.inschrijving is not None:
        yield f"Ingeschreven op {datum(stand.inschrijving.brp_ingeschreven_op)}."


def _logeren(stand: Stand) -> Iterator[str]:
    if stand.logeren is not None:
        begin, einde = stand.logeren.logeren_begonnen_op, stand.logeren.logeren_geeindigd_op
        yield (
            f"Logeert sinds {datum(begin)}."
            if einde is None
            else f"Logeerde {periode(begin, einde)}."
        )
