"""With whom the klantprofiel was shared, in plain words for the person."""

from collections.abc import Iterator

from overdracht.core.toestemming import WETTELIJK, Antwoord
from overdracht.data.models import Klantprofielmoment, Toestemming, Verwijderverzoek
from overdracht.proces.toezicht.queries.gedeeld import Gedeeld
from overdracht.web.filters import datum

_NIETS = "Uw klantprofiel is met niemand gedeeld."
_INTREKKEN = (
    "U mag uw toestemming altijd intrekken. Zeg het tegen uw casemanager of uw regievoerder. U "
    "hoeft niet te zeggen waarom. Uw inburgering gaat gewoon door."
)


def gedeeld_in_woorden(gedeeld: Gedeeld) -> list[str]:
    """A sentence for each answer, share and request, and how to take an agreement back."""
    return [
        *(zin for antwoord in gedeeld.antwoorden for zin in _antwoord(antwoord)),
        *([_deling(moment) for moment in gedeeld.momenten] or [_NIETS]),
        *(_verzoek(verzoek) for verzoek in gedeeld.verzoeken),
        _INTREKKEN,
        _wet(),
    ]


def _antwoord(rij: Toestemming) -> Iterator[str]:
    if rij.antwoord == Antwoord.NEE:
        yield f"Op {datum(rij.toestemming_op)} zei u nee op de vraag om het klantprofiel te delen."
        return
    yield f"Op {datum(rij.toestemming_op)} zei u ja op de vraag om het klantprofiel te delen."
    if rij.toestemming_ingetrokken_op:
        dag = datum(rij.toestemming_ingetrokken_op)
        yield f"Op {dag} trok u dat in. Daarna mocht het niet meer gedeeld worden."


def _deling(rij: Klantprofielmoment) -> str:
    met = rij.ontvanger.naam if rij.ontvanger else "de gemeente"
    dag = datum(rij.klantprofiel_gedeeld_op)
    zin = f"Op {dag} kreeg {met} versie {rij.versienummer} van uw klantprofiel."
    if rij.uitzondering is None:
        return zin
    verteld = datum(rij.uitzondering.inburgeraar_geinformeerd_op)
    return f"{zin} Dat was zonder uw toestemming. Het is u verteld op {verteld}."


def _verzoek(rij: Verwijderverzoek) -> str:
    zin = f"Op {datum(rij.gevraagd_op)} is {rij.eenheid.naam} gevraagd om het te verwijderen."
    if rij.bevestigd_op:
        return f"{zin} Dat is gedaan op {datum(rij.bevestigd_op)}."
    return f"{zin} Er is nog niet bevestigd dat het weg is."


def _wet() -> str:
    zinsdelen = "; ".join(regel.wat for regel in WETTELIJK)
    return f"Dit krijgt de gemeente van de wet, ook zonder toestemming: {zinsdelen}."
