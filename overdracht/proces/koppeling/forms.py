"""The forms of the koppeling: shape only."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.identiteit import OngeldigNummer, check_bsn, check_v_nummer
from overdracht.web.stap import DagVeld, StapForm
from overdracht.web.talen import TALEN
from overdracht.web.vrije_tekst import VrijeTekstVeld

Keuzes = Mapping[str, Iterable[tuple[str, str]]]


class KeuzeForm(StapForm):
    """A form with lists that the view fills: `keuzes` by the name of the field."""

    def __init__(self, *args: Any, keuzes: Keuzes | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, lijst in (keuzes or {}).items():
            veld = self.fields[naam]
            if isinstance(veld, forms.ChoiceField):
                veld.choices = list(lijst)


def _eenheid(label: str, **kwargs: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=UUID, **kwargs)


class RegistreerForm(KeuzeForm):
    """One person, linked by hand; a family goes in with a file."""

    v_nummer = forms.CharField(
        label="V-nummer",
        max_length=20,
        help_text="10 cijfers",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    bsn = forms.CharField(
        label="BSN",
        max_length=20,
        required=False,
        help_text="9 cijfers",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    achternaam = forms.CharField(label="Achternaam", max_length=200)
    voornamen = forms.CharField(label="Voornamen", max_length=200, required=False)
    geboortedatum = DagVeld(label="Geboortedatum")
    taal = forms.ChoiceField(
        label="Taal",
        required=False,
        choices=[("", "Niet bekend"), *((tag, namen[0]) for tag, namen in TALEN.items())],
    )
    telefoon = forms.CharField(label="Telefoon", max_length=30, required=False)
    gemeente_id = _eenheid("Gemeente")
    coa_locatie_id = _eenheid("COA-locatie")
    vergunning_op = DagVeld(label="Vergunning op")
    gekoppeld_op = DagVeld(label="Gekoppeld op")
    tvs_melding_op = DagVeld(label="TVS-melding op", help_text="Hier beginnen de termijnen.")
    motief = VrijeTekstVeld(
        label="Waarom deze gemeente",
        max_length=500,
        required=False,
        help_text="Bijvoorbeeld: familie in de regio. Geen medische gegevens.",
    )

    def clean_v_nummer(self) -> str:
        """Ten digits."""
        return _nummer(self.cleaned_data["v_nummer"], check_v_nummer)

    def clean_bsn(self) -> str:
        """Nine digits with the 11-proef, or empty."""
        return _nummer(self.cleaned_data["bsn"], check_bsn)


class VerbeterForm(StapForm):
    """The right days of the koppeling."""

    altijd_reden = True

    gekoppeld_op = DagVeld(label="Gekoppeld op")
    tvs_melding_op = DagVeld(label="TVS-melding op")


class VergunningForm(StapForm):
    """The right day of the vergunning."""

    altijd_reden = True

    vergunning_op = DagVeld(label="Vergunning op")


class HerkoppelForm(KeuzeForm):
    """Another gemeente, from when, and why."""

    altijd_reden = True

    gemeente_id = _eenheid("Nieuwe gemeente")
    gekoppeld_op = DagVeld(label="Gekoppeld op")
    tvs_melding_op = DagVeld(
        label="TVS-melding op", help_text="Hier beginnen de termijnen opnieuw."
    )


class EindeForm(StapForm):
    """When the koppeling ended, and why."""

    altijd_reden = True
    voorstel = ("ontkoppeld_op",)

    ontkoppeld_op = DagVeld(label="Beëindigd op")


class KennisgevingForm(StapForm):
    """The day of DUO's letter."""

    kennisgeving_op = DagVeld(label="Datum van de brief van DUO")


class KennisgevingVerbeterForm(KennisgevingForm):
    """A second day corrects the first."""

    altijd_reden = True


class VerplaatsForm(KeuzeForm):
    """Where to and since when."""

    voorstel = ("overgeplaatst_op",)

    coa_locatie_id = _eenheid("Nieuwe locatie")
    overgeplaatst_op = DagVeld(label="Dag van aankomst")
    met_huishouden = forms.BooleanField(
        label="De anderen van het huishouden gaan mee", required=False, initial=True
    )


class VerblijfForm(KeuzeForm):
    """The right locatie and day of a stay."""

    altijd_reden = True

    coa_locatie_id = _eenheid("COA-locatie")
    van = DagVeld(label="Aangekomen op")


def _nummer(tekst: str, check: Callable[[str], str]) -> str:
    if not tekst:
        return ""
    try:
        return check(tekst)
    except OngeldigNummer as fout:
        raise forms.ValidationError(str(fout)) from fout
