"""The addresses of the oversight, and of the register of processing activities."""

from django.urls import path

from overdracht.proces.toezicht import views

TOEZICHT = "toezicht/"
WIE_KEEK = TOEZICHT + "wie-keek/<uuid:dossier_id>/"

app_name = "toezicht"
urlpatterns = [
    path(TOEZICHT, views.index, name="index"),
    path(TOEZICHT + "punten/<uuid:punt_id>/", views.handle, name="handle"),
    path(TOEZICHT + "wie-keek/", views.search, name="search"),
    path(WIE_KEEK, views.looks, name="looks"),
    path(WIE_KEEK + "gewoon/", views.plain, name="plain"),
    path(WIE_KEEK + "kopie/", views.copy, name="copy"),
    path("verwerkingen/", views.register, name="register"),
    path("verwerkingen/<slug:verwerking_id>/", views.entry, name="entry"),
]
