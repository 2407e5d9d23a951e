"""Registering a koppeling: who gets a dossier, who sees it, and what a second time does."""

from datetime import date

import pytest

from overdracht.core.begrippen import Rol, Toegangsoort
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Huishoudenlid,
    Koppeling,
    Persoon,
    Termijn,
    Toegang,
    Verblijf,
)
from overdracht.proces.koppeling.actions import register_koppeling
from overdracht.support.toegang.policy import GeenRecht
from tests import factories
from tests.proces.koppeling.conftest import VANDAAG, make_lid

pytestmark = pytest.mark.django_db


def register(actor, aanmelding):
    return register_koppeling(actor=actor, aanmelding=aanmelding, peildatum=VANDAAG)


def telling():
    """How many rows there are of everything that a registration makes."""
    modellen = (Persoon, Huishoudenlid, Koppeling, Dossier, Verblijf, Toegang, Termijn, Bericht,
                Contactpersoon, Gebeurtenis)  # fmt: skip
    return {model.__name__: model.objects.count() for model in modellen}


def test_a_koppeling_opens_a_dossier_for_both_sides_and_starts_the_terms(wim, meld, coa, azc):
    koppeling = register(wim, meld())

    dossier = Dossier.objects.get()
    assert set(Toegang.objects.values_list("eenheid_id", "soort")) == {
        (koppeling.gemeente_id, Toegangsoort.KOPPELING.value),
        (coa.pk, Toegangsoort.KOPPELING.value),
        (azc.pk, Toegangsoort.VERBLIJF.value),
    }
    termijn = Termijn.objects.get(dossier=dossier, sleutel="scenariokeuze")
    assert (termijn.begint_op, termijn.uiterlijk_op) == (date(2026, 9, 29), date(2026, 10, 13))
    assert dossier.tvs_melding_op == date(2026, 9, 29)


def test_both_sides_find_the_new_dossier_in_their_inbox(wim, meld, oisterwijk, azc):
    register(wim, meld())

    berichten = Bericht.objects.filter(soort="dossier.nieuw", dossier=Dossier.objects.get())
    assert set(berichten.values_list("eenheid_id", flat=True)) == {oisterwijk.pk, azc.pk}


def test_a_huishouden_has_one_koppeling_and_a_dossier_for_each_from_16(wim, meld):
    ouder, kind = make_lid(), make_lid(geboortedatum=date(2015, 3, 1), voornamen="Sami")
    zestien = make_lid(geboortedatum=date(2010, 11, 22), voornamen="Lina")

    register(wim, meld(ouder, kind, zestien))

    assert Koppeling.objects.count() == 1
    assert Huishoudenlid.objects.count() == 3
    namen = {dossier.inburgeraar.persoon.voornamen for dossier in Dossier.objects.all()}
    assert namen == {"Amal", "Lina"}


def test_the_same_report_again_changes_nothing(wim, meld):
    aanmelding = meld(make_lid(), make_lid(geboortedatum=date(2015, 3, 1)))
    eerste = register(wim, aanmelding)
    eerder = telling()

    tweede = register(wim, aanmelding)

    assert tweede == eerste
    assert telling() == eerder


def test_another_who_joins_the_huishouden_comes_under_the_same_koppeling(wim, meld):
    eerste, later = make_lid(), make_lid(voornamen="Yusuf")
    register(wim, meld(eerste))

    register(wim, meld(eerste, later))

    assert Koppeling.objects.count() == 1
    assert Dossier.objects.filter(koppeling=Koppeling.objects.get()).count() == 2


def test_a_report_that_says_something_else_is_refused(wim, meld):
    lid = make_lid()
    register(wim, meld(lid))

    with pytest.raises(RegelOvertreden) as fout:
        register(wim, meld(lid, tvs_melding_op=date(2026, 9, 30)))

    assert fout.value.uitleg.sleutel == "koppeling.al_bekend"


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"tvs_melding_op": date(2026, 9, 14)}, "tvs_melding_op"),
        ({"gekoppeld_op": date(2026, 8, 31)}, "gekoppeld_op"),
        ({"tvs_melding_op": date(2026, 11, 23)}, "tvs_melding_op"),
    ],
)
def test_days_that_cannot_be_are_refused_and_nothing_is_kept(wim, meld, velden, veld):
    with pytest.raises(RegelOvertreden) as fout:
        register(wim, meld(**velden))

    assert fout.value.veld == veld
    assert not Persoon.objects.exists()


def test_a_vergunning_under_the_old_law_is_refused(wim, meld):
    with pytest.raises(RegelOvertreden, match="oude wet"):
        register(wim, meld(make_lid(vergunning_op=date(2021, 12, 31))))


def test_a_huishouden_of_children_only_is_refused(wim, meld):
    with pytest.raises(RegelOvertreden, match="16 jaar"):
        register(wim, meld(make_lid(geboortedatum=date(2015, 3, 1))))


def test_a_gemeente_registers_only_its_own_koppelingen(sandra_actor, meld):
    tilburg = factories.make_gemeente("Tilburg", code="GM0855")

    with pytest.raises(RegelOvertreden, match="eigen gemeente"):
        register(sandra_actor, meld(gemeente_id=tilburg.pk))

    register(sandra_actor, meld())
    assert Dossier.objects.visible_to(sandra_actor).count() == 1


def test_a_casemanager_may_not_register(casemanager, meld):
    with pytest.raises(GeenRecht):
        register(casemanager, meld())


def test_the_contacts_that_are_certain_are_there_from_the_first_day(
    wim, meld, sandra, jan_willem, azc
):
    register(wim, meld())

    contacten = dict(Contactpersoon.objects.values_list("rol", "medewerker_id"))
    assert contacten == {
        Rol.COA_REGIEVOERDER.value: wim.medewerker_id,
        Rol.REGIEVOERDER_GEMEENTE.value: sandra.pk,
        Rol.CASEMANAGER.value: jan_willem.pk,
    }
    assert Dossier.objects.get().casemanager == jan_willem


def test_of_two_casemanagers_none_is_chosen(wim, meld, jan_willem, azc):
    factories.make_medewerker(azc, Rol.CASEMANAGER, naam="Els")

    register(wim, meld())

    assert not Contactpersoon.objects.filter(rol=Rol.CASEMANAGER.value).exists()


def test_nobody_else_sees_the_dossier(wim, meld, buurvrouw):
    register(wim, meld())

    assert not Dossier.objects.visible_to(buurvrouw).exists()
    assert not Persoon.objects.visible_to(buurvrouw).exists()


def test_no_number_stands_in_the_history_or_the_audit(wim, meld):
    lid = make_lid(bsn=factories.fictief_bsn())

    register(wim, meld(lid))

    sporen = [str(vars(rij)) for model in (Gebeurtenis, Auditregel) for rij in model.objects.all()]
    assert len(sporen) > 2
    assert not [spoor for spoor in sporen if lid.bsn in spoor or lid.v_nummer in spoor]


def test_the_history_says_that_the_koppeling_was_registered(wim, meld):
    register(wim, meld())

    gebeurtenis = Gebeurtenis.objects.get()
    assert gebeurtenis.soort == "koppeling.geregistreerd"
    assert gebeurtenis.nieuw["tvs_melding_op"] == "2026-09-29"
