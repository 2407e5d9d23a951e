"""Short ways to set a norm, to look ahead, and to see what it did."""

from datetime import timedelta
from typing import Any

from overdracht.data.models import Normwaarde, Termijn
from overdracht.proces.norm import queries
from overdracht.proces.norm.actions import set_waarde
from tests.proces.conftest import VANDAAG

MELDING = VANDAAG - timedelta(days=10)
LATER = VANDAAG + timedelta(days=30)


def stel_in(actor, **anders):
    vraag: dict[str, Any] = {
        "norm_id": "T-05",
        "aantal": 3,
        "maat": "weken",
        "geldig_van": VANDAAG,
        "reden": "Zo afgesproken met het team",
        "peildatum": VANDAAG,
    }
    return set_waarde(actor=actor, **vraag | anders)


def bekijk(actor, **anders):
    vraag: dict[str, Any] = {
        "norm_id": "T-05",
        "aantal": 3,
        "maat": "weken",
        "geldig_van": VANDAAG,
        "coa_locatie_id": None,
        "peildatum": VANDAAG,
    }
    return queries.preview(actor=actor, **vraag | anders)


def keuzes():
    rijen = Termijn.objects.filter(sleutel="scenariokeuze")
    return dict(rijen.values_list("dossier_id", "uiterlijk_op"))


def rijen():
    return list(
        Normwaarde.objects.order_by("geldig_van").values_list("aantal", "geldig_van", "geldig_tot")
    )
