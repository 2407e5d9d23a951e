"""Role by part of the dossier, before and after the move, with and without consent."""

from itertools import product

from overdracht.core.begrippen import Onderdeel, Partnersoort, Rol
from overdracht.core.zicht import zicht as zicht_op
from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "Wie ziet welk onderdeel van een dossier dat voor hem of haar bestaat. *Dagen*: alleen dat "
    "iets is gebeurd en wanneer. Verandert het zicht na de verhuizing, of met toestemming van de "
    "inburgeraar, dan staat dat erbij."
)


def zicht() -> str:
    """One row per role (and kind of partner), one column per part."""
    wie: list[tuple[Rol, Partnersoort | None]] = [
        *((rol, None) for rol in Rol if rol is not Rol.PARTNER),
        *((Rol.PARTNER, soort) for soort in Partnersoort),
    ]
    rijen = (
        (
            f"{rol} ({soort})" if soort else rol,
            *(_cel(rol, soort, onderdeel) for onderdeel in Onderdeel),
        )
        for rol, soort in wie
    )
    return document("Zicht", INLEIDING, tabel(("Rol", *Onderdeel), rijen))


def _cel(rol: Rol, soort: Partnersoort | None, onderdeel: Onderdeel) -> str:
    """What is seen in each of the four situations, said once where they are equal."""
    gezien = {
        (verhuisd, toestemming): zicht_op(
            rol, soort, onderdeel, verhuisd=verhuisd, toestemming_pip=toestemming
        )
        for verhuisd, toestemming in product((False, True), repeat=2)
    }
    gewoon = gezien[False, False]
    woorden = [str(gewoon)]
    if gezien[False, True] != gewoon:
        woorden.append(f"met toestemming: {gezien[False, True]}")
    if gezien[True, False] != gewoon:
        woorden.append(f"na verhuizing: {gezien[True, False]}")
    return "; ".join(woorden)
