"""The addresses of the door for files."""

from django.urls import path

from overdracht.exchange import views

IMPORTEREN = "koppelingen/importeren/"

app_name = "exchange"
urlpatterns = [
    path(IMPORTEREN, views.tvs, name="tvs"),
    path(IMPORTEREN + "voorbeeldbestand/", views.sample, name="sample"),
    path(IMPORTEREN + "<uuid:bestand_id>/", views.preview, name="preview"),
    path(IMPORTEREN + "<uuid:bestand_id>/fouten/", views.rest, name="rest"),
    path(IMPORTEREN + "<uuid:bestand_id>/weggooien/", views.withdraw, name="withdraw"),
]
