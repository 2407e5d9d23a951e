"""Words and buttons for the pages of the participation."""

from collections.abc import Iterable
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling
from overdracht.data.models import Deelname
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import hoofdletter, naam_van

_VASTLEGGEN = Handeling.PARTICIPATIE_VASTLEGGEN


def onderdelen(rijen: Iterable[Deelname], *, dossier_id: UUID, rol: Rol) -> list[Onderdeel]:
    """Every period with its button, and the button to add one."""
    toevoegen = Stapknop("Werk of activiteit toevoegen", "participatie:record", _VASTLEGGEN)
    delen = [
        Onderdeel(
            naam=hoofdletter(naam_van(rij.soort)),
            stand=(_zin(rij),),
            knoppen=knoppen(
                rol,
                dossier_id,
                [
                    Stapknop(
                        "Verbeteren of beëindigen", "participatie:correct", _VASTLEGGEN, rij=rij.pk
                    )
                ],
            ),
        )
        for rij in rijen
    ]
    leeg = () if delen else ("Er is nog geen werk of activiteit vastgelegd.",)
    return [
        *delen,
        Onderdeel(naam="Meedoen", stand=leeg, knoppen=knoppen(rol, dossier_id, [toevoegen])),
    ]


def _zin(rij: Deelname) -> str:
    einde = f" tot en met {datum(rij.deelname_tot)}" if rij.deelname_tot else ""
    bij = f" bij {rij.bij}" if rij.bij else ""
    dagdelen = "1 dagdeel" if rij.dagdelen_per_week == 1 else f"{rij.dagdelen_per_week} dagdelen"
    plek = naam_van(rij.plaats)
    return f"{dagdelen} per week{bij} ({plek}), vanaf {datum(rij.deelname_van)}{einde}."
