"""The forms of the participation: shape only."""

from django import forms

from overdracht.core.keuzes import Deelnameplaats, Deelnamesoort
from overdracht.core.participatie import MEESTE_DAGDELEN
from overdracht.web.stap import DagVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld


class DeelnameForm(StapForm):
    """What someone does, where, how much and from when to when."""

    titel = "Werk of activiteit vastleggen"
    uitleg = (
        "Met 2 of meer dagdelen per week telt dit als activiteit: de lijn is dan niet stil. Een "
        "dagdeel is een ochtend, middag of avond."
    )
    gelukt = "Vastgelegd. De lijn is bijgewerkt."
    voorstel: tuple[str, ...] = ("deelname_van",)

    soort = forms.ChoiceField(label="Wat", choices=keuzelijst(Deelnamesoort))
    plaats = forms.ChoiceField(label="Waar", choices=keuzelijst(Deelnameplaats))
    bij = VrijeTekstVeld(
        label="Bij welke organisatie",
        required=False,
        max_length=100,
        help_text="Schrijf geen naam van een persoon op, en niets over gezondheid.",
    )
    dagdelen_per_week = forms.IntegerField(
        label="Dagdelen per week", min_value=1, max_value=MEESTE_DAGDELEN
    )
    deelname_van = DagVeld(label="Vanaf")
    deelname_tot = DagVeld(
        label="Tot en met",
        required=False,
        help_text="Leeg: het gaat door tot de verhuizing.",
    )


class VerbeterForm(DeelnameForm):
    """The right days, or the day on which it ended, and why."""

    titel = "Werk of activiteit verbeteren of beëindigen"
    gelukt = "Verbeterd. De lijn is bijgewerkt."

    altijd_reden = True
    voorstel = ()
