"""Every text field of every form looks along with its writer, or says what else it holds."""

from importlib import import_module

from django import forms

from overdracht.web.vrije_tekst import VrijeTekstForm, VrijeTekstVeld
from tests.house.bron import PAKKET, ROOT

# Text that is no free text: what it holds instead.
ANDERS = {
    "achternaam": "een naam",
    "acr_goed": "een waarde van de inlogdienst",
    "adres": "een adres",
    "amr_goed": "een waarde van de inlogdienst",
    "arbeidsmarktregio": "een regio",
    "bevestigd": "een merk van de pagina",
    "bsn": "een BSN",
    "client_geheim": "een sleutel",
    "client_id": "een naam van de inlogdienst",
    "inburgeraar_geinformeerd_taal": "een taal",
    "issuer": "een adres van de inlogdienst",
    "locatietype": "een soort locatie",
    "next": "een pad",
    "nog_eens": "een wachtwoord",
    "optie": "een keuze",
    "plaats": "een plaatsnaam",
    "reistijd_bron": "een bron",
    "schuiladres": "alleen genoemde collega's lezen het",
    "sorteer": "een kolom",
    "taal": "een taal",
    "telefoon": "een nummer",
    "toelichting": "alleen genoemde collega's lezen het",
    "v_nummer": "een V-nummer",
    "veilig_contact": "alleen genoemde collega's lezen het",
    "voornamen": "een naam",
    "wachtwoord": "een wachtwoord",
    "woonplaats": "een plaatsnaam",
    "zoek": "een zoekvraag, niet bewaard",
}
NAMEN = {"EenheidForm.naam", "UitnodigForm.naam"}


def _vormen():
    for pad in sorted([*PAKKET.rglob("forms.py"), *PAKKET.rglob("forms/*.py")]):
        naam = ".".join(pad.relative_to(ROOT).with_suffix("").parts)
        module = import_module(naam.removesuffix(".__init__"))
        for vorm in vars(module).values():
            if isinstance(vorm, type) and issubclass(vorm, forms.BaseForm):
                yield vorm


def _losse_teksten(vorm):
    """Text fields that do not look along: email, url and the like are kinds of their own."""
    return [
        naam
        for naam, veld in vorm.base_fields.items()
        if type(veld) is forms.CharField
        and naam not in ANDERS
        and f"{vorm.__name__}.{naam}" not in NAMEN
    ]


def test_every_text_field_looks_along_or_says_what_it_holds():
    zonder = {f"{vorm.__name__}.{naam}" for vorm in _vormen() for naam in _losse_teksten(vorm)}

    assert zonder == set()


def test_a_field_that_looks_along_stands_in_a_form_that_does():
    los = {
        vorm.__name__
        for vorm in _vormen()
        if not issubclass(vorm, VrijeTekstForm)
        and any(isinstance(veld, VrijeTekstVeld) for veld in vorm.base_fields.values())
    }

    assert los == set()


def test_the_reader_of_forms_sees_a_text_that_nobody_looks_at():
    class NotitieForm(forms.Form):
        notitie = forms.CharField()

    assert _losse_teksten(NotitieForm) == ["notitie"]
