"""The addresses of the Voorinburgering of one dossier."""

from django.urls import path

from overdracht.proces.voorinburgering import views

VOORINBURGERING = "dossiers/<uuid:dossier_id>/voorinburgering/"

app_name = "voorinburgering"
urlpatterns = [
    path(VOORINBURGERING, views.panel, name="panel"),
    path(VOORINBURGERING + "aanbieden/", views.offer, name="offer"),
    path(VOORINBURGERING + "antwoord/", views.answer, name="answer"),
    path(VOORINBURGERING + "starten/", views.start, name="start"),
    path(VOORINBURGERING + "beeindigen/", views.end, name="end"),
    path(VOORINBURGERING + "<uuid:rij_id>/verbeteren/", views.correct, name="correct"),
]
