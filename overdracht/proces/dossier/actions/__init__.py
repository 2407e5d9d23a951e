"""What is done in the worklist and with a dossier as a whole."""

from overdracht.proces.dossier.actions.dossier import (
    HOOGSTENS_IN_EXPORT,
    TeVeelRijen,
    Vandaagbeeld,
    assign_contactpersoon,
    close_dossier,
    delete_weergave,
    export_dossiers,
    rename_weergave,
    reopen_dossier,
    save_weergave,
    search_dossiers,
    view_lijst,
    view_vandaag,
)
from overdracht.proces.dossier.actions.verdeling import (
    Verdeelregel,
    divide_dossiers,
    view_verdeling,
)

__all__ = [
    "HOOGSTENS_IN_EXPORT",
    "TeVeelRijen",
    "Vandaagbeeld",
    "Verdeelregel",
    "assign_contactpersoon",
    "close_dossier",
    "delete_weergave",
    "divide_dossiers",
    "export_dossiers",
    "rename_weergave",
    "reopen_dossier",
    "save_weergave",
    "search_dossiers",
    "view_lijst",
    "view_vandaag",
    "view_verdeling",
]
