"""The first steps: permit, koppeling, TVS notice, consent, scenario and who was told."""

from collections.abc import Iterator

from overdracht.core.begrippen import Partij
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.stap import Stap

# step, party, fact, and the norm that gives the last day as long as the fact is missing
_STAPPEN = (
    ("vergunning", Partij.INBURGERAAR, "vergunning_op", ""),
    ("koppeling", Partij.COA, "gekoppeld_op", "T-01"),
    ("tvs_melding", Partij.COA, "tvs_melding_op", ""),
    ("kennisgeving", Partij.DUO, "kennisgeving_op", ""),
    ("toestemming", Partij.INBURGERAAR, "toestemming_op", ""),
    ("toestemming_ingetrokken", Partij.INBURGERAAR, "toestemming_ingetrokken_op", ""),
    ("scenariokeuze", Partij.GEMEENTE, "scenario_gekozen_op", "T-05"),
    ("coa_geinformeerd", Partij.GEMEENTE, "coa_geinformeerd_op", "T-06"),
    ("inburgeraar_geinformeerd", Partij.GEMEENTE, "inburgeraar_geinformeerd_op", "T-07"),
    ("overplaatsing", Partij.COA, "overgeplaatst_op", ""),
)


def stappen_koppeling(blik: Blik) -> Iterator[Stap]:
    """What happened, else the last day of the term that asks for it."""
    for stap, partij, feit, norm in _STAPPEN:
        dag = getattr(blik.feiten, feit)
        if dag is not None:
            yield blik.dag(stap, partij, dag)
        elif norm and (termijn := blik.open_termijn(norm)):
            yield blik.afgeleid(stap, partij, termijn)
