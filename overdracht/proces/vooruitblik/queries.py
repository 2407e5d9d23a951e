"""Both lines of one dossier, as this actor may see them, and what differs."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.normen import Normenset
from overdracht.core.rechten import Actor
from overdracht.core.signalen import signalen
from overdracht.core.signalen.zicht import te_zien, ziet_signalen
from overdracht.core.stilstand import Stilstand
from overdracht.core.stilstand.beeld import als_stappen
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap
from overdracht.core.vooruitblik import Vooruitblik
from overdracht.core.vraag import Vraag, kan_onderbreken, pas_toe
from overdracht.core.waarom import Waarom
from overdracht.core.wat_als import Verschil, vergelijk_feiten
from overdracht.core.zicht import Rij as Gezien
from overdracht.core.zicht import mask_feiten, toont_stap, toont_termijn
from overdracht.data.models import Dossier, Eenheid
from overdracht.support.planning.formats.verschillen import te_zien_verschillen
from overdracht.support.planning.queries import (
    get_gezien,
    get_reistijd,
    load_invoer,
    schat_tussen,
)
from overdracht.support.toegang.policy import BestaatNiet
from overdracht.support.toegang.queries import open_dossier


class Kant(NamedTuple):
    """One of the two lines, with only what its reader may see."""

    stappen: tuple[Stap, ...]
    termijnen: tuple[Termijn, ...]
    stilstand: Stilstand
    waarom: Waarom


class WatAls(NamedTuple):
    """Both lines and what differs; `reistijd` is that of now and of the azc that was asked for."""

    dossier: Dossier
    nu: Kant
    dan: Kant
    verschillen: tuple[Verschil, ...]
    reistijd: tuple[int | None, int | None]
    azc: Eenheid | None
    normen: Normenset
    kan_onderbreken: bool


def list_azcs() -> Sequence[Eenheid]:
    """Every azc to which somebody might be transferred."""
    rijen = Eenheid.objects.filter(soort=Eenheidsoort.COA_LOCATIE, actief=True)
    return list(rijen.order_by("naam"))


def get_wat_als(
    *, actor: Actor, dossier_id: UUID, vraag: Vraag, azc_id: UUID | None, peildatum: date
) -> WatAls:
    """Compute both lines; who does not see the whole line is told that this page does not exist."""
    dossier = open_dossier(actor, dossier_id)
    invoer = load_invoer([dossier.pk])[dossier.pk]
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    if invoer.afgesloten_op is not None or not ziet_signalen(gezien):
        raise BestaatNiet("Deze pagina bestaat niet.")
    gemeten = get_reistijd(dossier, peildatum=peildatum)
    nu_minuten = gemeten.minuten if gemeten else None
    azc = _azc(azc_id)
    dan_minuten = _minuten(azc, dossier)
    feiten = mask_feiten(invoer.vooruit(peildatum=peildatum), gezien)
    normen = invoer.normenset(peildatum=peildatum)
    zijn = invoer.omstandigheden.volgens(normen).met_reistijd(nu_minuten)
    kan = te_zien(
        signalen(feiten, normen, peildatum=peildatum, omstandigheden=zijn) if vraag.optie else (),
        gezien,
    )
    anders = pas_toe(feiten, zijn, vraag, kan, peildatum=peildatum)
    beide = vergelijk_feiten(
        feiten,
        anders.feiten,
        normen,
        peildatum=peildatum,
        omstandigheden=(zijn, anders.omstandigheden),
    )
    return WatAls(
        dossier,
        _kant(beide.plan, gezien, Waarom(feiten, normen)),
        _kant(beide.wat_als, gezien, Waarom(anders.feiten, normen)),
        te_zien_verschillen(beide.verschillen, normen, gezien),
        (nu_minuten, dan_minuten if azc else nu_minuten),
        azc,
        normen,
        kan_onderbreken(feiten, peildatum=peildatum),
    )


def _azc(azc_id: UUID | None) -> Eenheid | None:
    if azc_id is None:
        return None
    return Eenheid.objects.filter(pk=azc_id, soort=Eenheidsoort.COA_LOCATIE).first()


def _minuten(azc: Eenheid | None, dossier: Dossier) -> int | None:
    if azc is None or dossier.gemeente is None:
        return None
    schatting = schat_tussen(azc, dossier.gemeente)
    return schatting.minuten if schatting else None


def _kant(blik: Vooruitblik, gezien: Gezien, waarom: Waarom) -> Kant:
    stappen = tuple(stap for stap in blik.plan.lijn if toont_stap(stap.stap, gezien))
    return Kant(
        stappen=(*stappen, *als_stappen(blik.stilstand.gaten)),
        termijnen=tuple(t for t in blik.plan.termijnen if toont_termijn(t.regel, gezien)),
        stilstand=blik.stilstand,
        waarom=waarom,
    )
