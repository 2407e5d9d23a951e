"""The norms of an agreement between a gemeente and an azc; no term of a dossier rings by them."""

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import weken
from overdracht.core.normen.norm import Norm, Normenset

SAMENWERKEN = Normenset(
    (
        Norm(
            id="A-01",
            sleutel="afspraak_opzeggen",
            naam="Een afspraak van gemeente en azc opzeggen",
            duur=weken(4),
            wie=Partij.GEMEENTE,
            status=Status.ONTWERP,
            niveau=Niveau.AFSPRAAK,
            bron="Ontwerp: twee keer de twee weken van de scenariokeuze (Handreiking §3.1)",
        ),
    )
)
