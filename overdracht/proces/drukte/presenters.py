"""Words for the pages of the peaks: what is full is said in words, beside the drawing."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.drukte import (
    MINUTEN_PER_UUR,
    Drukte,
    Inzet,
    Ruimte,
    Stand,
    Weekdrukte,
    Werk,
    tel_drukte,
    vergelijk,
)
from overdracht.core.keuzes import Werksoort
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models import Afwezigheid
from overdracht.proces.drukte.queries import Collega, Voorraad
from overdracht.web.filters import korte_datum, periode

SOORTEN: Mapping[Werksoort, str] = {
    Werksoort.SCENARIOKEUZE: "Scenariokeuze",
    Werksoort.DRIEGESPREK: "Driegesprek",
    Werksoort.INTAKE: "Intake",
    Werksoort.PIP: "PIP",
}
_MIDDEN_IN_ZIN = {
    soort: naam if naam.isupper() else naam.lower() for soort, naam in SOORTEN.items()
}
ZONDER = "geen"
_BALK = 100


class Weekregel(NamedTuple):
    """One week: what comes, the room, and in words whether that fits; `balk` is of 100."""

    week: str
    dagen: str
    aantallen: tuple[int, ...]
    totaal: int
    bereik: str
    ruimte: str
    stand: str
    soort: str
    balk: int


class Collegaregel(NamedTuple):
    """One colleague: the load, the full weeks, the room, and what may be filled in."""

    naam: str
    url: str
    dossiers: int
    stappen: int
    vol: str
    ruimte: str
    afwezig: tuple[tuple[str, str], ...]
    knoppen: tuple[tuple[str, str], ...]


def drukte_pagina(
    voorraad: Voorraad, *, actor: Actor, peildatum: date, keuze: str
) -> dict[str, Any]:
    """Everything on the page; `keuze` is the key of a colleague, `geen`, or the whole gemeente."""
    naam, werk, inzetten = _gekozen(voorraad, keuze)
    drukte = tel_drukte(werk, peildatum=peildatum)
    standen = [vergelijk(week, inzetten, voorraad.per_stap) for week in drukte.weken]
    zonder = tel_drukte(voorraad.zonder, peildatum=peildatum)
    return {
        "wie": naam,
        "is_alles": not naam,
        "soorten": list(SOORTEN.values()),
        "weken": _weekregels(drukte, standen),
        "samenvatting": _samenvatting(drukte, standen),
        "ontbreekt": _ontbreekt(voorraad),
        "collegas": [
            _collegaregel(collega, voorraad, actor=actor, peildatum=peildatum)
            for collega in voorraad.collegas
        ],
        "zonder": (
            voorraad.dossiers_zonder,
            sum(week.aantal for week in zonder.weken),
            f"{reverse('drukte:index')}?collega={ZONDER}",
        ),
        "mag_verdelen": mag(actor.rol, Handeling.DOSSIERS_VERDELEN),
        "tijden": _tijden(voorraad.per_stap, actor),
    }


def aanwezig_weetjes(rij: Afwezigheid) -> dict[str, Any]:
    """Which days are taken back."""
    return {"weetjes": [f"Vrij: {periode(rij.afwezig_van, rij.afwezig_tot)}."]}


def werktijd_titel(soort: Werksoort) -> dict[str, Any]:
    """Of which step a gemeente says how long it takes."""
    return {"titel": f"Hoe lang duurt een {_MIDDEN_IN_ZIN[soort]}?"}


def _gekozen(voorraad: Voorraad, keuze: str) -> tuple[str, Sequence[Werk], list[Inzet]]:
    if keuze == ZONDER:
        return "dossiers zonder regievoerder", voorraad.zonder, []
    for collega in voorraad.collegas:
        if str(collega.medewerker.pk) == keuze:
            return collega.medewerker.gebruiker.naam, collega.werk, [collega.inzet]
    return "", voorraad.werk, [collega.inzet for collega in voorraad.collegas]


def _weekregels(drukte: Drukte, standen: Sequence[Stand]) -> list[Weekregel]:
    hoogste = max((week.meest for week in drukte.weken), default=0) or 1
    return [
        _weekregel(week, stand, hoogste) for week, stand in zip(drukte.weken, standen, strict=True)
    ]


def _weekregel(week: Weekdrukte, stand: Stand, hoogste: int) -> Weekregel:
    eerste, laatste = week.week.dagen[0], week.week.dagen[-1]
    return Weekregel(
        week=f"Week {week.week.nummer}",
        dagen=f"{korte_datum(eerste, laatste)} t/m {korte_datum(laatste)}",
        aantallen=tuple(week.per_soort[soort] for soort in SOORTEN),
        totaal=week.aantal,
        bereik=_bereik(week),
        ruimte=_ruimte(stand.ruimte),
        stand=_stand(stand),
        soort="te-laat" if stand.is_vol else "goed" if stand.is_bekend else "neutraal",
        balk=week.aantal * _BALK // hoogste,
    )


def _bereik(week: Weekdrukte) -> str:
    """Between which numbers it may come out; empty where every day is certain."""
    zeker = week.minst == week.meest
    return "" if zeker else f"{week.minst} tot {week.meest}"


def _ruimte(ruimte: Ruimte) -> str:
    delen = [_stappen(ruimte.stappen) if ruimte.stappen is not None else ""]
    delen.append(_uren(ruimte.minuten) if ruimte.minuten is not None else "")
    return " of ".join(deel for deel in delen if deel) or "niet ingevuld"


def _stand(stand: Stand) -> str:
    if stand.is_vol:
        te_veel = [_stappen(stand.stappen_te_veel)] if stand.stappen_te_veel else []
        te_veel += [_uren(stand.minuten_te_veel)] if stand.minuten_te_veel else []
        return f"te vol: {' en '.join(te_veel)} te veel"
    return "past" if stand.is_bekend else "niet te zeggen"


def _stappen(aantal: int) -> str:
    return "1 stap" if aantal == 1 else f"{aantal} stappen"


def _uren(minuten: int) -> str:
    heel, rest = divmod(minuten, MINUTEN_PER_UUR)
    if not rest:
        return f"{heel} uur"
    return f"{heel} uur en {rest} minuten" if heel else f"{rest} minuten"


def _samenvatting(drukte: Drukte, standen: Sequence[Stand]) -> list[str]:
    vol = [
        str(week.week.nummer)
        for week, stand in zip(drukte.weken, standen, strict=True)
        if stand.is_vol
    ]
    zinnen = []
    if vol:
        zinnen.append(f"Te vol: week {', '.join(vol)}.")
    elif any(stand.is_bekend for stand in standen):
        zinnen.append("Alle weken passen in de ruimte die is ingevuld.")
    if drukte.te_laat:
        zinnen.append(
            f"{_stappen(drukte.te_laat)} had{'den' if drukte.te_laat > 1 else ''} al klaar moeten "
            "zijn. Die tellen mee in deze week."
        )
    if drukte.later:
        volgt = "volgt" if drukte.later == 1 else "volgen"
        zinnen.append(f"{_stappen(drukte.later)} {volgt} na deze weken.")
    return zinnen


def _ontbreekt(voorraad: Voorraad) -> list[str]:
    """What is missing before the work can be compared with the room."""
    leeg = [c.medewerker.gebruiker.naam for c in voorraad.collegas if c.inzet[:2] == (None, None)]
    zinnen = [f"Nog geen ruimte ingevuld: {', '.join(leeg)}."] if leeg else []
    in_uren = any(collega.inzet.uren is not None for collega in voorraad.collegas)
    tijden = [naam for soort, naam in SOORTEN.items() if soort not in voorraad.per_stap]
    if in_uren and tijden:
        zinnen.append(f"Nog niet ingevuld hoe lang het duurt: {', '.join(tijden)}.")
    return zinnen


def _collegaregel(
    collega: Collega, voorraad: Voorraad, *, actor: Actor, peildatum: date
) -> Collegaregel:
    drukte = tel_drukte(collega.werk, peildatum=peildatum)
    standen = [vergelijk(week, [collega.inzet], voorraad.per_stap) for week in drukte.weken]
    sleutel = collega.medewerker.pk
    mag_invullen = mag(actor.rol, Handeling.WERKTIJD_INVULLEN) or sleutel == actor.medewerker_id
    return Collegaregel(
        naam=collega.medewerker.gebruiker.naam,
        url=f"{reverse('drukte:index')}?collega={sleutel}",
        dossiers=collega.dossiers,
        stappen=sum(week.aantal for week in drukte.weken),
        vol=_volle_weken(drukte, standen),
        ruimte=_ingevuld(collega),
        afwezig=tuple(_vrij(rij, mag_invullen=mag_invullen) for rij in collega.afwezig),
        knoppen=_knoppen(sleutel) if mag_invullen else (),
    )


def _volle_weken(drukte: Drukte, standen: Sequence[Stand]) -> str:
    if not any(stand.is_bekend for stand in standen):
        return "niet te zeggen"
    paren = zip(drukte.weken, standen, strict=True)
    vol = [f"week {week.week.nummer}" for week, stand in paren if stand.is_vol]
    return ", ".join(vol) or "geen"


def _ingevuld(collega: Collega) -> str:
    inzet, capaciteit = collega.inzet, collega.capaciteit
    delen = []
    if inzet.stappen is not None:
        delen.append(f"{_stappen(inzet.stappen)} per week")
    if inzet.uren is not None:
        delen.append(f"{inzet.uren} uur per week")
    if capaciteit is not None and capaciteit.hoogstens_dossiers is not None:
        delen.append(f"hoogstens {capaciteit.hoogstens_dossiers} dossiers")
    return ", ".join(delen) or "niet ingevuld"


def _vrij(rij: Afwezigheid, *, mag_invullen: bool) -> tuple[str, str]:
    url = reverse("drukte:present", args=[rij.medewerker_id, rij.pk]) if mag_invullen else ""
    return periode(rij.afwezig_van, rij.afwezig_tot), url


def _knoppen(medewerker_id: UUID) -> tuple[tuple[str, str], ...]:
    return (
        ("Ruimte invullen", reverse("drukte:capacity", args=[medewerker_id])),
        ("Vrije dagen", reverse("drukte:absence", args=[medewerker_id])),
    )


def _tijden(per_stap: Mapping[Werksoort, int], actor: Actor) -> list[tuple[str, str, str]]:
    """Kind, time and where to change it; the last empty for who may not."""
    mag_invullen = mag(actor.rol, Handeling.WERKTIJD_INVULLEN)
    return [
        (
            naam,
            _uren(per_stap[soort]) if soort in per_stap else "niet ingevuld",
            reverse("drukte:duration", args=[soort]) if mag_invullen else "",
        )
        for soort, naam in SOORTEN.items()
    ]
