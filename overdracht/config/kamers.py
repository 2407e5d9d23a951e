"""The rooms, in the order of the handreiking: one line here puts a room in the house."""

KAMERS = (
    "dossier",
    "koppeling",
    "scenario",
    "voorinburgering",
    "klantprofiel",
    "gesprek",
    "intake",
    "pip",
    "huisvesting",
    "traject",
    "participatie",
    "vooruitblik",
    "drukte",
    "bescherming",
    "verzoek",
    "bewaren",
    "kosten",
    "beheer",
    "norm",
    "toezicht",
)
