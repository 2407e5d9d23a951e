"""The form of the inlogdienst: shape only."""

from typing import Any

from django import forms

from overdracht.core.keuzes import BijZwak
from overdracht.web.stap import StapForm

BIJ_ZWAK = (
    (BijZwak.WEIGEREN.value, "Niet binnenlaten"),
    (BijZwak.EIGEN_STAP.value, "Hier om een eigen tweede stap vragen"),
)


class InlogdienstForm(StapForm):
    """Where colleagues sign in, and how we see that they showed a second factor."""

    titel = "Inloggen bij de eigen organisatie"
    uitleg = (
        "Uw collega's loggen dan in met het account van hun werk (OpenID Connect). Vraag de "
        "gegevens aan uw afdeling ICT. Een rol geeft u hier nog steeds zelf, met een uitnodiging."
    )
    gelukt = "De inlogdienst is opgeslagen."

    issuer = forms.CharField(
        label="Adres van de inlogdienst (issuer)",
        max_length=300,
        help_text="Precies zoals de inlogdienst het zelf schrijft. Kiest u een ander adres? Dan "
        "moet iedereen opnieuw beginnen met een link.",
        widget=forms.URLInput(),
    )
    client_id = forms.CharField(label="Naam van onze toepassing (client_id)", max_length=200)
    client_geheim = forms.CharField(
        label="Geheim (client_secret)",
        max_length=500,
        required=False,
        strip=False,
        help_text="Wij bewaren het versleuteld en tonen het nooit.",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    amr_goed = forms.CharField(
        label="Tweede stap: waarden van amr",
        max_length=500,
        required=False,
        initial="mfa",
        help_text="Eén hiervan moet erbij staan. Met spaties ertussen, zoals: mfa hwk",
    )
    acr_goed = forms.CharField(
        label="Tweede stap: waarden van acr",
        max_length=500,
        required=False,
        help_text="Vult u amr en acr allebei in? Dan moeten ze allebei kloppen.",
    )
    bij_zwak = forms.TypedChoiceField(
        label="Wat doen wij met iemand zonder tweede stap?",
        coerce=BijZwak,
        choices=BIJ_ZWAK,
        widget=forms.RadioSelect,
        initial=BijZwak.WEIGEREN.value,
    )
    actief = forms.BooleanField(
        label="In gebruik",
        required=False,
        initial=True,
        help_text="Zonder vinkje kan niemand zo inloggen. Stuur collega's dan een nieuwe link.",
    )

    def __init__(self, *args: Any, is_nieuw: bool, **kwargs: Any) -> None:
        """The first time there is no secret yet; later an empty one keeps what stands."""
        super().__init__(*args, **kwargs)
        geheim = self.fields["client_geheim"]
        geheim.required = is_nieuw
        if not is_nieuw:
            geheim.help_text = f"{geheim.help_text} Laat leeg om het te houden."
