"""The form of emergency access: shape only."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.noodtoegang import DUREN, KORTSTE_REDEN
from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld

_UREN = [(str(int(duur.total_seconds() // 3600)),) * 2 for duur in DUREN]


class NoodForm(VrijeTekstForm):
    """Whom, which dossier, how long, and why it cannot wait; it adds, and changes nothing."""

    gelukt = "Uw collega ziet het dossier nu. De privacy officer heeft bericht gekregen."

    v_nummer = forms.CharField(
        label="V-nummer van het dossier",
        max_length=20,
        error_messages={"required": "Vul het V-nummer in."},
    )
    medewerker_id = forms.TypedChoiceField(
        label="Welke collega moet erbij?",
        coerce=UUID,
        error_messages={"required": "Kies een collega."},
    )
    uren = forms.TypedChoiceField(
        label="Hoe lang?",
        choices=[(uren, f"{uren} uur") for uren, _ in _UREN],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe lang."},
    )
    reden = VrijeTekstVeld(
        label="Waarom kan het niet wachten?",
        help_text="Uw privacy officer leest dit.",
        min_length=KORTSTE_REDEN,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Schrijf op waarom het niet kan wachten.",
            "min_length": f"Schrijf iets meer op: ten minste {KORTSTE_REDEN} tekens.",
        },
    )

    def __init__(self, *args: Any, collegas: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """`collegas` are those of the own unit who can be let in."""
        super().__init__(*args, **kwargs)
        veld = self.fields["medewerker_id"]
        if isinstance(veld, forms.TypedChoiceField):
            veld.choices = [("", "Kies een collega"), *collegas]
