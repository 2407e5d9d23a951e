"""A beheerder lets colleagues of the own organisation in, and nobody else's."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.test import Client as Browser
from django.utils import timezone

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden
from overdracht.data.models import (
    Bericht,
    Gebruiker,
    Rechtencontrole,
    Uitnodiging,
)
from overdracht.proces.beheer import actions
from overdracht.proces.beheer.queries import medewerker as queries
from overdracht.support.toegang.policy import BestaatNiet, GeenRecht, systeem
from tests import factories
from tests.proces.collegas import JAAR, VANDAAG, WACHTWOORD, bezorg, nodig_uit, probeer

pytestmark = pytest.mark.django_db


# --- inviting ------------------------------------------------------------------------------------


def test_an_invited_colleague_chooses_a_password_and_a_second_step_and_is_in(
    beheer, oisterwijk, settings
):
    antwoord = beheer.post(
        "/beheer/medewerkers/uitnodigen/",
        {
            "naam": "Bas Nieuw",
            "mail": "Bas@Oisterwijk.test",
            "rol": "regievoerder_gemeente",
            "eenheid_id": str(oisterwijk.pk),
            "van": VANDAAG.isoformat(),
            "tot": JAAR.isoformat(),
        },
    )
    (link,) = bezorg()
    settings.OVERDRACHT_TWEEDE_FACTOR = True
    bas = Browser()
    gekozen = bas.post(link, {"wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD})
    voor = bas.get("/")
    bas.get("/accounts/2fa/totp/activate/")
    geheim = bas.session["mfa.totp.secret"]
    na = bas.post("/accounts/2fa/totp/activate/", {"code": code(geheim)})
    codes = bas.get(na["Location"])
    nog_eens = bas.get(na["Location"])
    bas.get("/rol/")

    assert antwoord.status_code == 302
    assert mail.outbox[0].to == ["bas@oisterwijk.test"]
    assert "Bas" not in str(mail.outbox[0].body)
    assert (gekozen["Location"], voor["Location"]) == ("/accounts/2fa/", "/tweede-stap/")
    assert codes.content.decode().count("<code>") == 10
    assert nog_eens.content.decode().count("<code>") == 0
    assert bas.get("/").status_code == 200


def code(geheim):
    from allauth.mfa.totp.internal import auth  # noqa: PLC0415

    teller = next(auth.yield_hotp_counters_from_time())
    return auth.format_hotp_value(auth.hotp_value(geheim, teller))


def test_a_link_works_once(beheerder, oisterwijk):
    nodig_uit(beheerder, oisterwijk)
    (link,) = bezorg()
    wachtwoord = {"wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD}

    assert Browser().post(link, wachtwoord).status_code == 302
    assert Browser().post(link, wachtwoord).status_code == 404
    assert Browser().get(link).status_code == 404


def test_a_link_of_a_week_old_works_no_more(beheerder, oisterwijk):
    nodig_uit(beheerder, oisterwijk)
    (link,) = bezorg()
    Uitnodiging.objects.update(verloopt_at=timezone.now() - timedelta(seconds=1))

    assert Browser().get(link).status_code == 404


def test_the_link_stands_in_no_table(beheerder, oisterwijk):
    nodig_uit(beheerder, oisterwijk)
    (link,) = bezorg()
    geheim = link.split("/")[2]

    assert geheim not in str(list(Uitnodiging.objects.values()))
    assert geheim not in str(list(Bericht.objects.values()))


def test_a_new_link_stops_the_older_one(beheerder, oisterwijk):
    bas = nodig_uit(beheerder, oisterwijk)
    bezorg()
    actions.send_uitnodiging(actor=beheerder, peildatum=VANDAAG, gebruiker_id=bas.gebruiker_id)
    oud, nieuw = bezorg()

    assert (Browser().get(oud).status_code, Browser().get(nieuw).status_code) == (404, 200)


def test_a_weak_password_is_refused(beheerder, oisterwijk):
    nodig_uit(beheerder, oisterwijk)
    (link,) = bezorg()

    assert Browser().post(link, {"wachtwoord": "kort", "nog_eens": "kort"}).status_code == 422
    anders = {"wachtwoord": WACHTWOORD, "nog_eens": WACHTWOORD + "x"}
    assert Browser().post(link, anders).status_code == 422


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"tot": VANDAAG + timedelta(days=370)}, "account.te_lang"),
        ({"tot": VANDAAG}, "account.einde_voorbij"),
        ({"van": JAAR, "tot": JAAR}, "account.einde_voorbij"),
        ({"rol": Rol.CASEMANAGER}, "account.rol_hier"),
    ],
)
def test_a_role_that_cannot_be_is_refused(beheerder, oisterwijk, anders, regel):
    with pytest.raises(RegelOvertreden) as gevangen:
        nodig_uit(beheerder, oisterwijk, **anders)

    assert gevangen.value.uitleg.sleutel == regel
    assert not Uitnodiging.objects.exists()


def test_the_same_role_is_given_once(beheerder, oisterwijk):
    nodig_uit(beheerder, oisterwijk)

    with pytest.raises(RegelOvertreden, match="al in die tijd"):
        nodig_uit(beheerder, oisterwijk)


def test_who_has_an_account_elsewhere_gets_a_role_and_keeps_the_own_way_in(
    beheerder, oisterwijk, buurgemeente
):
    buurgemeente.gebruiker.set_password(WACHTWOORD)
    buurgemeente.gebruiker.save()
    nodig_uit(beheerder, oisterwijk, mail=buurgemeente.gebruiker.email.upper())

    assert not Uitnodiging.objects.exists()
    assert buurgemeente.gebruiker.medewerkers.count() == 2


# --- of the own organisation only ----------------------------------------------------------------


def test_a_colleague_of_another_organisation_does_not_exist(beheer, buurgemeente, azc):
    wie, rol = buurgemeente.gebruiker_id, buurgemeente.pk
    paden = [f"/beheer/medewerkers/{wie}/{deel}" for deel in ("", "beeindigen/", "tweede-stap/")]
    paden += [f"/beheer/rollen/{rol}/"]

    assert {beheer.get(pad).status_code for pad in paden} == {404}
    assert beheer.post(f"/beheer/medewerkers/{wie}/link/").status_code == 404
    assert beheer.post(f"/beheer/rechten/{rol}/").status_code == 404
    assert "Buurvrouw" not in beheer.get("/beheer/medewerkers/").content.decode()


def test_nobody_is_invited_to_another_organisation(beheerder, buurgemeente):
    with pytest.raises(BestaatNiet):
        nodig_uit(beheerder, buurgemeente.eenheid)


def test_the_way_in_of_who_works_longest_elsewhere_is_looked_after_there(
    beheerder, oisterwijk, buurgemeente
):
    wie = buurgemeente.gebruiker
    factories.make_medewerker(
        oisterwijk, Rol.TEAMLEIDER, gebruiker=wie, van=VANDAAG - timedelta(days=3)
    )
    TOTP.activate(wie, "JBSWY3DPEHPK3PXP")

    with pytest.raises(RegelOvertreden, match="andere organisatie"):
        actions.reset_tweede_stap(**probeer(beheerder, gebruiker_id=wie.pk))
    assert Authenticator.objects.exists()


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER, Rol.REGIEVOERDER_GEMEENTE])
def test_only_a_beheerder_keeps_colleagues(oisterwijk, sandra, rol):
    ander = factories.make_actor(factories.make_medewerker(oisterwijk, rol))

    with pytest.raises(GeenRecht):
        actions.end_account(**probeer(ander, gebruiker_id=sandra.gebruiker_id))
    with pytest.raises(GeenRecht):
        queries.list_collegas(actor=ander, peildatum=VANDAAG)


def test_nobody_changes_the_own_rights(beheerder, fenna, oisterwijk):
    zelf = fenna.gebruiker_id
    for doe in (actions.end_account, actions.reset_tweede_stap):
        with pytest.raises(RegelOvertreden, match="eigen account"):
            doe(**probeer(beheerder, gebruiker_id=zelf))
    with pytest.raises(RegelOvertreden, match="eigen account"):
        actions.check_rol(actor=beheerder, peildatum=VANDAAG, medewerker_id=fenna.pk)
    with pytest.raises(RegelOvertreden, match="eigen account"):
        nodig_uit(beheerder, oisterwijk, mail=fenna.gebruiker.email, rol=Rol.PRIVACY_OFFICER)


# --- the lists -----------------------------------------------------------------------------------


def test_the_beheerder_sees_who_has_no_second_step_and_whose_role_ends(beheer, sandra, oisterwijk):
    TOTP.activate(sandra.gebruiker, "JBSWY3DPEHPK3PXP")
    factories.make_medewerker(
        oisterwijk, Rol.TEAMLEIDER, naam="Tom", tot=VANDAAG + timedelta(days=9)
    )
    factories.make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Lange Jan", tot=JAAR)
    zonder = beheer.get("/beheer/medewerkers/?toon=zonder_stap").content.decode()
    eindigt = beheer.get("/beheer/medewerkers/?toon=loopt_af").content.decode()

    assert ("Sandra" in zonder, "Tom" in zonder) == (False, True)
    assert ("Tom" in eindigt, "Lange Jan" in eindigt) == (True, False)


def test_special_rights_are_looked_at_every_quarter(beheer, beheerder, fenna, oisterwijk):
    tom = factories.make_medewerker(oisterwijk, Rol.TEAMLEIDER, naam="Tom")
    factories.make_medewerker(oisterwijk, Rol.REGIEVOERDER_GEMEENTE, naam="Gewoon")
    voor = beheer.get("/beheer/rechten/").content.decode()
    beheer.post(f"/beheer/rechten/{tom.pk}/")
    na = beheer.get("/beheer/rechten/").content.decode()
    Rechtencontrole.objects.update(gecontroleerd_op=VANDAAG - timedelta(days=93))

    assert voor.count("Ja, nog nodig") == 1
    assert "Dit kijkt een ander na." in voor
    assert "Gewoon" not in voor
    assert na.count("Ja, nog nodig") == 0
    assert beheer.get("/beheer/rechten/").content.decode().count("Ja, nog nodig") == 1


def test_an_account_that_nobody_used_for_sixty_days_is_switched_off_and_can_come_back(
    beheerder, sandra, jan_willem
):
    lang = timezone.now() - timedelta(days=61)
    Gebruiker.objects.filter(pk=sandra.gebruiker_id).update(last_login=lang, aangezet_at=lang)
    inloggen_op = timezone.now() - timedelta(days=59)
    Gebruiker.objects.filter(pk=jan_willem.gebruiker_id).update(
        last_login=inloggen_op, aangezet_at=lang
    )
    klok = systeem("klok")

    assert actions.switch_off_unused(actor=klok) == 1
    assert not Gebruiker.objects.get(pk=sandra.gebruiker_id).is_active
    actions.switch_on(**probeer(beheerder, gebruiker_id=sandra.gebruiker_id))
    assert Gebruiker.objects.get(pk=sandra.gebruiker_id).is_active
    assert actions.switch_off_unused(actor=klok) == 0


def test_the_accounts_of_the_demo_stay(db):
    lang = timezone.now() - timedelta(days=400)
    wie = factories.make_gebruiker("Fictief", email="wie@demo.example")
    Gebruiker.objects.filter(pk=wie.pk).update(aangezet_at=lang)

    assert actions.switch_off_unused(actor=systeem("klok")) == 0


def test_the_history_says_what_changed_in_words(beheer, beheerder, sandra):
    actions.change_rol(
        actor=beheerder, peildatum=VANDAAG, medewerker_id=sandra.pk, eenheid_id=sandra.eenheid_id,
        rol=Rol.TEAMLEIDER, van=VANDAAG, tot=JAAR, reden="nieuwe functie",
    )  # fmt: skip
    html = beheer.get(f"/beheer/medewerkers/{sandra.gebruiker_id}/").content.decode()

    assert "→ teamleider" in html
    assert "nieuwe functie" in html


@pytest.mark.parametrize("vers", ["uitnodigen/", "{}/beeindigen/", "{}/tweede-stap/"])
def test_changing_rights_asks_a_fresh_code(beheer, sandra, settings, vers):
    settings.OVERDRACHT_MODUS = "demo"
    antwoord = beheer.get(f"/beheer/medewerkers/{vers.format(sandra.gebruiker_id)}")

    assert antwoord["Location"].startswith("/demo/bevestigen/")
