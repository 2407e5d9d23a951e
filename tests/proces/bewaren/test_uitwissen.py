"""Nothing of a destroyed person is left, but what the law keeps; and nothing of it comes back."""

import json
from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from overdracht.core.keuzes import Afsluitreden
from overdracht.data.models import (
    Auditregel,
    Dossier,
    Huishouden,
    Kernset,
    Koppeling,
    Persoon,
    Vernietiging,
)
from overdracht.data.wie import acting_as
from overdracht.proces.bewaren import actions
from overdracht.proces.bewaren.deliver import read_stenen
from overdracht.support.audit.queries import pseudoniem
from tests.factories import make_dossier, make_huishouden, make_persoon
from tests.muren.kooi import Kooi, Speurder
from tests.muren.wereld import VREEMD
from tests.muren.zaak import bouw_zaak
from tests.proces.bewaren.conftest import VANDAAG, sluit
from tests.proces.bewaren.stappen import KLOK, VAN_NIEMAND, dump, goedgekeurd, hou_tegen, voer_uit


def test_nothing_of_the_person_stands_in_a_dump_any_more(officer, leider, sandra, jan_willem, oud):
    kooi = Kooi("v")
    zaak = bouw_zaak(
        kooi,
        VREEMD,
        gemeente=sandra.eenheid,
        azc=jan_willem.eenheid,
        regie=sandra,
        casemanager=jan_willem,
    )
    weg = zaak.dossier
    ids = (weg.pk, weg.huishouden_id, weg.inburgeraar_id, weg.inburgeraar.persoon_id)
    sluit(weg), sluit(oud, op=VANDAAG)
    hiervoor = woorden_van(kooi)
    actions.lift_stop(actor=leider, dossier_id=weg.pk, reden="Klaar.", peildatum=VANDAAG)
    goedgekeurd(officer, leider)
    voer_uit()
    tekst = dump()

    assert len(hiervoor) > 20
    assert woorden_van(kooi) == []
    assert [id_ for id_ in ids if str(id_) in tekst or id_.hex in tekst] == []
    assert str(oud.pk) in tekst or oud.pk.hex in tekst


def woorden_van(kooi):
    """Where the words of this person stand; what organisations agreed is of nobody."""
    gevonden = Speurder([kooi]).zoek(dump())
    return [k for k in gevonden if k.teken.startswith("Zq") and not k.plek.startswith(VAN_NIEMAND)]


def test_the_log_keeps_a_pseudonym_of_which_the_key_is_gone(officer, leider, oud):
    merk = pseudoniem(oud.pk)
    goedgekeurd(officer, leider)
    voer_uit()

    assert Auditregel.objects.filter(pseudoniemen__contains=merk).exists()
    assert str(oud.pk) not in dump()
    assert oud.pk.hex not in dump()


def test_the_kernset_stays_encrypted_until_fifty_years_after_the_end(officer, leider, oud):
    Persoon.objects.filter(pk=oud.inburgeraar.persoon_id).update(achternaam="Zqkernx001y")
    goedgekeurd(officer, leider)
    voer_uit()
    kern = Kernset.objects.get()

    assert kern.naam.endswith("Zqkernx001y")
    assert (kern.einde, kern.einde_op) == ("voldaan", date(2021, 3, 1))
    assert kern.bewaren_tot == date(2071, 3, 1)
    assert "Zqkernx001y" not in dump()


def test_a_kernset_goes_when_its_own_term_is_over(officer, leider, oud):
    goedgekeurd(officer, leider)
    voer_uit()
    with acting_as(KLOK):
        op_de_dag = actions.purge_kernsets(actor=KLOK, peildatum=date(2071, 3, 1))
        daarna = actions.purge_kernsets(actor=KLOK, peildatum=date(2071, 3, 2))

    assert (op_de_dag, daarna) == (0, 1)


