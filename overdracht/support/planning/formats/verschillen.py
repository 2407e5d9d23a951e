"""Which differences between two plans a reader may be told."""

from collections.abc import Iterable

from overdracht.core.normen import Normenset
from overdracht.core.signalen.zicht import MET_PIP, ziet_signalen
from overdracht.core.wat_als import Verschil, Verschilsoort
from overdracht.core.zicht import Rij, toont_stap, toont_termijn


def te_zien_verschillen(
    verschillen: Iterable[Verschil], normen: Normenset, gezien: Rij
) -> tuple[Verschil, ...]:
    """The differences in what this reader sees: terms, steps, and signals of the whole line."""
    return tuple(verschil for verschil in verschillen if _mag(verschil, normen, gezien))


def _mag(verschil: Verschil, normen: Normenset, gezien: Rij) -> bool:
    match verschil.soort:
        case Verschilsoort.TERMIJN:
            return toont_termijn(normen[verschil.wat], gezien)
        case Verschilsoort.STAP:
            return toont_stap(verschil.wat, gezien)
        case Verschilsoort.SIGNAAL:
            ziet_pip = toont_stap("pip", gezien) or verschil.wat not in MET_PIP
            return ziet_pip and ziet_signalen(gezien)
        case Verschilsoort.STILSTAND:
            return ziet_signalen(gezien)
        case Verschilsoort.FASE | Verschilsoort.AFSPRAAK:
            return True
