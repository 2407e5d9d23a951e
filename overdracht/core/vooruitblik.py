"""The plan of one dossier with what it sees ahead: in plain values, and as a text to read."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from overdracht.core.feiten import Feiten
from overdracht.core.kalender import periode
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.signalen import Optie, Signaal, maak_beeld, signalen_bij
from overdracht.core.stilstand import GEEN, Gat, Lengte, Omstandigheden, Stilstand
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.tijdlijn import Plan, maak_plan
from overdracht.core.tijdlijn import beschrijf as beschrijf_plan
from overdracht.core.tijdlijn import schrijf as schrijf_plan
from overdracht.core.waarom import Waarom


class Vooruitblik(NamedTuple):
    """Phase, terms and line on one day, the signals, and the idle days.

    `feiten` and `normen` are those of which it was made.
    """

    plan: Plan
    signalen: tuple[Signaal, ...]
    stilstand: Stilstand
    feiten: Feiten
    normen: Normenset

    @property
    def waarom(self) -> Waarom:
        """Says of each term, step and signal why."""
        return Waarom(self.feiten, self.normen)


def vooruitblik(
    feiten: Feiten,
    normen: Normenset = LANDELIJK,
    *,
    peildatum: date,
    omstandigheden: Omstandigheden = GEEN,
) -> Vooruitblik:
    """Everything that can be told of one set of facts, computed once."""
    plan = maak_plan(feiten, normen, peildatum=peildatum)
    beeld = maak_beeld(
        feiten,
        normen,
        (plan.termijnen, plan.lijn),
        peildatum=peildatum,
        omstandigheden=omstandigheden,
    )
    return Vooruitblik(plan, signalen_bij(beeld), beeld.stilstand, feiten, normen)


def beschrijf(blik: Vooruitblik) -> dict[str, object]:
    """The same in values that JSON knows: the stable machine interface."""
    waarom = blik.waarom
    return {
        **beschrijf_plan(blik.plan, waarom),
        "signalen": [_signaal(signaal, waarom) for signaal in blik.signalen],
        "stilstand": {
            "dagen": blik.stilstand.dagen,
            "dagen_min": blik.stilstand.dagen_min,
            "dagen_max": blik.stilstand.dagen_max,
            "gaten": [_gat(gat) for gat in blik.stilstand.gaten],
        },
    }


def _signaal(signaal: Signaal, waarom: Waarom) -> dict[str, object]:
    return {
        "soort": signaal.soort.value,
        "ernst": signaal.ernst.value,
        "van": signaal.van.isoformat(),
        "tot": signaal.tot.isoformat() if signaal.tot else None,
        "uitleg": zin(signaal.uitleg),
        "opties": [_optie(optie) for optie in signaal.opties],
        **waarom.beschrijf(signaal),
    }


def _optie(optie: Optie) -> dict[str, object]:
    return {
        "optie": optie.optie,
        "stilstand_dagen": optie.dagen,
        "stilstand_weken": Lengte(optie.dagen).weken,
        "uitleg": zin(optie.uitleg),
    }


def _gat(gat: Gat) -> dict[str, object]:
    return {"van": gat.van.isoformat(), "tot": gat.tot.isoformat(), "soort": gat.soort.value}


def schrijf(blik: Vooruitblik) -> str:
    """The plan as tables, then the signals with their options, and the idle days."""
    waarom = blik.waarom
    regels = (*_schrijf_signalen(blik.signalen, waarom), "", *_schrijf_stilstand(blik.stilstand))
    return f"{schrijf_plan(blik.plan, waarom)}\n" + "".join(f"{regel}\n" for regel in regels)


def _schrijf_signalen(signalen: tuple[Signaal, ...], waarom: Waarom) -> Iterator[str]:
    yield "SIGNALEN"
    if not signalen:
        yield "Geen."
    for signaal in signalen:
        kop = f"{signaal.soort} ({signaal.ernst})".replace("_", " ")
        yield f"- {kop}: {waarom(signaal)}"
        for optie in signaal.opties:
            yield f"    - {zin(optie.uitleg)}"


def _schrijf_stilstand(stilstand: Stilstand) -> Iterator[str]:
    yield "STILSTAND"
    yield zin(vat_samen(stilstand))
    for gat in stilstand.gaten:
        yield f"- {periode(gat.van, gat.tot)} ({gat.soort}, {Lengte(gat.dagen)})"


def vat_samen(stilstand: Stilstand) -> Uitleg:
    """The idle days in one sentence."""
    waarden = {
        naam: None if dagen is None else Lengte(dagen)
        for naam, dagen in zip(("dagen", "minst", "meest"), stilstand[:3], strict=True)
    }
    if stilstand.dagen_min is None:
        return Uitleg("stilstand.onbekend")
    if stilstand.dagen is None:
        return Uitleg("stilstand.tot_nu", waarden)
    zeker = stilstand.dagen_min == stilstand.dagen_max
    return Uitleg("stilstand.dagen" if zeker else "stilstand.reeks", waarden)
