"""The forms of the PIP: shape only."""

from django import forms

from overdracht.core.begrippen import Leerroute
from overdracht.core.keuzes import Pipreden
from overdracht.web.stap import DagVeld, StapForm, keuzelijst


class PipForm(StapForm):
    """The dagtekening and the leerroute of the first PIP."""

    titel = "PIP vaststellen"
    uitleg = (
        "De dag na de dagtekening begint de inburgeringstermijn van drie jaar. Die loopt door, ook "
        "als de inburgeraar nog op een woning wacht (Wet inburgering 2021 art. 11)."
    )
    gelukt = "PIP vastgesteld."

    pip_vastgesteld_op = DagVeld(label="Dagtekening")
    leerroute = forms.ChoiceField(label="Leerroute", choices=keuzelijst(Leerroute))


class VersieForm(PipForm):
    """A new version, and what it is for."""

    titel = "Nieuwe versie van het PIP"
    uitleg = "Een nieuwe versie verandert de inburgeringstermijn niet."
    gelukt = "Nieuwe versie van het PIP vastgelegd."

    reden_nieuwe_versie = forms.ChoiceField(
        label="Waarom een nieuwe versie", choices=keuzelijst(Pipreden)
    )


class VerbeterForm(PipForm):
    """The right dagtekening or leerroute, and why it was wrong."""

    titel = "PIP verbeteren"
    gelukt = "PIP verbeterd."

    altijd_reden = True


class AanbodForm(StapForm):
    """When the leerroute was offered."""

    titel = "Leerroute aanbieden"
    gelukt = "Aanbod van de leerroute vastgelegd."

    leerroute_aangeboden_op = DagVeld(label="Leerroute aangeboden op")
