"""The addresses of the traject of one dossier."""

from django.urls import path

from overdracht.proces.traject import views

TRAJECT = "dossiers/<uuid:dossier_id>/traject/"

app_name = "traject"
urlpatterns = [
    path(TRAJECT, views.panel, name="panel"),
    path(TRAJECT + "starten/", views.start, name="start"),
    path(TRAJECT + "verbeteren/", views.correct, name="correct"),
]
