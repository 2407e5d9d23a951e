"""What every signal looks at, computed once for all of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from overdracht.core.fase import is_gevestigd
from overdracht.core.feiten import Feiten
from overdracht.core.normen import Normenset
from overdracht.core.stilstand import (
    Einde,
    Omstandigheden,
    Periode,
    Stilstand,
    activiteiten,
    einde_bij,
    tel_stilstand,
)
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Bereik, Stap
from overdracht.core.tijdlijn.bereik import verhuizing


class Beeld(NamedTuple):
    """The facts with the plan that was made of them, the idle days and what goes on.

    `nu` are the facts as known on the peildatum; `einde` is when the person leaves the opvang.
    """

    feiten: Feiten
    nu: Feiten
    normen: Normenset
    peildatum: date
    omstandigheden: Omstandigheden
    termijnen: Mapping[str, Termijn]
    stappen: tuple[Stap, ...]
    periodes: tuple[Periode, ...]
    stilstand: Stilstand
    verhuizing: Bereik | None
    einde: Einde | None
    is_gevestigd: bool

    @property
    def is_woning_in_zicht(self) -> bool:
        """Whether there is a house or a planned move; an expectation is neither."""
        feiten = self.feiten
        return self.is_gevestigd or not (
            feiten.woning_beschikbaar_op is None
            and feiten.verhuizing_gepland_op is None
            and feiten.verhuisd_op is None
        )


def maak_beeld(
    feiten: Feiten,
    normen: Normenset,
    plan: tuple[Iterable[Termijn], tuple[Stap, ...]],
    *,
    peildatum: date,
    omstandigheden: Omstandigheden,
) -> Beeld:
    """Look once at the facts and at the terms and the line that were made of them."""
    nu = feiten.op(peildatum)
    termijnen, stappen = plan
    bereik = verhuizing(feiten, nu, normen, peildatum)
    einde = einde_bij(nu, bereik, peildatum=peildatum)
    periodes = activiteiten(feiten, normen, omstandigheden, peildatum=peildatum)
    return Beeld(
        feiten=feiten,
        nu=nu,
        normen=normen,
        peildatum=peildatum,
        omstandigheden=omstandigheden,
        termijnen={termijn.regel.id: termijn for termijn in termijnen},
        stappen=stappen,
        periodes=periodes,
        stilstand=tel_stilstand(feiten.tvs_melding_op, einde, periodes, peildatum=peildatum),
        verhuizing=bereik,
        einde=einde,
        is_gevestigd=is_gevestigd(nu),
    )
