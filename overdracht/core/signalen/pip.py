"""The PIP guard: a PIP before the house starts the three years while the person waits (R-13)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from overdracht.core.begrippen import Scenario
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.stilstand import Lengte
from overdracht.core.teksten import Uitleg

_EENDAG = timedelta(days=1)
_VOOR_DE_VERHUIZING = frozenset({Scenario.SNELLE_START, Scenario.GECOMBINEERDE_AANPAK})


class Reeks(NamedTuple):
    """Between two lengths, in words: `9 tot 17 weken`."""

    minst: Lengte
    meest: Lengte

    def __str__(self) -> str:
        """As it stands in a sentence."""
        minst, meest = str(self.minst), str(self.meest)
        if minst == meest:
            return meest
        if not self.minst.dagen:
            return f"hoogstens {meest}"
        aantal, eenheid = minst.split(" ")
        zelfde = meest.rsplit(" ", 1)[1].startswith(eenheid[:3])
        return f"{aantal if zelfde else minst} tot {meest}"


def pip_voor_woning(beeld: Beeld) -> Iterator[Signaal]:
    """A PIP that stands, is planned or is expected while no house is in sight (HR §5.1; Wi 11)."""
    if beeld.is_woning_in_zicht:
        return
    dagtekening = beeld.feiten.pip_vastgesteld_op
    if dagtekening is not None:
        yield from _met_dag(beeld, dagtekening)
        return
    if beeld.feiten.scenario not in _VOOR_DE_VERHUIZING:
        return
    stap = next((stap for stap in beeld.stappen if stap.stap == "pip"), None)
    if stap is not None:
        yield from _signaal(beeld, Ernst.LET_OP, "verwacht", stap.van, stap.tot)


def wacht_kost(beeld: Beeld, dagtekening: date) -> Uitleg | None:
    """What a PIP of this day would cost of the three years; None while a house is in sight."""
    if beeld.is_woning_in_zicht:
        return None
    if beeld.einde is None:
        return Uitleg("pip.voor_woning_onbekend")
    minst = max(0, (beeld.einde.vroegst - dagtekening).days)
    meest = (beeld.einde.laatst - dagtekening).days
    if meest < beeld.omstandigheden.grenzen.pip_vooraf:
        return None
    return Uitleg("pip.voor_woning", {"weken": Reeks(Lengte(minst), Lengte(meest))})


def _met_dag(beeld: Beeld, dagtekening: date) -> Iterator[Signaal]:
    if dagtekening > beeld.peildatum:
        yield from _signaal(beeld, Ernst.WAARSCHUWING, "gepland", dagtekening, dagtekening)
    elif beeld.nu.traject_begonnen_op is not None:
        yield from _signaal(beeld, Ernst.LET_OP, "traject", dagtekening, dagtekening)
    else:
        yield from _signaal(beeld, Ernst.WETTELIJK, "staat", dagtekening, dagtekening)


def _signaal(beeld: Beeld, ernst: Ernst, naam: str, van: date, tot: date) -> Iterator[Signaal]:
    """What the wait eats of the term: from the latest PIP to the first move, and the reverse."""
    einde, soort = beeld.einde, Signaalsoort.PIP_VOOR_WONING
    waarden: dict[str, object] = {"dag": van, "traject_op": beeld.nu.traject_begonnen_op}
    begint_op = van + _EENDAG
    if einde is None:
        waarden["al"] = Lengte(max(0, (beeld.peildatum - van).days))
        uitleg = Uitleg(f"signaal.pip_{naam}_onbekend", waarden)
        yield Signaal(soort, ernst, begint_op, None, uitleg, beeld)
        return
    meest = (einde.laatst - van).days
    grenzen = beeld.omstandigheden.grenzen
    if meest >= (grenzen.pip_verwacht if naam == "verwacht" else grenzen.pip_vooraf):
        waarden["weken"] = Reeks(Lengte(max(0, (einde.vroegst - tot).days)), Lengte(meest))
        yield Signaal(
            soort, ernst, begint_op, einde.laatst, Uitleg(f"signaal.pip_{naam}", waarden), beeld
        )
