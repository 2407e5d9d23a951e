"""The addresses of the scenario of one dossier."""

from django.urls import path

from overdracht.core.begrippen import Scenario
from overdracht.core.keuzes import Factor
from overdracht.proces.scenario import views
from overdracht.web.paden import register_keuze

register_keuze(Scenario)
register_keuze(Factor)

SCENARIO = "dossiers/<uuid:dossier_id>/scenario/"

app_name = "scenario"
urlpatterns = [
    path(SCENARIO, views.desk, name="desk"),
    path(SCENARIO + "overzicht/", views.panel, name="panel"),
    path(SCENARIO + "kiezen/<scenario:scenario>/", views.choose, name="choose"),
    path(SCENARIO + "houden/", views.confirm, name="confirm"),
    path(SCENARIO + "informeren/", views.inform, name="inform"),
    path(SCENARIO + "verbeteren/", views.correct, name="correct"),
    path(SCENARIO + "gegevens/", views.factors, name="factors"),
    path(SCENARIO + "gegeven/<factor:factor>/", views.factor, name="factor"),
]
