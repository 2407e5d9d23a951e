"""Agree on a rest around the move, and call it off; all who plan something for the person hear."""

from dataclasses import replace
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overdracht.core.begrippen import Partij
from overdracht.core.errors import RedenNodig
from overdracht.core.huisvesting import check_rust, waarschuwingen_rust
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Dossier, Rustperiode
from overdracht.proces.huisvesting.actions.gemeen import change, check_huisvesting
from overdracht.proces.huisvesting.queries import get_rust
from overdracht.support.berichten.actions import tell_partners
from overdracht.support.planning.actions import settle
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet, require
from overdracht.support.toegang.queries import open_dossier


class Rust(TypedDict):
    """From when to when, agreed when and with whom, and the half-days a week around it."""

    rust_van: date
    rust_tot: date
    afgesproken_op: date
    afgesproken_met: list[str]
    dagdelen_ervoor: int | None
    dagdelen_erna: int | None


@transaction.atomic
def agree_rust(
    *,
    actor: Actor,
    dossier_id: UUID,
    peildatum: date,
    reden: str = "",
    versie: int | None = None,
    **rust: Unpack[Rust],
) -> Rustperiode:
    """One party and the inburgeraar agree on a rest: what was agreed before waits so long (EV-32).

    The other party hears of it, and so do the school and the begeleiding that see this dossier.
    """
    require(actor, Handeling.RUST_AFSPREKEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_rust(actor=actor, dossier=dossier)
    nieuw: dict[str, Any] = dict(rust)
    _check(dossier, rust, reden, peildatum)
    oud = {veld: getattr(rij, veld, None) for veld in nieuw}
    if rij is None:
        rij = Rustperiode.objects.create(
            dossier=dossier,
            koppeling_id=dossier.koppeling_nu,
            afgesproken_door=actor.partij or Partij.GEMEENTE,
            vastgelegd_door_id=actor.medewerker_id,
            **rust,
        )
    else:
        change(rij, versie, nieuw, reden)
    soort = "rustperiode.afgesproken"
    settle(actor, dossier, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    tell_partners(dossier, soort, waarden=nieuw)
    return rij


@transaction.atomic
def withdraw_rust(
    *, actor: Actor, dossier_id: UUID, peildatum: date, reden: str, versie: int | None = None
) -> None:
    """The rest is called off; what it held counts again as the norms say."""
    require(actor, Handeling.RUST_AFSPREKEN)
    dossier = open_dossier(actor, dossier_id, lock=True)
    rij = get_rust(actor=actor, dossier=dossier)
    if rij is None:
        raise BestaatNiet("Er is geen rustperiode.")
    oud = {"rust_van": rij.rust_van, "rust_tot": rij.rust_tot}
    rij.expect(versie).withdraw(at=timezone.now())
    soort, nieuw = "rustperiode.afgezegd", dict.fromkeys(oud)
    settle(actor, dossier, soort, oud=oud, nieuw=nieuw, reden=reden, peildatum=peildatum)
    tell_partners(dossier, soort)


def _check(dossier: Dossier, rust: Rust, reden: str, peildatum: date) -> None:
    dagen = {"rust_van": rust["rust_van"], "rust_tot": rust["rust_tot"]}
    check_huisvesting(dossier, dagen, reden, peildatum)
    check_rust(
        afgesproken_op=rust["afgesproken_op"],
        afgesproken_met=rust["afgesproken_met"],
        peildatum=peildatum,
    )
    voor = load_feiten([dossier.pk])[dossier.pk]
    na = replace(voor, rust_van=rust["rust_van"], rust_tot=rust["rust_tot"])
    vragen = waarschuwingen_rust(na)
    if vragen and not reden.strip():
        raise RedenNodig(vragen)
