"""Say between which days the move is expected."""

from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Partij
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Verhuisverwachting
from overdracht.proces.huisvesting.actions.gemeen import check_huisvesting, settle_huishouden
from overdracht.proces.huisvesting.queries import get_verwachting
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Verwachting(TypedDict):
    """Between which days, how sure, and who said so."""

    verwachte_verhuizing_van: date
    verwachte_verhuizing_tot: date
    zekerheid: str
    bron: str


@transaction.atomic
def expect_verhuizing(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **verwachting: Unpack[Verwachting],
) -> Verhuisverwachting:
    """One party says when it expects the move; the gemeente's stands, COA's is shown beside it.

    A newer expectation closes the older one of the same party, which stays in the history. Every
    one is a row of its own; their number runs on, so that a stale form is seen.
    """
    require(actor, Handeling.HUISVESTING_VERWACHTEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    partij = actor.partij or Partij.GEMEENTE
    vorige = get_verwachting(actor=actor, dossier=dossier, partij=partij)
    nieuw = {
        "verwachte_verhuizing_van": verwachting["verwachte_verhuizing_van"],
        "verwachte_verhuizing_tot": verwachting["verwachte_verhuizing_tot"],
    }
    oud = {veld: getattr(vorige, veld, None) for veld in nieuw}
    if vorige is not None:
        vorige.check_versie(versie, verwachting)
    check_huisvesting(dossier, nieuw, reden, peildatum)
    if vorige is not None:
        vorige.amend(opgevolgd_at=timezone.now())
    rij = Verhuisverwachting.objects.create(
        koppeling_id=dossier.koppeling_nu,
        partij=partij,
        opgegeven_op=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
        **verwachting,
    )
    uitleg = reden or verwachting["bron"]
    settle_huishouden(actor, dossier, "verwachting.opgegeven", oud, nieuw, uitleg, peildatum)
    return rij
