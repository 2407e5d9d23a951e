"""The addresses of the door."""

from django.urls import include, path

from overdracht.support.toegang.views import (
    inloggen,
    leesgrens,
    organisatie,
    sessies,
    stap,
    uitnodiging,
)

_eigen = [
    path("rol/", inloggen.choose, name="choose"),
    path("demo/inloggen/", inloggen.try_out, name="try_out"),
    path("demo/bevestigen/", stap.demo_step_up, name="demo_step_up"),
    path("tweede-stap/", stap.second_step, name="second_step"),
    path("sleutel/", stap.need_key, name="need_key"),
    path("leesgrens/", leesgrens.confirm, name="confirm"),
    path("uitnodiging/<str:geheim>/", uitnodiging.invitation, name="invitation"),
    path("uitnodiging/<str:geheim>/organisatie/", organisatie.accept_there, name="accept_there"),
    path("organisatie/", organisatie.organisations, name="organisations"),
    path("organisatie/bevestigen/", organisatie.confirm_there, name="confirm_there"),
    path("organisatie/<uuid:dienst_id>/", organisatie.sign_in_there, name="sign_in_there"),
    path(
        "organisatie/<uuid:dienst_id>/terug/",
        organisatie.organisation_back,
        name="organisation_back",
    ),
    path("organisatie/<uuid:dienst_id>/uitgelogd/", organisatie.signed_out, name="signed_out"),
    path("sessies/", sessies.sessions, name="sessions"),
    path("sessies/beeindigen/", sessies.end_session, name="end_session"),
]

urlpatterns = [
    path("", include((_eigen, "toegang"))),
    # Before allauth's own, under its name: the same page, with the accounts of the demo.
    path("accounts/login/", inloggen.login, name="account_login"),
]
