"""The numbers: terms and thresholds T-01 … T-57 of the domain, and our own S-01 … S-12.

Each is a row with its source, never a literal in code. WET comes from the law and changes only by
a new version; NORM and ONTWERP are defaults that a gemeente, or a gemeente with one azc, may set
otherwise.
"""

from overdracht.core.normen.inburgering import INBURGERING
from overdracht.core.normen.norm import Eigenwaarde, Norm, Normenset, Overgang
from overdracht.core.normen.overdracht import OVERDRACHT
from overdracht.core.normen.pip import INTAKE_EN_PIP
from overdracht.core.normen.signalering import SIGNALERING
from overdracht.core.normen.verhuizing import VERHUIZING

LANDELIJK = Normenset((*OVERDRACHT, *VERHUIZING, *INTAKE_EN_PIP, *INBURGERING, *SIGNALERING))

__all__ = ["LANDELIJK", "Eigenwaarde", "Norm", "Normenset", "Overgang"]
