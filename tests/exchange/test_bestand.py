"""A file between preview and confirmation: encrypted, of one person, let in once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.data.models import Auditregel, Dossier, Importbestand, Persoon
from overdracht.exchange import actions
from overdracht.exchange.actions import Keuze
from overdracht.exchange.formats.bestand import OnleesbaarBestand
from overdracht.jobs import hourly
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, systeem
from tests import factories
from tests.exchange.conftest import VANDAAG, bestand, rij

pytestmark = pytest.mark.django_db


def bied_aan(actor, *rijen):
    """Upload these rows."""
    return actions.upload_importbestand(actor=actor, inhoud=bestand(*rijen))


def bevestig(actor, wat, **keuze):
    """Let it in."""
    return actions.confirm_importbestand(
        actor=actor, importbestand_id=wat.pk, keuze=Keuze(**keuze), peildatum=VANDAAG
    )


def test_the_file_stands_encrypted_in_the_table(coa_actor):
    bied_aan(coa_actor, rij(achternaam="Kanarie"))

    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM overdracht_importbestand")
        (opgeslagen,) = cursor.fetchone()
    assert opgeslagen.startswith("v1:")
    assert "Kanarie" not in opgeslagen


def test_a_file_that_cannot_be_read_is_not_kept(coa_actor):
    with pytest.raises(OnleesbaarBestand):
        actions.upload_importbestand(actor=coa_actor, inhoud=b"naam;adres\n1;2\n")

    assert not Importbestand.objects.exists()


def test_confirming_twice_has_one_effect(coa_actor):
    wat = bied_aan(coa_actor, rij(), rij(vergunning_op="ooit"))

    eerste = bevestig(coa_actor, wat)
    tweede = bevestig(coa_actor, wat)

    assert eerste.aantallen == tweede.aantallen
    assert (eerste.aantallen["nieuw"], eerste.aantallen["fout"]) == (1, 1)
    assert Dossier.objects.count() == 1


def test_the_file_goes_and_only_the_rest_is_kept(coa_actor):
    wat = bied_aan(coa_actor, rij(achternaam="Goed"), rij(achternaam="Fout", vergunning_op="ooit"))

    bevestig(coa_actor, wat)

    over = Importbestand.objects.get()
    rest = actions.write_rest(actor=coa_actor, importbestand_id=wat.pk, peildatum=VANDAAG)
    assert (over.inhoud, "Fout" in rest, "Goed" in rest) == ("", True, False)
    assert ";3;vergunning_op;ooit;Dit is geen datum.;Schrijf dd-mm-jjjj" in rest


def test_the_rows_that_cannot_go_in_can_be_had_before_the_confirmation(coa_actor):
    wat = bied_aan(coa_actor, rij(), rij(gemeente="Atlantis"))

    rest = actions.write_rest(actor=coa_actor, importbestand_id=wat.pk, peildatum=VANDAAG)

    assert len(rest.splitlines()) == 2
    assert "Atlantis" in rest


def test_a_colleague_does_not_see_the_file(coa_actor, coa):
    wat = bied_aan(coa_actor, rij())
    collega = factories.make_actor(
        factories.make_medewerker(coa, Rol.COA_REGIEVOERDER, naam="Karin")
    )

    assert not actions.list_importbestanden(actor=collega)
    with pytest.raises(BestaatNiet):
        bevestig(collega, wat)


def test_after_a_day_it_is_gone_for_everybody(coa_actor):
    wat = bied_aan(coa_actor, rij())
    Importbestand.objects.update(verloopt_at=timezone.now() - timedelta(seconds=1))

    with pytest.raises(BestaatNiet):
        bevestig(coa_actor, wat)
    bied_aan(coa_actor, rij())
    assert not Importbestand.objects.filter(pk=wat.pk).exists()


def test_the_clock_throws_stale_files_away(coa_actor):
    bied_aan(coa_actor, rij())
    Importbestand.objects.update(verloopt_at=timezone.now() - timedelta(seconds=1))

    hourly.run(peildatum=VANDAAG)

    assert not Importbestand.objects.exists()


def test_a_file_can_be_thrown_away(coa_actor):
    wat = bied_aan(coa_actor, rij())

    actions.withdraw_importbestand(actor=coa_actor, importbestand_id=wat.pk)

    assert not Importbestand.objects.exists()
    assert not Persoon.objects.exists()
    assert Auditregel.objects.filter(actie="importbestand.weggegooid").exists()


def test_only_who_may_import_offers_a_file(jan_willem, oisterwijk):
    with pytest.raises(GeenRecht):
        bied_aan(factories.make_actor(jan_willem), rij())
    with pytest.raises(GeenRecht):
        bied_aan(systeem("klok"), rij())
