"""The forms of this room: shape only."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from overdracht.core.begrippen import Fase, Partij, Scenario
from overdracht.core.keuzes import Afsluitreden
from overdracht.core.rechten import Actor
from overdracht.proces.dossier.formats import HOOGSTE_BINNEN, JA, TERMIJNEN, Filters, Stapel, Wie
from overdracht.proces.dossier.queries.kolommen import kolommen_van
from overdracht.proces.dossier.queries.weergaven import Filterkeuzes, Keuzes
from overdracht.proces.dossier.sentences import (
    AFSLUITREDENEN,
    FASEN,
    SCENARIOS,
    SIGNALEN,
    STAPELS,
    termijn_naam,
)
from overdracht.web.stap import DagVeld, StapForm
from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld
from overdracht.web.woorden import PARTIJEN, hoofdletter

VERDEELVELD = "wie_"
_ALLES = ("", "Alles")
_AAN_ZET = (Partij.GEMEENTE, Partij.COA, Partij.INBURGERAAR)


class ZoekForm(forms.Form):
    """A name, a V-nummer or a BSN; it is posted, so that it never stands in an address."""

    zoek = forms.CharField(
        label="Zoek op naam, V-nummer of BSN",
        max_length=100,
        widget=forms.TextInput(attrs={"data-zoek": True, "autocomplete": "off", "type": "search"}),
    )


class FilterForm(forms.Form):
    """The question of the worklist as a form; its answer is an address, read by `lees_filters`."""

    def __init__(self, *args: Any, actor: Actor, keuzes: Filterkeuzes, **kwargs: Any) -> None:
        """Offer only what this role may ask."""
        super().__init__(*args, **kwargs)
        kolommen = kolommen_van(actor)
        if kolommen.fase:
            self._kies("fase", "Fase", [(fase.value, FASEN[fase]) for fase in Fase])
        if kolommen.stappen:
            scenarios = [(scenario.value, SCENARIOS[scenario]) for scenario in Scenario]
            self._kies("scenario", "Scenario", [*scenarios, (Wie.GEEN.value, "Nog geen scenario")])
        self._kies("azc", "Azc", keuzes.azcs)
        if actor.partij is not Partij.GEMEENTE:
            self._kies("gemeente", "Gemeente", keuzes.gemeenten)
        self._kies(*_behandelaar(actor), _collegas(keuzes.collegas))
        self._kies(
            "termijn",
            "Open termijn",
            [(t, hoofdletter(termijn_naam(t))) for t in TERMIJNEN if kolommen.open_termijnen(t)],
        )
        self._kies("wie", "Wie is aan zet", [(p.value, PARTIJEN[p]) for p in _AAN_ZET])
        self.fields["binnen"] = forms.IntegerField(
            label="Termijn binnen (dagen)", min_value=0, max_value=HOOGSTE_BINNEN, required=False
        )
        self._kies("laat", "Te laat", [(JA, "Alleen te laat")])
        soorten = [(soort.value, SIGNALEN[soort]) for soort in kolommen.signaalsoorten()]
        if soorten:
            self._kies("signaal", "Wat valt op", soorten)
        self._kies("stapel", "Werkvoorraad", _stapels(actor))
        self.fields["sorteer"] = forms.CharField(required=False, widget=forms.HiddenInput)

    def _kies(self, naam: str, label: str, keuzes: Any) -> None:
        self.fields[naam] = forms.ChoiceField(
            label=label, choices=[_ALLES, *keuzes], required=False
        )


class WeergaveForm(VrijeTekstForm):
    """The name of a saved view."""

    naam = VrijeTekstVeld(
        label="Naam van de weergave",
        max_length=80,
        error_messages={"required": "Geef de weergave een naam."},
    )


class ToewijsForm(StapForm):
    """Who becomes the contact person of one's own side, and who stands in."""

    medewerker_id = forms.ChoiceField(label="Contactpersoon")
    vervanger_id = forms.ChoiceField(label="Vervanger", required=False)

    def __init__(self, *args: Any, collegas: Keuzes, **kwargs: Any) -> None:
        """Offer the colleagues of the actor's own unit."""
        super().__init__(*args, **kwargs)
        keuzes = [(str(sleutel), naam) for sleutel, naam in collegas]
        self.fields["medewerker_id"].choices = [("", "Kies een collega"), *keuzes]  # type: ignore[attr-defined]
        self.fields["vervanger_id"].choices = [("", "Geen vaste vervanger"), *keuzes]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Nobody stands in for himself."""
        waarden = super().clean() or {}
        if waarden.get("vervanger_id") and waarden["vervanger_id"] == waarden.get("medewerker_id"):
            raise ValidationError({"vervanger_id": "Kies een ander als vervanger."})
        for naam in ("medewerker_id", "vervanger_id"):
            if naam in waarden:
                waarden[naam] = UUID(waarden[naam]) if waarden[naam] else None
        return waarden


class AfsluitForm(StapForm):
    """When and why the dossier is closed."""

    afgesloten_op = DagVeld(label="Afgesloten op")
    afsluitreden = forms.TypedChoiceField(
        label="Reden",
        choices=list(AFSLUITREDENEN.items()),
        coerce=Afsluitreden,
        widget=forms.RadioSelect,
    )


class HeropenForm(StapForm):
    """Why the dossier is opened again."""

    altijd_reden = True


def lees_verdeling(post: Mapping[str, str]) -> dict[str, str]:
    """Who was chosen for each huishouden, by key; what is no key counts as nobody."""
    return {
        _sleutel(naam.removeprefix(VERDEELVELD)): _sleutel(waarde)
        for naam, waarde in post.items()
        if naam.startswith(VERDEELVELD) and _sleutel(naam.removeprefix(VERDEELVELD))
    }


def _sleutel(tekst: str) -> str:
    try:
        return str(UUID(tekst))
    except ValueError:
        return ""


def _behandelaar(actor: Actor) -> tuple[str, str]:
    if actor.partij is Partij.COA:
        return "casemanager", "Casemanager"
    return "regievoerder", "Regievoerder"


def _collegas(collegas: Keuzes) -> list[tuple[str, str]]:
    namen = [(str(sleutel), naam) for sleutel, naam in collegas]
    return [(Wie.IK.value, "Ik"), *namen, (Wie.GEEN.value, "Nog niemand")]


def _stapels(actor: Actor) -> list[tuple[str, str]]:
    kolommen = kolommen_van(actor)
    mag = [stapel for stapel in Stapel if not kolommen.check(Filters(stapel=stapel))[1]]
    return [(stapel.value, hoofdletter(STAPELS[stapel])) for stapel in mag]


class UitvoerForm(StapForm):
    """Why so many people must be in one file."""

    gelukt = "De aanvraag staat klaar. Een ander kijkt ernaar; op deze pagina ziet u het antwoord."
    altijd_reden = True

    reden = VrijeTekstVeld(
        label="Waarvoor hebt u dit bestand nodig?",
        help_text="Wie meekijkt, leest dit. Schrijf geen namen van inburgeraars op.",
        min_length=20,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OordeelForm(StapForm):
    """Yes or no."""

    gelukt = "Uw antwoord is opgeslagen."

    goedgekeurd = forms.TypedChoiceField(
        label="Mag dit bestand worden gemaakt?",
        choices=[("ja", "Ja, 24 uur"), ("nee", "Nee")],
        coerce=lambda waarde: waarde == "ja",
        widget=forms.RadioSelect,
    )
