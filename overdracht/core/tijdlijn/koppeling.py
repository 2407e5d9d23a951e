"""The first steps: permit, koppeling, TVS notice, consent, scenario and who was told."""

from operator import attrgetter

from overdracht.core.begrippen import Partij
from overdracht.core.tijdlijn.blik import Blik

# step, party, fact, and the norm that gives the last day as long as the fact is missing
_STAPPEN = (
    ("vergunning", Partij.INBURGERAAR, "vergunning_op", ""),
    ("koppeling", Partij.COA, "gekoppeld_op", "T-01"),
    ("tvs_melding", Partij.COA, "tvs_melding_op", ""),
    ("kennisgeving", Partij.DUO, "kennisgeving_op", ""),
    ("toestemming", Partij.INBURGERAAR, "toestemming_op", ""),
    ("toestemming_ingetrokken", Partij.INBURGERAAR, "toestemming_ingetrokken_op", ""),
    ("scenariokeuze_eerst", Partij.GEMEENTE, "scenario_eerst_gekozen_op", ""),
    ("scenariokeuze", Partij.GEMEENTE, "scenario_gekozen_op", "T-05"),
    ("coa_geinformeerd", Partij.GEMEENTE, "coa_geinformeerd_op", "T-06"),
    ("inburgeraar_geinformeerd", Partij.GEMEENTE, "inburgeraar_geinformeerd_op", "T-07"),
    ("overplaatsing", Partij.COA, "overgeplaatst_op", ""),
)
_dagen = attrgetter(*(feit for _stap, _partij, feit, _norm in _STAPPEN))
_ZONDER_FEIT = tuple((stap, partij, norm) for stap, partij, _feit, norm in _STAPPEN)


def stappen_koppeling(blik: Blik) -> None:
    """What happened, else the last day of the term that asks for it."""
    blik.dagen(_ZONDER_FEIT, _dagen(blik.feiten))
