"""The forms of the PIP: shape only."""

from django import forms

from overdracht.core.begrippen import Leerroute
from overdracht.core.keuzes import Pipreden
from overdracht.web.stap import DagVeld, StapForm, keuzelijst


class PipForm(StapForm):
    """The dagtekening and the leerroute of the first PIP."""

    pip_vastgesteld_op = DagVeld(label="Dagtekening")
    leerroute = forms.ChoiceField(label="Leerroute", choices=keuzelijst(Leerroute))


class VersieForm(PipForm):
    """A new version, and what it is for."""

    reden_nieuwe_versie = forms.ChoiceField(
        label="Waarom een nieuwe versie", choices=keuzelijst(Pipreden)
    )


class VerbeterForm(PipForm):
    """The right dagtekening or leerroute, and why it was wrong."""

    altijd_reden = True


class AanbodForm(StapForm):
    """When the leerroute was offered."""

    leerroute_aangeboden_op = DagVeld(label="Leerroute aangeboden op")
