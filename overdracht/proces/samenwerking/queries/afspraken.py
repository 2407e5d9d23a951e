"""The versions of the agreement of one pair."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Max, Q

from overdracht.core.rechten import Actor
from overdracht.data.models import Voorkeursscenario
from overdracht.data.models.voorkeursscenario import AFGESPROKEN, VoorkeursscenarioQuerySet
from overdracht.proces.samenwerking.queries.paren import Paar
from overdracht.support.toegang.policy import BestaatNiet


def list_versies(*, actor: Actor, paar: Paar) -> Sequence[Voorkeursscenario]:
    """Every version, the newest first: proposals, what holds, and what ended."""
    rijen = _van(actor, paar).select_related(
        "regio", "akkoord_gemeente_door__gebruiker", "akkoord_coa_door__gebruiker"
    )
    return list(rijen.order_by("-versienummer", "-created_at"))


def get_open_voorstel(*, actor: Actor, paar: Paar, lock: bool = False) -> Voorkeursscenario | None:
    """The proposal that waits for a side; there is one at most."""
    rijen = _van(actor, paar).open_voorstel()
    return (rijen.select_for_update() if lock else rijen).first()


def get_afgesproken(
    *, actor: Actor, paar: Paar, peildatum: date, lock: bool = False
) -> Voorkeursscenario | None:
    """What both sides confirmed and what is not over: the last to begin when one follows."""
    rijen = list_afspraken(actor=actor, paar=paar, vanaf=peildatum).order_by("-geldig_van")
    return (rijen.select_for_update() if lock else rijen).first()


def get_waar_ja_op_kan(*, actor: Actor, paar: Paar) -> Voorkeursscenario:
    """The proposal that waits for this actor's side, else `BestaatNiet`."""
    rij = get_open_voorstel(actor=actor, paar=paar)
    if rij is None or actor.partij not in rij.stand.wacht_op:
        raise BestaatNiet("Er is geen voorstel dat op u wacht.")
    return rij


def get_waar_nee_op_kan(*, actor: Actor, paar: Paar) -> Voorkeursscenario:
    """The proposal that lies there, else `BestaatNiet`."""
    rij = get_open_voorstel(actor=actor, paar=paar)
    if rij is None:
        raise BestaatNiet("Er ligt geen voorstel.")
    return rij


def get_te_beeindigen(*, actor: Actor, paar: Paar, peildatum: date) -> Voorkeursscenario:
    """What was agreed and is not over, else `BestaatNiet`."""
    rij = get_afgesproken(actor=actor, paar=paar, peildatum=peildatum)
    if rij is None:
        raise BestaatNiet("Er is geen afspraak om te beëindigen.")
    return rij


def list_lopende(*, actor: Actor, peildatum: date) -> Sequence[Voorkeursscenario]:
    """What the own unit has agreed or has on the table: no version that was closed or is over.

    COA koppeling has none itself: those are of the azc's.
    """
    eigen = Q(gemeente_id=actor.eenheid_id) | Q(coa_locatie_id=actor.eenheid_id)
    over = Q(geldig_tot__isnull=False, geldig_tot__lte=peildatum)
    rijen = Voorkeursscenario.objects.visible_to(actor).filter(eigen, slot="")
    rijen = rijen.exclude(AFGESPROKEN & over)
    volgorde = ("coa_locatie__naam", "gemeente__naam", "versienummer")
    return list(rijen.select_related("gemeente", "coa_locatie", "regio").order_by(*volgorde))


def list_afspraken(*, actor: Actor, paar: Paar, vanaf: date) -> VoorkeursscenarioQuerySet:
    """What both sides confirmed and what holds on or after this day."""
    over = Q(geldig_tot__isnull=False, geldig_tot__lte=vanaf)
    return _van(actor, paar).filter(AFGESPROKEN).exclude(over)


def next_nummer(*, paar: Paar) -> int:
    """The number of the next version of this pair."""
    rijen = Voorkeursscenario.objects.filter(gemeente=paar.gemeente, coa_locatie=paar.azc)
    hoogste = rijen.aggregate(nummer=Max("versienummer"))["nummer"]
    return (hoogste or 0) + 1


def _van(actor: Actor, paar: Paar) -> VoorkeursscenarioQuerySet:
    rijen = Voorkeursscenario.objects.visible_to(actor)
    return rijen.filter(gemeente=paar.gemeente, coa_locatie=paar.azc)
