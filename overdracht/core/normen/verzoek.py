"""The term for answering a request of the person (AVG)."""

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import maanden
from overdracht.core.normen.norm import Norm, Normenset

# It stands apart from `LANDELIJK`: no fact of the dossier starts it, and each request has its own.
VERZOEKEN = Normenset(
    (
        Norm(
            id="V-01",
            sleutel="verzoek_beantwoorden",
            naam="Een verzoek om verbetering beantwoorden",
            duur=maanden(1),
            wie=Partij.GEMEENTE,
            status=Status.WET,
            niveau=Niveau.WET,
            bron="AVG art. 12 lid 3",
        ),
    )
)
