"""The forms of the costs: shape only."""

from typing import Any

from django import forms

from overdracht.core.keuzes import Kostengegeven, Kostenpost
from overdracht.proces.kosten.sentences import POSTEN
from overdracht.web.geld import BedragVeld
from overdracht.web.stap import DagVeld, StapForm
from overdracht.web.vrije_tekst import VrijeTekstVeld


class TariefForm(StapForm):
    """A price or a usual number, from which day on, and who says so."""

    gelukt = "Opgeslagen."
    uitleg = (
        "De website bedenkt geen prijzen: zolang hier niets staat, blijft dat deel van de raming "
        "open. Wat al geraamd is, verandert niet mee."
    )
    voorstel: tuple[str, ...] = ("geldig_van",)

    geldig_van = DagVeld(label="Geldt vanaf")
    bron = VrijeTekstVeld(
        label="Waar komt dit vandaan",
        max_length=200,
        help_text="Bijvoorbeeld: contract met het tolkenbureau, of besluit van het college.",
    )

    def __init__(self, *args: Any, soort: Kostengegeven, label: str, **kwargs: Any) -> None:
        """A price is written in euros; a usual number as it is."""
        super().__init__(*args, **kwargs)
        self.fields["aantal"] = (
            BedragVeld(label=label, help_text="In euro, zoals 12,50.")
            if soort.is_prijs
            else forms.IntegerField(label=label, min_value=0, max_value=40)
        )
        self.order_fields(["aantal", "geldig_van", "bron", "reden"])


class BoekForm(StapForm):
    """What was paid, for what, and when."""

    titel = "Kosten boeken"
    uitleg = (
        "Boek wat er echt is betaald. Alleen uw gemeente ziet dit. Schrijf niets over de "
        "gezondheid van de inburgeraar."
    )
    gelukt = "Kosten geboekt."
    voorstel: tuple[str, ...] = ("geboekt_op",)

    post = forms.TypedChoiceField(
        label="Waarvoor",
        choices=[(post.value, naam) for post, naam in POSTEN.items()],
        coerce=Kostenpost,
    )
    bedrag_cent = BedragVeld(label="Bedrag", help_text="In euro, zoals 12,50.")
    geboekt_op = DagVeld(label="Betaald op")

    def clean_bedrag_cent(self) -> int:
        """More than nothing."""
        cent: int = self.cleaned_data["bedrag_cent"]
        if cent < 1:
            raise forms.ValidationError("Vul een bedrag in van meer dan nul.")
        return cent


class VerbeterForm(BoekForm):
    """The right amount, and why it was wrong."""

    titel = "Kosten verbeteren"
    gelukt = "Kosten verbeterd."
    altijd_reden = True
    voorstel = ()


class WeghaalForm(StapForm):
    """Only why: it was never paid for this dossier."""

    titel = "Kosten weghalen"
    uitleg = "Deze kosten tellen dan niet meer mee. In de geschiedenis staat dat ze er stonden."
    knop = "Haal weg"
    gelukt = "Kosten weggehaald."
    altijd_reden = True
