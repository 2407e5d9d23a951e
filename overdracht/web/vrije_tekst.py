"""A free text that looks along with its writer: noticed, explained, and left to choose.

`VrijeTekstVeld` is the field, `VrijeTekstForm` the form that holds such fields; `letop` makes the
notice, for the page and for the help while typing alike. Nothing of the text is kept or logged.
"""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

from django import forms

from overdracht.core.rechten import Handeling, mag
from overdracht.core.teksten import Uitleg, zin
from overdracht.core.vrije_tekst import (
    WEG,
    Vondst,
    Vondstsoort,
    find_vondsten,
    remove_vondsten,
)
from overdracht.web.http import ActorRequest, Wacht

LANGSTE = 5_000  # no field takes more; what is longer is not looked at while typing


class Keuze(StrEnum):
    """What the writer decides about what was noticed; none is chosen beforehand."""

    WEGHALEN = "weghalen"
    DRIEGESPREK = "driegesprek"
    BEWAREN = "bewaren"


_KEUZES = {
    Keuze.WEGHALEN: "Haal het weg uit de tekst",
    Keuze.DRIEGESPREK: "Haal het weg, en zet een punt op de agenda van het driegesprek",
    Keuze.BEWAREN: "Toch bewaren: het is nodig voor de overdracht",
}


# Django says these in the words of a programmer ("zorg ervoor dat deze waarde ...").
_GRENZEN = {
    "min_length": "Schrijf iets meer op: ten minste %(limit_value)d tekens.",
    "max_length": "Maak het korter: hoogstens %(limit_value)d tekens (nu %(show_value)d).",
    "min_value": "Vul een getal in van %(limit_value)s of meer.",
    "max_value": "Vul een getal in van %(limit_value)s of minder.",
}


class Letop(NamedTuple):
    """The notice at one field: sentences, and the choices. `gezien` says which text it is about."""

    naam: str
    id: str
    zinnen: tuple[str, ...]
    keuzes: tuple[tuple[Keuze, str], ...]
    gekozen: str
    gezien: str


class VrijeTekstVeld(forms.CharField):
    """A text in the writer's own words."""


def letop(naam: str, tekst: str, *, id_: str, agenda: bool, gekozen: str = "") -> Letop | None:
    """The notice about this text at the input `naam`; None when nothing was noticed."""
    vondsten = find_vondsten(tekst)
    if not vondsten:
        return None
    keuzes = tuple(
        (keuze, label) for keuze, label in _KEUZES.items() if agenda or keuze != Keuze.DRIEGESPREK
    )
    return Letop(naam, id_, tuple(_zinnen(tekst, vondsten)), keuzes, gekozen, _merk(tekst))


class VrijeTekstForm(forms.Form):
    """A form that is valid once every notice about its free texts has been answered.

    `agenda` offers the driegesprek. A BSN that the house knows is refused (`wacht`): that is no
    guess. A text that stood there already was answered by who wrote it.
    """

    agenda = False
    wacht: Wacht | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Nothing noticed yet; what is too short, long, low or high is said in plain words."""
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            veld.error_messages = {**_GRENZEN, **veld.error_messages}
        self.letop: dict[str, Letop] = {}
        self.te_agenderen = False
        self._onbeslist = False

    def look_along(self, request: ActorRequest, *, agenda: bool) -> None:
        """Before the form is judged: whom to ask, and whether there is a driegesprek to keep it."""
        self.wacht = getattr(request, "wacht", None)
        self.agenda = agenda and mag(request.actor.rol, Handeling.AGENDAPUNT_TOEVOEGEN)

    def full_clean(self) -> None:
        """After the shape: the words."""
        super().full_clean()
        self.letop, self.te_agenderen, self._onbeslist = {}, False, False
        if self.is_bound:
            for naam, veld in self.fields.items():
                if isinstance(veld, VrijeTekstVeld):
                    self._bekijk(naam, veld)

    def is_valid(self) -> bool:
        """Without faults, and without a notice that waits for an answer."""
        return super().is_valid() and not self._onbeslist

    @property
    def status(self) -> int:
        """How a page with this form answers: a notice is a question and no fault."""
        return 422 if self.is_bound and self.errors else 200

    def _bekijk(self, naam: str, veld: VrijeTekstVeld) -> None:
        tekst = self.cleaned_data.get(naam)
        if not isinstance(tekst, str) or tekst == self.get_initial_for_field(veld, naam):
            return
        vondsten = find_vondsten(tekst)
        if self._is_bekend(tekst, vondsten):
            self.add_error(naam, zin(Uitleg("vrije_tekst.bekend_bsn")))
        elif vondsten:
            self._volg_keuze(naam, veld, tekst, vondsten)

    def _is_bekend(self, tekst: str, vondsten: Iterable[Vondst]) -> bool:
        wacht = self.wacht
        return wacht is not None and any(
            wacht.kent_bsn("".join(filter(str.isdigit, tekst[v.van : v.tot])).zfill(9))
            for v in vondsten
            if v.soort is Vondstsoort.BSN
        )

    def _volg_keuze(
        self, naam: str, veld: VrijeTekstVeld, tekst: str, vondsten: Iterable[Vondst]
    ) -> None:
        """Do as was chosen for this very text; with another text the question is put anew."""
        invoer = self.add_prefix(naam)
        gezien = self.data.get(f"{invoer}-gezien") == _merk(tekst)
        keuze = self.data.get(f"{invoer}-keuze", "") if gezien else ""
        notitie = letop(
            invoer, tekst, id_=self[naam].id_for_label, agenda=self.agenda, gekozen=keuze
        )
        if notitie is None:
            return
        self.letop[naam] = notitie
        if keuze not in {k for k, _ in notitie.keuzes}:
            self._onbeslist = True
        elif keuze != Keuze.BEWAREN:
            self._haal_weg(naam, veld, remove_vondsten(tekst, vondsten))
            self.te_agenderen |= keuze == Keuze.DRIEGESPREK

    def _haal_weg(self, naam: str, veld: VrijeTekstVeld, rest: str) -> None:
        if veld.required and not rest.replace(WEG, "").strip(" .,;:!?-"):
            self.add_error(naam, zin(Uitleg("vrije_tekst.niets_over")))
            return
        try:
            self.cleaned_data[naam] = veld.clean(rest)
        except forms.ValidationError as fout:
            self.add_error(naam, fout)


def _zinnen(tekst: str, vondsten: Iterable[Vondst]) -> Iterable[str]:
    """One sentence for each kind, with the writer's own words."""
    per_soort: dict[Vondstsoort, dict[str, None]] = {}
    for vondst in vondsten:
        per_soort.setdefault(vondst.soort, {})[tekst[vondst.van : vondst.tot]] = None
    for soort, woorden in per_soort.items():
        genoemd = ", ".join(f"'{woord}'" for woord in woorden)
        yield zin(Uitleg(f"vrije_tekst.{soort}", {"woorden": genoemd}))


def _merk(tekst: str) -> str:
    """This text in a word, so that an answer about another text does not count for it."""
    return sha256(tekst.encode(errors="surrogatepass")).hexdigest()[:16]
