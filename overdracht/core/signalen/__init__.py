"""What the line sees weeks ahead: silence, overload, a PIP before the house, what was missed."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.signalen.beeld import Beeld, maak_beeld
from overdracht.core.signalen.belasting import te_veel_tegelijk
from overdracht.core.signalen.gemist import driegesprek_na_verhuizing, gemist
from overdracht.core.signalen.kenmerk import Kenmerk, bepaal
from overdracht.core.signalen.optie import Optie
from overdracht.core.signalen.pip import pip_voor_woning
from overdracht.core.signalen.signaal import Signaal
from overdracht.core.signalen.soort import Ernst, Signaalsoort
from overdracht.core.signalen.stil import stille_weken
from overdracht.core.signalen.verwachting import (
    brp_elders,
    einde_onbekend,
    overgeplaatst,
    verwachte_verhuizing,
    wacht_nog_lang,
)
from overdracht.core.stilstand import GEEN, Omstandigheden
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import plan

__all__ = [
    "Beeld",
    "Ernst",
    "Kenmerk",
    "Optie",
    "Signaal",
    "Signaalsoort",
    "houd_bij",
    "maak_beeld",
    "signalen",
    "signalen_bij",
]

_KIJKERS: tuple[Callable[[Beeld], Iterable[Signaal]], ...] = (
    stille_weken,
    te_veel_tegelijk,
    pip_voor_woning,
    gemist,
    driegesprek_na_verhuizing,
    verwachte_verhuizing,
    einde_onbekend,
    overgeplaatst,
    wacht_nog_lang,
    brp_elders,
)
_ZWAARTE = {ernst: -plaats for plaats, ernst in enumerate(Ernst)}


def signalen(
    feiten: Feiten,
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden = GEEN,
) -> tuple[Signaal, ...]:
    """Everything worth a word in one line; what asks most stands first."""
    return signalen_bij(
        maak_beeld(
            feiten,
            normen,
            plan(feiten, normen, peildatum=peildatum),
            peildatum=peildatum,
            omstandigheden=omstandigheden,
        )
    )


def signalen_bij(beeld: Beeld) -> tuple[Signaal, ...]:
    """The same, for a plan that was made before."""
    alle = [signaal for kijk in _KIJKERS for signaal in kijk(beeld)]
    return tuple(sorted(alle, key=_volgorde))


def houd_bij(
    feiten: Feiten,
    termijnen: Iterable[Termijn],
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden = GEEN,
) -> Kenmerk:
    """What the lists keep of one dossier, for terms that were computed before."""
    return bepaal(
        feiten,
        termijnen,
        normen,
        peildatum=peildatum,
        omstandigheden=omstandigheden,
        kijk=_soorten,
    )


def _soorten(beeld: Beeld) -> Iterator[Signaalsoort]:
    for kijk in _KIJKERS:
        for signaal in kijk(beeld):
            yield signaal.soort


def _volgorde(signaal: Signaal) -> tuple[int, date]:
    return _ZWAARTE[signaal.ernst], signaal.van
