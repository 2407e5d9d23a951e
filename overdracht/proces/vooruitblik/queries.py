"""Both lines of one dossier, as this actor may see them, and what differs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import UUID

from overdracht.core.begrippen import Eenheidsoort, Partij, Scenario
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
from overdracht.core.wat_als import Verschil, vergelijk_feiten, verschil_afspraak
from overdracht.core.zicht import Rij as Gezien
from overdracht.core.zicht import mask_feiten, toont_stap, toont_termijn
from overdracht.data.models import Dossier, Eenheid, Normwaarde, Voorkeursscenario
from overdracht.support.planning.formats.lezers import Invoer
from overdracht.support.planning.formats.lezers import Normwaarde as Eigen
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
    feiten = mask_feiten(invoer.vooruit(peildatum=peildatum), gezien)
    normen = invoer.normenset(peildatum=peildatum)
    hier = _hier(actor, dossier, normen, peildatum)
    daar = _daar(actor, dossier, invoer, azc_id, peildatum) or hier
    vraag = _met_azc(vraag, daar, actor)
    zijn = invoer.omstandigheden.volgens(normen).met_reistijd(hier.minuten)
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
        omstandigheden=(zijn, anders.omstandigheden.volgens(daar.normen)),
        normen_dan=daar.normen,
    )
    erbij = _afgesproken(vraag, hier, daar)
    return WatAls(
        dossier,
        _kant(beide.plan, gezien, Waarom(feiten, normen)),
        _kant(beide.wat_als, gezien, Waarom(anders.feiten, daar.normen)),
        te_zien_verschillen((*erbij, *beide.verschillen), normen, gezien),
        (hier.minuten, daar.minuten),
        daar.azc,
        normen,
        kan_onderbreken(feiten, peildatum=peildatum),
    )


class _Plaats(NamedTuple):
    """What holds for this gemeente and one azc: the journey, the agreement and the norms."""

    azc: Eenheid | None
    minuten: int | None
    voorkeur: Scenario | None
    normen: Normenset

    @property
    def naam(self) -> str:
        """Of the azc that is asked about."""
        return self.azc.naam if self.azc else ""


def _hier(actor: Actor, dossier: Dossier, normen: Normenset, peildatum: date) -> _Plaats:
    """Where the person is now; the azc itself stays out of it, nobody asks about that one."""
    gemeten = get_reistijd(dossier, peildatum=peildatum)
    afspraak = _afspraak(actor, dossier, dossier.coa_locatie_id, peildatum)
    return _Plaats(None, gemeten.minuten if gemeten else None, _voorkeur(afspraak), normen)


def _daar(
    actor: Actor, dossier: Dossier, invoer: Invoer, azc_id: UUID | None, peildatum: date
) -> _Plaats | None:
    """The azc that is asked about, with what the asker may see of its agreement."""
    if azc_id is None or dossier.gemeente is None:
        return None
    azc = Eenheid.objects.filter(pk=azc_id, soort=Eenheidsoort.COA_LOCATIE).first()
    if azc is None:
        return None
    afspraak = _afspraak(actor, dossier, azc.pk, peildatum)
    schatting = schat_tussen(azc, dossier.gemeente)
    minuten = schatting.minuten if schatting else None
    if afspraak is not None and afspraak.reistijd_minuten is not None:
        minuten = afspraak.reistijd_minuten
    waarden = Normwaarde.objects.filter(gemeente=dossier.gemeente, coa_locatie=azc)
    rijen = waarden.values_list("geldig_van", "geldig_tot", "norm", "aantal", "maat")
    normwaarden = [rij for rij in invoer.normwaarden if not rij.voor_azc]
    normwaarden += [
        Eigen(voor_azc=True, van=van, tot=tot, norm=norm, aantal=str(aantal), maat=maat)
        for van, tot, norm, aantal, maat in rijen
    ]
    normen = replace(invoer, normwaarden=normwaarden).normenset(peildatum=peildatum)
    return _Plaats(azc, minuten, _voorkeur(afspraak), normen)


def _afspraak(
    actor: Actor, dossier: Dossier, azc_id: UUID | None, peildatum: date
) -> Voorkeursscenario | None:
    """What both sides confirmed; of another azc an azc is told nothing."""
    rijen = Voorkeursscenario.objects.visible_to(actor).geldig_op(peildatum)
    return rijen.filter(gemeente_id=dossier.gemeente_id, coa_locatie_id=azc_id).first()


def _voorkeur(afspraak: Voorkeursscenario | None) -> Scenario | None:
    return Scenario(afspraak.scenario) if afspraak and afspraak.scenario else None


def _afgesproken(vraag: Vraag, hier: _Plaats, daar: _Plaats) -> tuple[Verschil, ...]:
    """An azc sees its own agreements only: that it sees none of another one says nothing."""
    if not vraag.afspraak_bekend:
        return ()
    return verschil_afspraak(daar.naam, hier.voorkeur, daar.voorkeur)


def _met_azc(vraag: Vraag, daar: _Plaats, actor: Actor) -> Vraag:
    """The question with what is known of the azc; only the gemeente sees all its agreements."""
    return replace(
        vraag,
        reistijd_minuten=daar.minuten,
        afspraak_bekend=actor.partij is Partij.GEMEENTE,
        voorkeursscenario=daar.voorkeur,
    )


def _kant(blik: Vooruitblik, gezien: Gezien, waarom: Waarom) -> Kant:
    stappen = tuple(stap for stap in blik.plan.lijn if toont_stap(stap.stap, gezien))
    return Kant(
        stappen=(*stappen, *als_stappen(blik.stilstand.gaten)),
        termijnen=tuple(t for t in blik.plan.termijnen if toont_termijn(t.regel, gezien)),
        stilstand=blik.stilstand,
        waarom=waarom,
    )
