"""Every door of the URL conf, and the addresses behind which a dossier could stand.

A parameter that is not in the table stops the walk: a new door must be walked through too.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import NoReverseMatch, converters, reverse

from overdracht.core.begrippen import Gespreksoort, Rol, Toegangsoort
from overdracht.data.models import (
    Afwezigheid,
    Bericht,
    Deelname,
    Gesprek,
    Importbestand,
    Klantprofielmoment,
    Kostenboeking,
    Medewerker,
    OpgeslagenWeergave,
    Toegang,
    Toezichtpunt,
    Uitvoerverzoek,
    Uitzondering,
    Verblijf,
    Vernietigingslijst,
    Verwijderverzoek,
    Verzoek,
    Voorinburgering,
)
from overdracht.support.toegang.policy import Beleid, Soort, beleid_van, list_routes
from tests.factories import BEGIN
from tests.muren.wereld import Persona, Wereld
from tests.muren.zaak import Zaak

EIGEN, VREEMD, KRUIS, NERGENS = "eigen", "vreemd", "kruis", "nergens"
BESTAAT_NIET = UUID("99999999-9999-4999-8999-999999999999")
_PAD = re.compile(r"<(?:(\w+):)?(\w+)>")
_REGEX = re.compile(r"\(\?P<(\w+)>")
# Of a closed list in an address these members are tried; a short list is walked whole.
_HOOGSTENS = 3


class OnbekendeParameter(Exception):
    """An address has a part of which this walk does not know what to fill in."""


class Deur(NamedTuple):
    """One route with one choice of every closed list in its path."""

    naam: str
    pad: str
    beleid: Beleid
    params: tuple[str, ...]
    keuzes: tuple[tuple[str, str], ...] = ()

    @property
    def titel(self) -> str:
        """How the table calls it."""
        keuze = ", ".join(waarde for _, waarde in self.keuzes)
        return f"{self.naam or '-'}{f' [{keuze}]' if keuze else ''}"

    @property
    def noemt_een_rij(self) -> bool:
        """Whether an address of this door says whose rows are meant."""
        return bool(set(self.params) & _RIJEN)

    @property
    def is_van_derden(self) -> bool:
        """Whether a package guards this door: it asks who is signed in, never in which role."""
        return self.pad.startswith("/accounts/") and self.beleid.soort is Soort.OPENBAAR

    @property
    def noemt_meer_rijen(self) -> bool:
        """Whether an address of this door names a dossier and a row in it."""
        return len(set(self.params) & _RIJEN) > 1


def list_deuren() -> list[Deur]:
    """Every door of the house, in the order of the URL conf, each once."""
    gezien: dict[tuple[str, str], Deur] = {}
    for pad, naam, view in list_routes():
        beleid = beleid_van(view, naam, pad)
        assert beleid is not None, pad
        params = tuple(_REGEX.findall(pad) or [p for _, p in _PAD.findall(pad)])
        for keuzes in _combinaties(pad):
            deur = Deur(naam, f"/{pad}", beleid, params, keuzes)
            gezien.setdefault((deur.titel, pad), deur)
    return list(gezien.values())


def adres(deur: Deur, wereld: Wereld, persona: Persona, relatie: str) -> str:
    """The address of this door for what is one's own, a neighbour's, crossed, or not there."""
    vast = dict(deur.keuzes)
    waarden = {
        param: vast[param] if param in vast else _vul(deur, param, wereld, persona, relatie)
        for param in deur.params
    }
    if not deur.naam:
        return deur.pad.replace("^", "").replace("$", "")
    try:
        return reverse(deur.naam, kwargs=waarden)
    except NoReverseMatch as fout:
        raise OnbekendeParameter(f"{deur.titel}: {waarden}") from fout


def _combinaties(pad: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every choice of the closed list in the path; a path has one at most."""
    lijsten = [(param, keuzes) for soort, param in _PAD.findall(pad) if (keuzes := _keuzes(soort))]
    if not lijsten:
        yield ()
        return
    ((param, keuzes),) = lijsten
    for keuze in keuzes if len(keuzes) <= _HOOGSTENS else (keuzes[0], keuzes[-1]):
        yield ((param, keuze),)


