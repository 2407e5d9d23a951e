"""What must hold after every kill: nothing confirmed is gone, and nothing stands there half."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.utils import timezone

from overdracht.core.begrippen import Kanaal
from overdracht.core.keuzes import Importstaat
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Dossier,
    Gebeurtenis,
    Importbestand,
    Persoon,
    Termijn,
)
from overdracht.support.audit.deliver.keten import seal
from overdracht.support.audit.deliver.toets import verify
from overdracht.support.audit.queries import pseudoniem
from overdracht.support.planning.actions import replan_many
from overdracht.support.planning.formats.rooster import DOSSIERVELDEN, TERMIJNVELDEN
from overdracht.support.planning.queries import load_feiten
from tests.proces.stappen import STAPPEN
from tests.verlies.daden import ANDERS, PEILDATUM, STAPNAMEN, Wereld

# What an act does in another way than its step has another fact.
FEITEN = {
    STAPPEN[naam].soort: (STAPPEN[naam].feit, STAPPEN[naam].waarde)
    for naam in STAPNAMEN
    if naam not in ANDERS
}
HEET_DAN = {"koppeling.geregistreerd": "dossier.nieuw"}  # how the message of an event is called
Gedaan = tuple[str, str]


def list_breuken(wereld: Wereld, bevestigd: set[Gedaan], gekild: int) -> Iterator[str]:
    """Every broken promise, in a sentence; empty when all is well."""
    gevonden = list_gedaan(wereld)
    for soort, wat in sorted(bevestigd - set(gevonden)):
        yield f"verloren: {soort} van {wat} was bevestigd"
    for daad, aantal in gevonden.items():
        if aantal > 1:
            yield f"dubbel: {daad} staat er {aantal} keer"
    if len(set(gevonden) - bevestigd) > gekild:
        yield "er staat meer dan wie gekild is nog kon hebben vastgelegd"
    yield from _zonder_logregel()
    yield from _feiten_zonder_gebeurtenis(wereld)
    yield from _halve_lijsten(wereld)
    yield from _berichten()
    yield from _anders_na_herplannen()
    seal(moment=timezone.now())
    yield from (f"logboek: {bevinding}" for bevinding in verify().bevindingen)


def list_gedaan(wereld: Wereld) -> Counter[Gedaan]:
    """Everything of the list of acts that stands in the tables, and how often."""
    soorten = {daad.soort for daad in wereld.daden}
    rijen = Gebeurtenis.objects.filter(soort__in=soorten, dossier__in=wereld.dossiers)
    gevonden = Counter((soort, str(pk)) for soort, pk in rijen.values_list("soort", "dossier_id"))
    klaar = Importbestand.objects.filter(staat=Importstaat.INGELEZEN.value)
    gevonden.update(("lijst", str(pk)) for pk in klaar.values_list("pk", flat=True))
    met_dossier = Persoon.alles.filter(inburgeraars__dossier__isnull=False)
    nummers = Counter(persoon.v_nummer for persoon in met_dossier)
    met_de_hand = {daad.wat for daad in wereld.daden if daad.soort == "koppeling"}
    gevonden.update({("koppeling", n): nummers[n] for n in met_de_hand & set(nummers)})
    return gevonden


def _zonder_logregel() -> Iterator[str]:
    """Each event of a dossier has its own line in the log, and the other way round."""
    rijen = Gebeurtenis.objects.values_list("soort", "dossier_id")
    gebeurd = Counter((soort, pseudoniem(pk)) for soort, pk in rijen)
    soorten = {soort for soort, _ in gebeurd}
    regels = Auditregel.objects.filter(actie__in=soorten, uitkomst="ok")
    gelogd = Counter(
        (actie, wie)
        for actie, wien in regels.values_list("actie", "pseudoniemen")
        for wie in wien.split()
    )
    for daad in sorted((gebeurd - gelogd) + (gelogd - gebeurd)):
        yield f"logboek en geschiedenis verschillen: {daad[0]}"


def _feiten_zonder_gebeurtenis(wereld: Wereld) -> Iterator[str]:
    """The fact is there with its event, and not without."""
    rijen = Gebeurtenis.objects.filter(soort__in=FEITEN).values_list("soort", "dossier_id")
    gebeurd = set(rijen)
    for pk, feiten in load_feiten(wereld.dossiers).items():
        for soort, (feit, waarde) in FEITEN.items():
            if (getattr(feiten, feit) == waarde) is not ((soort, pk) in gebeurd):
                yield f"half: {feit} en {soort} horen bij elkaar"


def _halve_lijsten(wereld: Wereld) -> Iterator[str]:
    """A list went in whole, or not at all."""
    met_dossier = Persoon.alles.filter(inburgeraars__dossier__isnull=False)
    nummers = {persoon.v_nummer for persoon in met_dossier}
    rijen = Importbestand.objects.values_list("pk", "staat")
    staat = {str(pk): s == Importstaat.INGELEZEN.value for pk, s in rijen}
    for pk, van_lijst in wereld.lijsten.items():
        aantal = len(nummers & set(van_lijst))
        if aantal != (len(van_lijst) if staat[pk] else 0):
            yield f"half: van een lijst van {len(van_lijst)} staan er {aantal} in"


def _berichten() -> Iterator[str]:
    """A message speaks of something that happened, and each that should be there is there once."""
    inbox = Bericht.objects.filter(kanaal=Kanaal.INBOX.value, dossier__isnull=False)
    gemeld = Counter(inbox.values_list("soort", "dossier_id"))
    rijen = Gebeurtenis.objects.values_list("soort", "dossier_id")
    gebeurd = Counter((HEET_DAN.get(soort, soort), pk) for soort, pk in rijen)
    per_keer: dict[str, set[int]] = {}
    for daad, aantal in gebeurd.items():
        per_keer.setdefault(daad[0], set()).add(gemeld[daad] // aantal)
    for soort, aantallen in sorted(per_keer.items()):
        if len(aantallen) > 1:
            yield f"half: {soort} is soms wel en soms niet gemeld ({sorted(aantallen)})"
    for soort, _ in sorted(set(gemeld) - set(gebeurd), key=str):
        yield f"bericht zonder gebeurtenis: {soort}"


def _anders_na_herplannen() -> Iterator[str]:
    """Computing everything anew changes no row."""
    eerst = _plannen()
    replan_many(list(Dossier.objects.values_list("pk", flat=True)), peildatum=PEILDATUM)
    for rij in sorted(eerst ^ _plannen(), key=str)[:3]:
        yield f"half: een plan is niet bijgewerkt: {rij}"


def _plannen() -> set[tuple[Any, ...]]:
    termijnen = Termijn.objects.values_list("dossier_id", "sleutel", *TERMIJNVELDEN)
    # A dossier that a factory made has no plan until something happens in it.
    bekend: set[UUID] = set(Gebeurtenis.objects.values_list("dossier_id", flat=True))
    dossiers = Dossier.objects.filter(pk__in=bekend).values_list("pk", *DOSSIERVELDEN)
    return {rij for rij in termijnen if rij[0] in bekend} | set(dossiers)
