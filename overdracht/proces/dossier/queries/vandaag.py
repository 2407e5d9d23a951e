"""Vandaag: how much work lies where, and what comes first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import DateField, Exists, Q, QuerySet, Subquery, Value
from django.utils import timezone

from overdracht.core.begrippen import Laag, Partij, Rol, Toegangsoort
from overdracht.core.rechten import PARTIJ_VAN_ROL, Actor, Handeling, mag
from overdracht.core.signalen import Signaalsoort
from overdracht.data.models import Dossier, Eenheid, Toegang, Verzoek
from overdracht.data.voorbereid import Voorbereid, marks_of, shape_of
from overdracht.proces.dossier.formats import (
    KLANTPROFIEL,
    WONING,
    Filters,
    Sortering,
    Stapel,
    Wie,
)
from overdracht.proces.dossier.queries.kolommen import Kolommen, kolommen_van
from overdracht.proces.dossier.queries.selectie import (
    NIEUW_DOSSIER,
    heeft_werk,
    ongelezen_berichten,
    open_termijnen,
    select_dossiers,
)

MEER_DAN = 500
EERST = 8
_TE_VERGELIJKEN = 5 * EERST  # a dossier may have several terms
EEN_WEEK = 7
_TAAKVELDEN = (
    "pk",
    "inburgeraar__persoon__voornamen",
    "inburgeraar__persoon__roepnaam",
    "inburgeraar__persoon__tussenvoegsel",
    "inburgeraar__persoon__achternaam",
    "coa_locatie__naam",
    "gemeente__naam",
    "scenario",
    "termijnen__sleutel",
    "termijnen__laag",
    "termijnen__uiterlijk_op",
)
_STIL = ("stil", Filters(signaal=Signaalsoort.STILSTAND, sorteer=Sortering.STIL, aflopend=True))
_GEMEENTE = (
    ("nieuw", Filters(stapel=Stapel.NIEUW)),
    ("scenario", Filters(termijn="scenariokeuze", binnen=EEN_WEEK)),
    ("driegesprek", Filters(stapel=Stapel.DRIEGESPREK_PLANNEN)),
    ("laat", Filters(wie=Partij.GEMEENTE, laat=True)),
    ("ander", Filters(wie=Partij.COA)),
    _STIL,
)
_CASEMANAGER = (
    ("nieuw", Filters(stapel=Stapel.NIEUW)),
    ("ontvangen", Filters(stapel=Stapel.SCENARIO_ONTVANGEN)),
    ("klantprofiel", Filters(termijn=KLANTPROFIEL, binnen=EEN_WEEK)),
    ("aanbod", Filters(stapel=Stapel.VOORINBURGERING_AANBIEDEN)),
    ("laat", Filters(wie=Partij.COA, laat=True)),
    ("ander", Filters(wie=Partij.GEMEENTE)),
    _STIL,
)
_COA_REGIE = (
    ("nieuw", Filters(stapel=Stapel.NIEUW)),
    ("melding", Filters(stapel=Stapel.ZONDER_MELDING)),
    ("verhuist", Filters(stapel=Stapel.VERHUIST_BINNENKORT)),
    ("woning", Filters(termijn=WONING, laat=True)),
)
_AZC = (
    ("nieuw", Filters(stapel=Stapel.NIEUW)),
    ("verhuist", Filters(stapel=Stapel.VERHUIST_BINNENKORT)),
)
_PARTNER = (("alle", Filters()),)
KAARTEN: Mapping[Rol, Sequence[tuple[str, Filters]]] = {
    Rol.REGIEVOERDER_GEMEENTE: _GEMEENTE,
    Rol.TEAMLEIDER: _GEMEENTE,
    Rol.CASEMANAGER: _CASEMANAGER,
    Rol.CASEMANAGER_PARTICIPATIE: _CASEMANAGER,
    Rol.COA_REGIEVOERDER: _COA_REGIE,
    Rol.PROGRAMMABEGELEIDER: _AZC,
    Rol.WOONBEGELEIDER: _AZC,
    Rol.NT2_DOCENT: _AZC,
    Rol.PARTNER: _PARTNER,
}


class Telling(NamedTuple):
    """One count and the question behind it; it never counts further than `MEER_DAN`."""

    naam: str
    filters: Filters
    aantal: int
    is_meer: bool
    eerste: date | None
    drukste_azc: UUID | None
    in_drukste: int
    ongezien: int


class Taak(NamedTuple):
    """One open term of the actor's own party, with whom it is about."""

    dossier_id: UUID
    naam: str
    azc: str
    gemeente: str
    scenario: str
    sleutel: str
    laag: str
    uiterlijk_op: date


