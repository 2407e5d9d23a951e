"""The addresses of the participation of one dossier."""

from django.urls import path

from overdracht.proces.participatie import views

PARTICIPATIE = "dossiers/<uuid:dossier_id>/participatie/"

app_name = "participatie"
urlpatterns = [
    path(PARTICIPATIE, views.panel, name="panel"),
    path(PARTICIPATIE + "toevoegen/", views.record, name="record"),
    path(PARTICIPATIE + "<uuid:rij_id>/verbeteren/", views.correct, name="correct"),
]
