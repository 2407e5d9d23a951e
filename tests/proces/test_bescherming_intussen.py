"""What happens to a huishouden while it is in danger: life goes on, and nobody more sees it."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.data.models import Bericht, Bescherming, Toegang
from overdracht.proces.bescherming import actions
from overdracht.proces.koppeling.actions import relink_koppeling
from overdracht.proces.koppeling.actions.dossier import give_toegang
from overdracht.support.toegang.actions import move_toegang
from tests.factories import (
    make_actor,
    make_azc,
    make_coa_koppeling,
    make_dossier,
    make_gemeente,
    make_medewerker,
    make_persoon,
)
from tests.proces.conftest import VANDAAG
from tests.proces.gevaar import GEHEIM, ziet


@pytest.fixture
def coa_regie():
    """Two of COA koppeling: the one who links and the one who is named with her."""
    plek = make_coa_koppeling()
    return [make_medewerker(plek, Rol.COA_REGIEVOERDER, naam=naam) for naam in ("Carla", "Cas")]


@pytest.fixture
def carla(coa_regie):
    return make_actor(coa_regie[0])


@pytest.fixture
def op_slot(dossier, carla, coa_regie):
    actions.protect(
        actor=carla,
        dossier_id=dossier.pk,
        medewerkers=[str(coa_regie[1].pk)],
        peildatum=VANDAAG,
        **GEHEIM,
    )
    return dossier


def hef_op(dossier, coa_regie):
    eerst, dan = (make_actor(wie) for wie in coa_regie)
    actions.ask_opheffen(actor=eerst, dossier_id=dossier.pk)
    actions.lift_bescherming(actor=dan, dossier_id=dossier.pk)


def test_a_move_to_another_azc_does_not_bring_the_old_one_back(
    op_slot, carla, coa_regie, jan_willem
):
    ander = make_azc("azc Budel")
    bo = make_medewerker(ander, Rol.CASEMANAGER, naam="Bo")
    move_toegang(actor=carla, dossier=op_slot, soort=Toegangsoort.VERBLIJF, naar_id=ander.pk)
    assert not ziet(bo, op_slot)

    hef_op(op_slot, coa_regie)

    assert (ziet(bo, op_slot), ziet(jan_willem, op_slot)) == (True, False)


def test_a_new_gemeente_is_told_nothing_and_the_protection_can_still_be_lifted(
    op_slot, carla, coa_regie, sandra
):
    tilburg = make_gemeente("Tilburg", code="GM0855")
    buur = make_medewerker(tilburg, Rol.REGIEVOERDER_GEMEENTE, naam="Buur")
    relink_koppeling(
        actor=carla,
        dossier_id=op_slot.pk,
        reden="Woning in Tilburg",
        peildatum=VANDAAG,
        gemeente_id=tilburg.pk,
        gekoppeld_op=date(2026, 5, 20),
        tvs_melding_op=date(2026, 5, 21),
    )
    # Twice the same: COA koppeling had access already.
    give_toegang(carla, op_slot, tilburg.pk, None)

    assert not ziet(buur, op_slot)
    assert not Bericht.objects.filter(eenheid__in=[tilburg.pk, sandra.eenheid_id]).exists()

    hef_op(op_slot, coa_regie)

    assert (ziet(buur, op_slot), ziet(sandra, op_slot)) == (True, False)
    open_ = Toegang.objects.filter(dossier=op_slot, tot=None)
    assert open_.count() == open_.values("eenheid", "soort", "medewerker").distinct().count()


def test_who_comes_to_the_huishouden_is_seen_by_the_named_and_by_nobody_else(
    op_slot, carla, coa_regie, sandra
):
    erbij = make_dossier(
        make_persoon("Erbij"), huishouden=op_slot.huishouden, gekoppeld_op=None, tvs_melding_op=None
    )
    give_toegang(carla, erbij, sandra.eenheid_id, None)

    assert [ziet(wie, erbij) for wie in (*coa_regie, sandra)] == [True, True, False]
    assert Bescherming.objects.count() == 1
