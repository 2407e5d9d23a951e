"""What a change of a norm would move: counted in the name of the house, shown as numbers only."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.core.kalender import Duur
from overdracht.core.rechten import Actor
from overdracht.core.regel import check_ingang, check_waarde
from overdracht.data.models import Eenheid
from overdracht.data.wie import acting_as_huis
from overdracht.proces.norm.queries.stand import (
    duur_nu,
    get_gemeente,
    get_locatie,
    get_norm,
    get_stand,
    open_dossiers,
)
from overdracht.support.planning.formats.lezers import Invoer, Normwaarde
from overdracht.support.planning.formats.voorbeeld import Verschil, verschil_van
from overdracht.support.planning.queries import load_invoer

PORTIE = 500


class Voorbeeld(NamedTuple):
    """How many open dossiers would change, and where; `bekeken` is how many there are."""

    bekeken: int
    geraakt: int
    later: int
    eerder: int
    minst: int
    meest: int
    wordt_te_laat: int
    niet_meer_te_laat: int
    per_fase: Counter[str]
    per_azc: Counter[str]


class Wijziging(NamedTuple):
    """A value that would begin on a day; None is: as the country, or the gemeente, has it."""

    norm_id: str
    aantal: int | None
    maat: str
    geldig_van: date
    geldig_tot: date | None
    coa_locatie_id: UUID | None


def preview(  # the same words as the change itself
    *,
    actor: Actor,
    norm_id: str,
    aantal: int | None,
    maat: str,
    geldig_van: date,
    coa_locatie_id: UUID | None,
    peildatum: date,
) -> Voorbeeld:
    """What this change would move; refused where the change itself would be."""
    norm, stand = get_norm(norm_id), get_stand(actor=actor, norm_id=norm_id)
    get_locatie(coa_locatie_id)
    if aantal is None:
        check_ingang(geldig_van, peildatum=peildatum)
    else:
        duur = Duur(aantal, maat)  # type: ignore[arg-type]  # checked in the next lines
        nu = duur_nu(stand, norm, geldig_van, coa_locatie_id)
        check_waarde(norm, duur, geldig_van=geldig_van, peildatum=peildatum, nu=nu)
    vervolg = stand.vervolg(geldig_van, coa_locatie_id)
    tot = vervolg.geldig_van if vervolg else None
    wijziging = Wijziging(norm_id, aantal, maat, geldig_van, tot, coa_locatie_id)
    return watch_wijziging(actor=actor, wijziging=wijziging, peildatum=peildatum)


def watch_wijziging(*, actor: Actor, wijziging: Wijziging, peildatum: date) -> Voorbeeld:
    """Compute every open dossier of this gemeente (with this azc) twice, and keep only numbers.

    The beheerder sees no person: so no key, name or row of a dossier comes back.
    """
    gemeente = get_gemeente(actor)
    dag = max(wijziging.geldig_van, peildatum)
    with acting_as_huis():
        open_ = open_dossiers(gemeente.pk, wijziging.coa_locatie_id)
        ids = list(open_.order_by("pk").values_list("pk", flat=True))
        verschillen = list(_verschillen(ids, wijziging, dag))
    return _tel(len(ids), verschillen)


def _verschillen(ids: Sequence[UUID], wijziging: Wijziging, dag: date) -> Iterator[Verschil]:
    for begin in range(0, len(ids), PORTIE):
        for invoer in load_invoer(ids[begin : begin + PORTIE]).values():
            verschil = verschil_van(invoer, _anders(invoer, wijziging), dag=dag)
            if verschil is not None:
                yield verschil


def _anders(invoer: Invoer, wijziging: Wijziging) -> list[Normwaarde]:
    """The local values of this dossier with the change laid over them."""
    voor_azc = wijziging.coa_locatie_id is not None
    rest = [
        rij
        for rij in invoer.normwaarden
        if rij.norm != wijziging.norm_id
        or rij.voor_azc != voor_azc
        or (rij.tot is not None and rij.tot <= wijziging.geldig_van)
        or rij.van > wijziging.geldig_van
    ]
    if wijziging.aantal is None:
        return rest
    nieuw = Normwaarde(
        voor_azc,
        wijziging.geldig_van,
        wijziging.geldig_tot,
        wijziging.norm_id,
        str(wijziging.aantal),
        wijziging.maat,
    )
    return [*rest, nieuw]


def _tel(bekeken: int, verschillen: Sequence[Verschil]) -> Voorbeeld:
    dagen = [max(v.dagen, key=abs) for v in verschillen if v.dagen]
    azcs = {v.coa_locatie_id for v in verschillen if v.coa_locatie_id is not None}
    namen = dict(Eenheid.objects.filter(pk__in=azcs).values_list("pk", "naam"))
    return Voorbeeld(
        bekeken=bekeken,
        geraakt=len(verschillen),
        later=sum(aantal > 0 for aantal in dagen),
        eerder=sum(aantal < 0 for aantal in dagen),
        minst=min((abs(aantal) for aantal in dagen), default=0),
        meest=max((abs(aantal) for aantal in dagen), default=0),
        wordt_te_laat=sum(v.wordt_te_laat for v in verschillen),
        niet_meer_te_laat=sum(v.niet_meer_te_laat for v in verschillen),
        per_fase=Counter(v.fase for v in verschillen),
        per_azc=Counter(namen.get(v.coa_locatie_id, "") for v in verschillen if v.coa_locatie_id),
    )