def test_of_who_died_nothing_is_kept_and_nothing_is_waited_for(officer, leider, oisterwijk, azc):
    dossier = make_dossier(gemeente=oisterwijk, coa_locatie=azc)
    sluit(dossier, op=VANDAAG - timedelta(days=1), reden=Afsluitreden.OVERLEDEN)
    goedgekeurd(officer, leider)

    assert voer_uit() == 1
    assert not Kernset.objects.exists()


def test_what_a_huishouden_shares_goes_with_the_last_of_it(officer, leider, oisterwijk, azc):
    ouder, partner, kind = (make_persoon(naam) for naam in ("Ouder", "Partner", "Kind"))
    huishouden = make_huishouden(ouder, partner, kind)
    eerst = make_dossier(ouder, huishouden=huishouden, gemeente=oisterwijk, coa_locatie=azc)
    laatst = make_dossier(partner, huishouden=huishouden, gemeente=oisterwijk, coa_locatie=azc)
    goedgekeurd_na_sluiten(officer, leider, eerst)
    tussen = {p.achternaam for p in Persoon.objects.all()}, Koppeling.objects.count()
    goedgekeurd_na_sluiten(officer, leider, laatst)

    assert tussen == ({"Partner", "Kind"}, 1)
    assert not any(tabel.objects.exists() for tabel in (Persoon, Huishouden, Koppeling))


def goedgekeurd_na_sluiten(officer, leider, dossier):
    sluit(dossier)
    goedgekeurd(officer, leider)
    assert voer_uit() == 1


def test_a_copy_that_is_put_back_loses_again_what_was_destroyed(
    officer, leider, oud, jong, settings, tmp_path
):
    settings.OVERDRACHT_VERNIETIGINGEN = tmp_path / "data" / "vernietigingen.jsonl"
    with transaction.atomic():
        goedgekeurd(officer, leider)
        voer_uit()
        weg = Dossier.objects.filter(pk=oud.pk).exists()
        transaction.set_rollback(True)  # the copy from before is back, and knows no tombstone
    terug = Dossier.objects.filter(pk=oud.pk).exists(), Vernietiging.objects.exists()
    aantal = actions.reapply_vernietigingen(peildatum=VANDAAG)

    assert (weg, terug) == (False, (True, False))
    assert (aantal, actions.reapply_vernietigingen(peildatum=VANDAAG)) == (1, 0)
    assert list(Dossier.objects.values_list("pk", flat=True)) == [jong.pk]
    assert Vernietiging.objects.count() == 1


def test_half_a_line_of_the_file_tells_nothing(settings, tmp_path):
    settings.OVERDRACHT_VERNIETIGINGEN = pad = tmp_path / "stenen.jsonl"
    heel = {"pseudoniem": "a" * 32, "vernietigd_at": "2026-11-23T10:00:00+00:00"}
    pad.write_text(f'{json.dumps(heel)}\n{{"pseudoniem": "bb')

    assert list(read_stenen()) == ["a" * 32]


def test_a_stop_from_before_the_destruction_does_not_save_what_comes_back(leider, oud):
    hou_tegen(leider, oud)
    stenen = {pseudoniem(oud.pk): timezone.now() + timedelta(minutes=1)}

    assert actions.reapply_vernietigingen(peildatum=VANDAAG, stenen=stenen) == 1


def test_a_stop_from_after_it_does(leider, oud):
    stenen = {pseudoniem(oud.pk): timezone.now() - timedelta(minutes=1)}
    hou_tegen(leider, oud)

    assert actions.reapply_vernietigingen(peildatum=VANDAAG, stenen=stenen) == 0


def test_a_tombstone_is_never_changed(db):
    Vernietiging.objects.create(pseudoniem="a" * 32, vernietigd_at=timezone.now())

    with pytest.raises(TypeError):
        Vernietiging.objects.update(pseudoniem="b" * 32)
    with pytest.raises(Exception, match=r"grow|permission"), transaction.atomic():
        connection.cursor().execute("UPDATE overdracht_vernietiging SET pseudoniem = 'b'")
