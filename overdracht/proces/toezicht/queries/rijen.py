"""Which rows of the tables are about this person, and not about a housemate (PD4)."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils import timezone

from overdracht.core.begrippen import Toegangsoort
from overdracht.data.models import (
    Bescherming,
    Dossier,
    Huishouden,
    Huishoudenlid,
    Inburgeraar,
    Persoon,
    Toegang,
)


class Verblijfstijd(NamedTuple):
    """A huishouden to which the person belongs (`tot` None), or belonged until a day."""

    huishouden_id: UUID
    van: date | None
    tot: date | None


class VanWie(NamedTuple):
    """One person: the dossier, and the huishoudens with the days between which they were shared."""

    dossier: Dossier
    tijden: tuple[Verblijfstijd, ...]
    gevaar_sinds: datetime | None = None  # what came since says where they are: not on paper

    @property
    def huishoudens(self) -> list[UUID]:
        """The keys of all those huishoudens."""
        return [tijd.huishouden_id for tijd in self.tijden]


def load_van_wie(dossier: Dossier) -> VanWie:
    """With whom the person of this dossier lived, and from when until when."""
    beschermd = Bescherming.objects.filter(huishouden=dossier.huishouden_id)
    # What a protection put away was not recorded by mistake: it stands again afterwards.
    weg = [pk for rij in beschermd for pk in rij.geschorst.get("leden", ())]
    rijen = Huishoudenlid.alles.filter(
        Q(vervangen_at=None) | Q(pk__in=weg), persoon_id=dossier.inburgeraar.persoon_id
    )
    leden = list(rijen.values_list("huishouden_id", "van", "tot"))
    staand = next((rij.ingesteld_at for rij in beschermd if rij.opgeheven_at is None), None)
    tijden = [Verblijfstijd(*lid) for lid in leden]
    if dossier.huishouden_id not in {tijd.huishouden_id for tijd in tijden}:
        tijden.append(Verblijfstijd(dossier.huishouden_id, None, None))
    return VanWie(dossier, tuple(tijden), staand)


def list_rijen(model: type[models.Model], wie: VanWie) -> Iterable[models.Model]:
    """The rows of this person in one table, with what a correction replaced."""
    if model is Toegang:
        return _toegangen(wie)
    alles = getattr(model, "alles", model._default_manager)  # noqa: SLF001  # a table handed in
    rijen: Iterable[models.Model] = alles.filter(_van(model, wie))
    if wie.gevaar_sinds is None or model in (Persoon, Dossier, Inburgeraar):
        return rijen
    return [rij for rij in rijen if _is_van_eerder(rij, wie.gevaar_sinds)]


def _is_van_eerder(rij: Any, moment: datetime) -> bool:
    aangeraakt: datetime = getattr(rij, "updated_at", None) or rij.created_at
    return aangeraakt < moment


def _van(model: type[models.Model], wie: VanWie) -> Q:
    zelf = wie.dossier.inburgeraar.persoon_id
    if model is Persoon:
        return Q(pk=zelf) | Q(vervangen_door=zelf)
    if model in (Huishoudenlid, Inburgeraar):
        return Q(persoon_id=zelf)
    if model is Dossier:
        return Q(pk=wie.dossier.pk)
    pad = getattr(model, "huishouden_pad", "")
    return _gedeeld(model, pad, wie.tijden) if pad else Q(dossier=wie.dossier)


def _gedeeld(model: type[models.Model], pad: str, tijden: Collection[Verblijfstijd]) -> Q:
    """What the huishouden shared while this person was in it.

    A row keeps its key when it is filled in or corrected: what was touched after the person left
    may say where the others went, so of an earlier huishouden only what stayed as it was.
    """
    eis = Q(pk__in=())
    for tijd in tijden:
        deel = Q(**{pad: tijd.huishouden_id})
        if tijd.tot is not None:
            deel &= Q(updated_at__lt=_begin(tijd.tot))
        if tijd.van is not None and model is not Huishouden:
            voor = pad.removesuffix("huishouden_id") + "ontkoppeld_op__lte"
            deel &= ~Q(**{voor: tijd.van, voor.replace("__lte", "__isnull"): False})
        eis |= deel
    return eis


def _begin(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time.min))


def _toegangen(wie: VanWie) -> list[Toegang]:
    """Who could see the dossier, without that somebody was put away: no named, and no gap."""
    rijen = list(
        Toegang.objects.filter(dossier=wie.dossier)
        .exclude(soort=Toegangsoort.BESCHERMING.value)
        .order_by("van", "created_at")
    )
    for bescherming in Bescherming.objects.filter(huishouden__in=wie.huishoudens):
        bewaard = bescherming.geschorst.get("toegang", {})
        for rij in [rij for rij in rijen if str(rij.pk) in bewaard]:
            _sluit_gat(rij, rijen, bescherming)
    sinds = wie.gevaar_sinds
    gehouden = [rij for rij in rijen if rij.tot is None or rij.tot > rij.van]
    return [rij for rij in gehouden if sinds is None or rij.van < sinds]


def _sluit_gat(rij: Toegang, rijen: list[Toegang], bescherming: Bescherming) -> None:
    """As it would stand there if nothing had happened: the row that was put away goes on."""
    if bescherming.opgeheven_at is None:
        einde = bescherming.geschorst["toegang"][str(rij.pk)]
        rij.tot = datetime.fromisoformat(einde) if einde else None
        return
    vanaf = bescherming.opgeheven_at
    vervolg = next((r for r in rijen if _is_vervolg(r, rij) and r.van >= vanaf), None)
    if vervolg is not None:
        rij.tot = vervolg.tot
        rijen.remove(vervolg)


def _is_vervolg(een: Toegang, ander: Toegang) -> bool:
    def kern(rij: Toegang) -> tuple[object, ...]:
        return rij.eenheid_id, rij.medewerker_id, rij.soort, rij.reden

    return een.pk != ander.pk and kern(een) == kern(ander)
