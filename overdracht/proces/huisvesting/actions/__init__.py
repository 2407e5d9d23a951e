"""Expect, record and change what happens with the house."""

from overdracht.proces.huisvesting.actions.inschrijving import (
    record_elders,
    record_inschrijving,
    record_logeren,
)
from overdracht.proces.huisvesting.actions.rust import agree_rust, withdraw_rust
from overdracht.proces.huisvesting.actions.verwachting import expect_verhuizing
from overdracht.proces.huisvesting.actions.wachttijd import measure_wachttijden
from overdracht.proces.huisvesting.actions.woning import (
    record_bijstand,
    record_verhuizing,
    record_woning,
)

__all__ = [
    "agree_rust",
    "expect_verhuizing",
    "measure_wachttijden",
    "record_bijstand",
    "record_elders",
    "record_inschrijving",
    "record_logeren",
    "record_verhuizing",
    "record_woning",
    "withdraw_rust",
]
