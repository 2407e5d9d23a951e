"""What the inburgeraar says, a share, and a withdrawal, each as one call."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.proces.klantprofiel import actions
from tests.factories import make_coa_koppeling, make_medewerker
from tests.proces.conftest import VANDAAG

KLANTPROFIEL = Toestemmingsonderdeel.KLANTPROFIEL
MEI = date(2026, 5, 4)


@pytest.fixture
def zeg(coa, dossier):
    def _zeg(antwoord, op=MEI, onderdeel=KLANTPROFIEL):
        return actions.give_toestemming(
            actor=coa,
            dossier_id=dossier.pk,
            onderdeel=onderdeel,
            peildatum=VANDAAG,
            antwoord=antwoord,
            toestemming_op=op,
            teksttaal="nl",
            taal="Arabisch",
            tolk=True,
            uitgelegd_door_id=None,
            aanwezig="niemand_anders",
        )

    return _zeg


@pytest.fixture
def deel(coa, dossier):
    def _deel(op=MEI):
        return actions.share_klantprofiel(
            actor=coa,
            dossier_id=dossier.pk,
            klantprofiel_gedeeld_op=op,
            aanleiding="tussentijds",
            peildatum=VANDAAG,
            reden="Zo afgesproken",
        )

    return _deel


@pytest.fixture
def trek_in(coa, dossier):
    def _trek_in(op=MEI, onderdeel=KLANTPROFIEL):
        return actions.withdraw_toestemming(
            actor=coa,
            dossier_id=dossier.pk,
            onderdeel=onderdeel,
            toestemming_ingetrokken_op=op,
            peildatum=VANDAAG,
            reden="Gevraagd",
        )

    return _trek_in


@pytest.fixture
def bart(dossier):
    """Regievoerder of COA: another team than the azc."""
    eenheid = make_coa_koppeling()
    return make_medewerker(eenheid, Rol.COA_REGIEVOERDER, naam="Bart")
