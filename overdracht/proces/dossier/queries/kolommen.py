"""Which columns a role sees in a list, where the consent of each person is not asked for."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from overdracht.core.begrippen import Fase, Onderdeel, Partij, Partnersoort, Rol
from overdracht.core.feiten import Fout
from overdracht.core.normen import LANDELIJK
from overdracht.core.rechten import PARTIJ_VAN_ROL, Actor
from overdracht.core.signalen import Signaalsoort
from overdracht.core.signalen.zicht import MET_PIP
from overdracht.core.zicht import Zicht, toont_termijn, zicht
from overdracht.proces.dossier.formats import TERMIJNEN, WONING, Filters, Sortering, Stapel

_SLUITBAAR = frozenset(sleutel for sleutels in TERMIJNEN.values() for sleutel in sleutels)
_STAPEL_VAN_DE_STAPPEN = frozenset(
    {Stapel.DRIEGESPREK_PLANNEN, Stapel.SCENARIO_ONTVANGEN, Stapel.VOORINBURGERING_AANBIEDEN}
)
_ZIJDEN = (Partij.COA, Partij.GEMEENTE)
_STAPEL_VAN_HET_HUIS = frozenset({Stapel.VERHUIST_BINNENKORT})
_FASE_VOOR_IEDEREEN = frozenset({Fase.AFGESLOTEN})


class Kolommen(NamedTuple):
    """What is shown of every dossier in a list, and so what may be asked and sorted by."""

    stappen: bool
    voorinburgering: bool
    huishouden: bool
    pip: bool
    termijnen: frozenset[str]
    # The side whose own terms lead the list; none for who does not see them all.
    eigen: Partij | None = None

    @property
    def alle_termijnen(self) -> bool:
        """Whether the columns that replan keeps of the next term may be shown as they are."""
        return self.termijnen == _SLUITBAAR

    @property
    def partijen(self) -> frozenset[Partij]:
        """The parties whose open work is shown."""
        eigen = self.open_termijnen(None)
        return frozenset(norm.wie for norm in LANDELIJK.termijnen if norm.sleutel in eigen)

    @property
    def fase(self) -> bool:
        """Whether the phase may be shown as it is: it follows from steps and house alike."""
        return self.stappen and self.huishouden

    @property
    def signalen(self) -> bool:
        """Whether the line is seen whole enough to be told where it falls silent."""
        return self.stappen and self.voorinburgering and self.huishouden

    def signaalsoorten(self) -> tuple[Signaalsoort, ...]:
        """The kinds of signal that may be asked for."""
        if not self.signalen:
            return ()
        return tuple(soort for soort in Signaalsoort if self.pip or soort not in MET_PIP)

    def open_termijnen(self, groep: str | None) -> frozenset[str]:
        """The terms of this group that may be shown; without a group all but the house."""
        if groep:
            return self.termijnen.intersection(TERMIJNEN[groep])
        return self.termijnen.difference(TERMIJNEN[WONING])

    def check(self, filters: Filters) -> tuple[Filters, tuple[Fout, ...]]:
        """The question without what this role may not ask: an answer would tell it all the same."""
        verboden = tuple(dict.fromkeys(self._verboden(filters)))
        if not verboden:
            return filters, ()
        return filters.zonder(*verboden), tuple(Fout(naam, _meld(naam)) for naam in verboden)

    def _verboden(self, filters: Filters) -> Iterator[str]:
        if filters.fase and not self.fase and filters.fase not in _FASE_VOOR_IEDEREEN:
            yield "fase"
        if filters.scenario and not self.stappen:
            yield "scenario"
        if filters.termijn and not self.open_termijnen(filters.termijn):
            yield "termijn"
        if filters.signaal and filters.signaal not in self.signaalsoorten():
            yield "signaal"
        if filters.stapel in self._stapels_niet():
            yield "stapel"
        if filters.sorteer in self._sorteringen_niet():
            yield "sorteer"

    def _stapels_niet(self) -> frozenset[Stapel]:
        """The piles that would tell what is not shown."""
        niet: frozenset[Stapel] = frozenset() if self.stappen else _STAPEL_VAN_DE_STAPPEN
        return niet if self.huishouden else niet | _STAPEL_VAN_HET_HUIS

    def _sorteringen_niet(self) -> frozenset[Sortering]:
        """The orders that would tell what is not shown."""
        niet = frozenset() if self.signalen else frozenset({Sortering.STIL})
        niet = niet if self.eigen else niet | {Sortering.EIGEN}
        return niet if self.huishouden else niet | {Sortering.VERHUIZING}


def kolommen_van(actor: Actor) -> Kolommen:
    """The columns of this actor."""
    return _kolommen(actor.rol, actor.partnersoort)


@cache
def _kolommen(rol: Rol, partnersoort: Partnersoort | None) -> Kolommen:
    gezien: Mapping[Onderdeel, Zicht] = {
        onderdeel: zicht(rol, partnersoort, onderdeel, verhuisd=False, toestemming_pip=False)
        for onderdeel in Onderdeel
    }
    verborgen = {n.sleutel for n in LANDELIJK.termijnen if not toont_termijn(n, gezien)}
    partij = PARTIJ_VAN_ROL.get(rol)
    mijn = {n.sleutel for n in LANDELIJK.termijnen if n.wie is partij and n.sleutel in _SLUITBAAR}
    return Kolommen(
        stappen=gezien[Onderdeel.SCENARIO_EN_GESPREKKEN].leest,
        voorinburgering=gezien[Onderdeel.VOORINBURGERING].leest,
        huishouden=gezien[Onderdeel.HUISHOUDEN].leest,
        pip=gezien[Onderdeel.PIP].toont_dagen,
        termijnen=_SLUITBAAR - verborgen,
        eigen=partij if partij in _ZIJDEN and not mijn & verborgen else None,
    )


def _meld(naam: str) -> str:
    return f"'{naam}' kunt u in uw rol niet gebruiken. Die gegevens ziet u niet."
