"""Role by action: who may do what."""

from collections.abc import Iterator

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Handeling, mag
from overdracht.jobs.documenten.opmaak import document, tabel
from overdracht.support.toegang.formats import list_functies, list_rijregels, list_zonder

INLEIDING = (
    "Wie mag wat doen. Dit beantwoordt alleen *mag ik dit?* Of een dossier voor iemand bestaat, "
    "zegt de toegang bij het dossier; welke onderdelen iemand ziet, staat in [zicht](zicht.md). "
    "Wat niet in deze tabel staat, mag niet."
)

MUUR = (
    "Op PostgreSQL controleert de database zelf elke rij, ook als het programma een fout heeft. "
    "De website zegt in elke transactie wie er vraagt: medewerker, eenheid en rol. Zegt zij "
    "niets, dan is er geen enkele rij. Een medewerker met een rol die geen dossiers inziet, ziet "
    "er geen. Het systeem zelf (de klok, en wat volgt uit een handeling die mocht) ziet alles. "
    "Wie een rij ziet, kan haar wijzigen of weghalen voor zover het programma dat toestaat."
)
NIET = (
    "Zij is geen eigenaar van een tabel en kan geen tabel leegmaken. Van het logboek "
    "(`auditregel`) en zijn zegels kan zij geen regel wijzigen of weghalen, van de geschiedenis "
    "(`gebeurtenis`) geen regel wijzigen. In productie start de website niet als de rol meer kan "
    "dan dit."
)


def rechten() -> str:
    """One row per action, one column per role."""
    rijen = (
        (f"`{handeling}`", *("ja" if mag(rol, handeling) else "" for rol in Rol))
        for handeling in Handeling
    )
    return document(
        "Rechten",
        INLEIDING,
        tabel(("Handeling", *Rol), rijen),
        "## Welke rijen de database laat zien",
        MUUR,
        tabel(("Tabel", "Wie een rij ziet en wijzigt", "En verder"), _rijen()),
        "## Tabellen zonder regel per rij",
        tabel(("Tabel", "Waarom"), ((f"`{naam}`", reden) for naam, reden in list_zonder())),
        "## Wat de databaserol van de applicatie niet mag",
        NIET,
        "## De voorwaarden zoals de database ze stelt",
        "`gevraagd` is de rij waarnaar gevraagd wordt.",
        *_voorwaarden(),
    )


def _rijen() -> Iterator[tuple[str, str, str]]:
    for regel in list_rijregels():
        yield f"`{regel.tabel}`", regel.wie, regel.ook


def _voorwaarden() -> Iterator[str]:
    for naam, vraag in list_functies():
        yield f"`{naam}`:\n\n```sql\n{vraag}\n```"
    for regel in list_rijregels():
        yield f"`{regel.tabel}`:\n\n```sql\n" + "\n".join(regel.opdrachten) + "\n```"
