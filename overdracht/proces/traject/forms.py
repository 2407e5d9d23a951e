"""The forms of the traject: shape only."""

from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.keuzes import Trajectplaats
from overdracht.web.stap import DagVeld, StapForm, keuzelijst


class StartForm(StapForm):
    """When the traject began, where, and who gives the lessons."""

    traject_begonnen_op = DagVeld(label="Begonnen op")
    plaats = forms.ChoiceField(label="Plaats", choices=keuzelijst(Trajectplaats))
    aanbieder_id = forms.TypedChoiceField(
        label="Taalaanbieder", required=False, coerce=UUID, empty_value=None
    )

    def __init__(self, *args: Any, aanbieders: list[tuple[str, str]], **kwargs: Any) -> None:
        """`aanbieders`: the taalaanbieders to choose from, as key and name."""
        super().__init__(*args, **kwargs)
        keuze = self.fields["aanbieder_id"]
        if isinstance(keuze, forms.ChoiceField):
            keuze.choices = [("", "Nog niet bekend"), *aanbieders]


class VerbeterForm(StapForm):
    """The right day, and why it was wrong."""

    altijd_reden = True

    traject_begonnen_op = DagVeld(label="Begonnen op")
