"""Sentences that say what the line sees, and what could be done about it."""

from collections.abc import Iterable

_WAT = {
    "voorinburgering": "de Voorinburgering",
    "intake": "de brede intake",
    "traject": "het traject",
    "deelname": "werk of activiteiten",
    "verhuizing": "de verhuizing",
}
GEVOLGEN = {
    "anders": "Dan is de inburgeraar in totaal {na} zonder activiteit, in plaats van {voor}.",
    "minder": "Dan is de inburgeraar {verschil} minder zonder activiteit; in totaal {na}.",
    "meer": "Dan is de inburgeraar {verschil} langer zonder activiteit; in totaal {na}.",
    "gelijk": "De tijd zonder activiteit blijft gelijk: in totaal {na}.",
}


def opsomming(wat: Iterable[str]) -> str:
    """The names of what is on, always in the same order: `a, b en c`."""
    *eerste, laatste = (woord for naam, woord in _WAT.items() if naam in set(wat))
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


SIGNALEN = {
    "signaal.stilstand": (
        "Van {van} tot en met {tot} loopt er niets: geen Voorinburgering, geen intake en geen "
        "traject. Dat is {lengte} stilte in de doorlopende lijn (Handreiking §3.2 en §5.1)."
    ),
    "signaal.stilstand_open": (
        "Sinds {van} loopt er niets: geen Voorinburgering, geen intake en geen traject. Dat is al "
        "{lengte} stilte in de doorlopende lijn (Handreiking §3.2 en §5.1)."
    ),
    "signaal.overbelasting_samen": (
        "Van {van} tot en met {tot} komt er veel tegelijk: {wat}. Dat kan een flinke belasting "
        "zijn (Handreiking §5.1)."
    ),
    "signaal.overbelasting_gezin": (
        "Van {van} tot en met {tot} komt er veel tegelijk: {wat}. Er loopt ook een "
        "gezinshereniging, en dan kan dit te veel gevraagd zijn (Handreiking §3.2)."
    ),
    "signaal.overbelasting_verhuizing": (
        "Van {van} tot en met {tot} komt er veel tegelijk: {wat}. Een rustperiode rond de "
        "verhuizing kan verstandig zijn (Handreiking §4.1)."
    ),
    "signaal.pip_staat": (
        "Het PIP van {dag} is er al, maar er is nog geen woning. Het wachten kost naar verwachting "
        "{weken} van de termijn van drie jaar (Wet inburgering 2021 art. 11; Handreiking §5.1)."
    ),
    "signaal.pip_staat_onbekend": (
        "Het PIP van {dag} is er al, maar er is nog geen woning in zicht. Het wachten kostte al "
        "{al} van de termijn van drie jaar (Wet inburgering 2021 art. 11; Handreiking §5.1)."
    ),
    "signaal.pip_traject": (
        "De termijn van drie jaar loopt sinds het PIP van {dag}; vóór de verhuizing gaan er naar "
        "verwachting {weken} van af. Het traject loopt sinds {traject_op}, dus die tijd wordt "
        "gebruikt (Wet inburgering 2021 art. 11; Handreiking §4)."
    ),
    "signaal.pip_traject_onbekend": (
        "De termijn van drie jaar loopt al {al}, sinds het PIP van {dag}. Het traject loopt sinds "
        "{traject_op}, dus die tijd wordt gebruikt (Wet inburgering 2021 art. 11; Handreiking §4)."
    ),
    "signaal.pip_gepland": (
        "Het PIP staat gepland op {dag}, terwijl er nog geen woning is. Het wachten kost dan naar "
        "verwachting {weken} van de termijn van drie jaar (Wet inburgering 2021 art. 11; "
        "Handreiking §5.1)."
    ),
    "signaal.pip_gepland_onbekend": (
        "Het PIP staat gepland op {dag}, terwijl er nog geen woning in zicht is. De termijn van "
        "drie jaar begint dan te lopen (Wet inburgering 2021 art. 11; Handreiking §5.1)."
    ),
    "signaal.pip_verwacht": (
        "In dit scenario komt het PIP vóór de verhuizing, en er is nog geen woning. Kies het "
        "moment bewust: het wachten kan {weken} kosten van de termijn van drie jaar (Wet "
        "inburgering 2021 art. 11; Handreiking §5.1)."
    ),
    "signaal.pip_te_laat": (
        "Het eerste PIP moest er uiterlijk {uiterlijk_op} zijn: de wettelijke termijn van {duur} "
        "is voorbij ({bron}; norm {norm})."
    ),
    "signaal.scenario_te_laat": (
        "Het scenario moest uiterlijk {uiterlijk_op} gekozen zijn. COA en de inburgeraar wachten "
        "op de keuze van de gemeente ({bron}; norm {norm})."
    ),
    "signaal.driegesprek_gemist": (
        "Het driegesprek had er uiterlijk {uiterlijk_op} moeten zijn. Plan het nu met COA en de "
        "inburgeraar ({bron}; norm {norm})."
    ),
    "signaal.driegesprek_na_verhuizing": (
        "De inburgeraar is verhuisd zonder driegesprek. Houd het alsnog, als gesprek over de "
        "overdracht met COA (Handreiking §3.6 en §6.1)."
    ),
    "signaal.kennismaking_gemist": (
        "De kennismaking had er uiterlijk {uiterlijk_op} moeten zijn. Maak alsnog kennis zolang de "
        "inburgeraar in de opvang woont ({bron}; norm {norm})."
    ),
    "signaal.profiel_oud": (
        "Het klantprofiel is voor het laatst gedeeld op {begint_op}, meer dan {duur} geleden. "
        "Vraag COA om het bij te werken (Handreiking §3.6; norm {norm}, aantal dagen: ontwerp)."
    ),
    "signaal.geen_verwachting": (
        "Er is geen verwachte verhuizing bekend. Zonder verwachting is niet te zien wanneer de "
        "lijn stilvalt; vul in wat de gemeente nu verwacht (Handreiking §3.2)."
    ),
    "signaal.verwachting_geschat": (
        "Niemand heeft een verwachte verhuizing ingevuld. De lijn rekent met hoe lang het wachten "
        "eerder duurde; vul in wat de gemeente zelf verwacht (Handreiking §3.2)."
    ),
    "signaal.verwachting_voorbij": (
        "De verhuizing werd uiterlijk {dag} verwacht, maar de inburgeraar woont nog in de opvang. "
        "Vul een nieuwe verwachting in (Handreiking §3.2)."
    ),
    "signaal.einde_onbekend": (
        "De Voorinburgering zou klaar zijn op {dag}, maar het einde is niet vastgelegd. Leg het "
        "einde vast, of een nieuw gepland einde (Handreiking §3.3)."
    ),
    "signaal.overgeplaatst": (
        "De inburgeraar is op {dag} overgeplaatst, na de keuze voor de {scenario}. De reistijd en "
        "de contactpersoon zijn anders: bekijk uiterlijk {uiterlijk_op} of het scenario nog past "
        "(Handreiking §3.2). Houd het, of kies een ander."
    ),
    "signaal.overgeplaatst_zonder": (
        "De inburgeraar is op {dag} overgeplaatst, na de keuze van het scenario. De reistijd en de "
        "contactpersoon zijn anders: bekijk uiterlijk {uiterlijk_op} of het scenario nog past "
        "(Handreiking §3.2). Houd het, of kies een ander."
    ),
    "signaal.brp_elders": (
        "Er is {waar} ({dag}), maar nog geen inschrijving in de gemeente van vestiging. De "
        "termijn van het PIP en de maatschappelijke begeleiding beginnen pas daarmee (Besluit "
        "inburgering 2021 art. 5.3; Wet inburgering 2021 art. 13)."
    ),
    "signaal.wacht_nog_lang": (
        "De Voorinburgering is klaar en de woning komt naar verwachting pas over {wacht}; dat is "
        "langer dan {duur}. Bekijk of de {scenario} nog past (Handreiking §3.2 en §5.1)."
    ),
}
OPTIES = {
    "optie.intake_nu": "Begin nu met de brede intake (Handreiking §3.2). {gevolg}",
    "optie.intake_nu_wissel": (
        "Kies de gecombineerde aanpak en begin nu met de brede intake (Handreiking §5). {gevolg}"
    ),
    "optie.na_elkaar": (
        "Begin met de brede intake zodra de Voorinburgering klaar is, dus na elkaar "
        "(Handreiking §5.1). {gevolg}"
    ),
    "optie.na_elkaar_wissel": (
        "Kies de gecombineerde aanpak, met de brede intake zodra de Voorinburgering klaar is "
        "(Handreiking §5.1). {gevolg}"
    ),
    "optie.alleen_intake": (
        "Stop met de Voorinburgering en doe alleen de brede intake (Handreiking §3.2). {gevolg}"
    ),
    "optie.voorinburgering_nu": (
        "Begin nu met de Voorinburgering, als de inburgeraar dat wil (Handreiking §3.3). {gevolg}"
    ),
    "optie.traject_nu": (
        "Begin nu met het traject, al in het azc, als de inburgeraar kan reizen "
        "(Handreiking §5.1). {gevolg}"
    ),
    "optie.snelle_start": (
        "Kies de snelle start: intake, PIP en traject meteen na elkaar, al in het azc "
        "(Handreiking §4). {gevolg}"
    ),
    "optie.snelle_start_al": (
        "Plan PIP en traject meteen na de intake, al in het azc (Handreiking §4). {gevolg}"
    ),
    "optie.meedoen": (
        "Spreek elke week activiteiten in de gemeente af, als de reistijd hoogstens {reistijd} "
        "is (Handreiking §5.2). {gevolg}"
    ),
    "optie.logeren": (
        "Laat de inburgeraar logeren en daar meedoen met taal of werk, hoogstens {logeren} "
        "(Handreiking §3.4). {gevolg}"
    ),
    "optie.rust": "Spreek een rustperiode af rond de verhuizing (Handreiking §4.1). {gevolg}",
    "optie.pip_later": (
        "Stel het PIP pas vast als de woning er kan zijn; dan kost het wachten zo min mogelijk van "
        "de termijn (Handreiking §5.1). {gevolg}"
    ),
    "optie.einde_vastleggen": "Leg vast dat de Voorinburgering nog loopt. {gevolg}",
}
ZINNEN = {**SIGNALEN, **OPTIES}
