"""The question as a form; its answer is an address that can be handed on."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.begrippen import Scenario
from overdracht.core.vraag import MEESTE_WEKEN, Vraag
from overdracht.web.stap import keuzelijst


class VraagForm(forms.Form):
    """Four questions, of which one may ask several at once; nothing in it says who it is about."""

    weken = forms.IntegerField(
        label="De woning komt zoveel weken later",
        required=False,
        min_value=-MEESTE_WEKEN,
        max_value=MEESTE_WEKEN,
        help_text="Met een minteken ervoor: zoveel weken eerder.",
    )
    scenario = forms.ChoiceField(
        label="We kiezen een ander scenario",
        required=False,
        choices=keuzelijst(Scenario, leeg="Zoals het nu is"),
    )
    azc = forms.TypedChoiceField(
        label="Overplaatsing naar een ander azc", required=False, coerce=UUID, empty_value=None
    )
    onderbroken = forms.BooleanField(label="De Voorinburgering stopt vandaag", required=False)
    optie = forms.CharField(required=False, max_length=30, widget=forms.HiddenInput)

    def __init__(self, *args: Any, azcs: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        """`azcs`: key and name of every azc that one can ask about."""
        super().__init__(*args, **kwargs)
        self.fields["azc"].choices = [("", "Geen overplaatsing"), *azcs]  # type: ignore[attr-defined]

    def vraag(self, reistijd: int | None = None) -> Vraag:
        """What is asked; what cannot be read asks nothing."""
        waarden = self.cleaned_data if self.is_valid() else {}
        return Vraag(
            weken_later=waarden.get("weken") or 0,
            scenario=Scenario(waarden["scenario"]) if waarden.get("scenario") else None,
            onderbroken=bool(waarden.get("onderbroken")),
            overgeplaatst=waarden.get("azc") is not None,
            reistijd_minuten=reistijd,
            optie=waarden.get("optie") or "",
        )

    def leave_out_voorinburgering(self) -> None:
        """There is no Voorinburgering to stop: do not ask what would happen if it did."""
        del self.fields["onderbroken"]

    @property
    def azc_id(self) -> UUID | None:
        """The azc that is asked about, if any."""
        return self.cleaned_data.get("azc") if self.is_valid() else None
