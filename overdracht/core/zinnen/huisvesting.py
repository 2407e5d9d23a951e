"""Sentences about house, move and registration."""

ZINNEN = {
    "huisvesting.verandert": "Wat er stond, blijft te zien bij 'Wat er gebeurde'.",
    "huisvesting.geen_inschrijving": (
        "De maatschappelijke begeleiding begint op de dag van inschrijving in de gemeente (BRP). "
        "Leg eerst die inschrijving vast."
    ),
    "huisvesting.begeleiding_andere_dag": (
        "De maatschappelijke begeleiding begint op de dag van inschrijving in de gemeente (BRP). "
        "Dat is {ingeschreven_op}. Vul die dag in."
    ),
    "huisvesting.rust_zonder_inburgeraar": (
        "Een rustperiode spreekt u af met de inburgeraar zelf. Kruis de inburgeraar aan, of "
        "bespreek het eerst."
    ),
    "huisvesting.rust_los": (
        "De rustperiode ligt niet rond de verhuizing. De handreiking bedoelt de weken rondom de "
        "verhuizing; die is hier tussen {van} en {tot}."
    ),
    "verwachting.eigen_cijfers": (
        "Niemand gaf nog een verwachting. De lijn rekent daarom met een verhuizing {wanneer}: zo "
        "lang na de koppeling verhuisden 6 op de 10 huishoudens naar deze gemeente. De helft "
        "wachtte hoogstens {midden} (gemeten op {op}, {aantal} verhuizingen)."
    ),
    "verwachting.landelijk": (
        "Niemand gaf nog een verwachting, en de gemeente heeft te weinig verhuizingen voor eigen "
        "cijfers. De lijn rekent daarom landelijk met een verhuizing {wanneer}: {kort} tot {lang} "
        "na de koppeling. Bronnen: {bron_kort}; {bron_lang}."
    ),
}
