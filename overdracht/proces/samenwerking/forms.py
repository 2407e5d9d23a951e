"""The forms of the samenwerking: shape only."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from overdracht.core.begrippen import Partij, Scenario
from overdracht.core.samenwerking import Weekdag
from overdracht.web.stap import DagVeld, JaNeeVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld

Keuzes = Sequence[tuple[str, str]]
_GEEN_NAMEN = "Schrijf geen namen van inburgeraars op."
_BIJ = [
    (Partij.COA.value, "De gemeente was in het azc"),
    ("gemeente", "Het azc was in de gemeente"),
]


class VoorstelForm(StapForm):
    """What a gemeente and an azc agree for everyone between them."""

    gelukt = "Voorstel verstuurd. Het geldt pas als de andere kant bevestigt."
    voorstel = ("geldig_van",)

    scenario = forms.ChoiceField(
        label="Voorkeursscenario",
        required=False,
        choices=keuzelijst(Scenario, leeg="Geen voorkeursscenario"),
    )
    geldig_van = DagVeld(
        label="Geldt vanaf",
        help_text="Niet eerder dan de dag waarop de andere kant bevestigt.",
    )
    geldig_tot = DagVeld(
        label="Geldt tot",
        required=False,
        help_text="Vanaf deze dag geldt de afspraak niet meer. Leeg: tot iemand opzegt.",
    )
    bezoekdagen = forms.MultipleChoiceField(
        label="Vaste bezoekdagen",
        required=False,
        choices=keuzelijst(Weekdag),
        widget=forms.CheckboxSelectMultiple,
    )
    werkwijze = VrijeTekstVeld(
        label="Hoe werkt u samen",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Bijvoorbeeld: driegesprek in het azc, aanmelden bij de balie. {_GEEN_NAMEN}",
    )
    reistijd_minuten = forms.IntegerField(
        label="Reistijd in minuten (enkele reis)", required=False, min_value=0, max_value=600
    )
    reistijd_bron = VrijeTekstVeld(
        label="Bron van de reistijd", required=False, max_length=200, help_text="Bijvoorbeeld: 9292"
    )
    gemeente_komt_naar_azc = JaNeeVeld(label="De gemeente komt naar het azc")
    traject_in_of_bij_azc_mogelijk = JaNeeVeld(label="Het traject kan in of bij het azc")
    capaciteit_laag = JaNeeVeld(label="De gemeente heeft weinig mensen voor bezoeken")
    reden = VrijeTekstVeld(
        label="Toelichting voor de andere kant",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_GEEN_NAMEN,
    )

    @property
    def zonder(self) -> tuple[str, ...]:
        """The explanation is always open to write."""
        return ()

    def clean(self) -> dict[str, Any]:
        """A travel time has a source."""
        waarden: dict[str, Any] = super().clean() or {}
        if waarden.get("reistijd_minuten") is not None and not waarden.get("reistijd_bron"):
            self.add_error("reistijd_bron", "Vul in waar de reistijd vandaan komt.")
        return waarden


class RegioForm(VoorstelForm):
    """The same for several gemeenten at once."""

    gelukt = "Het voorstel is verstuurd naar alle gekozen gemeenten en het azc."

    naam = VrijeTekstVeld(label="Naam van de regio", max_length=120)
    gemeenten = forms.MultipleChoiceField(
        label="Gemeenten",
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies ten minste twee gemeenten. Elke gemeente bevestigt zelf.",
    )

    def __init__(self, *args: Any, gemeenten: Iterable[tuple[str, Keuzes]], **kwargs: Any) -> None:
        """`gemeenten`: under each arbeidsmarktregio the key and name of who can take part."""
        super().__init__(*args, **kwargs)
        veld = self.fields["gemeenten"]
        if isinstance(veld, forms.MultipleChoiceField):
            veld.choices = list(gemeenten)
        self.order_fields(["naam", "gemeenten"])


class BevestigForm(StapForm):
    """Nothing to fill in: what is confirmed stands on the page."""

    gelukt = "Bevestigd. Hieronder leest u wat er geldt, en wat nog op iemand wacht."


class SluitForm(StapForm):
    """Why the proposal is taken back or refused."""

    gelukt = "Het voorstel is gesloten."
    altijd_reden = True


class BeeindigForm(StapForm):
    """From which day the agreement holds no more, and why."""

    gelukt = "De afspraak eindigt. De andere kant heeft bericht gekregen."
    altijd_reden = True

    geldig_tot = DagVeld(label="Geldt tot", help_text="Vanaf deze dag geldt de afspraak niet meer.")


class ContactForm(StapForm):
    """Who is the contact on this side, and who stands in."""

    gelukt = "Contactpersonen opgeslagen."

    contact = forms.ChoiceField(label="Contactpersoon", required=False)
    vervanger = forms.ChoiceField(label="Vervanger", required=False)

    def __init__(self, *args: Any, collegas: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """`collegas`: key and name of who works here."""
        super().__init__(*args, **kwargs)
        keuzes = [("", "Niemand"), *collegas]
        for veld in (self.fields["contact"], self.fields["vervanger"]):
            if isinstance(veld, forms.ChoiceField):
                veld.choices = keuzes

    def clean(self) -> dict[str, Any]:
        """Nobody stands in for oneself."""
        waarden: dict[str, Any] = super().clean() or {}
        if waarden.get("vervanger") and waarden.get("vervanger") == waarden.get("contact"):
            self.add_error("vervanger", "Kies een ander dan de contactpersoon.")
        return waarden


class WerkbezoekForm(StapForm):
    """When, at whose place, and what about."""

    gelukt = "Bezoek vastgelegd."
    voorstel = ("bezocht_op",)

    bezocht_op = DagVeld(label="Wanneer")
    bij = forms.ChoiceField(label="Waar", choices=_BIJ, widget=forms.RadioSelect)
    onderwerp = VrijeTekstVeld(
        label="Waarover", required=False, max_length=200, help_text=_GEEN_NAMEN
    )
