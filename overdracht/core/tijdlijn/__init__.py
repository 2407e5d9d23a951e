"""The planner: the two-sided line of one person, a pure function of facts, norms and peildatum."""

from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.planner import lijn, plan
from overdracht.core.tijdlijn.stap import Stap
from overdracht.core.tijdlijn.uitvoer import Plan, beschrijf, maak_plan, schrijf

__all__ = ["Bereik", "Plan", "Stap", "beschrijf", "lijn", "maak_plan", "plan", "schrijf"]
