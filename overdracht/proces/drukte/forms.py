"""The forms of the peaks: shape only."""

from typing import Any

from django import forms

from overdracht.web.stap import DagVeld, StapForm
from overdracht.web.talen import TALEN
from overdracht.web.vrije_tekst import VrijeTekstVeld

_TALEN = sorted(((tag, namen[0]) for tag, namen in TALEN.items()), key=lambda keuze: keuze[1])


class CapaciteitForm(StapForm):
    """What one colleague has room for in a full week, and for how many dossiers at once."""

    titel = "Ruimte invullen"
    uitleg = (
        "Vul in wat in een volle werkweek past: een aantal stappen, een aantal uren, of allebei. "
        "Een stap is een scenariokeuze, driegesprek, intake of PIP. Vakantie vult u apart in."
    )
    gelukt = "Ruimte opgeslagen."

    stappen_per_week = forms.IntegerField(
        label="Stappen per week", required=False, min_value=0, max_value=100
    )
    uren_per_week = forms.IntegerField(
        label="Uren per week voor deze stappen", required=False, min_value=0, max_value=40
    )
    hoogstens_dossiers = forms.IntegerField(
        label="Hoogstens zoveel open dossiers tegelijk",
        required=False,
        min_value=0,
        max_value=500,
        help_text="Leeg: er is geen grens. Dit telt mee bij het verdelen van nieuwe dossiers.",
    )
    talen = forms.MultipleChoiceField(
        label="Talen voor een gesprek zonder tolk",
        required=False,
        choices=_TALEN,
        widget=forms.CheckboxSelectMultiple,
        help_text="Dit telt mee bij het verdelen van nieuwe dossiers.",
    )


class AfwezigForm(StapForm):
    """The days on which a colleague does not work."""

    titel = "Vakantie of vrije dagen invullen"
    uitleg = (
        "Op deze dagen is er geen ruimte voor stappen, en krijgt deze collega geen nieuwe "
        "dossiers. Schrijf niet op waarom iemand er niet is."
    )
    gelukt = "Dagen opgeslagen."

    afwezig_van = DagVeld(label="Eerste dag")
    afwezig_tot = DagVeld(label="Laatste dag")

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        waarden: dict[str, Any] = super().clean() or {}
        van, tot = waarden.get("afwezig_van"), waarden.get("afwezig_tot")
        if van and tot and tot < van:
            self.add_error("afwezig_tot", "De laatste dag ligt voor de eerste dag.")
        return waarden


class AanwezigForm(StapForm):
    """Nothing to fill in: the days are taken back."""

    titel = "Vrije dagen weghalen"
    uitleg = "Deze collega werkt op deze dagen toch."
    knop = "Haal weg"
    gelukt = "Dagen weggehaald."


class WerktijdForm(StapForm):
    """How long a step takes, and how that is known."""

    uitleg = (
        "Tel voorbereiden, gesprek en verslag. Tel de reis niet mee. De website bedenkt geen "
        "tijd: zolang hier niets staat, rekent zij niet in uren."
    )
    gelukt = "Tijd opgeslagen."

    minuten = forms.IntegerField(label="Minuten per keer", min_value=1, max_value=2_400)
    bron = VrijeTekstVeld(
        label="Hoe weet u dit",
        max_length=200,
        help_text="Bijvoorbeeld: gemeten in het derde kwartaal, of afgesproken in het team.",
    )
