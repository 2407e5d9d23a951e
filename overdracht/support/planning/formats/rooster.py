"""What must stand in the tables for one dossier, computed from what is known of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Fase, Partij, Rol, Staat
from overdracht.core.fase import fase
from overdracht.core.feiten import FEITDAGEN, PLANNEN, Feiten
from overdracht.core.normen import LANDELIJK
from overdracht.core.signalen import houd_bij
from overdracht.core.signalen.soort import als_getal
from overdracht.core.termijn import Termijn, termijnen
from overdracht.core.termijn.bel import belt, eerste
from overdracht.support.planning.formats.lezers import Invoer

BEL = frozenset({Staat.WACHT, Staat.LOOPT, Staat.VERLOPEN})
TERMIJNVELDEN = ("norm", "laag", "wie", "begint_op", "uiterlijk_op", "staat", "wacht_op")
_EEN_DAG = timedelta(days=1)
_losse_dagen: Callable[[Feiten], tuple[date | None, ...]] = attrgetter(*FEITDAGEN, *sorted(PLANNEN))
_GESLOTEN: dict[str, Any] = {
    "fase": Fase.AFGESLOTEN.value,
    "volgende_termijn_op": None,
    "volgende_termijn_sleutel": "",
    "volgende_termijn_wie": "",
    "gemeente_termijn_op": None,
    "gemeente_termijn_sleutel": "",
    "coa_termijn_op": None,
    "coa_termijn_sleutel": "",
    "is_te_laat": False,
    "stilstand_dagen": None,
    "signalen": 0,
    "wordt_wakker_op": None,
}
DOSSIERVELDEN = (
    "zoeknaam",
    "fase",
    "scenario",
    "gemeente_id",
    "coa_locatie_id",
    "regievoerder_id",
    "casemanager_id",
    "tvs_melding_op",
    "volgende_termijn_op",
    "volgende_termijn_sleutel",
    "volgende_termijn_wie",
    "gemeente_termijn_op",
    "gemeente_termijn_sleutel",
    "coa_termijn_op",
    "coa_termijn_sleutel",
    "is_te_laat",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "stilstand_dagen",
    "signalen",
    "wordt_wakker_op",
)


class Belrij(NamedTuple):
    """A row of the bell as it stands in the table: its key, then `TERMIJNVELDEN`."""

    id: UUID
    norm: str
    laag: str
    wie: str
    begint_op: date | None
    uiterlijk_op: date | None
    staat: str
    wacht_op: str


class Rooster(NamedTuple):
    """The open terms (the bell), the columns to sort on, and every term by its key."""

    bel: dict[str, Termijn]
    kolommen: dict[str, Any]
    alles: Mapping[str, Termijn]


def maak_rooster(invoer: Invoer, *, peildatum: date) -> Rooster:
    """The plan of one dossier on this day; a closed dossier has no open terms."""
    feiten = invoer.vooruit(peildatum=peildatum)
    nu = feiten.op(peildatum)
    normen = invoer.normenset(peildatum=peildatum)
    kolommen: dict[str, Any] = {
        "zoeknaam": invoer.zoeknaam,
        "gemeente_id": invoer.gemeente_id,
        "coa_locatie_id": invoer.coa_locatie_id,
        "regievoerder_id": invoer.contact(Rol.REGIEVOERDER_GEMEENTE, peildatum=peildatum),
        "casemanager_id": invoer.contact(Rol.CASEMANAGER, peildatum=peildatum),
        "tvs_melding_op": feiten.tvs_melding_op,
        "scenario": nu.scenario or "",
        **_verhuizing(nu),
    }
    if invoer.afgesloten_op is not None:
        return Rooster({}, kolommen | _GESLOTEN, {})
    alles = {t.sleutel: t for t in termijnen(feiten, normen, peildatum=peildatum)}
    rijen = {
        sleutel: termijn
        for sleutel, termijn in alles.items()
        if termijn.staat in BEL and belt(termijn, nu, peildatum=peildatum)
    }
    volgende = eerste(rijen.values())
    zijn = invoer.omstandigheden.volgens(normen)
    kenmerk = houd_bij(feiten, alles.values(), normen, peildatum=peildatum, omstandigheden=zijn)
    kolommen |= {
        "fase": fase(nu, peildatum=peildatum).value,
        **_eerste("volgende", volgende),
        "volgende_termijn_wie": volgende.wie.value if volgende else "",
        **_van_partij(rijen.values(), Partij.GEMEENTE),
        **_van_partij(rijen.values(), Partij.COA),
        "is_te_laat": volgende is not None and volgende.is_te_laat,
        "stilstand_dagen": kenmerk.stilstand_dagen,
        "signalen": als_getal(kenmerk.soorten),
        "wordt_wakker_op": _wakker(invoer, feiten, rijen.values(), kenmerk.anders_op, peildatum),
    }
    return Rooster(rijen, kolommen, alles)


def _van_partij(rijen: Iterable[Termijn], partij: Partij) -> dict[str, Any]:
    """What this party itself must do first."""
    return _eerste(partij.value, eerste(rij for rij in rijen if rij.wie is partij))


def _eerste(wiens: str, termijn: Termijn | None) -> dict[str, Any]:
    return {
        f"{wiens}_termijn_op": termijn.uiterlijk_op if termijn else None,
        f"{wiens}_termijn_sleutel": termijn.sleutel if termijn else "",
    }


def _verhuizing(nu: Feiten) -> dict[str, date | None]:
    """Between which days the move is expected; nothing once it is done."""
    if nu.verhuisd_op is not None:
        van = tot = None
    elif nu.verhuizing_gepland_op is not None:
        van = tot = nu.verhuizing_gepland_op
    else:
        van, tot = nu.verwachte_verhuizing_van, nu.verwachte_verhuizing_tot
    return {"verwachte_verhuizing_van": van, "verwachte_verhuizing_tot": tot}


def _wakker(
    invoer: Invoer,
    feiten: Feiten,
    rijen: Iterable[Termijn],
    anders_op: date | None,
    peildatum: date,
) -> date | None:
    """The first day on which time alone changes the plan: a term passes, a plan becomes a fact,
    a local norm or an agreement begins or ends, a contact person changes, a signal comes or
    goes."""
    dagen = [anders_op] if anders_op else []
    dagen += [rij.uiterlijk_op + _EEN_DAG for rij in rijen if rij.uiterlijk_op]
    dagen += _dagen(feiten)
    dagen += [dag for rij in invoer.normwaarden for dag in (rij.van, rij.tot) if dag]
    dagen += [dag for van, tot, _rol, _wie in invoer.contacten for dag in (van, tot) if dag]
    dagen += [dag for afspraak in invoer.herkomst.afspraken for dag in afspraak if dag]
    return min((dag for dag in dagen if dag > peildatum), default=None)


def _dagen(feiten: Feiten) -> Iterator[date]:
    yield from filter(None, _losse_dagen(feiten))
    if feiten.rustperiode is not None:
        yield feiten.rustperiode[1] + _EEN_DAG
    yield from feiten.klantprofiel_gedeeld_op


def termijnwaarden(berekend: Termijn) -> tuple[Any, ...]:
    """The columns of one term, in the order of `TERMIJNVELDEN`."""
    norm, begint_op, uiterlijk_op, staat, feit, _variant, _gesloten = berekend
    wacht_op = feit if begint_op is None else ""
    return (norm.id, *_vast(norm.id), begint_op, uiterlijk_op, str(staat), wacht_op)


@cache
def _vast(norm_id: str) -> tuple[str, str]:
    """What no gemeente can change of a norm: its layer and who must act."""
    norm = LANDELIJK[norm_id]
    return norm.laag.value, norm.wie.value


def termijnvelden(berekend: Termijn) -> dict[str, Any]:
    """The same by name."""
    return dict(zip(TERMIJNVELDEN, termijnwaarden(berekend), strict=True))
