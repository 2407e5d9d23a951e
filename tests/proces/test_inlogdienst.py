"""The beheerder sets where colleagues sign in, and asks them to; the secret never comes out."""

import pytest

from overdracht.core.begrippen import Rol
from overdracht.core.errors import RegelOvertreden, Verouderd
from overdracht.core.keuzes import BijZwak, Uitnodigingsoort
from overdracht.core.rechten import Handeling
from overdracht.data.models import Auditregel, Inlogdienst, Inlogidentiteit, Uitnodiging
from overdracht.data.wie import acting_as_huis
from overdracht.proces.beheer import actions
from overdracht.support.toegang.actions.uitnodigingen import make_link, open_uitnodiging
from overdracht.support.toegang.policy import GeenRecht
from tests.factories import make_actor, make_medewerker
from tests.proces.collegas import VANDAAG, bezorg, inloggen
from tests.support.inlogdienst import make_dienst, verbind

pytestmark = pytest.mark.django_db
GEHEIM = "een-geheim-van-de-dienst"
ISSUER = "https://inloggen.oisterwijk.example"
VELDEN = {
    "issuer": ISSUER,
    "client_id": "wo",
    "client_geheim": GEHEIM,
    "amr_goed": "mfa, hwk",
    "acr_goed": "",
    "bij_zwak": "weigeren",
    "actief": "on",
    "versie": "0",
}
PAD = "/beheer/inlogdienst/"


def zet(actor, **anders):
    velden = {**VELDEN, "bij_zwak": BijZwak.WEIGEREN, "actief": True, "versie": None}
    return actions.set_inlogdienst(actor=actor, **{**velden, **anders})


def test_a_beheerder_sets_the_inlogdienst_and_reads_where_it_must_come_back(beheer):
    antwoord = beheer.post(PAD, VELDEN)
    rij = Inlogdienst.objects.get()
    pagina = beheer.get(PAD).content.decode()

    assert antwoord.status_code == 302
    assert (rij.issuer, rij.amr_goed, rij.bij_zwak) == (ISSUER, "hwk mfa", "weigeren")
    assert f"/organisatie/{rij.pk}/terug/" in pagina
    assert "0 collega" in pagina


def test_the_secret_is_shown_nowhere_and_stored_encrypted(beheer, beheerder):
    fout = beheer.post(PAD, {**VELDEN, "issuer": "ftp://x"}).content.decode()
    beheer.post(PAD, VELDEN)
    pagina = beheer.get(PAD).content.decode()

    assert GEHEIM not in fout + pagina
    assert GEHEIM not in str(list(Inlogdienst.objects.values()))
    assert Inlogdienst.objects.get().client_geheim == GEHEIM
    with acting_as_huis():
        assert GEHEIM not in str(list(Auditregel.objects.values()))


def test_an_empty_secret_keeps_the_one_that_stood(beheerder):
    zet(beheerder)
    zet(beheerder, client_geheim="", amr_goed="mfa")

    assert Inlogdienst.objects.get().client_geheim == GEHEIM


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"client_geheim": ""}, "inlogdienst.geheim_nodig"),
        ({"amr_goed": " ", "acr_goed": ""}, "inlogdienst.zonder_eis"),
        ({"issuer": "http://inloggen.oisterwijk.example"}, "inlogdienst.adres"),
        ({"issuer": "https://10.0.0.1/"}, "inlogdienst.adres"),
        ({"issuer": "https://localhost/"}, "inlogdienst.adres"),
        ({"issuer": "https://[::1]/"}, "inlogdienst.adres"),
        ({"issuer": "file:///etc/passwd"}, "inlogdienst.adres"),
    ],
)
def test_what_cannot_be_right_is_refused(beheerder, anders, regel):
    with pytest.raises(RegelOvertreden) as gevangen:
        zet(beheerder, **anders)

    assert gevangen.value.uitleg.sleutel == regel
    assert not Inlogdienst.objects.exists()


def test_in_production_this_machine_is_no_inlogdienst(beheerder, settings):
    settings.SECURE_SSL_REDIRECT = True
    with pytest.raises(RegelOvertreden):
        zet(beheerder, issuer="http://127.0.0.1:9000")


def test_another_issuer_joins_nobody(beheerder, sandra):
    verbind(zet(beheerder), sandra.gebruiker)
    zet(beheerder, amr_goed="mfa")
    blijft = Inlogidentiteit.objects.count()
    zet(beheerder, issuer="https://nieuw.oisterwijk.example")

    assert (blijft, Inlogidentiteit.objects.count()) == (1, 0)


def test_a_colleague_who_saved_meanwhile_is_not_written_over(beheerder):
    zet(beheerder)
    with pytest.raises(Verouderd):
        zet(beheerder, versie=0)


def test_only_who_looks_after_colleagues_sets_it(gemeente):
    with pytest.raises(GeenRecht, match=Handeling.MEDEWERKER_BEHEREN.value):
        zet(gemeente)


def test_the_neighbour_has_none_of_it(beheerder, buurgemeente, client):
    zet(beheerder)
    buur = make_medewerker(buurgemeente.eenheid, Rol.FUNCTIONEEL_BEHEERDER, naam="Buur")
    pagina = inloggen(client, buur).get(PAD).content.decode()

    assert ISSUER not in pagina


def test_a_colleague_with_a_password_gets_a_link_to_go_over(beheer, beheerder, sandra):
    dienst = zet(beheerder)
    sandra.gebruiker.set_password("een-heel-lang-wachtwoord")
    sandra.gebruiker.save()
    pad = f"/beheer/medewerkers/{sandra.gebruiker_id}/"
    voor = beheer.get(pad).content.decode()
    beheer.post(f"{pad}inlogdienst/")
    (link,) = bezorg()
    na = Uitnodiging.objects.get()
    verbind(dienst, sandra.gebruiker)
    later = beheer.get(pad).content.decode()

    assert "Laat inloggen bij de eigen organisatie" in voor
    assert na.soort == Uitnodigingsoort.INLOGDIENST
    assert link
    assert sandra.gebruiker.has_usable_password()  # until the link is used
    assert "Bij de eigen organisatie" in later
    assert "Laat inloggen bij de eigen organisatie" not in later


def test_without_an_inlogdienst_there_is_no_such_link(beheerder, sandra):
    with pytest.raises(RegelOvertreden) as gevangen:
        actions.send_inlogdienst(
            actor=beheerder, peildatum=VANDAAG, gebruiker_id=sandra.gebruiker_id
        )

    assert gevangen.value.uitleg.sleutel == "account.geen_inlogdienst"


def test_nobody_asks_it_of_themselves(beheerder):
    with pytest.raises(RegelOvertreden):
        actions.send_inlogdienst(
            actor=beheerder, peildatum=VANDAAG, gebruiker_id=beheerder.gebruiker_id
        )


def test_a_link_for_a_service_that_is_gone_says_so(oisterwijk, sandra, client):
    dienst = make_dienst(ISSUER, oisterwijk)
    rij = open_uitnodiging(
        actor=make_actor(sandra), gebruiker=sandra.gebruiker, soort=Uitnodigingsoort.INLOGDIENST
    )
    link = f"/uitnodiging/{make_link(rij.pk)}/"
    dienst.delete()

    assert client.get(link).status_code == 404
    assert client.get(f"{link}organisatie/").status_code == 404
