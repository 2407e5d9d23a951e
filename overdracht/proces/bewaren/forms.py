"""The forms of keeping and destroying: shape only."""

from django import forms

from overdracht.core.keuzes import Stopreden
from overdracht.web.stap import StapForm, keuzelijst


class MaakForm(StapForm):
    """Nothing to fill in: what is due is computed."""

    titel = "Maak een vernietigingslijst"
    uitleg = (
        "Op de lijst komen alle dossiers van uw organisatie waarvan de bewaartermijn voorbij is. "
        "Een collega die de dossiers kent, kijkt de lijst na. Er wordt nu nog niets vernietigd."
    )
    knop = "Maak de lijst"
    gelukt = "De lijst is gemaakt. Vraag een collega om hem goed te keuren."


class GoedkeurForm(StapForm):
    """The second pair of eyes says that it looked."""

    titel = "Keur de lijst goed"
    uitleg = (
        "Na uw goedkeuring wacht de website één nacht. Daarna worden deze dossiers vernietigd. "
        "Dat kan niemand terugdraaien. Is een dossier nog nodig? Houd het dan eerst tegen."
    )
    knop = "Keur goed"
    gelukt = "De lijst is goedgekeurd. Morgen worden de dossiers vernietigd."

    gezien = forms.BooleanField(
        label="Ik heb de lijst bekeken. Geen van deze dossiers is nog nodig.",
        error_messages={"required": "Bekijk de lijst, en zet dan een vinkje."},
    )


class IntrekForm(StapForm):
    """Take the list back."""

    titel = "Trek de lijst in"
    uitleg = "Er wordt dan niets vernietigd. U kunt daarna een nieuwe lijst maken."
    knop = "Trek in"
    gelukt = "De lijst is ingetrokken. Er is niets vernietigd."


class StopForm(StapForm):
    """Why this dossier must stay."""

    titel = "Houd vernietiging tegen"
    uitleg = "Zolang u dit dossier tegenhoudt, wordt het niet vernietigd."
    knop = "Houd tegen"
    gelukt = "Dit dossier wordt niet vernietigd zolang u het tegenhoudt."
    altijd_reden = True

    grond = forms.TypedChoiceField(
        label="Waarvoor is het nog nodig?",
        choices=keuzelijst(Stopreden),
        coerce=Stopreden,
        widget=forms.RadioSelect,
    )


class OphefForm(StapForm):
    """Why it need not stay any more."""

    titel = "Houd vernietiging niet meer tegen"
    uitleg = "Als de bewaartermijn voorbij is, komt dit dossier op de volgende lijst."
    knop = "Houd niet meer tegen"
    gelukt = "Dit dossier wordt niet meer tegengehouden."
    altijd_reden = True
