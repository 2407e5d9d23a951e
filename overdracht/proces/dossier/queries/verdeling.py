"""Which dossiers lie with nobody, and what every colleague who can take one has already."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.core.verdeling import Groep, Kandidaat
from overdracht.data.models import Afwezigheid, Capaciteit, Dossier, Medewerker
from overdracht.data.models.dossier import DossierQuerySet
from overdracht.support.planning.queries import list_werk

# Each of them is opened, and who opens more than sixty in ten minutes is asked why (RL1).
HOOGSTENS = 40


class Verdeelgroep(NamedTuple):
    """One huishouden that waits for a regievoerder, with its dossiers; the first stands for all."""

    groep: Groep
    dossiers: tuple[UUID, ...]
    namen: tuple[str, ...]
    azc: str
    talen: tuple[str, ...]
    wacht_sinds: date | None


class Verdeelbeeld(NamedTuple):
    """Everything from which a proposal is made; `is_meer`: there are more for the next time."""

    groepen: Sequence[Verdeelgroep]
    kandidaten: Sequence[Kandidaat]
    namen: Mapping[str, str]
    is_meer: bool


def list_te_verdelen(*, actor: Actor, peildatum: date) -> Verdeelbeeld:
    """The longest waiting first, whole huishoudens, up to `HOOGSTENS` dossiers."""
    wachtend = _wachtend(actor)
    nieuw = list(
        wachtend.select_related("inburgeraar__persoon", "coa_locatie").order_by(
            "tvs_melding_op", "koppeling_id", "pk"
        )[: HOOGSTENS + 1]
    )
    bezet = list(
        _van_gemeente(actor)
        .exclude(regievoerder=None)
        .order_by()
        .values_list("pk", "regievoerder_id", "coa_locatie_id")
    )
    werk = list_werk([*(d.pk for d in nieuw), *(rij[0] for rij in bezet)], peildatum=peildatum)
    stappen = {dossier_id: len(te_doen) for dossier_id, te_doen in werk.items()}
    groepen, is_meer = _groepen(nieuw, stappen)
    medewerkers = _medewerkers(actor, peildatum)
    return Verdeelbeeld(
        groepen,
        _kandidaten(medewerkers, bezet, stappen, peildatum),
        {str(m.pk): m.gebruiker.naam for m in medewerkers},
        is_meer,
    )


def _van_gemeente(actor: Actor) -> DossierQuerySet:
    return Dossier.objects.visible_to(actor).filter(
        Q(gemeente_id=actor.eenheid_id), afgesloten_op=None
    )


def _wachtend(actor: Actor) -> DossierQuerySet:
    return _van_gemeente(actor).filter(regievoerder=None, koppeling__isnull=False)


def _groepen(
    dossiers: Sequence[Dossier], stappen: Mapping[UUID, int]
) -> tuple[list[Verdeelgroep], bool]:
    """The dossiers by koppeling; a huishouden that is cut off waits for the next time."""
    per_koppeling: dict[UUID, list[Dossier]] = defaultdict(list)
    for dossier in dossiers:
        per_koppeling[dossier.koppeling_nu].append(dossier)
    is_meer = len(dossiers) > HOOGSTENS
    if is_meer and len(per_koppeling) > 1:
        del per_koppeling[dossiers[-1].koppeling_nu]
    return [_groep(leden, stappen) for leden in per_koppeling.values()], is_meer


def _groep(leden: Sequence[Dossier], stappen: Mapping[UUID, int]) -> Verdeelgroep:
    eerste = leden[0]
    personen = [lid.inburgeraar.persoon for lid in leden]
    talen = frozenset(persoon.taal for persoon in personen if persoon.taal)
    return Verdeelgroep(
        Groep(
            str(eerste.pk),
            len(leden),
            sum(stappen.get(lid.pk, 0) for lid in leden),
            talen,
            str(eerste.coa_locatie_id or ""),
        ),
        tuple(lid.pk for lid in leden),
        tuple(persoon.naam for persoon in personen),
        eerste.coa_locatie.naam if eerste.coa_locatie else "",
        tuple(sorted(talen)),
        eerste.tvs_melding_op,
    )


def _medewerkers(actor: Actor, peildatum: date) -> list[Medewerker]:
    rijen = Medewerker.objects.op(peildatum).filter(
        Q(eenheid_id=actor.eenheid_id), rol=Rol.REGIEVOERDER_GEMEENTE.value
    )
    return list(rijen.select_related("gebruiker").order_by("gebruiker__naam", "pk"))


def _kandidaten(
    medewerkers: Sequence[Medewerker],
    bezet: Sequence[tuple[UUID, UUID | None, UUID | None]],
    stappen: Mapping[UUID, int],
    peildatum: date,
) -> list[Kandidaat]:
    ids = [medewerker.pk for medewerker in medewerkers]
    ruimten = {rij.medewerker_id: rij for rij in Capaciteit.objects.filter(medewerker__in=ids)}
    afwezig = set(
        Afwezigheid.objects.filter(
            medewerker__in=ids, afwezig_van__lte=peildatum, afwezig_tot__gte=peildatum
        ).values_list("medewerker_id", flat=True)
    )
    aantal, werk = Counter[UUID | None](), Counter[UUID | None]()
    azcs: dict[UUID | None, set[str]] = defaultdict(set)
    for dossier_id, wie, azc_id in bezet:
        aantal[wie] += 1
        werk[wie] += stappen.get(dossier_id, 0)
        if azc_id is not None:
            azcs[wie].add(str(azc_id))
    return [
        Kandidaat(
            str(wie),
            aantal[wie],
            werk[wie],
            ruimten[wie].hoogstens_dossiers if wie in ruimten else None,
            frozenset(ruimten[wie].talen) if wie in ruimten else frozenset(),
            frozenset(azcs[wie]),
            is_afwezig=wie in afwezig,
        )
        for wie in ids
    ]
