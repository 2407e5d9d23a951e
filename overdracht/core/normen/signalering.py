"""The limits from which the line and the advice speak: no source has a number (ONTWERP)."""

from functools import partial

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import Duur, dagen, minuten, weken
from overdracht.core.normen.norm import Norm

_ontwerp = partial(
    Norm, status=Status.ONTWERP, niveau=Niveau.AFSPRAAK, wie=Partij.GEMEENTE, sleutel="signalering"
)

SIGNALERING = (
    # A shorter gap is the ordinary time between two steps.
    _ontwerp(
        id="S-01",
        naam="Stilte die opvalt",
        duur=dagen(28),
        bron="Handreiking §3.2 en §5.1; aantal dagen: ontwerp",
    ),
    _ontwerp(
        id="S-02",
        naam="Stilte waarvoor u iets moet doen",
        duur=dagen(56),
        bron="Handreiking §3.2 en §5.1; aantal dagen: ontwerp",
    ),
    # "Wekelijks" (§5.2).
    _ontwerp(
        id="S-03",
        naam="Meedoen dat de stilte doorbreekt, per week",
        duur=Duur(2, "dagdelen"),
        bron="Handreiking §5.2; aantal dagdelen: ontwerp",
    ),
    # "Een flinke belasting" is two (§5.1 A).
    _ontwerp(
        id="S-04",
        naam="Wat iemand tegelijk aankan",
        duur=Duur(1, "activiteiten"),
        bron="Handreiking §3.2, §4.1 en §5.1; aantal: ontwerp",
    ),
    # A shorter overlap is a change of one thing for another.
    _ontwerp(
        id="S-05",
        naam="Overlap die opvalt",
        duur=dagen(7),
        bron="Handreiking §5.1; aantal dagen: ontwerp",
    ),
    # "De weken rondom de verhuizing" (§4.1 B) after the day itself.
    _ontwerp(
        id="S-06",
        naam="Drukke dagen na de verhuizing",
        duur=dagen(14),
        bron="Handreiking §4.1; aantal dagen: ontwerp",
    ),
    # What a PIP before the house may cost without a word: one with a day, and a forecast.
    _ontwerp(
        id="S-07",
        naam="Wat een PIP met een datum vóór de woning mag kosten",
        duur=dagen(7),
        bron="Wet inburgering 2021 art. 11; Handreiking §5.1; aantal dagen: ontwerp",
    ),
    _ontwerp(
        id="S-08",
        naam="Wat een verwacht PIP vóór de woning mag kosten",
        duur=dagen(28),
        bron="Wet inburgering 2021 art. 11; Handreiking §5.1; aantal dagen: ontwerp",
    ),
    # As far as one travels for a few talks of the intake.
    _ontwerp(
        id="S-09",
        naam="Reistijd waarbij een intake vóór de verhuizing kan (enkele reis)",
        duur=minuten(60),
        bron="Handreiking §3.2; aantal minuten: ontwerp",
    ),
    # "Een aantal weken" (§3.2(2)).
    _ontwerp(
        id="S-10",
        naam="Een korte wachttijd",
        duur=weken(6),
        bron="Handreiking §3.2; aantal weken: ontwerp",
    ),
    # After the example of gemeente A.
    _ontwerp(
        id="S-11",
        naam="Veel azc's voor één gemeente",
        duur=Duur(4, "azc's"),
        bron="Handreiking §3.4; aantal azc's: ontwerp",
    ),
    # In a half-year, for "een hogere taakstelling" (§3.2(1)).
    _ontwerp(
        id="S-12",
        naam="Een hoge taakstelling, per half jaar",
        duur=Duur(100, "personen"),
        bron="Handreiking §3.2; aantal personen: ontwerp",
    ),
    # "(Bijna) afloopt" (§5.1 A), before and after.
    _ontwerp(
        id="S-13",
        naam="Een korte intake rond het einde van de Voorinburgering",
        duur=weken(2),
        bron="Handreiking §5.1; aantal weken: ontwerp",
    ),
)
