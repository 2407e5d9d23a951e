"""A closed list in a path: an address with a word that is not on the list does not exist."""

from enum import StrEnum

from django.urls import register_converter


def register_keuze(soort: type[StrEnum]) -> str:
    """Register a path converter for this list and give its name: `<gespreksoort:soort>`."""
    naam = soort.__name__.lower()

    class Keuze:
        regex = "|".join(lid.value for lid in soort)

        def to_python(self, waarde: str) -> StrEnum:
            """The member of the list."""
            return soort(waarde)

        def to_url(self, waarde: StrEnum | str) -> str:
            """The word in the path."""
            return soort(waarde).value

    register_converter(Keuze, naam)
    return naam
