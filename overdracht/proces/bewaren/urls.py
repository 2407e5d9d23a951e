"""The addresses of keeping and destroying, and of what holds one dossier back."""

from django.urls import path

from overdracht.proces.bewaren import views

BEWAREN = "bewaren/"
LIJST = BEWAREN + "lijsten/<uuid:lijst_id>/"

app_name = "bewaren"
urlpatterns = [
    path(BEWAREN, views.index, name="index"),
    path(BEWAREN + "lijsten/maken/", views.make, name="make"),
    path(LIJST, views.detail, name="detail"),
    path(LIJST + "goedkeuren/", views.approve, name="approve"),
    path(LIJST + "intrekken/", views.withdraw, name="withdraw"),
    path("dossiers/<uuid:dossier_id>/vernietigingsstop/", views.hold, name="hold"),
]
