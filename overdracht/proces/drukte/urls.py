"""The addresses of the peaks, and of what colleagues have room for."""

from django.urls import path

from overdracht.core.keuzes import Werksoort
from overdracht.proces.drukte import views
from overdracht.web.paden import register_keuze

register_keuze(Werksoort)

DRUKTE = "drukte/"
COLLEGA = DRUKTE + "collegas/<uuid:medewerker_id>/"

app_name = "drukte"
urlpatterns = [
    path(DRUKTE, views.index, name="index"),
    path(COLLEGA + "ruimte/", views.capacity, name="capacity"),
    path(COLLEGA + "afwezig/", views.absence, name="absence"),
    path(COLLEGA + "afwezig/<uuid:afwezigheid_id>/weghalen/", views.present, name="present"),
    path(DRUKTE + "tijd/<werksoort:soort>/", views.duration, name="duration"),
]
