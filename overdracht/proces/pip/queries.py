"""What the pages of the PIP need."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Onderdeel
from overdracht.core.pip import klokken
from overdracht.core.rechten import Actor
from overdracht.core.signalen import maak_beeld
from overdracht.core.signalen.pip import wacht_kost
from overdracht.core.teksten import Uitleg
from overdracht.core.tijdlijn import plan
from overdracht.core.volgorde import wat_voor_pip
from overdracht.core.zicht import Zicht
from overdracht.data.models import Dossier, Pip
from overdracht.support.planning.queries import get_gezien, load_invoer
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


def get_dossier(*, actor: Actor, dossier_id: UUID) -> Dossier:
    """The dossier of which the PIP is shown; else it does not exist."""
    return open_dossier(actor, dossier_id, deel=Onderdeel.PIP)


class Klokken(NamedTuple):
    """What starts the term of the PIP, and what a PIP of today would cost while waiting."""

    klokken: tuple[Uitleg, ...]
    kost: Uitleg | None
    eerst: tuple[Uitleg, ...] = ()


def get_klokken(*, actor: Actor, dossier: Dossier, peildatum: date) -> Klokken:
    """Both clocks and the cost of waiting; nothing for who does not see what starts them."""
    invoer = load_invoer([dossier.pk])[dossier.pk]
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    nodig = (Onderdeel.HUISHOUDEN, Onderdeel.SCENARIO_EN_GESPREKKEN)
    if not all(gezien.get(onderdeel, Zicht.GEEN).leest for onderdeel in nodig):
        return Klokken((), None)
    feiten = invoer.vooruit(peildatum=peildatum)
    return Klokken(
        klokken(feiten, invoer.normenset(peildatum=peildatum)),
        get_kost(dossier, dagtekening=peildatum, peildatum=peildatum),
        wat_voor_pip(feiten.op(peildatum)),
    )


def get_kost(dossier: Dossier, *, dagtekening: date, peildatum: date) -> Uitleg | None:
    """What a PIP of this day would cost of the three years; None where one stands, or a house."""
    invoer = load_invoer([dossier.pk])[dossier.pk]
    feiten, normen = invoer.vooruit(peildatum=peildatum), invoer.normenset(peildatum=peildatum)
    if feiten.pip_vastgesteld_op is not None:
        return None
    beeld = maak_beeld(
        feiten,
        normen,
        plan(feiten, normen, peildatum=peildatum),
        peildatum=peildatum,
        omstandigheden=invoer.omstandigheden.volgens(normen),
    )
    return wacht_kost(beeld, dagtekening)


def list_versies(*, actor: Actor, dossier: Dossier) -> QuerySet[Pip]:
    """Every version of the PIP, the first one first."""
    return Pip.objects.visible_to(actor).filter(dossier=dossier)


def get_laatste(*, actor: Actor, dossier: Dossier) -> Pip | None:
    """The version that holds now, or None."""
    return list_versies(actor=actor, dossier=dossier).last()


def get_pip(*, actor: Actor, dossier: Dossier) -> Pip:
    """The version that holds now, else `BestaatNiet`."""
    rij = get_laatste(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is nog geen PIP.")
    return rij
