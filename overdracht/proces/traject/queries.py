"""What the pages of the traject need."""

from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort, Onderdeel, Partnersoort
from overdracht.core.rechten import Actor
from overdracht.data.models import Dossier, Eenheid, Traject
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the traject is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def get_traject(*, actor: Actor, dossier: Dossier) -> Traject | None:
    """The traject that runs, or the last one that ran."""
    rijen = Traject.objects.visible_to(actor).filter(dossier=dossier)
    return rijen.select_related("aanbieder").last()


def list_aanbieders() -> list[tuple[str, str]]:
    """The taalaanbieders to choose from, as key and name."""
    rijen = Eenheid.objects.filter(
        soort=Eenheidsoort.PARTNER, partnersoort=Partnersoort.TAALAANBIEDER, actief=True
    )
    return [(str(pk), naam) for pk, naam in rijen.values_list("pk", "naam")]
