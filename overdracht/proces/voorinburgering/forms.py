"""The forms of the Voorinburgering: shape only."""

from typing import Any

from django import forms

from overdracht.core.keuzes import Eindreden
from overdracht.web.stap import DagVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld

_ANTWOORDEN = (("ja", "Ja, doet mee"), ("nee", "Nee, doet niet mee"))


class AanbodForm(StapForm):
    """When the Voorinburgering was offered."""

    titel = "Voorinburgering aanbieden"
    gelukt = "Voorinburgering vastgelegd."

    voorinburgering_aangeboden_op = DagVeld(label="Aangeboden op")


class AntwoordForm(StapForm):
    """What the inburgeraar answered; taking part is voluntary."""

    titel = "Antwoord op het aanbod van Voorinburgering"
    gelukt = "Voorinburgering vastgelegd."

    antwoord = forms.ChoiceField(
        label="Wat koos de inburgeraar?", choices=_ANTWOORDEN, widget=forms.RadioSelect
    )
    geantwoord_op = DagVeld(label="Op welke dag")
    afwijsreden = VrijeTekstVeld(
        label="Waarom niet",
        required=False,
        max_length=500,
        help_text="Alleen als de inburgeraar dit wil vertellen. Schrijf niets over gezondheid.",
    )

    def clean(self) -> dict[str, Any]:
        """The answer as the two days that the table knows."""
        waarden: dict[str, Any] = super().clean() or {}
        is_ja, op = waarden.pop("antwoord", "") == "ja", waarden.pop("geantwoord_op", None)
        return {
            **waarden,
            "voorinburgering_ingestemd_op": op if is_ja else None,
            "voorinburgering_afgewezen_op": None if is_ja else op,
        }


class StartForm(StapForm):
    """When the Voorinburgering began, and when it ends according to plan."""

    titel = "Voorinburgering starten"
    gelukt = "Voorinburgering vastgelegd."

    voorinburgering_begonnen_op = DagVeld(label="Begonnen op")
    voorinburgering_eindigt_naar_plan_op = DagVeld(label="Eindigt volgens plan op", required=False)


class EindForm(StapForm):
    """When the Voorinburgering ended, and why."""

    titel = "Voorinburgering beëindigen"
    gelukt = "Voorinburgering vastgelegd."

    voorinburgering_geeindigd_op = DagVeld(label="Geëindigd op")
    eindreden = forms.ChoiceField(label="Waarom", choices=keuzelijst(Eindreden))


class VerbeterForm(StapForm):
    """The right days, and why they were wrong."""

    titel = "Voorinburgering verbeteren"
    gelukt = "Voorinburgering verbeterd."

    altijd_reden = True

    voorinburgering_aangeboden_op = DagVeld(label="Aangeboden op", required=False)
    voorinburgering_begonnen_op = DagVeld(label="Begonnen op", required=False)
    voorinburgering_eindigt_naar_plan_op = DagVeld(label="Eindigt volgens plan op", required=False)
    voorinburgering_geeindigd_op = DagVeld(label="Geëindigd op", required=False)
