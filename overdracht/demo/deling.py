"""What was answered about sharing, what was shared on it, and who was asked to delete it."""

from collections.abc import Iterator
from datetime import date

from overdracht.core.feiten import Feiten
from overdracht.core.keuzes import Klantprofielaanleiding, Toestemmingsonderdeel
from overdracht.core.toestemming import VERSIE, Aanwezig, Antwoord, Teksttaal, tekstmerk
from overdracht.data.models import (
    Dossier,
    Klantprofielmoment,
    Koppeling,
    Toestemming,
    Verwijderverzoek,
)

_KLANTPROFIEL = Toestemmingsonderdeel.KLANTPROFIEL
_NEDERLANDS = Teksttaal.NEDERLANDS


def deelrijen(
    feiten: Feiten, *, dossier: Dossier, koppeling: Koppeling
) -> Iterator[Toestemming | Klantprofielmoment]:
    """A yes, and what was shared on it."""
    ja = None
    if feiten.toestemming_op:
        tot = feiten.toestemming_ingetrokken_op
        ja = _antwoord(dossier, Antwoord.JA, feiten.toestemming_op, tot=tot)
        yield ja
    for nummer, dag in enumerate(feiten.klantprofiel_gedeeld_op, start=1):
        aanleiding = (
            Klantprofielaanleiding.NA_TOESTEMMING
            if nummer == 1
            else Klantprofielaanleiding.TUSSENTIJDS
        )
        yield Klantprofielmoment(
            dossier=dossier,
            klantprofiel_gedeeld_op=dag,
            aanleiding=aanleiding.value,
            versienummer=nummer,
            ontvanger=koppeling.gemeente,
            toestemming=ja,
        )


def rondom(
    feiten: Feiten, *, dossier: Dossier, koppeling: Koppeling
) -> Iterator[Toestemming | Verwijderverzoek]:
    """What is no fact of the line: a no of who was asked, and a request to delete."""
    dag = feiten.scenario_gekozen_op
    if feiten.toestemming_op is None and dag:
        yield _antwoord(dossier, Antwoord.NEE, dag, tot=dag)
    tot = feiten.toestemming_ingetrokken_op
    if tot and feiten.klantprofiel_gedeeld_op:
        is_klaar = dossier.pk.int % 2 == 0  # half of them still have it to do
        yield Verwijderverzoek(
            dossier=dossier,
            eenheid=koppeling.gemeente,
            gevraagd_op=tot,
            bevestigd_op=tot if is_klaar else None,
        )


def _antwoord(dossier: Dossier, wat: Antwoord, dag: date, *, tot: date | None) -> Toestemming:
    return Toestemming(
        dossier=dossier,
        onderdeel=_KLANTPROFIEL.value,
        antwoord=wat.value,
        toestemming_op=dag,
        toestemming_ingetrokken_op=tot,
        tekstversie=VERSIE,
        teksttaal=_NEDERLANDS.value,
        tekstmerk=tekstmerk(_KLANTPROFIEL, _NEDERLANDS),
        taal="Arabisch",
        tolk=True,
        aanwezig=Aanwezig.NIEMAND_ANDERS.value,
    )
