"""Words for the pages of the samenwerking."""

from overdracht.proces.samenwerking.presenters.matrix import azcs, matrix
from overdracht.proces.samenwerking.presenters.paar import afwijkingen, pagina
from overdracht.proces.samenwerking.presenters.paginas import (
    als_keuzes,
    beeindig_pagina,
    begin_contact,
    begin_voorstel,
    bevestig_pagina,
    bezoek_pagina,
    contact_pagina,
    eerste_einde,
    per_regio,
    regio_pagina,
    sluit_pagina,
    voorstel_pagina,
)
from overdracht.proces.samenwerking.presenters.woorden import adres, lees_sleutel

__all__ = [
    "adres",
    "afwijkingen",
    "als_keuzes",
    "azcs",
    "beeindig_pagina",
    "begin_contact",
    "begin_voorstel",
    "bevestig_pagina",
    "bezoek_pagina",
    "contact_pagina",
    "eerste_einde",
    "lees_sleutel",
    "matrix",
    "pagina",
    "per_regio",
    "regio_pagina",
    "sluit_pagina",
    "voorstel_pagina",
]
