"""Who sees which part of a dossier (domain 5.3).

Whether the dossier exists for someone is asked of the access rows, first; this table only says
which parts of a visible dossier are shown, and which may be written.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from overdracht.core.begrippen import Onderdeel, Partnersoort, Rol
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


def zicht_van(
    actor: Actor, onderdeel: Onderdeel, *, verhuisd: bool, toestemming_pip: bool
) -> Zicht:
    """The same for an actor, who carries the role and the kind of partner."""
    return zicht(
        actor.rol,
        actor.partnersoort,
        onderdeel,
        verhuisd=verhuisd,
        toestemming_pip=toestemming_pip,
    )


def _rij(rol: Rol, partnersoort: Partnersoort | None) -> Rij:
    if rol is Rol.PARTNER:
        return ZICHT_PARTNER[partnersoort] if partnersoort else {}
    return ZICHT[rol]
