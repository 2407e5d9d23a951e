"""What the pages of the huisvesting need."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Eenheidsoort, Onderdeel, Partij
from overdracht.core.huisvesting import stel_rust_voor
from overdracht.core.keuzes import Brpplaats
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    BrpInschrijving,
    Dossier,
    Eenheid,
    Huisvesting,
    Koppeling,
    Logeerperiode,
    Rustperiode,
    Verhuisverwachting,
)
from overdracht.data.wie import acting_as_huis
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.queries import open_dossier

_EERDERE = 10


class Stand(NamedTuple):
    """Everything that the panel shows of one dossier."""

    verwachtingen: Sequence[Verhuisverwachting]
    eerdere: Sequence[Verhuisverwachting]
    huisvesting: Huisvesting | None
    inschrijving: BrpInschrijving | None
    elders: Sequence[BrpInschrijving]
    logeren: Logeerperiode | None
    rust: Rustperiode | None
    is_gekoppeld: bool


class Van(NamedTuple):
    """Whose dossier a form is about."""

    dossier_id: UUID
    naam: str


def van(dossier: Dossier) -> Van:
    """Its key, and the name above the form."""
    return Van(dossier.pk, dossier.inburgeraar.persoon.naam)


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the huisvesting is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.HUISHOUDEN)


def get_stand(*, actor: Actor, dossier: Dossier) -> Stand:
    """The house of the huishouden, and the registration and stay of this person."""
    return Stand(
        verwachtingen=list(list_verwachtingen(actor=actor, dossier=dossier)),
        eerdere=list(list_eerdere(actor=actor, dossier=dossier)[:_EERDERE]),
        huisvesting=get_huisvesting(actor=actor, dossier=dossier),
        inschrijving=get_inschrijving(actor=actor, dossier=dossier),
        elders=list(list_elders(actor=actor, dossier=dossier)),
        logeren=get_logeren(actor=actor, dossier=dossier),
        rust=get_rust(actor=actor, dossier=dossier),
        is_gekoppeld=dossier.koppeling_id is not None,
    )


def list_verwachtingen(*, actor: Actor, dossier: Dossier) -> QuerySet[Verhuisverwachting]:
    """What each party expects now; the gemeente's stands, that of COA is shown beside it."""
    rijen = Verhuisverwachting.objects.visible_to(actor)
    return rijen.filter(koppeling=dossier.koppeling_id, opgevolgd_at=None)


def list_eerdere(*, actor: Actor, dossier: Dossier) -> QuerySet[Verhuisverwachting]:
    """What each party expected before, the latest first: how a forecast moved is kept."""
    rijen = Verhuisverwachting.objects.visible_to(actor)
    return rijen.filter(koppeling=dossier.koppeling_id).exclude(opgevolgd_at=None).reverse()


def get_verwachting(*, actor: Actor, dossier: Dossier, partij: Partij) -> Verhuisverwachting | None:
    """What this party expects now, or None."""
    return list_verwachtingen(actor=actor, dossier=dossier).filter(partij=partij).first()


def get_huisvesting(*, actor: Actor, dossier: Dossier) -> Huisvesting | None:
    """The house of the present koppeling, or None."""
    rijen = Huisvesting.objects.visible_to(actor)
    return rijen.filter(koppeling=dossier.koppeling_id).first()


def get_inschrijving(*, actor: Actor, dossier: Dossier) -> BrpInschrijving | None:
    """The registration in the gemeente of the koppeling; others start no term (EV-33)."""
    rijen = BrpInschrijving.objects.visible_to(actor).filter(dossier=dossier)
    return rijen.filter(soort=Brpplaats.VESTIGING, gemeente_id=dossier.gemeente_id).last()


def list_elders(*, actor: Actor, dossier: Dossier) -> QuerySet[BrpInschrijving]:
    """Registrations at an azc, with a host or in a hotel: facts that start nothing."""
    rijen = BrpInschrijving.objects.visible_to(actor).filter(dossier=dossier)
    return rijen.exclude(soort=Brpplaats.VESTIGING)


def get_gemeente_id(dossier: Dossier) -> UUID:
    """The gemeente that is to house this person: that of the koppeling."""
    return Koppeling.objects.values_list("gemeente_id", flat=True).get(pk=dossier.koppeling_nu)


def get_logeren(*, actor: Actor, dossier: Dossier) -> Logeerperiode | None:
    """The latest stay with friends or family, or None."""
    return Logeerperiode.objects.visible_to(actor).filter(dossier=dossier).last()


def get_gesprekspartner(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier with which a rest is agreed; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.SCENARIO_EN_GESPREKKEN)


def get_rust(*, actor: Actor, dossier: Dossier) -> Rustperiode | None:
    """The rest that was agreed around the move of the present koppeling, or None."""
    rijen = Rustperiode.objects.visible_to(actor).filter(dossier=dossier)
    rijen = rijen.filter(koppeling=dossier.koppeling_id)
    return rijen.select_related("vastgelegd_door__gebruiker").first()


def propose_rust(*, dossier: Dossier) -> dict[str, date]:
    """With which days a new rest opens: those around the move, once its day is known."""
    voorstel = stel_rust_voor(load_feiten([dossier.pk])[dossier.pk])
    return dict(zip(("rust_van", "rust_tot"), voorstel or (), strict=False))


@acting_as_huis()
def list_huishouden(dossier: Dossier) -> Sequence[Dossier]:
    """Every dossier that this koppeling houses, the given one first.

    Not scoped: what happens to the house happens to all of them, also to one that this actor
    may not open (IN-13).
    """
    anderen = Dossier.objects.filter(koppeling_id=dossier.koppeling_nu).exclude(pk=dossier.pk)
    return [dossier, *anderen.select_related("koppeling", "gemeente", "coa_locatie")]


def list_coa_koppeling() -> Sequence[UUID]:
    """The units of the COA regievoerders, whose work ends at the move."""
    return list(
        Eenheid.objects.filter(soort=Eenheidsoort.COA_KOPPELING).values_list("pk", flat=True)
    )
