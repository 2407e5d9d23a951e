"""The two choices before the work: which role, and (in the demo) which account."""

from django import forms


class RolForm(forms.Form):
    """The membership to work in."""

    medewerker = forms.UUIDField()
    next = forms.CharField(required=False)
