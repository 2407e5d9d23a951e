"""The norms as a beheerder sees them: every value, every version, and what a change would move."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.core.begrippen import Eenheidsoort
from overdracht.core.normen import LANDELIJK, Norm
from overdracht.core.rechten import Actor
from overdracht.core.regel import leg_uit, overgang
from overdracht.core.teksten import zin
from overdracht.data.models import Eenheid, Normwaarde
from overdracht.proces.norm.presenters.regels import (
    SOORTEN,
    duur_van,
    geldt,
    periode_van,
    waarde_van,
)
from overdracht.proces.norm.queries import Stand, Voorbeeld
from overdracht.web.filters import datum
from overdracht.web.woorden import naam_van

# A beheerder sees no persons: a small group could point at one.
MINSTENS = 5


class Normregel(NamedTuple):
    """One norm in the list."""

    id: str
    naam: str
    waarde: str
    eigen: str
    status: str
    geldt: str
    bron: str
    url: str


class Versie(NamedTuple):
    """One value of a norm: national or our own, with from when to when."""

    waar: str
    waarde: str
    geldt: str
    reden: str
    door: str


def lijst(
    waarden: Mapping[str, Sequence[Normwaarde]], *, actor: Actor, peildatum: date
) -> dict[str, Any]:
    """Every norm, with what is set apart here."""
    return {
        "regels": [
            Normregel(
                id=norm.id,
                naam=norm.naam,
                waarde=waarde_van(norm),
                eigen=_eigen(waarden.get(norm.id, ()), peildatum),
                status=norm.status.value,
                geldt=geldt(norm),
                bron=norm.bron,
                url=reverse("norm:detail", args=[norm.id]),
            )
            for norm in LANDELIJK
        ],
        "kan_instellen": actor.eenheidsoort is Eenheidsoort.GEMEENTE,
    }


def _eigen(rijen: Sequence[Normwaarde], peildatum: date) -> str:
    nu = [rij for rij in rijen if rij.geldig_van <= peildatum]
    if len(nu) > 1:
        return f"{len(nu)} eigen waarden"
    if nu:
        return str(duur_van(nu[0]))
    return "vanaf later" if rijen else ""


def pagina(
    norm: Norm, stand: Stand | None, *, peildatum: date, te_doen: int, waarden: Sequence[Normwaarde]
) -> dict[str, Any]:
    """One norm with all its versions; without `stand` one can only look."""
    rijen = stand.rijen if stand else waarden
    kan = stand is not None and norm.is_instelbaar
    return {
        "norm": norm,
        "uitleg": zin(leg_uit(norm)),
        "overgang": zin(overgang(norm)),
        "soort": SOORTEN[norm.status],
        "versies": [*_landelijk(norm), *(_versie(rij, peildatum) for rij in rijen)],
        "wijzig_url": reverse("norm:change", args=[norm.id]) if kan else "",
        "landelijk_url": reverse("norm:end", args=[norm.id]) if kan and rijen else "",
        "waarom_niet": "" if kan else _waarom_niet(norm),
        **voortgang(te_doen, max((rij.te_herplannen for rij in rijen), default=0)),
    }


def voortgang(te_doen: int, van: int) -> dict[str, Any]:
    """How far the dossiers are that have to be computed anew."""
    totaal = max(van, te_doen)
    return {"te_doen": te_doen, "totaal": totaal, "gedaan": totaal - te_doen}


def _landelijk(norm: Norm) -> Iterator[Versie]:
    reeks = [n for n in LANDELIJK if n.reeks == norm.reeks] if norm.reeks else [norm]
    for versie in reeks:
        yield Versie("Landelijk", waarde_van(versie), geldt(versie), versie.bron, "")


def _versie(rij: Normwaarde, peildatum: date) -> Versie:
    azc = rij.coa_locatie
    return Versie(
        waar=f"{rij.gemeente.naam} met {azc.naam}" if azc else rij.gemeente.naam,
        waarde=str(duur_van(rij)),
        geldt=periode_van(rij, peildatum),
        reden=rij.reden,
        door=rij.vastgelegd_door.gebruiker.naam if rij.vastgelegd_door else "",
    )


def _waarom_niet(norm: Norm) -> str:
    if not norm.is_instelbaar:
        return "Deze waarde kunt u niet aanpassen. Zij verandert alleen met een nieuwe versie."
    return "Een eigen waarde stelt de beheerder van een gemeente in. U kunt hier alleen kijken."


def formulier(norm: Norm, *, titel: str, knop: str) -> dict[str, Any]:
    """The words around the form of a change."""
    return {
        "norm": norm,
        "naam": f"{norm.id} {norm.naam}",
        "titel": titel,
        "uitleg": f"Landelijk geldt {waarde_van(norm)}. U ziet eerst wat er verandert.",
        "knop": knop,
    }


def azc_keuzes(azcs: Sequence[Eenheid]) -> list[tuple[str, str]]:
    """The azc's to choose from."""
    return [(str(azc.pk), azc.naam) for azc in azcs]


def gevolgen(beeld: Voorbeeld, *, geldig_van: date) -> list[str]:
    """What a change would move, in sentences: numbers only, no dossier and no name."""
    if not beeld.geraakt:
        return [
            f"Er schuift niets in de {beeld.bekeken} open dossiers, zoals zij er nu uitzien.",
            f"De waarde gaat in op {datum(geldig_van)} en telt ook voor nieuwe dossiers.",
        ]
    doet = "verandert" if beeld.geraakt == 1 else "veranderen"
    zinnen = [
        f"{beeld.geraakt} van de {beeld.bekeken} open dossiers {doet} op {datum(geldig_van)}."
    ]
    if beeld.meest:
        dagen = f"{beeld.meest} dagen" if beeld.minst == beeld.meest else (
            f"{beeld.minst} tot {beeld.meest} dagen"
        )  # fmt: skip
        kanten = ((beeld.later, "naar later"), (beeld.eerder, "naar eerder"))
        waarheen = ", ".join(f"{aantal} {kant}" for aantal, kant in kanten if aantal)
        zinnen.append(f"Laatste dagen schuiven {dagen}: {waarheen}.")
    if beeld.wordt_te_laat:
        zinnen.append(f"Daardoor te laat: {_dossiers(beeld.wordt_te_laat)}.")
    if beeld.niet_meer_te_laat:
        zinnen.append(f"Daardoor niet meer te laat: {_dossiers(beeld.niet_meer_te_laat)}.")
    zinnen += _per("Per fase", Counter({naam_van(f): n for f, n in beeld.per_fase.items()}))
    return zinnen + _per("Per azc", beeld.per_azc)


def _dossiers(aantal: int) -> str:
    return "1 dossier" if aantal == 1 else f"{aantal} dossiers"


def _per(wat: str, aantallen: Counter[str]) -> list[str]:
    delen = [
        f"{naam} {aantal if aantal >= MINSTENS else f'minder dan {MINSTENS}'}"
        for naam, aantal in aantallen.most_common()
    ]
    return [f"{wat}: {', '.join(delen)}."] if delen else []
