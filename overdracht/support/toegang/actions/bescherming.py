"""Put all access to a huishouden away except for named colleagues, and bring it back.

Parts of larger acts of the room `bescherming`, which ask for the right and write the line. They
are done in the name of the house: the access of others is not for any one colleague to see.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from overdracht.core.begrippen import Berichtstaat, Toegangsoort
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    Bericht,
    Bescherming,
    Dossier,
    Huishoudenlid,
    Medewerker,
    Toegang,
    Vertrouweling,
)
from overdracht.data.models.bescherming import STAAND
from overdracht.data.wie import acting_as_huis
from overdracht.support.audit.actions import record_act

SOORT = Toegangsoort.BESCHERMING.value


@transaction.atomic
def shield(*, actor: Actor, bescherming: Bescherming, medewerker_ids: Collection[UUID]) -> None:
    """Close every share of the huishouden; only these colleagues still see its dossiers."""
    nu = timezone.now()
    with acting_as_huis():
        dossiers = _dossiers(bescherming)
        open_ = Toegang.objects.filter(dossier__in=dossiers).exclude(tot__lte=nu)
        toegang = {str(rij.pk): rij.tot.isoformat() if rij.tot else "" for rij in open_}
        # What begins later would otherwise end before it begins.
        open_.filter(van__gt=nu).update(van=nu, tot=nu, updated_at=nu)
        open_.update(tot=nu, updated_at=nu)
        Bericht.objects.filter(dossier__in=dossiers).update(
            staat=Berichtstaat.OVERBODIG.value, lease_until=None, updated_at=nu
        )
        bescherming.geschorst = {"toegang": toegang, "leden": _verberg_oude_leden(bescherming, nu)}
        bescherming.save(update_fields=["geschorst", "updated_at"])
        add_vertrouwelingen(actor=actor, bescherming=bescherming, medewerker_ids=medewerker_ids)


def add_vertrouwelingen(
    *, actor: Actor, bescherming: Bescherming, medewerker_ids: Collection[UUID]
) -> None:
    """Let these colleagues, by name, see the dossiers of the huishouden."""
    nu = timezone.now()
    with acting_as_huis():
        dossiers = _dossiers(bescherming)
        for medewerker in Medewerker.objects.filter(pk__in=medewerker_ids):
            Vertrouweling.objects.get_or_create(bescherming=bescherming, medewerker=medewerker)
            for dossier in dossiers:
                _laat_zien(dossier, medewerker, nu)
        record_act(actor, "toegang_bescherming.geopend", dossiers=dossiers, velden=["medewerker"])


@transaction.atomic
def unshield(*, actor: Actor, bescherming: Bescherming) -> None:
    """Give back what was put away and would still hold; the named ones lose what was theirs."""
    nu = timezone.now()
    with acting_as_huis():
        dossiers = _dossiers(bescherming)
        Toegang.objects.filter(dossier__in=dossiers, soort=SOORT, tot=None).update(tot=nu)
        bewaard: dict[str, str] = bescherming.geschorst["toegang"]
        for rij in Toegang.objects.filter(pk__in=bewaard):
            tot = parse_datetime(bewaard[str(rij.pk)]) if bewaard[str(rij.pk)] else None
            if tot is None or tot > nu:
                _heropen(rij, van=nu, tot=tot)
        leden: list[str] = bescherming.geschorst["leden"]
        Huishoudenlid.alles.filter(pk__in=leden).update(vervangen_at=None)
        record_act(actor, "toegang_bescherming.gesloten", dossiers=dossiers, velden=["tot"])


def find_bescherming(dossier_id: UUID) -> Bescherming | None:
    """The protection that stands for the huishouden of this dossier, whoever asks."""
    with acting_as_huis():
        rijen = Bescherming.objects.filter(STAAND, huishouden__dossiers=dossier_id)
        return rijen.first()


def list_beschermd(dossier_ids: Iterable[UUID]) -> set[UUID]:
    """Those of a person in danger: they go into no file, whoever asks."""
    with acting_as_huis():
        rijen = Bescherming.objects.filter(STAAND, huishouden__dossiers__in=list(dossier_ids))
        return set(rijen.values_list("huishouden__dossiers", flat=True))


def keeps_out(dossier_id: UUID, medewerker_id: UUID | None) -> bool:
    """Whether a message about this dossier may not reach this reader (None: a whole unit)."""
    bescherming = find_bescherming(dossier_id)
    if bescherming is None or medewerker_id is None:
        return bescherming is not None
    with acting_as_huis():
        genoemd = bescherming.vertrouwelingen.filter(medewerker_id=medewerker_id)
        return not genoemd.exists()


def put_away(bescherming: Bescherming, rij: dict[str, Any], *, dossier: Dossier) -> Toegang:
    """Access that would open now is kept for afterwards: a row that never held.

    A dossier that came to the huishouden meanwhile is seen by who is named, as the others are.
    """
    nu = timezone.now()
    with acting_as_huis():
        bescherming = _op_slot(bescherming)
        for vertrouweling in bescherming.vertrouwelingen.select_related("medewerker"):
            _laat_zien(dossier, vertrouweling.medewerker, nu)
        bewaard = bescherming.geschorst["toegang"]
        blijvend = [pk for pk, tot in bewaard.items() if not tot]
        al = Toegang.objects.filter(pk__in=blijvend, dossier=dossier, **rij).first()
        if al is not None:
            return al
        toegang = Toegang.objects.create(dossier=dossier, van=nu, tot=nu, **rij)
        bewaard[str(toegang.pk)] = ""
        bescherming.save(update_fields=["geschorst", "updated_at"])
    return toegang


def forget(
    dossier: Dossier,
    soort: Toegangsoort,
    eenheid_id: UUID | None = None,
    *,
    behalve_id: UUID | None = None,
) -> None:
    """Access that would close now does not come back afterwards; that of `behalve_id` does."""
    bescherming = find_bescherming(dossier.pk)
    if bescherming is None:
        return
    with acting_as_huis():
        bescherming = _op_slot(bescherming)
        bewaard = bescherming.geschorst["toegang"]
        rijen = Toegang.objects.filter(pk__in=bewaard, dossier=dossier, soort=soort.value)
        if eenheid_id is not None:
            rijen = rijen.filter(eenheid_id=eenheid_id)
        if behalve_id is not None:
            rijen = rijen.exclude(eenheid_id=behalve_id)
        for pk in rijen.values_list("pk", flat=True):
            del bewaard[str(pk)]
        bescherming.save(update_fields=["geschorst", "updated_at"])


def _op_slot(bescherming: Bescherming) -> Bescherming:
    """Two acts at once for one huishouden: both are in what comes back."""
    return Bescherming.objects.select_for_update().get(pk=bescherming.pk)


def _laat_zien(dossier: Dossier, medewerker: Medewerker, nu: datetime) -> None:
    Toegang.objects.get_or_create(
        dossier=dossier,
        eenheid_id=medewerker.eenheid_id,
        medewerker=medewerker,
        soort=SOORT,
        tot=None,
        defaults={"van": nu},
    )


def _dossiers(bescherming: Bescherming) -> list[Dossier]:
    return list(Dossier.objects.filter(huishouden_id=bescherming.huishouden_id))


def _heropen(rij: Toegang, *, van: datetime, tot: datetime | None) -> None:
    Toegang.objects.create(
        dossier_id=rij.dossier_id,
        eenheid_id=rij.eenheid_id,
        medewerker_id=rij.medewerker_id,
        soort=rij.soort,
        reden=rij.reden,
        van=van,
        tot=tot,
    )


def _verberg_oude_leden(bescherming: Bescherming, nu: datetime) -> list[str]:
    """Who lived elsewhere before is not shown there as long as this holds."""
    leden = Huishoudenlid.objects.filter(huishouden_id=bescherming.huishouden_id)
    elders = Huishoudenlid.objects.filter(persoon__in=leden.values("persoon_id")).exclude(
        huishouden_id=bescherming.huishouden_id
    )
    ids = [str(pk) for pk in elders.values_list("pk", flat=True)]
    Huishoudenlid.alles.filter(pk__in=ids).update(vervangen_at=nu)
    return ids
