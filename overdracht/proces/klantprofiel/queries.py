"""What the pages of the klantprofiel need."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    Dossier,
    Klantprofielmoment,
    Medewerker,
    Toestemming,
    Uitzondering,
    Verwijderverzoek,
)
from overdracht.data.wie import acting_as_huis
from overdracht.support.toegang.actions.bescherming import list_beschermd
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier

_NIEMAND = UUID(int=0)


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the klantprofiel is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def list_momenten(*, actor: Actor, dossier: Dossier) -> QuerySet[Klantprofielmoment]:
    """Every time that the klantprofiel was shared, in order."""
    rijen = Klantprofielmoment.objects.visible_to(actor).filter(dossier=dossier)
    return rijen.select_related("ontvanger", "toestemming")


def get_moment(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Klantprofielmoment:
    """One time that it was shared, else `BestaatNiet`."""
    rij = list_momenten(actor=actor, dossier=dossier).filter(pk=rij_id).first()
    if rij is None:
        raise BestaatNiet("Dit moment bestaat niet.")
    return rij


def list_toestemmingen(*, actor: Actor, dossier: Dossier) -> QuerySet[Toestemming]:
    """Every consent that was given, also those taken back, in order."""
    return Toestemming.objects.visible_to(actor).filter(dossier=dossier)


def get_toestemming(
    *, actor: Actor, dossier: Dossier, onderdeel: Toestemmingsonderdeel
) -> Toestemming | None:
    """The consent for this that lives now, or None."""
    return (
        list_toestemmingen(actor=actor, dossier=dossier)
        .filter(onderdeel=onderdeel, toestemming_ingetrokken_op=None)
        .first()
    )


def list_uitzonderingen(*, actor: Actor, dossier: Dossier) -> QuerySet[Uitzondering]:
    """Every time that sharing without an agreement was asked for, in order."""
    return Uitzondering.objects.visible_to(actor).filter(dossier=dossier)


def get_uitzondering(*, actor: Actor, dossier: Dossier, rij_id: UUID) -> Uitzondering:
    """One of them that waits for its second person, else `BestaatNiet`."""
    rijen = list_uitzonderingen(actor=actor, dossier=dossier)
    rijen = rijen.select_related("eenheid", "dossier__inburgeraar__persoon")
    rij = rijen.filter(pk=rij_id, bevestigd_op=None).first()
    if rij is None:
        raise BestaatNiet("Deze uitzondering bestaat niet.")
    return rij


def list_te_bevestigen(*, actor: Actor) -> list[Uitzondering]:
    """What another team asked, in the dossiers that one sees."""
    rijen = Uitzondering.objects.visible_to(actor).filter(bevestigd_op=None)
    anderen = rijen.exclude(eenheid_id=actor.eenheid_id or _NIEMAND)
    return list(anderen.select_related("eenheid", "dossier__inburgeraar__persoon"))


def list_collegas(*, actor: Actor, peildatum: date) -> list[Medewerker]:
    """Who else of the own unit may have explained it."""
    rijen = Medewerker.objects.op(peildatum).filter(
        eenheid_id=actor.eenheid_id or _NIEMAND, gebruiker__is_active=True
    )
    anderen = rijen.exclude(pk=actor.medewerker_id or _NIEMAND).select_related("gebruiker")
    return list(anderen.order_by("gebruiker__naam"))


def list_verzoeken(*, actor: Actor, dossier: Dossier) -> QuerySet[Verwijderverzoek]:
    """Who is asked to delete the klantprofiel of this dossier, and who did."""
    rijen = Verwijderverzoek.objects.visible_to(actor).filter(dossier=dossier)
    return rijen.select_related("eenheid")


def list_eigen_verzoeken(*, actor: Actor) -> list[Verwijderverzoek]:
    """What the own unit is asked to delete; also of dossiers that it does not see any more."""
    rijen = _van_eenheid(actor)
    ids = list(rijen.values_list("pk", flat=True))
    with acting_as_huis():  # the name is what must be looked up to delete it
        alle = Verwijderverzoek.objects.filter(pk__in=ids)
        gevonden = list(alle.select_related("dossier__inburgeraar__persoon"))
    # Of who is in danger nothing is listed; it waits until the danger is over.
    beschermd = list_beschermd(rij.dossier_id for rij in gevonden)
    return [rij for rij in gevonden if rij.dossier_id not in beschermd]


def get_verzoek(*, actor: Actor, verzoek_id: UUID) -> Verwijderverzoek:
    """One that the own unit is asked, else `BestaatNiet`."""
    rij = _van_eenheid(actor).filter(pk=verzoek_id).first()
    if rij is None or list_beschermd([rij.dossier_id]):
        raise BestaatNiet("Dit verzoek bestaat niet.")
    return rij


def _van_eenheid(actor: Actor) -> QuerySet[Verwijderverzoek]:
    """What the own unit has still to do."""
    if actor.eenheid_id is None:
        return Verwijderverzoek.objects.none()
    rijen = Verwijderverzoek.objects.visible_to(actor)
    return rijen.filter(eenheid_id=actor.eenheid_id, bevestigd_op=None)
