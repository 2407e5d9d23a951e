"""Look at a list, keep a view, assign a colleague, close and reopen.

Looking is an action here: the line that names everyone who was shown is part of it. It changes
nothing that could be half undone, so inside the transaction of the door it asks no savepoint;
what it raises ends the request.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import F

from overdracht.core.begrippen import Partij
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.rechten import Actor, Handeling
from overdracht.core.teksten import Woord
from overdracht.data.models import Contactpersoon, Dossier, Medewerker, OpgeslagenWeergave, Verzoek
from overdracht.proces.dossier.formats import Filters
from overdracht.proces.dossier.queries.lijst import Bladzijde, list_dossiers
from overdracht.proces.dossier.queries.toewijzen import (
    CONTACTROL,
    get_collega,
    get_eigen_contact,
    list_huishouden,
)
from overdracht.proces.dossier.queries.vandaag import (
    Nood,
    Taak,
    Telling,
    list_eerst,
    list_noodtoegang,
    list_tellingen,
    list_verzoeken,
)
from overdracht.proces.dossier.queries.weergaven import find_weergave, get_weergave
from overdracht.proces.dossier.queries.zoeken import Uitslag, find_dossiers
from overdracht.support.audit.actions import record_act, record_read
from overdracht.support.berichten.actions import queue
from overdracht.support.planning.actions import settle
from overdracht.support.toegang.policy import require
from overdracht.support.toegang.queries import open_dossier


class Vandaagbeeld(NamedTuple):
    """Everything that Vandaag shows."""

    tellingen: Sequence[Telling]
    eerst: Sequence[Taak]
    nood: Sequence[Nood]
    verzoeken: Sequence[Verzoek]


@transaction.atomic(savepoint=False)
def view_vandaag(*, actor: Actor, peildatum: date, eigen: bool) -> Vandaagbeeld:
    """The counts of this role and what comes first, with the line that names who was shown."""
    require(actor, Handeling.VANDAAG_INZIEN)
    beeld = Vandaagbeeld(
        tellingen=list_tellingen(actor=actor, peildatum=peildatum, eigen=eigen),
        eerst=list_eerst(actor=actor, peildatum=peildatum, eigen=eigen),
        nood=list_noodtoegang(actor=actor),
        verzoeken=list_verzoeken(actor=actor),
    )
    getoond = {t.dossier_id: None for t in beeld.eerst} | {n.dossier_id: None for n in beeld.nood}
    getoond |= {rij.dossier_id: None for rij in beeld.verzoeken}
    record_read(actor, "vandaag.ingezien", getoond, doel=Handeling.VANDAAG_INZIEN.value)
    return beeld


@transaction.atomic(savepoint=False)
def view_lijst(*, actor: Actor, filters: Filters, peildatum: date) -> Bladzijde:
    """One page of the worklist, and the line that names everyone on it."""
    require(actor, Handeling.DOSSIER_INZIEN)
    bladzijde = list_dossiers(actor=actor, filters=filters, peildatum=peildatum)
    getoond = [rij.id for rij in bladzijde.rijen]
    record_read(actor, "dossiers.ingezien", getoond, doel=Handeling.DOSSIER_INZIEN.value)
    return bladzijde


@transaction.atomic(savepoint=False)
def search_dossiers(*, actor: Actor, tekst: str) -> Uitslag:
    """Who was found, and the line that names them; what was typed is kept nowhere."""
    require(actor, Handeling.DOSSIER_ZOEKEN)
    uitslag = find_dossiers(actor=actor, tekst=tekst)
    getoond = [rij.id for rij in uitslag.rijen]
    record_read(actor, "dossiers.gezocht", getoond, doel=Handeling.DOSSIER_ZOEKEN.value)
    return uitslag


@transaction.atomic
def save_weergave(*, actor: Actor, naam: str, filters: Filters) -> OpgeslagenWeergave:
    """Keep a question under a name; the same name again replaces what stood there."""
    require(actor, Handeling.WEERGAVE_BEWAREN)
    rij = find_weergave(actor=actor, naam=naam)
    if rij is None:
        eigenaar: Any = actor.medewerker_id  # who holds a right has a membership
        rij = OpgeslagenWeergave(medewerker_id=eigenaar, naam=naam)
    rij.filters = filters.zonder_cursor().params()
    rij.save()
    record_act(actor, "weergave.bewaard", doel=Handeling.WEERGAVE_BEWAREN.value)
    return rij


@transaction.atomic
def rename_weergave(*, actor: Actor, weergave_id: UUID, naam: str) -> OpgeslagenWeergave:
    """Give one's own view another name."""
    require(actor, Handeling.WEERGAVE_BEWAREN)
    rij = get_weergave(actor=actor, weergave_id=weergave_id)
    rij.naam = naam
    rij.save(update_fields=["naam", "updated_at"])
    record_act(actor, "weergave.hernoemd", doel=Handeling.WEERGAVE_BEWAREN.value)
    return rij


