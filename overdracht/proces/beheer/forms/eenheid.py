"""The form of one eenheid, and the question in front of the list: shape only."""

from typing import Any

from django import forms

from overdracht.core.begrippen import Eenheidsoort, Partnersoort
from overdracht.web.stap import StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld
from overdracht.web.woorden import EENHEDEN

PROVINCIES = (
    "Drenthe", "Flevoland", "Fryslân", "Gelderland", "Groningen", "Limburg", "Noord-Brabant",
    "Noord-Holland", "Overijssel", "Utrecht", "Zeeland", "Zuid-Holland",
)  # fmt: skip

_PLEK = ("provincie", "lat", "lon")
_ALTIJD = ("naam", "werkmail", "bron", "actief")
_VELDEN = {
    Eenheidsoort.GEMEENTE: ("gemeentecode", "arbeidsmarktregio", "inwonertal", *_PLEK),
    Eenheidsoort.COA_LOCATIE: ("locatietype", "plaats", "gemeentecode", "capaciteit", *_PLEK),
    Eenheidsoort.COA_KOPPELING: (),
    Eenheidsoort.PARTNER: ("partnersoort", "plaats", "provincie"),
}


class ZoekForm(forms.Form):
    """Which eenheden to show."""

    soort = forms.ChoiceField(
        label="Soort",
        choices=[(soort.value, tekst) for soort, tekst in EENHEDEN.items()],
        required=False,
    )
    zoek = forms.CharField(label="Naam of plaats", max_length=100, required=False)


class EenheidForm(StapForm):
    """What is known of one eenheid; only the fields of its kind."""

    gelukt = "De gegevens zijn opgeslagen."

    naam = forms.CharField(label="Naam", max_length=200)
    partnersoort = forms.ChoiceField(label="Soort partner", choices=keuzelijst(Partnersoort))
    locatietype = forms.CharField(
        label="Soort locatie", max_length=40, help_text="Bijvoorbeeld: azc"
    )
    plaats = forms.CharField(label="Plaats", max_length=100, required=False)
    gemeentecode = forms.RegexField(
        label="Gemeentecode",
        regex=r"^GM\d{4}$",
        help_text="GM en vier cijfers, zoals GM0824.",
        error_messages={"invalid": "Schrijf GM en vier cijfers, zoals GM0824."},
    )
    provincie = forms.ChoiceField(
        label="Provincie", choices=[("", "Niet bekend"), *((p, p) for p in PROVINCIES)],
        required=False,
    )  # fmt: skip
    arbeidsmarktregio = forms.CharField(label="Arbeidsmarktregio", max_length=80, required=False)
    inwonertal = forms.IntegerField(
        label="Inwonertal", min_value=0, max_value=9_999_999, required=False
    )
    capaciteit = forms.IntegerField(
        label="Aantal plaatsen", min_value=0, max_value=99_999, required=False
    )
    lat = forms.FloatField(label="Breedtegraad", min_value=50.5, max_value=54, required=False)
    lon = forms.FloatField(label="Lengtegraad", min_value=3, max_value=7.5, required=False)
    werkmail = forms.EmailField(label="E-mail van het werk", required=False)
    bron = VrijeTekstVeld(
        label="Waar komt dit vandaan", max_length=300, help_text="Bijvoorbeeld: CBS, 1 januari 2027"
    )
    actief = forms.BooleanField(
        label="In gebruik",
        required=False,
        initial=True,
        help_text="Zonder vinkje kunt u er niets nieuws aan koppelen. Wat er is, blijft.",
    )

    def __init__(self, *args: Any, soort: Eenheidsoort, **kwargs: Any) -> None:
        """`soort` decides what there is to know."""
        super().__init__(*args, **kwargs)
        for naam in set(self.fields) - {*_VELDEN[soort], *_ALTIJD, "versie", "reden"}:
            del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        """A place on the map has both degrees, or none."""
        waarden: dict[str, Any] = super().clean() or {}
        for veld, ander in (("lat", "lon"), ("lon", "lat")):
            if waarden.get(veld) is not None and waarden.get(ander, 0) is None:
                self.add_error(ander, "Vul breedte- en lengtegraad allebei in, of geen van beide.")
        return waarden
