"""Find someone by name or by number; what is not visible is not found."""

from enum import StrEnum
from typing import NamedTuple

from django.db.models import Q, QuerySet

from overdracht.core.identiteit import normaliseer_nummer, zoeknaam
from overdracht.core.rechten import Actor
from overdracht.data.models import Persoon
from overdracht.proces.dossier.queries.lijst import list_rijen
from overdracht.proces.dossier.queries.rijen import Rij
from overdracht.proces.dossier.queries.selectie import dossiers_van, narrow_to_eenheid

HOOGSTENS = 50
_BSN = 9
_V_NUMMER = 10


class Zoeksoort(StrEnum):
    """How the words were understood."""

    NIETS = "niets"
    NAAM = "naam"
    NUMMER = "nummer"
    ONBEKEND_NUMMER = "onbekend_nummer"


class Uitslag(NamedTuple):
    """Who was found; closed dossiers too. `is_meer`: there are others, type more letters."""

    soort: Zoeksoort
    rijen: tuple[Rij, ...] = ()
    is_meer: bool = False


def find_dossiers(*, actor: Actor, tekst: str) -> Uitslag:
    """By V-nummer or BSN when only digits are typed, else by how each part of a name begins."""
    cijfers = normaliseer_nummer(tekst)
    if cijfers.isascii() and cijfers.isdigit():
        return _op_nummer(actor, cijfers)
    delen = zoeknaam(tekst).split()
    if not delen:
        return Uitslag(Zoeksoort.NIETS)
    rijen = narrow_to_eenheid(dossiers_van(actor), actor).filter(*map(_begint_een_deel, delen))
    gevonden = list_rijen(actor=actor, rijen=rijen.order_by("zoeknaam", "pk")[: HOOGSTENS + 1])
    return Uitslag(Zoeksoort.NAAM, tuple(gevonden[:HOOGSTENS]), len(gevonden) > HOOGSTENS)


def _begint_een_deel(deel: str) -> Q:
    return Q(zoeknaam__startswith=deel) | Q(zoeknaam__contains=f" {deel}")


def _op_nummer(actor: Actor, cijfers: str) -> Uitslag:
    personen: QuerySet[Persoon]
    if len(cijfers) == _BSN:
        personen = Persoon.objects.met_bsn(cijfers)
    elif len(cijfers) == _V_NUMMER:
        personen = Persoon.objects.met_v_nummer(cijfers)
    else:
        return Uitslag(Zoeksoort.ONBEKEND_NUMMER)
    rijen = dossiers_van(actor).filter(inburgeraar__persoon__in=personen)
    return Uitslag(Zoeksoort.NUMMER, tuple(list_rijen(actor=actor, rijen=rijen)))
