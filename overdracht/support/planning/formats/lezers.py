"""What the rows of the statement mean: the facts of one dossier, and what else replan must know."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from overdracht.core import voorinburgering as regels_voorinburgering
from overdracht.core.begrippen import (
    Gespreksoort,
    Leerroute,
    Partij,
    Rol,
)
from overdracht.core.feiten import Feiten
from overdracht.core.kalender import Duur
from overdracht.core.keuzes import Brpplaats, Toestemmingsonderdeel
from overdracht.core.normen import LANDELIJK, Eigenwaarde, Normenset
from overdracht.core.stilstand import GEEN, Omstandigheden
from overdracht.support.planning.formats.keuze import lees_scenario
from overdracht.support.planning.formats.omstandigheden import (
    NIEMAND,
    Herkomst,
    herkomst_van,
    lees_omstandigheden,
)
from overdracht.support.planning.formats.opvraag import Rij

_WAAR = frozenset({"1", "true"})


class Normwaarde(NamedTuple):
    """A local value of one norm, of the gemeente or of the gemeente with this azc."""

    voor_azc: bool
    van: date
    tot: date | None
    norm: str
    aantal: str
    maat: str


@dataclass(slots=True)
class Invoer:
    """Everything that the planner needs of one dossier."""

    feiten: dict[str, Any] = field(default_factory=dict)
    normwaarden: list[Normwaarde] = field(default_factory=list)
    contacten: list[tuple[date, date | None, str, UUID]] = field(default_factory=list)
    koppeling_id: UUID | None = None
    gemeente_id: UUID | None = None
    coa_locatie_id: UUID | None = None
    zoeknaam: str = ""
    afgesloten_op: date | None = None
    toestemming_pip: bool = False
    omstandigheden: Omstandigheden = GEEN
    herkomst: Herkomst = NIEMAND

    def vooruit(self, *, peildatum: date) -> Feiten:
        """The facts, with an estimate of the move and an agreement of today where nobody chose."""
        erbij = self.herkomst.schatting(self.feiten) | self.herkomst.afgesproken(peildatum)
        return Feiten(**{**self.feiten, **erbij})

    def contact(self, rol: Rol, *, peildatum: date) -> UUID | None:
        """The fixed contact person in this role today."""
        for van, tot, naam, medewerker_id in self.contacten:
            if naam == rol.value and van <= peildatum and (tot is None or tot > peildatum):
                return medewerker_id
        return None

    def normenset(self, *, peildatum: date) -> Normenset:
        """National norms, then the gemeente's own, then those with this azc, as far as allowed."""
        waarden = {
            rij.norm: rij
            for rij in sorted(self.normwaarden, key=_eerst_gemeente)
            if rij.van <= peildatum and (rij.tot is None or rij.tot > peildatum)
        }
        return normenset_van(tuple(sorted(waarden.values()))) if waarden else LANDELIJK


@lru_cache(maxsize=1_024)
def normenset_van(waarden: tuple[Normwaarde, ...]) -> Normenset:
    """One set per combination of local values: most gemeenten have few or none.

    What a release took from the hands of a gemeente counts no more; the row stays where it is.
    """
    return LANDELIJK.met(
        {
            rij.norm: Eigenwaarde(
                Duur(int(rij.aantal), rij.maat),  # type: ignore[arg-type]  # the names of Duur
                rij.van,
                "gemeente_en_azc" if rij.voor_azc else "gemeente",
            )
            for rij in waarden
            if rij.norm in LANDELIJK.per_id and LANDELIJK[rij.norm].is_instelbaar
        }
    )


def _eerst_gemeente(rij: Normwaarde) -> tuple[bool, date]:
    return rij.voor_azc, rij.van


Delen = Mapping[str, Sequence[Rij]]


def lees_invoer(delen: Delen) -> Invoer:
    basis = delen["dossier"][0]
    koppeling_id, gemeente_id, zoeknaam = basis.woorden[:3]
    verblijf = max(delen.get("verblijf", ()), key=_begin, default=None)
    feiten = {naam: waarde for lees in _LEZERS for naam, waarde in lees(delen).items() if waarde}
    return Invoer(
        feiten=feiten,
        normwaarden=[
            Normwaarde(deel == "norm_azc", rij.dagen[0] or date.min, rij.dagen[1], *rij.woorden[:3])
            for deel in ("norm", "norm_azc")
            for rij in delen.get(deel, ())
        ],
        contacten=[
            (rij.dagen[0] or date.min, rij.dagen[1], rij.woorden[0], UUID(rij.woorden[1]))
            for rij in delen.get("contact", ())
        ],
        koppeling_id=UUID(koppeling_id) if koppeling_id else None,
        gemeente_id=UUID(gemeente_id) if gemeente_id else None,
        coa_locatie_id=UUID(verblijf.woorden[0]) if verblijf else None,
        zoeknaam=zoeknaam,
        afgesloten_op=basis.dagen[4],
        toestemming_pip=any(
            rij.woorden[0] == Toestemmingsonderdeel.PIP_DAGEN.value and rij.dagen[1] is None
            for rij in delen.get("toestemming", ())
        ),
        omstandigheden=lees_omstandigheden(delen),
        herkomst=herkomst_van(delen),
    )


def _begin(rij: Rij) -> date:
    """The first day of a row that has one."""
    return rij.dagen[0] or date.min


def _namen(rij: Rij | None, *namen: str) -> dict[str, Any]:
    return dict(zip(namen, rij.dagen, strict=False)) if rij else {}


