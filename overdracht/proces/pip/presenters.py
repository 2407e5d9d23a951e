"""Words and buttons for the pages of the PIP."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.feiten import Feiten
from overdracht.core.pip import inburgeringstermijn
from overdracht.core.rechten import Handeling
from overdracht.core.teksten import zin
from overdracht.data.models import Pip
from overdracht.proces.pip.queries import Klokken
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van


def onderdelen(
    rijen: Iterable[Pip], klokken: Klokken, *, dossier_id: UUID, rol: Rol
) -> list[Onderdeel]:
    """The version that holds, the earlier ones in short, the clocks, and what can be done now."""
    alle = list(rijen)
    delen = [
        Onderdeel(
            naam="PIP",
            stand=tuple(_zinnen(alle)) or ("Nog niet vastgesteld.", *map(zin, klokken.eerst)),
            eerder=tuple(_zin(rij) for rij in alle[-2::-1]),
            knoppen=knoppen(rol, dossier_id, _kandidaten(alle[-1] if alle else None, klokken)),
        )
    ]
    if klokken.klokken:
        delen.append(Onderdeel(naam="Termijn voor het PIP", stand=weetjes(klokken)))
    return delen


def weetjes(klokken: Klokken) -> tuple[str, ...]:
    """Both clocks, which of them counts, and what waiting would cost, in sentences."""
    return tuple(zin(uitleg) for uitleg in (*klokken.klokken, klokken.kost) if uitleg)


def _zinnen(rijen: list[Pip]) -> Iterator[str]:
    if not rijen:
        return
    yield _zin(rijen[-1])
    termijn = inburgeringstermijn(Feiten(pip_vastgesteld_op=rijen[0].pip_vastgesteld_op))
    if termijn is not None:
        yield f"Inburgeringstermijn: van {datum(termijn[0])} tot en met {datum(termijn[1])}."
    aangeboden_op = rijen[-1].leerroute_aangeboden_op
    if aangeboden_op is not None:
        yield f"Leerroute aangeboden op {datum(aangeboden_op)}."


def _zin(rij: Pip) -> str:
    dag, leerroute = datum(rij.pip_vastgesteld_op), naam_van(rij.leerroute)
    waarom = f" ({naam_van(rij.reden_nieuwe_versie)})" if rij.reden_nieuwe_versie else ""
    return f"Versie {rij.versienummer} van {dag}: {leerroute}{waarom}."


def _kandidaten(laatste: Pip | None, klokken: Klokken) -> Iterator[Stapknop]:
    """A PIP that rests on nothing yet has no button: what must come first is said instead."""
    vaststellen = Handeling.PIP_VASTSTELLEN
    er_is = laatste is not None
    yield Stapknop("Vaststellen", "pip:establish", vaststellen, not er_is and not klokken.eerst)
    yield Stapknop("Leerroute aanbieden", "pip:offer", Handeling.TRAJECT_VASTLEGGEN, er_is)
    yield Stapknop("Nieuwe versie", "pip:renew", vaststellen, er_is)
    yield Stapknop("Verbeteren", "pip:correct", vaststellen, er_is)
