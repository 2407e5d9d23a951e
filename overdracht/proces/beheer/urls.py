"""The addresses of the beheer."""

from django.urls import path

from overdracht.core.begrippen import Eenheidsoort
from overdracht.proces.beheer import views
from overdracht.web.paden import register_keuze

register_keuze(Eenheidsoort)

BEHEER = "beheer/"

app_name = "beheer"
urlpatterns = [
    path(BEHEER, views.index, name="index"),
    path(BEHEER + "eenheden/nieuw/<eenheidsoort:soort>/", views.register, name="register"),
    path(BEHEER + "eenheden/<uuid:eenheid_id>/", views.correct, name="correct"),
]