def _lees_koppeling(delen: Delen) -> dict[str, Any]:
    basis = delen["dossier"][0]
    verblijf = max(delen.get("verblijf", ()), key=_begin, default=None)
    return {
        **_namen(basis, "vergunning_op", "kennisgeving_op", "gekoppeld_op", "tvs_melding_op"),
        "overgeplaatst_op": verblijf.dagen[2] if verblijf else None,
    }


def _lees_klantprofiel(delen: Delen) -> dict[str, Any]:
    gevraagd = [
        rij
        for rij in delen.get("toestemming", ())
        if rij.woorden[0] == Toestemmingsonderdeel.KLANTPROFIEL.value
    ]
    gedeeld = [rij.dagen[0] for rij in delen.get("klantprofiel", ()) if rij.dagen[0]]
    return {
        **_namen(
            max(gevraagd, key=_begin, default=None),
            "toestemming_op",
            "toestemming_ingetrokken_op",
        ),
        "klantprofiel_gedeeld_op": tuple(sorted(gedeeld)),
    }


def _lees_gesprekken(delen: Delen) -> dict[str, Any]:
    kennismaking = _eerste(delen, Gespreksoort.KENNISMAKING)
    driegesprek = _eerste(delen, Gespreksoort.DRIEGESPREK)
    return {
        "kennismaking_gehouden_op": kennismaking.dagen[1] if kennismaking else None,
        **_namen(driegesprek, "driegesprek_gepland_op", "driegesprek_gehouden_op"),
    }


def _eerste(delen: Delen, soort: Gespreksoort) -> Rij | None:
    """The talk that counts: the first that was held, else the one that is planned."""
    rijen = [rij for rij in delen.get("gesprek", ()) if rij.woorden[0] == soort.value]
    return min(
        rijen,
        key=lambda rij: (rij.dagen[1] is None, rij.dagen[1] or rij.dagen[0] or date.max),
        default=None,
    )


def _lees_voorinburgering(delen: Delen) -> dict[str, Any]:
    """A participation that began counts before an offer that was only made or declined."""
    rij = max(
        delen.get("voorinburgering", ()),
        key=lambda rij: (rij.dagen[2] is not None, rij.dagen[2] or rij.dagen[0] or date.min),
        default=None,
    )
    return _namen(rij, *regels_voorinburgering.VELDEN)


def _lees_intake(delen: Delen) -> dict[str, Any]:
    """That of this koppeling; where a PIP stands from an earlier one, the intake it rests on."""
    koppeling_id = delen["dossier"][0].woorden[0]
    rijen = delen.get("intake", ())
    eigen = [rij for rij in rijen if rij.woorden[1] == koppeling_id]
    rij = max(eigen or (rijen if delen.get("pip") else ()), key=_begin, default=None)
    return {
        **_namen(rij, "intake_begonnen_op", "intake_afgerond_op"),
        "intake_bij_verstek": rij is not None and rij.woorden[0] in _WAAR,
    }


def _lees_toets(delen: Delen) -> dict[str, Any]:
    rij = next(iter(delen.get("toets", ())), None)
    return {
        **_namen(rij, "leerbaarheidstoets_op"),
        "leerbaarheidstoets_vrijgesteld": rij is not None and rij.woorden[0] in _WAAR,
    }


def _lees_pip(delen: Delen) -> dict[str, Any]:
    """The dagtekening of the first version (IN-05), the leerroute of the latest."""
    versies = sorted(delen.get("pip", ()), key=lambda rij: int(rij.woorden[1]))
    if not versies:
        return {}
    aangeboden = [rij.dagen[1] for rij in versies if rij.dagen[1]]
    return {
        "pip_vastgesteld_op": versies[0].dagen[0],
        "leerroute": Leerroute(versies[-1].woorden[0]),
        "leerroute_aangeboden_op": aangeboden[-1] if aangeboden else None,
    }


def _lees_traject(delen: Delen) -> dict[str, Any]:
    return _namen(min(delen.get("traject", ()), key=_begin, default=None), "traject_begonnen_op")


def _lees_huisvesting(delen: Delen) -> dict[str, Any]:
    """The gemeente's expectation stands; COA's only as long as the gemeente has none."""
    verwacht = {rij.woorden[0]: rij for rij in delen.get("verwachting", ())}
    stand = verwacht.get(Partij.GEMEENTE.value) or verwacht.get(Partij.COA.value)
    huis = next(iter(delen.get("huisvesting", ())), None)
    return {
        **_namen(stand, "verwachte_verhuizing_van", "verwachte_verhuizing_tot"),
        **_namen(
            huis,
            "woning_beschikbaar_op",
            "verhuizing_gepland_op",
            "verhuisd_op",
            "bijstand_vanaf_op",
        ),
        **_namen(next(iter(delen.get("rust", ())), None), "rust_van", "rust_tot"),
        **_lees_brp(delen.get("brp", ())),
        **_namen(
            max(delen.get("logeren", ()), key=_begin, default=None),
            "logeren_begonnen_op",
            "logeren_geeindigd_op",
        ),
    }


def _lees_brp(rijen: Sequence[Rij]) -> dict[str, Any]:
    """The first in the gemeente of the koppeling; each of the other places is another fact."""
    hier = [rij for rij in rijen if rij.woorden[0] == Brpplaats.VESTIGING.value]
    elders = {f"brp_{rij.woorden[0]}_op": rij.dagen[0] for rij in rijen if rij not in hier}
    return {**_namen(min(hier, key=_begin, default=None), "brp_ingeschreven_op"), **elders}


_LEZERS: tuple[Callable[[Delen], dict[str, Any]], ...] = (
    _lees_koppeling,
    _lees_klantprofiel,
    lees_scenario,
    _lees_gesprekken,
    _lees_voorinburgering,
    _lees_intake,
    _lees_toets,
    _lees_pip,
    _lees_traject,
    _lees_huisvesting,
)
