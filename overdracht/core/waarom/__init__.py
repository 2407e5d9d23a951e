"""Why: every day, signal and advice with its norm, version, starting fact and source (CC-06).

One text for the page, for paper, for the API and for the command line.
"""

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.scenario import Reden
from overdracht.core.signalen import Signaal
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.waarom.advies import grond_van_reden
from overdracht.core.waarom.grond import Grond, zeg
from overdracht.core.waarom.signaal import grond_van_signaal
from overdracht.core.waarom.stap import grond_van_stap
from overdracht.core.waarom.termijn import grond_van_termijn

__all__ = ["Grond", "Waarom", "grond_van_reden", "waarom_reden", "waarom_signaal", "zeg"]


class Waarom:
    """Answers for everything that was computed of one set of facts with one set of norms."""

    __slots__ = ("_feiten", "_normen")

    def __init__(self, feiten: Feiten, normen: Normenset = LANDELIJK) -> None:
        """Take the facts of which the line was made, as its reader may see them."""
        self._feiten, self._normen = feiten, normen

    def grond(self, ding: Termijn | Stap | Signaal) -> Grond:
        """On what it rests."""
        if isinstance(ding, Termijn):
            return grond_van_termijn(ding, self._feiten)
        if isinstance(ding, Signaal):
            return grond_van_signaal(ding)
        return grond_van_stap(ding, self._feiten, self._normen)

    def __call__(self, ding: Termijn | Stap | Signaal) -> str:
        """Why, in words."""
        return zeg(ding.uitleg, self.grond(ding))

    def beschrijf(self, ding: Termijn | Stap | Signaal) -> dict[str, object]:
        """The same in values that JSON knows, with what it rests on beside it."""
        grond = self.grond(ding)
        return {"waarom": zeg(ding.uitleg, grond), "grond": grond.beschrijf()}


def waarom_signaal(signaal: Signaal) -> str:
    """Why this is worth a word."""
    return zeg(signaal.uitleg, grond_van_signaal(signaal))


def waarom_reden(reden: Reden, grond: Grond) -> str:
    """Why a rule of the scenario advice holds."""
    return zeg(reden.uitleg, grond)
