"""The texts of messages (Dutch, B1): what the inbox says, and what a mail may say."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings

from overdracht.support.audit.sentences import gebeurd, in_woorden, plaats, waarde_in_woorden

# Messages that are not an event of the history.
_EIGEN: Mapping[str, str] = {
    "termijn.verlopen": "Te laat: {naam}. De laatste dag was {uiterlijk_op}.",
    "termijn.nadert": "Binnenkort: {naam}, uiterlijk {uiterlijk_op}.",
    "dossier.nieuw": "Er is een nieuw dossier voor u.",
    "dossier.toegewezen": "Dit dossier is aan u toegewezen.",
    "dossier.overgedragen": "Dit dossier is aan uw locatie overgedragen.",
    "dossier.export_goedgekeurd": (
        "Uw export is goedgekeurd. U kunt hem 24 uur lang ophalen bij Exports."
    ),
    "dossier.export_geweigerd": "Uw export is niet goedgekeurd. Bij Exports ziet u wie het bekeek.",
    "koppeling.ontkoppeld": (
        "Een koppeling met uw gemeente is beëindigd op {ontkoppeld_op}. Het dossier is voor u "
        "gesloten. In TVS ziet u om wie het gaat."
    ),
    "samenwerking.voorgesteld": (
        "{wie} stelt een afspraak voor tussen {paar}, vanaf {geldig_van}. Beantwoord het bij "
        "Samenwerking."
    ),
    "samenwerking.beantwoord": (
        "{wie} doet een ander voorstel voor {paar}, vanaf {geldig_van}. Bekijk het "
        "bij Samenwerking."
    ),
    "samenwerking.bevestigd": (
        "{wie} heeft de afspraak tussen {paar} bevestigd. De eerste dag is {geldig_van}. Bekijk "
        "bij Samenwerking wat nu geldt."
    ),
    "samenwerking.ingetrokken": "{wie} trok het voorstel voor {paar} in. Reden: {reden}",
    "samenwerking.afgewezen": "{wie} wees het voorstel voor {paar} af. Reden: {reden}",
    "samenwerking.beeindigd": (
        "{wie} beëindigt de afspraak tussen {paar}. Vanaf {geldig_tot} geldt die niet meer. Reden: "
        "{reden}"
    ),
    "uitzondering.bevestigen": (
        "Een azc wil het klantprofiel delen zonder toestemming. Lees waarom bij 'Delen zonder "
        "toestemming', boven deze berichten."
    ),
    "klantprofiel.verwijderen": (
        "Een inburgeraar heeft de toestemming ingetrokken. Verwijder het klantprofiel en bevestig "
        "dat. Om wie het gaat, ziet u bij 'Klantprofielen verwijderen', boven deze berichten."
    ),
    "scenario.heroverwegen": (
        "De inburgeraar is overgeplaatst naar {coa_locatie}. De reis is nu anders. Bekijk of het "
        "scenario nog past."
    ),
}
PAD = "/berichten/"
# Mails about the account itself, each with a link.
ACCOUNTPOST: Mapping[str, tuple[str, str]] = {
    "account.uitgenodigd": (
        "U bent uitgenodigd voor Warme Overdracht",
        "Uw organisatie heeft een account voor u gemaakt. Kies een wachtwoord en een tweede stap:",
    ),
    "account.tweede_stap": (
        "Kies een nieuwe tweede stap voor Warme Overdracht",
        "Uw functioneel beheerder heeft uw tweede stap weggehaald. Kies een nieuwe:",
    ),
    "account.inlogdienst": (
        "Log voortaan in bij Warme Overdracht met uw account van het werk",
        "Uw organisatie laat u inloggen met het account dat u op het werk al hebt. Begin hier:",
    ),
}


class Mail(NamedTuple):
    """A mail without personal data: it tells that there is something, not what or about whom."""

    onderwerp: str
    tekst: str


def zin_van(soort: str, waarden: Mapping[str, Any]) -> str:
    """What the inbox says: what happened, and the days that go with it."""
    if soort in _EIGEN:
        return _EIGEN[soort].format_map(_Woorden(waarden))
    velden = sorted(waarden, key=plaats)
    return " ".join((f"{gebeurd(soort)}.", *(in_woorden(veld, waarden[veld]) for veld in velden)))


def mail() -> Mail:
    """The only mail that leaves the house."""
    return Mail(
        onderwerp="Er is een bericht in Warme Overdracht",
        tekst=(
            "Er is een bericht voor u in Warme Overdracht.\n\n"
            f"Log in om het te lezen: {adres()}\n\n"
            "In deze e-mail staan geen persoonsgegevens. Antwoord niet op deze e-mail.\n"
        ),
    )


def toezichtmail() -> Mail:
    """To who keeps watch: that something is to be looked into, not what or about whom."""
    return Mail(
        onderwerp="Er is iets na te kijken in Warme Overdracht",
        tekst=(
            "Er staat iets nieuws op uw pagina Toezicht.\n\n"
            f"Log in om het te lezen: {adres('/toezicht/')}\n\n"
            "In deze e-mail staan geen persoonsgegevens. Antwoord niet op deze e-mail.\n"
        ),
    )


def accountmail(soort: str, geheim: str) -> Mail:
    """A mail with a link that works once; it names nobody."""
    onderwerp, uitleg = ACCOUNTPOST[soort]
    return Mail(
        onderwerp=onderwerp,
        tekst=(
            f"{uitleg}\n\n{adres(f'/uitnodiging/{geheim}/')}\n\n"
            "De link werkt één keer en hoogstens zeven dagen. Stuur deze e-mail niet door.\n"
            "Verwachtte u dit niet? Meld het dan bij uw functioneel beheerder.\n"
        ),
    )


def adres(pad: str = PAD) -> str:
    """Where the inbox (or another page) stands, as a reader of the mail can open it."""
    vast = getattr(settings, "OVERDRACHT_ADRES", "")
    schema = "https" if settings.SECURE_SSL_REDIRECT else "http"
    return f"{vast or f'{schema}://{settings.ALLOWED_HOSTS[0]}'}{pad}"


class _Woorden(dict[str, Any]):
    """Values in words; one that is missing reads as unknown."""

    def __getitem__(self, sleutel: str) -> str:
        return waarde_in_woorden(super().__getitem__(sleutel))

    def __missing__(self, sleutel: str) -> str:
        return "onbekend"
