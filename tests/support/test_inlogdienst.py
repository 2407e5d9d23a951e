"""Signing in at the own organisation, against a real OpenID provider on this machine."""

import time

import pytest

from overdracht.core.keuzes import BijZwak
from tests.support.inlogdienst import PK, Reis, is_binnen, vraag_van, zegt

pytestmark = [pytest.mark.naast, pytest.mark.django_db, pytest.mark.slow]


# --- in --------------------------------------------------------------------------------


def test_who_was_joined_comes_in_with_the_second_factor_of_the_organisation(reis, verbonden):
    antwoord = reis()

    assert (antwoord.status_code, antwoord["Location"]) == (302, "/")
    assert reis.hier.get("/rol/")["Location"] == "/"
    assert reis.hier.get("/").status_code == 200


def test_what_is_asked_is_bound_to_this_browser_and_hides_its_proof(reis, verbonden):
    vraag = vraag_van(
        reis.hier.get(f"/organisatie/{PK}/?auth_params=nonce%3D1&scope=x")["Location"]
    )

    assert vraag["response_type"] == "code"
    assert vraag["code_challenge_method"] == "S256"
    assert set(vraag["scope"].split()) == {"openid", "email"}
    assert min(len(vraag[naam]) for naam in ("state", "nonce", "code_challenge")) >= 16
    assert "secret" not in str(vraag)


def test_one_comes_back_where_one_was_and_nowhere_else(reis, verbonden):
    assert reis(f"/organisatie/{PK}/?next=/berichten/")["Location"] == "/berichten/"
    assert reis(f"/organisatie/{PK}/?next=https://elders.example/")["Location"] == "/"


# --- not in: what is said is not for us, not now, or not by them ---------------------------------

UUR = 3600
BEDORVEN = {
    "another nonce": {"claims": {"nonce": "van-een-ander"}},
    "no nonce": {"claims": {"nonce": None}},
    "for another house": {"claims": {"aud": "een-ander"}},
    "for us and another, who asked": {
        "claims": {"aud": ["warme-overdracht", "een-ander"], "azp": "een-ander"}
    },
    "for us and another, and it is not said who asked": {
        "claims": {"aud": ["warme-overdracht", "een-ander"]}
    },
    "by another issuer": {"claims": {"iss": "https://elders.example"}},
    "no longer valid": {"claims": {"iat": int(time.time()) - UUR, "exp": int(time.time()) - 60}},
    "of tomorrow": {"claims": {"iat": int(time.time()) + UUR, "exp": int(time.time()) + 2 * UUR}},
    "valid for ever": {"claims": {"exp": None}},
    "of nobody": {"claims": {"sub": None}},
    "unsigned": {"claims": {}, "alg": "none"},
    "signed with the shared secret": {"claims": {}, "alg": "HS256"},
    "signed by another house": {"claims": {}, "alg": "vreemd"},
}


@pytest.mark.parametrize("wens", list(BEDORVEN.values()), ids=list(BEDORVEN))
def test_a_word_that_is_not_right_opens_nothing(reis, verbonden, wens):
    reis.wens(**wens)
    antwoord = reis()

    assert antwoord.status_code == 403
    assert "Begin opnieuw bij het inloggen" in zegt(antwoord)
    assert not is_binnen(reis)


def test_signed_anew_and_not_spoiled_it_still_opens(reis, verbonden):
    reis.wens(claims={})

    assert reis().status_code == 302


def test_another_state_is_refused(reis, verbonden):
    adres = reis.heen()
    vreemd = adres.replace(vraag_van(adres)["state"], "x" * 16)

    assert reis.terug(vreemd).status_code == 403
    assert not is_binnen(reis)


def test_an_answer_in_another_browser_opens_nothing_there(reis, verbonden, issuer):
    slachtoffer = Reis(issuer)

    assert slachtoffer.terug(reis.heen()).status_code == 403
    assert not is_binnen(slachtoffer)


def test_an_answer_works_once(reis, verbonden):
    adres = reis.heen()
    staat = vraag_van(adres)
    eerst = reis.terug(adres)
    reis.hier.logout()
    weer = reis.terug(adres)
    nieuwe = vraag_van(reis.heen())["state"]
    met_oude_code = reis.terug(adres.replace(staat["state"], nieuwe))

    assert (eerst.status_code, weer.status_code, met_oude_code.status_code) == (302, 403, 403)
    assert not is_binnen(reis)


def test_an_answer_is_none_after_ten_minutes(reis, verbonden, monkeypatch):
    adres = reis.heen()
    straks = time.time() + 601
    monkeypatch.setattr(
        "allauth.socialaccount.internal.statekit.time", type("Klok", (), {"time": lambda: straks})
    )

    assert reis.terug(adres).status_code == 403


def test_who_stops_there_reads_how_to_go_on(reis, verbonden):
    reis.wens(annuleer=True)

    assert "afgebroken" in zegt(reis())


def test_a_house_that_calls_itself_otherwise_is_not_asked(reis, verbonden, dienst):
    dienst.issuer += "/"
    dienst.save()

    assert "Begin opnieuw" in zegt(reis.hier.get(f"/organisatie/{PK}/"))


def test_a_house_that_does_not_answer_is_told_so(reis, verbonden, dienst):
    dienst.issuer = "http://127.0.0.1:9"
    dienst.save()

    assert "antwoordt niet" in zegt(reis.hier.get(f"/organisatie/{PK}/"))


# --- the second factor is looked at, not assumed -------------------------------------------------


@pytest.mark.parametrize("amr", [["pwd"], [], None, "mfa"])
def test_a_login_without_a_second_factor_stays_outside_and_reads_why(reis, verbonden, amr):
    reis.wens(claims={"amr": amr})
    antwoord = reis()

    assert antwoord.status_code == 403
    assert "zonder tweede stap" in zegt(antwoord)
    assert not is_binnen(reis)


def test_where_the_organisation_says_so_our_own_second_step_is_asked(reis, verbonden, dienst):
    dienst.bij_zwak = BijZwak.EIGEN_STAP.value
    dienst.save()
    reis.wens(amr=["pwd"])

    assert reis()["Location"] == "/"
    assert reis.hier.get("/")["Location"] == "/tweede-stap/"


@pytest.mark.parametrize(("acr", "status"), [("urn:sterk", 302), ("urn:zwak", 403)])
def test_an_agreed_acr_is_asked_for_and_looked_at(reis, verbonden, dienst, acr, status):
    dienst.acr_goed = "urn:sterk"
    dienst.save()
    reis.wens(acr=acr)
    adres = reis.hier.get(f"/organisatie/{PK}/")["Location"]

    assert vraag_van(adres)["acr_values"] == "urn:sterk"
    assert reis.terug(reis.volg(adres)).status_code == status
