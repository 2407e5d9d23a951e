"""After a leak: of whom one account read or changed something, from one moment to another."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Uitkomst
from overdracht.core.verwerkingen import get_verwerking, verwerking_van
from overdracht.data.models import Auditregel, Dossier, Gebruiker
from overdracht.support.audit.queries import pseudoniem


class Spoor(NamedTuple):
    """What happened with one person: how often, when, what kind of work, and whether as a file."""

    eerst: datetime
    laatst: datetime
    keer: int
    verwerkingen: frozenset[str]
    als_bestand: bool


class Geraakte(NamedTuple):
    """One person who must be told, and who it is that can tell."""

    dossier_id: UUID
    v_nummer: str
    naam: str
    gemeente: str
    azc: str
    spoor: Spoor


class Lek(NamedTuple):
    """Everything that a report asks (AVG article 33); `niet_te_herleiden` were erased since."""

    regels: int
    geraakten: Sequence[Geraakte]
    niet_te_herleiden: int
    gegevens: Sequence[str]
    ontvangers: Sequence[str]
    organisaties: Sequence[str]


def find_account(mail: str) -> UUID | None:
    """The account with this mail address, also when it can no longer sign in."""
    return Gebruiker.objects.filter(email__iexact=mail).values_list("pk", flat=True).first()


def get_lek(*, gebruiker_id: UUID, van: datetime, tot: datetime) -> Lek:
    """Every line of this account in this interval that was not refused, person by person."""
    rijen = Auditregel.objects.filter(
        gebruiker_id=gebruiker_id,
        created_at__gte=van,
        created_at__lt=tot,
        uitkomst=Uitkomst.OK.value,
    ).order_by("id")
    regels = list(rijen.values_list("created_at", "actie", "verwerking", "pseudoniemen"))
    sporen: dict[str, Spoor] = {}
    for moment, actie, verwerking, wie in regels:
        for pseudo in wie.split():
            sporen[pseudo] = _erbij(sporen.get(pseudo), moment, actie, verwerking)
    geraakten = sorted(_personen(sporen), key=lambda wie: (wie.gemeente, wie.naam))
    ids = {id_ for spoor in sporen.values() for id_ in spoor.verwerkingen}
    register = [v for id_ in sorted(ids) if (v := get_verwerking(id_)) is not None]
    return Lek(
        regels=len(regels),
        geraakten=geraakten,
        niet_te_herleiden=len(sporen) - len(geraakten),
        gegevens=_uniek(deel for v in register for deel in v.gegevens),
        ontvangers=_uniek(deel for v in register for deel in v.ontvangers),
        organisaties=_uniek(plek for wie in geraakten for plek in (wie.gemeente, wie.azc) if plek),
    )


def _erbij(eerder: Spoor | None, moment: datetime, actie: str, verwerking: str) -> Spoor:
    soort = frozenset({verwerking or verwerking_van(actie).id})
    is_bestand = actie.endswith("geexporteerd")
    if eerder is None:
        return Spoor(moment, moment, 1, soort, is_bestand)
    return Spoor(
        eerder.eerst,
        moment,
        eerder.keer + 1,
        eerder.verwerkingen | soort,
        eerder.als_bestand or is_bestand,
    )


def _personen(sporen: dict[str, Spoor]) -> Iterator[Geraakte]:
    """A pseudonym cannot be turned back: that of every dossier is made, and looked up."""
    ids = Dossier.objects.values_list("pk", flat=True)
    van = {pk: spoor for pk in ids if (spoor := sporen.get(pseudoniem(pk)))}
    rijen = Dossier.objects.filter(pk__in=van).select_related(
        "inburgeraar__persoon", "gemeente", "coa_locatie"
    )
    for dossier in rijen:
        persoon = dossier.inburgeraar.persoon
        yield Geraakte(
            dossier.pk,
            persoon.v_nummer,
            str(persoon),
            dossier.gemeente.naam if dossier.gemeente else "",
            dossier.coa_locatie.naam if dossier.coa_locatie else "",
            van[dossier.pk],
        )


def _uniek(delen: Iterator[str]) -> list[str]:
    return sorted(set(delen))
