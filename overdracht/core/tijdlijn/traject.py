"""The start of the traject, and the terms that the PIP starts."""

from overdracht.core.begrippen import Leerroute, Partij, Scenario, Stapsoort
from overdracht.core.pip import inburgeringstermijn
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik
from overdracht.core.tijdlijn.pip import reden_volgorde

_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
# step, party, and the norm of which it is the last day
_NA_DE_PIP = (
    ("bezwaar", Partij.INBURGERAAR, "T-35"),
    ("schakelen", Partij.GEMEENTE, "T-48"),
    ("voortgangsgesprek", Partij.GEMEENTE, "T-50"),
)

_GEMEENTE, _INBURGERAAR, _PARTNER = Partij.GEMEENTE, Partij.INBURGERAAR, Partij.PARTNER
_SNELLE_START = Scenario.SNELLE_START
_ONDERWIJS = Leerroute.ONDERWIJS


def stap_traject(blik: Blik, pip: Bereik | None) -> None:
    """The traject: started, or after the PIP and, but for scenario 1, after the move."""
    begonnen_op = blik.feiten.traject_begonnen_op
    if begonnen_op is not None:
        blik.dag("traject", _PARTNER, begonnen_op)
        return
    bereik = _verwacht(blik, pip) if pip is not None else None
    if bereik is not None and bereik.van <= bereik.tot:
        blik.stap("traject", _PARTNER, bereik, reden_volgorde(blik))


def _verwacht(blik: Blik, pip: Bereik) -> Bereik | None:
    is_onderwijs = blik.feiten.leerroute is _ONDERWIJS
    variant, norm = _ONDERWIJS if is_onderwijs else "", blik.normen["T-36"]
    van, aanbod = max(pip.van, blik.vanaf), norm.laatste_dag(pip.tot, variant)
    if blik.scenario is _SNELLE_START and blik.voor_verhuizing:
        tot = blik.voorbereiding.tot if blik.voorbereiding else aanbod
        return _nieuw(Bereik, (van, tot, _VERWACHT))
    vestiging = blik.vestiging
    if vestiging is None or not (blik.is_gevestigd or blik.scenario):
        return None
    laatst = max(norm.laatste_dag(vestiging.tot, variant), aanbod)
    return _nieuw(Bereik, (max(van, vestiging.van), laatst, _VERWACHT))


def stappen_na_pip(blik: Blik) -> None:
    """The inburgeringstermijn and what hangs on it; drawn for a planned PIP as well."""
    aanbod_op = blik.feiten.leerroute_aangeboden_op
    if aanbod_op is not None:
        blik.dag("leerroute_aanbod", _GEMEENTE, aanbod_op)
    termijn = inburgeringstermijn(blik.feiten, blik.normen)
    if termijn is None:
        return
    sleutel = "lijn.inburgeringstermijn"
    blik.stap("inburgeringstermijn", _INBURGERAAR, (*termijn, _AFGELEID), sleutel)
    if aanbod_op is None:
        blik.uiterlijk("leerroute_aanbod", _GEMEENTE, "T-36")
    for stap, partij, norm_id in _NA_DE_PIP:
        blik.op_laatste_dag(stap, partij, blik.termijnen[norm_id])
    verlenging = blik.termijnen["T-53"]
    if verlenging.begint_op is not None and verlenging.uiterlijk_op is not None:
        periode = (verlenging.begint_op, verlenging.uiterlijk_op, _AFGELEID)
        blik.stap("verlenging_aanvragen", _INBURGERAAR, periode, "lijn.verlenging")
