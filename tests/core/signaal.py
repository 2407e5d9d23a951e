"""One life in scenario 2, and ways to ask what its line sees when something in it differs."""

from dataclasses import replace
from datetime import date

from overdracht.core.feiten import lees_feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import maak_beeld, signalen
from overdracht.core.stilstand import GEEN
from overdracht.core.tijdlijn import plan

VANDAAG = date(2026, 4, 20)
# Voorinburgering until July, the house between September and the end of October.
LEVEN = lees_feiten(
    {
        "vergunning_op": "2026-02-09",
        "gekoppeld_op": "2026-02-26",
        "tvs_melding_op": "2026-03-02",
        "kennisgeving_op": "2026-03-05",
        "scenario": "gecombineerde_aanpak",
        "scenario_gekozen_op": "2026-03-12",
        "kennismaking_gehouden_op": "2026-03-18",
        "voorinburgering_begonnen_op": "2026-03-23",
        "voorinburgering_eindigt_naar_plan_op": "2026-07-03",
        "verwachte_verhuizing_van": "2026-09-01",
        "verwachte_verhuizing_tot": "2026-10-31",
    }
)
STIL = ("stilstand", "waarschuwing", date(2026, 7, 4), date(2026, 9, 30))


def dag(maand, nummer):
    return date(2026, maand, nummer)


def bij(*, peildatum=VANDAAG, omstandigheden=GEEN, **anders):
    return signalen(replace(LEVEN, **anders), peildatum=peildatum, omstandigheden=omstandigheden)


def beeld(**anders):
    """The same life, as those see it who look for signals."""
    feiten = replace(LEVEN, **anders)
    return maak_beeld(
        feiten,
        LANDELIJK,
        plan(feiten, LANDELIJK, peildatum=VANDAAG),
        peildatum=VANDAAG,
        omstandigheden=GEEN,
    )


def kort(rijen):
    return [(str(s.soort), str(s.ernst), s.van, s.tot) for s in rijen]


PIP = {
    "intake_begonnen_op": dag(3, 25),
    "intake_afgerond_op": dag(4, 8),
    "leerbaarheidstoets_op": dag(4, 1),
    "pip_vastgesteld_op": dag(4, 13),
}
ONBEKEND = {"verwachte_verhuizing_van": None, "verwachte_verhuizing_tot": None}


def een(soort, **anders):
    """The only signal of this kind, if there is one."""
    gevonden = [signaal for signaal in bij(**anders) if signaal.soort == soort]
    assert len(gevonden) <= 1
    return gevonden[0] if gevonden else None
