"""The house, the move, the registration and what starts with it; logeren and rest."""

from datetime import date

from overdracht.core.begrippen import Partij, Stapsoort
from overdracht.core.feiten import BRP_ELDERS
from overdracht.core.tijdlijn.bereik import Bereik, is_geschat
from overdracht.core.tijdlijn.blik import Blik

_GEMEENTE, _INBURGERAAR, _PARTNER = Partij.GEMEENTE, Partij.INBURGERAAR, Partij.PARTNER
_FEIT, _GEPLAND = Stapsoort.FEIT, Stapsoort.GEPLAND
_AFGELEID, _VERWACHT = Stapsoort.AFGELEID, Stapsoort.VERWACHT
# The constructor of a NamedTuple costs twice this.
_nieuw = tuple.__new__
_VERHUIZING = {soort: f"lijn.verhuizing_{soort.value}" for soort in Stapsoort}
_GESCHAT = "lijn.verhuizing_geschat"
_OPVANG = {soort: f"lijn.opvang_{soort.value}" for soort in Stapsoort}


def stappen_huisvesting(blik: Blik) -> None:
    """From the stay in the opvang to the help in the gemeente."""
    feiten = blik.feiten
    begin = blik.nu.gekoppeld_op or blik.nu.tvs_melding_op
    if begin is not None:
        _opvang(blik, begin)
    _woning(blik)
    _verhuizing(blik)
    if blik.inschrijving is not None:
        _inschrijving(blik, blik.inschrijving)
    if feiten.brp_elders is not None:
        _elders(blik)
    if feiten.bijstand_vanaf_op is not None:
        einde = blik.normen["T-57"].laatste_dag(feiten.bijstand_vanaf_op)
        periode = (feiten.bijstand_vanaf_op, einde, _AFGELEID)
        blik.stap("ontzorgen", _GEMEENTE, periode, "lijn.ontzorgen")
    if feiten.logeren_begonnen_op is not None:
        _logeren(blik, feiten.logeren_begonnen_op)
    if feiten.rustperiode is not None:
        van, tot = feiten.rustperiode
        periode = (van, tot, _FEIT if tot <= blik.peildatum else _GEPLAND)
        blik.stap("rustperiode", _INBURGERAAR, periode, "lijn.rust")


def _opvang(blik: Blik, begin: date) -> None:
    """From the koppeling on: up to today, and on to the first day on which the move can be.

    No fact says when the stay began; the sentence says that it was before.
    """
    verhuizing = blik.verhuizing
    verhuisd_op = blik.nu.verhuisd_op or blik.nu.brp_ingeschreven_op
    sleutel = "lijn.opvang_voorbij" if verhuisd_op else "lijn.opvang_loopt"
    periode = (begin, max(begin, verhuisd_op or blik.peildatum), _FEIT)
    blik.stap("opvang", _INBURGERAAR, periode, sleutel)
    if verhuizing is not None and verhuizing.van > blik.peildatum:
        van, _tot, soort = verhuizing
        vervolg = (blik.peildatum, van, soort)
        blik.stap("opvang_vervolg", _INBURGERAAR, vervolg, _OPVANG[soort])


def _woning(blik: Blik) -> None:
    beschikbaar_op, verhuizing = blik.feiten.woning_beschikbaar_op, blik.verhuizing
    if beschikbaar_op is not None:
        blik.dag("woning", _GEMEENTE, beschikbaar_op)
    elif verhuizing is None:
        if not blik.is_gevestigd:
            blik.uiterlijk("woning", _GEMEENTE, "T-02")
    elif verhuizing.soort is _VERWACHT:
        norm = blik.normen["T-03"]
        van, tot = norm.zo_lang_voor(verhuizing.van), norm.zo_lang_voor(verhuizing.tot)
        ervoor = blik.niet_eerder(_nieuw(Bereik, (van, tot, _VERWACHT)))
        blik.stap("woning", _GEMEENTE, ervoor, "lijn.woning_verwacht", norm.duur)


def _verhuizing(blik: Blik) -> None:
    verhuizing = blik.verhuizing
    if verhuizing is not None:
        geschat = verhuizing.soort is _VERWACHT and is_geschat(blik.feiten)
        sleutel = _GESCHAT if geschat else _VERHUIZING[verhuizing.soort]
        duur = blik.normen["T-03"].duur
        blik.stap("verhuizing", _INBURGERAAR, verhuizing, sleutel, duur)
    elif blik.inschrijving is None:
        _verhuizing_volgens_norm(blik)


def _verhuizing_volgens_norm(blik: Blik) -> None:
    """Without a day or range: the norm for the whole wait (T-04), but not before the house is."""
    woning, norm = blik.open_termijn("T-02"), blik.normen["T-03"]
    if woning is None or woning.uiterlijk_op is None:
        blik.uiterlijk("verhuizing", _INBURGERAAR, "T-04")
        return
    dag = norm.laatste_dag(woning.uiterlijk_op)
    huisvesting = blik.open_termijn("T-04")
    if huisvesting is not None and huisvesting.uiterlijk_op and huisvesting.uiterlijk_op >= dag:
        blik.op_laatste_dag("verhuizing", _INBURGERAAR, huisvesting)
        return
    sleutel = "lijn.verhuizing_afgeleid"
    blik.stap("verhuizing", _INBURGERAAR, (dag, dag, _AFGELEID), sleutel, norm.duur)


def _inschrijving(blik: Blik, inschrijving: Bereik) -> None:
    """The registration, and the begeleiding that starts on the same day (T-56)."""
    if inschrijving.soort is not _VERWACHT:
        blik.dag("brp_inschrijving", _INBURGERAAR, inschrijving.van)
    else:
        inschrijving = blik.niet_eerder(inschrijving)
        if not blik.uiterlijk("brp_inschrijving", _INBURGERAAR, "T-27"):
            sleutel, duur = "lijn.brp_verwacht", blik.normen["T-27"].duur
            blik.stap("brp_inschrijving", _INBURGERAAR, inschrijving, sleutel, duur)
    begin, sleutel = inschrijving.volgens(blik.normen["T-56"]), "lijn.maatschappelijke_begeleiding"
    blik.stap("maatschappelijke_begeleiding", _PARTNER, begin, sleutel)


def _elders(blik: Blik) -> None:
    """Registrations that start nothing: at the azc, with a host, in a hotel (EV-33)."""
    for naam in BRP_ELDERS:
        dag = getattr(blik.feiten, naam)
        if dag is not None:
            soort = _FEIT if dag <= blik.peildatum else _GEPLAND
            stap = naam.removesuffix("_op")
            blik.stap(stap, _INBURGERAAR, (dag, dag, soort), "lijn.brp_elders")


def _logeren(blik: Blik, begonnen_op: date) -> None:
    """The stay with a host, which ends with the move if not before."""
    geeindigd_op = blik.feiten.logeren_geeindigd_op or blik.nu.verhuisd_op
    if geeindigd_op is not None and geeindigd_op >= begonnen_op:
        soort = _FEIT if geeindigd_op <= blik.peildatum else _GEPLAND
        periode, sleutel = (begonnen_op, geeindigd_op, soort), "lijn.periode_voorbij"
    else:
        einde = blik.normen["T-21"].laatste_dag(begonnen_op)
        periode, sleutel = (begonnen_op, einde, _AFGELEID), "lijn.logeren"
    blik.stap("logeren", _INBURGERAAR, periode, sleutel)
