"""What the pages of the intake need."""

from uuid import UUID

from overdracht.core.begrippen import Onderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Intake, Leerbaarheidstoets
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the intake is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def get_intake(*, actor: Actor, dossier: Dossier) -> Intake | None:
    """The Brede intake of the present koppeling, or None."""
    rijen = Intake.objects.visible_to(actor)
    return rijen.filter(dossier=dossier, koppeling=dossier.koppeling_id).first()


def get_toets(*, actor: Actor, dossier: Dossier) -> Leerbaarheidstoets | None:
    """The leerbaarheidstoets, which stays when someone is linked to another gemeente."""
    return Leerbaarheidstoets.objects.visible_to(actor).filter(dossier=dossier).first()
