"""The gap radar: long stretches without any activity, now or to come (HR §3.2(2), §5.1 A)."""

from collections.abc import Iterator
from datetime import date, timedelta

from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.stilstand import Gat, Lengte
from overdracht.core.teksten import Uitleg

_EENDAG = timedelta(days=1)


def stille_weken(beeld: Beeld) -> Iterator[Signaal]:
    """One signal for each gap that is not over and long enough to speak of."""
    if beeld.is_gevestigd:
        return
    grenzen = beeld.omstandigheden.grenzen
    for van, tot in _aaneen(beeld.stilstand.gaten):
        dagen = (tot - van).days + 1
        # Without an expected move the gaps are counted up to yesterday only.
        is_open = beeld.einde is None and tot + _EENDAG == beeld.peildatum
        if dagen >= grenzen.gat_signaal and (tot >= beeld.peildatum or is_open):
            ernst = Ernst.WAARSCHUWING if dagen >= grenzen.gat_lang else Ernst.LET_OP
            einde = _volgende(beeld) if is_open else tot
            sleutel = "signaal.stilstand_open" if is_open else "signaal.stilstand"
            waarden = {"van": van, "tot": tot, "lengte": Lengte(dagen)}
            uitleg = Uitleg(sleutel, waarden)
            yield Signaal(Signaalsoort.STILSTAND, ernst, van, einde, uitleg, beeld)


def _aaneen(gaten: tuple[Gat, ...]) -> Iterator[tuple[date, date]]:
    """The gaps without the cut at the peildatum."""
    vorige: tuple[date, date] | None = None
    for van, tot, _soort in gaten:
        if vorige is not None and vorige[1] + _EENDAG == van:
            vorige = vorige[0], tot
            continue
        if vorige is not None:
            yield vorige
        vorige = van, tot
    if vorige is not None:
        yield vorige


def _volgende(beeld: Beeld) -> date | None:
    """The day before the next activity that is planned, if one is."""
    begin = [periode.van for periode in beeld.periodes if periode.van > beeld.peildatum]
    return min(begin) - _EENDAG if begin else None
