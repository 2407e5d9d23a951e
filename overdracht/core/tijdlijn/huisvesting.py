"""The house, the move, the registration and what starts with it; logeren and rest."""

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.tijdlijn.bereik import Bereik
from overdracht.core.tijdlijn.blik import Blik


def stappen_huisvesting(blik: Blik) -> None:
    """From the stay in the opvang to the help in the gemeente."""
    _opvang(blik)
    _woning(blik)
    _verhuizing(blik)
    _inschrijving(blik)
    _ontzorgen(blik)
    _logeren(blik)
    _rustperiode(blik)


def _opvang(blik: Blik) -> None:
    """From the koppeling on: up to today, and on to the first day on which the move can be."""
    nu, verhuizing = blik.nu, blik.verhuizing
    begin = nu.gekoppeld_op or nu.tvs_melding_op
    if begin is None:
        return
    verhuisd_op = nu.verhuisd_op or nu.brp_ingeschreven_op
    bereik = Bereik(begin, max(begin, verhuisd_op or blik.peildatum), Stapsoort.FEIT)
    sleutel = "lijn.periode_voorbij" if verhuisd_op else "lijn.periode_loopt"
    blik.bereik("opvang", Partij.INBURGERAAR, bereik, sleutel)
    if verhuizing is not None and verhuizing.van > blik.peildatum:
        vervolg = Bereik(blik.peildatum, verhuizing.van, verhuizing.soort)
        sleutel = f"lijn.opvang_{verhuizing.soort.value}"
        blik.bereik("opvang_vervolg", Partij.INBURGERAAR, vervolg, sleutel)


def _woning(blik: Blik) -> None:
    beschikbaar_op, verhuizing = blik.feiten.woning_beschikbaar_op, blik.verhuizing
    if beschikbaar_op is not None:
        blik.dag("woning", Partij.GEMEENTE, beschikbaar_op)
    elif verhuizing is None:
        if not blik.is_gevestigd:
            blik.uiterlijk("woning", Partij.GEMEENTE, "T-02")
    elif verhuizing.soort is Stapsoort.VERWACHT:
        norm = blik.normen["T-03"]
        van, tot = norm.zo_lang_voor(verhuizing.van), norm.zo_lang_voor(verhuizing.tot)
        ervoor = blik.niet_eerder(Bereik(van, tot, Stapsoort.VERWACHT))
        blik.bereik("woning", Partij.GEMEENTE, ervoor, "lijn.woning_verwacht", norm.duur)


def _verhuizing(blik: Blik) -> None:
    verhuizing = blik.verhuizing
    if verhuizing is not None:
        sleutel = f"lijn.verhuizing_{verhuizing.soort.value}"
        duur = blik.normen["T-03"].duur
        blik.bereik("verhuizing", Partij.INBURGERAAR, verhuizing, sleutel, duur)
    elif not blik.is_gevestigd:
        _verhuizing_volgens_norm(blik)


def _verhuizing_volgens_norm(blik: Blik) -> None:
    """Without a day or range: the norm for the whole wait (T-04), but not before the house is."""
    woning, norm = blik.open_termijn("T-02"), blik.normen["T-03"]
    if woning is None or woning.uiterlijk_op is None:
        blik.uiterlijk("verhuizing", Partij.INBURGERAAR, "T-04")
        return
    dag = norm.laatste_dag(woning.uiterlijk_op)
    huisvesting = blik.open_termijn("T-04")
    if huisvesting is not None and huisvesting.uiterlijk_op and huisvesting.uiterlijk_op >= dag:
        blik.op_laatste_dag("verhuizing", Partij.INBURGERAAR, huisvesting)
        return
    bereik = Bereik(dag, dag, Stapsoort.AFGELEID)
    blik.bereik("verhuizing", Partij.INBURGERAAR, bereik, "lijn.verhuizing_afgeleid", norm.duur)


def _inschrijving(blik: Blik) -> None:
    """The registration, and the begeleiding that starts on the same day (T-56)."""
    inschrijving = blik.inschrijving()
    if inschrijving is None:
        return
    if inschrijving.soort is not Stapsoort.VERWACHT:
        blik.dag("brp_inschrijving", Partij.INBURGERAAR, inschrijving.van)
    else:
        inschrijving = blik.niet_eerder(inschrijving)
        if not blik.uiterlijk("brp_inschrijving", Partij.INBURGERAAR, "T-27"):
            duur = blik.normen["T-27"].duur
            blik.bereik(
                "brp_inschrijving", Partij.INBURGERAAR, inschrijving, "lijn.brp_verwacht", duur
            )
    begin = inschrijving.volgens(blik.normen["T-56"])
    sleutel = "lijn.maatschappelijke_begeleiding"
    blik.bereik("maatschappelijke_begeleiding", Partij.PARTNER, begin, sleutel)


def _ontzorgen(blik: Blik) -> None:
    bijstand_op = blik.feiten.bijstand_vanaf_op
    if bijstand_op is not None:
        einde = blik.normen["T-57"].laatste_dag(bijstand_op)
        bereik = Bereik(bijstand_op, einde, Stapsoort.AFGELEID)
        blik.bereik("ontzorgen", Partij.GEMEENTE, bereik, "lijn.ontzorgen")


def _logeren(blik: Blik) -> None:
    """The stay with a host, which ends with the move if not before."""
    begonnen_op = blik.feiten.logeren_begonnen_op
    if begonnen_op is None:
        return
    geeindigd_op = blik.feiten.logeren_geeindigd_op or blik.nu.verhuisd_op
    if geeindigd_op is not None and geeindigd_op >= begonnen_op:
        bereik = Bereik(begonnen_op, geeindigd_op, blik.soort(geeindigd_op))
        blik.bereik("logeren", Partij.INBURGERAAR, bereik, "lijn.periode_voorbij")
    else:
        einde = blik.normen["T-21"].laatste_dag(begonnen_op)
        bereik = Bereik(begonnen_op, einde, Stapsoort.AFGELEID)
        blik.bereik("logeren", Partij.INBURGERAAR, bereik, "lijn.logeren")


def _rustperiode(blik: Blik) -> None:
    van = blik.feiten.rust_van
    if van is not None:
        tot = blik.feiten.rust_tot or van
        bereik = Bereik(van, tot, blik.soort(tot))
        blik.bereik("rustperiode", Partij.INBURGERAAR, bereik, "lijn.rust")
