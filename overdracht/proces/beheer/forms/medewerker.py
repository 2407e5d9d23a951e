"""The forms about colleagues: shape only."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from overdracht.core.account import RECHT_MAANDEN
from overdracht.core.begrippen import Rol
from overdracht.core.kalender import add_maanden
from overdracht.web.stap import DagVeld, StapForm
from overdracht.web.woorden import ROLLEN


class _Rolvelden(StapForm):
    """Where, as what, and for how long."""

    rol = forms.TypedChoiceField(label="Rol", coerce=Rol)
    eenheid_id = forms.TypedChoiceField(label="Onderdeel", coerce=UUID)
    van = DagVeld(label="Vanaf")
    tot = DagVeld(
        label="Tot", help_text="De eerste dag zonder deze rol, hoogstens een jaar verder."
    )

    def __init__(
        self,
        *args: Any,
        rollen: Sequence[Rol],
        eenheden: Sequence[tuple[UUID, str]],
        **kwargs: Any,
    ) -> None:
        """Only roles and places of the own organisation."""
        super().__init__(*args, **kwargs)
        self._kies("rol", [(rol.value, ROLLEN[rol]) for rol in rollen])
        self._kies("eenheid_id", [(str(pk), naam) for pk, naam in eenheden])

    def _kies(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)  # noqa: S101  # declared above
        veld.choices = keuzes if len(keuzes) == 1 else [("", "Maak een keuze"), *keuzes]


class UitnodigForm(_Rolvelden):
    """Let a colleague in."""

    titel = "Medewerker uitnodigen"
    uitleg = (
        "Uw collega krijgt een e-mail met een link, kiest zelf een wachtwoord en een tweede stap, "
        "en kan dan aan het werk."
    )
    knop = "Uitnodigen"
    gelukt = "De uitnodiging gaat per e-mail weg."

    naam = forms.CharField(label="Naam", max_length=150)
    mail = forms.EmailField(label="E-mailadres van het werk", max_length=254)

    field_order = ["naam", "mail", "rol", "eenheid_id", "van", "tot"]

    @staticmethod
    def begin(peildatum: date) -> dict[str, date]:
        """From today, for as long as is allowed; most people stay."""
        return {"van": peildatum, "tot": add_maanden(peildatum, RECHT_MAANDEN)}


class RolForm(_Rolvelden):
    """Another role, another place, or another end."""

    titel = "Rol wijzigen of verlengen"
    uitleg = (
        "Kiest u een andere rol of een ander onderdeel? Dan stopt de oude rol op de dag dat de "
        "nieuwe begint."
    )
    gelukt = "De rol is gewijzigd."
    altijd_reden = True


class EindForm(StapForm):
    """Somebody leaves."""

    titel = "Toegang beëindigen"
    uitleg = (
        "Alle rollen bij uw organisatie stoppen nu. Uw collega wordt overal uitgelogd. Wat deze "
        "collega heeft vastgelegd, blijft."
    )
    knop = "Beëindig de toegang"
    gelukt = "De toegang is beëindigd."
    altijd_reden = True


class StapwegForm(StapForm):
    """The phone or the key is lost."""

    titel = "Tweede stap opnieuw"
    uitleg = (
        "Doe dit als uw collega de telefoon of sleutel kwijt is. Controleer eerst of u echt uw "
        "collega spreekt. De oude tweede stap werkt daarna niet meer; uw collega krijgt een e-mail "
        "met een link."
    )
    knop = "Haal de tweede stap weg"
    gelukt = "De tweede stap is weg. De link gaat per e-mail weg."
    altijd_reden = True


class AanForm(StapForm):
    """An account that was switched off."""

    titel = "Account aanzetten"
    uitleg = "Dit account staat uit, bijvoorbeeld omdat het 60 dagen niet is gebruikt."
    knop = "Zet het account aan"
    gelukt = "Het account staat weer aan."
    altijd_reden = True
