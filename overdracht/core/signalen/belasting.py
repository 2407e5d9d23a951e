"""The reverse of silence: too much in the same weeks (HR §3.2(3), §4.1 B, §5.1 A and B)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from overdracht.core.begrippen import Stapsoort
from overdracht.core.signalen.beeld import Beeld
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.stilstand import Activiteit
from overdracht.core.teksten import Uitleg
from overdracht.core.zinnen.signaal import opsomming

_EENDAG = timedelta(days=1)
_VERHUIZING, _RUST = "verhuizing", Activiteit.RUST
# What an agreed rest puts off (HR §4.1 B).
_RUSTEN = frozenset({Activiteit.INTAKE, Activiteit.TRAJECT})


class _Stuk(NamedTuple):
    """Days on which the same things are on, and how much that is; `tot` included."""

    van: date
    tot: date
    wat: frozenset[str]
    last: int


def te_veel_tegelijk(beeld: Beeld) -> Iterator[Signaal]:
    """One signal for each stretch on which more is on than the person can have (ONTWERP)."""
    grenzen = beeld.omstandigheden.grenzen
    for van, tot, wat, last in _aaneen(beeld):
        lang_genoeg = (tot - van).days + 1 >= grenzen.overlap
        if lang_genoeg and tot >= beeld.peildatum:
            is_net = last == _grens(beeld) + 1
            ernst = Ernst.LET_OP if is_net else Ernst.WAARSCHUWING
            uitleg = Uitleg(
                f"signaal.overbelasting_{_soort(beeld, wat)}",
                {"van": van, "tot": tot, "wat": opsomming(wat)},
            )
            yield Signaal(Signaalsoort.OVERBELASTING, ernst, van, tot, uitleg, beeld)


def _soort(beeld: Beeld, wat: frozenset[str]) -> str:
    if beeld.omstandigheden.gezinshereniging_loopt:
        return "gezin"
    return _VERHUIZING if _VERHUIZING in wat else "samen"


def _grens(beeld: Beeld) -> int:
    eigen = beeld.omstandigheden.belasting
    return beeld.omstandigheden.grenzen.belasting if eigen is None else eigen


def _last(beeld: Beeld, wat: frozenset[str]) -> int:
    """How many things are on; a running gezinshereniging makes what is together weigh more."""
    samen = len(wat)
    return samen + 1 if beeld.omstandigheden.gezinshereniging_loopt and samen > 1 else samen


def _aaneen(beeld: Beeld) -> Iterator[_Stuk]:
    """Stretches with too much on, joined where they touch; the heaviest day counts."""
    vorige: _Stuk | None = None
    for stuk in _stukken(beeld):
        if stuk.last <= _grens(beeld):
            continue
        if vorige is not None and vorige.tot + _EENDAG == stuk.van:
            last = max(vorige.last, stuk.last)
            vorige = _Stuk(vorige.van, stuk.tot, vorige.wat | stuk.wat, last)
            continue
        if vorige is not None:
            yield vorige
        vorige = stuk
    if vorige is not None:
        yield vorige


def _stukken(beeld: Beeld) -> Iterator[_Stuk]:
    """The days cut where something begins or ends, where enough is on, with what weighs on them."""
    # Too much on a day to come takes as many things that are not over: mostly there are fewer.
    nodig = _grens(beeld) + 1 - beeld.omstandigheden.gezinshereniging_loopt
    komt = 0
    for wat, _van, tot in beeld.periodes:
        komt += tot >= beeld.peildatum and wat is not _RUST
    if komt + (beeld.verhuizing is not None) < nodig:
        return
    verhuizing = list(_verhuizing(beeld))
    if komt + len(verhuizing) < nodig:
        return
    alles = [(wat.value, van, min(tot, _LAATST)) for wat, van, tot in beeld.periodes] + verhuizing
    grenzen = sorted({van for _wat, van, _tot in alles} | {t + _EENDAG for _w, _v, t in alles})
    for van, erna in pairwise(grenzen):
        er_is = [naam for naam, begin, tot in alles if begin <= van <= tot]
        if len(er_is) >= nodig:
            telt = _telt(beeld, frozenset(er_is))
            yield _Stuk(van, erna - _EENDAG, telt, _last(beeld, telt))


def _telt(beeld: Beeld, wat: frozenset[str]) -> frozenset[str]:
    """Without what rests; a move weighs beside the traject, or beside an intake when it is sure."""
    if _RUST in wat:
        wat = wat - _RUSTEN - {_RUST}
    zwaar = {Activiteit.TRAJECT} if _is_verwacht(beeld) else _RUSTEN
    return wat if wat & zwaar else wat - {_VERHUIZING}


def _is_verwacht(beeld: Beeld) -> bool:
    return beeld.verhuizing is not None and beeld.verhuizing.soort is Stapsoort.VERWACHT


def _verhuizing(beeld: Beeld) -> Iterator[tuple[str, date, date]]:
    """The weeks around the move: as many before it as between house and move (T-03)."""
    # A rest that was agreed is the answer to this.
    if beeld.verhuizing is None or beeld.feiten.rust_van is not None:
        return
    zwaar = {Activiteit.TRAJECT} if _is_verwacht(beeld) else _RUSTEN
    if any(periode.wat in zwaar for periode in beeld.periodes):
        van = beeld.normen["T-03"].zo_lang_voor(beeld.verhuizing.van)
        erna = timedelta(days=beeld.omstandigheden.grenzen.na_verhuizing)
        yield _VERHUIZING, van, max(van, beeld.verhuizing.tot + erna)


_LAATST = date.max - _EENDAG
