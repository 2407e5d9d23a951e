"""The advice in plain values for machines, and as a Dutch text for people."""

from collections.abc import Iterable, Iterator

from overdracht.core.begrippen import Scenario
from overdracht.core.scenario.advies import Advies, Weging
from overdracht.core.teksten import Uitleg, Woord, zin

ONVOLDOENDE = "onvoldoende_gegevens"


def beschrijf(advies: Advies) -> dict[str, object]:
    """The advice as plain values, with the keys of the machine interface."""
    return {
        "advies": advies.advies or ONVOLDOENDE,
        "past_beter": advies.past_beter,
        "alternatieven": [
            {
                "scenario": weging.scenario,
                "voor": _zinnen_voor(weging),
                "tegen": _zinnen_tegen(weging),
            }
            for weging in advies.alternatieven
        ],
        "regels": list(advies.regels),
        "ontbreekt": list(advies.ontbreekt),
        "wordt_anders_als": [zin(uitleg) for uitleg in advies.wordt_anders_als],
        "kanttekeningen": [zin(uitleg) for uitleg in advies.kanttekeningen],
    }


def schrijf(advies: Advies) -> str:
    """The advice as a text to read."""
    return "\n".join(_regels(advies)) + "\n"


def _regels(advies: Advies) -> Iterator[str]:
    yield f"Advies: {_naam(advies.advies)}"
    if advies.past_beter is not None:
        yield f"Past beter bij deze persoon: {_naam(advies.past_beter)}"
    yield from _blok("Waarom", (f"{r.regel}: {zin(r.uitleg)} ({r.bron})" for r in advies.redenen))
    for weging in filter(None, (advies.geadviseerd, *advies.alternatieven)):
        yield from _blok(_kop(weging, advies), _argumenten(weging))
    yield from _blok("Vraag nog naar", map(_factor, advies.ontbreekt))
    yield from _blok("Het advies wordt anders", map(zin, advies.wordt_anders_als))
    yield from _blok("Let op", map(zin, advies.kanttekeningen))


def _blok(kop: str, regels: Iterable[str]) -> Iterator[str]:
    inhoud = [f"  {regel}" for regel in regels]
    if inhoud:
        yield from ("", kop, *inhoud)


def _kop(weging: Weging, advies: Advies) -> str:
    naam = _naam(weging.scenario).capitalize()
    # Without the travel time it is not known what is feasible.
    if weging.is_haalbaar or "reistijd_minuten" in advies.ontbreekt:
        return naam
    return f"{naam} (past nu niet)"


def _argumenten(weging: Weging) -> Iterator[str]:
    yield from (f"+ {regel}" for regel in _zinnen_voor(weging))
    yield from (f"- {regel}" for regel in _zinnen_tegen(weging))


def _zinnen_voor(weging: Weging) -> list[str]:
    return [zin(argument.uitleg) for argument in weging.voor]


def _zinnen_tegen(weging: Weging) -> list[str]:
    return [zin(argument.uitleg) for argument in weging.tegen]


def _factor(veld: str) -> str:
    return zin(Uitleg("factor", {"factor": Woord(veld)}))


def _naam(scenario: Scenario | None) -> str:
    if scenario is None:
        return "nog niet te geven, er ontbreken gegevens"
    return zin(Uitleg("scenario.naam", {"nummer": scenario.nummer, "scenario": scenario}))
