"""Every answer carries the walls of the browser, also an answer that there is nothing."""

import pytest

VERWACHT = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/bestaat-niet/", "/accounts/login/"])
def test_every_answer_is_walled(client, pad):
    antwoord = client.get(pad)

    assert {naam: antwoord.headers.get(naam, "").split(",")[0] for naam in VERWACHT} | {
        "Cache-Control": "no-store"
    } == VERWACHT
    assert "no-store" in antwoord.headers["Cache-Control"]


@pytest.mark.django_db
def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(client):
    beleid = client.get("/accounts/login/").headers["Content-Security-Policy"]

    delen = dict(deel.strip().split(" ", 1) for deel in beleid.split(";"))
    assert delen["default-src"] == delen["frame-ancestors"] == delen["base-uri"] == "'none'"
    assert {bron for soort, bron in delen.items() if soort.endswith("-src")} == {
        "'none'",
        "'self'",
    }
    assert delen["form-action"] == "'self'"
