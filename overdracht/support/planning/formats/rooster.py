"""What must stand in the tables for one dossier, computed from what is known of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta
from typing import Any, NamedTuple

from overdracht.core.begrippen import Fase, Rol, Staat
from overdracht.core.fase import fase
from overdracht.core.feiten import Feiten
from overdracht.core.signalen import houd_bij
from overdracht.core.signalen.soort import als_getal
from overdracht.core.termijn import Termijn, termijnen
from overdracht.core.termijn.bel import belt, eerste
from overdracht.support.planning.formats.lezers import Invoer

BEL = frozenset({Staat.WACHT, Staat.LOOPT, Staat.VERLOPEN})
TERMIJNVELDEN = ("norm", "laag", "wie", "begint_op", "uiterlijk_op", "staat", "wacht_op")
_EEN_DAG = timedelta(days=1)
_GESLOTEN: dict[str, Any] = {
    "fase": Fase.AFGESLOTEN.value,
    "volgende_termijn_op": None,
    "volgende_termijn_sleutel": "",
    "volgende_termijn_wie": "",
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
    "is_te_laat",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "stilstand_dagen",
    "signalen",
    "wordt_wakker_op",
)


class Rooster(NamedTuple):
    """The open terms (the bell), the columns to sort on, and every term by its key."""

    bel: dict[str, Termijn]
    kolommen: dict[str, Any]
    alles: Mapping[str, Termijn]


def maak_rooster(invoer: Invoer, *, peildatum: date) -> Rooster:
    """The plan of one dossier on this day; a closed dossier has no open terms."""
    feiten = invoer.vooruit()
    normen = invoer.normenset(peildatum=peildatum)
    kolommen: dict[str, Any] = {
        "zoeknaam": invoer.zoeknaam,
        "gemeente_id": invoer.gemeente_id,
        "coa_locatie_id": invoer.coa_locatie_id,
        "regievoerder_id": invoer.contact(Rol.REGIEVOERDER_GEMEENTE, peildatum=peildatum),
        "casemanager_id": invoer.contact(Rol.CASEMANAGER, peildatum=peildatum),
        "tvs_melding_op": feiten.tvs_melding_op,
        "scenario": feiten.op(peildatum).scenario or "",
        **_verhuizing(feiten.op(peildatum)),
    }
    if invoer.afgesloten_op is not None:
        return Rooster({}, kolommen | _GESLOTEN, {})
    alles = {t.sleutel: t for t in termijnen(feiten, normen, peildatum=peildatum)}
    nu = feiten.op(peildatum)
    rijen = {
        sleutel: termijn
        for sleutel, termijn in alles.items()
        if termijn.staat in BEL and belt(termijn, nu)
    }
    volgende = eerste(rijen.values())
    kenmerk = houd_bij(
        feiten, alles.values(), normen, peildatum=peildatum, omstandigheden=invoer.omstandigheden
    )
    kolommen |= {
        "fase": fase(feiten, peildatum=peildatum).value,
        "volgende_termijn_op": volgende.uiterlijk_op if volgende else None,
        "volgende_termijn_sleutel": volgende.sleutel if volgende else "",
        "volgende_termijn_wie": volgende.wie.value if volgende else "",
        "is_te_laat": volgende is not None and volgende.is_te_laat,
        "stilstand_dagen": kenmerk.stilstand_dagen,
        "signalen": als_getal(kenmerk.soorten),
        "wordt_wakker_op": _wakker(invoer, feiten, rijen.values(), kenmerk.anders_op, peildatum),
    }
    return Rooster(rijen, kolommen, alles)


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
    a local norm begins or ends, a contact person changes, a signal comes or goes."""
    dagen = [anders_op] if anders_op else []
    dagen += [rij.uiterlijk_op + _EEN_DAG for rij in rijen if rij.uiterlijk_op]
    dagen += _dagen(feiten)
    dagen += [dag for rij in invoer.normwaarden for dag in (rij.van, rij.tot) if dag]
    dagen += [dag for van, tot, _rol, _wie in invoer.contacten for dag in (van, tot) if dag]
    return min((dag for dag in dagen if dag > peildatum), default=None)


def _dagen(feiten: Feiten) -> Iterator[date]:
    for veld in fields(feiten):
        waarde = getattr(feiten, veld.name)
        if isinstance(waarde, date):
            yield waarde
        elif isinstance(waarde, tuple):
            yield from waarde


def termijnvelden(berekend: Termijn) -> dict[str, Any]:
    """The columns of one term."""
    return {
        "norm": berekend.norm,
        "laag": berekend.laag.value,
        "wie": berekend.wie.value,
        "begint_op": berekend.begint_op,
        "uiterlijk_op": berekend.uiterlijk_op,
        "staat": berekend.staat.value,
        "wacht_op": berekend.wacht_op or "",
    }
