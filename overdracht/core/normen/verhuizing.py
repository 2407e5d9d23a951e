"""The norms of staying, moving and registering (domain 2.2, T-21 … T-29)."""

from datetime import date
from functools import partial

from overdracht.core.begrippen import Niveau, Partij, Status
from overdracht.core.kalender import dagen, maanden, uren, weken
from overdracht.core.normen.norm import Norm

_wet = partial(Norm, status=Status.WET, niveau=Niveau.WET)
_regeling = partial(Norm, status=Status.WET, niveau=Niveau.REGELING)
_afspraak = partial(Norm, status=Status.NORM, niveau=Niveau.AFSPRAAK)
_praktijk = partial(Norm, status=Status.PRAKTIJK, niveau=Niveau.AFSPRAAK)

VERHUIZING = (
    _afspraak(
        id="T-21",
        sleutel="logeren",
        naam="Einde van de logeerregeling",
        duur=maanden(3),
        begint=("logeren_begonnen_op",),
        sluit=("logeren_geeindigd_op", "verhuisd_op"),
        wie=Partij.COA,
        bron="Handreiking §3.4; COA, Logeerregeling",
    ),
    _wet(
        id="T-22",
        sleutel="brp_logeeradres",
        naam="Inschrijven op het logeeradres",
        duur=dagen(5),
        begint=("logeren_begonnen_op",),
        sluit=("brp_logeeradres_op",),
        verschuift=True,
        wie=Partij.INBURGERAAR,
        bron="Wet BRP art. 2.38 en 2.39",
    ),
    _regeling(
        id="T-25",
        sleutel="aankomst_na_overplaatsing",
        naam="Aankomen in het nieuwe azc",
        duur=uren(48),
        begint=("overgeplaatst_op",),
        wie=Partij.INBURGERAAR,
        bron="Rva art. 7 lid 1 onder i",
    ),
    _regeling(
        id="T-26",
        sleutel="melden_bij_coa",
        naam="Melden bij het COA",
        duur=weken(2),
        varianten={"inhuisregistratie": weken(1)},
        wie=Partij.INBURGERAAR,
        bron="Rva art. 12 lid 2 en art. 19 lid 1 onder e",
    ),
    _wet(
        id="T-27",
        sleutel="brp_inschrijving",
        naam="Inschrijven in de gemeente",
        duur=dagen(5),
        varianten={"aangifte_vooraf": weken(-4)},
        begint=("verhuisd_op",),
        sluit=("brp_ingeschreven_op",),
        verschuift=True,
        wie=Partij.INBURGERAAR,
        bron="Wet BRP art. 2.38 en 2.39",
    ),
    _praktijk(
        id="T-28",
        sleutel="hotelregeling",
        naam="Verblijf in een hotel (HAR)",
        duur=maanden(6),
        wie=Partij.GEMEENTE,
        bron="Hotel- en accommodatieregeling",
        geldig_vanaf=date(2021, 11, 1),
        geldig_tot=date(2023, 6, 30),
    ),
    _praktijk(
        id="T-29",
        sleutel="doorstroomlocatie",
        naam="Verblijf op een doorstroomlocatie",
        duur=maanden(12),
        wie=Partij.GEMEENTE,
        bron="Bekostigingsregeling doorstroomlocaties, Stcrt 2025, 11378",
        geldig_vanaf=date(2025, 4, 9),
        geldig_tot=date(2028, 12, 31),
    ),
)
