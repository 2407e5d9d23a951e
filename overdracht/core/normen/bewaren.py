"""The norms of keeping and destroying (domain PR-08): how long what is kept, and who says so.

They are no terms of a dossier that ring, so they stand apart from `LANDELIJK`. No number at all
means: kept as long as the archive lasts, or as long as the row is in use.
"""

from functools import partial

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import dagen, jaren, uren
from overdracht.core.normen.norm import Norm, Normenset

_amvb = partial(Norm, status=Status.WET, niveau=Niveau.AMVB, wie=Partij.GEMEENTE)
_ontwerp = partial(Norm, status=Status.ONTWERP, niveau=Niveau.AFSPRAAK, wie=Partij.GEMEENTE)

BEWAREN = Normenset(
    (
        _amvb(
            id="B-01",
            sleutel="bewaren_dossier",
            naam="Het dossier na het einde van de inburgeringsplicht",
            duur=jaren(5),
            bron="Besluit inburgering 2021 art. 9.9 lid 1",
        ),
        _amvb(
            id="B-02",
            sleutel="bewaren_na_overlijden",
            naam="Het dossier na overlijden",
            duur=dagen(0),
            bron="Besluit inburgering 2021 art. 9.9 lid 1",
        ),
        _amvb(
            id="B-03",
            sleutel="bewaren_kernset",
            naam="De kernset na het einde van de inburgeringsplicht",
            duur=jaren(50),
            bron="Besluit inburgering 2021 art. 9.9 lid 2",
        ),
        _ontwerp(
            id="B-04",
            sleutel="bewaren_vertrokken",
            naam="Het dossier van wie vertrok terwijl de plicht nog liep",
            duur=jaren(5),
            bron="Ontwerp, naar Besluit inburgering 2021 art. 9.9: dat zegt niets van een vertrek",
        ),
        _ontwerp(
            id="B-05",
            sleutel="bewaren_logboek",
            naam="Het logboek: wie keek en wie deed wat",
            duur=jaren(20),
            bron="Ten minste 3 jaar: BIO2 5.28.01; ontwerp: zo lang als een dossier kan bestaan",
        ),
        _ontwerp(
            id="B-06",
            sleutel="bewaren_verklaring",
            naam="De verklaring van vernietiging",
            duur=None,
            bron="Archiefbesluit 1995 art. 8: blijvend, als bewijs van de vernietiging",
        ),
        _ontwerp(
            id="B-07",
            sleutel="bewaren_bestand",
            naam="Een ingelezen bestand",
            duur=uren(24),
            bron="AVG art. 5 lid 1 onder e; aantal uren: ontwerp",
        ),
        _ontwerp(
            id="B-08",
            sleutel="bewaren_sessie",
            naam="Een sessie van iemand die is ingelogd",
            duur=uren(10),
            bron="BIO2 5.16; aantal uren: ontwerp",
        ),
        _ontwerp(
            id="B-09",
            sleutel="bewaren_inlogpoging",
            naam="Een mislukte poging om in te loggen",
            duur=uren(1),
            bron="AVG art. 5 lid 1 onder e; aantal uren: ontwerp",
        ),
        _ontwerp(
            id="B-10",
            sleutel="bewaren_medewerker",
            naam="Een account en de rollen ervan, nadat iemand er niet meer werkt",
            duur=jaren(20),
            bron="AVG art. 5 lid 2; ontwerp: zolang het logboek naar het account verwijst",
        ),
        _ontwerp(
            id="B-11",
            sleutel="bewaren_instelling",
            naam="Wat organisaties afspreken en instellen",
            duur=None,
            bron="Geen persoonsgegevens: zolang een termijn ermee is berekend",
        ),
        _ontwerp(
            id="B-12",
            sleutel="bewaren_techniek",
            naam="Wat het programma zelf nodig heeft",
            duur=None,
            bron="Geen persoonsgegevens: zolang het programma draait",
        ),
        _ontwerp(
            id="B-13",
            sleutel="bedenktijd_vernietiging",
            naam="Bedenktijd tussen goedkeuren en vernietigen",
            duur=dagen(1),
            bron="Ontwerp: een nacht om een vergissing terug te draaien",
        ),
        _ontwerp(
            id="B-14",
            sleutel="bewaren_reservekopie",
            naam="Een reservekopie van de database",
            duur=dagen(35),
            bron="BIO2 8.13.01; aantal dagen: ontwerp, zo lang als het logboek van de server",
        ),
    )
)
