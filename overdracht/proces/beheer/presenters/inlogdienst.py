"""What a beheerder must know to set the inlogdienst."""

from django.http import HttpRequest

from overdracht.data.models import Inlogdienst
from overdracht.support.toegang.deliver.inlogdienst import terugadres


def weetjes(request: HttpRequest, rij: Inlogdienst | None, *, verbonden: int) -> list[str]:
    """The address to come back to, which the other side must know, and how many come that way."""
    if rij is None:
        return ["Na het opslaan ziet u hier het adres dat u bij de inlogdienst moet invullen."]
    mensen = "1 collega logt" if verbonden == 1 else f"{verbonden} collega's loggen"
    return [
        f"Adres om naar terug te gaan, in te vullen bij de inlogdienst: {terugadres(request, rij)}",
        f"{mensen} nu zo in.",
    ]
