"""The addresses of the intake of one dossier."""

from django.urls import path

from overdracht.proces.intake import views

INTAKE = "dossiers/<uuid:dossier_id>/intake/"

app_name = "intake"
urlpatterns = [
    path(INTAKE, views.panel, name="panel"),
    path(INTAKE + "starten/", views.start, name="start"),
    path(INTAKE + "afronden/", views.complete, name="complete"),
    path(INTAKE + "verbeteren/", views.correct, name="correct"),
    path(INTAKE + "toets/", views.test, name="test"),
    path(INTAKE + "toets/verbeteren/", views.correct_test, name="correct_test"),
]
