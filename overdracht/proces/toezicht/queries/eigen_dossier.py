"""Everything that is kept of one person, read from the tables themselves, without third parties."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.inzage import BIJ_GEVAAR, Masker, is_weggelaten, list_tabellen
from overdracht.data.models import (
    Dossier,
    Eenheid,
    Gebruiker,
    Medewerker,
    Persoon,
)
from overdracht.proces.toezicht.queries.rijen import VanWie, list_rijen, load_van_wie
from overdracht.support.audit.sentences import naam_van_veld, waarde_in_woorden
from overdracht.web.filters import moment
from overdracht.web.woorden import functie, hoofdletter, naam_van

Rij = Mapping[str, Any]
# The tables that a person asks for come first, under words of their own.
_TITELS: Mapping[str, str] = {
    "persoon": "Wie u bent",
    "inburgeraar": "Uw inburgeringsplicht",
    "huishoudenlid": "Uw plaats in het huishouden",
    "huishouden": "Uw huishouden",
    "koppeling": "De koppeling aan een gemeente",
    "contactpersoon": "Uw contactpersonen",
    "verblijf": "Waar u verbleef",
    "huisvesting": "Uw woning en verhuizing",
    "toegang": "Wie uw dossier mocht zien",
    "gebeurtenis": "Wat er gebeurde",
    "termijn": "Termijnen die lopen",
    "bericht": "Berichten aan medewerkers over u",
}
_LABELS: Mapping[str, str] = {
    "created_at": "vastgelegd op",
    "vervangen_at": "later verbeterd op",
    "vastgelegd_door": "vastgelegd door",
    "actor_rol": "rol",
    "eenheid_naam": "organisatie",
    "v_nummer": "V-nummer",
    "bsn": "BSN",
    "oud": "dit stond er",
    "nieuw": "dit kwam er",
    "verschoven": "dit schoof mee",
}
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_GEEN: tuple[Any, ...] = (None, "", [], {})


class Onderdeel(NamedTuple):
    """The rows of one table: first as a machine reads them, then in words."""

    tabel: str
    titel: str
    rijen: tuple[Rij, ...]
    in_woorden: tuple[tuple[tuple[str, str], ...], ...]


def load_onderdelen(dossier_id: UUID) -> list[Onderdeel]:
    """Every table that holds something of this person; the caller asked for the right."""
    dossier = Dossier.objects.select_related("inburgeraar__persoon").get(pk=dossier_id)
    wie = load_van_wie(dossier)
    masker = maak_masker(wie)
    eerst = list(_TITELS)
    tabellen = sorted(list_tabellen(), key=lambda t: eerst.index(t) if t in eerst else len(eerst))
    return [onderdeel for tabel in tabellen if (onderdeel := _onderdeel(tabel, wie, masker)).rijen]


def maak_masker(wie: VanWie) -> Masker:
    """By what everyone else of the huishouden and the colleagues who worked on it can be known."""
    zelf = wie.dossier.inburgeraar.persoon
    eigen = {str(waarde).casefold() for waarde in _kenmerken(zelf)}
    anderen = Persoon.alles.filter(lidmaatschappen__huishouden_id__in=wie.huishoudens).exclude(
        Q(pk=zelf.pk) | Q(vervangen_door=zelf.pk)
    )
    gezin = [
        (kenmerk, f"[gezinslid {nummer}]")
        for nummer, ander in enumerate(anderen.order_by("geboortedatum", "pk").distinct(), start=1)
        for kenmerk in _kenmerken(ander)
        if kenmerk and kenmerk.casefold() not in eigen
    ]
    collegas = Gebruiker.objects.filter(
        medewerkers__eenheid__toegangen__dossier=wie.dossier
    ).values_list("naam", flat=True)
    return Masker([*gezin, *((naam, "[een medewerker]") for naam in collegas.distinct())])


def _kenmerken(persoon: Persoon) -> tuple[str, ...]:
    namen = (persoon.naam, persoon.voornamen, persoon.roepnaam, persoon.achternaam, persoon.voogd)
    return (*namen, persoon.v_nummer, persoon.bsn, persoon.telefoon, persoon.mail)


def _onderdeel(tabel: str, wie: VanWie, masker: Masker) -> Onderdeel:
    model = apps.get_model("overdracht", tabel)
    zonder = BIJ_GEVAAR.get(tabel, frozenset()) if wie.gevaar_sinds else frozenset()
    velden = [
        veld
        for veld in model._meta.concrete_fields
        if veld.name not in zonder and not is_weggelaten(tabel, veld.name)
    ]
    rijen, zinnen = [], []
    for rij in list_rijen(model, wie):
        waarden = {veld.name: _waarde(rij, veld, masker) for veld in velden}
        gevuld = {naam: waarde for naam, waarde in waarden.items() if waarde not in _GEEN}
        rijen.append(gevuld)
        zinnen.append(tuple(_in_woorden(gevuld)))
    titel = _TITELS.get(tabel) or hoofdletter(naam_van_veld(tabel))
    return Onderdeel(tabel, titel, tuple(rijen), tuple(zinnen))


def _waarde(rij: models.Model, veld: "models.Field[Any, Any]", masker: Masker) -> Any:
    if veld.is_relation:
        return _naar(getattr(rij, veld.name))
    return _plat(getattr(rij, veld.attname), masker)


def _naar(ander: Any) -> str:
    """Whom or what a row points at: of a colleague the work, never the name."""
    if isinstance(ander, Medewerker):
        return f"{functie(Rol(ander.rol))} van {ander.eenheid.naam}"
    return ander.naam if isinstance(ander, Eenheid) else ""


def _plat(waarde: Any, masker: Masker) -> Any:
    """As JSON knows it, and without the names of others."""
    if isinstance(waarde, dict):
        return {naam: _plat(deel, masker) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_plat(deel, masker) for deel in waarde]
    if isinstance(waarde, bool | int | float | None):
        return waarde
    return masker(_tekst(waarde))


def _tekst(waarde: Any) -> str:
    if isinstance(waarde, datetime):
        return timezone.localtime(waarde).isoformat(timespec="minutes")
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def _in_woorden(rij: Rij) -> Iterator[tuple[str, str]]:
    for naam, waarde in rij.items():
        yield hoofdletter(_LABELS.get(naam) or naam_van_veld(naam)), _zeg(waarde)


def _zeg(waarde: Any) -> str:
    if isinstance(waarde, dict):
        delen = (f"{naam_van_veld(naam)}: {_zeg(deel)}" for naam, deel in waarde.items())
        return "; ".join(delen)
    if isinstance(waarde, list):
        return ", ".join(_zeg(deel) for deel in waarde)
    if isinstance(waarde, str) and _MOMENT.match(waarde):
        return moment(datetime.fromisoformat(waarde))
    woord = waarde_in_woorden(waarde)
    return naam_van(woord) if re.fullmatch(r"[a-z]+(_[a-z]+)+", woord) else woord
