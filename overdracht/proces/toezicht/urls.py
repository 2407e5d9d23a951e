"""The addresses of the oversight, and of the register of processing activities."""

from django.urls import path

from overdracht.proces.toezicht.views import beschermd
from overdracht.proces.toezicht.views import toezicht as views

TOEZICHT = "toezicht/"
BESCHERMD = "dossiers/<uuid:dossier_id>/bescherming/kopie/"
WIE_KEEK = TOEZICHT + "wie-keek/<uuid:dossier_id>/"

app_name = "toezicht"
urlpatterns = [
    path(TOEZICHT, views.index, name="index"),
    path(TOEZICHT + "punten/<uuid:punt_id>/", views.handle, name="handle"),
    path(TOEZICHT + "wie-keek/", views.search, name="search"),
    path(WIE_KEEK, views.looks, name="looks"),
    path(TOEZICHT + "zonder-toestemming/", views.exceptions, name="exceptions"),
    path(WIE_KEEK + "gewoon/", views.plain, name="plain"),
    path(WIE_KEEK + "kopie/", views.copy, name="copy"),
    path(BESCHERMD, beschermd.show, name="protected_copy"),
    path(BESCHERMD + "goedkeuren/", beschermd.allow, name="allow_copy"),
    path(BESCHERMD + "intrekken/", beschermd.drop, name="drop_copy"),
    path(BESCHERMD + "maken/", beschermd.make, name="make_copy"),
    path("verwerkingen/", views.register, name="register"),
    path("verwerkingen/<slug:verwerking_id>/", views.entry, name="entry"),
]
