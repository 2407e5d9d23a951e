"""The addresses of the samenwerking of gemeenten and azc's."""

from django.urls import path

from overdracht.proces.samenwerking.views import afspraken, paginas

BEGIN = "samenwerking/"
PAAR = BEGIN + "<uuid:gemeente_id>/<uuid:locatie_id>/"

app_name = "samenwerking"
urlpatterns = [
    path(BEGIN, paginas.index, name="index"),
    path(BEGIN + "nieuw/", paginas.start, name="start"),
    path(BEGIN + "azc/<uuid:locatie_id>/", paginas.azc, name="azc"),
    path(BEGIN + "regio/<uuid:locatie_id>/", afspraken.propose_regio, name="propose_regio"),
    path(PAAR, paginas.pair, name="pair"),
    path(PAAR + "afwijkingen/", paginas.exceptions, name="exceptions"),
    path(PAAR + "voorstellen/", afspraken.propose, name="propose"),
    path(PAAR + "bevestigen/", afspraken.confirm, name="confirm"),
    path(PAAR + "sluiten/", afspraken.close, name="close"),
    path(PAAR + "beeindigen/", afspraken.end, name="end"),
    path(PAAR + "contact/", afspraken.contact, name="contact"),
    path(PAAR + "bezoek/", afspraken.visit, name="visit"),
]
