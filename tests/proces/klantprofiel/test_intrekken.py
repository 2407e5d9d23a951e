"""A withdrawal reaches everybody who has it, and what still waited (CO2)."""

from datetime import timedelta
from random import Random

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from overdracht.core.begrippen import Berichtstaat, Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.data.models import Bericht, Klantprofielmoment, Toegang, Verwijderverzoek
from overdracht.support.berichten.actions import deliver
from overdracht.support.toegang.policy import systeem
from tests.factories import make_actor, make_gemeente, make_medewerker
from tests.proces.klantprofiel.conftest import MEI


def test_a_withdrawal_takes_back_what_waits_and_asks_every_holder(
    zeg, deel, trek_in, dossier, log_in, sandra, jan_willem
):
    vorige = make_gemeente("Goirle", code="GM0785")
    zeg("ja", op=MEI - timedelta(days=9))
    oud = deel(op=MEI - timedelta(days=8))
    Klantprofielmoment.objects.filter(pk=oud.pk).update(ontvanger=vorige)
    deel(op=MEI - timedelta(days=1))
    wacht = Bericht.objects.filter(soort="klantprofiel.gedeeld", dossier=dossier)
    assert wacht.filter(staat=Berichtstaat.AFGELEVERD.value).exists()

    trek_in()

    assert not wacht.exclude(staat=Berichtstaat.OVERBODIG.value).exists()
    gevraagd = Verwijderverzoek.objects.filter(bevestigd_op=None)
    assert {rij.eenheid for rij in gevraagd} == {vorige, dossier.gemeente}
    with pytest.raises(RegelOvertreden):
        deel()

    browser = log_in(make_medewerker(vorige, Rol.REGIEVOERDER_GEMEENTE, naam="Vera"))
    lijst = browser.get(reverse("klantprofiel:requests")).content.decode()
    assert dossier.inburgeraar.persoon.achternaam in lijst
    van_hen = gevraagd.get(eenheid=vorige)
    andermans = gevraagd.get(eenheid=dossier.gemeente)
    assert browser.post(reverse("klantprofiel:confirm", args=[andermans.pk])).status_code == 404
    assert browser.post(reverse("klantprofiel:confirm", args=[van_hen.pk])).status_code == 302

    paneel = log_in(jan_willem).get(reverse("klantprofiel:panel", args=[dossier.pk]))
    assert "Goirle: gevraagd op" in paneel.content.decode()
    van_hen.refresh_from_db()
    assert van_hen.bevestigd_op is not None
    assert "Klantprofielen verwijderen" in log_in(sandra).get("/berichten/").content.decode()


@pytest.fixture
def gedeeld(zeg, deel):
    zeg("ja", op=MEI - timedelta(days=9))
    return deel(op=MEI - timedelta(days=8))


def test_who_lost_the_dossier_sees_only_its_own_request_and_a_neighbour_none(
    gedeeld, trek_in, dossier, buurgemeente, sandra
):
    trek_in()
    Toegang.objects.filter(dossier=dossier).update(tot=timezone.now())
    zien = {
        wie: Verwijderverzoek.objects.visible_to(make_actor(wie)).count()
        for wie in (sandra, buurgemeente)
    }

    assert zien == {sandra: 1, buurgemeente: 0}


def test_who_deleted_it_is_asked_again_only_after_a_new_share(gedeeld, trek_in, zeg, deel, dossier):
    trek_in(op=MEI - timedelta(days=5))
    Verwijderverzoek.objects.update(bevestigd_op=MEI)
    zeg("ja", op=MEI - timedelta(days=4))
    trek_in(op=MEI - timedelta(days=3))
    assert Verwijderverzoek.objects.count() == 1

    zeg("ja", op=MEI - timedelta(days=2))
    deel(op=MEI - timedelta(days=2))
    trek_in(op=MEI - timedelta(days=1))
    assert Verwijderverzoek.objects.filter(bevestigd_op=None).count() == 1


def test_a_share_that_is_written_down_after_the_withdrawal_is_asked_back_too(zeg, deel, trek_in):
    zeg("ja", op=MEI - timedelta(days=9))
    trek_in(op=MEI)
    assert not Verwijderverzoek.objects.exists()
    deel(op=MEI - timedelta(days=2))

    assert Verwijderverzoek.objects.get().bevestigd_op is None
    wacht = Bericht.objects.filter(soort="klantprofiel.gedeeld")
    assert set(wacht.values_list("staat", flat=True)) == {Berichtstaat.OVERBODIG.value}


def test_of_who_is_in_danger_no_request_names_anybody(
    gedeeld, trek_in, dossier, log_in, sandra, collega, bescherm
):
    trek_in()
    verzoek = Verwijderverzoek.objects.get()
    bescherm(dossier)
    browser = log_in(collega)
    lijst = browser.get(reverse("klantprofiel:requests")).content.decode()

    assert dossier.inburgeraar.persoon.achternaam not in lijst
    assert browser.post(reverse("klantprofiel:confirm", args=[verzoek.pk])).status_code == 404


def test_days_of_the_pip_that_coa_did_not_read_yet_are_taken_back(
    zeg, trek_in, dossier, jan_willem, sandra
):
    pip = Toestemmingsonderdeel.PIP_DAGEN
    zeg("ja", onderdeel=pip)
    for medewerker in (jan_willem, sandra):
        Bericht.objects.create(
            sleutel=f"x:{medewerker.pk}",
            kanaal="inbox",
            soort="pip.vastgesteld",
            eenheid=medewerker.eenheid,
            dossier=dossier,
            staat=Berichtstaat.AFGELEVERD.value,
            run_after=timezone.now(),
            delivered_at=timezone.now(),
        )
    trek_in(onderdeel=pip)

    def staat(medewerker):
        return Bericht.objects.get(sleutel=f"x:{medewerker.pk}").staat

    assert (staat(jan_willem), staat(sandra)) == ("overbodig", "afgeleverd")
    assert not Verwijderverzoek.objects.exists()


@pytest.mark.parametrize("keren", [3, pytest.param(1000, marks=pytest.mark.deep)])
def test_a_mail_that_waited_does_not_leave_when_all_it_told_was_taken_back(
    zeg, deel, trek_in, oisterwijk, keren
):
    """Withdrawn before the clock comes by, while it holds the row, or after it."""
    oisterwijk.werkmail = "team@oisterwijk.test"
    oisterwijk.save()
    for zaad in range(keren):
        toeval = Random(zaad)  # test data
        Bericht.objects.all().delete()
        mail.outbox.clear()
        zeg("ja", op=MEI)
        Bericht.objects.all().delete()
        deel(op=MEI)
        te_doen = Bericht.objects.filter(kanaal="mail", staat=Berichtstaat.KLAAR.value)
        assert te_doen.exists()
        wanneer = toeval.choice(("vooraf", "geclaimd"))
        if wanneer == "geclaimd":  # a worker took it and died before it was sent
            lang_terug = timezone.now() - timedelta(hours=1)
            te_doen.update(staat=Berichtstaat.BEZIG.value, lease_until=lang_terug)
        trek_in(op=MEI + timedelta(days=1))
        # Other news of that hour may be mailed: the request to delete is one.
        Bericht.objects.filter(soort="klantprofiel.verwijderen").delete()
        Bericht.objects.filter(soort="toestemming.ingetrokken").delete()
        Bericht.objects.filter(kanaal="mail").update(run_after=timezone.now())
        deliver(actor=systeem("klok"))
        assert mail.outbox == []
