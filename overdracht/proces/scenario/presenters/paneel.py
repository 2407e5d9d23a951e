"""The panel on the dossier: the choice that holds, the earlier ones, and who was told."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.timezone import localdate

from overdracht.core.begrippen import Scenario
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.teksten import Uitleg, Woord, zin
from overdracht.data.models import Scenariokeuze
from overdracht.proces.scenario.presenters.paginas import naam
from overdracht.proces.scenario.queries import bericht_sleutel
from overdracht.support.berichten.queries import get_receipt
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van


def onderdelen(
    rijen: Iterable[Scenariokeuze], *, dossier_id: UUID, actor: Actor
) -> list[Onderdeel]:
    """The choice and what can be done with it."""
    alle = list(rijen)
    huidig = next((rij for rij in alle if rij.beeindigd_op is None), None)
    return [
        Onderdeel(
            naam="Scenario",
            stand=tuple(_zinnen(huidig)) if huidig else ("Nog niet gekozen.",),
            eerder=tuple(_kort(rij) for rij in alle if rij.beeindigd_op is not None),
            knoppen=knoppen(actor.rol, dossier_id, _kandidaten(huidig)),
        )
    ]


def _zinnen(rij: Scenariokeuze) -> Iterator[str]:
    gekozen = naam(Scenario(rij.scenario)).capitalize()
    yield f"{gekozen}, gekozen op {datum(rij.scenario_gekozen_op)}."
    if rij.mengvorm:
        yield zin(Uitleg("scenario.mengvorm", {"vorm": Woord(rij.mengvorm)}))
        yield zin(Uitleg(f"scenario.vorm.{rij.mengvorm}"))
    if rij.reden:
        yield f"Reden: {rij.reden}"
    if rij.scenario_bevestigd_op:
        yield f"Opnieuw bekeken op {datum(rij.scenario_bevestigd_op)}: het scenario blijft."
    if rij.coa_geinformeerd_op:
        yield f"COA kreeg bericht op {datum(rij.coa_geinformeerd_op)}. {_gelezen(rij)}"
    if rij.inburgeraar_geinformeerd_op:
        hoe = ", ".join(
            deel
            for deel in (
                naam_van(rij.inburgeraar_geinformeerd_wijze),
                rij.inburgeraar_geinformeerd_taal,
                "met tolk" if rij.inburgeraar_geinformeerd_tolk else "",
            )
            if deel
        )
        yield f"De inburgeraar weet het sinds {datum(rij.inburgeraar_geinformeerd_op)} ({hoe})."
    else:
        yield "De inburgeraar weet het nog niet."


def _gelezen(rij: Scenariokeuze) -> str:
    ontvangst = get_receipt(bericht_sleutel(rij), dossier_id=rij.dossier_id)
    if ontvangst is None or ontvangst.gelezen_at is None:
        return "Nog niet gelezen."
    return f"Gelezen op {datum(localdate(ontvangst.gelezen_at))}."


def _kort(rij: Scenariokeuze) -> str:
    einde = datum(rij.beeindigd_op) if rij.beeindigd_op else ""
    begin = datum(rij.scenario_gekozen_op)
    return f"{naam(Scenario(rij.scenario)).capitalize()}: van {begin} tot {einde}."


def _kandidaten(huidig: Scenariokeuze | None) -> Iterator[Stapknop]:
    kiezen = Handeling.SCENARIO_KIEZEN
    is_gekozen = huidig is not None
    weet_het = huidig is not None and huidig.inburgeraar_geinformeerd_op is not None
    yield Stapknop("Ander scenario" if is_gekozen else "Scenario kiezen", "scenario:desk", kiezen)
    yield Stapknop("Scenario houden", "scenario:confirm", kiezen, is_gekozen)
    yield Stapknop(
        "Verteld aan inburgeraar",
        "scenario:inform",
        Handeling.INBURGERAAR_INFORMEREN,
        is_gekozen and not weet_het,
    )
    yield Stapknop("Verbeteren", "scenario:correct", kiezen, is_gekozen)
    yield Stapknop("Gegevens invullen", "scenario:factors", Handeling.FACTOR_VASTLEGGEN)
