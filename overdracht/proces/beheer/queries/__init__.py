"""What a beheerder looks at."""

from overdracht.proces.beheer.queries.eenheid import (
    Gevonden,
    get_eenheid,
    list_eenheden,
    require_toevoegen,
)

__all__ = ["Gevonden", "get_eenheid", "list_eenheden", "require_toevoegen"]
