"""Words and buttons for the pages of the scenario."""

from overdracht.proces.scenario.presenters.bureau import VRAGEN, bureau, te_vragen
from overdracht.proces.scenario.presenters.kosten import kosten
from overdracht.proces.scenario.presenters.paginas import (
    factor_pagina,
    gekozen,
    keuze,
    keuze_pagina,
    terug,
)
from overdracht.proces.scenario.presenters.paneel import onderdelen

__all__ = [
    "VRAGEN",
    "bureau",
    "factor_pagina",
    "gekozen",
    "keuze",
    "keuze_pagina",
    "kosten",
    "onderdelen",
    "te_vragen",
    "terug",
]
