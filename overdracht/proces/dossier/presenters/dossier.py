"""The page of one dossier in words."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.urls import NoReverseMatch, reverse

from overdracht.core.begrippen import Onderdeel, Partij, Rol
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.core.termijn.bel import belt, eerste
from overdracht.core.zicht import Zicht
from overdracht.data.models import Bericht, Contactpersoon, Dossier
from overdracht.proces.dossier.presenters.aanzet import Kaart, Knop, drie_kaarten
from overdracht.proces.dossier.presenters.signalen import Signaalbeeld, signaalbeeld
from overdracht.proces.dossier.presenters.termijnen import Termijnregel, splits
from overdracht.proces.dossier.queries.dossier import Pagina
from overdracht.proces.dossier.sentences import (
    AFSLUITREDENEN,
    FASEN,
    SCENARIOS,
    Badge,
    dagbadge,
    termijn_naam,
)
from overdracht.support.audit.formats import Regel
from overdracht.support.audit.sentences import Verhaal, tell
from overdracht.support.berichten.sentences import zin_van
from overdracht.web.filters import datum, moment
from overdracht.web.talen import taalnaam
from overdracht.web.woorden import PARTIJEN, ROLLEN

GEBEURTENISSEN = 8
_PANELEN = (
    ("koppeling", "Koppeling", (Onderdeel.IDENTITEIT,)),
    ("scenario", "Scenario", (Onderdeel.SCENARIO_EN_GESPREKKEN,)),
    # The huisvestingsgesprek belongs to the house, and is held by who does not read the others.
    ("gesprek", "Gesprekken", (Onderdeel.SCENARIO_EN_GESPREKKEN, Onderdeel.HUISHOUDEN)),
    ("voorinburgering", "Voorinburgering", (Onderdeel.VOORINBURGERING,)),
    ("klantprofiel", "Klantprofiel en toestemming", (Onderdeel.SCENARIO_EN_GESPREKKEN,)),
    ("intake", "Brede intake en leerbaarheidstoets", (Onderdeel.SCENARIO_EN_GESPREKKEN,)),
    ("pip", "PIP", (Onderdeel.PIP,)),
    ("huisvesting", "Huisvesting", (Onderdeel.HUISHOUDEN,)),
    ("traject", "Traject", (Onderdeel.SCENARIO_EN_GESPREKKEN,)),
    (
        "participatie",
        "Meedoen: werk en activiteiten",
        (Onderdeel.SCENARIO_EN_GESPREKKEN,),
    ),
    ("kosten", "Kosten", (Onderdeel.BIJSTAND_EN_BOETES,)),
)
_PARTIJ_VAN_CONTACT = {
    Rol.REGIEVOERDER_GEMEENTE.value: Partij.GEMEENTE,
    Rol.CASEMANAGER.value: Partij.COA,
}


class Contact(NamedTuple):
    """Whom to call on one side."""

    partij: str
    naam: str
    telefoon: str
    regels: Sequence[str]


class Paneel(NamedTuple):
    """A room's part of the dossier, loaded by its address."""

    naam: str
    titel: str
    url: str


class Berichtregel(NamedTuple):
    """A message about this dossier: to whom, what, and whether it was read."""

    op: datetime
    aan: str
    zin: str
    stand: str
    gelezen_url: str


class Dossierbeeld(NamedTuple):
    """Everything that the template writes."""

    naam: str
    kop: str
    onderkop: str
    badges: Sequence[Badge]
    contacten: Sequence[Contact]
    kaarten: Sequence[Kaart]
    signalen: Signaalbeeld | None
    panelen: Sequence[Paneel]
    lopend: Sequence[Termijnregel]
    overig: Sequence[Termijnregel]
    berichten: Sequence[Berichtregel]
    geschiedenis: Sequence[Verhaal]
    is_meer: bool
    knoppen: Sequence[Knop]
    afgesloten: str
    ziet_stappen: bool


