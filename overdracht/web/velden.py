"""A field of a Django form as the `veld` macro writes it: words and attributes, no decisions.

Widgets are written by our own macros: fifty times cheaper than Django's widget templates, and
label, hint, fault and `aria-describedby` come out the same for every field.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.forms import BaseForm, BoundField, ChoiceField, Field, widgets
from django.urls import reverse
from django.utils.translation import gettext

from overdracht.web.vrije_tekst import Letop, VrijeTekstForm, VrijeTekstVeld

_SOORTEN: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.Textarea, "tekstvlak"),
    (widgets.CheckboxSelectMultiple, "vinkjes"),
    (widgets.RadioSelect, "keuzes"),
    (widgets.SelectMultiple, "meerkeuzelijst"),
    (widgets.Select, "keuzelijst"),
    (widgets.CheckboxInput, "vinkje"),
    (widgets.DateInput, "datum"),
    (widgets.FileInput, "bestand"),
    (widgets.HiddenInput, "verborgen"),
)
_NIET_OVERNEMEN = frozenset(
    {"aria-describedby", "class", "id", "placeholder", "required", "style", "type"}
)
_VEREIST = Field.default_error_messages["required"]
_VINKJE = "utrecht-checkbox wo-keuze__invoer"
_KORT = 12  # letters: choices that short stand beside each other
_GROEPEN = frozenset({"keuzes", "vinkjes"})


class Optie(NamedTuple):
    """One choice; `groep` is the heading above it in a list, or empty."""

    tekst: str
    groep: str
    attrs: Mapping[str, Any]


class Veldbeeld(NamedTuple):
    """Everything that the page says about one field; `attrs` are those of its input."""

    soort: str
    id: str
    label: str
    hint: str
    fouten: tuple[str, ...]
    waarde: str
    is_verplicht: bool
    opties: tuple[Optie, ...]
    attrs: Mapping[str, Any]
    is_vrij: bool = False
    letop: Letop | None = None

    @property
    def groepen(self) -> tuple[tuple[str, tuple[Optie, ...]], ...]:
        """The choices of a list under their headings, in order."""
        per_groep = groupby(self.opties, key=lambda optie: optie.groep)
        return tuple((groep, tuple(opties)) for groep, opties in per_groep)

    @staticmethod
    def is_gekozen(opties: Iterable[Optie]) -> bool:
        """Whether one of these tick boxes is on: then the heading above them stands open."""
        return any(optie.attrs["checked"] is not None for optie in opties)

    @property
    def is_groep(self) -> bool:
        """Radio buttons and tick boxes stand in a fieldset with a legend."""
        return self.soort in _GROEPEN

    @property
    def groep(self) -> Mapping[str, Any]:
        """The attributes of that fieldset."""
        return {"id": self.id, "aria-describedby": beschreven_door(self)}

    @property
    def klasse(self) -> str:
        """The classes of the box around the field."""
        fout = " utrecht-form-field--invalid" if self.fouten else ""
        is_kort = self.is_groep and all(len(optie.tekst) <= _KORT for optie in self.opties)
        naast = " wo-veld--naast" if is_kort else ""
        return f"utrecht-form-field{fout} wo-veld wo-veld--{self.soort}{naast}"


class Veldfout(NamedTuple):
    """One line of the summary above a form; `anker` is the id to go to, or empty."""

    anker: str
    melding: str


def veldbeeld(veld: BoundField, label: str = "", hint: str = "") -> Veldbeeld:
    """What the macro writes for this field; `label` and `hint` may be said anew for this page."""
    widget = veld.field.widget
    soort = next((naam for klasse, naam in _SOORTEN if isinstance(widget, klasse)), "regel")
    waarde = veld.value()
    beeld = Veldbeeld(
        soort=soort,
        id=veld.auto_id if soort in _GROEPEN else veld.id_for_label,
        label=str(label or veld.label),
        hint=str(hint or veld.help_text),
        fouten=tuple(_melding(fout) for fout in veld.errors),
        waarde=_tekst(waarde, veld),
        is_verplicht=veld.field.required,
        opties=(),
        attrs={},
    )
    if isinstance(veld.field, VrijeTekstVeld):
        beeld = beeld._replace(is_vrij=True, letop=_letop(veld))
    gemeen = _gemeen(veld, beeld)
    if isinstance(widget, widgets.ChoiceWidget):
        beeld = beeld._replace(opties=_opties(veld, beeld, waarde))
    return beeld._replace(attrs=gemeen | _eigen(widget, beeld, waarde))


def beschreven_door(beeld: Veldbeeld) -> str | None:
    """The ids of the hint and the fault, for who hears the page."""
    namen = [f"{beeld.id}-hint"] if beeld.hint else []
    namen += [f"{beeld.id}-fout"] if beeld.fouten else []
    return " ".join(namen) or None


def _gemeen(veld: BoundField, beeld: Veldbeeld) -> dict[str, Any]:
    """The attributes that every input has. `None` is not written; a bare word has no value."""
    eigen = {
        naam: "" if w is True else w
        for naam, w in veld.field.widget.attrs.items()
        if naam not in _NIET_OVERNEMEN and w is not False
    }
    mee = _kijkt_mee(veld, beeld) if beeld.is_vrij else {}
    return (
        eigen
        | mee
        | {
            "id": beeld.id,
            "name": veld.html_name,
            "required": "" if beeld.is_verplicht else None,
            "disabled": "" if veld.field.disabled else None,
            "aria-invalid": "true" if beeld.fouten else None,
            "aria-describedby": beschreven_door(beeld),
        }
    )


def _letop(veld: BoundField) -> Letop | None:
    return veld.form.letop.get(veld.name) if isinstance(veld.form, VrijeTekstForm) else None


def _kijkt_mee(veld: BoundField, beeld: Veldbeeld) -> dict[str, str]:
    """While typing, this one field is sent to be looked at; the answer comes under it."""
    agenda = "&agenda=1" if getattr(veld.form, "agenda", False) else ""
    return {
        "hx-post": f"{reverse('planning:vrije_tekst')}?veld={veld.html_name}{agenda}",
        "hx-params": f"{veld.html_name},csrfmiddlewaretoken",
        "hx-trigger": "input changed delay:700ms",
        "hx-target": f"#{beeld.id}-letop",
        "hx-swap": "innerHTML",
    }


def _eigen(widget: widgets.Widget, beeld: Veldbeeld, waarde: Any) -> dict[str, Any]:
    """What this kind of input has beside that: its class, its type, its value."""
    soort = getattr(widget, "input_type", "text") or "text"
    match beeld.soort:
        case "verborgen":
            return {"type": "hidden", "value": beeld.waarde, "required": None}
        case "tekstvlak":
            return {"class": "utrecht-textarea wo-invoer"}
        case "keuzelijst" | "meerkeuzelijst":
            meer = "" if beeld.soort == "meerkeuzelijst" else None
            return {"class": "utrecht-select wo-invoer", "multiple": meer}
        case "vinkje":
            aan = "" if waarde and waarde != "False" else None
            return {"type": "checkbox", "class": _VINKJE, "checked": aan}
        case _:
            klasse = f"utrecht-textbox wo-invoer wo-invoer--{beeld.soort}"
            type_ = "date" if beeld.soort == "datum" else soort
            return {"type": type_, "class": klasse, "value": beeld.waarde or None}


def _tekst(waarde: Any, veld: BoundField) -> str:
    """The value as it goes into the page; a day as ISO, for that is what a date field takes."""
    if waarde is None or isinstance(veld.field.widget, widgets.FileInput | widgets.PasswordInput):
        return ""
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(veld.field.prepare_value(waarde))


def _opties(veld: BoundField, beeld: Veldbeeld, waarde: Any) -> tuple[Optie, ...]:
    widget = veld.field.widget
    gekozen = {str(w) for w in widget.format_value(waarde)}
    maak = _knopattrs(veld, beeld) if beeld.is_groep else _lijstattrs
    return tuple(
        Optie(tekst, groep, maak(nummer, w, is_gekozen=w in gekozen))
        for nummer, (w, tekst, groep) in enumerate(_keuzes(widget.choices))
    )


def _lijstattrs(_nummer: int, waarde: str, *, is_gekozen: bool) -> dict[str, Any]:
    return {"value": waarde, "selected": "" if is_gekozen else None}


def _knopattrs(veld: BoundField, beeld: Veldbeeld) -> Callable[..., dict[str, Any]]:
    """Radio buttons and tick boxes: one of the first must be chosen, each of the second may be."""
    is_radio = beeld.soort == "keuzes"

    def maak(nummer: int, waarde: str, *, is_gekozen: bool) -> dict[str, Any]:
        return {
            "type": "radio" if is_radio else "checkbox",
            "class": "utrecht-radio-button wo-keuze__invoer" if is_radio else _VINKJE,
            "id": f"{beeld.id}_{nummer}",
            "name": veld.html_name,
            "value": waarde,
            "checked": "" if is_gekozen else None,
            "required": "" if is_radio and beeld.is_verplicht else None,
            "disabled": "" if veld.field.disabled else None,
            "aria-describedby": f"{beeld.id}-fout" if beeld.fouten else None,
        }

    return maak


def _keuzes(choices: Iterable[tuple[Any, Any]]) -> Iterable[tuple[str, str, str]]:
    for waarde, tekst in choices:
        if isinstance(tekst, list | tuple):
            yield from (("" if w is None else str(w), str(t), str(waarde)) for w, t in tekst)
        else:
            yield "" if waarde is None else str(waarde), str(tekst), ""


def fouten(form: BaseForm) -> tuple[Veldfout, ...]:
    """Every fault of the form for the summary above it, each with the field to go to."""
    algemeen = tuple(Veldfout("", str(fout)) for fout in form.non_field_errors())
    return algemeen + tuple(
        Veldfout(_anker(veld), f"{_met_dubbele_punt(str(veld.label))} {_melding(fout)}")
        for veld in form
        for fout in veld.errors
    )


def _melding(fout: object) -> str:
    """What a form of another package says of an empty field is said as ours say it."""
    tekst = str(fout)
    return gettext("Vul dit in.") if tekst == str(_VEREIST) else tekst


def _met_dubbele_punt(label: str) -> str:
    return label if label.endswith(("?", "!", ".")) else f"{label}:"


def _anker(veld: BoundField) -> str:
    if isinstance(veld.field.widget, widgets.RadioSelect | widgets.CheckboxSelectMultiple):
        return f"{veld.auto_id}_0"
    return veld.id_for_label


def begin_leeg(veld: Field) -> None:
    """A list that must be chosen from begins with no choice: nobody saves the first one unseen."""
    is_lijst = isinstance(veld.widget, widgets.Select)
    if not isinstance(veld, ChoiceField) or not is_lijst or not veld.required:
        return
    keuzes: list[tuple[Any, Any]] = list(veld.widget.choices)
    if len(keuzes) > 1 and all(sleutel for sleutel, _naam in keuzes):
        veld.choices = [("", gettext("Maak een keuze")), *keuzes]


def verborgen(form: BaseForm) -> list[BoundField]:
    """The hidden fields, such as `versie`."""
    return form.hidden_fields()
