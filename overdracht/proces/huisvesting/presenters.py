"""Words and buttons for the pages of the huisvesting."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.begrippen import Partij
from overdracht.core.kalender import periode
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Huisvesting, Verhuisverwachting
from overdracht.proces.huisvesting.queries import Stand
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import PARTIJEN, naam_van

_KNOPPEN: Mapping[str, tuple[Stapknop, ...]] = {
    "verwachting": (
        Stapknop("Verwachting geven", "huisvesting:expect", Handeling.HUISVESTING_VERWACHTEN),
    ),
    "woning": (
        Stapknop("Woning vastleggen", "huisvesting:house", Handeling.HUISVESTING_VASTLEGGEN),
        Stapknop("Verhuizing vastleggen", "huisvesting:move", Handeling.VERHUIZING_VASTLEGGEN),
        Stapknop("Bijstand vastleggen", "huisvesting:support", Handeling.HUISVESTING_VASTLEGGEN),
    ),
    "brp": (Stapknop("Inschrijving vastleggen", "huisvesting:register", Handeling.BRP_VASTLEGGEN),),
    "logeren": (Stapknop("Logeren vastleggen", "huisvesting:stay", Handeling.LOGEREN_VASTLEGGEN),),
}


def onderdelen(stand: Stand, *, dossier_id: UUID, actor: Actor) -> list[Onderdeel]:
    """Expectation, house and move, registration, and staying elsewhere."""
    if not leest_inhoud(actor, Dossierdeel.HUISHOUDEN):
        return []
    # A forecast hangs on the koppeling: without one the form would only refuse it.
    onbekend = "Nog niet bekend." if stand.is_gekoppeld else "Kan pas na de koppeling."
    rijen = (
        ("Verwachte verhuizing", "verwachting", _verwachtingen(stand), onbekend),
        (
            "Woning en verhuizing",
            "woning",
            _woning(stand.huisvesting, actor),
            "Nog geen woning bekend.",
        ),
        (
            "Inschrijving in de gemeente (BRP)",
            "brp",
            _inschrijving(stand),
            "Nog niet ingeschreven.",
        ),
        ("Logeren", "logeren", _logeren(stand), "Logeert niet."),
    )
    return [
        Onderdeel(
            naam=naam,
            stand=tuple(zinnen) or (anders,),
            eerder=tuple(map(_verwachting, stand.eerdere)) if sleutel == "verwachting" else (),
            knoppen=knoppen(actor.rol, dossier_id, _kandidaten(sleutel, stand)),
        )
        for naam, sleutel, zinnen, anders in rijen
    ]


def _kandidaten(sleutel: str, stand: Stand) -> tuple[Stapknop, ...]:
    kan = stand.is_gekoppeld or sleutel != "verwachting"
    return _KNOPPEN[sleutel] if kan else ()


def _verwachtingen(stand: Stand) -> Iterator[str]:
    for rij in sorted(stand.verwachtingen, key=lambda rij: rij.partij != Partij.GEMEENTE):
        yield _verwachting(rij)


def _verwachting(rij: Verhuisverwachting) -> str:
    """Who expected what, when, how sure, and how one knew."""
    wanneer = periode(rij.verwachte_verhuizing_van, rij.verwachte_verhuizing_tot)
    bron = f" Bron: {rij.bron}." if rij.bron else ""
    zeker = f" Zekerheid: {naam_van(rij.zekerheid)}." if rij.zekerheid else ""
    wie, op = PARTIJEN[Partij(rij.partij)], datum(rij.opgegeven_op)
    return f"{wie}: {wanneer}, gegeven op {op}.{zeker}{bron}"


def _woning(rij: Huisvesting | None, actor: Actor) -> Iterator[str]:
    if rij is None:
        return
    if rij.woningsoort or rij.woonplaats:
        yield f"Woning: {', '.join(d for d in (naam_van(rij.woningsoort), rij.woonplaats) if d)}."
    for dag, zin in (
        (rij.woning_beschikbaar_op, "Beschikbaar op {}."),
        (rij.verhuizing_gepland_op, "Verhuizing gepland op {}."),
        (rij.verhuisd_op, "Verhuisd op {}."),
    ):
        if dag is not None:
            yield zin.format(datum(dag))
    if rij.bijstand_vanaf_op and leest_inhoud(actor, Dossierdeel.BIJSTAND_EN_BOETES):
        yield f"Recht op bijstand vanaf {datum(rij.bijstand_vanaf_op)}."
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
