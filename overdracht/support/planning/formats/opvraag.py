"""The one statement that brings everything core must know of any number of dossiers.

Each part gives rows of one kind in the same shape: what it is, of which dossier, six days and
four words. One round trip and no objects: a page has no time for fifteen queries.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from overdracht.data.voorbereid import fetch

_DAGEN = 6
_WOORDEN = 4
_VAN_DOSSIER = "r.dossier_id = b.id"
_VAN_PERIODE = "r.dossier_id = b.id AND r.koppeling_id = b.koppeling_id"
_VAN_KOPPELING = "r.koppeling_id = b.koppeling_id"
_VAN_GEMEENTE = "r.gemeente_id = b.gemeente_id"
_VAN_AZC = "r.gemeente_id = b.gemeente_id AND r.coa_locatie_id = b.azc_id"

# Once for all parts: a part is then one small join, and the planner has little to plan.
# The azc is that of the stay: the column of the dossier is a copy that replan has yet to write.
_BASIS = """
    SELECT d.id, d.koppeling_id, d.afgesloten_op, i.vergunning_op, i.kennisgeving_op,
        k.gekoppeld_op, k.tvs_melding_op, k.gemeente_id, p.zoeknaam,
        (SELECT v.coa_locatie_id FROM overdracht_verblijf v
         WHERE v.dossier_id = d.id AND v.vervangen_at IS NULL
         ORDER BY v.van DESC LIMIT 1) AS azc_id
    FROM gevraagd g
    JOIN overdracht_dossier d ON d.id = g.id
    JOIN overdracht_inburgeraar i ON i.id = d.inburgeraar_id
    JOIN overdracht_persoon p ON p.id = i.persoon_id
    LEFT JOIN overdracht_koppeling k ON k.id = d.koppeling_id
