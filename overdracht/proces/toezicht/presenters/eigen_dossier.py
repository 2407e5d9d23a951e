"""The copy of someone's own dossier: for a machine, and in words for the person."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from overdracht.core.inzage import WEGGELATEN
from overdracht.core.verwerkingen import Verwerking, list_huidige
from overdracht.proces.toezicht.actions.beschermde_kopie import Aanvraag
from overdracht.proces.toezicht.actions.eigen_dossier import Kopie
from overdracht.proces.toezicht.presenters.gedeeld import gedeeld_in_woorden
from overdracht.proces.toezicht.presenters.toezicht import gewoon_regels, kenmerk
from overdracht.proces.toezicht.queries.wie_keek import Inzage
from overdracht.web.filters import datum

_ANDEREN = (
    "Namen van anderen staan er niet in: van gezinsleden en van medewerkers. Van medewerkers leest "
    "u de rol en de organisatie."
)
_NIET_OP_PAPIER = (
    "Wat er sinds de bescherming is vastgelegd, staat niet op papier. Ook niet waar u bent of "
    "naartoe gaat, en wie sindsdien keek. Vraag dat aan de collega die u helpt."
)
_KLOPT_NIET = (
    "Klopt er iets niet? Zeg het tegen uw regievoerder of uw casemanager, en noem het gegeven. U "
    "krijgt binnen een maand antwoord."
)
_KLACHT = (
    "Bent u het niet eens met het antwoord? Dan kunt u een klacht indienen bij de Autoriteit "
    "Persoonsgegevens (autoriteitpersoonsgegevens.nl), of naar de rechter gaan."
)
_SLOT = (_KLOPT_NIET, _KLACHT)


def inzage_form_pagina(dossier_id: UUID) -> dict[str, Any]:
    """Around the form: of which dossier, and what is not in the copy."""
    return {"dossier_id": dossier_id, "kenmerk": kenmerk(dossier_id), "anderen": _ANDEREN}


def kopie_voor_machine(kopie: Kopie) -> Mapping[str, Any]:
    """Every row by the names of its columns, with what was left out and why."""
    return {
        "titel": _titel(kopie),
        **_herkomst(kopie),
        "onderdelen": {deel.tabel: list(deel.rijen) for deel in kopie.onderdelen},
        "gedeeld": gedeeld_in_woorden(kopie.gedeeld),
        "inzages": [_inzage(inzage) for inzage in kopie.inzages],
        "verwerkingen": [_verwerking(verwerking) for verwerking in list_huidige()],
        "weggelaten": dict(WEGGELATEN),
        "uitleg": [_ANDEREN, *_SLOT],
    }


def kopie_op_papier(kopie: Kopie) -> Mapping[str, Any]:
    """The same in words, with who made it on every page."""
    herkomst = f"Gemaakt op {datum(kopie.op)} door {kopie.door}, {kopie.organisatie}"
    return {
        "titel": _titel(kopie),
        "organisatie": kopie.organisatie,
        "watermerk": f"Kopie voor {kopie.voor}",
        "voet": f"{herkomst}. Kenmerk {kopie.kenmerk}.",
        "inleiding": [
            f"Dit is een kopie van alles wat er over u staat, op {datum(kopie.op)}.",
            _ANDEREN,
        ],
        "delen": [
            {"titel": deel.titel, "rijen": [list(rij) for rij in deel.in_woorden]}
            for deel in kopie.onderdelen
        ],
        "gedeeld": gedeeld_in_woorden(kopie.gedeeld),
        "inzages": _gewoon(kopie.inzages),
        "verwerkingen": [_verwerking(verwerking) for verwerking in list_huidige()],
        "slot": list(_SLOT),
    }


def beschermde_kopie_op_papier(kopie: Kopie) -> Mapping[str, Any]:
    """Of somebody in danger: nothing on it says who made it, or what came since."""
    return {
        **kopie_op_papier(kopie),
        "voet": f"Gemaakt op {datum(kopie.op)}. Kenmerk {kopie.kenmerk}.",
        "inleiding": [
            f"Dit is een kopie van wat er over u staat, op {datum(kopie.op)}.",
            _NIET_OP_PAPIER,
            _ANDEREN,
        ],
        "slot": [_KLACHT],
    }


def beschermd_pagina(aanvraag: Aanvraag) -> dict[str, Any]:
    """How it stands, and what the one who looks may do now."""
    rij, dossier = aanvraag.bescherming, aanvraag.dossier
    loopt = rij.kopie_van_id is not None
    return {
        "dossier_id": dossier.pk,
        "naam": dossier.inburgeraar.persoon.naam,
        "niet_op_papier": _NIET_OP_PAPIER,
        "reden": rij.kopie_reden if aanvraag.is_van_hier else "",
        "mag_vragen": not loopt,
        "loopt_elders": loopt and not aanvraag.is_van_hier,
        "wacht": aanvraag.is_van_hier and not aanvraag.is_toegestaan,
        "mag_goedkeuren": aanvraag.is_van_hier
        and not aanvraag.is_toegestaan
        and not aanvraag.vroeg_zelf,
        "mag_maken": aanvraag.is_van_hier and aanvraag.is_toegestaan,
        "knop": "Vraag de kopie",
    }


def bestandsnaam(kopie: Kopie, soort: str) -> str:
    """Without the name of the person: file names are read by more people than files."""
    return f"eigen-dossier-{kopie.kenmerk}-{kopie.op.isoformat()}.{soort}"


def _titel(kopie: Kopie) -> str:
    return f"Wat er over {kopie.voor} is vastgelegd"


def _herkomst(kopie: Kopie) -> dict[str, str]:
    return {
        "gemaakt_op": kopie.op.isoformat(),
        "gemaakt_door": kopie.door,
        "organisatie": kopie.organisatie,
        "kenmerk": kopie.kenmerk,
    }


def _inzage(inzage: Inzage) -> dict[str, str]:
    return {
        "op": inzage.op.isoformat(timespec="minutes"),
        "organisatie": inzage.organisatie,
        "rol": inzage.rol.value if inzage.rol else "",
        "doel": inzage.verwerking.naam,
        "gegevens": ", ".join(inzage.verwerking.gegevens),
    }


def _gewoon(inzages: Sequence[Inzage]) -> list[list[str]]:
    return [[regel.op, regel.zin] for regel in gewoon_regels(inzages)]


def _verwerking(verwerking: Verwerking) -> dict[str, str]:
    return {
        "naam": verwerking.naam,
        "gewoon": verwerking.gewoon,
        "grondslag": verwerking.grondslag,
        "bewaren": verwerking.bewaren,
    }
