"""What was not done in time and can still be mended (T-05, T-09 … T-13, T-18, T-20)."""

from collections.abc import Iterator
from datetime import timedelta

from overdracht.core.begrippen import Staat
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.teksten import Uitleg
from overdracht.core.termijn.bel import belt

_EENDAG = timedelta(days=1)
_VERLOPEN = Staat.VERLOPEN
_DRIEGESPREK = Signaalsoort.DRIEGESPREK_GEMIST
# In a dossier at most one norm of each row is there: they are those of the branches.
_TE_LAAT = (
    (Signaalsoort.PIP_TE_LAAT, Ernst.WETTELIJK, ("T-20", "T-20b")),
    (Signaalsoort.SCENARIO_TE_LAAT, Ernst.WAARSCHUWING, ("T-05",)),
    (_DRIEGESPREK, Ernst.WAARSCHUWING, ("T-11", "T-12", "T-13")),
    (Signaalsoort.KENNISMAKING_GEMIST, Ernst.LET_OP, ("T-09", "T-10")),
    (Signaalsoort.PROFIEL_OUD, Ernst.LET_OP, ("T-18",)),
)


def gemist(beeld: Beeld) -> Iterator[Signaal]:
    """One signal for each of these terms that is past, as long as it makes sense to act."""
    termijnen = beeld.termijnen
    for soort, ernst, norm_ids in _TE_LAAT:
        for norm_id in norm_ids:
            termijn = termijnen.get(norm_id)
            if termijn is None or termijn.staat is not _VERLOPEN:
                continue
            if termijn.uiterlijk_op is not None and belt(
                termijn, beeld.nu, peildatum=beeld.peildatum
            ):
                waarden = {
                    "uiterlijk_op": termijn.uiterlijk_op,
                    "begint_op": termijn.begint_op,
                    "duur": termijn.regel.duur,
                    "bron": termijn.bron,
                    "norm": termijn.norm,
                }
                van = termijn.uiterlijk_op + _EENDAG
                yield Signaal(soort, ernst, van, None, Uitleg(f"signaal.{soort}", waarden), beeld)


def driegesprek_na_verhuizing(beeld: Beeld) -> Iterator[Signaal]:
    """After the move without a driegesprek: hold it as a talk of transfer (T-13; PP-01)."""
    nu = beeld.nu
    if not beeld.is_gevestigd or beeld.einde is None or nu.scenario is None:
        return
    if nu.driegesprek_gehouden_op is None and nu.pip_vastgesteld_op is None:
        uitleg = Uitleg("signaal.driegesprek_na_verhuizing")
        yield Signaal(_DRIEGESPREK, Ernst.WAARSCHUWING, beeld.einde.vroegst, None, uitleg, beeld)
