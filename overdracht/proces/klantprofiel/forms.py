"""The forms of the klantprofiel and the consent: shape only."""

from django import forms

from overdracht.core.keuzes import Klantprofielaanleiding
from overdracht.web.stap import DagVeld, JaNeeVeld, StapForm, keuzelijst


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
    """When the inburgeraar agreed, in which language, and whether somebody interpreted."""

    toestemming_op = DagVeld(label="Toestemming gegeven op")
    taal = forms.CharField(
        label="In welke taal uitgelegd", max_length=20, help_text="Bijvoorbeeld: Arabisch"
    )
    tolk = JaNeeVeld(label="Met tolk")


class IntrekForm(StapForm):
    """When the inburgeraar took the consent back; a reason is never asked."""

    toestemming_ingetrokken_op = DagVeld(label="Ingetrokken op")
