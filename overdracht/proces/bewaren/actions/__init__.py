"""Make a list, look at it with a second pair of eyes, hold a dossier back, and destroy."""

from overdracht.proces.bewaren.actions.herhaling import reapply_vernietigingen
from overdracht.proces.bewaren.actions.lijst import (
    approve_lijst,
    make_lijst,
    view_bewaren,
    view_lijst,
    withdraw_lijst,
)
from overdracht.proces.bewaren.actions.stop import lift_stop, place_stop
from overdracht.proces.bewaren.actions.uitvoering import destroy_goedgekeurd, purge_kernsets

__all__ = [
    "approve_lijst",
    "destroy_goedgekeurd",
    "lift_stop",
    "make_lijst",
    "place_stop",
    "purge_kernsets",
    "reapply_vernietigingen",
    "view_bewaren",
    "view_lijst",
    "withdraw_lijst",
]
