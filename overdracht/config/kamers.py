"""The rooms, in the order of the handreiking: one line here puts a room in the house."""

from importlib.util import find_spec

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
)


def present(*modules: str) -> list[str]:
    """Those that stand in the tree; a dotted class counts by its module."""
    return [naam for naam in modules if _is_present(naam)]


def _is_present(naam: str) -> bool:
    pakket, _, laatste = naam.rpartition(".")
    try:
        gevonden = find_spec(pakket if laatste[:1].isupper() else naam)
    except ModuleNotFoundError:
        return False
    return gevonden is not None and gevonden.origin is not None
