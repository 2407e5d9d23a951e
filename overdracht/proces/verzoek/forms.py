"""The forms of a request: shape only."""

from django import forms

from overdracht.core.keuzes import Verzoekantwoord
from overdracht.web.stap import StapForm
from overdracht.web.vrije_tekst import VrijeTekstVeld

ANTWOORDEN = {
    Verzoekantwoord.VERBETERD: "Verbeterd: het gegeven klopt nu",
    Verzoekantwoord.AFGEWEZEN: "Afgewezen: het gegeven blijft zo staan",
}


class VerzoekForm(StapForm):
    """What is not right, in the words of the person."""

    titel = "Dit klopt niet"
    uitleg = (
        "Schrijf op wat de inburgeraar zegt. Wie dit gegeven beheert, krijgt bericht en antwoordt "
        "binnen een maand."
    )
    knop = "Leg het verzoek vast"
    gelukt = "Het verzoek is vastgelegd. Het antwoord komt binnen een maand."

    klopt_niet = VrijeTekstVeld(
        label="Wat klopt er niet, en wat moet het zijn?",
        min_length=5,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AntwoordForm(StapForm):
    """Mended, or why not."""

    titel = "Beantwoord het verzoek"
    uitleg = (
        "Klopt het gegeven inderdaad niet? Verbeter het dan eerst in het dossier. Wijst u het "
        "verzoek af? Vertel de inburgeraar waarom, en dat een klacht kan bij de Autoriteit "
        "Persoonsgegevens."
    )
    knop = "Antwoord"
    gelukt = "Het antwoord is vastgelegd. Vertel het ook aan de inburgeraar."

    antwoord = forms.TypedChoiceField(
        label="Wat is het antwoord?",
        choices=[(antwoord.value, zin) for antwoord, zin in ANTWOORDEN.items()],
        coerce=Verzoekantwoord,
        widget=forms.RadioSelect,
    )
    toelichting = VrijeTekstVeld(
        label="Uitleg voor de inburgeraar",
        min_length=5,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
