"""The addresses of the PIP of one dossier."""

from django.urls import path

from overdracht.proces.pip import views

PIP = "dossiers/<uuid:dossier_id>/pip/"

app_name = "pip"
urlpatterns = [
    path(PIP, views.panel, name="panel"),
    path(PIP + "vaststellen/", views.establish, name="establish"),
    path(PIP + "nieuwe-versie/", views.renew, name="renew"),
    path(PIP + "verbeteren/", views.correct, name="correct"),
    path(PIP + "leerroute/", views.offer, name="offer"),
]
