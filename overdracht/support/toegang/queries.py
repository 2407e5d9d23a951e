"""Who acts here, and which dossier exists for them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import (
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Greatest
from django.utils import timezone

from overdracht.core.account import Band
from overdracht.core.begrippen import (
    Berichtstaat,
    Eenheidsoort,
    Kanaal,
    Onderdeel,
    Partnersoort,
    Rol,
)
from overdracht.core.errors import RegelOvertreden
from overdracht.core.rechten import Actor
from overdracht.core.zicht import ZICHT, leest_inhoud
from overdracht.data.models import Bericht, Dossier, Gebruiker, Medewerker, Persoon, Toegang
from overdracht.data.models.bericht import leesbaar
from overdracht.data.voorbereid import Voorbereid, marks_of, shape_of
from overdracht.support.audit.actions import note_opened
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht

SESSIE_MEDEWERKER = "medewerker_id"  # the membership in which this session acts
MEER_DAN_GENOEG = 100  # unread messages beyond this are not counted
# Only accounts at this kind of address (it can belong to nobody) are opened without a password.
DEMO_DOMEIN = ".example"

# Who does not read of the steps is not told of messages about them.
_NIET_ALLES = [
    rol
    for rol, rij in ZICHT.items()
    if rol is not Rol.PARTNER and Onderdeel.SCENARIO_EN_GESPREKKEN not in rij
]
_LEESBAAR = reduce(
    or_,
    (Q(lezer=rol.value) & leesbaar(rol) for rol in _NIET_ALLES),
    ~Q(lezer__in=[rol.value for rol in _NIET_ALLES]),
)


class Lidmaatschap(NamedTuple):
    """An active membership, with what every page shows beside it."""

    actor: Actor
    gebruiker: Gebruiker
    heeft_meer: bool
    ongelezen: int
    tot: date


class Demoaccount(NamedTuple):
    """An account that can be tried with one click."""

    medewerker_id: UUID
    naam: str
    rol: Rol
    eenheid: str


class _Aantal(Subquery):
    """How many rows a bounded subquery gives: a page never counts without an end."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) begrensd)"


def open_dossier(
    actor: Actor,
    dossier_id: UUID,
    *,
    deel: Onderdeel | None = None,
    lock: bool = False,
    mag_gesloten: bool = False,
) -> Dossier:
    """The dossier, if it exists for this actor now; else `BestaatNiet`.

    The look is written down before the answer leaves. With `deel`, `GeenRecht` for who sees the
    dossier but does not read that part of it. `lock` keeps others from changing it until the
    transaction ends; a closed dossier is not changed (`RegelOvertreden`) unless `mag_gesloten`.
    """
    note_opened(dossier_id)
    dossier = _op_slot(actor, dossier_id) if lock else _gezien(actor, dossier_id)
    if dossier is None:
        raise BestaatNiet("Dit dossier bestaat niet.")
    if lock and dossier.afgesloten_op is not None and not mag_gesloten:
        raise RegelOvertreden("dossier.gesloten", "Een gesloten dossier verandert niet")
    if deel is not None and not leest_inhoud(actor, deel):
        raise GeenRecht(f"De rol {actor.rol.value} leest dit deel niet: {deel.value}.")
    return dossier


def knows_bsn(actor: Actor, nummer: str) -> bool:
    """Whether somebody whom this actor sees has this BSN."""
    return Persoon.objects.visible_to(actor).met_bsn(nummer).exists()


def _op_slot(actor: Actor, dossier_id: UUID) -> Dossier | None:
    rijen = _met_alles(actor, moment=timezone.now()).filter(pk=dossier_id)
    return rijen.select_for_update(of=("self",)).first()


def _gezien(actor: Actor, dossier_id: UUID) -> Dossier | None:
    if actor.rol is Rol.SYSTEEM:  # of whom nothing is asked, so there is nothing to fill in
        return _met_alles(actor, moment=timezone.now()).filter(pk=dossier_id).first()
    rijen = _dossier(shape_of(actor), dossier_id=dossier_id, **marks_of(actor))
    return rijen[0] if rijen else None


