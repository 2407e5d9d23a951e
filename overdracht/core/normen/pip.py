"""The norms of the brede intake and the PIP (domain 2.3)."""

from datetime import date
from functools import partial

from overdracht.core.begrippen import Leerroute, Niveau, Partij, Status
from overdracht.core.kalender import maanden, weken
from overdracht.core.normen.norm import INWERKINGTREDING, Norm, Overgang

_wet = partial(Norm, status=Status.WET, niveau=Niveau.WET)
_amvb = partial(Norm, status=Status.WET, niveau=Niveau.AMVB)
_regeling = partial(Norm, status=Status.WET, niveau=Niveau.REGELING)
_besluit = partial(Norm, status=Status.WET, niveau=Niveau.BESLUIT)
_ontwerp = partial(Norm, status=Status.ONTWERP, niveau=Niveau.AFSPRAAK)

# The trigger of the PIP term moved from the BRP to the later of two days (Stb. 2022, 489).
_NIEUWE_PIP_TERMIJN = date(2023, 1, 1)
# Who was registered under the old text keeps its term.
_PIP_OVERGANG = Overgang("brp_ingeschreven_op", "Besluit van 5 december 2022, Stb. 2022, 489")

INTAKE_EN_PIP = (
    _amvb(
        id="T-20b",
        sleutel="pip",
        naam="Eerste PIP vaststellen (regel van 2022)",
        duur=weken(10),
        begint=("brp_ingeschreven_op",),
        sluit=("pip_vastgesteld_op",),
        verschuift=True,
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.3, tekst van 1-1-2022; Handreiking §5.1",
        geldig_vanaf=INWERKINGTREDING,
        geldig_tot=date(2022, 12, 31),
        reeks="pip",
        overgang=_PIP_OVERGANG,
    ),
    _amvb(
        id="T-20",
        sleutel="pip",
        naam="Eerste PIP vaststellen",
        duur=weken(10),
        begint=("kennisgeving_op", "brp_ingeschreven_op"),
        sluit=("pip_vastgesteld_op",),
        verschuift=True,
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.3 lid 1",
        geldig_vanaf=_NIEUWE_PIP_TERMIJN,
        reeks="pip",
        overgang=_PIP_OVERGANG,
    ),
    _amvb(
        id="T-30",
        sleutel="pip_na_informatie_derden",
        naam="PIP vaststellen na informatie van anderen",
        duur=weken(2),
        verschuift=True,
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.3 lid 2",
        geldig_vanaf=_NIEUWE_PIP_TERMIJN,
    ),
    _amvb(
        id="T-31",
        sleutel="pip_na_verhuizing",
        naam="PIP vaststellen na verhuizing naar een andere gemeente",
        duur=weken(10),
        verschuift=True,
        wie=Partij.GEMEENTE,
        bron="Besluit inburgering 2021 art. 5.3 lid 3",
    ),
    _wet(
        id="T-32",
        sleutel="oproep_intake",
        naam="Oproepen voor de brede intake, daarna bij verstek",
        duur=None,
        wie=Partij.GEMEENTE,
        bron="Wet inburgering 2021 art. 14 lid 1 en 2",
    ),
    _besluit(
        id="T-33",
        sleutel="nieuwe_termijn_intake",
        naam="Nieuwe termijn na een boete voor de intake",
        duur=maanden(2),
        wie=Partij.GEMEENTE,
        bron="Wet inburgering 2021 art. 22; Besluit inburgering 2021 art. 7.1 lid 1",
    ),
    _ontwerp(
        id="T-34",
        sleutel="leerbaarheidstoets",
        naam="Leerbaarheidstoets doen, ruim voor het PIP",
        duur=weken(-3),
        begint=("kennisgeving_op", "brp_ingeschreven_op"),
        sluit=("leerbaarheidstoets_op",),
        wie=Partij.GEMEENTE,
        bron="Wet inburgering 2021 art. 14; aantal weken: ontwerp",
    ),
    _wet(
        id="T-35",
        sleutel="bezwaar_pip",
        naam="Bezwaar maken tegen het PIP",
        duur=weken(6),
        begint=("pip_vastgesteld_op",),
        verschuift=True,
        wie=Partij.INBURGERAAR,
        bron="Awb art. 6:7 en 6:8",
    ),
    _regeling(
        id="T-36",
        sleutel="leerroute_aanbod",
        naam="Leerroute aanbieden",
        duur=maanden(3),
        varianten={Leerroute.ONDERWIJS: maanden(6)},
        begint=("pip_vastgesteld_op",),
        sluit=("leerroute_aangeboden_op", "traject_begonnen_op"),
        wie=Partij.GEMEENTE,
        bron="Wet inburgering 2021 art. 16; Regeling inburgering 2021 art. 4.1 lid 1 onder g",
    ),
)
