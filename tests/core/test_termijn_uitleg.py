"""Each term says why it ends on its day."""

import pytest

from overdracht.core.teksten import zin
from tests.core.rijen import GEKOPPELD, S3, rijen

PIP = {"pip_vastgesteld_op": "2026-03-10"}


@pytest.mark.parametrize(
    ("norm", "feiten", "tekst"),
    [
        (
            "T-05",
            {"tvs_melding_op": "2026-03-02"},
            (
                "Scenario kiezen: uiterlijk 16 maart 2026. Dat is 2 weken na de TVS-melding "
                "(2 maart 2026)."
            ),
        ),
        (
            "T-13",
            S3 | {"verhuizing_gepland_op": "2026-05-15"},
            (
                "Driegesprek voor de verhuizing (scenario 3): uiterlijk 1 mei 2026. Dat is 2 weken "
                "vóór de geplande verhuizing (15 mei 2026)."
            ),
        ),
        (
            "T-20",
            {"kennisgeving_op": "2026-03-05", "brp_ingeschreven_op": "2026-02-14"},
            (
                "Eerste PIP vaststellen: uiterlijk 18 mei 2026. Dat is 10 weken na de kennisgeving "
                "van DUO (5 maart 2026). De laatste dag schoof op door een weekend of feestdag "
                "(Algemene termijnenwet)."
            ),
        ),
        (
            "T-20",
            {"kennisgeving_op": "2026-03-05"},
            (
                "Eerste PIP vaststellen: de laatste dag is nog niet bekend. Dit wacht op de "
                "inschrijving in de gemeente (BRP)."
            ),
        ),
        (
            "T-14",
            GEKOPPELD | {"toestemming_op": "2026-03-04"},
            (
                "Eerste klantprofiel delen: uiterlijk 4 maart 2026. Dat is dezelfde dag als de "
                "toestemming."
            ),
        ),
        (
            "T-15",
            {"voorinburgering_afgewezen_op": "2026-03-04"},
            (
                "Klantprofiel bijwerken na de Voorinburgering: dit hoeft niet meer, door een keuze "
                "of een afspraak."
            ),
        ),
        (
            "T-01",
            {"gekoppeld_op": "2026-02-26"},
            "Koppelen aan een gemeente: dit is gedaan op 26 februari 2026.",
        ),
        (
            "T-57",
            {"bijstand_vanaf_op": "2026-04-01"},
            (
                "Financieel ontzorgen: tot en met 30 september 2026. Dat is 6 maanden vanaf de "
                "eerste dag met recht op bijstand (1 april 2026); die dag telt mee."
            ),
        ),
        (
            "T-40",
            PIP,
            (
                "De inburgering afronden: uiterlijk 10 maart 2029. De drie jaar begonnen op "
                "11 maart 2026, de dag na de dagtekening van het eerste PIP."
            ),
        ),
    ],
)
def test_a_term_says_why_it_ends_on_its_day(norm, feiten, tekst):
    assert zin(rijen(feiten)[norm].uitleg) == tekst
