"""How many days a person is without any activity while waiting for the house.

The stay runs from the day of the TVS-melding up to, and without, the day of the move. That day is
recorded, planned, or the middle of the expected range; `dagen_min` and `dagen_max` count to both
ends of the range. Who has not moved yet is there today, so no bound lies before the peildatum.
After the move (or the registration) all three are the same and nothing more is counted.
Without any expected move only what was can be counted: then `dagen` and `dagen_max` are unknown
and `dagen_min` is what is certain. Without a TVS-melding nothing is known.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.stilstand.activiteit import Periode, activiteiten
from overdracht.core.stilstand.gat import Gat, gaten, lege_dagen, tel
from overdracht.core.stilstand.omstandigheden import GEEN, Omstandigheden
from overdracht.core.tijdlijn.bereik import Bereik, verhuizing


class Stilstand(NamedTuple):
    """The silent days from the TVS-melding to the move; None where no move is expected.

    `gaten` are those days as intervals, up to the middle of the expected move.
    """

    dagen: int | None
    dagen_min: int | None
    dagen_max: int | None
    gaten: tuple[Gat, ...]


class Einde(NamedTuple):
    """When the stay ends: the first day on which it can, the middle, and the last."""

    vroegst: date
    midden: date
    laatst: date


def stilstand(
    feiten: Feiten,
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden = GEEN,
) -> Stilstand:
    """The idle days of one person, in what was and in what is expected (HR §3.2(2), §5.1 A)."""
    periodes = activiteiten(feiten, normen, omstandigheden, peildatum=peildatum)
    einde = einde_verblijf(feiten, normen, peildatum=peildatum)
    return tel_stilstand(feiten.tvs_melding_op, einde, periodes, peildatum=peildatum)


def tel_stilstand(
    begin: date | None, einde: Einde | None, periodes: Sequence[Periode], *, peildatum: date
) -> Stilstand:
    """The same, for a stay and activities that were found before."""
    if begin is None:
        return Stilstand(None, None, None, ())
    if einde is None:
        tot_nu = gaten(lege_dagen(begin, peildatum, periodes), peildatum, peildatum)
        return Stilstand(None, sum(gat.dagen for gat in tot_nu), None, tot_nu)
    stil = tuple(lege_dagen(begin, einde.laatst, periodes))
    return Stilstand(
        tel(stil, einde.midden),
        tel(stil, einde.vroegst),
        tel(stil, einde.laatst),
        gaten(stil, einde.midden, peildatum),
    )


def einde_verblijf(feiten: Feiten, normen: Normenset, *, peildatum: date) -> Einde | None:
    """When the person leaves the opvang: a day, a range and its middle, or unknown."""
    nu = feiten.op(peildatum)
    return einde_bij(nu, verhuizing(feiten, nu, normen, peildatum), peildatum=peildatum)


def einde_bij(nu: Feiten, bereik: Bereik | None, *, peildatum: date) -> Einde | None:
    """The same, for a move that was found before."""
    if is_gevestigd(nu):
        dag = nu.verhuisd_op or nu.brp_ingeschreven_op or peildatum
        return Einde(dag, dag, dag)
    if bereik is None:
        return None
    van, tot, _soort = bereik
    # Of a range that was entered backwards the later day is its end.
    laatst = max(van, tot)
    midden = van + (laatst - van) // 2
    return Einde(max(van, peildatum), max(midden, peildatum), max(laatst, peildatum))
