"""What the peaks are made of: open dossiers, their lines, and what colleagues entered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from overdracht.core.begrippen import Rol
from overdracht.core.drukte import Inzet, Werk
from overdracht.core.keuzes import Werksoort
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models import Afwezigheid, Capaciteit, Dossier, Medewerker, Werktijd
from overdracht.support.planning.queries import list_werk
from overdracht.support.toegang.policy import BestaatNiet

_REGIE = (Rol.REGIEVOERDER_GEMEENTE.value, Rol.TEAMLEIDER.value)


class Collega(NamedTuple):
    """One who can lead a case: what was entered, and the work of the dossiers now."""

    medewerker: Medewerker
    capaciteit: Capaciteit | None
    inzet: Inzet
    afwezig: Sequence[Afwezigheid]
    dossiers: int
    werk: Sequence[Werk]


class Voorraad(NamedTuple):
    """All open work of one gemeente; `zonder` is what lies with nobody."""

    collegas: Sequence[Collega]
    zonder: Sequence[Werk]
    dossiers_zonder: int
    per_stap: Mapping[Werksoort, int]

    @property
    def werk(self) -> list[Werk]:
        """The work of the whole gemeente."""
        return [*self.zonder, *(stap for collega in self.collegas for stap in collega.werk)]


def list_voorraad(*, actor: Actor, peildatum: date) -> Voorraad:
    """Everything at once: as many queries for five thousand dossiers as for one."""
    eigenaars = dict(
        Dossier.objects.visible_to(actor)
        .filter(Q(gemeente_id=actor.eenheid_id), afgesloten_op=None)
        .order_by()
        .values_list("pk", "regievoerder_id")
    )
    werk: dict[UUID | None, list[Werk]] = defaultdict(list)
    dossiers: dict[UUID | None, int] = defaultdict(int)
    medewerkers = list_collegas(actor=actor, peildatum=peildatum)
    bekend = {medewerker.pk for medewerker in medewerkers}
    stappen = list_werk(eigenaars, peildatum=peildatum)
    for dossier_id, eigenaar_id in eigenaars.items():
        # Who no longer works here leads no case: that dossier waits for a colleague.
        wie = eigenaar_id if eigenaar_id in bekend else None
        werk[wie].extend(stappen.get(dossier_id, ()))
        dossiers[wie] += 1
    capaciteiten = {
        rij.medewerker_id: rij for rij in Capaciteit.objects.filter(medewerker__in=bekend)
    }
    afwezig = list_afwezig(bekend, peildatum=peildatum)
    collegas = [
        Collega(
            medewerker,
            capaciteit := capaciteiten.get(medewerker.pk),
            _inzet(capaciteit, afwezig[medewerker.pk]),
            afwezig[medewerker.pk],
            dossiers[medewerker.pk],
            werk[medewerker.pk],
        )
        for medewerker in medewerkers
    ]
    return Voorraad(
        [c for c in collegas if _doet_mee(c)], werk[None], dossiers[None], get_werktijden(actor)
    )


def _inzet(capaciteit: Capaciteit | None, afwezig: Sequence[Afwezigheid]) -> Inzet:
    dagen = tuple((rij.afwezig_van, rij.afwezig_tot) for rij in afwezig)
    if capaciteit is None:
        return Inzet(afwezig=dagen)
    return Inzet(capaciteit.stappen_per_week, capaciteit.uren_per_week, dagen)


def _doet_mee(collega: Collega) -> bool:
    """A teamleider is counted along once cases or room stand to that name."""
    is_regievoerder = collega.medewerker.rol == Rol.REGIEVOERDER_GEMEENTE.value
    return is_regievoerder or bool(collega.dossiers or collega.capaciteit)


def list_collegas(*, actor: Actor, peildatum: date) -> list[Medewerker]:
    """Who of the actor's own gemeente can lead a case today, by name."""
    rijen = Medewerker.objects.op(peildatum).filter(Q(eenheid_id=actor.eenheid_id), rol__in=_REGIE)
    return list(rijen.select_related("gebruiker").order_by("gebruiker__naam", "pk"))


def get_collega(*, actor: Actor, medewerker_id: UUID, peildatum: date) -> Medewerker:
    """Oneself, or for a teamleider any colleague who can lead a case; else `BestaatNiet`."""
    mag_allen = mag(actor.rol, Handeling.WERKTIJD_INVULLEN)
    for medewerker in list_collegas(actor=actor, peildatum=peildatum):
        if medewerker.pk == medewerker_id and (mag_allen or medewerker_id == actor.medewerker_id):
            return medewerker
    raise BestaatNiet("Deze collega bestaat niet.")


def get_capaciteit(medewerker: Medewerker) -> Capaciteit | None:
    """What was entered for this colleague, or None."""
    return Capaciteit.objects.filter(medewerker=medewerker).first()


def list_afwezig(
    medewerker_ids: set[UUID], *, peildatum: date
) -> Mapping[UUID, Sequence[Afwezigheid]]:
    """The leaves that are not over yet, per colleague, in order."""
    per_medewerker: dict[UUID, list[Afwezigheid]] = defaultdict(list)
    rijen = Afwezigheid.objects.filter(medewerker__in=medewerker_ids, afwezig_tot__gte=peildatum)
    for rij in rijen:
        per_medewerker[rij.medewerker_id].append(rij)
    return per_medewerker


def get_afwezigheid(medewerker: Medewerker, afwezigheid_id: UUID) -> Afwezigheid:
    """One leave of this colleague, else `BestaatNiet`."""
    rij = Afwezigheid.objects.filter(medewerker=medewerker, pk=afwezigheid_id).first()
    if rij is None:
        raise BestaatNiet("Deze dagen bestaan niet.")
    return rij


def get_werktijden(actor: Actor) -> Mapping[Werksoort, int]:
    """How many minutes each kind of step takes here, as far as entered."""
    return {Werksoort(rij.soort): rij.minuten for rij in _werktijden(actor)}


def get_werktijd(*, actor: Actor, soort: Werksoort) -> Werktijd | None:
    """What was entered for this kind of step, or None."""
    return _werktijden(actor).filter(soort=soort).first()


def _werktijden(actor: Actor) -> QuerySet[Werktijd]:
    return Werktijd.objects.filter(Q(gemeente_id=actor.eenheid_id))