class Nood(NamedTuple):
    """A dossier that was opened to this colleague for a short time."""

    dossier_id: UUID
    naam: str
    tot: date


def list_tellingen(*, actor: Actor, peildatum: date, eigen: bool = False) -> Sequence[Telling]:
    """The counts of this role; each is the number of rows of the worklist behind it."""
    return [
        _tel(actor, naam, _van_mij(actor, filters, eigen=eigen), peildatum=peildatum)
        for naam, filters in KAARTEN.get(actor.rol, ())
    ]


def list_azcs(tellingen: Sequence[Telling]) -> dict[UUID, str]:
    """The names of the places that the counts speak of."""
    ids = [telling.drukste_azc for telling in tellingen if telling.drukste_azc]
    return dict(Eenheid.objects.filter(pk__in=ids).order_by().values_list("pk", "naam"))


def list_eerst(*, actor: Actor, peildatum: date, eigen: bool = False) -> Sequence[Taak]:
    """The most urgent open terms of the actor's party, of at most `EERST` dossiers.

    The law first, then what lies nearest to today: what is late for months is not what comes first.
    """
    partij = PARTIJ_VAN_ROL.get(actor.rol)
    if partij is None:
        return []
    vraag = _van_mij(actor, Filters(), eigen=eigen)
    vorm = _Werk(shape_of(actor), vraag, partij, peildatum, laat=True)
    taken = [
        _taak(rij, kolommen_van(actor))
        for deel in (vorm, vorm._replace(laat=False))
        for rij in _open_werk(deel, **marks_of(actor))
    ]
    taken.sort(key=lambda taak: _urgentie(taak, peildatum))
    per_dossier: dict[UUID, Taak] = {}
    for taak in taken:
        per_dossier.setdefault(taak.dossier_id, taak)
    return list(per_dossier.values())[:EERST]


class _Werk(NamedTuple):
    """The shape of the question for open terms: what is late, latest first, or what is coming."""

    actor: Actor
    filters: Filters
    partij: Partij
    peildatum: date
    laat: bool


