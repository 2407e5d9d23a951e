"""Keeping and destroying in words."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import reverse

from overdracht.core.bewaren import TWEEDE_PAAR_OGEN
from overdracht.core.keuzes import Lijststaat, Regelstaat
from overdracht.core.normen import Norm
from overdracht.core.normen.bewaren import BEWAREN
from overdracht.core.rechten import Actor, Handeling, mag
from overdracht.data.models import Medewerker, Vernietigingslijst, Vernietigingsstop
from overdracht.proces.bewaren.actions.lijst import Bewaarbeeld, Lijstbeeld
from overdracht.proces.bewaren.deliver import bestand
from overdracht.proces.bewaren.queries.lijst import Regel
from overdracht.web.filters import datum, moment
from overdracht.web.woorden import hoofdletter, naam_van

STATEN = {
    Lijststaat.OPGESTELD: "wacht op goedkeuring",
    Lijststaat.GOEDGEKEURD: "goedgekeurd, wordt vernietigd",
    Lijststaat.UITGEVOERD: "vernietigd",
    Lijststaat.INGETROKKEN: "ingetrokken",
}
_REGELSTATEN = {
    Regelstaat.WACHT: "wacht",
    Regelstaat.VERNIETIGD: "vernietigd",
    Regelstaat.BLIJFT: "gebleven: tegengehouden of weer geopend",
}
_OPEN = (Lijststaat.OPGESTELD, Lijststaat.GOEDGEKEURD)


class Lijstregel(NamedTuple):
    """One list in the table of lists."""

    url: str
    kop: str
    staat: str
    wie: str


class Dossierregel(NamedTuple):
    """One dossier of a list: a name for who may see it, else how the log knows it."""

    wie: str
    url: str
    waarom: str
    sinds: str
    staat: str


def bewaren_pagina(beeld: Bewaarbeeld, actor: Actor) -> dict[str, Any]:
    """How many are due, and the lists there are."""
    is_bezig = any(Lijststaat(lijst.staat) in _OPEN for lijst in beeld.lijsten)
    return {
        "aantal": beeld.te_vernietigen,
        "lijsten": [_lijstregel(lijst) for lijst in beeld.lijsten],
        "mag_maken": bool(beeld.te_vernietigen)
        and not is_bezig
        and mag(actor.rol, Handeling.VERNIETIGING_VOORBEREIDEN),
        "is_verankerd": bestand() is not None,
        "normen": [(norm.naam, _zo_lang(norm), norm.bron) for norm in _NORMEN],
    }


_NORMEN = tuple(BEWAREN[id_] for id_ in ("B-01", "B-02", "B-04", "B-03"))


def _zo_lang(norm: Norm) -> str:
    """`5 jaar`; what may not be kept a day longer goes at once."""
    if norm.duur is None or not norm.duur.aantal:
        return "niet bewaard"
    return str(norm.duur).replace("jaren", "jaar")


def _dossiers(aantal: int) -> str:
    return f"{aantal} dossier" if aantal == 1 else f"{aantal} dossiers"


def lijst_pagina(beeld: Lijstbeeld, actor: Actor) -> dict[str, Any]:
    """One list; when it was carried out it is the declaration of destruction."""
    lijst = beeld.lijst
    staat = Lijststaat(lijst.staat)
    is_tweede = actor.rol in TWEEDE_PAAR_OGEN.values()
    is_zelf = lijst.opgesteld_door.gebruiker_id == actor.gebruiker_id
    return {
        "lijst": lijst,
        "titel": f"Vernietigingslijst van {datum(lijst.opgesteld_op)}",
        "gegevens": [*_gegevens(lijst)],
        "regels": [_dossierregel(regel) for regel in beeld.regels],
        "mag_goedkeuren": staat is Lijststaat.OPGESTELD and is_tweede and not is_zelf,
        "mag_intrekken": staat in _OPEN,
        "verklaring": [*_verklaring(lijst)] if staat is Lijststaat.UITGEVOERD else [],
        "tabellen": [
            (hoofdletter(tabel), str(aantal))
            for tabel, aantal in lijst.verklaring.get("per_tabel", {}).items()
        ],
    }


def stop_weetjes(stop: Vernietigingsstop | None) -> tuple[str, ...]:
    """What is known of the stop that stands, beside its form."""
    if stop is None:
        return ()
    grond = naam_van(stop.grond)
    return (f"Tegengehouden sinds {datum(stop.van)}: {grond}.", f"Reden: {stop.reden}")


def _lijstregel(lijst: Vernietigingslijst) -> Lijstregel:
    return Lijstregel(
        url=reverse("bewaren:detail", args=[lijst.pk]),
        kop=f"Lijst van {datum(lijst.opgesteld_op)}",
        staat=STATEN[Lijststaat(lijst.staat)],
        wie=_wie(lijst.opgesteld_door),
    )


def _gegevens(lijst: Vernietigingslijst) -> Iterator[tuple[str, str]]:
    yield "Organisatie", lijst.organisatie.naam
    yield "Hoe het ervoor staat", STATEN[Lijststaat(lijst.staat)]
    yield "Gemaakt", f"{datum(lijst.opgesteld_op)} door {_wie(lijst.opgesteld_door)}"
    if lijst.goedgekeurd_door and lijst.goedgekeurd_op:
        yield "Goedgekeurd", f"{datum(lijst.goedgekeurd_op)} door {_wie(lijst.goedgekeurd_door)}"


def _verklaring(lijst: Vernietigingslijst) -> Iterator[tuple[str, str]]:
    inhoud = lijst.verklaring
    yield "Vernietigd", f"{_dossiers(inhoud['vernietigd'])}, op {moment(lijst.uitgevoerd_at)}"
    if inhoud["gebleven"]:
        yield "Gebleven", f"{_dossiers(inhoud['gebleven'])}, tegengehouden of weer geopend"
    for norm_id, aantal in inhoud["per_norm"].items():
        norm = BEWAREN[norm_id]
        yield "Op grond van", f"{norm.naam}: {_zo_lang(norm)} ({norm.bron}), {_dossiers(aantal)}"
    yield "Hoe", "Alle rijen zijn gewist. In een reservekopie gaan ze weg met die kopie."
    yield "Controlegetal", inhoud["controlegetal"]


def _dossierregel(regel: Regel) -> Dossierregel:
    norm = BEWAREN[regel.rij.norm]
    is_weg = regel.rij.staat == Regelstaat.VERNIETIGD
    url = reverse("dossier:detail", args=[regel.rij.dossier_id]) if regel.naam else ""
    return Dossierregel(
        wie=regel.naam or (f"Dossier {regel.kenmerk}" if regel.kenmerk else "Vernietigd dossier"),
        url=url,
        waarom=f"{norm.naam}: {_zo_lang(norm)}",
        sinds=str(regel.rij.begint_op.year) if is_weg else datum(regel.rij.begint_op),
        staat=_REGELSTATEN[Regelstaat(regel.rij.staat)],
    )


def _wie(medewerker: Medewerker) -> str:
    return medewerker.gebruiker.naam
