"""The addresses of the klantprofiel of one dossier."""

from django.urls import path

from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.proces.klantprofiel import views
from overdracht.web.paden import register_keuze

register_keuze(Toestemmingsonderdeel)

KLANTPROFIEL = "dossiers/<uuid:dossier_id>/klantprofiel/"
TOESTEMMING = KLANTPROFIEL + "toestemming/<toestemmingsonderdeel:onderdeel>/"

app_name = "klantprofiel"
urlpatterns = [
    path(KLANTPROFIEL, views.panel, name="panel"),
    path(KLANTPROFIEL + "delen/", views.share, name="share"),
    path(KLANTPROFIEL + "<uuid:rij_id>/verbeteren/", views.correct, name="correct"),
    path(TOESTEMMING, views.consent, name="consent"),
    path(TOESTEMMING + "intrekken/", views.withdraw, name="withdraw"),
    path(KLANTPROFIEL + "uitzondering/", views.ask_exception, name="ask_exception"),
    path(
        KLANTPROFIEL + "uitzondering/<uuid:uitzondering_id>/bevestigen/",
        views.confirm_exception,
        name="confirm_exception",
    ),
    path("zonder-toestemming/", views.exceptions, name="exceptions"),
    path("klantprofielen-verwijderen/", views.requests, name="requests"),
    path("klantprofielen-verwijderen/<uuid:wisverzoek_id>/", views.confirm, name="confirm"),
]
