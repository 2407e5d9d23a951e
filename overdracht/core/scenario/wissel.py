"""What a switch of scenario ends and begins (domain 7.4), in sentences, before it is made."""

from collections.abc import Iterator

from overdracht.core.begrippen import Scenario
from overdracht.core.feiten import Feiten
from overdracht.core.teksten import Uitleg

_SC1, _SC2, _SC3 = Scenario


def wissel(nu: Feiten, naar: Scenario) -> tuple[Uitleg, ...]:
    """What goes on, what stops and what begins for this person; nothing where nothing changes."""
    van = nu.scenario
    if van is None or van is naar:
        return ()
    return tuple(Uitleg(f"scenario.wissel.{deel}") for deel in _delen(nu, van, naar))


def _delen(nu: Feiten, van: Scenario, naar: Scenario) -> Iterator[str]:
    if naar is _SC1:
        yield "traject_in_azc"
        if nu.voorinburgering_begonnen_op and not nu.voorinburgering_geeindigd_op:
            yield "voorinburgering_eindigt"
    if van is _SC1 and nu.traject_begonnen_op is None:
        yield "traject_wacht"
    if van is _SC3 and nu.intake_begonnen_op is None:
        yield "intake_nu"
    if naar is _SC3:
        yield "intake_wacht" if nu.intake_begonnen_op is None else "intake_blijft"
        if nu.driegesprek_gehouden_op is None:
            yield "driegesprek_later"
    if nu.pip_vastgesteld_op is not None:
        yield "pip_loopt_door"
    yield "vertellen"
