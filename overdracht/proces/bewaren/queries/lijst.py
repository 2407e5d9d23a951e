"""The lists of an organisation, and the dossiers that belong on one."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from overdracht.core.bewaren import Kandidaat, is_te_vernietigen
from overdracht.core.keuzes import Afsluitreden, Lijststaat
from overdracht.core.rechten import Actor
from overdracht.data.models import (
    Dossier,
    Eenheid,
    Vernietigingslijst,
    Vernietigingsregel,
    Vernietigingsstop,
)
from overdracht.data.models.bescherming import niet_beschermd
from overdracht.data.wie import acting_as_huis
from overdracht.support.toegang.actions.bescherming import list_beschermd
from overdracht.support.toegang.policy import BestaatNiet

HOOGSTENS = 500  # more than two people can look through
OPEN = (Lijststaat.OPGESTELD.value, Lijststaat.GOEDGEKEURD.value)


class Regel(NamedTuple):
    """One line of a list as it is shown; a name only to who may see the dossier."""

    rij: Vernietigingsregel
    naam: str
    kenmerk: str


def organisatie_van(actor: Actor) -> UUID:
    """The organisation whose dossiers this actor answers for."""
    if actor.eenheid_id is None:
        raise BestaatNiet("Wie over vernietigen gaat, hoort bij een eenheid.")
    return Eenheid.objects.only("organisatie_id").get(pk=actor.eenheid_id).organisatie_id


def kandidaat(dossier: Dossier, *, heeft_stop: bool) -> Kandidaat:
    """What core must know of this dossier."""
    reden = Afsluitreden(dossier.afsluitreden) if dossier.afsluitreden else None
    return Kandidaat(reden, dossier.afgesloten_op, heeft_stop)


def iter_te_vernietigen(organisatie_id: UUID, *, peildatum: date) -> Iterator[Dossier]:
    """The dossiers of this organisation of which the term is over and that nobody holds.

    Of the gemeente; without a gemeente of the COA-locatie. Who is in danger waits till it is over.
    """
    van = Q(gemeente__organisatie_id=organisatie_id) | Q(
        gemeente__isnull=True, coa_locatie__organisatie_id=organisatie_id
    )
    gesloten = Dossier.objects.filter(van, afgesloten_op__lte=peildatum)
    stoppen = Vernietigingsstop.objects.van_kracht().filter(dossier_id=OuterRef("pk"))
    # Who approves would read a line without a name, and know that somebody is hidden.
    vrij = gesloten.filter(niet_beschermd(), ~Exists(stoppen)).order_by("afgesloten_op", "pk")
    for dossier in vrij:
        if is_te_vernietigen(kandidaat(dossier, heeft_stop=False), peildatum=peildatum):
            yield dossier


def count_te_vernietigen(*, actor: Actor, peildatum: date) -> int:
    """How many dossiers of the own organisation are due; at most one list full."""
    organisatie_id = organisatie_van(actor)
    with acting_as_huis():  # who keeps watch sees no dossiers; here only how many there are
        gevonden = iter_te_vernietigen(organisatie_id, peildatum=peildatum)
        return sum(1 for _, _ in zip(range(HOOGSTENS), gevonden, strict=False))


def list_lijsten(*, actor: Actor) -> Sequence[Vernietigingslijst]:
    """The lists of the own organisation, the newest first."""
    rijen = Vernietigingslijst.objects.filter(organisatie_id=organisatie_van(actor))
    return list(_met_namen(rijen)[:HOOGSTENS])


def get_lijst(*, actor: Actor, lijst_id: UUID, lock: bool = False) -> Vernietigingslijst:
    """One list of the own organisation; `BestaatNiet` for any other."""
    rijen = Vernietigingslijst.objects.filter(organisatie_id=organisatie_van(actor), pk=lijst_id)
    rijen = rijen.select_for_update() if lock else _met_namen(rijen)
    rij = rijen.first()
    if rij is None:
        raise BestaatNiet("Deze lijst bestaat niet.")
    return rij


def list_regels(*, actor: Actor, lijst: Vernietigingslijst) -> Sequence[Regel]:
    """The lines of a list; the name of who may be seen by this actor."""
    alle = list(lijst.regels.all())
    # Who was put away since is not on the list as it is shown.
    weg = list_beschermd(rij.dossier_id for rij in alle if rij.dossier_id)
    rijen = [rij for rij in alle if rij.dossier_id not in weg]
    zichtbaar = {
        dossier.pk: dossier
        for dossier in Dossier.objects.visible_to(actor)
        .filter(pk__in=[rij.dossier_id for rij in rijen if rij.dossier_id])
        .select_related("inburgeraar__persoon")
    }
    return [_regel(rij, zichtbaar.get(rij.dossier_id) if rij.dossier_id else None) for rij in rijen]


def _regel(rij: Vernietigingsregel, dossier: Dossier | None) -> Regel:
    naam = dossier.inburgeraar.persoon.naam if dossier else ""
    return Regel(rij, naam, str(rij.dossier_id)[:8] if rij.dossier_id else "")


def _met_namen(rijen: QuerySet[Vernietigingslijst]) -> QuerySet[Vernietigingslijst]:
    return rijen.select_related(
        "organisatie", "opgesteld_door__gebruiker", "goedgekeurd_door__gebruiker"
    )