def dossier_pagina(pagina: Pagina, *, actor: Actor, peildatum: date) -> Dossierbeeld:
    """What the template of the dossier writes."""
    dossier, lijn = pagina.dossier, pagina.lijn
    persoon = dossier.inburgeraar.persoon
    lopend, overig = splits(lijn, peildatum)
    stappen = lijn.gezien[Onderdeel.SCENARIO_EN_GESPREKKEN].leest
    return Dossierbeeld(
        naam=persoon.naam,
        kop=_kop(persoon.naam, persoon.geboortedatum, peildatum),
        onderkop=_onderkop(pagina),
        badges=[*_badges(pagina, peildatum)],
        contacten=[*_contacten(pagina.contacten, dossier)],
        kaarten=drie_kaarten(
            lijn,
            actor=actor,
            dossier_id=dossier.pk,
            voornaam=persoon.roepnaam or persoon.voornamen or persoon.achternaam,
            peildatum=peildatum,
        )
        if stappen and dossier.afgesloten_op is None
        else [],
        signalen=signaalbeeld(lijn, actor=actor, dossier_id=dossier.pk),
        panelen=[*_panelen(pagina)],
        lopend=lopend,
        overig=overig,
        berichten=[_bericht(rij, actor) for rij in pagina.berichten],
        geschiedenis=verhalen(pagina.regels[:GEBEURTENISSEN]),
        is_meer=len(pagina.regels) > GEBEURTENISSEN,
        knoppen=[*_knoppen(dossier, actor)],
        afgesloten=_afgesloten(dossier),
        ziet_stappen=stappen,
    )


def verhalen(regels: Sequence[Regel]) -> list[Verhaal]:
    """Events of the history in sentences."""
    return [tell(regel) for regel in regels]


def _kop(naam: str, geboren: date | None, peildatum: date) -> str:
    if geboren is None:
        return naam
    is_geweest = (peildatum.month, peildatum.day) >= (geboren.month, geboren.day)
    return f"{naam}, {peildatum.year - geboren.year - (not is_geweest)} jaar"


def _onderkop(pagina: Pagina) -> str:
    """`azc Almelo → Zwolle · 41 min reizen (schatting) · huishouden van 3 · spreekt Tigrinya`."""
    dossier, persoon = pagina.dossier, pagina.dossier.inburgeraar.persoon
    plekken = (dossier.coa_locatie, dossier.gemeente)
    delen = [" → ".join(plek.naam for plek in plekken if plek)]
    if pagina.reistijd:
        bron = " (schatting)" if pagina.reistijd.is_schatting else ""
        delen.append(f"{pagina.reistijd.minuten} min reizen{bron}")
    if pagina.in_huishouden and pagina.in_huishouden > 1:
        delen.append(f"huishouden van {pagina.in_huishouden}")
    if persoon.taal:
        delen.append(f"spreekt {taalnaam(persoon.taal)}")
    if persoon.tolk_nodig:
        delen.append("tolk nodig")
    return " · ".join(deel for deel in delen if deel)


def _badges(pagina: Pagina, peildatum: date) -> Iterator[Badge]:
    dossier, gezien = pagina.dossier, pagina.lijn.gezien
    if dossier.afgesloten_op:
        yield Badge("Afgesloten", "neutraal")
        return
    stappen = gezien[Onderdeel.SCENARIO_EN_GESPREKKEN].leest
    if stappen:
        scenario = pagina.lijn.feiten.scenario
        tekst = f"Scenario {SCENARIOS[scenario]}" if scenario else "Nog geen scenario"
        yield Badge(tekst, "neutraal")
    if stappen and gezien[Onderdeel.HUISHOUDEN].leest:
        yield Badge(f"Fase: {FASEN[dossier.fase].lower()}", "goed")
    nu = pagina.lijn.feiten.op(peildatum)
    volgende = eerste(t for t in pagina.lijn.termijnen if belt(t, nu, peildatum=peildatum))
    if volgende and volgende.uiterlijk_op:
        dag = dagbadge(volgende.uiterlijk_op, peildatum)
        wat = f"{termijn_naam(volgende.sleutel)} ({PARTIJEN[volgende.wie]})"
        is_laat = volgende.uiterlijk_op < peildatum
        tekst = f"{dag.tekst}: {wat}" if is_laat else f"Volgende termijn: {dag.tekst}, {wat}"
        yield Badge(tekst, dag.soort)


