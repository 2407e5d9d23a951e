"""Who sees which part of a dossier (domain 5.3).

Whether the dossier exists for someone is asked of the access rows, first; this table only says
which parts of a visible dossier are shown, and which may be written.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from overdracht.core.begrippen import Onderdeel, Partnersoort, Rol
from overdracht.core.feiten import GESCHAT, SLEUTELS, Feiten
from overdracht.core.kalender import weken
from overdracht.core.normen import Norm
from overdracht.core.rechten import Actor


class Zicht(StrEnum):
    """How much of a part is shown; DAGEN is: that it happened and when, never what it says."""

    GEEN = "geen"
    DAGEN = "dagen"
    LEZEN = "lezen"
    SCHRIJVEN = "schrijven"

    @property
    def leest(self) -> bool:
        """Whether the contents are shown."""
        return self in (Zicht.LEZEN, Zicht.SCHRIJVEN)

    @property
    def schrijft(self) -> bool:
        """Whether the contents may be changed."""
        return self is Zicht.SCHRIJVEN

    @property
    def toont_dagen(self) -> bool:
        """Whether at least the days are shown."""
        return self is not Zicht.GEEN


Rij = Mapping[Onderdeel, Zicht]

_W, _R = Zicht.SCHRIJVEN, Zicht.LEZEN

# Health waits for a restricted group (Wi 37; Bi 9.11) and the writing of bijstand and boetes for
# a separate role: until those exist nobody has it by default.
_GEMEENTE: Rij = {
    Onderdeel.IDENTITEIT: _W,
    Onderdeel.HUISHOUDEN: _W,
    Onderdeel.OPLEIDING_WERK: _W,
    Onderdeel.VOORINBURGERING: _R,
    Onderdeel.SCENARIO_EN_GESPREKKEN: _W,
    Onderdeel.INTAKE: _W,
    Onderdeel.PIP: _W,
    Onderdeel.BIJSTAND_EN_BOETES: _R,
}
_CASEMANAGER: Rij = {
    Onderdeel.IDENTITEIT: _W,
    Onderdeel.HUISHOUDEN: _W,
    Onderdeel.OPLEIDING_WERK: _W,
    Onderdeel.VOORINBURGERING: _W,
    Onderdeel.SCENARIO_EN_GESPREKKEN: _W,
}
_AZC: Rij = {Onderdeel.IDENTITEIT: _R, Onderdeel.HUISHOUDEN: _R}

ZICHT: Mapping[Rol, Rij] = MappingProxyType(
    {
        Rol.REGIEVOERDER_GEMEENTE: _GEMEENTE,
        Rol.TEAMLEIDER: _GEMEENTE,
        Rol.COA_REGIEVOERDER: {Onderdeel.IDENTITEIT: _W, Onderdeel.HUISHOUDEN: _W},
        Rol.CASEMANAGER: _CASEMANAGER,
        Rol.CASEMANAGER_PARTICIPATIE: _CASEMANAGER,
        Rol.PROGRAMMABEGELEIDER: {**_AZC, Onderdeel.VOORINBURGERING: _W},
        Rol.WOONBEGELEIDER: _AZC,
        Rol.NT2_DOCENT: {**_AZC, Onderdeel.VOORINBURGERING: _W},
        Rol.FUNCTIONEEL_BEHEERDER: {},
        Rol.PRIVACY_OFFICER: {},
        Rol.PARTNER: {},
        Rol.SYSTEEM: dict.fromkeys(Onderdeel, _R),
    }
)

# A partner reads its own clients only, which the access rows see to. The intake reaches a partner
# through what the PIP takes over from it, so it is not opened here.
ZICHT_PARTNER: Mapping[Partnersoort, Rij] = MappingProxyType(
    {
        Partnersoort.BEGELEIDING: {
            Onderdeel.IDENTITEIT: _R,
            Onderdeel.HUISHOUDEN: _R,
            Onderdeel.OPLEIDING_WERK: _R,
            Onderdeel.SCENARIO_EN_GESPREKKEN: _R,
            Onderdeel.PIP: _R,
        },
        Partnersoort.TAALAANBIEDER: {
            Onderdeel.IDENTITEIT: _R,
            Onderdeel.OPLEIDING_WERK: _R,
            Onderdeel.SCENARIO_EN_GESPREKKEN: _R,
            Onderdeel.PIP: _R,
        },
        Partnersoort.CORPORATIE: {Onderdeel.IDENTITEIT: _R, Onderdeel.HUISHOUDEN: _R},
    }
)

# How long the azc may still bring its part to an end after the move (ONTWERP, no source): then
# only the gemeente and its partners see the dossier (HR §3).
NAZORG = weken(4)
_COA_IN_AZC = frozenset(
    {
        Rol.CASEMANAGER,
        Rol.CASEMANAGER_PARTICIPATIE,
        Rol.PROGRAMMABEGELEIDER,
        Rol.WOONBEGELEIDER,
        Rol.NT2_DOCENT,
    }
)
_MET_DAGEN_VAN_DE_PIP = frozenset({Rol.CASEMANAGER, Rol.CASEMANAGER_PARTICIPATIE})


def zicht(
    rol: Rol,
    partnersoort: Partnersoort | None,
    onderdeel: Onderdeel,
    *,
    verhuisd: bool,
    toestemming_pip: bool,
) -> Zicht:
    """How much of `onderdeel` this role sees; what is not in the table is not shown.

    `toestemming_pip` is a living consent of the person for showing the days of the PIP to COA.
    """
    if rol is Rol.COA_REGIEVOERDER and verhuisd:
        return Zicht.GEEN
    if onderdeel is Onderdeel.PIP and rol in _MET_DAGEN_VAN_DE_PIP:
        return Zicht.DAGEN if toestemming_pip else Zicht.GEEN
    gezien = _rij(rol, partnersoort).get(onderdeel, Zicht.GEEN)
    vertrokken = verhuisd and rol in _COA_IN_AZC and onderdeel is Onderdeel.IDENTITEIT
    return Zicht.LEZEN if vertrokken and gezien is Zicht.SCHRIJVEN else gezien


def zicht_van(actor: Actor, *, verhuisd: bool, toestemming_pip: bool) -> Rij:
    """Every part of one dossier, as this actor sees it."""
    return {
        onderdeel: zicht(
            actor.rol,
            actor.partnersoort,
            onderdeel,
            verhuisd=verhuisd,
            toestemming_pip=toestemming_pip,
        )
        for onderdeel in Onderdeel
    }


def leest_inhoud(actor: Actor, onderdeel: Onderdeel) -> bool:
    """Whether this role reads the contents of this part at all, in whatever phase."""
    return _rij(actor.rol, actor.partnersoort).get(onderdeel, Zicht.GEEN).leest


def _rij(rol: Rol, partnersoort: Partnersoort | None) -> Rij:
    if rol is Rol.PARTNER:
        return ZICHT_PARTNER[partnersoort] if partnersoort else {}
    return ZICHT[rol]


# --- in which part a fact, a term and a step of the line stand ----------------------------------

FEIT_IN: Mapping[str, Onderdeel] = MappingProxyType(
    dict.fromkeys(SLEUTELS, Onderdeel.SCENARIO_EN_GESPREKKEN)
    | dict.fromkeys(
        ("vergunning_op", "gekoppeld_op", "tvs_melding_op", "overgeplaatst_op"),
        Onderdeel.IDENTITEIT,
    )
    | {sleutel: Onderdeel.VOORINBURGERING for sleutel in SLEUTELS if "voorinburgering" in sleutel}
    | {
        sleutel: Onderdeel.HUISHOUDEN
        for sleutel in SLEUTELS
        if sleutel.startswith(("verw", "woning", "verhui", "brp", "logeren"))
    }
    | dict.fromkeys(GESCHAT, Onderdeel.HUISHOUDEN)
    | dict.fromkeys(("intake_bij_verstek", "leerbaarheidstoets_vrijgesteld"), Onderdeel.INTAKE)
    | dict.fromkeys(("pip_vastgesteld_op", "leerroute", "leerroute_aangeboden_op"), Onderdeel.PIP)
    | {"bijstand_vanaf_op": Onderdeel.BIJSTAND_EN_BOETES}
)
_DAG_VAN_DE_PIP = "pip_vastgesteld_op"
# The staleness of the klantprofiel ends with the move; whether a toets is needed is the intake's.
_NORM_IN = {"T-18": Onderdeel.SCENARIO_EN_GESPREKKEN, "T-34": Onderdeel.INTAKE}
# Who does not see the move would read that the klantprofiel is late for ever.
_NORM_OOK_IN = {"T-18": Onderdeel.HUISHOUDEN}

_STAPPEN: Mapping[Onderdeel, str] = {
    Onderdeel.IDENTITEIT: "vergunning koppeling tvs_melding overplaatsing",
    Onderdeel.VOORINBURGERING: """
        voorinburgering_aanbod voorinburgering_afgewezen voorinburgering voorinburgering_vervolg
    """,
    Onderdeel.SCENARIO_EN_GESPREKKEN: """
        kennisgeving toestemming toestemming_ingetrokken scenariokeuze_eerst scenariokeuze
        coa_geinformeerd inburgeraar_geinformeerd kennismaking driegesprek klantprofiel afstemmen
        activiteiten intake intake_vervolg leerbaarheidstoets traject stil rustperiode
        heroverweging heroverweging_wacht
    """,
    Onderdeel.PIP: """
        pip pip_uiterlijk bezwaar inburgeringstermijn leerroute_aanbod schakelen
        voortgangsgesprek verlenging_aanvragen
    """,
    # The stay too: who does not see the move would read that it goes on for ever.
    Onderdeel.HUISHOUDEN: """
        opvang opvang_vervolg woning verhuizing brp_inschrijving logeren
        maatschappelijke_begeleiding
        brp_azc brp_logeeradres brp_tussenvoorziening
    """,
    Onderdeel.BIJSTAND_EN_BOETES: "ontzorgen",
}
STAP_IN: Mapping[str, Onderdeel] = MappingProxyType(
    {stap: onderdeel for onderdeel, stappen in _STAPPEN.items() for stap in stappen.split()}
)
_STAPPEN_MET_ALLEEN_DAGEN = frozenset({"pip", "pip_uiterlijk"})


def mask_feiten(feiten: Feiten, gezien: Rij) -> Feiten:
    """The facts without those that this reader may not see: nothing can be derived from them."""
    leeg = Feiten()
    verborgen = {
        sleutel: getattr(leeg, sleutel)
        for sleutel, onderdeel in FEIT_IN.items()
        if not toont_veld(sleutel, onderdeel, gezien)
    }
    return replace(feiten, **verborgen)


def toont_veld(sleutel: str, onderdeel: Onderdeel, gezien: Rij) -> bool:
    """Whether this field is shown: the contents of its part, or the one day that may be."""
    zie = gezien.get(onderdeel, Zicht.GEEN)
    return zie.leest or (zie is Zicht.DAGEN and sleutel == _DAG_VAN_DE_PIP)


def toont_termijn(norm: Norm, gezien: Rij) -> bool:
    """Whether a term of this norm is shown: it stands in the part of the fact that closes it."""
    feiten = norm.sluit or norm.begint
    onderdeel = _NORM_IN.get(norm.id) or FEIT_IN[feiten[0]]
    if not gezien.get(_NORM_OOK_IN.get(norm.id, onderdeel), Zicht.GEEN).toont_dagen:
        return False
    zie = gezien.get(onderdeel, Zicht.GEEN)
    return zie.leest or (zie is Zicht.DAGEN and _DAG_VAN_DE_PIP in norm.sluit)


def toont_stap(stap: str, gezien: Rij) -> bool:
    """Whether this step of the line is shown; a step that is in no part is shown to nobody."""
    naam, _, nummer = stap.rpartition("_")
    kaal = naam if nummer.isdigit() else stap
    onderdeel = STAP_IN.get(kaal)
    zie = gezien.get(onderdeel, Zicht.GEEN) if onderdeel else Zicht.GEEN
    return zie.leest or (zie is Zicht.DAGEN and kaal in _STAPPEN_MET_ALLEEN_DAGEN)


# --- in which part an event of the history and a message stand ----------------------------------

_NOEMERS: Mapping[Onderdeel, str] = {
    Onderdeel.IDENTITEIT: """
        dossier persoon vergunning koppeling contactpersoon verblijf toegang
        inburgeraar.overgeplaatst
    """,
    Onderdeel.HUISHOUDEN: """
        huishouden huisvesting verwachting verhuizing logeren brp huisvestingsgesprek
    """,
    Onderdeel.VOORINBURGERING: "voorinburgering",
    Onderdeel.PIP: "pip leerroute",
    # Money of the gemeente: nobody of COA reads that something was paid.
    Onderdeel.BIJSTAND_EN_BOETES: "bijstand kosten",
}
NOEMER_IN: Mapping[str, Onderdeel] = MappingProxyType(
    {noemer: onderdeel for onderdeel, noemers in _NOEMERS.items() for noemer in noemers.split()}
)


def onderdeel_van(soort: str) -> Onderdeel:
    """The part in which an event of this kind (`noun.voltooid_deelwoord`) stands."""
    gevonden = NOEMER_IN.get(soort) or NOEMER_IN.get(soort.partition(".")[0])
    return gevonden or Onderdeel.SCENARIO_EN_GESPREKKEN