@Voorbereid
def _dossier(
    vorm: Actor, *, dossier_id: UUID, eenheid_id: UUID, medewerker_id: UUID, moment: datetime
) -> QuerySet[Dossier]:
    actor = replace(vorm, eenheid_id=eenheid_id, medewerker_id=medewerker_id)
    return _met_alles(actor, moment=moment).filter(pk=dossier_id)


def _met_alles(actor: Actor, *, moment: datetime) -> QuerySet[Dossier]:
    """What exists for this actor, with what nearly every page says of it."""
    return Dossier.objects.visible_to(actor, moment=moment).select_related(
        "inburgeraar__persoon", "gemeente", "coa_locatie", "koppeling"
    )


def get_lidmaatschap(
    *, medewerker_id: Any, gebruiker_id: Any, peildatum: date
) -> Lidmaatschap | None:
    """The membership in which this account acts today; None when it ended or never was."""
    rijen = _omgeving(
        peildatum,
        MEER_DAN_GENOEG,
        medewerker_id=UUID(str(medewerker_id)),
        gebruiker_id=UUID(str(gebruiker_id)),
    )
    return _lidmaatschap(rijen[0]) if rijen else None


def list_lidmaatschappen(*, gebruiker_id: Any, peildatum: date) -> Sequence[Medewerker]:
    """The roles that this account may choose from today."""
    rijen = Medewerker.objects.op(peildatum).filter(gebruiker_id=gebruiker_id)
    return list(rijen.select_related("eenheid", "gebruiker").order_by("eenheid__naam", "rol"))


def list_banden(*, gebruiker_id: Any, peildatum: date) -> Sequence[Band]:
    """Where this account works now or will work."""
    # A role that was ended before it began holds on no day.
    rijen = Medewerker.objects.filter(
        tot__gt=Greatest(F("van"), Value(peildatum)), gebruiker_id=gebruiker_id
    )
    return [Band(*rij) for rij in rijen.values_list("eenheid__organisatie_id", "van")]


def get_eigen_medewerker(medewerker_id: UUID, *, gebruiker_id: Any, peildatum: date) -> Medewerker:
    """One of the account's own roles; `BestaatNiet` for that of somebody else."""
    rijen = Medewerker.objects.op(peildatum).filter(pk=medewerker_id, gebruiker_id=gebruiker_id)
    return _of_niet(rijen.select_related("eenheid", "gebruiker").first())


def get_demoaccount(medewerker_id: UUID, *, peildatum: date) -> Medewerker:
    """A fictive colleague; `BestaatNiet` for anyone at a real address."""
    rijen = Medewerker.objects.op(peildatum).filter(
        pk=medewerker_id, gebruiker__email__endswith=DEMO_DOMEIN, gebruiker__is_active=True
    )
    return _of_niet(rijen.select_related("eenheid", "gebruiker").first())


def _of_niet(rij: Medewerker | None) -> Medewerker:
    if rij is None:
        raise BestaatNiet("Deze rol bestaat niet.")
    return rij


def find_actor(mail: str, *, peildatum: date, rol: Rol | None = None) -> Actor | None:
    """The actor behind an account, for a command that works `--als` someone."""
    rijen = Medewerker.objects.op(peildatum).filter(
        gebruiker__email=mail.strip().casefold(), gebruiker__is_active=True
    )
    if rol is not None:
        rijen = rijen.filter(rol=rol.value)
    rij = rijen.select_related("eenheid", "gebruiker").order_by("van", "pk").first()
    return maak_actor(rij) if rij else None


def maak_actor(medewerker: Medewerker) -> Actor:
    """The actor that this membership makes of a gebruiker."""
    eenheid = medewerker.eenheid
    return Actor(
        gebruiker_id=medewerker.gebruiker_id,
        medewerker_id=medewerker.pk,
        naam=medewerker.gebruiker.naam,
        rol=Rol(medewerker.rol),
        eenheid_id=eenheid.pk,
        eenheidsoort=Eenheidsoort(eenheid.soort),
        eenheid_naam=eenheid.naam,
        partnersoort=Partnersoort(eenheid.partnersoort) if eenheid.partnersoort else None,
    )


