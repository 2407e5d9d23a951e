"""Work and activities while waiting: they break the silence, and the line is counted anew."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.core.keuzes import Factor
from overdracht.data.models import Auditregel, Deelname, Dossier, Gebeurtenis
from overdracht.proces.participatie.actions import correct_deelname, record_deelname
from overdracht.proces.scenario.actions import record_factor
from overdracht.support.planning.actions import replan
from overdracht.support.planning.queries import load_invoer
from tests.factories import make_actor, make_dossier, make_medewerker

VANDAAG = date(2026, 6, 1)
WEEK: dict[str, Any] = {
    "soort": "vrijwilligerswerk",
    "plaats": "azc",
    "bij": "",
    "dagdelen_per_week": 4,
    "deelname_van": date(2026, 6, 1),
    "deelname_tot": date(2026, 7, 31),
}


@pytest.fixture
def dossier(oisterwijk, azc):
    dossier = make_dossier(
        gemeente=oisterwijk,
        coa_locatie=azc,
        verwachte_verhuizing_van=date(2026, 10, 1),
        verwachte_verhuizing_tot=date(2026, 10, 1),
    )
    replan(dossier, peildatum=VANDAAG)
    return dossier


def doe(actor, dossier, **anders):
    return record_deelname(
        actor=actor, dossier_id=dossier.pk, peildatum=VANDAAG, **{**WEEK, **anders}
    )


def stil(dossier):
    return Dossier.objects.get(pk=dossier.pk).stilstand_dagen


def test_four_half_days_a_week_are_no_idle_weeks(dossier, coa):
    eerst = stil(dossier)

    doe(coa, dossier)

    assert (eerst, stil(dossier)) == (213, 213 - 61)


def test_one_half_day_a_week_does_not_break_the_silence(dossier, gemeente):
    doe(gemeente, dossier, dagdelen_per_week=1)

    assert stil(dossier) == 213


def test_without_an_end_it_goes_on_until_the_move(dossier, gemeente):
    doe(gemeente, dossier, deelname_tot=None)

    assert stil(dossier) == 91


def test_an_end_is_recorded_as_a_correction_and_keeps_what_stood_there(dossier, gemeente):
    rij = doe(gemeente, dossier)

    correct_deelname(
        actor=gemeente,
        dossier_id=dossier.pk,
        rij_id=rij.pk,
        peildatum=VANDAAG,
        reden="Eerder gestopt",
        versie=rij.versie,
        **{**WEEK, "deelname_tot": date(2026, 6, 30)},
    )

    assert stil(dossier) == 213 - 30
    assert Deelname.alles.filter(dossier=dossier).count() == 2
    redenen = Gebeurtenis.objects.filter(dossier=dossier).values_list("reden", flat=True)
    assert redenen[0] == "Eerder gestopt"


def test_a_period_does_not_end_before_it_begins(dossier, gemeente):
    with pytest.raises(RegelOvertreden):
        doe(gemeente, dossier, deelname_tot=date(2026, 5, 1))


def test_it_leaves_an_event_and_an_audit_line(dossier, gemeente):
    doe(gemeente, dossier)

    assert [g.soort for g in Gebeurtenis.objects.filter(dossier=dossier)] == ["deelname.vastgelegd"]
    assert Auditregel.objects.filter(actie="deelname.vastgelegd", uitkomst="ok").exists()


def test_the_neighbour_cannot_and_a_woonbegeleider_may_not(dossier, buur, azc):
    with pytest.raises(Http404):
        doe(buur, dossier)
    with pytest.raises(PermissionDenied):
        doe(make_actor(make_medewerker(azc, Rol.WOONBEGELEIDER)), dossier)


def test_the_panel_and_its_forms_work_in_the_browser(dossier, sandra, log_in):
    browser = log_in(sandra)
    formulier = reverse("participatie:record", args=[dossier.pk])
    velden = {naam: waarde or "" for naam, waarde in WEEK.items()}

    assert browser.get(formulier).status_code == 200
    assert browser.post(formulier, velden).status_code == 302
    paneel = browser.get(reverse("participatie:panel", args=[dossier.pk])).content.decode()
    assert "4 dagdelen per week (azc), vanaf 1 juni 2026 tot en met 31 juli 2026." in paneel


def test_what_weighs_on_someone_is_loaded_with_the_facts(dossier, gemeente):
    for factor, waarde in (
        (Factor.GEZINSHERENIGING_LOOPT, "ja"),
        (Factor.BELASTINGGRENS, 2),
        (Factor.REISTIJD_MINUTEN, 25),
    ):
        record_factor(
            actor=gemeente,
            dossier_id=dossier.pk,
            factor=factor,
            waarde=waarde,
            bron="gesprek",
            peildatum=VANDAAG,
        )
    doe(gemeente, dossier)
    zijn = load_invoer([dossier.pk])[dossier.pk].omstandigheden

    assert (zijn.gezinshereniging_loopt, zijn.belasting, zijn.reistijd_minuten) == (True, 2, 25)
    assert [d.dagdelen_per_week for d in zijn.deelname] == [4]
