"""The house, the move, the registration and what starts with it; logeren and rest."""

from collections.abc import Iterator
from datetime import date

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.normen import Norm
from overdracht.core.tijdlijn.blik import Bereik, Blik
from overdracht.core.tijdlijn.inburgering import verwachte_inschrijving
from overdracht.core.tijdlijn.stap import Stap


def stappen_huisvesting(blik: Blik) -> Iterator[Stap]:
    """From the stay in the opvang to the help in the gemeente."""
    yield from _opvang(blik)
    yield from _woning(blik)
    yield from _verhuizing(blik)
    yield from _inschrijving(blik)
    yield from _ontzorgen(blik)
    yield from _logeren(blik)
    yield from _rustperiode(blik)


def _opvang(blik: Blik) -> Iterator[Stap]:
    begin = blik.nu.gekoppeld_op or blik.nu.tvs_melding_op
    if begin is None:
        return
    bereik = Bereik(begin, max(begin, blik.nu.verhuisd_op or blik.peildatum), Stapsoort.FEIT)
    sleutel = "lijn.periode_voorbij" if blik.nu.verhuisd_op else "lijn.periode_loopt"
    yield blik.in_bereik("opvang", Partij.INBURGERAAR, bereik, sleutel)


def _woning(blik: Blik) -> Iterator[Stap]:
    beschikbaar_op = blik.feiten.woning_beschikbaar_op
    if beschikbaar_op is not None:
        yield blik.dag("woning", Partij.GEMEENTE, beschikbaar_op)
    elif blik.verhuizing is not None and blik.verhuizing.soort is Stapsoort.VERWACHT:
        ervoor = _terug(blik.verhuizing, blik.normen["T-03"])
        yield blik.in_bereik("woning", Partij.GEMEENTE, ervoor, "lijn.woning_verwacht", "T-03")
    elif blik.verhuizing is None and (termijn := blik.open_termijn("T-02")):
        yield blik.afgeleid("woning", Partij.GEMEENTE, termijn)


def _terug(bereik: Bereik, norm: Norm) -> Bereik:
    return Bereik(norm.zo_lang_voor(bereik.van), norm.zo_lang_voor(bereik.tot), bereik.soort)


def _verhuizing(blik: Blik) -> Iterator[Stap]:
    verhuizing = blik.verhuizing
    if verhuizing is not None:
        sleutel = f"lijn.verhuizing_{verhuizing.soort.value}"
        yield blik.in_bereik("verhuizing", Partij.INBURGERAAR, verhuizing, sleutel, "T-03")
    elif termijn := blik.open_termijn("T-04"):
        yield blik.afgeleid("verhuizing", Partij.INBURGERAAR, termijn)


def _inschrijving(blik: Blik) -> Iterator[Stap]:
    ingeschreven_op = blik.feiten.brp_ingeschreven_op
    inschrijving = verwachte_inschrijving(blik)
    if ingeschreven_op is not None:
        yield blik.dag("brp_inschrijving", Partij.INBURGERAAR, ingeschreven_op)
    elif termijn := blik.open_termijn("T-27"):
        yield blik.afgeleid("brp_inschrijving", Partij.INBURGERAAR, termijn)
    elif inschrijving is not None:
        sleutel = "lijn.brp_verwacht"
        yield blik.in_bereik("brp_inschrijving", Partij.INBURGERAAR, inschrijving, sleutel, "T-27")
    if inschrijving is not None:
        begin = inschrijving.volgens(blik.normen["T-56"])
        sleutel = "lijn.maatschappelijke_begeleiding"
        yield blik.in_bereik("maatschappelijke_begeleiding", Partij.PARTNER, begin, sleutel)


def _ontzorgen(blik: Blik) -> Iterator[Stap]:
    bijstand_op = blik.feiten.bijstand_vanaf_op
    if bijstand_op is not None:
        einde = blik.normen["T-57"].laatste_dag(bijstand_op)
        bereik = Bereik(bijstand_op, einde, Stapsoort.AFGELEID)
        yield blik.in_bereik("ontzorgen", Partij.GEMEENTE, bereik, "lijn.ontzorgen")


def _logeren(blik: Blik) -> Iterator[Stap]:
    begonnen_op = blik.feiten.logeren_begonnen_op
    if begonnen_op is None:
        return
    geeindigd_op = blik.feiten.logeren_geeindigd_op
    if geeindigd_op is not None:
        bereik = Bereik(begonnen_op, geeindigd_op, blik.soort(geeindigd_op))
        yield blik.in_bereik("logeren", Partij.INBURGERAAR, bereik, "lijn.periode_voorbij")
    else:
        einde = blik.normen["T-21"].laatste_dag(begonnen_op)
        bereik = Bereik(begonnen_op, einde, Stapsoort.AFGELEID)
        yield blik.in_bereik("logeren", Partij.INBURGERAAR, bereik, "lijn.logeren")


def _rustperiode(blik: Blik) -> Iterator[Stap]:
    van: date | None = blik.feiten.rust_van
    if van is None:
        return
    tot = blik.feiten.rust_tot or van
    bereik = Bereik(van, tot, blik.soort(tot))
    yield blik.in_bereik("rustperiode", Partij.INBURGERAAR, bereik, "lijn.rust")
