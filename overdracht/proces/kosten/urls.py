"""The addresses of the costs of one dossier, of a gemeente, and of the prices."""

from django.urls import path

from overdracht.core.keuzes import Kostengegeven
from overdracht.proces.kosten import views
from overdracht.web.paden import register_keuze

register_keuze(Kostengegeven)

KOSTEN = "dossiers/<uuid:dossier_id>/kosten/"

app_name = "kosten"
urlpatterns = [
    path("kosten/", views.overview, name="overview"),
    path("kosten/tarieven/", views.rates, name="rates"),
    path("kosten/tarieven/<kostengegeven:soort>/", views.rate, name="rate"),
    path(KOSTEN, views.panel, name="panel"),
    path(KOSTEN + "boeken/", views.book, name="book"),
    path(KOSTEN + "<uuid:rij_id>/verbeteren/", views.correct, name="correct"),
    path(KOSTEN + "<uuid:rij_id>/weghalen/", views.withdraw, name="withdraw"),
]
