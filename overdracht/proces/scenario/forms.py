"""The forms of the scenario: shape only."""

from collections.abc import Mapping
from typing import Any

from django import forms

from overdracht.core.begrippen import DriegesprekMoment, Mengvorm
from overdracht.core.keuzes import Factor, Informatiewijze, Intakevorm
from overdracht.core.scenario import Belastbaarheid
from overdracht.core.zinnen import ZINNEN
from overdracht.web.stap import NOG_GEEN_RIJ, DagVeld, JaNeeVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld
from overdracht.web.woorden import hoofdletter

_JA_NEE = [("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Niet bekend")]
_MOMENTEN = {
    DriegesprekMoment.NA_KOPPELING: "Direct na de koppeling",
    DriegesprekMoment.VOOR_INTAKE: "Vóór de brede intake",
    DriegesprekMoment.VOOR_UITSTROOM: "Ongeveer 2 weken voor de verhuizing",
}


class KeuzeForm(StapForm):
    """The reason, and in scenario 2 the moment of the driegesprek."""

    driegesprek_moment = forms.ChoiceField(
        label="Wanneer is het driegesprek", widget=forms.RadioSelect, required=False
    )
    mengvorm = forms.ChoiceField(label="Hoe precies", widget=forms.RadioSelect, required=False)

    def __init__(
        self,
        *args: Any,
        momenten: tuple[DriegesprekMoment, ...],
        vormen: tuple[Mengvorm, ...],
        met_reden: bool,
        **kwargs: Any,
    ) -> None:
        """`momenten`, `vormen`: those that this scenario leaves open; `met_reden`: ask why."""
        self.altijd_reden = met_reden
        super().__init__(*args, **kwargs)
        veld = self.fields["driegesprek_moment"]
        if len(momenten) < 2:
            del self.fields["driegesprek_moment"]
        elif isinstance(veld, forms.ChoiceField):
            veld.required = True
            veld.choices = [(moment.value, _MOMENTEN[moment]) for moment in momenten]
        vorm = self.fields["mengvorm"]
        if not vormen:
            del self.fields["mengvorm"]
        elif isinstance(vorm, forms.ChoiceField):
            vorm.choices = [
                ("", "Gewoon"),
                *((v.value, hoofdletter(ZINNEN[f"woord.{v}"])) for v in vormen),
            ]

    @property
    def verbetert(self) -> bool:
        """A switch ends and begins steps: that is always seen before it is saved."""
        return self.initial.get("versie") != NOG_GEEN_RIJ


class BevestigForm(StapForm):
    """Why the scenario stays as it is."""

    titel = "Scenario houden"
    uitleg = (
        "U bekeek het scenario opnieuw en het past nog. COA, de taalaanbieder en de begeleiding "
        "krijgen bericht. Past het niet meer? Kies dan een ander scenario."
    )
    knop = "Houd dit scenario"
    gelukt = "Vastgelegd dat het scenario blijft."
    altijd_reden = True


class InformeerForm(StapForm):
    """When and how the inburgeraar was told."""

    titel = "Scenario verteld aan de inburgeraar"
    uitleg = "Vertel het liefst in een gesprek, in een taal die de inburgeraar goed begrijpt."
    gelukt = "Vastgelegd dat de inburgeraar het scenario weet."

    inburgeraar_geinformeerd_op = DagVeld(label="Verteld op")
    inburgeraar_geinformeerd_wijze = forms.ChoiceField(
        label="Hoe", choices=keuzelijst(Informatiewijze)
    )
    inburgeraar_geinformeerd_taal = forms.CharField(label="In welke taal", max_length=20)
    inburgeraar_geinformeerd_tolk = JaNeeVeld(label="Met tolk")


class VerbeterForm(StapForm):
    """The right days, and why they were wrong."""

    titel = "Dagen van de scenariokeuze verbeteren"
    uitleg = "Wilt u een ander scenario? Kies dan opnieuw op de pagina Scenario kiezen."
    gelukt = "Scenariokeuze verbeterd."

    altijd_reden = True

    scenario_gekozen_op = DagVeld(label="Gekozen op")
    inburgeraar_geinformeerd_op = DagVeld(label="Inburgeraar verteld op", required=False)
    driegesprek_moment = forms.ChoiceField(
        label="Wanneer is het driegesprek",
        choices=[(moment.value, tekst) for moment, tekst in _MOMENTEN.items()],
        help_text="Alleen in scenario 2 kiest u dit zelf.",
    )


class BronForm(StapForm):
    """Who says so."""

    bron = VrijeTekstVeld(
        label="Van wie weet u dit",
        max_length=200,
        help_text="Bijvoorbeeld: gesprek met de inburgeraar. Schrijf geen diagnose op.",
    )


class FactorForm(BronForm):
    """What is known of one factor, and from whom."""

    waarde = VrijeTekstVeld(label="Wat weet u")

    def __init__(self, *args: Any, factor: Factor, label: str, **kwargs: Any) -> None:
        """`factor` decides which answers there are; `label` is the question."""
        super().__init__(*args, **kwargs)
        self.fields["waarde"] = _waardeveld(factor, label)
        self.order_fields(["waarde", "bron"])


class FactorenForm(BronForm):
    """Everything that nobody knew yet, in one go; what stays empty is not recorded."""

    titel = "Gegevens voor de keuze"
    uitleg = "Vul in wat u weet. Wat u leeg laat, vult u later in."
    gelukt = "Gegevens opgeslagen."

    def __init__(self, *args: Any, vragen: Mapping[Factor, str], **kwargs: Any) -> None:
        """`vragen`: the question of each factor that is asked here."""
        super().__init__(*args, **kwargs)
        for factor, vraag in vragen.items():
            self.fields[factor.value] = veld = _waardeveld(factor, vraag)
            veld.required = False
        self.order_fields([factor.value for factor in vragen])

    def clean(self) -> dict[str, Any]:
        """Something is filled in."""
        waarden: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(waarden.get(factor.value) for factor in Factor):
            raise forms.ValidationError("Vul ten minste één gegeven in.")
        return waarden


def _waardeveld(factor: Factor, label: str) -> forms.Field:
    match factor:
        case Factor.REISTIJD_MINUTEN | Factor.VERWACHTE_WACHT_WEKEN:
            return forms.IntegerField(label=label, min_value=0, max_value=600)
        case Factor.BELASTINGGRENS:
            return forms.IntegerField(label=label, min_value=1, max_value=4)
        case Factor.BELASTBAARHEID:
            keuzes = keuzelijst(Belastbaarheid)
        case Factor.INTAKE_VORM:
            keuzes = keuzelijst(Intakevorm)
        case _:
            keuzes = _JA_NEE
    return forms.ChoiceField(label=label, choices=keuzes, widget=forms.RadioSelect)
