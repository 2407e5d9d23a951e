"""The pages of the forms."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse

from overdracht.core import samenwerking as regels
from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.rechten import Actor
from overdracht.data.models import Eenheid, Medewerker, Samenwerking, Voorkeursscenario
from overdracht.proces.samenwerking.presenters import woorden
from overdracht.proces.samenwerking.presenters.paar import gegevens
from overdracht.proces.samenwerking.queries import Paar
from overdracht.web.filters import datum
from overdracht.web.stap import NOG_GEEN_RIJ
from overdracht.web.woorden import naam_van

_ALTIJD_ZELF = "De inburgeraar vertelt u altijd zelf welk scenario het wordt."


def begin_voorstel(
    initial: dict[str, Any], ligt_er: Voorkeursscenario | None, peildatum: date
) -> dict[str, Any]:
    """The form opens with what lies there, else with what holds, from today on."""
    if ligt_er is not None:
        van = max(ligt_er.geldig_van, peildatum)
        return initial | {"geldig_van": van, "versie": ligt_er.versie}
    # What holds is no proposal: its version and its days are not carried over.
    return initial | {"geldig_van": peildatum, "geldig_tot": None, "versie": NOG_GEEN_RIJ}


def voorstel_pagina(paar: Paar, ligt_er: Voorkeursscenario | None, actor: Actor) -> dict[str, Any]:
    """The page to propose, or to answer with another proposal."""
    uitleg = (
        "Dit geldt voor iedereen die van dit azc naar deze gemeente gaat, zodra beide kanten "
        "hebben bevestigd. Per persoon mag de gemeente afwijken, met een reden."
    )
    if ligt_er is None:
        return _pagina(paar, "Afspraak voorstellen", uitleg, knop="Stel dit voor")
    if actor.partij is not None and ligt_er.voorgesteld_door == actor.partij.value:
        return _pagina(paar, "Voorstel aanpassen", uitleg, knop="Stel dit voor")
    return _pagina(paar, "Ander voorstel doen", uitleg, knop="Stel dit voor")


def bevestig_pagina(
    paar: Paar, rij: Voorkeursscenario, actor: Actor, peildatum: date
) -> dict[str, Any]:
    """The page to confirm: what it says, and what it does."""
    gevolgen = [f"{naam}: {waarde}" for naam, waarde in gegevens(rij)]
    begin = regels.ingaand(rij.geldig_van, akkoord_op=peildatum)
    if len(rij.stand.wacht_op) > 1:
        gevolgen.append("Daarna moet de andere kant nog bevestigen. Tot dan geldt er niets.")
    else:
        gevolgen.append(f"De afspraak geldt vanaf {datum(begin)}. Wat eerder gold, eindigt dan.")
    if rij.scenario:
        gevolgen.append(_gevolg(Scenario(rij.scenario)))
    pagina = _pagina(paar, f"Bevestig: {woorden.wat(rij)}", "", knop="Bevestig")
    return {**pagina, "weetjes": gevolgen}


def sluit_pagina(paar: Paar, rij: Voorkeursscenario, actor: Actor) -> dict[str, Any]:
    """The page to take a proposal back, or to refuse it."""
    is_eigen = actor.partij is not None and rij.voorgesteld_door == actor.partij.value
    if is_eigen:
        return _pagina(paar, "Voorstel intrekken", "", knop="Trek het voorstel in")
    uitleg = "Wilt u iets anders? Doe dan liever zelf een ander voorstel."
    return _pagina(paar, "Voorstel afwijzen", uitleg, knop="Wijs het voorstel af")


def eerste_einde(rij: Voorkeursscenario, peildatum: date) -> date:
    """The first day on which it can hold no more; what ends already, ends not later."""
    eerst = regels.eerste_einde(peildatum, geldig_van=rij.geldig_van)
    return eerst if rij.geldig_tot is None else min(eerst, rij.geldig_tot)


def beeindig_pagina(paar: Paar, eerst: date) -> dict[str, Any]:
    """The page to end what was agreed."""
    uitleg = (
        f"Dat kan vanaf {datum(eerst)}. De andere kant krijgt bericht. Vanaf die dag vertelt de "
        "gemeente COA weer per persoon welk scenario het wordt."
    )
    return _pagina(paar, "Afspraak beëindigen", uitleg, knop="Beëindig de afspraak")


def regio_pagina(azc: Eenheid) -> dict[str, Any]:
    """The page to propose to several gemeenten at once."""
    uitleg = (
        "Dezelfde afspraak voor meer gemeenten. Voor elke gemeente geldt de afspraak zodra die "
        "gemeente en het azc hebben bevestigd."
    )
    return {
        "naam": azc.naam,
        "titel": f"Regionale afspraak met {azc.naam}",
        "uitleg": uitleg,
        "knop": "Stel dit voor",
        "paar": "",
        "paar_url": "",
    }


def per_regio(
    gemeenten: Iterable[Eenheid], *, eigen_id: UUID | None
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The gemeenten as choices under their arbeidsmarktregio: own first, without last."""
    regios: dict[str, list[tuple[str, str]]] = {}
    eigen = ""
    for gemeente in gemeenten:
        regios.setdefault(gemeente.arbeidsmarktregio, []).append((str(gemeente.pk), gemeente.naam))
        if gemeente.pk == eigen_id:
            eigen = gemeente.arbeidsmarktregio
    volgorde = sorted(regios, key=lambda naam: (naam != eigen, not naam, naam))
    return [(f"{naam or 'Zonder regio'} ({len(regios[naam])})", regios[naam]) for naam in volgorde]


def contact_pagina(paar: Paar, actor: Actor) -> dict[str, Any]:
    """The page to say who is the contact."""
    uitleg = (
        f"Wie is bij {woorden.KANT[actor.partij or Partij.COA]} het vaste aanspreekpunt voor "
        "deze samenwerking? Beide kanten zien dit meteen."
    )
    return _pagina(paar, "Contactpersonen kiezen", uitleg)


def bezoek_pagina(paar: Paar) -> dict[str, Any]:
    """The page to record a visit."""
    return _pagina(paar, "Bezoek aan elkaar vastleggen", "")


def als_keuzes(collegas: Iterable[Medewerker]) -> list[tuple[str, str]]:
    """Colleagues as choices of a field."""
    return [(str(rij.pk), f"{rij.gebruiker.naam} ({naam_van(rij.rol)})") for rij in collegas]


def begin_contact(rij: Samenwerking | None, actor: Actor) -> Mapping[str, Any]:
    """Who stands there now on the own side."""
    if rij is None:
        return {"versie": NOG_GEEN_RIJ}
    kant = (actor.partij or Partij.COA).value
    waarden = {naam: getattr(rij, f"{naam}_{kant}_id") or "" for naam in ("contact", "vervanger")}
    return {naam: str(waarde) for naam, waarde in waarden.items()} | {"versie": rij.versie}


def _gevolg(scenario: Scenario) -> str:
    return (
        f"Het azc gaat bij iedereen uit van scenario {scenario.nummer}. De gemeente hoeft COA dat "
        f"niet meer per persoon te vertellen (T-06). {_ALTIJD_ZELF}"
    )


def _pagina(paar: Paar, titel: str, uitleg: str, *, knop: str = "Opslaan") -> dict[str, Any]:
    return {
        "naam": f"{paar.gemeente.naam} en {paar.azc.naam}",
        "titel": titel,
        "uitleg": uitleg,
        "knop": knop,
        "paar": f"{paar.gemeente.naam} en {paar.azc.naam}",
        "paar_url": reverse("samenwerking:pair", args=[paar.gemeente.pk, paar.azc.pk]),
    }