def _keuzes(soort: str) -> list[str]:
    lezer = converters.get_converters().get(soort)
    if lezer is None or type(lezer).__module__.startswith("django."):
        return []
    return lezer.regex.split("|")


Zoeker = Callable[[Wereld, Persona, Zaak], Any]


def _vul(deur: Deur, param: str, wereld: Wereld, persona: Persona, relatie: str) -> Any:
    ruimte = deur.naam.partition(":")[0]
    zoek = _WAARDEN.get(f"{ruimte}:{param}") or _WAARDEN.get(param)
    if zoek is None:
        raise OnbekendeParameter(
            f"De deur {deur.naam} heeft een deel <{param}>. Zet in tests/muren/deuren.py wat daar "
            "hoort voor een eigen en voor een vreemd dossier."
        )
    if relatie == NERGENS and param in _RIJEN:
        return BESTAAT_NIET
    # Crossed: the dossier is one's own, the row in it is a neighbour's.
    is_vreemd = relatie == VREEMD or (relatie == KRUIS and param != "dossier_id")
    return zoek(wereld, persona, wereld.vreemd if is_vreemd else wereld.eigen)


def _rij(tabel: Any) -> Zoeker:
    return lambda _wereld, _persona, zaak: zaak.rijen(tabel).first().pk


