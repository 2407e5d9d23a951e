"""The addresses of the beheer."""

from django.urls import path

from overdracht.core.begrippen import Eenheidsoort
from overdracht.proces.beheer.views import eenheden, inlogdienst, medewerkers
from overdracht.web.paden import register_keuze

register_keuze(Eenheidsoort)

BEHEER = "beheer/"

app_name = "beheer"
urlpatterns = [
    path(BEHEER, eenheden.index, name="index"),
    path(BEHEER + "eenheden/nieuw/<eenheidsoort:soort>/", eenheden.register, name="register"),
    path(BEHEER + "eenheden/<uuid:eenheid_id>/", eenheden.correct, name="correct"),
    path(BEHEER + "medewerkers/", medewerkers.people, name="people"),
    path(BEHEER + "medewerkers/uitnodigen/", medewerkers.invite, name="invite"),
    path(BEHEER + "medewerkers/<uuid:gebruiker_id>/", medewerkers.person, name="person"),
    path(BEHEER + "medewerkers/<uuid:gebruiker_id>/beeindigen/", medewerkers.end, name="end"),
    path(
        BEHEER + "medewerkers/<uuid:gebruiker_id>/tweede-stap/",
        medewerkers.reset_step,
        name="reset_step",
    ),
    path(
        BEHEER + "medewerkers/<uuid:gebruiker_id>/aanzetten/",
        medewerkers.switch_on,
        name="switch_on",
    ),
    path(BEHEER + "medewerkers/<uuid:gebruiker_id>/link/", medewerkers.resend, name="resend"),
    path(
        BEHEER + "medewerkers/<uuid:gebruiker_id>/inlogdienst/",
        inlogdienst.send_link,
        name="send_link",
    ),
    path(BEHEER + "inlogdienst/", inlogdienst.settings, name="sign_in"),
    path(BEHEER + "rollen/<uuid:medewerker_id>/", medewerkers.change_role, name="change_role"),
    path(BEHEER + "rechten/", medewerkers.review, name="review"),
    path(BEHEER + "rechten/<uuid:medewerker_id>/", medewerkers.check, name="check"),
]
