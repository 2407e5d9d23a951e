"""What happens seldom, for who looks around: asked, answered, in danger, held and destroyed.

Done by the actions of the rooms, so that every line, message and count is there as in real work.
"""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import cycle
from random import Random
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count

from overdracht.core.begrippen import Fase
from overdracht.core.keuzes import Afsluitreden, Stopreden, Toezichtoordeel, Verzoekantwoord
from overdracht.core.rechten import Actor
from overdracht.core.uitvoer import vraagt_tweede
from overdracht.data.models import Dossier, Toezichtpunt
from overdracht.demo.accounts import DOMEIN
from overdracht.demo.geld import maak_kosten
from overdracht.demo.wacht import dagen
from overdracht.proces.bescherming.actions import protect
from overdracht.proces.bewaren import actions as bewaren
from overdracht.proces.dossier.actions import close_dossier, count_uitvoer, request_uitvoer
from overdracht.proces.dossier.formats import Filters
from overdracht.proces.koppeling.actions import register_persoon
from overdracht.proces.toezicht.actions import handle_punt
from overdracht.proces.verzoek.actions import answer_verzoek, record_verzoek
from overdracht.support.toegang.actions.leesgrens import confirm_leesgrens
from overdracht.support.toegang.policy import systeem
from overdracht.support.toegang.queries import find_actor

IN_AZC = (Fase.VOORBEREIDING, Fase.TRAJECT_IN_AZC)
VERHUISD = (Fase.VESTIGING, Fase.TRAJECT)
GENOEG = 20


class Cast(NamedTuple):
    """Those who sign in, each in the role of the demo account."""

    regievoerder: Actor
    teamleider: Actor
    casemanager: Actor
    coa: Actor
    privacy: Actor


class Vraag(NamedTuple):
    """A request: about what, in which words, how long ago, and what was answered when."""

    onderwerp: str
    klopt_niet: str
    dagen_geleden: int
    antwoord: tuple[Verzoekantwoord, str, int] | None = None


_KLACHT = (
    "De brief en het verslag hebben dezelfde datum. Bent u het niet eens met dit antwoord? "
    "Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens."
)
# Of the gemeente: one that waits, one that is late, and one that was refused.
VRAGEN_GEMEENTE = (
    Vraag("scenario", "Ik wil liever al in het azc beginnen met de lessen.", 6),
    Vraag("inburgeraar_geinformeerd_op", "Niemand heeft mij nog over het scenario verteld.", 41),
    Vraag(
        "scenario_gekozen_op",
        "De keuze is later gemaakt dan hier staat.",
        30,
        (Verzoekantwoord.AFGEWEZEN, _KLACHT, 18),
    ),
)
# Of the azc: one that waits, and one that was mended.
VRAGEN_AZC = (
    Vraag("voornamen", "Mijn tweede voornaam staat er niet bij.", 3),
    Vraag(
        "taal",
        "Ik spreek beter Engels dan de taal die hier staat.",
        25,
        (Verzoekantwoord.VERBETERD, "Dit is aangepast. Bij het gesprek komt een tolk Engels.", 21),
    ),
)


def maak_voorbeelden(rng: Random, *, peildatum: date) -> None:
    """In the busiest gemeente; what does not fit in a very small country is left out."""
    cast = Cast(*(_actor(wie, peildatum) for wie in Cast._fields))
    maak_kosten(rng, cast.regievoerder, peildatum=peildatum)
    _vernietigd(cast, peildatum)
    gemeente_id = _van(cast.regievoerder)
    wonend = _dossiers(cast.casemanager, IN_AZC, gemeente_id)
    _gevaar(cast, wonend[:1], peildatum)
    _verzoeken(cast, wonend[1:], peildatum)
    verhuisd = _dossiers(cast.regievoerder, VERHUISD, gemeente_id)
    _te_vernietigen(cast.regievoerder, verhuisd, peildatum)
    _toezicht(cast)
    _uitvoer(cast.regievoerder, peildatum)


def _actor(wie: str, peildatum: date) -> Actor:
    actor = find_actor(f"{wie}@{DOMEIN}", peildatum=peildatum)
    if actor is None:
        raise LookupError(f"The demo has no account called {wie}.")
    return actor


def _dossiers(actor: Actor, fasen: Collection[Fase], gemeente_id: UUID) -> list[Dossier]:
    """Open dossiers that this colleague sees, those of one person alone first."""
    zichtbaar = Dossier.objects.visible_to(actor)
    rijen = zichtbaar.filter(gemeente=gemeente_id, fase__in=fasen, afgesloten_op=None)
    op_grootte = rijen.annotate(grootte=Count("huishouden__leden")).order_by("grootte", "pk")
    return list(op_grootte[:GENOEG])


def _verzoeken(cast: Cast, dossiers: Sequence[Dossier], peildatum: date) -> None:
    """Asked of the other side: each hears what the other one holds."""
    beurt = cycle(dossiers)
    for vrager, houder, vragen in (
        (cast.casemanager, cast.regievoerder, VRAGEN_GEMEENTE),
        (cast.regievoerder, cast.casemanager, VRAGEN_AZC),
    ):
        for vraag, dossier in zip(vragen, beurt, strict=False):
            _vraag(vraag, dossier, vrager, houder, peildatum)


