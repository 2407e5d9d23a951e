"""The address of the line."""

from django.urls import path

from overdracht.support.planning import views

app_name = "planning"
urlpatterns = [
    path("dossiers/<uuid:dossier_id>/lijn/", views.panel, name="lijn"),
    path("vrije-tekst/", views.free_text, name="vrije_tekst"),
]
