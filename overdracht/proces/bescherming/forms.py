"""The forms of the protection: shape only."""

from collections.abc import Iterable
from typing import Any

from django import forms

from overdracht.web.stap import StapForm

_VLAK = {"rows": 3}


class GevaarForm(StapForm):
    """Who still sees the dossier, and what they need to know."""

    titel = "In gevaar"
    uitleg = (
        "Meteen na opslaan ziet niemand dit dossier meer, behalve u en de collega's die u kiest. "
        "Dat geldt voor het hele huishouden. Er gaan geen berichten meer uit."
    )
    knop = "Scherm het dossier nu af"
    gelukt = "Het dossier is afgeschermd. Alleen u en de gekozen collega's zien het nog."

    medewerkers = forms.MultipleChoiceField(
        label="Wie moet dit dossier blijven zien?", widget=forms.CheckboxSelectMultiple
    )
    schuiladres = forms.CharField(
        label="Geheim adres", required=False, max_length=300, widget=forms.Textarea(attrs=_VLAK)
    )
    veilig_contact = forms.CharField(
        label="Hoe kunt u veilig contact opnemen",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs=_VLAK),
    )
    toelichting = forms.CharField(
        label="Wat moeten deze collega's weten",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs=_VLAK),
        help_text="Dit staat apart en extra beveiligd, en nergens anders.",
    )

    def __init__(self, *args: Any, kandidaten: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """`kandidaten` are the colleagues who can be named."""
        super().__init__(*args, **kwargs)
        veld = self.fields["medewerkers"]
        if isinstance(veld, forms.MultipleChoiceField):
            veld.choices = list(kandidaten)


class WijzigForm(GevaarForm):
    """Other words, or one more colleague."""

    titel = "Beschermde gegevens wijzigen"
    uitleg = ""
    knop = "Opslaan"
    gelukt = "Opgeslagen."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Nobody has to be added."""
        super().__init__(*args, **kwargs)
        self.fields["medewerkers"].label = "Wie moet dit dossier ook zien?"
        self.fields["medewerkers"].required = False