def _vraag(vraag: Vraag, dossier: Dossier, vrager: Actor, houder: Actor, peildatum: date) -> None:
    rij = record_verzoek(
        actor=vrager,
        dossier_id=dossier.pk,
        onderwerp=vraag.onderwerp,
        klopt_niet=vraag.klopt_niet,
        peildatum=peildatum - dagen(vraag.dagen_geleden),
    )
    if vraag.antwoord:
        antwoord, toelichting, geleden = vraag.antwoord
        answer_verzoek(
            actor=houder,
            dossier_id=dossier.pk,
            verzoek_id=rij.pk,
            antwoord=antwoord,
            toelichting=toelichting,
            peildatum=peildatum - dagen(geleden),
        )


def _gevaar(cast: Cast, dossiers: Sequence[Dossier], peildatum: date) -> None:
    """Only the regievoerder and the teamleider still see this one."""
    for dossier in dossiers:
        protect(
            actor=cast.regievoerder,
            dossier_id=dossier.pk,
            medewerkers=[str(cast.teamleider.medewerker_id)],
            peildatum=peildatum,
            schuiladres="Verzonnen adres: opvang De Luwte, kamer 4",
            veilig_contact="Bel alleen tussen 9 en 10 uur. Noem geen naam.",
            toelichting="Een familielid is op zoek. Zeg aan niemand waar deze persoon is.",
        )


def _vernietigd(cast: Cast, peildatum: date) -> None:
    """One who is gone: linked, closed, on a list, approved by a second, destroyed and declared.

    Nothing but a death is due so soon: of the rest the law keeps the dossier for years.
    """
    gekoppeld_op = peildatum - dagen(90)
    koppeling = register_persoon(
        actor=cast.coa,
        peildatum=peildatum,
        v_nummer="9999999999",
        bsn="",
        achternaam="Khoury",
        voornamen="Samir",
        geboortedatum=peildatum - dagen(27_000),
        taal="ar",
        telefoon="",
        gemeente_id=_van(cast.regievoerder),
        coa_locatie_id=_van(cast.casemanager),
        vergunning_op=gekoppeld_op - dagen(14),
        gekoppeld_op=gekoppeld_op,
        tvs_melding_op=gekoppeld_op,
    )
    dossier = Dossier.objects.get(koppeling=koppeling)
    _overleden(cast.regievoerder, dossier, peildatum - dagen(40), peildatum)
    lijst = bewaren.make_lijst(actor=cast.privacy, peildatum=peildatum - dagen(2))
    bewaren.approve_lijst(actor=cast.teamleider, lijst_id=lijst.pk, peildatum=peildatum - dagen(1))
    bewaren.destroy_goedgekeurd(actor=systeem("verzonnen land"), peildatum=peildatum)


def _te_vernietigen(actor: Actor, dossiers: Sequence[Dossier], peildatum: date) -> None:
    """Two that are due, and one more that somebody holds back."""
    for dossier, geleden, blijft in zip(dossiers, (30, 21, 12), (False, True, False), strict=False):
        _overleden(actor, dossier, peildatum - dagen(geleden), peildatum)
        if blijft:
            bewaren.place_stop(
                actor=actor,
                dossier_id=dossier.pk,
                grond=Stopreden.KLACHT,
                reden="De familie heeft een klacht ingediend over de begeleiding.",
                peildatum=peildatum - dagen(10),
            )


def _overleden(actor: Actor, dossier: Dossier, op: date, peildatum: date) -> None:
    close_dossier(
        actor=actor,
        dossier_id=dossier.pk,
        afgesloten_op=op,
        afsluitreden=Afsluitreden.OVERLEDEN,
        peildatum=peildatum,
    )


def _toezicht(cast: Cast) -> None:
    """Two who read more than usual: of one the privacy officer knows why."""
    for actor, reden in (
        (cast.teamleider, "Dossiers nagelopen voor het kwartaalgesprek met het azc."),
        (cast.regievoerder, "Dossiers overgenomen van een collega die ziek is."),
    ):
        confirm_leesgrens(actor=actor, reden=reden)
    punt = Toezichtpunt.objects.get(gebruiker=cast.teamleider.gebruiker_id)
    handle_punt(
        actor=cast.privacy,
        punt_id=punt.pk,
        oordeel=Toezichtoordeel.HOORT_BIJ_HET_WERK.value,
        notitie="Nagevraagd bij de teamleider. Het gesprek stond in de agenda.",
    )


def _uitvoer(actor: Actor, peildatum: date) -> None:
    """A file with many people in it waits for a second person."""
    if vraagt_tweede(count_uitvoer(actor=actor, filters=Filters(), peildatum=peildatum)):
        request_uitvoer(
            actor=actor,
            filters=Filters(),
            peildatum=peildatum,
            reden="Overzicht voor het overleg met de woningcorporaties.",
        )


def _van(actor: Actor) -> UUID:
    if actor.eenheid_id is None:
        raise LookupError(f"{actor.naam} works nowhere.")
    return actor.eenheid_id
