"""From columns to the rows of a list, with only what their reader may see."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Actor
from overdracht.core.signalen.soort import uit_getal
from overdracht.data.models import Termijn
from overdracht.data.voorbereid import Voorbereid
from overdracht.proces.dossier.queries.kolommen import Kolommen, kolommen_van

VELDEN = (
    "pk",
    "inburgeraar__persoon__voornamen",
    "inburgeraar__persoon__roepnaam",
    "inburgeraar__persoon__tussenvoegsel",
    "inburgeraar__persoon__achternaam",
    "fase",
    "scenario",
    "gemeente__naam",
    "coa_locatie__naam",
    "regievoerder__gebruiker__naam",
    "casemanager__gebruiker__naam",
    "tvs_melding_op",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "volgende_termijn_sleutel",
    "volgende_termijn_wie",
    "volgende_termijn_op",
    "stilstand_dagen",
    "signalen",
    "gemeente_termijn_sleutel",
    "gemeente_termijn_op",
    "coa_termijn_sleutel",
    "coa_termijn_op",
)

Ruw = Sequence[Any]


class Volgende(NamedTuple):
    """The next open term that this reader may see."""

    sleutel: str
    wie: str
    op: date


class Rij(NamedTuple):
    """One dossier in a list, with only what its reader may see; names are those of today."""

    id: UUID
    voornaam: str
    tussenvoegsel: str
    achternaam: str
    fase: str
    scenario: str
    gemeente: str
    azc: str
    regievoerder: str
    casemanager: str
    tvs_melding_op: date | None
    verhuizing_van: date | None
    verhuizing_tot: date | None
    termijn: Volgende | None
    stilstand_dagen: int | None = None
    signalen: tuple[str, ...] = ()
    eigen: Volgende | None = None
    wacht_op: Volgende | None = None


def maak_rijen(actor: Actor, gevonden: Sequence[Ruw]) -> Sequence[Rij]:
    """The columns `VELDEN` as rows, and blank what this actor may not see."""
    kolommen = kolommen_van(actor)
    termijnen = _termijnen(kolommen, gevonden)
    return [_rij(ruw, kolommen, termijnen.get(ruw[0])) for ruw in gevonden]


def _rij(ruw: Ruw, kolommen: Kolommen, termijn: Volgende | None) -> Rij:
    huis = kolommen.huishouden
    return Rij(
        id=ruw[0],
        voornaam=ruw[2] or ruw[1],
        tussenvoegsel=ruw[3],
        achternaam=ruw[4],
        fase=ruw[5] if kolommen.fase else "",
        scenario=ruw[6] if kolommen.stappen else "",
        gemeente=ruw[7] or "",
        azc=ruw[8] or "",
        regievoerder=ruw[9] or "",
        casemanager=ruw[10] or "",
        tvs_melding_op=ruw[11],
        verhuizing_van=ruw[12] if huis else None,
        verhuizing_tot=ruw[13] if huis else None,
        termijn=termijn,
        stilstand_dagen=ruw[17] if kolommen.signalen else None,
        signalen=_signalen(ruw[18], kolommen),
        **_zijden(ruw, kolommen, termijn),
    )


@lru_cache(maxsize=4096)  # fifty rows on a page hold a dozen combinations
def _signalen(getal: int, kolommen: Kolommen) -> tuple[str, ...]:
    """The kinds of signal that this reader may see."""
    mag = kolommen.signaalsoorten()
    return tuple(soort.value for soort in uit_getal(getal) if soort in mag) if mag else ()


def _zijden(ruw: Ruw, kolommen: Kolommen, termijn: Volgende | None) -> dict[str, Volgende | None]:
    """What the reader's own side must do first, and what it waits for."""
    if kolommen.eigen is None:
        return {}
    per_partij = {
        partij: Volgende(sleutel, partij.value, op) if op else None
        for partij, sleutel, op in ((Partij.GEMEENTE, *ruw[19:21]), (Partij.COA, *ruw[21:23]))
    }
    eigen = per_partij.pop(kolommen.eigen)
    if kolommen.alle_termijnen:
        (wacht_op,) = per_partij.values()
    else:  # the column of the other side may hold what this reader does not see
        wacht_op = termijn if termijn and termijn.wie != kolommen.eigen else None
    return {"eigen": eigen, "wacht_op": wacht_op}


def _sleutels(sleutels: Iterable[UUID | None]) -> dict[str, UUID]:
    """Each key once, under a name of its own."""
    uniek = {sleutel: None for sleutel in sleutels if sleutel is not None}
    return {f"s{nummer}": sleutel for nummer, sleutel in enumerate(uniek)}


def _termijnen(kolommen: Kolommen, gevonden: Sequence[Ruw]) -> dict[UUID, Volgende]:
    """The next term per dossier: as replan keeps it, or looked up among what may be shown."""
    if kolommen.alle_termijnen:
        return {ruw[0]: Volgende(*ruw[14:17]) for ruw in gevonden if ruw[16]}
    rijen = _open(kolommen, **_sleutels(ruw[0] for ruw in gevonden))
    return {dossier_id: Volgende(*termijn) for dossier_id, *termijn in rijen}


@Voorbereid
def _open(kolommen: Kolommen, **sleutels: UUID) -> QuerySet[Termijn, Any]:
    """The open terms that may be shown; of each dossier the first one comes last, and stays."""
    rijen = Termijn.objects.filter(
        dossier_id__in=sleutels.values(),
        sleutel__in=sorted(kolommen.open_termijnen(None)),
        uiterlijk_op__isnull=False,
    )
    rijen = rijen.order_by("-uiterlijk_op", "-sleutel")
    return rijen.values_list("dossier_id", "sleutel", "wie", "uiterlijk_op")
