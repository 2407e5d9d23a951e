"""The forms of the huisvesting: shape only."""

from datetime import date
from typing import Any

from django import forms

from overdracht.core.keuzes import Brpplaats, Rustgenoot, Woningsoort, Zekerheid
from overdracht.core.participatie import MEESTE_DAGDELEN
from overdracht.core.vraag import MEESTE_WEKEN, zoveel_later
from overdracht.web.stap import DagVeld, StapForm, keuzelijst
from overdracht.web.vrije_tekst import VrijeTekstVeld


class VerwachtForm(StapForm):
    """Between which days the move is expected, and how one knows."""

    titel = "Verwachte verhuizing"
    uitleg = (
        "Weet u het niet precies? Geef dan een ruime periode. De lijn rekent daarmee. De "
        "verwachting van de gemeente geldt; die van COA staat ernaast."
    )
    gelukt = "Verwachte verhuizing opgeslagen. De lijn is bijgewerkt."

    verwachte_verhuizing_van = DagVeld(label="Verhuizing verwacht vanaf")
    verwachte_verhuizing_tot = DagVeld(label="Verhuizing verwacht tot en met")
    zekerheid = forms.ChoiceField(
        label="Hoe zeker is dit", choices=keuzelijst(Zekerheid, leeg="Niet bekend"), required=False
    )
    bron = VrijeTekstVeld(
        label="Waar komt dit vandaan", max_length=200, help_text="Bijvoorbeeld: woningcorporatie"
    )


def later(initial: dict[str, Any], weken: str, *, peildatum: date) -> dict[str, Any]:
    """The form with both days so many weeks later, as a what-if asked; else as it was."""
    if not weken.removeprefix("-").isdecimal() or abs(int(weken)) > MEESTE_WEKEN:
        return initial
    dagen = {
        veld: zoveel_later(dag, int(weken), peildatum=peildatum)
        for veld, dag in initial.items()
        if isinstance(dag, date)
    }
    return initial | dagen


class WoningForm(StapForm):
    """What house there is, and from when."""

    titel = "Woning vastleggen"
    gelukt = "Woning vastgelegd."

    woningsoort = forms.ChoiceField(label="Soort woning", choices=keuzelijst(Woningsoort))
    woonplaats = forms.CharField(label="Woonplaats", required=False, max_length=100)
    adres = forms.CharField(label="Adres", required=False, max_length=200)
    woning_beschikbaar_op = DagVeld(label="Beschikbaar op", required=False)
    woning_aangeboden_op = DagVeld(label="Aangeboden op", required=False)


class VerhuisForm(StapForm):
    """The move, planned and done."""

    titel = "Verhuizing"
    uitleg = "Dit geldt voor het hele huishouden."
    gelukt = "Verhuizing vastgelegd. De lijn is bijgewerkt."

    verhuizing_gepland_op = DagVeld(label="Verhuizing gepland op", required=False)
    verhuisd_op = DagVeld(label="Verhuisd op", required=False)


class RustForm(StapForm):
    """From when to when, agreed with whom, and how much is planned before and after it."""

    titel = "Rustperiode afspreken"
    uitleg = (
        "Rond de verhuizing is er veel tegelijk. In een rustperiode wordt er even niets gevraagd. "
        "Afspraken schuiven zo lang op en u krijgt er geen herinnering van. Termijnen van de wet "
        "lopen door. De andere partij, de taalaanbieder en de begeleiding krijgen bericht."
    )
    gelukt = "Rustperiode afgesproken. De lijn is bijgewerkt."
    voorstel: tuple[str, ...] = ("rust_van", "rust_tot", "afgesproken_op")

    rust_van = DagVeld(label="Rust van")
    rust_tot = DagVeld(label="Rust tot en met")
    afgesproken_op = DagVeld(label="Afgesproken op")
    afgesproken_met = forms.MultipleChoiceField(
        label="Met wie is dit afgesproken",
        choices=keuzelijst(Rustgenoot),
        widget=forms.CheckboxSelectMultiple,
    )
    dagdelen_ervoor = forms.IntegerField(
        label="Dagdelen per week vóór de rust",
        required=False,
        min_value=0,
        max_value=MEESTE_DAGDELEN,
        help_text="Wie vanuit het azc reist, doet vaak minder dan na de verhuizing.",
    )
    dagdelen_erna = forms.IntegerField(
        label="Dagdelen per week na de rust",
        required=False,
        min_value=0,
        max_value=MEESTE_DAGDELEN,
    )


class VeranderRustForm(RustForm):
    """The same for a rest that stands: another day is then a change, with what it moves."""

    titel = "Rustperiode veranderen"
    gelukt = "Rustperiode veranderd. De lijn is bijgewerkt."
    voorstel = ()


class AfzegRustForm(StapForm):
    """Why the rest is called off."""

    titel = "Rustperiode afzeggen"
    uitleg = "De afspraken gelden dan weer zoals zonder rust. Iedereen krijgt bericht."
    knop = "Afzeggen"
    gelukt = "Rustperiode afgezegd. De lijn is bijgewerkt."
    altijd_reden = True


class BrpForm(StapForm):
    """The registration in the gemeente where the person was housed."""

    titel = "Inschrijving in de gemeente (BRP)"
    uitleg = (
        "Alleen de inschrijving in de gemeente waar de inburgeraar gaat wonen telt voor het PIP. "
        "Een inschrijving bij het azc, een logeeradres of een hotel legt u apart vast."
    )
    gelukt = "Inschrijving vastgelegd."

    brp_ingeschreven_op = DagVeld(label="Ingeschreven op")


class EldersForm(StapForm):
    """A registration that is not that of the gemeente where the person settles."""

    titel = "Inschrijving elders (BRP)"
    uitleg = (
        "Een inschrijving bij het azc, op een logeeradres of in een hotel is een ander feit: de "
        "termijn van het PIP en de maatschappelijke begeleiding beginnen er niet mee."
    )
    gelukt = "Inschrijving vastgelegd."

    soort = forms.ChoiceField(
        label="Waar",
        choices=[
            (Brpplaats.AZC.value, "Op het azc"),
            (Brpplaats.LOGEERADRES.value, "Op een logeeradres"),
            (Brpplaats.TUSSENVOORZIENING.value, "In een hotel of andere tussenvoorziening"),
        ],
        widget=forms.RadioSelect,
    )
    ingeschreven_op = DagVeld(label="Ingeschreven op")


class BijstandForm(StapForm):
    """The first day with a right to bijstand."""

    titel = "Recht op bijstand"
    gelukt = "Recht op bijstand vastgelegd."

    bijstand_vanaf_op = DagVeld(label="Recht op bijstand vanaf")


class LogeerForm(StapForm):
    """A stay with friends or family."""

    titel = "Logeren"
    gelukt = "Logeren vastgelegd."

    logeren_begonnen_op = DagVeld(label="Logeren begonnen op")
    logeren_geeindigd_op = DagVeld(label="Logeren geëindigd op", required=False)
    plaats = forms.CharField(label="Woonplaats van het logeeradres", required=False, max_length=100)
