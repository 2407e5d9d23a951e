"""Which scenario's are feasible, which fits best and which is advised (domain 7.3, steps 1-4)."""

from dataclasses import dataclass
from enum import StrEnum

from overdracht.core.begrippen import Scenario
from overdracht.core.scenario.drempels import Drempels, Wachtband
from overdracht.core.scenario.factoren import Belastbaarheid, Factoren, VoorinburgeringStatus

SC1, SC2, SC3 = Scenario

_VOORBIJ = frozenset(
    {
        VoorinburgeringStatus.AFGEROND,
        VoorinburgeringStatus.GESTOPT,
        VoorinburgeringStatus.AFGEWEZEN,
    }
)


class Vorm(StrEnum):
    """How the gecombineerde aanpak is set up (domain 7.4)."""

    NA_ELKAAR = "na_elkaar"
    ZONDER_VOORINBURGERING = "zonder_voorinburgering"


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The judgement on one set of factors; `past` and `advies` are None when data lack (R-15)."""

    factoren: Factoren
    drempels: Drempels
    band: Wachtband | None
    haalbaar: frozenset[Scenario]
    past: Scenario | None
    advies: Scenario | None

    @property
    def past_beter(self) -> Scenario | None:
        """Another scenario than the advised one that fits this person better (X8)."""
        return None if self.past is self.advies else self.past

    @property
    def is_ver(self) -> bool:
        """Too far for something every week (T-23)."""
        reistijd = self.factoren.reistijd_minuten
        return reistijd is not None and reistijd > self.drempels.reistijd_wekelijks

    @property
    def is_digitaal(self) -> bool:
        """Skills and means for parts of the intake at a distance (HR §3.2(1))."""
        return is_digitaal(self.factoren)

    @property
    def is_overstap(self) -> bool:
        """The mixed form 2 to 1: the Voorinburgering is over and the wait is still long (R-12)."""
        return SC1 in self.haalbaar and is_klaar_met_wachten(self.factoren, self.band)

    @property
    def is_voorbij(self) -> bool:
        """No Voorinburgering is left to combine with."""
        return self.factoren.voorinburgering_status in _VOORBIJ

    @property
    def is_zwaar(self) -> bool:
        """Two things at a time are too much to ask (HR §3.2(3))."""
        laag = self.factoren.belastbaarheid is Belastbaarheid.LAAG
        return laag or self.factoren.gezinshereniging_loopt is True

    @property
    def vorm(self) -> Vorm | None:
        """The form of the advised gecombineerde aanpak (R-04 … R-07)."""
        if self.advies is not SC2 or self.is_voorbij:
            return None
        if self.band is Wachtband.KORT:
            return Vorm.ZONDER_VOORINBURGERING
        return Vorm.NA_ELKAAR if self.band is not None or self.is_zwaar else None

    @property
    def uitkomst(self) -> str:
        """The advised scenario with its form, as one word for a sentence."""
        return "_".join(filter(None, (self.advies, self.vorm)))


def beoordeel(factoren: Factoren, drempels: Drempels) -> Oordeel:
    """Apply steps 1 to 4 of domain 7.3; pure, and blind to all but the factors."""
    band = drempels.band(factoren.verwachte_wacht_weken)
    haalbaar = _haalbaar(factoren, drempels, band)
    past = _past(factoren, haalbaar, band)
    voorkeur = factoren.voorkeursscenario_azc
    advies = voorkeur if past is not None and voorkeur in haalbaar else past
    return Oordeel(factoren, drempels, band, haalbaar, past, advies)


def is_digitaal(factoren: Factoren) -> bool:
    """Digital parts of the intake need both skills and means."""
    return factoren.digitaal_vaardig is True and factoren.middelen_aanwezig is True


def is_klaar_met_wachten(factoren: Factoren, band: Wachtband | None) -> bool:
    """In scenario 2, done with the Voorinburgering, and a long wait ahead (HR §5.1)."""
    return (
        factoren.huidig_scenario is SC2
        and factoren.voorinburgering_status is VoorinburgeringStatus.AFGEROND
        and band is Wachtband.LANG
    )


def kan_komen(factoren: Factoren, minuten: int) -> bool:
    """Whether the person can travel to the gemeente within `minuten`; not asked counts as yes."""
    reistijd = factoren.reistijd_minuten
    return reistijd is not None and reistijd <= minuten and factoren.kan_reizen is not False


def _haalbaar(
    factoren: Factoren, drempels: Drempels, band: Wachtband | None
) -> frozenset[Scenario]:
    vroeg = (
        kan_komen(factoren, drempels.max_reistijd_intake)
        or factoren.gemeente_naar_azc_mogelijk is True
        or is_digitaal(factoren)
    )
    if not vroeg:
        return frozenset({SC3})
    traject = factoren.traject_in_of_bij_azc_mogelijk
    if traject is None:
        # The switch 2 to 1 asks only that the person can come and that COA is told (HR §5.1).
        traject = is_klaar_met_wachten(factoren, band)
    if traject and kan_komen(factoren, drempels.reistijd_wekelijks):
        return frozenset(Scenario)
    return frozenset({SC2, SC3})


def _past(
    factoren: Factoren, haalbaar: frozenset[Scenario], band: Wachtband | None
) -> Scenario | None:
    vroeg = SC2 if SC2 in haalbaar else SC3
    if factoren.reistijd_minuten is None:
        return None
    if band is None:
        # A scenario that no longer can be (X10) is replaced, whatever the wait.
        huidig = factoren.huidig_scenario
        return None if huidig is None or huidig in haalbaar else vroeg
    if band is Wachtband.LANG and SC1 in haalbaar:
        return SC1
    return vroeg
