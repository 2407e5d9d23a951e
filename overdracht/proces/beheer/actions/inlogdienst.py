"""Set the inlogdienst of the own organisation; its secret goes in and never comes out."""

from typing import Any
from uuid import UUID

from django.db import transaction

from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.inlogdienst import BRON, check_eis, lees_lijst
from overdracht.core.keuzes import BijZwak
from overdracht.core.rechten import Actor, Handeling
from overdracht.data.models import Inlogdienst
from overdracht.proces.beheer.queries.inlogdienst import get_inlogdienst
from overdracht.proces.beheer.queries.medewerker import get_organisatie_id
from overdracht.support.audit.actions import record_act
from overdracht.support.toegang.deliver.inlogdienst import is_adres
from overdracht.support.toegang.policy import require


@transaction.atomic
def set_inlogdienst(  # noqa: PLR0913  # the fields of its form
    *,
    actor: Actor,
    issuer: str,
    client_id: str,
    client_geheim: str,
    acr_goed: str,
    amr_goed: str,
    bij_zwak: BijZwak,
    actief: bool,
    versie: int | None = None,
    reden: str = "",
) -> Inlogdienst:
    """Where the people of this organisation sign in; an empty secret keeps the one that stood.

    Another issuer joins nobody: the marks of who was joined are of the old one, and each begins
    anew with a link.
    """
    require(actor, Handeling.MEDEWERKER_BEHEREN)
    organisatie_id = get_organisatie_id(actor)
    check_eis(lees_lijst(acr_goed), lees_lijst(amr_goed))
    if not is_adres(issuer):
        raise RegelOvertreden("inlogdienst.adres", BRON, veld="issuer")
    rij = get_inlogdienst(actor=actor, lock=True)
    waarden: dict[str, Any] = {
        "issuer": issuer,
        "client_id": client_id,
        "client_geheim": client_geheim or (rij.client_geheim if rij else ""),
        "acr_goed": " ".join(sorted(lees_lijst(acr_goed))),
        "amr_goed": " ".join(sorted(lees_lijst(amr_goed))),
        "bij_zwak": bij_zwak.value,
        "actief": actief,
    }
    if not waarden["client_geheim"]:
        raise RegelOvertreden("inlogdienst.geheim_nodig", BRON, veld="client_geheim")
    _check_versie(rij, versie)
    velden = sorted(v for v, w in waarden.items() if rij is None or getattr(rij, v) != w)
    nieuw = _schrijf(rij, organisatie_id, waarden)
    record_act(actor, "inlogdienst.gewijzigd", velden=velden, doel=reden or "beheer")
    return nieuw


def _check_versie(rij: Inlogdienst | None, versie: int | None) -> None:
    if versie is not None and versie != (rij.versie if rij else 0):
        nu = {"issuer": rij.issuer, "client_id": rij.client_id} if rij else {}
        raise Verouderd(nu)


def _schrijf(rij: Inlogdienst | None, organisatie_id: UUID, waarden: dict[str, Any]) -> Inlogdienst:
    """Through the row: only there the secret is encrypted."""
    if rij is None:
        return Inlogdienst.objects.create(organisatie_id=organisatie_id, **waarden)
    if rij.issuer != waarden["issuer"]:
        rij.identiteiten.all().delete()
    for veld, waarde in waarden.items():
        setattr(rij, veld, waarde)
    rij.versie += 1
    rij.save()
    return rij