@Voorbereid
def _open_werk(
    vorm: _Werk, *, eenheid_id: UUID, medewerker_id: UUID, moment: datetime
) -> QuerySet[Dossier, Any]:
    """From the dossiers to their terms: the other way round walks the terms of the country."""
    actor = replace(vorm.actor, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    dag, verder = vorm.peildatum, "lt" if vorm.laat else "gte"
    rijen = select_dossiers(actor, vorm.filters, peildatum=dag, moment=moment)
    rijen = rijen.filter(heeft_werk(Filters(laat=vorm.laat), peildatum=dag)).filter(
        termijnen__wie=vorm.partij.value,
        termijnen__sleutel__in=sorted(kolommen_van(actor).open_termijnen(None)),
        **{f"termijnen__uiterlijk_op__{verder}": dag},
    )
    eerst = "-termijnen__uiterlijk_op" if vorm.laat else "termijnen__uiterlijk_op"
    return rijen.order_by(eerst, "termijnen__pk").values_list(*_TAAKVELDEN)[:_TE_VERGELIJKEN]


def _urgentie(taak: Taak, peildatum: date) -> tuple[bool, int, bool]:
    over = (taak.uiterlijk_op - peildatum).days
    is_wet = taak.laag == Laag.WETTELIJK and over <= EEN_WEEK
    return not is_wet, abs(over), over > 0


def list_noodtoegang(*, actor: Actor) -> Sequence[Nood]:
    """Dossiers that stand open to this colleague by name, until when."""
    rijen = (
        Toegang.objects.van_kracht(timezone.now())
        .filter(Q(medewerker_id=actor.medewerker_id), soort=Toegangsoort.NOODTOEGANG.value)
        .select_related("dossier__inburgeraar__persoon")
        .order_by("tot")
    )
    return [
        Nood(rij.dossier_id, rij.dossier.inburgeraar.persoon.naam, timezone.localdate(rij.tot))
        for rij in rijen
        if rij.tot is not None
    ]


def list_verzoeken(*, actor: Actor) -> Sequence[Verzoek]:
    """Requests of persons that this unit must answer, the first to be late first."""
    if not mag(actor.rol, Handeling.PERSOON_CORRIGEREN):
        return []
    rijen = Verzoek.objects.visible_to(actor).open().voor(actor)
    return list(rijen.select_related("dossier__inburgeraar__persoon")[:EERST])


def _van_mij(actor: Actor, filters: Filters, *, eigen: bool) -> Filters:
    if not eigen:
        return filters
    if actor.partij is Partij.COA:
        return replace(filters, casemanager=Wie.IK)
    return replace(filters, regievoerder=Wie.IK)


class _Tel(NamedTuple):
    """The shape of one count."""

    actor: Actor
    filters: Filters
    peildatum: date
    hoogstens: int


@Voorbereid
def _te_tellen(
    vorm: _Tel, *, eenheid_id: UUID, medewerker_id: UUID, moment: datetime
) -> QuerySet[Dossier, Any]:
    """Of each dossier the azc, the first day that was asked for, and whether it is unseen."""
    actor = replace(vorm.actor, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    filters, peildatum = vorm.filters, vorm.peildatum
    eerste: Any = Value(None, output_field=DateField())
    ongezien: Any = Value(value=False)
    if filters.vraagt_termijn:
        termijnen = open_termijnen(actor, filters, peildatum=peildatum).order_by("uiterlijk_op")
        eerste = Subquery(termijnen.values("uiterlijk_op")[:1])
    if filters.stapel is Stapel.NIEUW:
        ongezien = Exists(ongelezen_berichten(actor, NIEUW_DOSSIER))
    rijen = select_dossiers(actor, filters, peildatum=peildatum, moment=moment).order_by()
    rijen = rijen.annotate(eerste=eerste, ongezien=ongezien)
    return rijen.values_list("coa_locatie_id", "eerste", "ongezien")[: vorm.hoogstens]


def _tel(actor: Actor, naam: str, filters: Filters, *, peildatum: date) -> Telling:
    vorm = _Tel(shape_of(actor), filters, peildatum, MEER_DAN + 1)
    gevonden = _te_tellen(vorm, **marks_of(actor))
    per_azc = Counter(filter(None, (azc for azc, _, _ in gevonden))).most_common(1)
    return Telling(
        naam=naam,
        filters=filters,
        aantal=min(len(gevonden), MEER_DAN),
        is_meer=len(gevonden) > MEER_DAN,
        eerste=min((dag for _, dag, _ in gevonden if dag), default=None),
        drukste_azc=per_azc[0][0] if per_azc else None,
        in_drukste=per_azc[0][1] if per_azc else 0,
        ongezien=sum(bool(nieuw) for _, _, nieuw in gevonden),
    )


def _taak(rij: Sequence[Any], kolommen: Kolommen) -> Taak:
    dossier_id, voornamen, roepnaam, tussenvoegsel, achternaam, *rest = rij
    azc, gemeente, scenario, sleutel, laag, uiterlijk_op = rest
    delen = (roepnaam or voornamen, tussenvoegsel, achternaam)
    return Taak(
        dossier_id=dossier_id,
        naam=" ".join(deel for deel in delen if deel),
        azc=azc or "",
        gemeente=gemeente or "",
        scenario=scenario if kolommen.stappen else "",
        sleutel=sleutel,
        laag=laag,
        uiterlijk_op=uiterlijk_op,
    )
