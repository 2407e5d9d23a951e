"""The shapes of the answers, for the contract; nothing is read or saved through them."""

from functools import partial
from typing import Any

from drf_spectacular.utils import inline_serializer
from rest_framework.serializers import (
    CharField,
    ChoiceField,
    DateField,
    IntegerField,
    ListField,
    URLField,
    UUIDField,
)

from overdracht.core.begrippen import Fase, Laag, Partij, Scenario, Staat, Stapsoort
from overdracht.core.samenwerking import Afspraakstaat, Weekdag
from overdracht.core.signalen import Ernst, Signaalsoort

_tekst = partial(CharField, allow_null=True)
_dag = partial(DateField, allow_null=True)
_keuze = partial(ChoiceField, allow_null=True)


def _vorm(naam: str, velden: dict[str, Any]) -> Any:
    """A class without a docstring: what the contract says is Dutch."""
    return type(inline_serializer(naam, velden))


_DOSSIER: dict[str, Any] = {
    "id": UUIDField(help_text="De sleutel van het dossier, ook in het adres van de pagina."),
    "voornaam": CharField(help_text="De roepnaam, anders de voornamen."),
    "tussenvoegsel": CharField(),
    "achternaam": CharField(),
    "fase": _keuze(
        choices=[fase.value for fase in Fase], help_text="Null: in uw rol niet te zien."
    ),
    "scenario": _keuze(
        choices=[s.value for s in Scenario], help_text="Null: nog niet gekozen, of niet te zien."
    ),
    "gemeente": _tekst(help_text="De gemeente van de koppeling."),
    "azc": _tekst(help_text="De COA-locatie die nu verantwoordelijk is."),
    "regievoerder": _tekst(help_text="De naam van het aanspreekpunt bij de gemeente."),
    "casemanager": _tekst(help_text="De naam van het aanspreekpunt bij COA."),
    "tvs_melding_op": _dag(help_text="De dag van de TVS-melding."),
    "verwachte_verhuizing_van": _dag(help_text="De eerste dag van de verwachte verhuizing."),
    "verwachte_verhuizing_tot": _dag(help_text="De laatste dag van de verwachte verhuizing."),
    "stilstand_dagen": IntegerField(
        allow_null=True,
        help_text="Dagen zonder activiteit, van de TVS-melding tot de verhuizing. Null: niet te "
        "tellen, of in uw rol niet te zien.",
    ),
    "signalen": ListField(
        child=ChoiceField(choices=[soort.value for soort in Signaalsoort]),
        help_text="Wat de lijn laat zien, voor zover uw rol het ziet.",
    ),
    "volgende_termijn": _tekst(help_text="De eerste open termijn die u mag zien."),
    "volgende_termijn_op": _dag(help_text="De laatste dag waarop dat nog op tijd is."),
    "volgende_termijn_wie": _keuze(
        choices=[partij.value for partij in Partij], help_text="Wie daarvoor aan zet is."
    ),
}
_LINK = _vorm("Link", {"href": URLField()})
_LINKS = _vorm(
    "Links", {"self": _LINK(), "prev": _LINK(required=False), "next": _LINK(required=False)}
)
DOSSIERLIJST = _vorm(
    "Dossierlijst", {"_links": _LINKS(), "resultaten": _vorm("Dossier", _DOSSIER)(many=True)}
)
_GROND = _vorm(
    "Grond",
    {
        "norm": _tekst(help_text="De norm, zoals T-05; null: alleen een vastgelegde dag."),
        "geldig_vanaf": _dag(help_text="Sinds wanneer deze versie van de norm geldt."),
        "bron": _tekst(help_text="Waar de norm staat."),
        "feit": _tekst(help_text="Het feit waarbij het begint, of dat nog ontbreekt."),
        "feit_op": _dag(help_text="De dag van dat feit."),
        "feit_bron": _tekst(help_text="Van wie dat feit komt."),
    },
)
_WAAROM: dict[str, Any] = {
    "waarom": CharField(help_text="Waarom, in gewone taal: dezelfde tekst als op de pagina."),
    "grond": _GROND(),
}
_TERMIJN: dict[str, Any] = {
    "sleutel": CharField(),
    "naam": CharField(),
    "laag": ChoiceField(choices=[laag.value for laag in Laag]),
    "wie": ChoiceField(choices=[partij.value for partij in Partij]),
    "begint_op": _dag(help_text="Null: wacht nog op een feit."),
    "uiterlijk_op": _dag(help_text="De laatste dag waarop het op tijd is."),
    "staat": ChoiceField(choices=[staat.value for staat in Staat]),
}
_STAP: dict[str, Any] = {
    "stap": CharField(),
    "naam": CharField(),
    "wie": ChoiceField(choices=[partij.value for partij in Partij]),
    "soort": ChoiceField(choices=[soort.value for soort in Stapsoort]),
    "van": DateField(),
    "tot": DateField(),
}
_SIGNAAL: dict[str, Any] = {
    "soort": ChoiceField(choices=[soort.value for soort in Signaalsoort]),
    "ernst": ChoiceField(choices=[ernst.value for ernst in Ernst]),
    "van": DateField(),
    "tot": _dag(help_text="Null: nog geen einde bekend."),
}
_ADVIES: dict[str, Any] = {
    "regel": CharField(help_text="De regel van het advies, zoals R-02."),
    "scenario": _keuze(
        choices=[s.value for s in Scenario], help_text="Null: nog te weinig gegevens."
    ),
}
LIJN = _vorm(
    "Lijn",
    {
        "_links": _vorm("LijnLinks", {"self": _LINK()})(),
        "id": UUIDField(),
        "peildatum": DateField(),
        "termijnen": _vorm("Termijn", _TERMIJN | _WAAROM)(many=True),
        "stappen": _vorm("Stap", _STAP | _WAAROM)(many=True),
        "signalen": _vorm("Signaal", _SIGNAAL | _WAAROM)(many=True),
        "advies": _vorm("Adviesreden", _ADVIES | _WAAROM)(many=True),
    },
)
_AFSPRAAK: dict[str, Any] = {
    "id": UUIDField(help_text="De sleutel van deze versie van de afspraak."),
    "gemeente": CharField(help_text="De naam van de gemeente."),
    "azc": CharField(help_text="De naam van de COA-locatie."),
    "versie": IntegerField(help_text="Het nummer van de versie, per gemeente en azc."),
    "staat": ChoiceField(
        choices=[staat.value for staat in Afspraakstaat],
        help_text="Alleen `geldt` en `eindigt` gelden nu.",
    ),
    "scenario": _keuze(
        choices=[s.value for s in Scenario], help_text="Null: geen voorkeursscenario."
    ),
    "geldig_van": DateField(help_text="De eerste dag."),
    "geldig_tot": _dag(help_text="De eerste dag waarop de afspraak niet meer geldt."),
    "regio": _tekst(help_text="De naam van de regionale afspraak waar dit bij hoort."),
    "bezoekdagen": ListField(child=ChoiceField(choices=[dag.value for dag in Weekdag])),
    "werkwijze": CharField(help_text="Hoe gemeente en azc samenwerken."),
    "reistijd_minuten": IntegerField(allow_null=True, help_text="Enkele reis, zoals afgesproken."),
    "reistijd_bron": CharField(help_text="Waar die reistijd vandaan komt."),
}
AFSPRAKENLIJST = _vorm(
    "Afsprakenlijst",
    {
        "_links": _vorm("EigenLink", {"self": _LINK()})(),
        "resultaten": _vorm("Afspraak", _AFSPRAAK)(many=True),
    },
)
_ONDERDEEL = _vorm("Onderdeel", {"name": CharField(), "reason": CharField()})
FOUT = _vorm(
    "Fout",
    {
        "type": CharField(),
        "title": CharField(),
        "status": IntegerField(),
        "detail": CharField(required=False),
        "invalidParams": _ONDERDEEL(many=True, required=False),
    },
)