def _weergave(wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    rijen = OpgeslagenWeergave.objects.order_by("naam")
    if zaak is wereld.vreemd or persona.medewerker is None:
        return rijen.exclude(medewerker__in=wereld.cast()).get().pk
    rij, _ = rijen.get_or_create(
        medewerker=persona.medewerker, defaults={"naam": f"van {persona.naam}"}
    )
    return rij.pk


def _punt(_wereld: Wereld, _persona: Persona, zaak: Zaak) -> UUID:
    return Toezichtpunt.objects.get(dossier=zaak.dossier).pk


def _nood(_wereld: Wereld, _persona: Persona, zaak: Zaak) -> UUID:
    """The colleague who was let in; where nobody was, a row that is no emergency."""
    rijen = Toegang.objects.filter(dossier=zaak.dossier)
    rij = rijen.filter(soort=Toegangsoort.NOODTOEGANG.value).first() or rijen.first()
    assert rij is not None
    return rij.pk


def _lijst(wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    """The list of where this visitor works; who has none looks at that of the gemeente."""
    eigen = zaak.koppeling.gemeente.organisatie_id
    zelf = persona.medewerker.eenheid.organisatie_id if persona.medewerker else eigen
    rijen = Vernietigingslijst.objects.order_by("pk")
    hier = rijen.filter(organisatie=zelf) if zaak is not wereld.vreemd else rijen.none()
    rij = hier.first() or rijen.filter(organisatie=eigen).first()
    assert rij is not None
    return rij.pk


def _verzoek(wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    """What this visitor asked; who asks nothing has nothing of their own."""
    eigen = Uitvoerverzoek.objects.filter(medewerker=persona.medewerker)
    if zaak is wereld.vreemd or not eigen.exists():
        return Uitvoerverzoek.objects.exclude(medewerker__in=wereld.cast()).get().pk
    return eigen.get().pk


def _bericht(_wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    """A message that this visitor can read, if there is one."""
    rijen = Bericht.objects.filter(dossier=zaak.dossier).order_by("soort", "pk")
    actor = persona.actor
    rij = (rijen.voor(actor).first() if actor else None) or rijen.first()
    assert rij is not None
    return rij.pk


def _bestand(wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    """A file of this visitor; one who may not import has none."""
    eigen = Importbestand.objects.filter(medewerker=persona.medewerker)
    if zaak is wereld.vreemd or not eigen.exists():
        return Importbestand.objects.exclude(medewerker__in=wereld.cast()).get().pk
    return eigen.get().pk


def _gesprek(_wereld: Wereld, _persona: Persona, zaak: Zaak) -> UUID:
    return Gesprek.objects.get(dossier=zaak.dossier, soort=Gespreksoort.DRIEGESPREK).pk


def _locatie(_wereld: Wereld, _persona: Persona, zaak: Zaak) -> UUID:
    return zaak.koppeling.coa_locatie_id


def _collega(wereld: Wereld, persona: Persona, zaak: Zaak) -> Medewerker:
    """Somebody who works where this visitor works, or at the neighbour's."""
    zelf = persona.medewerker
    hier = zaak.koppeling.gemeente_id if zaak is wereld.vreemd or not zelf else zelf.eenheid_id
    rijen = Medewerker.objects.filter(eenheid_id=hier).order_by("rol", "pk")
    rij = (rijen.exclude(pk=zelf.pk) if zelf else rijen).first() or rijen.first()
    assert rij is not None
    return rij


def _regievoerder(wereld: Wereld, persona: Persona, zaak: Zaak) -> Medewerker:
    """Oneself if that is who leads cases, else one who does: here, or at the neighbour's."""
    zelf = persona.medewerker
    hier = zaak.koppeling.gemeente_id
    if zelf and zaak is not wereld.vreemd and zelf.rol == Rol.REGIEVOERDER_GEMEENTE.value:
        return zelf
    rijen = Medewerker.objects.filter(eenheid_id=hier, rol=Rol.REGIEVOERDER_GEMEENTE.value)
    rij = rijen.order_by("pk").first()
    assert rij is not None
    return rij


def _afwezigheid(wereld: Wereld, persona: Persona, zaak: Zaak) -> UUID:
    """A leave in a time that no page shows; the walk makes it where there is none."""
    wie = _regievoerder(wereld, persona, zaak)
    rij, _ = Afwezigheid.objects.get_or_create(
        medewerker=wie, defaults={"afwezig_van": BEGIN, "afwezig_tot": BEGIN}
    )
    return rij.pk


_WAARDEN: dict[str, Zoeker] = {
    "dossier_id": lambda _wereld, _persona, zaak: zaak.dossier.pk,
    "gesprek_id": _gesprek,
    "voorinburgering:rij_id": _rij(Voorinburgering),
    "participatie:rij_id": _rij(Deelname),
    "kosten:rij_id": _rij(Kostenboeking),
    "klantprofiel:rij_id": _rij(Klantprofielmoment),
    "verblijf_id": _rij(Verblijf),
    "weergave_id": _weergave,
    "lijst_id": _lijst,
    "verzoek:verzoek_id": _rij(Verzoek),
    "onderwerp": lambda *_: "achternaam",
    "punt_id": _punt,
    "toegang_id": _nood,
    "verzoek_id": _verzoek,
    "uitzondering_id": _rij(Uitzondering),
    "wisverzoek_id": _rij(Verwijderverzoek),
    "verwerking_id": lambda *_: "overdragen-v1",
    "bestand_id": _bestand,
    "bericht_id": _bericht,
    "locatie_id": _locatie,
    "gemeente_id": lambda _wereld, _persona, zaak: zaak.koppeling.gemeente_id,
    "gebruiker_id": lambda *waar: _collega(*waar).gebruiker_id,
    "drukte:medewerker_id": lambda *waar: _regievoerder(*waar).pk,
    "afwezigheid_id": _afwezigheid,
    "medewerker_id": lambda *waar: _collega(*waar).pk,
    # Nobody signs in elsewhere here: what is beyond these doors has tests of its own.
    "dienst_id": lambda *_: BESTAAT_NIET,
    "geheim": lambda *_: "geen-sleutel",
    "eenheid_id": lambda _wereld, _persona, zaak: zaak.koppeling.gemeente_id,
    # Pages of allauth: a key that opens nothing.
    "key": lambda *_: "geen-sleutel",
    "uidb36": lambda *_: "1a",
    "pk": lambda *_: 1,
}
# Parameters that name a row of somebody; the others are the same for everyone.
_RIJEN = {
    "dossier_id",
    "gesprek_id",
    "rij_id",
    "verblijf_id",
    "weergave_id",
    "lijst_id",
    "punt_id",
    "toegang_id",
    "verzoek_id",
    "uitzondering_id",
    "wisverzoek_id",
    "bestand_id",
    "bericht_id",
    "gebruiker_id",
    "medewerker_id",
    "afwezigheid_id",
}
