"""Words for the pages of the protection."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Rol
from overdracht.core.rechten import Actor
from overdracht.data.models import Bescherming, Dossier, Medewerker
from overdracht.web.filters import moment
from overdracht.web.woorden import functie


class Beeld(NamedTuple):
    """The page: whether the dossier is put away, for whom, and what they know."""

    dossier_id: UUID
    naam: str
    sinds: str
    namen: tuple[str, ...]
    geheim: tuple[tuple[str, str], ...]
    is_gevraagd: bool
    vroeg_zelf: bool


def beeld(dossier: Dossier, rij: Bescherming | None, actor: Actor) -> Beeld:
    """The page of this dossier; without a protection it only offers the switch."""
    naam = dossier.inburgeraar.persoon.naam
    if rij is None:
        return Beeld(dossier.pk, naam, "", (), (), is_gevraagd=False, vroeg_zelf=False)
    vrager = rij.opheffing_gevraagd_door
    return Beeld(
        dossier_id=dossier.pk,
        naam=naam,
        sinds=moment(rij.ingesteld_at),
        namen=tuple(v.medewerker.gebruiker.naam for v in rij.vertrouwelingen.all()),
        geheim=(
            ("Geheim adres", rij.schuiladres),
            ("Veilig contact", rij.veilig_contact),
            ("Wat u moet weten", rij.toelichting),
        ),
        is_gevraagd=vrager is not None,
        vroeg_zelf=vrager is not None and vrager.gebruiker_id == actor.gebruiker_id,
    )


def kandidaten(rijen: Iterable[Medewerker]) -> list[tuple[str, str]]:
    """Colleagues as choices: name, function and place."""
    return [
        (str(rij.pk), f"{rij.gebruiker.naam} ({functie(Rol(rij.rol))}, {rij.eenheid.naam})")
        for rij in rijen
    ]
