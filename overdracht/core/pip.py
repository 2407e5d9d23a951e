"""The PIP and the inburgeringstermijn that its first dagtekening starts (EV-02, EV-22, EV-23)."""

from collections.abc import Mapping
from datetime import date, timedelta

from overdracht.core.errors import RegelOvertreden, Waarschuwing
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Norm, Normenset
from overdracht.core.teksten import Uitleg, Woord
from overdracht.core.volgorde import afwijkingen, check_dagen

VELDEN = ("kennisgeving_op", "pip_vastgesteld_op")

_EENDAG = timedelta(days=1)


def check(feiten: Feiten, *, peildatum: date) -> None:
    """Refuse a PIP without the intake and the toets that it rests on (IN-03, IN-04)."""
    check_dagen(feiten, VELDEN, peildatum=peildatum)


def waarschuwingen(feiten: Feiten, *, peildatum: date) -> tuple[Waarschuwing, ...]:
    """Ask why the PIP is out of the normal order of the scenario (IN-10 … IN-12)."""
    return afwijkingen(feiten, VELDEN, peildatum=peildatum)


def check_version(feiten: Feiten, *, dagtekening: date, peildatum: date) -> None:
    """A new version follows the first PIP, whose dagtekening stays (IN-05, Wi 11(2)-(3))."""
    eerste = feiten.pip_vastgesteld_op
    if eerste is None:
        raise _termijn("pip.geen_eerste", "dagtekening")
    if dagtekening < eerste:
        raise _termijn("pip.versie_voor_eerste", "dagtekening", eerste_op=eerste)
    if dagtekening > peildatum:
        raise _termijn("pip.versie_in_toekomst", "dagtekening", peildatum=peildatum)


def check_begin_termijn(feiten: Feiten, *, begint_op: date) -> None:
    """Refuse any other start of the inburgeringstermijn than the first PIP gives (IN-05)."""
    termijn = inburgeringstermijn(feiten)
    if termijn is None:
        raise _termijn("pip.geen_eerste", "begint_op")
    if begint_op != termijn[0]:
        raise _termijn("pip.ander_begin", "begint_op", begint_op=termijn[0])


def inburgeringstermijn(
    feiten: Feiten, normen: Normenset | Mapping[str, Norm] = LANDELIJK
) -> tuple[date, date] | None:
    """The first and the last day of the inburgeringstermijn (Wi 11(1)-(2), CC-02)."""
    dagtekening = feiten.pip_vastgesteld_op
    if dagtekening is None:
        return None
    return dagtekening + _EENDAG, normen["T-40"].laatste_dag(dagtekening)


def klokken(feiten: Feiten, normen: Normenset = LANDELIJK) -> tuple[Uitleg, ...]:
    """The two clocks of the PIP, and which of them starts the term (Bi 5.3(1), RQ-10).

    Only the registration in the gemeente of housing counts: that at an azc, with a host or in a
    hotel is another fact.
    """
    duo_op, brp_op = feiten.kennisgeving_op, feiten.brp_ingeschreven_op
    duo = "pip.klok_duo" if duo_op else "pip.klok_duo_leeg"
    brp = "pip.klok_brp" if brp_op else "pip.klok_brp_leeg"
    waarden: dict[str, object] = {"duo_op": duo_op, "brp_op": brp_op, "duur": normen["T-20"].duur}
    if feiten.pip_vastgesteld_op is not None:
        welke = "pip.klok_klaar"
    elif duo_op is None or brp_op is None:
        welke = "pip.klok_wacht"
    else:
        begint_op = max(duo_op, brp_op)
        welke = "pip.klok_loopt_brp" if brp_op >= duo_op else "pip.klok_loopt_duo"
        waarden["uiterlijk_op"] = normen["T-20"].laatste_dag(begint_op)
    elders = () if brp_op else leg_elders_uit(feiten)
    return Uitleg(duo, waarden), Uitleg(brp, waarden), *elders, Uitleg(welke, waarden)


def leg_elders_uit(feiten: Feiten) -> tuple[Uitleg, ...]:
    """Where someone is registered already, and that it does not start the term (EV-33, T-20)."""
    if feiten.brp_elders is None:
        return ()
    feit, dag = feiten.brp_elders
    return (Uitleg("pip.brp_elders", {"waar": Woord(feit), "dag": dag}),)


def _termijn(sleutel: str, veld: str, **waarden: date) -> RegelOvertreden:
    bron = "Wet inburgering 2021 art. 11 lid 2 en 3"
    return RegelOvertreden(sleutel, bron, veld, regel="IN-05", **waarden)
