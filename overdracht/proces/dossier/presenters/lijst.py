"""The worklist as the page writes it: every word is made here, the template only puts it down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from overdracht.core.begrippen import Partij
from overdracht.core.feiten import Fout
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.regel import anker_van
from overdracht.core.stilstand import Lengte
from overdracht.proces.dossier.formats import Filters, Sortering, Wie
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.lijst import Bladzijde, sortering_van, termijnsortering
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.proces.dossier.queries.weergaven import Weergave
from overdracht.proces.dossier.sentences import (
    FASEN,
    SCENARIOS,
    SIGNALEN,
    STAPELS,
    dagbadge,
    termijn_naam,
)
from overdracht.web.filters import korte_datum
from overdracht.web.jinja import regel_url
from overdracht.web.jinja import url as adres
from overdracht.web.woorden import PARTIJEN

_LOS = ("cursor", "sorteer")
_CHIPS: Mapping[str, str] = {
    "fase": "fase: {}",
    "scenario": "scenario {}",
    "regievoerder": "regievoerder: {}",
    "casemanager": "casemanager: {}",
    "termijn": "termijn: {}",
    "wie": "aan zet: {}",
    "binnen": "termijn binnen {} dagen",
    "laat": "te laat",
    "stapel": "{}",
    "signaal": "valt op: {}",
}
_IEMAND = {Wie.IK.value: "ik", Wie.GEEN.value: "nog niemand"}
_CHIPWOORDEN: Mapping[str, Mapping[str, str]] = {
    "fase": FASEN,
    "scenario": {**SCENARIOS, Wie.GEEN.value: "nog niet gekozen"},
    "regievoerder": _IEMAND,
    "casemanager": _IEMAND,
    "wie": {partij.value: PARTIJEN[partij] for partij in Partij},
    "stapel": STAPELS,
    "signaal": SIGNALEN,
}


_FILTERNAMEN: Mapping[str, str] = {
    "fase": "Fase",
    "scenario": "Scenario",
    "azc": "Azc",
    "gemeente": "Gemeente",
    "regievoerder": "Regievoerder",
    "casemanager": "Casemanager",
    "termijn": "Open termijn",
    "wie": "Wie is aan zet",
    "binnen": "Termijn binnen (dagen)",
    "laat": "Te laat",
    "signaal": "Wat valt op",
    "stapel": "Werkvoorraad",
}


class Regel(NamedTuple):
    """One row of the page."""

    url: str
    naam: str
    plek: str
    fase: str
    scenario: str
    melding: str
    verhuizing: str
    stil: str
    termijn: str
    dag: str
    dagsoort: str
    wie: str
    wacht_op: str
    regel: str


class Kop(NamedTuple):
    """A heading; with `url` one can sort on it, `richting` says how it is sorted now."""

    tekst: str
    url: str = ""
    richting: str = ""


class Chip(NamedTuple):
    """A filter that is on, and the address without it."""

    tekst: str
    url: str


class Lijstbeeld(NamedTuple):
    """The whole page of the worklist."""

    regels: Sequence[Regel]
    koppen: Sequence[Kop]
    chips: Sequence[Chip]
    vorige: str
    volgende: str
    filter_url: str
    export_url: str


def lijst_pagina(
    bladzijde: Bladzijde,
    filters: Filters,
    *,
    actor: Actor,
    peildatum: date,
    namen: Mapping[UUID, str],
) -> Lijstbeeld:
    """What the template of the worklist writes; `namen` are those of the units in the filters."""
    vraag = urlencode(filters.zonder_cursor().params())
    mag_export = mag(actor.rol, Handeling.DOSSIER_EXPORTEREN)
    return Lijstbeeld(
        regels=[_regel(rij, actor, peildatum) for rij in bladzijde.rijen],
        koppen=_koppen(actor, filters),
        chips=[*_chips(filters, namen)],
        vorige=lijst_url(replace(filters, cursor=bladzijde.vorige)) if bladzijde.vorige else "",
        volgende=lijst_url(replace(filters, cursor=bladzijde.volgende))
        if bladzijde.volgende
        else "",
        filter_url=_met(adres("dossier:filter"), vraag),
        export_url=_met(adres("dossier:export"), vraag) if mag_export else "",
    )


def foutzinnen(fouten: Iterable[Fout]) -> list[str]:
    """What is wrong with the question, for who reads a page: an address has words of its own."""
    return list(dict.fromkeys(_foutzin(fout) for fout in fouten))


def _foutzin(fout: Fout) -> str:
    if fout.veld == "cursor":
        return fout.melding
    if fout.veld == "sorteer":
        return "Op deze kolom kunt u de lijst niet sorteren. U ziet nu de gewone volgorde."
    naam = _FILTERNAMEN.get(fout.veld)
    if naam is None:
        return "Deze link vraagt om een filter dat niet bestaat. Dat filter staat niet aan."
    return f"Het filter '{naam}' staat niet aan: de link klopt niet, of het mag niet in uw rol."


def lijst_url(filters: Filters) -> str:
    """The address of the worklist with this question."""
    return _met(adres("dossier:list"), urlencode(filters.params()))


def bewaar_url(filters: Filters) -> str:
    """Where this question is saved as a view."""
    return _met(adres("dossier:save_view"), urlencode(filters.zonder_cursor().params()))


def regels_van(rijen: Iterable[Rij], *, actor: Actor, peildatum: date) -> list[Regel]:
    """Rows that were found in another way, such as by searching."""
    return [_regel(rij, actor, peildatum) for rij in rijen]


def zoek_koppen(actor: Actor) -> dict[str, object]:
    """The headings of what was found: the same columns, without an order to choose."""
    koppen = [kop.tekst for kop in _koppen(actor, Filters())]
    return {"koppen": koppen, "toon": kolommen_van(actor)}


def weergave_regels(weergaven: Iterable[Weergave]) -> list[tuple[UUID, str, str]]:
    """Saved views: key, name, and the address of the list behind each."""
    lijst = adres("dossier:list")
    return [
        (sleutel, naam, _met(lijst, urlencode(filters))) for sleutel, naam, filters in weergaven
    ]


def naam_voor_lijst(rij: Rij) -> str:
    """`Berg, Jan van den`: in the order in which a list is sorted."""
    voor = " ".join(deel for deel in (rij.voornaam, rij.tussenvoegsel) if deel)
    return f"{rij.achternaam}, {voor}" if voor else rij.achternaam


def verhuizing(rij: Rij, peildatum: date) -> str:
    """`12 apr t/m 7 jun 2027`."""
    if rij.verhuizing_van is None:
        return ""
    van = korte_datum(rij.verhuizing_van, peildatum)
    if rij.verhuizing_tot in (None, rij.verhuizing_van):
        return van
    return f"{van} t/m {korte_datum(rij.verhuizing_tot, peildatum)}"


def _regel(rij: Rij, actor: Actor, peildatum: date) -> Regel:
    termijn = rij.eigen if kolommen_van(actor).eigen else rij.termijn
    badge = dagbadge(termijn.op, peildatum) if termijn else None
    wie = PARTIJEN[Partij(termijn.wie)] if termijn else ""
    return Regel(
        url=adres("dossier:detail", rij.id),
        naam=naam_voor_lijst(rij),
        plek=_plek(rij, actor),
        fase=FASEN.get(rij.fase, ""),
        scenario=SCENARIOS.get(rij.scenario, ""),
        melding=korte_datum(rij.tvs_melding_op, peildatum, leeg=""),
        verhuizing=verhuizing(rij, peildatum),
        stil=str(Lengte(rij.stilstand_dagen)) if rij.stilstand_dagen else "",
        termijn=termijn_naam(termijn.sleutel) if termijn else "",
        dag=badge.tekst if badge else "",
        dagsoort=badge.soort if badge else "",
        wie="u" if termijn and termijn.wie == actor.partij else wie,
        wacht_op=_wacht_op(rij, peildatum),
        regel=regel_url(anker_van(termijn.sleutel)) if termijn else "",
    )


def _wacht_op(rij: Rij, peildatum: date) -> str:
    """What the other side must do first, for who looks at their own."""
    if rij.wacht_op is None:
        return ""
    dag = dagbadge(rij.wacht_op.op, peildatum).tekst
    wie = PARTIJEN[Partij(rij.wacht_op.wie)]
    return f"wacht op {wie}: {termijn_naam(rij.wacht_op.sleutel)}, {dag}"


def _plek(rij: Rij, actor: Actor) -> str:
    """Where from and to, and who has it: what the reader does not know already."""
    if actor.partij is Partij.GEMEENTE:
        delen = (rij.azc, rij.regievoerder)
    elif actor.partij is Partij.COA:
        delen = (f"naar {rij.gemeente}" if rij.gemeente else "", rij.casemanager)
    else:
        delen = (rij.azc, f"naar {rij.gemeente}" if rij.gemeente else "")
    return " · ".join(deel for deel in delen if deel)


def _koppen(actor: Actor, filters: Filters) -> list[Kop]:
    kolommen = kolommen_van(actor)
    nu = sortering_van(actor, filters)
    koppen = [_kop("Naam", Sortering.NAAM, filters, nu)]
    if kolommen.fase:
        koppen.append(Kop("Fase"))
    if kolommen.stappen:
        koppen.append(Kop("Scenario"))
    koppen.append(_kop("TVS-melding", Sortering.MELDING, filters, nu))
    if kolommen.huishouden:
        koppen.append(_kop("Verhuizing verwacht", Sortering.VERHUIZING, filters, nu))
    if kolommen.signalen:
        koppen.append(_kop("Stil", Sortering.STIL, filters, nu))
    return [*koppen, _kop("Volgende termijn", termijnsortering(actor), filters, nu)]


def _kop(tekst: str, sorteer: Sortering, filters: Filters, nu: Sortering) -> Kop:
    """Once more on the same heading turns the order around; the longest silence comes first."""
    is_nu = sorteer is nu
    om = not filters.aflopend if is_nu else sorteer is Sortering.STIL
    url = lijst_url(replace(filters, cursor=None, sorteer=sorteer, aflopend=om))
    return Kop(tekst, url, ("af" if filters.aflopend else "op") if is_nu else "")


def _chips(filters: Filters, namen: Mapping[UUID, str]) -> Iterable[Chip]:
    for naam in filters.params():
        if naam not in _LOS:
            yield Chip(_chip(naam, getattr(filters, naam), namen), lijst_url(filters.zonder(naam)))


def _chip(naam: str, waarde: object, namen: Mapping[UUID, str]) -> str:
    if isinstance(waarde, UUID):
        return f"{naam}: {namen.get(waarde, 'onbekend')}"
    woorden = _CHIPWOORDEN.get(naam, {})
    tekst = termijn_naam(str(waarde)) if naam == "termijn" else woorden.get(str(waarde), waarde)
    return _CHIPS[naam].format(tekst)


def _met(pad: str, vraag: str) -> str:
    return f"{pad}?{vraag}" if vraag else pad
