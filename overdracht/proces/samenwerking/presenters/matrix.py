"""The matrix in words, and the list of azc's for COA koppeling."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.core.begrippen import Eenheidsoort, Partij
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.samenwerking import Passing
from overdracht.data.models import Eenheid
from overdracht.proces.samenwerking.presenters import woorden
from overdracht.proces.samenwerking.presenters.woorden import Merk
from overdracht.proces.samenwerking.queries import Matrix, Matrixrij
from overdracht.proces.samenwerking.queries.matrix import Azcregel
from overdracht.web.filters import datum


class Regel(NamedTuple):
    """One row of the matrix."""

    naam: str
    url: str
    afspraak: str
    geldig: str
    merken: tuple[Merk, ...]
    contact: str
    bezoek: str
    bezocht: str
    reistijd: str
    wachtend: int
    anders: str
    bespreek: bool


def matrix(
    gevonden: Matrix, overigen: Sequence[Eenheid], *, actor: Actor, peildatum: date
) -> dict[str, Any]:
    """Everything on the page of one unit."""
    is_gemeente = gevonden.eenheid.soort == Eenheidsoort.GEMEENTE.value
    regels = [_regel(gevonden, rij, actor, peildatum) for rij in gevonden.rijen]
    eigen, ander = ("gemeente", "azc") if is_gemeente else ("azc", "gemeente")
    return {
        "titel": f"Samenwerking van {_naam(gevonden.eenheid)}",
        "is_gemeente": is_gemeente,
        "kop": "Azc" if is_gemeente else "Gemeente",
        "regels": regels,
        "wachten": [
            (regel.naam, regel.url)
            for regel, rij in zip(regels, gevonden.rijen, strict=True)
            if rij.voorstel is not None and actor.partij in rij.voorstel.stand.wacht_op
        ],
        "mag_afspreken": mag(actor.rol, Handeling.VOORKEURSSCENARIO_AFSPREKEN),
        "eigen": (eigen, gevonden.eenheid.pk),
        "ander": ander,
        "overigen": [(rij.pk, rij.naam) for rij in overigen],
        "regio_url": "" if is_gemeente else _regio_url(gevonden.eenheid),
        "terug_url": reverse("samenwerking:index")
        if actor.eenheidsoort is Eenheidsoort.COA_KOPPELING
        else "",
    }


def azcs(gevonden: Sequence[Azcregel]) -> dict[str, Any]:
    """Every azc: how many agreements hold, and how many proposals wait."""
    regels = [
        (
            regel.azc.naam,
            reverse("samenwerking:azc", args=[regel.azc.pk]),
            regel.gelden,
            regel.voorstellen,
        )
        for regel in gevonden
    ]
    return {"regels": sorted(regels, key=lambda regel: (-regel[3], -regel[2], regel[0]))}


def _naam(eenheid: Eenheid) -> str:
    is_gemeente = eenheid.soort == Eenheidsoort.GEMEENTE.value
    return f"gemeente {eenheid.naam}" if is_gemeente else eenheid.naam


def _regel(gevonden: Matrix, rij: Matrixrij, actor: Actor, peildatum: date) -> Regel:
    paar, afspraak = gevonden.paar(rij), rij.afspraak
    overkant = Partij.COA if paar.azc.pk == rij.ander.pk else Partij.GEMEENTE
    return Regel(
        naam=rij.ander.naam,
        url=woorden.adres(paar),
        afspraak=woorden.wat(afspraak) if afspraak else "Nog geen afspraak",
        geldig=woorden.wanneer(afspraak) if afspraak else "",
        merken=tuple(_merken(rij, peildatum)),
        contact=woorden.namen(rij.samenwerking, overkant),
        bezoek=woorden.dagen(afspraak),
        bezocht=f"laatst op {datum(rij.bezocht_op)}" if rij.bezocht_op else "nog geen bezoek",
        reistijd=woorden.reistijd(afspraak, paar),
        wachtend=rij.wachtend,
        anders=woorden.telzin(rij.telling) if afspraak and afspraak.scenario else "",
        bespreek=woorden.past(rij.telling) is Passing.BESPREEK,
    )


def _merken(rij: Matrixrij, peildatum: date) -> Iterator[Merk]:
    if rij.afspraak is not None:
        yield woorden.merk(rij.afspraak, peildatum)
        if rij.afspraak.regio is not None:
            yield Merk(f"regio {rij.afspraak.regio.naam}", "neutraal")
    if rij.voorstel is not None:
        yield Merk(f"voorstel {woorden.merk(rij.voorstel, peildatum).tekst}", "let-op")


def _regio_url(azc: Eenheid) -> str:
    return reverse("samenwerking:propose_regio", args=[azc.pk])
