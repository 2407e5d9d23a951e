"""Give somebody a copy of the own dossier, complete and without others (AVG 15 and 20; RT4)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from overdracht.core.gezag import Aanvrager, check_aanvrager
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier
from overdracht.data.wie import acting_as_huis
from overdracht.proces.toezicht.queries.eigen_dossier import Onderdeel, load_onderdelen
from overdracht.proces.toezicht.queries.gedeeld import Gedeeld, load_gedeeld
from overdracht.proces.toezicht.queries.wie_keek import Inzage, get_dossier, list_alle_inzages
from overdracht.support.audit.actions import record, record_read
from overdracht.support.toegang.policy import require

DOEL = "inzage of kopie voor de persoon zelf (AVG artikel 15 en 20)"


class Kopie(NamedTuple):
    """The copy: every part, and who looked; `voor` is the name of the person, `door` of who."""

    voor: str
    door: str
    organisatie: str
    op: date
    kenmerk: str
    onderdelen: Sequence[Onderdeel]
    inzages: Sequence[Inzage]
    gedeeld: Gedeeld


@transaction.atomic
def view_inzage(*, actor: Actor, dossier_id: UUID) -> UUID:
    """Whether the own organisation has, or had, anything to do with this dossier."""
    require(actor, Handeling.INZAGE_GEVEN)
    get_dossier(actor=actor, dossier_id=dossier_id)
    record_read(actor, "inzage.voorbereid", [dossier_id], doel=DOEL)
    return dossier_id


@transaction.atomic
def give_inzage(
    *, actor: Actor, dossier_id: UUID, aanvrager: Aanvrager, reden: str, peildatum: date
) -> Kopie:
    """The whole copy; that it was given stands in the history, and in the log with its reason."""
    require(actor, Handeling.INZAGE_GEVEN)
    get_dossier(actor=actor, dossier_id=dossier_id)
    # First the line and then the copy: what is handed out is written down in every case.
    with acting_as_huis():  # who keeps watch sees no dossiers; the person gets all of the own
        dossier = Dossier.objects.select_related("inburgeraar__persoon").get(pk=dossier_id)
        geboren_op = dossier.inburgeraar.persoon.geboortedatum
        check_aanvrager(aanvrager, geboren_op=geboren_op, peildatum=peildatum)
        record(
            actor,
            "inzage.gegeven",
            dossier,
            nieuw={"aanvrager": aanvrager.value},
            reden=reden,
            peildatum=peildatum,
        )
        onderdelen = load_onderdelen(dossier_id)
        gedeeld = load_gedeeld(dossier_id)
        naam = dossier.inburgeraar.persoon.naam
    return Kopie(
        voor=naam,
        door=actor.naam,
        organisatie=actor.eenheid_naam,
        op=peildatum,
        kenmerk=str(dossier_id)[:8],
        onderdelen=onderdelen,
        gedeeld=gedeeld,
        inzages=list_alle_inzages(actor=actor, dossier_id=dossier_id),
    )
