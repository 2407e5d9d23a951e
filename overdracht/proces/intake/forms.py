"""The forms of the intake: shape only."""

from typing import Any

from django import forms

from overdracht.core.begrippen import Leerroute
from overdracht.core.keuzes import Intakeplaats, Intakevorm
from overdracht.web.stap import DagVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld


class StartForm(StapForm):
    """When the Brede intake began, in what form and where."""

    titel = "Brede intake starten"
    uitleg = "Leg hier alleen de dagen vast. Wat u hoort over gezondheid hoort hier niet."
    gelukt = "Start van de brede intake vastgelegd."

    intake_begonnen_op = DagVeld(label="Begonnen op")
    vorm = forms.ChoiceField(label="Vorm", choices=keuzelijst(Intakevorm))
    plaats = forms.ChoiceField(label="Plaats", choices=keuzelijst(Intakeplaats))


class AfrondForm(StapForm):
    """When the Brede intake was completed, with the person or in absence."""

    titel = "Brede intake afronden"
    uitleg = "Leg hier alleen de dagen vast. Wat u hoort over gezondheid hoort hier niet."
    gelukt = "Brede intake afgerond."

    intake_afgerond_op = DagVeld(label="Afgerond op")
    intake_bij_verstek = forms.BooleanField(
        label="Afgerond zonder de inburgeraar (bij verstek)",
        required=False,
        help_text="Dit mag pas na de derde oproep (Wet inburgering 2021 art. 14).",
    )


class VerbeterForm(StapForm):
    """The right days, and why they were wrong."""

    titel = "Brede intake verbeteren"
    uitleg = "Leg hier alleen de dagen vast. Wat u hoort over gezondheid hoort hier niet."
    gelukt = "Brede intake verbeterd."

    altijd_reden = True

    intake_begonnen_op = DagVeld(label="Begonnen op", required=False)
    intake_afgerond_op = DagVeld(label="Afgerond op", required=False)


class ToetsForm(StapForm):
    """The day and the result of the leerbaarheidstoets, or the exemption."""

    titel = "Leerbaarheidstoets vastleggen"
    uitleg = "Leg hier alleen de dagen vast. Wat u hoort over gezondheid hoort hier niet."
    gelukt = "Leerbaarheidstoets vastgelegd."

    leerbaarheidstoets_op = DagVeld(label="Toets gedaan op", required=False)
    uitslag = forms.ChoiceField(
        label="Uitslag", required=False, choices=keuzelijst(Leerroute, leeg="Nog niet bekend")
    )
    leerbaarheidstoets_vrijgesteld = forms.BooleanField(label="Vrijgesteld", required=False)
    vrijstelling_reden = VrijeTekstVeld(
        label="Grond van de vrijstelling",
        required=False,
        max_length=200,
        help_text="Alleen de wettelijke grond. Schrijf geen diagnose op.",
    )

    def clean(self) -> dict[str, Any]:
        """A day or an exemption, one of the two."""
        waarden: dict[str, Any] = super().clean() or {}
        vrijgesteld = waarden.get("leerbaarheidstoets_vrijgesteld")
        if bool(waarden.get("leerbaarheidstoets_op")) == bool(vrijgesteld):
            self.add_error(
                "leerbaarheidstoets_op", "Vul de dag van de toets in, of kies 'Vrijgesteld'."
            )
        if vrijgesteld and not waarden.get("vrijstelling_reden"):
            self.add_error("vrijstelling_reden", "Vul de grond van de vrijstelling in.")
        return waarden


class VerbeterToetsForm(ToetsForm):
    """The right day or result, and why it was wrong."""

    titel = "Leerbaarheidstoets verbeteren"
    uitleg = "Leg hier alleen de dagen vast. Wat u hoort over gezondheid hoort hier niet."
    gelukt = "Leerbaarheidstoets verbeterd."

    altijd_reden = True
