"""Access is a row with an interval, asked at the moment of asking."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from overdracht.core.begrippen import Partnersoort, Rol, Toegangsoort
from overdracht.core.rechten import Handeling
from overdracht.data.models import Auditregel, Bericht, Dossier, Toegang
from overdracht.support.berichten.actions import queue
from overdracht.support.toegang.actions import (
    close_toegang,
    move_toegang,
    open_noodtoegang,
    open_toegang,
)
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, require, systeem
from overdracht.support.toegang.queries import (
    find_actor,
    get_lidmaatschap,
    list_lidmaatschappen,
    list_toegangen,
    open_dossier,
)
from tests.factories import (
    make_actor,
    make_azc,
    make_medewerker,
    make_partner,
)

VANDAAG = date(2026, 6, 1)
KOPPELING, VERBLIJF = Toegangsoort.KOPPELING, Toegangsoort.VERBLIJF


def ziet(medewerker, dossier):
    return Dossier.objects.visible_to(make_actor(medewerker)).filter(pk=dossier.pk).exists()


def test_both_sides_of_the_koppeling_see_the_dossier_and_the_neighbour_does_not(
    dossier, sandra, jan_willem, buurgemeente
):
    assert [ziet(wie, dossier) for wie in (sandra, jan_willem, buurgemeente)] == [True, True, False]


def test_opening_what_is_not_visible_is_the_same_as_opening_what_never_was(dossier, buurgemeente):
    for dossier_id in (dossier.pk, uuid4()):
        with pytest.raises(BestaatNiet, match="Dit dossier bestaat niet"):
            open_dossier(make_actor(buurgemeente), dossier_id)


def test_after_herkoppeling_the_former_gemeente_sees_nothing_at_once(dossier, sandra, buurgemeente):
    move_toegang(
        actor=systeem("test"), dossier=dossier, soort=KOPPELING, naar_id=buurgemeente.eenheid_id
    )

    assert not ziet(sandra, dossier)
    assert ziet(buurgemeente, dossier)


def test_a_transfer_passes_access_to_the_next_azc(dossier, jan_willem):
    elders = make_medewerker(make_azc("azc Zeist"), Rol.CASEMANAGER, naam="Elders")
    move_toegang(actor=systeem("test"), dossier=dossier, soort=VERBLIJF, naar_id=elders.eenheid_id)

    assert (ziet(jan_willem, dossier), ziet(elders, dossier)) == (False, True)


def test_opening_twice_gives_one_row_and_one_line(dossier, sandra):
    partner = make_partner()
    for _ in range(2):
        open_toegang(
            actor=make_actor(sandra),
            dossier=dossier,
            eenheid_id=partner.pk,
            soort=Toegangsoort.OPDRACHT,
        )

    assert Toegang.objects.filter(eenheid=partner).count() == 1
    assert Auditregel.objects.filter(actie="toegang_opdracht.geopend").count() == 1


def test_closing_keeps_the_row_with_its_end(dossier, sandra, oisterwijk):
    aantal = close_toegang(
        actor=make_actor(sandra), dossier=dossier, soort=KOPPELING, eenheid_id=oisterwijk.pk
    )
    rij = next(r for r in list_toegangen(dossier.pk) if r.eenheid_id == oisterwijk.pk)

    assert aantal == 1
    assert rij.tot is not None
    assert not ziet(sandra, dossier)


def test_closing_what_is_closed_writes_nothing(dossier, sandra):
    for _ in range(2):
        close_toegang(actor=make_actor(sandra), dossier=dossier, soort=VERBLIJF)

    assert Auditregel.objects.filter(actie="toegang_verblijf.gesloten").count() == 1


def test_access_that_begins_tomorrow_or_ended_yesterday_does_not_count(dossier, buurgemeente):
    nu = timezone.now()
    for van, tot in (
        (nu + timedelta(days=1), None),
        (nu - timedelta(days=3), nu - timedelta(days=1)),
    ):
        Toegang.objects.create(
            dossier=dossier,
            eenheid=buurgemeente.eenheid,
            soort=Toegangsoort.OPDRACHT.value,
            van=van,
            tot=tot,
        )

    assert not ziet(buurgemeente, dossier)


def test_access_by_name_is_for_that_colleague_only(dossier, buurgemeente):
    collega = make_medewerker(buurgemeente.eenheid, Rol.REGIEVOERDER_GEMEENTE, naam="Collega")
    open_toegang(
        actor=systeem("test"),
        dossier=dossier,
        eenheid_id=buurgemeente.eenheid_id,
        soort=Toegangsoort.OPDRACHT,
        medewerker_id=collega.pk,
    )

    assert (ziet(collega, dossier), ziet(buurgemeente, dossier)) == (True, False)


def test_a_partner_sees_only_the_dossiers_of_its_opdracht(dossier, sandra):
    begeleider = make_medewerker(make_partner("VWN", Partnersoort.BEGELEIDING), Rol.PARTNER)
    assert not ziet(begeleider, dossier)

    open_toegang(
        actor=make_actor(sandra),
        dossier=dossier,
        eenheid_id=begeleider.eenheid_id,
        soort=Toegangsoort.OPDRACHT,
    )

    assert ziet(begeleider, dossier)


@pytest.mark.parametrize("rol", [Rol.FUNCTIONEEL_BEHEERDER, Rol.PRIVACY_OFFICER])
def test_those_who_keep_the_house_see_no_person_whatever_their_unit(dossier, oisterwijk, rol):
    assert not ziet(make_medewerker(oisterwijk, rol, naam=rol.value), dossier)


def test_the_clock_sees_every_dossier(dossier):
    assert Dossier.objects.visible_to(systeem("klok")).get() == dossier


# --- emergency access ---------------------------------------------------------------------------


def test_emergency_access_is_for_a_named_colleague_with_a_reason_and_ends_by_itself(
    dossier, buurgemeente
):
    teamleider = make_medewerker(buurgemeente.eenheid, Rol.TEAMLEIDER, naam="Teamleider")
    toegang = open_noodtoegang(
        actor=make_actor(teamleider),
        dossier=dossier,
        medewerker_id=buurgemeente.pk,
        tot=timezone.now() + timedelta(hours=4),
        reden="Het gezin staat vanavond op straat.",
    )

    assert ziet(buurgemeente, dossier)
    assert not ziet(teamleider, dossier)
    Toegang.objects.filter(pk=toegang.pk).update(tot=timezone.now())
    assert not ziet(buurgemeente, dossier)


def test_emergency_access_is_not_given_to_another_unit_nor_by_a_regievoerder(
    dossier, sandra, buurgemeente
):
    teamleider = make_medewerker(sandra.eenheid, Rol.TEAMLEIDER, naam="Teamleider")
    nood = {
        "dossier": dossier,
        "medewerker_id": buurgemeente.pk,
        "tot": timezone.now() + timedelta(hours=4),
        "reden": "Nood",
    }

    for wie in (teamleider, sandra):
        with pytest.raises(GeenRecht):
            open_noodtoegang(actor=make_actor(wie), **nood)


def test_the_database_refuses_emergency_access_without_reason_name_or_end(dossier, buurgemeente):
    with pytest.raises(IntegrityError), transaction.atomic():
        Toegang.objects.create(
            dossier=dossier,
            eenheid=buurgemeente.eenheid,
            soort=Toegangsoort.NOODTOEGANG.value,
            van=timezone.now(),
        )


# --- messages go with access --------------------------------------------------------------------


def test_messages_of_a_closed_dossier_are_taken_back(dossier, sandra, oisterwijk):
    queue("driegesprek.gepland", eenheid_id=oisterwijk.pk, dossier_id=dossier.pk)
    assert Bericht.objects.voor(make_actor(sandra)).count() == 1

    close_toegang(actor=systeem("test"), dossier=dossier, soort=KOPPELING)

    assert Bericht.objects.voor(make_actor(sandra)).count() == 0


def test_messages_stay_where_the_dossier_is_still_visible_for_another_reason(
    dossier, sandra, oisterwijk
):
    open_toegang(
        actor=systeem("test"),
        dossier=dossier,
        eenheid_id=oisterwijk.pk,
        soort=Toegangsoort.OPDRACHT,
    )
    queue("driegesprek.gepland", eenheid_id=oisterwijk.pk, dossier_id=dossier.pk)
    close_toegang(actor=systeem("test"), dossier=dossier, soort=KOPPELING)

    assert Bericht.objects.voor(make_actor(sandra)).count() == 1


# --- memberships --------------------------------------------------------------------------------


def lidmaatschap(medewerker, dag):
    return get_lidmaatschap(
        medewerker_id=medewerker.pk, gebruiker_id=medewerker.gebruiker_id, peildatum=dag
    )


def test_a_membership_holds_from_its_first_day_until_the_day_it_ends(oisterwijk):
    medewerker = make_medewerker(
        oisterwijk, Rol.TEAMLEIDER, van=date(2026, 5, 1), tot=date(2026, 6, 1)
    )

    gevonden = [
        lidmaatschap(medewerker, dag) is not None
        for dag in (date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 31), date(2026, 6, 1))
    ]
    assert gevonden == [False, True, True, False]


def test_an_account_that_is_switched_off_has_no_membership(sandra):
    sandra.gebruiker.is_active = False
    sandra.gebruiker.save()

    assert lidmaatschap(sandra, VANDAAG) is None
    assert find_actor(sandra.gebruiker.email, peildatum=VANDAAG) is None


def test_a_membership_tells_of_other_roles_and_of_unread_messages(sandra, azc, oisterwijk):
    queue("dossier.nieuw", eenheid_id=oisterwijk.pk)
    queue("dossier.nieuw", eenheid_id=oisterwijk.pk, rol=Rol.TEAMLEIDER)
    queue("dossier.nieuw", eenheid_id=azc.pk)
    alleen = lidmaatschap(sandra, VANDAAG)
    make_medewerker(azc, Rol.CASEMANAGER, gebruiker=sandra.gebruiker)
    samen = lidmaatschap(sandra, VANDAAG)

    assert (alleen.heeft_meer, alleen.ongelezen) == (False, 1)
    assert samen.heeft_meer
    assert len(list_lidmaatschappen(gebruiker_id=sandra.gebruiker_id, peildatum=VANDAAG)) == 2


def test_unread_messages_are_counted_up_to_what_a_page_can_bear(sandra, monkeypatch):
    monkeypatch.setattr("overdracht.support.toegang.queries.MEER_DAN_GENOEG", 2)
    for _ in range(3):
        queue("dossier.nieuw", eenheid_id=sandra.eenheid_id)

    assert lidmaatschap(sandra, VANDAAG).ongelezen == 2


def test_an_actor_is_found_by_the_address_of_the_account_whatever_its_case(sandra):
    actor = find_actor(sandra.gebruiker.email.upper(), peildatum=VANDAAG)

    assert actor == make_actor(sandra)


def test_a_role_that_may_not_is_refused_with_its_name(sandra):
    require(make_actor(sandra), Handeling.SCENARIO_KIEZEN)

    with pytest.raises(GeenRecht, match=r"regievoerder_gemeente mag dit niet: klantprofiel\.delen"):
        require(make_actor(sandra), Handeling.KLANTPROFIEL_DELEN)