@transaction.atomic
def delete_weergave(*, actor: Actor, weergave_id: UUID) -> None:
    """Throw away one's own view; it holds no fact of anyone."""
    require(actor, Handeling.WEERGAVE_BEWAREN)
    get_weergave(actor=actor, weergave_id=weergave_id).delete()
    record_act(actor, "weergave.weggegooid", doel=Handeling.WEERGAVE_BEWAREN.value)


_GETOOND = ("medewerker_id", "vervanger_id")


@transaction.atomic
def assign_contactpersoon(
    *,
    actor: Actor,
    dossier_id: UUID,
    medewerker_id: UUID,
    vervanger_id: UUID | None,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Contactpersoon:
    """Name the fixed contact of one's own side, for the whole huishouden, from today (EV-06).

    The one before keeps the days up to now; the colleague hears of it, and so does the other party.
    """
    require(actor, Handeling.DOSSIER_TOEWIJZEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    medewerker = get_collega(actor=actor, medewerker_id=medewerker_id, peildatum=peildatum)
    vervanger = vervanger_id and get_collega(
        actor=actor, medewerker_id=vervanger_id, peildatum=peildatum
    )
    rol = CONTACTROL[actor.partij or Partij.GEMEENTE]
    vorige = get_eigen_contact(actor=actor, dossier=dossier)
    oud = {rol.value: vorige.medewerker.gebruiker.naam if vorige else None}
    nieuw = {rol.value: medewerker.gebruiker.naam}
    if vorige is not None:
        vorige.check_versie(versie, _GETOOND).amend(tot=max(peildatum, vorige.van))
    rij = Contactpersoon.objects.create(
        koppeling_id=dossier.koppeling_nu,
        rol=rol.value,
        medewerker=medewerker,
        vervanger=vervanger or None,
        van=peildatum,
        vastgelegd_door_id=actor.medewerker_id,
        versie=vorige.versie + 1 if vorige else 1,
    )
    soort = "contactpersoon.aangewezen"
    for lid in list_huishouden(dossier):
        settle(actor, lid, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    _tell_collega(actor, dossier, medewerker)
    return rij


@transaction.atomic
def close_dossier(
    *,
    actor: Actor,
    dossier_id: UUID,
    afgesloten_op: date,
    afsluitreden: Afsluitreden,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
) -> Dossier:
    """The inburgering or the plicht is over: no term rings any more, everything stays (EV-45)."""
    require(actor, Handeling.DOSSIER_AFSLUITEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    _check_sluiting(dossier, afgesloten_op, peildatum)
    nieuw = {"afgesloten_op": afgesloten_op, "afsluitreden": afsluitreden.value}
    _write(dossier, versie, nieuw)
    settle(actor, dossier, "dossier.afgesloten", nieuw=nieuw, reden=reden, peildatum=peildatum)
    return dossier


@transaction.atomic
def reopen_dossier(
    *,
    actor: Actor,
    dossier_id: UUID,
    reden: str,
    peildatum: date,
    versie: int | None = None,
) -> Dossier:
    """It was closed too early, or by mistake: the terms run again as the facts say."""
    require(actor, Handeling.DOSSIER_AFSLUITEN)
    dossier = open_dossier(actor, dossier_id, lock=True, mag_gesloten=True)
    oud = {"afgesloten_op": dossier.afgesloten_op, "afsluitreden": dossier.afsluitreden}
    nieuw: dict[str, Any] = {"afgesloten_op": None, "afsluitreden": ""}
    _write(dossier, versie, nieuw)
    settle(
        actor, dossier, "dossier.heropend", oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum
    )
    return dossier


def _tell_collega(actor: Actor, dossier: Dossier, medewerker: Medewerker) -> None:
    if medewerker.pk != actor.medewerker_id:
        queue(
            "dossier.toegewezen",
            eenheid_id=medewerker.eenheid_id,
            medewerker_id=medewerker.pk,
            dossier_id=dossier.pk,
        )


def _check_sluiting(dossier: Dossier, afgesloten_op: date, peildatum: date) -> None:
    if afgesloten_op > peildatum:
        raise RegelOvertreden(
            "volgorde.toekomst",
            "Een feit ligt niet na vandaag",
            "afgesloten_op",
            feit=Woord("afgesloten_op"),
            dag=afgesloten_op,
            peildatum=peildatum,
        )
    if afgesloten_op < dossier.geopend_op:
        raise RegelOvertreden(
            "volgorde.omgekeerd",
            "Een einde ligt niet vóór zijn begin",
            "afgesloten_op",
            eerst=Woord("geopend_op"),
            eerst_op=dossier.geopend_op,
            dan=Woord("afgesloten_op"),
            dan_op=afgesloten_op,
        )


def _write(dossier: Dossier, versie: int | None, nieuw: dict[str, Any]) -> None:
    """Change the dossier as its form showed it; raises `Verouderd` when it has moved on."""
    verwacht = dossier.versie if versie is None else versie
    rijen = Dossier.objects.filter(pk=dossier.pk, versie=verwacht)
    if not rijen.update(versie=F("versie") + 1, **nieuw):
        raise Verouderd({veld: getattr(dossier, veld) for veld in nieuw})
    dossier.refresh_from_db(fields=["versie", *nieuw])
