"""What to bear in mind with the advice: its form, its moments, its risks and who decides."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from overdracht.core.begrippen import DriegesprekMoment
from overdracht.core.keuzes import Intakevorm
from overdracht.core.scenario.drempels import Wachtband
from overdracht.core.scenario.factoren import Belastbaarheid, VoorinburgeringStatus
from overdracht.core.scenario.oordeel import SC1, SC2, SC3, Oordeel, Vorm, kan_komen
from overdracht.core.scenario.regels import Reden, woorden
from overdracht.core.teksten import Uitleg


class _Kanttekening(NamedTuple):
    """A remark, and when it is made."""

    sleutel: str
    geldt: Callable[[Oordeel], bool]


def is_digitaal_nodig(oordeel: Oordeel) -> bool:
    """The advised scenario 2 can only be done at a distance (X6)."""
    if oordeel.advies is not SC2 or oordeel.factoren.gemeente_naar_azc_mogelijk is True:
        return False
    return not kan_komen(oordeel.factoren, oordeel.drempels.max_reistijd_intake)


def is_te_herzien(oordeel: Oordeel) -> bool:
    """Scenario 2 in sequence with a long wait: look again when the Voorinburgering ends (X3)."""
    return oordeel.vorm is Vorm.NA_ELKAAR and oordeel.band is Wachtband.LANG


def driegesprek_moment(oordeel: Oordeel) -> DriegesprekMoment | None:
    """When the driegesprek is best held in the advised scenario (T-11 … T-13)."""
    if oordeel.advies is None:
        return None
    if oordeel.advies is SC3:
        return DriegesprekMoment.VOOR_UITSTROOM
    if oordeel.advies is SC2 and oordeel.band is Wachtband.KORT:
        return DriegesprekMoment.NA_KOPPELING
    return DriegesprekMoment.VOOR_INTAKE


def _is_zonder_vi(oordeel: Oordeel) -> bool:
    zonder = oordeel.is_voorbij or oordeel.vorm is Vorm.ZONDER_VOORINBURGERING
    return oordeel.advies is SC2 and zonder


def _is_korte_intake(oordeel: Oordeel) -> bool:
    kort = oordeel.factoren.intake_vorm is Intakevorm.KORT
    return kort and oordeel.vorm is Vorm.NA_ELKAAR


def _is_gat(oordeel: Oordeel) -> bool:
    factoren = oordeel.factoren
    wacht, rest = factoren.verwachte_wacht_weken, factoren.resterende_weken_vi
    if wacht is None or rest is None or oordeel.advies not in (SC2, SC3):
        return False
    return factoren.voorinburgering_status is VoorinburgeringStatus.LOOPT and wacht > rest


def _is_spanning(oordeel: Oordeel) -> bool:
    return oordeel.past is SC3 and oordeel.band is Wachtband.LANG


def _is_ander_scenario(oordeel: Oordeel) -> bool:
    huidig = oordeel.factoren.huidig_scenario
    return huidig in (SC1, SC2) and oordeel.advies not in (None, huidig)


def _past_voorkeur_niet(oordeel: Oordeel) -> bool:
    voorkeur = oordeel.factoren.voorkeursscenario_azc
    return voorkeur is not None and oordeel.advies is not None and voorkeur is not oordeel.advies


def _is_voorkeur_zonder_advies(oordeel: Oordeel) -> bool:
    return oordeel.advies is None and oordeel.factoren.voorkeursscenario_azc is not None


_BIJ_OORDEEL = (
    _Kanttekening("termijn", lambda oordeel: oordeel.advies is None),
    _Kanttekening("voorkeur_zonder_advies", _is_voorkeur_zonder_advies),
    _Kanttekening("past_beter", lambda oordeel: oordeel.past_beter is not None),
    _Kanttekening("voorkeur_past_niet", _past_voorkeur_niet),
    _Kanttekening(
        "zonder_voorinburgering", lambda oordeel: oordeel.vorm is Vorm.ZONDER_VOORINBURGERING
    ),
    _Kanttekening("na_elkaar", lambda oordeel: oordeel.vorm is Vorm.NA_ELKAAR),
    _Kanttekening("korte_intake", _is_korte_intake),
    _Kanttekening("herzien", is_te_herzien),
    _Kanttekening("digitaal", is_digitaal_nodig),
    _Kanttekening(
        "niets_naast",
        lambda oordeel: oordeel.advies is SC1 and oordeel.factoren.gezinshereniging_loopt is True,
    ),
    _Kanttekening("gat", _is_gat),
    _Kanttekening("spanning", _is_spanning),
    _Kanttekening("minimumpakket", lambda oordeel: oordeel.advies is SC3),
    _Kanttekening(
        "overstap", lambda oordeel: oordeel.is_overstap and SC1 in (oordeel.advies, oordeel.past)
    ),
    _Kanttekening("termijn_loopt_door", _is_ander_scenario),
    _Kanttekening(
        "belastbaarheid",
        lambda oordeel: oordeel.factoren.belastbaarheid is Belastbaarheid.LAAG,
    ),
)
# Said as a remark too: it asks for an action, not only for understanding.
_BIJ_REGEL = {"R-10": "bundelen", "R-13": "termijn_begint"}


def kanttekeningen(oordeel: Oordeel, redenen: tuple[Reden, ...]) -> tuple[Uitleg, ...]:
    """Every remark that goes with the advice; the last one says that a person decides."""
    waarden = {**woorden(oordeel), "termijn": oordeel.drempels.termijn}
    return tuple(Uitleg(f"scenario.let_op.{naam}", waarden) for naam in _namen(oordeel, redenen))


def _namen(oordeel: Oordeel, redenen: tuple[Reden, ...]) -> Iterator[str]:
    for kanttekening in _BIJ_OORDEEL:
        if kanttekening.geldt(oordeel):
            yield kanttekening.sleutel
    for reden in redenen:
        if reden.regel in _BIJ_REGEL:
            yield _BIJ_REGEL[reden.regel]
    if oordeel.advies is not None:
        yield f"kennismaking.{'direct' if _is_zonder_vi(oordeel) else oordeel.advies}"
        yield f"driegesprek.{oordeel.advies}.{driegesprek_moment(oordeel)}"
    yield "mens_beslist"
