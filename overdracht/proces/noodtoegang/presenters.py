"""Words for the page of emergency access."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.data.models import Medewerker, Toegang
from overdracht.web.filters import moment


class Regel(NamedTuple):
    """One time that a colleague was let in; `stop_url` is empty for what is over."""

    wie: str
    kenmerk: str
    wanneer: str
    reden: str
    stop_url: str


def pagina(rijen: Sequence[Toegang], *, nu: datetime) -> dict[str, Any]:
    """What was given in this unit, the newest first."""
    return {"regels": [_regel(rij, nu) for rij in rijen]}


def collegas(rijen: Iterable[Medewerker]) -> list[tuple[str, str]]:
    """Colleagues as choices."""
    return [(str(rij.pk), rij.gebruiker.naam) for rij in rijen]


def _regel(rij: Toegang, nu: datetime) -> Regel:
    loopt = rij.tot is not None and rij.tot > nu
    tot = moment(rij.tot) if rij.tot else ""
    return Regel(
        wie=rij.medewerker.gebruiker.naam if rij.medewerker else "",
        kenmerk=str(rij.dossier_id)[:8],
        wanneer=f"tot {tot}" if loopt else f"voorbij sinds {tot}",
        reden=rij.reden,
        stop_url=reverse("noodtoegang:stop", args=[rij.pk]) if loopt else "",
    )
