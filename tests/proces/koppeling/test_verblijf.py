"""A transfer to another azc (DX-01), and its correction."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol, Scenario
from overdracht.core.errors import RegelOvertreden
from overdracht.core.feiten import Feiten
from overdracht.data.models import (
    Bericht,
    Contactpersoon,
    Dossier,
    Koppeling,
    Verblijf,
    Voorinburgering,
)
from overdracht.demo.rijen import feitrijen
from overdracht.proces.koppeling.actions import (
    correct_verblijf,
    move_verblijf,
    register_koppeling,
)
from overdracht.support.planning.queries import load_feiten
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht
from overdracht.support.toegang.queries import open_dossier
from tests import factories
from tests.proces.koppeling.conftest import VANDAAG, make_lid

pytestmark = pytest.mark.django_db
OP = date(2026, 11, 2)


@pytest.fixture
def budel(db):
    """Another azc."""
    return factories.make_azc("azc Budel", lat=51.27, lon=5.58, plaats="Budel")


@pytest.fixture
def els(budel):
    """Casemanager there."""
    return factories.make_medewerker(budel, Rol.CASEMANAGER, naam="Els")


@pytest.fixture
def dossiers(wim, meld, jan_willem):
    """A couple at azc Oisterwijk."""
    leden = make_lid(), make_lid(voornamen="Yusuf")
    register_koppeling(actor=wim, aanmelding=meld(*leden), peildatum=VANDAAG)
    return list(Dossier.objects.order_by("pk"))


@pytest.fixture
def verplaats(casemanager, budel, dossiers):
    """Transfer one of them, or both."""

    def doe(*, samen=False, **velden):
        gewoon = {
            "actor": casemanager,
            "dossier_id": dossiers[0].pk,
            "coa_locatie_id": budel.pk,
            "overgeplaatst_op": OP,
            "met_huishouden": samen,
            "peildatum": VANDAAG,
        }
        return move_verblijf(**{**gewoon, **velden})

    return doe


def test_the_new_azc_is_in_and_the_old_one_is_out(verplaats, dossiers, casemanager, els):
    verplaats()

    with pytest.raises(BestaatNiet):
        open_dossier(casemanager, dossiers[0].pk)
    assert open_dossier(factories.make_actor(els), dossiers[0].pk) == dossiers[0]
    assert open_dossier(casemanager, dossiers[1].pk) == dossiers[1]


def test_the_whole_huishouden_can_go_along(verplaats, els):
    verplaats(samen=True)

    assert Dossier.objects.visible_to(factories.make_actor(els)).count() == 2
    assert set(Dossier.objects.values_list("coa_locatie__naam", flat=True)) == {"azc Budel"}


def test_the_stay_is_closed_and_a_new_one_begins_on_the_day_of_the_transfer(verplaats, dossiers):
    verplaats()

    rijen = Verblijf.objects.filter(dossier=dossiers[0]).order_by("van")
    assert list(rijen.values_list("coa_locatie__naam", "van", "tot")) == [
        ("azc Oisterwijk", date(2026, 9, 15), OP),
        ("azc Budel", OP, None),
    ]
    assert load_feiten([dossiers[0].pk])[dossiers[0].pk].overgeplaatst_op == OP


def test_the_voorinburgering_stays_open(verplaats, dossiers):
    Voorinburgering.objects.create(
        dossier=dossiers[0],
        voorinburgering_aangeboden_op=date(2026, 10, 1),
        voorinburgering_ingestemd_op=date(2026, 10, 1),
        voorinburgering_begonnen_op=date(2026, 10, 5),
    )

    verplaats()

    feiten = load_feiten([dossiers[0].pk])[dossiers[0].pk]
    assert feiten.voorinburgering_begonnen_op
    assert feiten.voorinburgering_geeindigd_op is None


def test_the_gemeente_is_told_and_asked_to_look_at_the_scenario_again(
    verplaats, dossiers, oisterwijk, budel
):
    feiten = Feiten(scenario=Scenario.GECOMBINEERDE_AANPAK, scenario_gekozen_op=date(2026, 10, 5))
    for rij in feitrijen(feiten, dossier=dossiers[0], koppeling=Koppeling.objects.get()):
        rij.save()
    Dossier.objects.filter(pk=dossiers[0].pk).update(scenario="gecombineerde_aanpak")

    verplaats()

    soorten = set(Bericht.objects.filter(eenheid=oisterwijk).values_list("soort", flat=True))
    assert {"inburgeraar.overgeplaatst", "scenario.heroverwegen"} <= soorten
    assert Bericht.objects.filter(eenheid=budel, soort="dossier.overgedragen").exists()


def test_the_contact_of_the_old_azc_is_replaced_when_nobody_is_left_there(
    verplaats, els, jan_willem
):
    verplaats()
    open_rijen = Contactpersoon.objects.filter(rol=Rol.CASEMANAGER.value, tot=None)
    assert [rij.medewerker for rij in open_rijen] == [jan_willem]

    verplaats(dossier_id=Dossier.objects.exclude(coa_locatie__naam="azc Budel").get().pk)

    assert [rij.medewerker for rij in open_rijen.all()] == [els]


@pytest.mark.parametrize(
    ("velden", "sleutel"),
    [
        ({"overgeplaatst_op": date(2026, 9, 14)}, "koppeling.overplaatsing_te_vroeg"),
        ({"overgeplaatst_op": date(2026, 11, 23)}, "volgorde.toekomst"),
    ],
)
def test_a_transfer_that_cannot_be_is_refused(verplaats, velden, sleutel):
    with pytest.raises(RegelOvertreden) as fout:
        verplaats(**velden)

    assert fout.value.uitleg.sleutel == sleutel


def test_a_transfer_to_the_same_azc_is_refused(verplaats, azc):
    with pytest.raises(RegelOvertreden, match="al op deze locatie"):
        verplaats(coa_locatie_id=azc.pk)


def test_a_gemeente_does_not_transfer(verplaats, sandra_actor):
    with pytest.raises(GeenRecht):
        verplaats(actor=sandra_actor)


def test_a_wrong_azc_is_corrected_with_the_koppeling_and_the_access(
    casemanager, dossiers, budel, els
):
    verblijf = Verblijf.objects.get(dossier=dossiers[0])

    correct_verblijf(
        actor=casemanager,
        dossier_id=dossiers[0].pk,
        verblijf_id=verblijf.pk,
        coa_locatie_id=budel.pk,
        van=date(2026, 9, 15),
        reden="Verkeerd azc",
        peildatum=VANDAAG,
    )

    assert Koppeling.objects.get().coa_locatie == budel
    assert open_dossier(factories.make_actor(els), dossiers[0].pk) == dossiers[0]
    with pytest.raises(BestaatNiet):
        open_dossier(casemanager, dossiers[0].pk)


@pytest.mark.parametrize("van", [date(2026, 11, 5), date(2026, 10, 28)])
def test_a_corrected_transfer_day_moves_the_end_of_the_stay_before_it(
    verplaats, dossiers, els, azc, van
):
    nieuw = verplaats()

    correct_verblijf(
        actor=factories.make_actor(els),
        dossier_id=dossiers[0].pk,
        verblijf_id=nieuw.pk,
        coa_locatie_id=nieuw.coa_locatie_id,
        van=van,
        reden="Een andere dag",
        peildatum=VANDAAG,
    )

    eerste = Verblijf.objects.get(dossier=dossiers[0], coa_locatie=azc)
    assert eerste.tot == van
