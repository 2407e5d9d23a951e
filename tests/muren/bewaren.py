"""What is due, held and kept: of the own organisation, and the same of next door."""

from datetime import date

from overdracht.core.begrippen import Partij
from overdracht.core.keuzes import Afsluitreden, Lijststaat, Regelstaat, Stopreden
from overdracht.data.models import (
    Dossier,
    Kernset,
    Medewerker,
    Vernietigingslijst,
    Vernietigingsregel,
    Vernietigingsstop,
    Verzoek,
)

DAG = date(2025, 12, 30)


def bewaar_lijst(medewerker: Medewerker, dossier: Dossier) -> None:
    """A list that waits for approval, with one dossier on it."""
    lijst = Vernietigingslijst.objects.create(
        organisatie=medewerker.eenheid.organisatie,
        staat=Lijststaat.OPGESTELD.value,
        opgesteld_op=DAG,
        opgesteld_door=medewerker,
    )
    Vernietigingsregel.objects.create(
        lijst=lijst,
        dossier=dossier,
        norm="B-01",
        begint_op=date(2018, 3, 5),
        staat=Regelstaat.WACHT.value,
    )


def maak_stop(dossier: Dossier, medewerker: Medewerker) -> None:
    """A dossier that somebody still needs; its reason becomes a canary."""
    Vernietigingsstop.objects.create(
        dossier=dossier, grond=Stopreden.KLACHT.value, reden="x", van=DAG, door=medewerker
    )


def maak_verzoek(dossier: Dossier, medewerker: Medewerker) -> None:
    """Someone said that a name is not right; the texts of it become canaries."""
    Verzoek.objects.create(
        dossier=dossier,
        onderwerp="achternaam",
        klopt_niet="x",
        partij=Partij.GEMEENTE.value,
        eenheid=medewerker.eenheid,
        gevraagd_op=DAG,
        uiterlijk_op=DAG,
        vastgelegd_door=medewerker,
    )


def maak_kernset(medewerker: Medewerker) -> Kernset:
    """What the law keeps of somebody whose dossier is gone."""
    return Kernset.objects.create(
        organisatie=medewerker.eenheid.organisatie,
        naam="x",
        bsn="",
        einde=Afsluitreden.VOLDAAN.value,
        einde_op=DAG,
        bewaren_tot=date(2075, 12, 30),
    )
