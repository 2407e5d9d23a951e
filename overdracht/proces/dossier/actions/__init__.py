"""What is done in the worklist and with a dossier as a whole."""

from overdracht.proces.dossier.actions.dossier import (
    Vandaagbeeld,
    assign_contactpersoon,
    close_dossier,
    delete_weergave,
    rename_weergave,
    reopen_dossier,
    save_weergave,
    search_dossiers,
    view_lijst,
    view_vandaag,
)
from overdracht.proces.dossier.actions.uitvoer import (
    HOOGSTENS_IN_EXPORT,
    TeVeelRijen,
    TweedeNodig,
    count_uitvoer,
    export_dossiers,
    fetch_uitvoer,
    judge_uitvoer,
    list_uitvoer,
    request_uitvoer,
)
from overdracht.proces.dossier.actions.verdeling import (
    Verdeelregel,
    divide_dossiers,
    view_verdeling,
)

__all__ = [
    "HOOGSTENS_IN_EXPORT",
    "TeVeelRijen",
    "TweedeNodig",
    "Vandaagbeeld",
    "Verdeelregel",
    "assign_contactpersoon",
    "close_dossier",
    "count_uitvoer",
    "delete_weergave",
    "divide_dossiers",
    "export_dossiers",
    "fetch_uitvoer",
    "judge_uitvoer",
    "list_uitvoer",
    "rename_weergave",
    "reopen_dossier",
    "request_uitvoer",
    "save_weergave",
    "search_dossiers",
    "view_lijst",
    "view_vandaag",
    "view_verdeling",
]
