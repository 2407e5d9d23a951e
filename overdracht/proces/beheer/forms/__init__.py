"""The forms of the beheer."""

from overdracht.proces.beheer.forms.eenheid import EenheidForm, ZoekForm
from overdracht.proces.beheer.forms.inlogdienst import InlogdienstForm
from overdracht.proces.beheer.forms.medewerker import (
    AanForm,
    EindForm,
    RolForm,
    StapwegForm,
    UitnodigForm,
)

__all__ = [
    "AanForm",
    "EenheidForm",
    "EindForm",
    "InlogdienstForm",
    "RolForm",
    "StapwegForm",
    "UitnodigForm",
    "ZoekForm",
]
