"""What weighs on someone's weeks, where a forecast comes from, and what holds for the azc."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from overdracht.core.begrippen import Partij
from overdracht.core.feiten import Feiten
from overdracht.core.keuzes import Factor
from overdracht.core.normen import LANDELIJK
from overdracht.core.stilstand import GEEN, Deelname, Lengte, Omstandigheden
from overdracht.core.teksten import Tussen, Uitleg
from overdracht.core.wachttijd import Wachttijd
from overdracht.support.planning.formats.opvraag import Rij

# From and until which days the agreements of this gemeente and this azc hold.
Afspraken = Sequence[tuple[date, date | None]]
_JA = "ja"
# What ends the wait: from then on nothing is estimated.
_BEKEND = ("verhuisd_op", "brp_ingeschreven_op", "verhuizing_gepland_op")
_BEGIN = ("gekoppeld_op", "tvs_melding_op")


class Herkomst(NamedTuple):
    """Who expects the move; when nobody does, the figures of earlier moves, if any.

    `partij` is who said it; `wachttijd` and `gemeten_op` are those of the own gemeente.
    `afspraken` are those with this azc, as long as nobody chose a scenario.
    """

    partij: Partij | None = None
    wachttijd: Wachttijd | None = None
    gemeten_op: date | None = None
    afspraken: Afspraken = ()

    def afgesproken(self, peildatum: date) -> dict[str, Any]:
        """The fact that an agreement holds on this day, which removes T-06 (HR §3.1)."""
        geldt = any(
            van <= peildatum and (tot is None or tot > peildatum) for van, tot in self.afspraken
        )
        return {"voorkeursscenario_afgesproken": True} if geldt else {}

    def schatting(self, feiten: Mapping[str, Any]) -> dict[str, Any]:
        """The estimated days of the move, where nobody expects anything and nothing is known."""
        begin = next((feiten[veld] for veld in _BEGIN if feiten.get(veld)), None)
        if self.partij is not None or begin is None or any(feiten.get(v) for v in _BEKEND):
            return {}
        if self.wachttijd is not None:
            van, tot = self.wachttijd.vanaf(begin)
        else:
            van, tot = (LANDELIJK[norm].laatste_dag(begin) for norm in ("T-04a", "T-04b"))
        return {"verhuizing_geschat_van": van, "verhuizing_geschat_tot": tot}


def leg_uit(herkomst: Herkomst, feiten: Feiten) -> Uitleg | None:
    """Where an estimated move comes from; None where somebody said what is expected, or it is past.

    `feiten` are those of which the line was made.
    """
    van, tot = feiten.verhuizing_geschat_van, feiten.verhuizing_geschat_tot
    if van is None or tot is None or feiten.verhuisd_op is not None:
        return None
    waarden: dict[str, object] = {"wanneer": Tussen(van, tot)}
    wachttijd = herkomst.wachttijd
    if wachttijd is not None:
        waarden |= {"midden": Lengte(wachttijd.midden), "aantal": wachttijd.aantal}
        return Uitleg("verwachting.eigen_cijfers", waarden | {"op": herkomst.gemeten_op})
    kort, lang = LANDELIJK["T-04a"], LANDELIJK["T-04b"]
    waarden |= {"kort": kort.duur, "lang": lang.duur}
    waarden |= {"bron_kort": kort.bron, "bron_lang": lang.bron}
    return Uitleg("verwachting.landelijk", waarden)


NIEMAND = Herkomst()


def herkomst_van(delen: Mapping[str, Sequence[Rij]]) -> Herkomst:
    """Who expects the move of this dossier, and what its gemeente measured and agreed."""
    partijen = {rij.woorden[0] for rij in delen.get("verwachting", ())}
    partij = next((p for p in (Partij.GEMEENTE, Partij.COA) if p.value in partijen), None)
    meting = next(iter(delen.get("wachttijd", ())), None)
    if meting is None:
        return Herkomst(partij, afspraken=_afspraken(delen))
    wachttijd = Wachttijd(*(int(w) for w in meting.woorden))
    return Herkomst(partij, wachttijd, meting.dagen[0], _afspraken(delen))


def _afspraken(delen: Mapping[str, Sequence[Rij]]) -> Afspraken:
    """What both sides confirmed; none once the choice is made, which keeps what held then."""
    if delen.get("scenario"):
        return ()
    return tuple((rij.dagen[0] or date.min, rij.dagen[1]) for rij in delen.get("afspraak", ()))


def lees_omstandigheden(delen: Mapping[str, Sequence[Rij]]) -> Omstandigheden:
    """Participation, gezinshereniging, travel time and load limit, as people recorded them."""
    factoren = {rij.woorden[0]: rij.woorden[1] for rij in delen.get("factor", ())}
    deelname = tuple(_deelname(rij) for rij in delen.get("deelname", ()) if rij.dagen[0])
    if not factoren and not deelname:
        return GEEN
    return Omstandigheden(
        deelname=deelname,
        gezinshereniging_loopt=factoren.get(Factor.GEZINSHERENIGING_LOOPT) == _JA,
        reistijd_minuten=_getal(factoren, Factor.REISTIJD_MINUTEN),
        belasting=_getal(factoren, Factor.BELASTINGGRENS),
    )


def _deelname(rij: Rij) -> Deelname:
    return Deelname(
        van=rij.dagen[0] or date.min,
        tot=rij.dagen[1] or date.max,
        dagdelen_per_week=int(rij.woorden[0]),
    )


def _getal(factoren: Mapping[str, str], factor: Factor) -> int | None:
    waarde = factoren.get(factor, "")
    return int(waarde) if waarde.isdigit() else None
