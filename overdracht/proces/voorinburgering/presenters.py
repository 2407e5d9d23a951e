"""Words and buttons for the pages of the Voorinburgering."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling
from overdracht.data.models import Voorinburgering
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van


def onderdelen(rijen: Iterable[Voorinburgering], *, dossier_id: UUID, rol: Rol) -> list[Onderdeel]:
    """The last deelname in full, the earlier ones in short, and what can be done now."""
    alle = list(rijen)
    laatste = alle[-1] if alle else None
    return [
        Onderdeel(
            naam="Voorinburgering",
            stand=tuple(_zinnen(laatste)) if laatste else ("Nog niet aangeboden.",),
            eerder=tuple(" ".join(_zinnen(rij)) for rij in alle[-2::-1]),
            knoppen=knoppen(rol, dossier_id, _kandidaten(laatste)),
        )
    ]


def _zinnen(rij: Voorinburgering) -> Iterator[str]:
    if rij.voorinburgering_aangeboden_op:
        yield f"Aangeboden op {datum(rij.voorinburgering_aangeboden_op)}."
    if rij.voorinburgering_afgewezen_op:
        yield f"De inburgeraar doet niet mee ({datum(rij.voorinburgering_afgewezen_op)})."
    if rij.voorinburgering_begonnen_op:
        yield f"Begonnen op {datum(rij.voorinburgering_begonnen_op)}."
    if rij.voorinburgering_geeindigd_op:
        reden = naam_van(rij.eindreden)
        yield f"Geëindigd op {datum(rij.voorinburgering_geeindigd_op)} ({reden})."
    elif rij.voorinburgering_eindigt_naar_plan_op:
        yield f"Eindigt volgens plan op {datum(rij.voorinburgering_eindigt_naar_plan_op)}."


def _kandidaten(rij: Voorinburgering | None) -> Iterator[Stapknop]:
    vastleggen = Handeling.VOORINBURGERING_VASTLEGGEN
    is_klaar = rij is None or bool(
        rij.voorinburgering_afgewezen_op or rij.voorinburgering_geeindigd_op
    )
    is_begonnen = rij is not None and rij.voorinburgering_begonnen_op is not None
    is_beantwoord = rij is not None and rij.voorinburgering_ingestemd_op is not None
    yield Stapknop(
        "Aanbieden", "voorinburgering:offer", Handeling.VOORINBURGERING_AANBIEDEN, is_klaar
    )
    open_aanbod = not is_klaar and not is_begonnen
    yield Stapknop(
        "Antwoord vastleggen",
        "voorinburgering:answer",
        vastleggen,
        open_aanbod and not is_beantwoord,
    )
    yield Stapknop("Starten", "voorinburgering:start", vastleggen, open_aanbod)
    yield Stapknop("Beëindigen", "voorinburgering:end", vastleggen, is_begonnen and not is_klaar)
    if rij is not None:
        yield Stapknop("Verbeteren", "voorinburgering:correct", vastleggen, rij=rij.pk)
