"""The addresses of the talks of one dossier."""

from django.urls import path

from overdracht.core.begrippen import Gespreksoort
from overdracht.proces.gesprek import views
from overdracht.web.paden import register_keuze

register_keuze(Gespreksoort)

GESPREKKEN = "dossiers/<uuid:dossier_id>/gesprekken/"

app_name = "gesprek"
urlpatterns = [
    path(GESPREKKEN, views.panel, name="panel"),
    path(GESPREKKEN + "<gespreksoort:soort>/plannen/", views.plan, name="plan"),
    path(GESPREKKEN + "<gespreksoort:soort>/vastleggen/", views.hold, name="hold"),
    path(GESPREKKEN + "<uuid:gesprek_id>/afzeggen/", views.cancel, name="cancel"),
    path(GESPREKKEN + "<uuid:gesprek_id>/verbeteren/", views.correct, name="correct"),
]