def _contacten(rijen: Sequence[Contactpersoon], dossier: Dossier) -> Iterator[Contact]:
    """Both sides, also when nobody is named yet."""
    per_partij = {_PARTIJ_VAN_CONTACT[rij.rol]: rij for rij in rijen}
    for partij, plek in ((Partij.GEMEENTE, dossier.gemeente), (Partij.COA, dossier.coa_locatie)):
        rij = per_partij.get(partij)
        if rij is not None:
            yield _contact(partij, rij)
        elif plek is not None:
            leeg = f"{plek.naam}: nog geen contactpersoon"
            yield Contact(PARTIJEN[partij], leeg, "", ())


def _contact(partij: Partij, rij: Contactpersoon) -> Contact:
    medewerker = rij.medewerker
    regels = [f"{ROLLEN[Rol(medewerker.rol)]}, {medewerker.eenheid.naam}"]
    if rij.vervanger:
        regels.append(f"vervanger: {rij.vervanger.gebruiker.naam}")
    return Contact(PARTIJEN[partij], medewerker.gebruiker.naam, medewerker.telefoon, regels)


def _panelen(pagina: Pagina) -> Iterator[Paneel]:
    for kamer, titel, onderdelen in _PANELEN:
        if any(pagina.lijn.gezien.get(deel, Zicht.GEEN).leest for deel in onderdelen):
            try:
                adres = reverse(f"{kamer}:panel", args=[pagina.dossier.pk])
            except NoReverseMatch:  # this room is not in the house
                continue
            yield Paneel(kamer, titel, adres)


def _bericht(rij: Bericht, actor: Actor) -> Berichtregel:
    is_voor_mij = rij.eenheid_id == actor.eenheid_id and rij.rol in ("", actor.rol.value)
    stand = "nog niet gelezen"
    if rij.gelezen_at:
        wie = rij.gelezen_door.gebruiker.naam if rij.gelezen_door else "een collega"
        stand = f"gelezen door {wie} op {moment(rij.gelezen_at)}"
    return Berichtregel(
        op=rij.created_at,
        aan="aan u" if is_voor_mij else f"aan {rij.eenheid.naam}",
        zin=zin_van(rij.soort, rij.waarden),
        stand=stand,
        gelezen_url=reverse("berichten:read", args=[rij.pk])
        if is_voor_mij and rij.gelezen_at is None
        else "",
    )


def _knoppen(dossier: Dossier, actor: Actor) -> Iterator[Knop]:
    if mag(actor.rol, Handeling.VERZOEK_VASTLEGGEN):
        yield Knop("Klopt er iets niet?", reverse("verzoek:index", args=[dossier.pk]))
    if dossier.afgesloten_op is None:
        if mag(actor.rol, Handeling.DOSSIER_TOEWIJZEN) and dossier.koppeling_id:
            wie = "casemanager" if actor.partij is Partij.COA else "regievoerder"
            yield Knop(f"Wijs een {wie} aan", reverse("dossier:assign", args=[dossier.pk]))
        if mag(actor.rol, Handeling.DOSSIER_AFSLUITEN):
            yield Knop("Sluit dit dossier", reverse("dossier:close", args=[dossier.pk]))
        # Always there: a button that only some dossiers have would tell which (PD2).
        if mag(actor.rol, Handeling.BESCHERMING_INSTELLEN):
            yield Knop("Iemand in gevaar?", reverse("bescherming:show", args=[dossier.pk]))
        return
    if mag(actor.rol, Handeling.DOSSIER_AFSLUITEN):
        yield Knop("Open dit dossier weer", reverse("dossier:reopen", args=[dossier.pk]))
    if mag(actor.rol, Handeling.VERNIETIGING_TEGENHOUDEN):
        yield Knop("Bewaren en vernietigen", reverse("bewaren:hold", args=[dossier.pk]))


def _afgesloten(dossier: Dossier) -> str:
    if dossier.afgesloten_op is None:
        return ""
    waarom = AFSLUITREDENEN[dossier.afsluitreden]
    return f"Dit dossier is afgesloten op {datum(dossier.afgesloten_op)}. {waarom}."
