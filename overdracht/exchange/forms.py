"""The forms of this door: choose a file, and say what of it may go in."""

from collections.abc import Iterable
from typing import Any

from django import forms

from overdracht.exchange.formats.bestand import MAX_BYTES
from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld


class BestandForm(forms.Form):
    """One file of at most two megabytes; what is in it is looked at next."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="CSV of XLSX, hoogstens 2 MB en 500 regels.",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={
            "required": "Kies een bestand van hoogstens 2 MB.",
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        },
    )

    def clean_bestand(self) -> Any:
        """Refuse what is too big before it is read."""
        bestand = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_BYTES:
            raise forms.ValidationError("Het bestand is groter dan 2 MB. Knip het in stukken.")
        return bestand


class BevestigForm(VrijeTekstForm):
    """What goes in: changes with their reason, and each herkoppeling by itself."""

    wijzigingen = forms.BooleanField(
        label="Neem ook de wijzigingen over", required=False, initial=True
    )
    herkoppelen = forms.MultipleChoiceField(
        label="Deze huishoudens krijgen een andere gemeente",
        help_text="Kruis elk huishouden aan dat u wilt herkoppelen. Het hele huishouden gaat mee.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reden = VrijeTekstVeld(
        label="Reden",
        help_text="Staat bij elke wijziging in de geschiedenis van het dossier.",
        max_length=500,
        error_messages={"required": "Schrijf op waarom. Dat staat straks in de geschiedenis."},
    )

    def __init__(
        self,
        *args: Any,
        herkoppelingen: Iterable[tuple[str, str]],
        vraagt_reden: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].required = vraagt_reden
        veld = self.fields["herkoppelen"]
        if isinstance(veld, forms.MultipleChoiceField):
            veld.choices = list(herkoppelingen)
