"""Words and buttons for the pages of the intake."""

from collections.abc import Iterator
from uuid import UUID

from overdracht.core.begrippen import Onderdeel as Dossierdeel
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.zicht import leest_inhoud
from overdracht.data.models import Intake, Leerbaarheidstoets
from overdracht.web.filters import datum
from overdracht.web.paneel import Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import naam_van


def onderdelen(
    intake: Intake | None, toets: Leerbaarheidstoets | None, *, dossier_id: UUID, actor: Actor
) -> list[Onderdeel]:
    """The intake and the toets; both parties see the days, the gemeente also form and result."""
    alles = leest_inhoud(actor, Dossierdeel.INTAKE)
    vastleggen = Handeling.INTAKE_VASTLEGGEN
    begonnen = intake is not None and intake.intake_begonnen_op is not None
    afgerond = intake is not None and intake.intake_afgerond_op is not None
    toetsen = Handeling.LEERBAARHEIDSTOETS_VASTLEGGEN
    return [
        Onderdeel(
            naam="Brede intake",
            stand=tuple(_zinnen_intake(intake, alles=alles)) or ("Nog niet begonnen.",),
            knoppen=knoppen(
                actor.rol,
                dossier_id,
                (
                    Stapknop("Starten", "intake:start", vastleggen, not begonnen and not afgerond),
                    Stapknop("Afronden", "intake:complete", vastleggen, not afgerond),
                    Stapknop("Verbeteren", "intake:correct", vastleggen, intake is not None),
                ),
            ),
        ),
        Onderdeel(
            naam="Leerbaarheidstoets",
            stand=tuple(_zinnen_toets(toets, alles=alles)) or ("Nog niet gedaan.",),
            knoppen=knoppen(
                actor.rol,
                dossier_id,
                (
                    Stapknop("Vastleggen", "intake:test", toetsen, toets is None),
                    Stapknop("Verbeteren", "intake:correct_test", toetsen, toets is not None),
                ),
            ),
        ),
    ]


def _zinnen_intake(rij: Intake | None, *, alles: bool) -> Iterator[str]:
    if rij is None:
        return
    if rij.intake_begonnen_op:
        hoe = ", ".join(naam_van(deel) for deel in (rij.vorm, rij.plaats) if deel)
        extra = f" ({hoe})" if alles and hoe else ""
        yield f"Begonnen op {datum(rij.intake_begonnen_op)}{extra}."
    if rij.intake_afgerond_op:
        verstek = " zonder de inburgeraar (bij verstek)" if alles and rij.intake_bij_verstek else ""
        yield f"Afgerond op {datum(rij.intake_afgerond_op)}{verstek}."


def _zinnen_toets(rij: Leerbaarheidstoets | None, *, alles: bool) -> Iterator[str]:
    if rij is None:
        return
    if rij.leerbaarheidstoets_vrijgesteld:
        yield "Vrijgesteld." if alles else "Deze stap is afgerond."
    elif rij.leerbaarheidstoets_op:
        yield f"Gedaan op {datum(rij.leerbaarheidstoets_op)}."
    if alles and rij.uitslag:
        yield f"Uitslag: {naam_van(rij.uitslag)}."