def list_demoaccounts(*, peildatum: date) -> list[Demoaccount]:
    """The fictive colleagues of the demo, in the order of the roles."""
    rijen = Medewerker.objects.op(peildatum).filter(
        gebruiker__email__endswith=DEMO_DOMEIN, gebruiker__is_active=True
    )
    accounts = [
        Demoaccount(rij.pk, rij.gebruiker.naam, Rol(rij.rol), rij.eenheid.naam)
        for rij in rijen.select_related("eenheid", "gebruiker")
    ]
    volgorde = list(Rol)
    return sorted(accounts, key=lambda account: (volgorde.index(account.rol), account.eenheid))


def list_toegangen(dossier_id: UUID) -> Sequence[Toegang]:
    """Who has, or had, access to this dossier, in order."""
    rijen = Toegang.objects.filter(dossier_id=dossier_id)
    return list(rijen.select_related("eenheid", "medewerker__gebruiker").order_by("van"))


_GEBRUIKERSVELDEN = tuple(veld.attname for veld in Gebruiker._meta.concrete_fields)


@Voorbereid
def _omgeving(
    peildatum: date, hoogstens: int, *, medewerker_id: UUID, gebruiker_id: UUID
) -> QuerySet[Any, Any]:
    """One statement for all that the door and the header of every page must know."""
    rijen = Medewerker.objects.op(peildatum).filter(
        pk=medewerker_id, gebruiker_id=gebruiker_id, gebruiker__is_active=True
    )
    return _met_omgeving(rijen, peildatum, hoogstens).values_list(
        "pk",
        "rol",
        "eenheid_id",
        "eenheid__soort",
        "eenheid__partnersoort",
        "eenheid__naam",
        "tot",
        "heeft_meer",
        "ongelezen",
        *(f"gebruiker__{veld}" for veld in _GEBRUIKERSVELDEN),
    )


def _lidmaatschap(rij: Sequence[Any]) -> Lidmaatschap:
    medewerker_id, rol, eenheid_id, soort, partnersoort, eenheid = rij[:6]
    tot, heeft_meer, ongelezen = rij[6:9]
    gebruiker = Gebruiker.from_db("default", _GEBRUIKERSVELDEN, rij[9:])
    actor = Actor(
        gebruiker_id=gebruiker.pk,
        medewerker_id=medewerker_id,
        naam=gebruiker.naam,
        rol=Rol(rol),
        eenheid_id=eenheid_id,
        eenheidsoort=Eenheidsoort(soort),
        eenheid_naam=eenheid,
        partnersoort=Partnersoort(partnersoort) if partnersoort else None,
    )
    return Lidmaatschap(actor, gebruiker, bool(heeft_meer), ongelezen, tot)


def _met_omgeving(rijen: QuerySet[Medewerker], peildatum: date, hoogstens: int) -> QuerySet[Any]:
    andere = Medewerker.objects.op(peildatum).filter(gebruiker_id=OuterRef("gebruiker_id"))
    ongelezen = (
        Bericht.objects.annotate(lezer=ExpressionWrapper(OuterRef("rol"), CharField()))
        .filter(
            Q(medewerker__isnull=True) | Q(medewerker_id=OuterRef("pk")),
            Q(rol="") | Q(rol=OuterRef("rol")),
            _LEESBAAR,
            eenheid_id=OuterRef("eenheid_id"),
            kanaal=Kanaal.INBOX.value,
            staat=Berichtstaat.AFGELEVERD.value,
            gelezen_at__isnull=True,
        )
        .order_by()
        .values("pk")[:hoogstens]
    )
    return rijen.annotate(
        heeft_meer=Exists(andere.exclude(pk=OuterRef("pk"))),
        ongelezen=_Aantal(ongelezen, output_field=IntegerField()),
    )
