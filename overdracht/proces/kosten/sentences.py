"""The names of the posts and of what a beheerder enters."""

from collections.abc import Mapping

from overdracht.core.keuzes import Kostengegeven, Kostenpost

POSTEN: Mapping[Kostenpost, str] = {
    Kostenpost.REIZEN: "Reizen",
    Kostenpost.TOLK: "Tolk",
    Kostenpost.KINDEROPVANG: "Kinderopvang",
    Kostenpost.APPARAAT: "Computer of telefoon",
    Kostenpost.PERSONEEL: "Uren van de gemeente",
}
GEGEVENS: Mapping[Kostengegeven, str] = {
    Kostengegeven.PRIJS_KILOMETER: "Prijs per kilometer reizen",
    Kostengegeven.PRIJS_TOLKUUR: "Prijs per uur van een tolk",
    Kostengegeven.PRIJS_OPVANGUUR: "Prijs per uur kinderopvang voor een kind",
    Kostengegeven.PRIJS_APPARAAT: "Prijs van een computer of telefoon",
    Kostengegeven.PRIJS_PERSONEELSUUR: "Prijs per uur van een medewerker",
    Kostengegeven.LESDAGEN_PER_WEEK: "Lesdagen per week in een vroeg traject",
    Kostengegeven.OPVANGUREN_PER_LESDAG: "Uren kinderopvang per lesdag",
}
