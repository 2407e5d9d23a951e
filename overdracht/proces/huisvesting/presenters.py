"""Words and buttons for the pages of the huisvesting."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.begrippen import Partij
from overdracht.core.kalender import periode
from overdracht.core.keuzes import Brpplaats, Rustgenoot
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Huisvesting, Rustperiode, Verhuisverwachting
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
    "rust": (
        Stapknop("Rustperiode afspreken", "huisvesting:rest", Handeling.RUST_AFSPREKEN),
        Stapknop("Veranderen", "huisvesting:rest", Handeling.RUST_AFSPREKEN),
        Stapknop("Afzeggen", "huisvesting:cancel_rest", Handeling.RUST_AFSPREKEN),
    ),
    "brp": (
        Stapknop("Inschrijving vastleggen", "huisvesting:register", Handeling.BRP_VASTLEGGEN),
        Stapknop(
            "Inschrijving elders vastleggen",
            "huisvesting:register_elsewhere",
            Handeling.BRP_VASTLEGGEN,
        ),
    ),
    "logeren": (Stapknop("Logeren vastleggen", "huisvesting:stay", Handeling.LOGEREN_VASTLEGGEN),),
}

ELDERS: Mapping[Brpplaats, str] = {
    Brpplaats.AZC: "op het azc",
    Brpplaats.LOGEERADRES: "op het logeeradres",
    Brpplaats.TUSSENVOORZIENING: "in een hotel of tussenvoorziening",
}
GENOTEN: Mapping[Rustgenoot, str] = {
    Rustgenoot.INBURGERAAR: "de inburgeraar",
    Rustgenoot.COA: "COA",
    Rustgenoot.GEMEENTE: "de gemeente",
    Rustgenoot.TAALAANBIEDER: "de taalaanbieder",
    Rustgenoot.BEGELEIDING: "de begeleiding",
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
        ("Rustperiode rond de verhuizing", "rust", _rust(stand.rust), "Niet afgesproken."),
    )
    return [
        Onderdeel(
            naam=naam,
            stand=tuple(zinnen) or (anders,),
            eerder=tuple(map(_verwachting, stand.eerdere)) if sleutel == "verwachting" else (),
            knoppen=knoppen(actor.rol, dossier_id, _kandidaten(sleutel, stand)),
        )
        for naam, sleutel, zinnen, anders in rijen
        if sleutel != "rust" or leest_inhoud(actor, Dossierdeel.SCENARIO_EN_GESPREKKEN)
    ]


def _kandidaten(sleutel: str, stand: Stand) -> tuple[Stapknop, ...]:
    kan = stand.is_gekoppeld or sleutel not in ("verwachting", "rust")
    if kan and sleutel == "rust":
        afspreken, *bestaand = _KNOPPEN[sleutel]
        return (afspreken,) if stand.rust is None else tuple(bestaand)
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


def _rust(rij: Rustperiode | None) -> Iterator[str]:
    """When, who agreed on it with whom, and how much is planned around it."""
    if rij is None:
        return
    yield f"Rust {periode(rij.rust_van, rij.rust_tot)}."
    door = rij.vastgelegd_door
    wie = f"{door.gebruiker.naam} ({naam_van(rij.afgesproken_door)})" if door else "De gemeente"
    met = ", ".join(GENOTEN[Rustgenoot(genoot)] for genoot in rij.afgesproken_met)
    yield f"{wie} sprak dit af op {datum(rij.afgesproken_op)}{f', met {met}' if met else ''}."
    for dagdelen, wanneer in ((rij.dagdelen_ervoor, "Vóór"), (rij.dagdelen_erna, "Na")):
        if dagdelen is not None:
            aantal = "1 dagdeel" if dagdelen == 1 else f"{dagdelen} dagdelen"
            yield f"{wanneer} de rust: {aantal} per week."
    yield "Afspraken wachten zo lang; termijnen van de wet lopen door. Rust telt niet als stilte."


def _inschrijving(stand: Stand) -> Iterator[str]:
    if stand.inschrijving is not None:
        dag = datum(stand.inschrijving.brp_ingeschreven_op)
        yield f"Ingeschreven in de gemeente van vestiging op {dag}."
    elif stand.elders:
        yield "Nog niet ingeschreven in de gemeente van vestiging. Alleen die telt voor het PIP."
    for rij in stand.elders:
        waar, dag = ELDERS[Brpplaats(rij.soort)], datum(rij.brp_ingeschreven_op)
        eerder = "Eerder" if stand.inschrijving else "Wel"
        yield f"{eerder} ingeschreven {waar} op {dag}."


def _logeren(stand: Stand) -> Iterator[str]:
    if stand.logeren is not None:
        begin, einde = stand.logeren.logeren_begonnen_op, stand.logeren.logeren_geeindigd_op
        yield (
            f"Logeert sinds {datum(begin)}."
            if einde is None
            else f"Logeerde {periode(begin, einde)}."
        )
