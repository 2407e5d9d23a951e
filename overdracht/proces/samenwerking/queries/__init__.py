"""What the pages of the samenwerking need."""

from overdracht.proces.samenwerking.queries.afspraken import (
    get_afgesproken,
    get_open_voorstel,
    get_te_beeindigen,
    get_waar_ja_op_kan,
    get_waar_nee_op_kan,
    list_afspraken,
    list_lopende,
    list_versies,
    next_nummer,
)
from overdracht.proces.samenwerking.queries.collegas import (
    get_samenwerking,
    list_bezoeken,
    list_collegas,
)
from overdracht.proces.samenwerking.queries.matrix import (
    Matrix,
    Matrixrij,
    get_matrix,
    list_azcs,
)
from overdracht.proces.samenwerking.queries.paren import (
    Paar,
    check_azc,
    get_azc,
    get_azc_voor,
    get_eigen,
    get_paar,
    kant_van,
    list_gemeenten,
    list_overigen,
)
from overdracht.proces.samenwerking.queries.stukken import Stukken, get_stukken
from overdracht.proces.samenwerking.queries.tellingen import (
    Telling,
    count_keuzes,
    list_afwijkend,
    list_kwartalen,
)

__all__ = [
    "Matrix",
    "Matrixrij",
    "Paar",
    "Stukken",
    "Telling",
    "check_azc",
    "count_keuzes",
    "get_afgesproken",
    "get_azc",
    "get_azc_voor",
    "get_eigen",
    "get_matrix",
    "get_open_voorstel",
    "get_paar",
    "get_samenwerking",
    "get_stukken",
    "get_te_beeindigen",
    "get_waar_ja_op_kan",
    "get_waar_nee_op_kan",
    "kant_van",
    "list_afspraken",
    "list_afwijkend",
    "list_azcs",
    "list_bezoeken",
    "list_collegas",
    "list_gemeenten",
    "list_kwartalen",
    "list_lopende",
    "list_overigen",
    "list_versies",
    "next_nummer",
]
