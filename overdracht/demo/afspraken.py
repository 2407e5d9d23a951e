"""The samenwerking of the demo: agreements in every state, contacts and visits."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from overdracht.core.begrippen import Partij, Rol, Scenario
from overdracht.core.samenwerking import Weekdag
from overdracht.data.models import (
    Eenheid,
    Medewerker,
    Regioafspraak,
    Samenwerking,
    Voorkeursscenario,
    Werkbezoek,
)
from overdracht.demo.wacht import dagen
from overdracht.demo.wereld import IN_DIENST, Wereld, afstand, akkoord

AZCS, BUREN = 5, 3
_WERKWIJZE = (
    "Driegesprek in het azc, op een vaste bezoekdag. Aanmelden bij de balie, dan staat er een "
    "spreekkamer klaar."
)


def maak_afspraken(wereld: Wereld, *, peildatum: date) -> None:
    """For the busiest gemeente one of each state; a second time changes nothing."""
    if not Samenwerking.objects.exists():
        gemeente = wereld.drukste
        azcs = _naaste(wereld, gemeente)
        Voorkeursscenario.objects.bulk_create(list(_alle(wereld, gemeente, azcs, peildatum)))
        for azc in azcs[:3]:
            _maak_bekend(wereld, gemeente, azc, peildatum)
    for rij in Voorkeursscenario.objects.geldig_op(peildatum).exclude(scenario=""):
        wereld.afspraken[rij.gemeente_id, rij.coa_locatie_id] = rij


def _naaste(wereld: Wereld, gemeente: Eenheid) -> Sequence[Eenheid]:
    """The azc's from which most people come to this gemeente, its own first."""
    gewichten = wereld.nabij[gemeente.pk]
    volgorde = sorted(range(len(gewichten)), key=lambda nummer: -gewichten[nummer])
    return [wereld.locaties[nummer] for nummer in volgorde[:AZCS]]


def _alle(
    wereld: Wereld, gemeente: Eenheid, azcs: Sequence[Eenheid], peildatum: date
) -> Iterator[Voorkeursscenario]:
    """Proposed by the azc, agreed, ended, proposed by the gemeente, and regional."""
    eigen, tweede, derde, vierde, vijfde = azcs
    vorige_maand, straks = peildatum - dagen(30), peildatum + dagen(21)
    yield _voorstel((gemeente, eigen), Partij.COA, vorige_maand, geldig_van=straks, versienummer=2)
    lang_geleden = peildatum - dagen(400)
    yield _afgesproken((gemeente, tweede), lang_geleden, reistijd_minuten=35, reistijd_bron="9292")
    yield _afgesproken(
        (gemeente, derde),
        lang_geleden,
        geldig_tot=vorige_maand,
        opgezegd_op=vorige_maand - dagen(35),
        opgezegd_door=Partij.GEMEENTE.value,
        toelichting="De reis bleek voor veel mensen te lang.",
    )
    yield _voorstel((gemeente, vierde), Partij.GEMEENTE, vorige_maand, geldig_van=straks)
    yield from _regionaal(wereld, gemeente, vijfde, peildatum)
    yield _voorstel(
        (wereld.buur(gemeente), eigen),
        Partij.GEMEENTE,
        peildatum - dagen(6),
        geldig_van=straks,
        versienummer=2,
    )


def _regionaal(
    wereld: Wereld, gemeente: Eenheid, azc: Eenheid, peildatum: date
) -> Iterator[Voorkeursscenario]:
    """COA proposed the same to some gemeenten; all but the last have confirmed."""
    op = peildatum - dagen(200)
    regio = Regioafspraak.objects.create(
        naam=gemeente.arbeidsmarktregio or gemeente.naam,
        coa_locatie=azc,
        voorgesteld_door=Partij.COA.value,
        voorgesteld_op=op,
    )
    buren = sorted(wereld.gemeenten, key=lambda ander: afstand(gemeente, ander))
    bezet = set(
        Voorkeursscenario.objects.filter(coa_locatie=azc).values_list("gemeente_id", flat=True)
    )
    vrij = [buur for buur in buren[1:] if buur.pk not in bezet][:BUREN]
    for plek in (gemeente, *vrij[:-1]):
        yield _afgesproken((plek, azc), op, regio=regio)
    for plek in vrij[-1:]:
        yield _voorstel((plek, azc), Partij.COA, op, geldig_van=peildatum + dagen(7), regio=regio)


def _afgesproken(paar: tuple[Eenheid, Eenheid], op: date, **rest: Any) -> Voorkeursscenario:
    return _rij(paar, geldig_van=op, **akkoord(op, door=Partij.GEMEENTE), **rest)


def _voorstel(
    paar: tuple[Eenheid, Eenheid], door: Partij, op: date, **rest: Any
) -> Voorkeursscenario:
    kant = {f"akkoord_{door.value}": True, f"akkoord_{door.value}_op": op}
    return _rij(paar, voorgesteld_door=door.value, voorgesteld_op=op, **kant, **rest)


def _rij(paar: tuple[Eenheid, Eenheid], **waarden: Any) -> Voorkeursscenario:
    gemeente, azc = paar
    return Voorkeursscenario(
        gemeente=gemeente,
        coa_locatie=azc,
        scenario=Scenario.GECOMBINEERDE_AANPAK.value,
        bezoekdagen=[Weekdag.DINSDAG.value, Weekdag.DONDERDAG.value],
        werkwijze=_WERKWIJZE,
        gemeente_komt_naar_azc=True,
        **waarden,
    )


def _maak_bekend(wereld: Wereld, gemeente: Eenheid, azc: Eenheid, peildatum: date) -> None:
    """Who works together, and when they came by."""
    teamleider = _wie(wereld, gemeente, Rol.TEAMLEIDER)
    Samenwerking.objects.create(
        gemeente=gemeente,
        coa_locatie=azc,
        contact_gemeente=_wie(wereld, gemeente, Rol.REGIEVOERDER_GEMEENTE),
        vervanger_gemeente=teamleider,
        contact_coa=_wie(wereld, azc, Rol.CASEMANAGER_PARTICIPATIE),
        vervanger_coa=_wie(wereld, azc, Rol.CASEMANAGER),
    )
    # Everyone was there before; nobody came by before that.
    eerste = peildatum - IN_DIENST
    for geleden, bij in ((45, Partij.COA), (160, Partij.GEMEENTE)):
        Werkbezoek.objects.create(
            gemeente=gemeente,
            coa_locatie=azc,
            bezocht_op=max(eerste, peildatum - dagen(geleden)),
            bij=bij.value,
            onderwerp="elkaars programma leren kennen",
        )


def _wie(wereld: Wereld, eenheid: Eenheid, rol: Rol) -> Medewerker:
    """The newest colleague: that is the one of the demo account, where there is one."""
    return wereld.medewerkers[eenheid.pk, rol][-1]
