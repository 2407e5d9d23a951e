"""The small words of an agreement: where it stands, what it says, until when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.samenwerking import Afspraakstaat, Passing, passing, staat_van
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.zinnen import ZINNEN
from overdracht.data.models import Medewerker, Samenwerking, Voorkeursscenario
from overdracht.proces.samenwerking.queries import Paar, Telling
from overdracht.support.planning.queries import schat_tussen
from overdracht.web.filters import datum
from overdracht.web.woorden import ROLLEN, naam_van

KANT: Mapping[Partij, str] = {Partij.GEMEENTE: "de gemeente", Partij.COA: "het azc"}
_KLEUR: Mapping[Afspraakstaat, str] = {
    Afspraakstaat.WACHT_OP_GEMEENTE: "let-op",
    Afspraakstaat.WACHT_OP_COA: "let-op",
    Afspraakstaat.WACHT_OP_BEIDE: "let-op",
    Afspraakstaat.GELDT: "goed",
    Afspraakstaat.EINDIGT: "let-op",
}


class Merk(NamedTuple):
    """A badge: its words say it without the colour."""

    tekst: str
    soort: str


class Contact(NamedTuple):
    """The contact of one side, and who stands in."""

    kant: str
    naam: str
    telefoon: str
    regels: tuple[str, ...]


def merk(rij: Voorkeursscenario, peildatum: date) -> Merk:
    """Where this version stands."""
    staat = staat_van(rij.stand, peildatum=peildatum)
    return Merk(ZINNEN[f"woord.{staat}"], _KLEUR.get(staat, "neutraal"))


def wat(rij: Voorkeursscenario) -> str:
    """`Scenario 2: gecombineerde aanpak`, or that nothing was preferred."""
    if not rij.scenario:
        return "Geen voorkeursscenario"
    scenario = Scenario(rij.scenario)
    return f"Scenario {scenario.nummer}: {naam_van(scenario.value)}"


def wanneer(rij: Voorkeursscenario) -> str:
    """From which day until which."""
    if rij.geldig_tot is None:
        return f"Vanaf {datum(rij.geldig_van)}"
    return f"Van {datum(rij.geldig_van)} tot {datum(rij.geldig_tot)}"


def reistijd(rij: Voorkeursscenario | None, paar: Paar) -> str:
    """As it was agreed, with its source; else the estimate, which says that it is one."""
    if rij is not None and rij.reistijd_minuten is not None:
        return f"{rij.reistijd_minuten} minuten ({rij.reistijd_bron})"
    schatting = schat_tussen(paar.azc, paar.gemeente)
    return f"ongeveer {schatting.minuten} minuten (schatting)" if schatting else "niet bekend"


def dagen(rij: Voorkeursscenario | None) -> str:
    """The fixed days of visits."""
    return ", ".join(rij.bezoekdagen) if rij is not None else ""


def telzin(telling: Telling) -> str:
    """`3 van 10 anders`, or that nobody chose yet."""
    if not telling.gekozen:
        return "nog geen keuzes"
    return f"{telling.anders} van {telling.gekozen} anders"


def past(telling: Telling) -> Passing:
    """Whether the standard still fits."""
    return passing(telling.gekozen, telling.anders)


def pastzin(telling: Telling) -> str:
    """The same in a sentence."""
    return zin(Uitleg(f"samenwerking.passing.{past(telling)}"))


def contacten(samen: Samenwerking | None, peildatum: date) -> Iterator[Contact]:
    """Both sides, also the one that named nobody yet."""
    for partij, kant in ((Partij.GEMEENTE, "Gemeente"), (Partij.COA, "Azc")):
        wie = getattr(samen, f"contact_{partij.value}", None)
        vervanger = getattr(samen, f"vervanger_{partij.value}", None)
        if wie is None:
            yield Contact(kant, "Nog niemand gekozen", "", _regels(None, vervanger, peildatum))
        else:
            regels = _regels(wie, vervanger, peildatum)
            yield Contact(kant, wie.gebruiker.naam, wie.telefoon, regels)


def namen(samen: Samenwerking | None, partij: Partij) -> str:
    """`Mila Smit, vervanger Jan Bos`: the contact of this side on one line."""
    wie = getattr(samen, f"contact_{partij.value}", None)
    vervanger = getattr(samen, f"vervanger_{partij.value}", None)
    delen = [wie.gebruiker.naam] if wie else []
    if vervanger is not None:
        delen.append(f"vervanger {vervanger.gebruiker.naam}")
    return ", ".join(delen)


def adres(paar: Paar) -> str:
    """The page of this pair."""
    return van_paar("pair", paar)


def van_paar(naam: str, paar: Paar) -> str:
    """An address of this pair."""
    return reverse(f"samenwerking:{naam}", args=[paar.gemeente.pk, paar.azc.pk])


def lees_sleutel(tekst: str) -> UUID | None:
    """A key from the address; None for anything else."""
    try:
        return UUID(tekst)
    except ValueError:
        return None


def _regels(
    wie: Medewerker | None, vervanger: Medewerker | None, peildatum: date
) -> tuple[str, ...]:
    regels = [ROLLEN[rol] for rol in ROLLEN if wie is not None and rol.value == wie.rol]
    if wie is not None and wie.werkmail:
        regels.append(wie.werkmail)
    if wie is not None and _is_weg(wie, peildatum):
        regels.append("Werkt hier niet meer.")
    if vervanger is not None:
        weg = " (werkt hier niet meer)" if _is_weg(vervanger, peildatum) else ""
        telefoon = f", {vervanger.telefoon}" if vervanger.telefoon else ""
        regels.append(f"Vervanger: {vervanger.gebruiker.naam}{telefoon}{weg}")
    return tuple(regels)


def _is_weg(wie: Medewerker, peildatum: date) -> bool:
    return wie.tot <= peildatum
