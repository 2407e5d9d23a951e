"""The oversight, and someone's own dossier, in words."""

from overdracht.proces.toezicht.presenters.eigen_dossier import (
    beschermd_pagina,
    beschermde_kopie_op_papier,
    bestandsnaam,
    inzage_form_pagina,
    kopie_op_papier,
    kopie_voor_machine,
)
from overdracht.proces.toezicht.presenters.toezicht import (
    gewoon_pagina,
    inzage_pagina,
    punt_pagina,
    register_pagina,
    toezicht_pagina,
    verwerking_pagina,
)
from overdracht.proces.toezicht.presenters.uitzonderingen import uitzonderingen_per_maand

__all__ = [
    "beschermd_pagina",
    "beschermde_kopie_op_papier",
    "bestandsnaam",
    "gewoon_pagina",
    "inzage_form_pagina",
    "inzage_pagina",
    "kopie_op_papier",
    "kopie_voor_machine",
    "punt_pagina",
    "register_pagina",
    "toezicht_pagina",
    "uitzonderingen_per_maand",
    "verwerking_pagina",
]
