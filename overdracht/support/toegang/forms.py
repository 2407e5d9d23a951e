"""The two choices before the work: which role, and (in the demo) which account."""

from django import forms


class RolForm(forms.Form):
    """The membership to work in."""

    medewerker = forms.UUIDField()
    next = forms.CharField(required=False)


class LeesredenForm(forms.Form):
    """Why somebody opened so many dossiers."""

    reden = forms.CharField(
        label="Waarom hebt u zoveel dossiers nodig?",
        help_text="De privacy officer van uw organisatie leest dit.",
        min_length=20,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Schrijf op waarom u zoveel dossiers nodig hebt.",
            "min_length": "Schrijf iets meer op: ten minste 20 tekens.",
        },
    )
