"""The forms before the work: which role, and the page behind a link that works once."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _

from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld

_NIEUW = {"autocomplete": "new-password"}


class RolForm(forms.Form):
    """The membership to work in."""

    medewerker = forms.UUIDField()
    next = forms.CharField(required=False)


class LeesredenForm(VrijeTekstForm):
    """Why somebody opened so many dossiers."""

    reden = VrijeTekstVeld(
        label="Waarom hebt u zoveel dossiers nodig?",
        help_text="De privacy officer van uw organisatie leest dit.",
        min_length=20,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Schrijf op waarom u zoveel dossiers nodig hebt.",
        },
    )


class WelkomForm(forms.Form):
    """Choose a password."""

    wachtwoord = forms.CharField(
        label="Kies een wachtwoord",
        help_text="Minstens 12 tekens. Vier losse woorden achter elkaar is goed te onthouden.",
        widget=forms.PasswordInput(attrs=_NIEUW),
        strip=False,
    )
    nog_eens = forms.CharField(
        label="Hetzelfde wachtwoord nog een keer",
        widget=forms.PasswordInput(attrs=_NIEUW),
        strip=False,
    )

    def __init__(self, *args: Any, gebruiker: Any, **kwargs: Any) -> None:
        """`gebruiker` may not be recognised in the password."""
        super().__init__(*args, **kwargs)
        self.gebruiker = gebruiker

    def clean_wachtwoord(self) -> str:
        """Long, not common, and not one's own name."""
        wachtwoord: str = self.cleaned_data["wachtwoord"]
        validate_password(wachtwoord, self.gebruiker)
        return wachtwoord

    def clean(self) -> dict[str, Any]:
        """Typed twice alike."""
        waarden: dict[str, Any] = super().clean() or {}
        if "wachtwoord" in waarden and waarden.get("nog_eens") != waarden["wachtwoord"]:
            self.add_error("nog_eens", _("De twee wachtwoorden zijn niet gelijk."))
        return waarden


class BekendForm(forms.Form):
    """The password that one has: a mailbox alone opens nothing."""

    wachtwoord = forms.CharField(
        label="Uw wachtwoord",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, gebruiker: Any, **kwargs: Any) -> None:
        """Whose password it must be."""
        super().__init__(*args, **kwargs)
        self.gebruiker = gebruiker

    def clean_wachtwoord(self) -> str:
        """The right one."""
        wachtwoord: str = self.cleaned_data["wachtwoord"]
        if not self.gebruiker.check_password(wachtwoord):
            raise forms.ValidationError(_("Dit wachtwoord klopt niet."))
        return wachtwoord
