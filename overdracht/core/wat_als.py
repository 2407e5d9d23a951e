"""What if: two plans of one person, and the differences between them as sentences.

Nothing is stored: the same pure functions are asked twice, with other facts the second time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from overdracht.core.begrippen import Fase, Scenario, Staat
from overdracht.core.feiten import Feiten, lees_feiten
from overdracht.core.kalender import periode
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.signalen import Signaal
from overdracht.core.stilstand import GEEN, Lengte, Omstandigheden, Stilstand
from overdracht.core.teksten import Uitleg, Woord, zin
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.vooruitblik import Vooruitblik, vooruitblik
from overdracht.core.vooruitblik import beschrijf as beschrijf_blik
from overdracht.core.vooruitblik import schrijf as schrijf_blik

_VERVALLEN = Staat.VERVALLEN


class Verschilsoort(StrEnum):
    """What differs."""

    FASE = "fase"
    TERMIJN = "termijn"
    STAP = "stap"
    SIGNAAL = "signaal"
    STILSTAND = "stilstand"
    AFSPRAAK = "afspraak"


class Verschil(NamedTuple):
    """One thing that stands elsewhere, appears or vanishes; `wat` is its key."""

    soort: Verschilsoort
    wat: str
    uitleg: Uitleg


class Verschillen(NamedTuple):
    """Both plans, and what is different in the second."""

    plan: Vooruitblik
    wat_als: Vooruitblik
    verschillen: tuple[Verschil, ...]


def vergelijk(
    feiten: Feiten,
    anders: Mapping[str, object],
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden = GEEN,
) -> Verschillen:
    """The plan as it is and as it would be with some facts changed (plain values, null: none)."""
    return vergelijk_feiten(
        feiten,
        pas_aan(feiten, anders),
        normen,
        peildatum=peildatum,
        omstandigheden=(omstandigheden, omstandigheden),
    )


def pas_aan(feiten: Feiten, anders: Mapping[str, object]) -> Feiten:
    """The facts with these plain values laid over them; raises `OngeldigeFeiten`.

    A first day of the expected move that lies after its last takes that day along: the house comes
    later, in a range as long as it was. A form that does not belong to another scenario falls away.
    """
    gelezen = lees_feiten(anders)
    nieuw = replace(feiten, **{naam: getattr(gelezen, naam) for naam in anders})
    if "scenario" in anders and "mengvorm" not in anders:
        nieuw = replace(nieuw, mengvorm=nieuw.vorm)
    van, tot = nieuw.verwachte_verhuizing_van, nieuw.verwachte_verhuizing_tot
    if "verwachte_verhuizing_tot" in anders or van is None or tot is None or van <= tot:
        return nieuw
    lengte = tot - (feiten.verwachte_verhuizing_van or tot)
    return replace(nieuw, verwachte_verhuizing_tot=van + lengte)


def vergelijk_feiten(
    voor: Feiten,
    na: Feiten,
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: tuple[Omstandigheden, Omstandigheden] = (GEEN, GEEN),
    normen_dan: Normenset | None = None,
) -> Verschillen:
    """The same for two sets of facts; circumstances and norms may differ as well."""
    een, ander = (
        vooruitblik(feiten, eigen, peildatum=peildatum, omstandigheden=zijn)
        for feiten, eigen, zijn in zip(
            (voor, na), (normen, normen_dan or normen), omstandigheden, strict=True
        )
    )
    return Verschillen(een, ander, verschillen(een, ander))


def verschillen(een: Vooruitblik, ander: Vooruitblik) -> tuple[Verschil, ...]:
    """What is different in the second of two looks that were made before."""
    return tuple(_verschillen(een, ander))


def verschil_afspraak(azc: str, nu: Scenario | None, dan: Scenario | None) -> tuple[Verschil, ...]:
    """What is agreed with another azc, beside what is agreed now (HR §3.1; T-06)."""
    if nu is dan:
        return ()
    hoe = "weg" if dan is None else "nieuw" if nu is None else "anders"
    uitleg = Uitleg(f"verschil.afspraak_{hoe}", {"azc": azc, "nu": nu, "dan": dan})
    return (Verschil(Verschilsoort.AFSPRAAK, "voorkeursscenario", uitleg),)


def _verschillen(een: Vooruitblik, ander: Vooruitblik) -> Iterator[Verschil]:
    yield from _fase(een.plan.fase, ander.plan.fase)
    yield from _stilstand(een.stilstand, ander.stilstand)
    yield from _signalen(een.signalen, ander.signalen)
    yield from _termijnen(een.plan.termijnen, ander.plan.termijnen)
    yield from _stappen(een.plan.lijn, ander.plan.lijn)


def _fase(voor: Fase, na: Fase) -> Iterator[Verschil]:
    if voor is not na:
        waarden = {"voor": Woord(voor), "na": Woord(na)}
        yield Verschil(Verschilsoort.FASE, "fase", Uitleg("verschil.fase", waarden))


def _stilstand(voor: Stilstand, na: Stilstand) -> Iterator[Verschil]:
    if voor[:3] == na[:3]:
        return
    soort, waarden = Verschilsoort.STILSTAND, {"voor": _lengte(voor), "na": _lengte(na)}
    yield Verschil(soort, "stilstand", Uitleg("verschil.stilstand", waarden))


def _lengte(stilstand: Stilstand) -> str:
    if stilstand.dagen is None or stilstand.dagen_min is None or stilstand.dagen_max is None:
        return "onbekend"
    dagen = f"{stilstand.dagen} dagen"
    if stilstand.dagen_min == stilstand.dagen_max:
        return dagen
    return f"{dagen} ({stilstand.dagen_min} tot {stilstand.dagen_max})"


def _signalen(voor: tuple[Signaal, ...], na: tuple[Signaal, ...]) -> Iterator[Verschil]:
    oud, nieuw = _genummerd(voor), _genummerd(na)
    for sleutel, signaal in oud.items():
        if sleutel not in nieuw:
            yield _signaal(signaal, "weg")
    for sleutel, signaal in nieuw.items():
        eerder = oud.get(sleutel)
        if eerder is None:
            yield _signaal(signaal, "nieuw")
        elif eerder[:-1] != signaal[:-1]:
            yield _signaal(signaal, "anders")


def _genummerd(signalen: tuple[Signaal, ...]) -> dict[tuple[str, int], Signaal]:
    """A kind of signal can be there more than once: by kind, and place in its kind."""
    genummerd: dict[tuple[str, int], Signaal] = {}
    for signaal in signalen:
        nummer = sum(soort == signaal.soort for soort, _nummer in genummerd)
        genummerd[signaal.soort, nummer] = signaal
    return genummerd


def _signaal(signaal: Signaal, hoe: str) -> Verschil:
    uitleg = Uitleg(f"verschil.signaal_{hoe}", {"wat": zin(signaal.uitleg)})
    return Verschil(Verschilsoort.SIGNAAL, signaal.soort, uitleg)


def _termijnen(voor: tuple[Termijn, ...], na: tuple[Termijn, ...]) -> Iterator[Verschil]:
    oud, nieuw = ({termijn.norm: termijn for termijn in rijen} for rijen in (voor, na))
    for norm, termijn in (oud | nieuw).items():
        een, ander = oud.get(norm), nieuw.get(norm)
        hoe = _hoe_termijn(een, ander)
        if hoe:
            waarden = {
                "wat": termijn.regel.naam,
                "voor": een and een.uiterlijk_op,
                "na": ander and ander.uiterlijk_op,
                "staat_voor": een and een.staat,
                "staat_na": ander and ander.staat,
                "later": _later(een and een.uiterlijk_op, ander and ander.uiterlijk_op),
            }
            uitleg = Uitleg(f"verschil.termijn_{hoe}", waarden)
            yield Verschil(Verschilsoort.TERMIJN, norm, uitleg)


def _hoe_termijn(een: Termijn | None, ander: Termijn | None) -> str:
    if een is None or ander is None:
        return "weg" if ander is None else "nieuw"
    if _VERVALLEN in (een.staat, ander.staat):
        # Of what nobody has to do any more, or had to, the day says nothing.
        return "" if een.staat is ander.staat else "staat"
    if een.uiterlijk_op != ander.uiterlijk_op:
        if ander.uiterlijk_op is None:
            return "wacht"
        return "verschoven" if een.uiterlijk_op else "bekend"
    return "staat" if een.staat is not ander.staat else ""


def _stappen(voor: tuple[Stap, ...], na: tuple[Stap, ...]) -> Iterator[Verschil]:
    oud, nieuw = ({stap.stap: stap for stap in stappen} for stappen in (voor, na))
    for naam, stap in (oud | nieuw).items():
        een, ander = oud.get(naam), nieuw.get(naam)
        hoe = _hoe_stap(een, ander)
        if hoe:
            waarden = {
                "wat": stap.label,
                "voor": een and periode(een.van, een.tot),
                "na": ander and periode(ander.van, ander.tot),
                "soort": ander and ander.soort,
                "later": _later(een and een.van, ander and ander.van)
                or _later(een and een.tot, ander and ander.tot),
            }
            yield Verschil(Verschilsoort.STAP, naam, Uitleg(f"verschil.stap_{hoe}", waarden))


def _hoe_stap(een: Stap | None, ander: Stap | None) -> str:
    if een is None or ander is None:
        return "weg" if ander is None else "nieuw"
    if (een.van, een.tot) != (ander.van, ander.tot):
        return "verschoven"
    return "soort" if een.soort is not ander.soort else ""


def _later(voor: date | None, na: date | None) -> str:
    """How far, and which way; empty when a day is missing or the same."""
    if voor is None or na is None or voor == na:
        return ""
    lengte = Lengte(abs((na - voor).days))
    return f"{lengte} {'later' if na > voor else 'eerder'}"


def beschrijf(verschillen: Verschillen) -> dict[str, object]:
    """Both plans and their differences in values that JSON knows."""
    return {
        "plan": beschrijf_blik(verschillen.plan),
        "wat_als": beschrijf_blik(verschillen.wat_als),
        "verschillen": [
            {"soort": verschil.soort.value, "wat": verschil.wat, "uitleg": zin(verschil.uitleg)}
            for verschil in verschillen.verschillen
        ],
    }


def schrijf(verschillen: Verschillen) -> str:
    """The differences first, then both plans."""
    regels = [f"- {zin(verschil.uitleg)}" for verschil in verschillen.verschillen]
    kop = "\n".join(regels or [zin(Uitleg("verschil.geen"))])
    plan, wat_als = schrijf_blik(verschillen.plan), schrijf_blik(verschillen.wat_als)
    return f"VERSCHILLEN\n{kop}\n\nPLAN NU\n\n{plan}\nPLAN ALS\n\n{wat_als}"