"""


class Rij(NamedTuple):
    """One row of one part."""

    deel: str
    dossier_id: UUID
    dagen: tuple[date | None, ...]
    woorden: tuple[str, ...]


class _Deel(NamedTuple):
    """A table `r`, how it hangs on the dossier `b`, and which of its rows count."""

    naam: str
    tabel: str
    hangt_aan: str
    dagen: str
    woorden: str = ""
    waar: str = ""


_DELEN = (
    _Deel(
        "afspraak",
        "voorkeursscenario",
        _VAN_AZC,
        "r.geldig_van r.geldig_tot",
        "r.scenario",
        "r.scenario <> '' AND r.akkoord_gemeente AND r.akkoord_coa",
    ),
    _Deel("contact", "contactpersoon", _VAN_KOPPELING, "r.van r.tot", "r.rol r.medewerker_id"),
    _Deel(
        "verblijf", "verblijf", _VAN_DOSSIER, "r.van r.tot r.overgeplaatst_op", "r.coa_locatie_id"
    ),
    _Deel(
        "toestemming",
        "toestemming",
        _VAN_DOSSIER,
        "r.toestemming_op r.toestemming_ingetrokken_op",
        "r.onderdeel",
        "r.antwoord = 'ja'",
    ),
    _Deel("klantprofiel", "klantprofielmoment", _VAN_DOSSIER, "r.klantprofiel_gedeeld_op"),
    _Deel(
        "scenario",
        "scenariokeuze",
        _VAN_PERIODE,
        """r.scenario_gekozen_op r.coa_geinformeerd_op r.inburgeraar_geinformeerd_op
        r.scenario_bevestigd_op r.beeindigd_op""",
        "r.scenario r.driegesprek_moment r.voorkeursscenario_afgesproken r.mengvorm",
    ),
    _Deel(
        "gesprek",
        "gesprek",
        _VAN_PERIODE,
        "r.gepland_op r.gehouden_op",
        "r.soort",
        "r.niet_doorgegaan_op IS NULL",
    ),
    _Deel(
        "voorinburgering",
        "voorinburgering",
        _VAN_DOSSIER,
        """r.voorinburgering_aangeboden_op r.voorinburgering_afgewezen_op
        r.voorinburgering_begonnen_op r.voorinburgering_eindigt_naar_plan_op
        r.voorinburgering_geeindigd_op""",
    ),
    _Deel(
        "intake",
        "intake",
        _VAN_DOSSIER,
        "r.intake_begonnen_op r.intake_afgerond_op",
        "r.intake_bij_verstek r.koppeling_id",
    ),
    _Deel(
        "toets",
        "leerbaarheidstoets",
        _VAN_DOSSIER,
        "r.leerbaarheidstoets_op",
        "r.leerbaarheidstoets_vrijgesteld",
    ),
    _Deel(
        "pip",
        "pip",
        _VAN_DOSSIER,
        "r.pip_vastgesteld_op r.leerroute_aangeboden_op",
        "r.leerroute r.versienummer",
    ),
    _Deel("traject", "traject", _VAN_DOSSIER, "r.traject_begonnen_op"),
    _Deel(
        "verwachting",
        "verhuisverwachting",
        _VAN_KOPPELING,
        "r.verwachte_verhuizing_van r.verwachte_verhuizing_tot",
        "r.partij",
        "r.opgevolgd_at IS NULL",
    ),
    _Deel(
        "huisvesting",
        "huisvesting",
        _VAN_KOPPELING,
        "r.woning_beschikbaar_op r.verhuizing_gepland_op r.verhuisd_op r.bijstand_vanaf_op",
    ),
    _Deel("rust", "rustperiode", _VAN_PERIODE, "r.rust_van r.rust_tot"),
    _Deel(
        "brp",
        "brpinschrijving",
        "r.dossier_id = b.id AND (r.gemeente_id = b.gemeente_id OR r.soort <> 'vestiging')",
        "r.brp_ingeschreven_op",
        "r.soort",
    ),
    _Deel(
        "logeren",
        "logeerperiode",
        _VAN_DOSSIER,
        "r.logeren_begonnen_op r.logeren_geeindigd_op",
    ),
    _Deel(
        "deelname",
        "deelname",
        _VAN_DOSSIER,
        "r.deelname_van r.deelname_tot",
        "r.dagdelen_per_week",
    ),
    _Deel(
        "factor",
        "scenariofactor",
        _VAN_DOSSIER,
        "r.vastgesteld_op",
        "r.factor r.waarde",
        "r.opgevolgd_at IS NULL"
        " AND r.factor IN ('gezinshereniging_loopt', 'belastinggrens', 'reistijd_minuten')",
    ),
    _Deel(
        "wachttijd",
        "wachttijd",
        _VAN_GEMEENTE,
        "r.gemeten_op",
        "r.kort_dagen r.midden_dagen r.lang_dagen r.aantal",
    ),
    _Deel(
        "norm",
        "normwaarde",
        _VAN_GEMEENTE,
        "r.geldig_van r.geldig_tot",
        "r.norm r.aantal r.maat",
        "r.coa_locatie_id IS NULL",
    ),
    _Deel(
        "norm_azc",
        "normwaarde",
        _VAN_AZC,
        "r.geldig_van r.geldig_tot",
        "r.norm r.aantal r.maat",
    ),
)


def _lijst(kolommen: str, soort: str, breedte: int) -> list[str]:
    """These columns, filled up with nothing: every part of the statement has one shape."""
    namen = kolommen.split()
    leeg = [f"CAST(NULL AS {soort})"] * (breedte - len(namen))
    return [*(naam if soort == "date" else f"CAST({naam} AS {soort})" for naam in namen), *leeg]


def _kolommen(naam: str, dagen: str, woorden: str) -> str:
    lijst = [
        f"CAST('{naam}' AS text)",
        "b.id",
        *_lijst(dagen, "date", _DAGEN),
        *_lijst(woorden, "text", _WOORDEN),
    ]
    return ", ".join(lijst)


def _select(deel: _Deel) -> str:
    kolommen = _kolommen(deel.naam, deel.dagen, deel.woorden)
    waar = f" AND {deel.waar}" if deel.waar else ""
    return (
        f"SELECT {kolommen} FROM basis b JOIN overdracht_{deel.tabel} r ON {deel.hangt_aan}"  # noqa: S608  # our own constants only
        f" WHERE r.vervangen_at IS NULL{waar}"
    )


_DOSSIER = _kolommen(
    "dossier",
    "b.vergunning_op b.kennisgeving_op b.gekoppeld_op b.tvs_melding_op b.afgesloten_op",
    "b.koppeling_id b.gemeente_id b.zoeknaam",
)
_ALLES = " UNION ALL ".join(
    (f"SELECT {_DOSSIER} FROM basis b", *(_select(deel) for deel in _DELEN))  # noqa: S608  # as above
)
_GEVRAAGD = {
    "postgresql": "SELECT unnest(%s::uuid[]) AS id",
    "sqlite": "SELECT value AS id FROM json_each(%s)",
}
OPVRAAG = {
    vendor: f"WITH gevraagd AS ({gevraagd}), basis AS MATERIALIZED ({_BASIS}) {_ALLES}"
    for vendor, gevraagd in _GEVRAAGD.items()
}


def fetch_rijen(dossier_ids: Sequence[UUID]) -> Iterable[Rij]:
    """Everything about these dossiers, in one statement whatever their number."""
    is_sqlite = connection.vendor == "sqlite"
    gevraagd: Any = list(dossier_ids)
    if is_sqlite:
        gevraagd = "[" + ",".join(f'"{dossier_id.hex}"' for dossier_id in dossier_ids) + "]"
    rijen = fetch(OPVRAAG[connection.vendor], [gevraagd])
    return [_rij_sqlite(rij) for rij in rijen] if is_sqlite else [_rij(rij) for rij in rijen]


def _rij(rij: Sequence[Any]) -> Rij:
    woorden = tuple(woord or "" for woord in rij[-_WOORDEN:])
    return Rij(rij[0], rij[1], tuple(rij[2 : 2 + _DAGEN]), woorden)


def _rij_sqlite(rij: Sequence[Any]) -> Rij:
    """SQLite keeps a day as text and a key as hexadecimal digits."""
    dagen = tuple(_dag_sqlite(dag) for dag in rij[2 : 2 + _DAGEN])
    woorden = tuple(woord or "" for woord in rij[-_WOORDEN:])
    return Rij(rij[0], UUID(rij[1]), dagen, woorden)


def _dag_sqlite(dag: Any) -> date | None:
    # A column that is a date in the first part of the union is converted, any other is text.
    return date.fromisoformat(dag) if isinstance(dag, str) and dag else dag or None
