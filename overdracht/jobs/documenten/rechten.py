"""Role by action: who may do what."""

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling, mag
from overdracht.jobs.documenten.opmaak import document, tabel

INLEIDING = (
    "Wie mag wat doen. Dit beantwoordt alleen *mag ik dit?* Of een dossier voor iemand bestaat, "
    "zegt de toegang bij het dossier; welke onderdelen iemand ziet, staat in [zicht](zicht.md). "
    "Wat niet in deze tabel staat, mag niet."
)


def rechten() -> str:
    """One row per action, one column per role."""
    rijen = (
        (f"`{handeling}`", *("ja" if mag(rol, handeling) else "" for rol in Rol))
        for handeling in Handeling
    )
    return document("Rechten", INLEIDING, tabel(("Handeling", *Rol), rijen))
