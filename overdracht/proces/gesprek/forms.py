"""The forms of the talks: shape only."""

from django import forms

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Gespreksvorm
from overdracht.web.stap import DagVeld, JaNeeVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld

_AANWEZIG = (
    ("inburgeraar", "Inburgeraar"),
    (Rol.REGIEVOERDER_GEMEENTE.value, "Regievoerder gemeente"),
    (Rol.CASEMANAGER.value, "Casemanager COA"),
    (Rol.PROGRAMMABEGELEIDER.value, "Programmabegeleider COA"),
    (Rol.PARTNER.value, "Maatschappelijke begeleiding"),
)


class PlanForm(StapForm):
    """When and where the talk is to be."""

    gepland_op = DagVeld(label="Datum")
    gepland_om = forms.TimeField(
        label="Tijd", required=False, widget=forms.TimeInput(attrs={"type": "time"})
    )
    vorm = forms.ChoiceField(label="Hoe", choices=keuzelijst(Gespreksvorm))
    plaats = VrijeTekstVeld(label="Plaats", required=False, max_length=100)
    tolk = JaNeeVeld(label="Tolk nodig")


class VerslagForm(StapForm):
    """When the talk was held, how, and who was there."""

    gehouden_op = DagVeld(label="Gehouden op")
    vorm = forms.ChoiceField(label="Hoe", choices=keuzelijst(Gespreksvorm))
    tolk = JaNeeVeld(label="Met tolk")
    aanwezigen = forms.MultipleChoiceField(
        label="Wie waren erbij", choices=_AANWEZIG, widget=forms.CheckboxSelectMultiple
    )


class AfzegForm(StapForm):
    """Why the talk did not go on."""

    altijd_reden = True
    voorstel = ("niet_doorgegaan_op",)

    niet_doorgegaan_op = DagVeld(label="Afgezegd op")


class VerbeterForm(StapForm):
    """The right days, and why they were wrong."""

    altijd_reden = True

    gepland_op = DagVeld(label="Gepland op", required=False)
    gehouden_op = DagVeld(label="Gehouden op", required=False)
