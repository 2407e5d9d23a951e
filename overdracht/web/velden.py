"""A field of a Django form as the `veld` macro writes it: words and attributes, no decisions.

Widgets are written by our own macros: fifty times cheaper than Django's widget templates, and
label, hint, fault and `aria-describedby` come out the same for every field.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.forms import BaseForm, BoundField, widgets

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
_GROEPEN = frozenset({"keuzes", "vinkjes"})


class Optie(NamedTuple):
    """One choice; `groep` is the heading above it in a list, or empty."""

    id: str
    waarde: str
    tekst: str
    is_gekozen: bool
    groep: str


class Veldbeeld(NamedTuple):
    """Everything that the page says about one field."""

    soort: str
    id: str
    naam: str
    label: str
    hint: str
    fouten: tuple[str, ...]
    waarde: str
    type: str
    opties: tuple[Optie, ...]
    attrs: Mapping[str, Any]
    is_verplicht: bool
    is_gekozen: bool
    is_vast: bool
    beschreven_door: str

    @property
    def groepen(self) -> tuple[tuple[str, tuple[Optie, ...]], ...]:
        """The choices of a list under their headings, in order."""
        per_groep = groupby(self.opties, key=lambda optie: optie.groep)
        return tuple((groep, tuple(opties)) for groep, opties in per_groep)

    @property
    def is_groep(self) -> bool:
        """Radio buttons and tick boxes stand in a fieldset with a legend."""
        return self.soort in _GROEPEN


class Veldfout(NamedTuple):
    """One line of the summary above a form; `anker` is the id to go to, or empty."""

    anker: str
    melding: str


def veldbeeld(veld: BoundField) -> Veldbeeld:
    """What the macro writes for this field."""
    widget = veld.field.widget
    soort = next((naam for klasse, naam in _SOORTEN if isinstance(widget, klasse)), "regel")
    waarde = veld.value()
    ident = veld.id_for_label if soort not in _GROEPEN else veld.auto_id
    fouten_ = tuple(str(fout) for fout in veld.errors)
    hint = str(veld.help_text)
    opties = _opties(veld, ident, waarde) if isinstance(widget, widgets.ChoiceWidget) else ()
    wijst = ((f"{ident}-hint", hint), (f"{ident}-fout", fouten_))
    return Veldbeeld(
        soort=soort,
        id=ident,
        naam=veld.html_name,
        label=str(veld.label),
        hint=hint,
        fouten=fouten_,
        waarde=_tekst(waarde, veld),
        type=getattr(widget, "input_type", "text") or "text",
        opties=opties,
        attrs=_attrs(widget.attrs),
        is_verplicht=veld.field.required,
        is_gekozen=soort == "vinkje" and bool(waarde) and waarde != "False",
        is_vast=veld.field.disabled,
        beschreven_door=" ".join(naam for naam, gevuld in wijst if gevuld),
    )


def _attrs(attrs: Mapping[str, Any]) -> dict[str, Any]:
    """Without what the macro or the CSP decides; a bare word such as `autofocus` has no value."""
    eigen = {naam: w for naam, w in attrs.items() if naam not in _NIET_OVERNEMEN}
    return {naam: "" if w is True else w for naam, w in eigen.items() if w is not False}


def _tekst(waarde: Any, veld: BoundField) -> str:
    """The value as it goes into the page; a day as ISO, for that is what a date field takes."""
    if waarde is None or isinstance(veld.field.widget, widgets.FileInput | widgets.PasswordInput):
        return ""
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(veld.field.prepare_value(waarde))


def _opties(veld: BoundField, ident: str, waarde: Any) -> tuple[Optie, ...]:
    widget = veld.field.widget
    gekozen = {str(w) for w in widget.format_value(waarde)}
    return tuple(
        Optie(f"{ident}_{nummer}", w, tekst, w in gekozen, groep)
        for nummer, (w, tekst, groep) in enumerate(_keuzes(widget.choices))
    )


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
        Veldfout(_anker(veld), f"{_met_dubbele_punt(str(veld.label))} {fout}")
        for veld in form
        for fout in veld.errors
    )


def _met_dubbele_punt(label: str) -> str:
    return label if label.endswith(("?", "!", ".")) else f"{label}:"


def _anker(veld: BoundField) -> str:
    if isinstance(veld.field.widget, widgets.RadioSelect | widgets.CheckboxSelectMultiple):
        return f"{veld.auto_id}_0"
    return veld.id_for_label


def verborgen(form: BaseForm) -> list[BoundField]:
    """The hidden fields, such as `versie`."""
    return form.hidden_fields()
