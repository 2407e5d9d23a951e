"""The forms of the oversight: shape only."""

from typing import Any

from django import forms

from overdracht.proces.toezicht.sentences import AANVRAGERS, OORDELEN
from overdracht.web.stap import StapForm
from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld


class PuntForm(StapForm):
    """What it was, and how the privacy officer knows."""

    gelukt = "Het punt is afgehandeld."

    oordeel = forms.ChoiceField(label="Wat was het?", choices=OORDELEN, widget=forms.RadioSelect)
    notitie = VrijeTekstVeld(
        label="Notitie",
        help_text="Wat hebt u nagekeken, en met wie hebt u gesproken?",
        min_length=10,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ZoekForm(forms.Form):
    """A dossier by the number of its person; sent with POST, so that it stands in no address."""

    v_nummer = forms.CharField(
        label="V-nummer", max_length=20, error_messages={"required": "Vul het V-nummer in."}
    )


class NamenForm(VrijeTekstForm):
    """Why the names are needed: that is the assessment, and it is written down."""

    reden = VrijeTekstVeld(
        label="Waarom hebt u de namen nodig?",
        min_length=20,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Schrijf op waarom u de namen nodig hebt.",
        },
    )


PDF, JSON = "pdf", "json"


class InzageForm(VrijeTekstForm):
    """Who asked for the copy and how one knows that it is that person, and in which form."""

    soort = forms.ChoiceField(
        label="In welke vorm?",
        choices=[(PDF, "Op papier (PDF)"), (JSON, "Als gegevens voor een ander systeem (JSON)")],
        initial=PDF,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een vorm."},
    )
    aanvrager = forms.ChoiceField(
        label="Wie vraagt de kopie?",
        choices=AANVRAGERS,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wie de kopie vraagt."},
    )
    reden = VrijeTekstVeld(
        label="Wie vroeg erom, en hoe weet u dat het deze persoon is?",
        help_text="Bijvoorbeeld: zelf gevraagd aan de balie, met verblijfsdocument.",
        min_length=20,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Schrijf op wie erom vroeg.",
        },
    )
    gelezen = forms.BooleanField(
        label="Ik lees de kopie na op namen van anderen voordat ik hem geef.",
        error_messages={"required": "Lees de kopie na, en zet dan een vinkje."},
    )


class BeschermdeKopieForm(StapForm):
    """Who asked for the copy of somebody in danger, and how one knows that it is that person."""

    gelukt = "Gevraagd. Een andere collega van de lijst moet ja zeggen."
    altijd_reden = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask the reason in the words of this page."""
        super().__init__(*args, **kwargs)
        reden = self.fields["reden"]
        reden.label = "Wie vroeg erom, en hoe weet u dat het deze persoon is?"
        reden.help_text = "Schrijf niet op waar deze persoon is."
