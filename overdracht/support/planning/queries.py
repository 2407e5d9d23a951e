"""The one crossing from tables to `Feiten`, and the line of a dossier as its reader sees it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from overdracht.core.begrippen import Eenheidsoort, Partij
from overdracht.core.drukte import Werk, werk_te_doen
from overdracht.core.feiten import Feiten
from overdracht.core.normen import LANDELIJK, Normenset
from overdracht.core.rechten import Actor
from overdracht.core.reistijd import Plek, schat_reistijd
from overdracht.core.signalen import Signaal, maak_beeld, signalen_bij
from overdracht.core.signalen.zicht import te_zien, ziet_signalen
from overdracht.core.stilstand import Stilstand
from overdracht.core.stilstand.beeld import als_stappen
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.termijn import Termijn
from overdracht.core.tijdlijn import Stap, lijn, plan
from overdracht.core.vooruitblik import Vooruitblik, vooruitblik
from overdracht.core.waarom import Waarom
from overdracht.core.wat_als import Verschilsoort, verschillen
from overdracht.core.zicht import Rij as Gezien
from overdracht.core.zicht import mask_feiten, toont_stap, toont_termijn, zicht_van
from overdracht.data.models import Dossier, Eenheid, Voorkeursscenario
from overdracht.data.models.dossier import DossierQuerySet
from overdracht.data.voorbereid import Voorbereid
from overdracht.support.audit.actions import note_opened
from overdracht.support.audit.queries import list_gebeurtenissen
from overdracht.support.audit.sentences import Verhaal, tell
from overdracht.support.planning.formats.lezers import Invoer, lees_invoer
from overdracht.support.planning.formats.omstandigheden import leg_uit
from overdracht.support.planning.formats.opvraag import Rij, fetch_rijen
from overdracht.support.planning.formats.verschillen import te_zien_verschillen
from overdracht.support.toegang.queries import open_dossier


class Lijn(NamedTuple):
    """The terms and the steps of one dossier, with only what this reader may see."""

    feiten: Feiten
    termijnen: tuple[Termijn, ...]
    stappen: tuple[Stap, ...]
    gezien: Gezien
    pip_bij_gemeente: bool
    stil: tuple[Stap, ...] = ()
    signalen: tuple[Signaal, ...] = ()
    stilstand: Stilstand | None = None
    schatting: Uitleg | None = None
    normen: Normenset = LANDELIJK

    @property
    def waarom(self) -> Waarom:
        """Says of each term, step and signal why."""
        return Waarom(self.feiten, self.normen)


def load_feiten(dossier_ids: Iterable[UUID]) -> dict[UUID, Feiten]:
    """The facts of these dossiers, in one statement whatever their number.

    Without what depends on the day of asking (`Invoer.vooruit`): an estimate, an agreement.
    """
    return {
        dossier_id: Feiten(**invoer.feiten)
        for dossier_id, invoer in load_invoer(dossier_ids).items()
    }


def load_normen(dossier_ids: Iterable[UUID], *, peildatum: date) -> dict[UUID, Normenset]:
    """The norms that govern these dossiers today; equal sets are one object."""
    return {
        dossier_id: invoer.normenset(peildatum=peildatum)
        for dossier_id, invoer in load_invoer(dossier_ids).items()
    }


def load_invoer(dossier_ids: Iterable[UUID]) -> dict[UUID, Invoer]:
    """Facts, norms, contacts and places of these dossiers; an id that is not there is left out."""
    gevraagd = list(dict.fromkeys(dossier_ids))
    per_dossier: dict[UUID, dict[str, list[Rij]]] = defaultdict(lambda: defaultdict(list))
    for rij in fetch_rijen(gevraagd) if gevraagd else ():
        per_dossier[rij.dossier_id][rij.deel].append(rij)
    return {
        dossier_id: lees_invoer(per_dossier[dossier_id])
        for dossier_id in gevraagd
        if "dossier" in per_dossier.get(dossier_id, {})
    }


def list_werk(dossier_ids: Iterable[UUID], *, peildatum: date) -> dict[UUID, tuple[Werk, ...]]:
    """What the gemeente still has to do for these dossiers, in one statement for all of them."""
    return {
        dossier_id: werk_te_doen(
            lijn(
                invoer.vooruit(peildatum=peildatum),
                invoer.normenset(peildatum=peildatum),
                peildatum=peildatum,
            )
        )
        for dossier_id, invoer in load_invoer(dossier_ids).items()
    }


def get_gezien(actor: Actor, invoer: Invoer, *, peildatum: date) -> Gezien:
    """Which parts of this dossier the actor sees today."""
    verhuisd_op = invoer.feiten.get("verhuisd_op")
    return zicht_van(
        actor,
        verhuisd=verhuisd_op is not None and verhuisd_op <= peildatum,
        toestemming_pip=invoer.toestemming_pip,
    )


def get_lijn(
    *, actor: Actor, dossier_id: UUID, peildatum: date, reistijd: int | None = None
) -> Lijn:
    """The line as this actor may see it: computed from the facts that are shown, and no others.

    The caller has opened the dossier; `reistijd` is used where nobody recorded one. Without
    consent COA reads of the PIP only that it is with the gemeente; that is said always, so that
    it does not tell whether there is one.
    """
    invoer = load_invoer([dossier_id])[dossier_id]
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    feiten = mask_feiten(invoer.vooruit(peildatum=peildatum), gezien)
    normen = invoer.normenset(peildatum=peildatum)
    termijnen, stappen = plan(feiten, normen, peildatum=peildatum)
    lijn = Lijn(
        feiten=feiten,
        termijnen=tuple(t for t in termijnen if toont_termijn(t.regel, gezien)),
        stappen=tuple(s for s in stappen if toont_stap(s.stap, gezien)),
        gezien=gezien,
        pip_bij_gemeente=actor.partij is Partij.COA and not toont_stap("pip", gezien),
        schatting=leg_uit(invoer.herkomst, feiten),
        normen=normen,
    )
    if invoer.afgesloten_op is not None or not ziet_signalen(gezien):
        return lijn
    beeld = maak_beeld(
        feiten,
        normen,
        (lijn.termijnen, lijn.stappen),
        peildatum=peildatum,
        omstandigheden=invoer.omstandigheden.volgens(normen).met_reistijd(reistijd),
    )
    return lijn._replace(
        stil=tuple(als_stappen(beeld.stilstand.gaten)),
        signalen=te_zien(signalen_bij(beeld), gezien),
        stilstand=beeld.stilstand,
    )


def open_lijn(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Lijn:
    """Open the dossier (or raise `BestaatNiet`) and compute its line for this actor."""
    dossier = open_dossier(actor, dossier_id)
    return get_lijn(actor=actor, dossier_id=dossier.pk, peildatum=peildatum)


def watch_plan(*, actor: Actor, dossier_id: UUID, peildatum: date) -> Callable[[], Sequence[str]]:
    """Look at the plan now; the answer, called after a change, says in sentences what it moved.

    Who calls it undoes the change afterwards, trail and all: so the dossier counts as looked at.
    """
    eerst = _kijk(actor, dossier_id, peildatum)

    def wat_verandert() -> Sequence[str]:
        note_opened(dossier_id)
        dan = _kijk(actor, dossier_id, peildatum)
        verschil = te_zien_verschillen(verschillen(eerst.blik, dan.blik), dan.normen, dan.gezien)
        return [zin(v.uitleg) for v in verschil if v.soort is not Verschilsoort.FASE]

    return wat_verandert


class _Gezien(NamedTuple):
    """A plan as one reader sees it."""

    blik: Vooruitblik
    normen: Normenset
    gezien: Gezien


def _kijk(actor: Actor, dossier_id: UUID, peildatum: date) -> _Gezien:
    invoer = load_invoer([dossier_id])[dossier_id]
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    normen = invoer.normenset(peildatum=peildatum)
    blik = vooruitblik(
        mask_feiten(invoer.vooruit(peildatum=peildatum), gezien),
        normen,
        peildatum=peildatum,
        omstandigheden=invoer.omstandigheden.volgens(normen),
    )
    return _Gezien(blik, normen, gezien)


class Reistijd(NamedTuple):
    """One way, from the azc to the gemeente."""

    minuten: int
    is_schatting: bool


def get_reistijd(dossier: Dossier, *, peildatum: date) -> Reistijd | None:
    """As the gemeente and the azc agreed that it is, else estimated from the map."""
    azc, gemeente = dossier.coa_locatie, dossier.gemeente
    if azc is None or gemeente is None:
        return None
    gemeten = _gemeten(gemeente_id=gemeente.pk, azc_id=azc.pk, peildatum=peildatum)
    if gemeten:
        return Reistijd(gemeten[0][0], is_schatting=False)
    return schat_tussen(azc, gemeente)


@Voorbereid
def _gemeten(
    *, gemeente_id: UUID, azc_id: UUID, peildatum: date
) -> QuerySet[Voorkeursscenario, Any]:
    rijen = Voorkeursscenario.objects.geldig_op(peildatum).filter(
        gemeente_id=gemeente_id, coa_locatie_id=azc_id, reistijd_minuten__isnull=False
    )
    return rijen.order_by("pk").values_list("reistijd_minuten")[:1]


def schat_tussen(azc: Eenheid, gemeente: Eenheid) -> Reistijd | None:
    """The travel time that the map gives; None where a place has no coordinates."""
    plekken = [
        Plek(plek.lat, plek.lon)
        for plek in (azc, gemeente)
        if plek.lat is not None and plek.lon is not None
    ]
    return Reistijd(schat_reistijd(*plekken), is_schatting=True) if len(plekken) == 2 else None


def list_geschiedenis(
    *, actor: Actor, dossier_id: UUID, peildatum: date, voor: int | None = None
) -> list[Verhaal]:
    """The history in sentences, newest first, a page at a time: only what this actor may see."""
    invoer = load_invoer([dossier_id]).get(dossier_id)
    if invoer is None:
        return []
    gezien = get_gezien(actor, invoer, peildatum=peildatum)
    regels = list_gebeurtenissen(actor, dossier_id, gezien=gezien, voor=voor)
    return [tell(regel) for regel in regels]


def list_wakker(*, peildatum: date, limit: int, gemeente_id: UUID | None = None) -> list[UUID]:
    """Dossiers of which the plan changes today, those that wait longest first."""
    rijen = _wakker(peildatum, gemeente_id).order_by("wordt_wakker_op")
    return list(rijen.values_list("pk", flat=True)[:limit])


def count_wakker(*, peildatum: date, gemeente_id: UUID | None = None) -> int:
    """How many dossiers still have to be computed anew today."""
    return _wakker(peildatum, gemeente_id).count()


def _wakker(peildatum: date, gemeente_id: UUID | None) -> DossierQuerySet:
    rijen = Dossier.objects.filter(wordt_wakker_op__lte=peildatum)
    return rijen if gemeente_id is None else rijen.filter(gemeente_id=gemeente_id)


def find_gemeente(naam: str) -> UUID | None:
    """The gemeente with this name, however it is capitalised."""
    gemeenten = Eenheid.objects.filter(soort=Eenheidsoort.GEMEENTE.value, naam__iexact=naam)
    return gemeenten.values_list("pk", flat=True).first()
