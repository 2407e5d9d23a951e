"""The forms of the klantprofiel and the consent: shape only."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.keuzes import Klantprofielaanleiding
from overdracht.core.toestemming import Aanwezig, Antwoord, Teksttaal
from overdracht.web.stap import DagVeld, JaNeeVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld


class DeelForm(StapForm):
    """When the klantprofiel was shared, and why then."""

    voorstel = ("klantprofiel_gedeeld_op",)

    klantprofiel_gedeeld_op = DagVeld(label="Gedeeld op")
    aanleiding = forms.ChoiceField(label="Waarom nu", choices=keuzelijst(Klantprofielaanleiding))


class VerbeterForm(StapForm):
    """The right day, and why it was wrong."""

    altijd_reden = True

    klantprofiel_gedeeld_op = DagVeld(label="Gedeeld op")


class ToestemmingForm(StapForm):
    """What the inburgeraar answered, when, from which text, and who else was there."""

    antwoord = forms.ChoiceField(
        label="Wat zegt de inburgeraar?",
        choices=[(Antwoord.JA.value, "Ja"), (Antwoord.NEE.value, "Nee")],
        widget=forms.RadioSelect,
    )
    toestemming_op = DagVeld(label="Uitgelegd en gezegd op")
    uitgelegd_door_id = forms.TypedChoiceField(
        label="Wie legde het uit?", required=False, coerce=UUID, empty_value=None
    )
    teksttaal = forms.ChoiceField(
        label="Welke tekst hebt u gebruikt?",
        choices=[(Teksttaal.NEDERLANDS.value, "Nederlands"), (Teksttaal.ENGELS.value, "Engels")],
        widget=forms.RadioSelect,
    )
    taal = forms.CharField(
        label="In welke taal hebt u het gezegd", max_length=20, help_text="Bijvoorbeeld: Arabisch"
    )
    tolk = JaNeeVeld(label="Met tolk")
    aanwezig = forms.ChoiceField(
        label="Wie was er nog meer bij?",
        choices=keuzelijst(Aanwezig),
        widget=forms.RadioSelect,
        help_text="De tolk telt niet mee. Vraag het liever niet waar anderen bij zijn.",
    )

    def __init__(self, *args: Any, collegas: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """`collegas` are who else may have explained it."""
        super().__init__(*args, **kwargs)
        veld = self.fields["uitgelegd_door_id"]
        if isinstance(veld, forms.ChoiceField):
            veld.choices = [("", "Ik zelf"), *collegas]


class UitzonderingForm(StapForm):
    """Why it cannot wait for an agreement, and that the inburgeraar was told."""

    waarom = VrijeTekstVeld(
        label="Waarom is delen toch nodig?",
        max_length=500,
        help_text="Ten minste 30 tekens. De functionaris gegevensbescherming leest dit.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    inburgeraar_geinformeerd_op = DagVeld(label="Verteld aan de inburgeraar op")


class BevestigForm(StapForm):
    """Yes, it is needed: no more words."""


class IntrekForm(StapForm):
    """When the inburgeraar took the consent back; a reason is never asked."""

    toestemming_ingetrokken_op = DagVeld(label="Ingetrokken op")
