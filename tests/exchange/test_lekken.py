"""Whose rows are whose: nothing of a neighbour's person comes back, whatever is asked."""

import pytest

from overdracht.core.begrippen import Rol
from overdracht.data.models import (
    Auditregel,
    Bericht,
    Contactpersoon,
    Dossier,
    Gebeurtenis,
    Persoon,
)
from overdracht.exchange.actions import Keuze, import_tvs
from overdracht.exchange.formats.tvs import lees
from overdracht.exchange.formats.voorbeeld import schrijf_rest
from overdracht.support.toegang.policy import GeenRecht
from tests import factories
from tests.exchange.conftest import VANDAAG, bekijk, blad, importeer, rij, stand

pytestmark = pytest.mark.django_db


def test_a_gemeente_lets_in_its_own_rows_and_no_others(gemeente_actor, buurgemeente, azc):
    uitslag = importeer(gemeente_actor, rij(), rij(gemeente="Tilburg"))

    assert uitslag.aantallen["nieuw"] == 1
    assert "eigen gemeente" in uitslag.rest[0].fouten[0].melding
    assert set(Dossier.objects.values_list("gemeente__naam", flat=True)) == {"Oisterwijk"}


def test_a_gemeente_hears_nothing_of_a_person_of_its_neighbour(
    coa_actor, gemeente_actor, buurgemeente
):
    bsn = factories.fictief_bsn()
    buur = rij(gemeente="Tilburg", achternaam="Kanarie", voornamen="Geheim", bsn=bsn)
    importeer(coa_actor, buur)
    gok = rij(v_nummer=buur["v_nummer"], achternaam="Gok")
    op_bsn = rij(bsn=bsn, achternaam="Gok")

    voorbeeld = bekijk(gemeente_actor, gok, op_bsn)
    terug = schrijf_rest(voorbeeld.blad, voorbeeld.fout)

    assert len({fout.melding for regel in voorbeeld.fout for fout in regel.fouten}) == 1
    assert not [geheim for geheim in ("Kanarie", "Geheim", "Tilburg") if geheim in terug]
    assert not voorbeeld.groepen[0].regels[0].waarden


def test_a_row_that_is_not_yours_is_refused_without_a_look(coa_actor, gemeente_actor, buurgemeente):
    buur = rij(gemeente="Tilburg")
    importeer(coa_actor, buur)

    bekend, onbekend = bekijk(gemeente_actor, buur, rij(gemeente="Tilburg")).fout

    assert bekend.fouten == onbekend.fouten


def test_after_herkoppeling_the_former_gemeente_changes_nothing_any_more(
    coa_actor, gemeente_actor, buurgemeente
):
    oud = rij()
    importeer(coa_actor, oud)
    nieuw = {**oud, "gemeente": "Tilburg", "gekoppeld_op": "02-11-2026",
             "tvs_melding_op": "09-11-2026"}  # fmt: skip
    importeer(coa_actor, nieuw, herkoppelen=frozenset({2}))
    na = stand()

    terug = {**oud, "gekoppeld_op": "10-11-2026", "tvs_melding_op": "12-11-2026"}
    uitslag = importeer(gemeente_actor, terug, {**oud, "v_nummer": terug["v_nummer"]})

    assert uitslag.aantallen["fout"] == 2
    assert importeer(gemeente_actor, oud).aantallen["ongewijzigd"] == 1
    assert stand() == na


def test_a_casemanager_may_not_look_at_a_list(jan_willem, oisterwijk):
    with pytest.raises(GeenRecht):
        bekijk(factories.make_actor(jan_willem), rij())


def test_whose_dossiers_were_compared_stands_in_the_audit(coa_actor):
    oud = rij()
    importeer(coa_actor, oud)

    bekijk(coa_actor, {**oud, "telefoon": "06 12345678"}, rij())

    regels = Auditregel.objects.filter(actie="koppeling.vergeleken")
    assert len(regels[0].pseudoniemen.splitlines()) == 1


def test_no_number_of_the_list_stands_in_audit_history_or_messages(coa_actor):
    bsn = factories.fictief_bsn()
    oud = rij(bsn=bsn)
    importeer(coa_actor, oud)
    ander = factories.fictief_bsn()
    importeer(coa_actor, {**oud, "bsn": ander})

    modellen = (Auditregel, Gebeurtenis, Bericht)
    sporen = " ".join(str(vars(rij_)) for model in modellen for rij_ in model.objects.all())
    assert Persoon.objects.get().bsn == ander
    assert not [nummer for nummer in (bsn, ander, oud["v_nummer"]) if nummer in sporen]


def test_the_rows_that_came_back_go_in_once_they_are_mended(coa_actor):
    gelezen = blad(rij(), rij(vergunning_op="morgen"))
    uitslag = import_tvs(actor=coa_actor, blad=gelezen, keuze=Keuze(), peildatum=VANDAAG)

    hersteld = schrijf_rest(gelezen, uitslag.rest).replace("morgen", "01-09-2026")
    import_tvs(actor=coa_actor, blad=lees(hersteld.encode()), keuze=Keuze(), peildatum=VANDAAG)

    assert Dossier.objects.count() == 2


def test_a_hundred_rows_are_judged_in_as_many_queries_as_one(
    coa_actor, django_assert_max_num_queries
):
    importeer(coa_actor, *[rij() for _ in range(3)])

    with django_assert_max_num_queries(20):
        bekijk(coa_actor, *[rij() for _ in range(100)])


def test_the_contact_of_coa_is_who_imports(coa_actor, wim):
    importeer(coa_actor, rij())

    assert Contactpersoon.objects.get(rol=Rol.COA_REGIEVOERDER.value).medewerker == wim
