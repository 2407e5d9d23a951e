"""The form of a local value: shape only."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.regel import HOOGSTENS
from overdracht.web.stap import StapForm

ALLE_AZCS = "Alle azc's"


def _sleutel(waarde: str) -> UUID | None:
    return UUID(waarde) if waarde else None


class _MetDag(StapForm):
    """A change of a norm: for which azc, from which day, and why."""

    altijd_reden = True

    coa_locatie_id = forms.TypedChoiceField(
        label="Voor welk azc",
        coerce=_sleutel,
        empty_value=None,
        required=False,
        help_text="Een waarde voor één azc gaat vóór de waarde voor alle azc's.",
    )
    geldig_van = forms.DateField(
        label="Gaat in op",
        widget=forms.DateInput,
        help_text="Vandaag of later. Dossiers die al lopen, volgen de nieuwe waarde vanaf die dag.",
    )

    def __init__(self, *args: Any, azcs: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """`azcs`: key and name of every azc to choose from."""
        super().__init__(*args, **kwargs)
        keuze: Any = self.fields["coa_locatie_id"]
        keuze.choices = [("", ALLE_AZCS), *azcs]


class WaardeForm(_MetDag):
    """An own value from a day on."""

    gelukt = "De waarde is opgeslagen. De dossiers worden opnieuw berekend."

    aantal = forms.IntegerField(label="Aantal", min_value=0, max_value=HOOGSTENS)
    maat = forms.ChoiceField(label="Maat")

    field_order = ("aantal", "maat", "coa_locatie_id", "geldig_van", "reden")

    def __init__(self, *args: Any, maten: Iterable[str], **kwargs: Any) -> None:
        """`maten`: the units in which this norm can be told."""
        super().__init__(*args, **kwargs)
        keuze: Any = self.fields["maat"]
        keuze.choices = [(maat, maat) for maat in maten]
        self.order_fields(self.field_order)


class LandelijkForm(_MetDag):
    """Back to the national value."""

    gelukt = "De landelijke waarde geldt weer vanaf die dag."
