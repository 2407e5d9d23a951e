"""Destroy what two people approved, one dossier per transaction: stop and go on as you like."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.bewaren import is_te_vernietigen, kernset_tot
from overdracht.core.keuzes import Lijststaat, Regelstaat
from overdracht.core.normen.bewaren import BEWAREN
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import (
    Dossier,
    Huisvesting,
    Kernset,
    Pip,
    Vernietiging,
    Vernietigingslijst,
    Vernietigingsregel,
    Vernietigingsstop,
)
from overdracht.data.models.bescherming import niet_beschermd
from overdracht.data.uitwissen import wis
from overdracht.proces.bewaren.deliver import write_steen
from overdracht.proces.bewaren.queries.lijst import kandidaat
from overdracht.support.audit.actions import record_act
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.toegang.policy import require

DOEL = Handeling.VERNIETIGING_UITVOEREN.value


def destroy_goedgekeurd(
    *, actor: Actor, peildatum: date, meld: Callable[[int], None] | None = None
) -> int:
    """Destroy every dossier of every list that was approved a night ago; gives their number.

    What is held or was opened again meanwhile stays. Who is killed halfway goes on where it was:
    the lines that wait are what is left. `meld` hears after each dossier how many are done.
    """
    require(actor, Handeling.VERNIETIGING_UITVOEREN)
    tot = BEWAREN["B-13"].zo_lang_voor(peildatum)
    rijen = Vernietigingslijst.objects.filter(
        staat=Lijststaat.GOEDGEKEURD.value, goedgekeurd_op__lte=tot
    )
    aantal = 0
    for lijst_id in list(rijen.values_list("pk", flat=True)):
        wachtend = Vernietigingsregel.objects.filter(
            lijst_id=lijst_id, staat=Regelstaat.WACHT.value
        )
        for regel_id in list(wachtend.values_list("pk", flat=True)):
            aantal += _doe_regel(actor, regel_id, peildatum)
            if meld is not None:
                meld(aantal)
        _verklaar(actor, lijst_id)
    return aantal


@transaction.atomic
def purge_kernsets(*, actor: Actor, peildatum: date) -> int:
    """Throw away the kernsets of which the term of the law is over; gives their number."""
    require(actor, Handeling.VERNIETIGING_UITVOEREN)
    aantal, _ = Kernset.objects.filter(bewaren_tot__lt=peildatum).delete()
    if aantal:
        record_act(actor, "kernset.vernietigd", doel=f"{BEWAREN['B-03'].id}: {aantal}")
    return aantal


def erase(actor: Actor, dossier: Dossier) -> Counter[str]:
    """Tombstone, kernset, and then every row; inside the transaction of the caller.

    The tombstone stands outside the database first: a machine that falls in between has said that
    something is gone that still goes, never the other way round.
    """
    merk, moment = pseudoniem(dossier.pk), timezone.now()
    write_steen(merk, moment)
    record_act(actor, "vernietiging.uitgevoerd", dossiers=[dossier.pk], doel=DOEL)
    Vernietiging.objects.get_or_create(pseudoniem=merk, defaults={"vernietigd_at": moment})
    _bewaar_kernset(dossier)
    return wis(dossier)


@transaction.atomic
def _doe_regel(actor: Actor, regel_id: UUID, peildatum: date) -> int:
    # Two clocks at once: the second one waits, and finds that nothing is left of it.
    rijen = Vernietigingsregel.objects.select_for_update().filter(staat=Regelstaat.WACHT.value)
    regel = rijen.filter(pk=regel_id).first()
    if regel is None:
        return 0
    dossier = _op_slot(regel.dossier_id)
    if dossier is None or not _moet_weg(dossier, peildatum):
        Vernietigingsregel.objects.filter(pk=regel_id).update(staat=Regelstaat.BLIJFT.value)
        return 0
    aantallen = erase(actor, dossier)
    Vernietigingsregel.objects.filter(pk=regel_id).update(
        staat=Regelstaat.VERNIETIGD.value,
        begint_op=regel.begint_op.replace(month=1, day=1),
        aantallen=dict(sorted(aantallen.items())),
    )
    return 1


def _op_slot(dossier_id: UUID | None) -> Dossier | None:
    if dossier_id is None:
        return None
    return Dossier.objects.select_for_update().filter(pk=dossier_id).first()


def _moet_weg(dossier: Dossier, peildatum: date) -> bool:
    if not Dossier.objects.filter(niet_beschermd(), pk=dossier.pk).exists():
        return False
    heeft_stop = Vernietigingsstop.objects.van_kracht().filter(dossier=dossier).exists()
    return is_te_vernietigen(kandidaat(dossier, heeft_stop=heeft_stop), peildatum=peildatum)


def _bewaar_kernset(dossier: Dossier) -> None:
    tot = kernset_tot(kandidaat(dossier, heeft_stop=False))
    plek = dossier.gemeente or dossier.coa_locatie
    if tot is None or plek is None or dossier.afgesloten_op is None:
        return
    persoon = dossier.inburgeraar.persoon
    woning = Huisvesting.objects.filter(koppeling__dossiers=dossier).last()
    pip = Pip.objects.filter(dossier=dossier).order_by("versienummer").last()
    Kernset.objects.create(
        organisatie_id=plek.organisatie_id,
        naam=" ".join(filter(None, (persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam))),
        bsn=persoon.bsn,
        geboortedatum=persoon.geboortedatum.isoformat() if persoon.geboortedatum else "",
        adres=woning.adres if woning else "",
        woonplaats=(woning.woonplaats if woning else "") or plek.plaats or plek.naam,
        einde=dossier.afsluitreden,
        wijze=pip.leerroute if pip else "",
        einde_op=dossier.afgesloten_op,
        bewaren_tot=tot,
    )


@transaction.atomic
def _verklaar(actor: Actor, lijst_id: UUID) -> None:
    """When no line waits any more the list becomes its own declaration."""
    rijen = Vernietigingslijst.objects.select_for_update()
    lijst = rijen.filter(pk=lijst_id, staat=Lijststaat.GOEDGEKEURD.value).first()
    regels = list(Vernietigingsregel.objects.filter(lijst_id=lijst_id).order_by("pk"))
    if lijst is None or any(regel.staat == Regelstaat.WACHT for regel in regels):
        return
    weg = [regel for regel in regels if regel.staat == Regelstaat.VERNIETIGD]
    per_tabel: Counter[str] = Counter()
    for regel in weg:
        per_tabel.update(regel.aantallen)
    inhoud = [[str(r.pk), r.norm, r.begint_op.year, r.aantallen] for r in weg]
    lijst.verklaring = {
        "vernietigd": len(weg),
        "gebleven": len(regels) - len(weg),
        "per_norm": dict(sorted(Counter(regel.norm for regel in weg).items())),
        "per_tabel": dict(sorted(per_tabel.items())),
        "controlegetal": sha256(json.dumps(inhoud).encode()).hexdigest(),
    }
    lijst.staat = Lijststaat.UITGEVOERD.value
    lijst.uitgevoerd_at = timezone.now()
    lijst.save(update_fields=["verklaring", "staat", "uitgevoerd_at", "updated_at"])
    record_act(actor, "vernietiging.verklaard", doel=f"lijst {str(lijst.pk)[:8]}")
