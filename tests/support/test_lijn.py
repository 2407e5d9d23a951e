"""The line as its reader sees it: nothing can be derived from what is hidden."""

from datetime import date

from overdracht.core.begrippen import (
    Leerroute,
    Rol,
)
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.data.models import (
    Toestemming,
)
from overdracht.support.planning.queries import (
    get_lijn,
)
from tests.factories import (
    make_actor,
    make_medewerker,
)
from tests.support.volledig import VANDAAG, VOL, dagen


def lijn(wie, dossier):
    return get_lijn(actor=make_actor(wie), dossier_id=dossier.pk, peildatum=VANDAAG)


PIP = {
    "intake_begonnen_op": date(2026, 4, 7),
    "leerbaarheidstoets_op": date(2026, 4, 15),
    "kennisgeving_op": date(2026, 3, 5),
    "pip_vastgesteld_op": date(2026, 5, 4),
    "leerroute": Leerroute.B1,
}


def stappen(beeld):
    return {stap.stap for stap in beeld.stappen}


def test_the_gemeente_sees_the_pip_and_coa_only_that_it_is_with_the_gemeente(
    maak, sandra, jan_willem
):
    dossier = maak(**PIP)
    gemeente, coa = lijn(sandra, dossier), lijn(jan_willem, dossier)

    assert {"pip", "inburgeringstermijn"} <= stappen(gemeente)
    assert not stappen(coa) & {"pip", "inburgeringstermijn", "pip_uiterlijk"}
    assert {"intake", "leerbaarheidstoets"} <= stappen(coa)
    assert (gemeente.pip_bij_gemeente, coa.pip_bij_gemeente) == (False, True)
    assert coa.feiten.pip_vastgesteld_op is None
    assert not {"T-20", "T-40", "T-36"} & {t.norm for t in coa.termijnen}


def test_coa_reads_the_same_whether_there_is_a_pip_or_not(maak, jan_willem):
    zonder = {
        naam: waarde
        for naam, waarde in PIP.items()
        if naam not in ("pip_vastgesteld_op", "leerroute")
    }
    met, niet = lijn(jan_willem, maak(**PIP)), lijn(jan_willem, maak(**zonder))

    assert met == niet


def test_with_a_living_consent_coa_sees_the_day_of_the_pip(maak, jan_willem):
    dossier = maak(**PIP)
    toestemming = Toestemming.objects.create(
        dossier=dossier,
        onderdeel=Toestemmingsonderdeel.PIP_DAGEN.value,
        toestemming_op=date(2026, 5, 1),
    )
    met = lijn(jan_willem, dossier)
    toestemming.amend(toestemming_ingetrokken_op=date(2026, 5, 25))

    assert "pip" in stappen(met)
    assert "inburgeringstermijn" not in stappen(met)
    assert "pip" not in stappen(lijn(jan_willem, dossier))


def test_a_woonbegeleider_sees_the_house_and_no_talks(maak, azc):
    dossier = maak(**dagen(VOL) | {"verhuisd_op": None, "brp_ingeschreven_op": None})
    woonbegeleider = make_medewerker(azc, Rol.WOONBEGELEIDER, naam="Woon")

    assert {"woning", "verhuizing"} <= stappen(lijn(woonbegeleider, dossier))
    assert not stappen(lijn(woonbegeleider, dossier)) & {"driegesprek", "scenariokeuze", "pip"}


def test_the_panel_of_the_line(client, scenario_3, sandra, buurgemeente):
    adres = f"/dossiers/{scenario_3.pk}/lijn/"
    client.force_login(sandra.gebruiker)
    client.get("/rol/")
    bladzijde = client.get(adres).content.decode()
    client.force_login(buurgemeente.gebruiker)
    client.get("/rol/")

    assert 'id="lijn-paneel"' in bladzijde
    assert "Driegesprek" in bladzijde
    assert client.get(adres).status_code == 404
