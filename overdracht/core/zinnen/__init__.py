"""The Dutch sentences (B1), by noun: key -> text with named values."""

from collections.abc import Mapping

from overdracht.core.zinnen import (
    account,
    argument,
    eenheid,
    factor,
    gesprek,
    huisvesting,
    klantprofiel,
    koppeling,
    norm,
    participatie,
    pip,
    scenario,
    signaal,
    stilstand,
    termijn,
    tijdlijn,
    verschil,
    volgorde,
    voorinburgering,
    woorden,
)

ZINNEN: Mapping[str, str] = {
    **woorden.ZINNEN,
    **norm.ZINNEN,
    **termijn.ZINNEN,
    **tijdlijn.ZINNEN,
    **volgorde.ZINNEN,
    **koppeling.ZINNEN,
    **gesprek.ZINNEN,
    **voorinburgering.ZINNEN,
    **klantprofiel.ZINNEN,
    **participatie.ZINNEN,
    **pip.ZINNEN,
    **scenario.ZINNEN,
    **argument.ZINNEN,
    **factor.ZINNEN,
    **huisvesting.ZINNEN,
    **eenheid.ZINNEN,
    **signaal.ZINNEN,
    **stilstand.ZINNEN,
    **verschil.ZINNEN,
    **account.ZINNEN,
}
