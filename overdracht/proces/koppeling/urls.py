"""The addresses of the koppeling of one dossier, and of a new one."""

from django.urls import path

from overdracht.proces.koppeling import views

KOPPELING = "dossiers/<uuid:dossier_id>/koppeling/"

app_name = "koppeling"
urlpatterns = [
    path("koppelingen/nieuw/", views.register, name="register"),
    path(KOPPELING, views.panel, name="panel"),
    path(KOPPELING + "verbeteren/", views.correct, name="correct"),
    path(KOPPELING + "vergunning/", views.permit, name="permit"),
    path(KOPPELING + "herkoppelen/", views.relink, name="relink"),
    path(KOPPELING + "beeindigen/", views.end, name="end"),
    path(KOPPELING + "kennisgeving/", views.notice, name="notice"),
    path(KOPPELING + "overplaatsen/", views.move, name="move"),
    path(
        KOPPELING + "verblijf/<uuid:verblijf_id>/verbeteren/",
        views.correct_stay,
        name="correct_stay",
    ),
]
