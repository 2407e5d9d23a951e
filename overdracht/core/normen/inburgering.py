"""The norms of the inburgeringstermijn and of the start in the gemeente (domain 2.4)."""

from functools import partial

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import dagen, jaren, maanden, weken
from overdracht.core.normen.norm import Norm

_wet = partial(Norm, status=Status.WET, niveau=Niveau.WET)
_amvb = partial(Norm, status=Status.WET, niveau=Niveau.AMVB)
_ontwerp = partial(Norm, status=Status.ONTWERP, niveau=Niveau.AFSPRAAK)

INBURGERING = (
    _wet(
        id="T-40",
        sleutel="inburgeringstermijn",
        naam="De inburgering afronden",
        duur=jaren(3),
        begint=("pip_vastgesteld_op",),
        wie=Partij.INBURGERAAR,
        bron="Wet inburgering 2021 art. 11",
    ),
    _amvb(
        id="T-48",
        sleutel="schakelen",
        naam="Van leerroute wisselen",
        duur=maanden(18),
        begint=("pip_vastgesteld_op",),
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.4",
    ),
    _ontwerp(
        id="T-50",
        sleutel="voortgangsgesprek",
        naam="Eerste voortgangsgesprek",
        duur=maanden(3),
        begint=("pip_vastgesteld_op",),
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.3 lid 4; aantal maanden: ontwerp",
    ),
    _amvb(
        id="T-53",
        sleutel="verlenging_aanvragen",
        naam="Verlenging aanvragen",
        duur=maanden(-6),
        varianten={"beslissing": weken(8)},
        begint=("pip_vastgesteld_op",),
        wie=Partij.INBURGERAAR,
        bron="Besluit inburgering 2021 art. 4.5 lid 1",
    ),
    _wet(
        id="T-56",
        sleutel="maatschappelijke_begeleiding",
        naam="Maatschappelijke begeleiding starten",
        duur=dagen(0),
        begint=("brp_ingeschreven_op",),
        wie=Partij.GEMEENTE,
        bron="Wet inburgering 2021 art. 13 lid 3",
    ),
    _wet(
        id="T-57",
        sleutel="ontzorgen",
        naam="Financieel ontzorgen",
        duur=maanden(6),
        startdag_telt=True,
        begint=("bijstand_vanaf_op",),
        wie=Partij.GEMEENTE,
        bron="Participatiewet art. 56a",
    ),
)
